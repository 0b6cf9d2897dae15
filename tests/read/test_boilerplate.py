"""What is not running text is marked, and running text is not."""

import itertools
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.concept import Noise
from kg.read.boilerplate import find_boilerplate
from kg.read.noise import join_patterns, noise_patterns


def noise(pattern: str, kind: str, *, is_whole_line: bool = True) -> Noise:
    compiled = re.compile(pattern, re.IGNORECASE)
    return Noise(kind, compiled, kind, "anywhere", is_whole_line)


PATTERNS = join_patterns(
    [
        noise(r"^\s*baca juga\s*[:：-]?", "related_link"),
        noise(r"^\s*(editor|penulis|reporter)\s*:", "byline"),
        noise(r"^\s*(foto|dok)\s*[:/.]", "caption"),
        noise(r"\((ist|dok\.?|foto: .{0,40})\)\.?\s*$", "caption"),
        noise(r"^\s*(selanjutnya|sebelumnya)\b", "widget"),
        noise(r"^\s*berita terkait", "related_list"),
        noise(r"\d+\s*(jam|hari)\s*ago\b", "related_list"),
        noise(r"\(?baca juga:? [^)]{5,120}\)?", "related_link", is_whole_line=False),
    ]
)

LEAD = (
    "BALIKPAPAN – Wali Kota Balikpapan membuka pasar malam di lapangan kota pada "
    "Senin sore, bersama camat dan lurah dari enam kecamatan."
)
QUOTE = "“Silakan datang bersama keluarga,” katanya."


def marked(*lines: str, headline: str | None = None) -> list[str]:
    text = "\n".join(lines)
    return [span.cut(text) for span in find_boilerplate(text, PATTERNS, headline)]


def test_plain_article_has_none() -> None:
    assert marked("Pasar Malam Dibuka Lagi", "", LEAD, QUOTE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Baca juga: https://warta.example/a-b-c/",
        "BACA JUGA: Harga Cabai Turun Lagi.",
        "Editor: Rini",
        "Foto: Humas",
    ],
)
def test_line_that_a_word_of_the_lexicon_opens_is_marked(line: str) -> None:
    assert marked(LEAD, line, QUOTE, QUOTE.upper() + LEAD) == [line]


def test_sentence_that_begins_like_a_button_is_text() -> None:
    line = "Selanjutnya, Kepala Dinas Perdagangan menghitung ulang jumlah pedagang itu."

    assert marked(LEAD, line, QUOTE) == []


def test_headlines_below_the_heading_of_a_list_are_marked() -> None:
    lines = ("Baca juga:", "- Harga Cabai Turun Lagi", "- Jalan Rusak Diperbaiki")

    assert marked(LEAD, *lines, QUOTE, LEAD + QUOTE) == list(lines)


def test_link_in_brackets_is_marked_inside_its_paragraph() -> None:
    found = marked(LEAD, LEAD + " (Baca juga: Harga Cabai Turun)", QUOTE)

    assert found == ["(Baca juga: Harga Cabai Turun)"]


def test_words_of_a_link_inside_a_sentence_are_text() -> None:
    assert marked(LEAD, "Dokumen itu ia baca juga di rumah bersama keluarganya.") == []


@pytest.mark.parametrize(
    "byline",
    ["(kk/lim)", "(KC/SA)", "(****)", "(*)", "(hm.ys)", "(adv/diskominfo)", "[mel]"],
)
def test_initials_at_the_end_are_marked(byline: str) -> None:
    assert marked(LEAD, f"{QUOTE} {byline}") == [byline]
    assert marked(LEAD, QUOTE, "", byline) == [byline]


@pytest.mark.parametrize(
    "end",
    [
        "bersama Komisi Aparatur Sipil Negara (KASN).",
        "pada hari Rabu (12/6).",
        "yang diatur dalam Pasal 71 ayat (2)",
    ],
)
def test_brackets_that_belong_to_the_sentence_are_text(end: str) -> None:
    assert marked(LEAD, f"Rapat itu dibuka wali kota {end}") == []


def test_related_headlines_with_ages_are_marked_to_the_end() -> None:
    tail = (
        "-",
        "NUSANTARA5 hari ago",
        "Anak Satpam Menang Lomba: “Terima Kasih Bapak”",
        "-",
        "SEPUTAR KOTA4 hari ago",
        "Heboh, Pelajar Bertemu Pembalap !",
    )

    assert marked(LEAD, QUOTE, "", *tail) == list(tail)


def test_section_name_above_the_headline_is_marked() -> None:
    assert marked("BALIKPAPAN", "Wali Kota Buka Pasar Malam", "", LEAD) == [
        "BALIKPAPAN"
    ]


def test_copies_of_captions_and_of_the_headline_are_marked_but_one_headline() -> None:
    caption = "Wali Kota saat diwawancarai awak media"
    title = "Wali Kota Buka Pasar Malam di Lapangan"
    text = "\n".join(
        [caption, caption, "", title, "", title, "", caption, caption, "", LEAD]
    )

    spans = find_boilerplate(text, PATTERNS)

    assert [span.cut(text) for span in spans] == [
        caption,
        caption,
        title,
        caption,
        caption,
    ]
    assert spans[2].start > text.index(title)


def test_known_headline_is_kept_wherever_it_stands_in_the_head() -> None:
    found = marked(
        "Kabar Kota Kita Semua",
        "Wali Kota Buka Pasar",
        LEAD,
        headline="Wali Kota Buka Pasar",
    )

    assert found == ["Kabar Kota Kita Semua"]


def test_caption_with_a_credit_above_the_first_paragraph_is_marked() -> None:
    caption = (
        "Wali kota bersama camat menekan tombol sirene di lapangan. (Foto: Humas Kota)"
    )

    assert marked("Pasar Malam Dibuka Lagi", caption, LEAD) == [caption]


def test_subheading_between_paragraphs_is_text() -> None:
    assert marked(LEAD, "RT Pun Diingatkan", QUOTE, LEAD + QUOTE) == []


def test_list_that_a_sentence_announces_is_text() -> None:
    announced = "Nama-nama yang dilantik wali kota di lapangan pada hari itu adalah:"

    assert (
        marked(LEAD, announced, "1. Rini sebagai camat", "2. Budi sebagai lurah") == []
    )


def test_text_without_a_paragraph_keeps_its_first_lines() -> None:
    assert marked("Satu baris", "Dua baris saja") == []


def test_marks_are_sorted_apart_and_inside_the_text() -> None:
    text = "\n".join(
        ["MENU", "Judul Berita Hari Ini", LEAD, "Editor: A", QUOTE, "(a/b)", "-"]
    )

    spans = find_boilerplate(text, noise_patterns())

    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text) for span in spans)


LINES = st.lists(
    st.sampled_from(
        [
            "",
            "-",
            "MENU",
            "Judul Berita Hari Ini",
            LEAD,
            QUOTE,
            "Baca juga:",
            "(a/b)",
            "x",
        ]
    )
    | st.text(max_size=40),
    max_size=14,
)


@given(LINES)
def test_any_text_is_read_and_every_mark_lies_within_one_line(lines: list[str]) -> None:
    text = "\n".join(lines)

    spans = find_boilerplate(text, PATTERNS)

    assert list(spans) == sorted(spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))
    assert all(span.cut(text) == span.cut(text).strip() != "" for span in spans)
    assert all("\n" not in span.cut(text) for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "a " * 50_000,
        "(" * 100_000,
        "- " * 50_000,
        "A" * 100_000,
        "Baca juga" * 11_000,
        "\n".join(["x"] * 50_000),
        "/" * 100_000,
        "”" * 100_000,
        "A – " * 25_000,
        " " * 100_000 + "x",
    ],
    ids=[
        "words",
        "brackets",
        "dashes",
        "capitals",
        "links",
        "lines",
        "strokes",
        "quotes",
        "datelines",
        "spaces",
    ],
)
def test_hostile_text_is_read_at_once(text: str) -> None:
    begun = time.perf_counter()

    find_boilerplate(f"Judul Berita Hari Ini\n{text}\n{LEAD}", noise_patterns())

    assert time.perf_counter() - begun < 1
