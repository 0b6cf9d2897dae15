"""Quotations are found whatever glyph opens or closes them."""

import time

import pytest

from kg.extract.document import Document, read_document
from kg.extract.quotation import find_quotations
from kg.model import Article, Span

ABBREVIATIONS = frozenset({"no", "plt", "drs"})


def read(text: str, *noise: Span) -> Document:
    return read_document(Article(text, "test", boilerplate=noise), ABBREVIATIONS)


def quoted(text: str, *noise: Span) -> list[str]:
    document = read(text, *noise)
    return [quotation.span.cut(text) for quotation in find_quotations(document)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“Jalan kami perbaiki,” kata Budi.", id="curly marks"),
        pytest.param('"Jalan kami perbaiki," kata Budi.', id="straight marks"),
        pytest.param("”Jalan kami perbaiki,” kata Budi.", id="one glyph on both sides"),
        pytest.param("''Jalan kami perbaiki,'' kata Budi.", id="doubled single marks"),
        pytest.param("``Jalan kami perbaiki,'' kata Budi.", id="TeX marks"),
        pytest.param("‘Jalan kami perbaiki’, kata Budi.", id="single curly marks"),
        pytest.param("'Jalan kami perbaiki,' kata Budi.", id="single straight marks"),
        pytest.param("«Jalan kami perbaiki,» kata Budi.", id="guillemets"),
        pytest.param("„Jalan kami perbaiki,“ kata Budi.", id="low opening mark"),
        pytest.param('“Jalan kami perbaiki," kata Budi.', id="marks that do not match"),
        pytest.param("“Jalan kami perbaiki,“ kata Budi.", id="two opening glyphs"),
        pytest.param('"Jalan kami perbaiki,"kata Budi.', id="no space behind"),
        pytest.param("“Jalan kami perbaiki”, kata Budi.", id="comma outside"),
        pytest.param('" Jalan kami perbaiki, " kata Budi.', id="spaces inside"),
        pytest.param('""Jalan kami perbaiki,"" kata Budi.', id="doubled marks"),
        pytest.param('Budi berkata, "Jalan kami perbaiki"', id="quotation at the end"),
        pytest.param('Budi berkata:"Jalan kami perbaiki".', id="glued to a colon"),
    ],
)
def test_words_between_marks_are_found(text: str) -> None:
    assert quoted(text) == ["Jalan kami perbaiki"]


def test_space_on_the_wrong_side_still_opens_and_closes() -> None:
    text = "Warga diminta sabar.” Jembatan rampung Mei, ”ujarnya.\nPasar tetap buka."

    assert quoted(text) == ["Jembatan rampung Mei"]


def test_quotation_that_goes_on_after_its_cue_is_two() -> None:
    text = '"Kami siap," kata Budi. "Tinggal menunggu anggaran."'

    assert quoted(text) == ["Kami siap", "Tinggal menunggu anggaran."]


def test_quotation_nobody_closes_ends_with_its_paragraph() -> None:
    text = "“Kami siap bekerja.\nBudi lalu pulang ke rumahnya."

    assert quoted(text) == ["Kami siap bekerja."]


def test_each_paragraph_of_a_long_speech_that_opens_again_is_its_own() -> None:
    text = "“Kami siap.\n“Anggaran ada.\n“Tinggal bekerja,” kata Budi."
    found = find_quotations(read(text))

    assert [q.span.cut(text) for q in found] == [
        "Kami siap.",
        "Anggaran ada.",
        "Tinggal bekerja",
    ]
    assert [q.continues for q in found] == [False, True, True]
    assert [q.is_closed for q in found] == [False, False, True]


def test_speech_that_runs_over_a_line_break_is_one() -> None:
    text = '"Kampung itu bukan kerajaan.\nUangnya uang negara," kata Budi.'

    assert quoted(text) == ["Kampung itu bukan kerajaan.\nUangnya uang negara"]


def test_quotation_inside_a_quotation_belongs_to_it() -> None:
    text = "“Orang bilang, ‘belum waktunya’, padahal sudah,” kata Budi."

    assert quoted(text) == ["Orang bilang, ‘belum waktunya’, padahal sudah"]


def test_apostrophes_open_nothing() -> None:
    text = "Baji' dan Mas'ud bertemu Jum'at malam. Ma’ruf tidak ikut."

    assert quoted(text) == []


def test_stray_mark_opens_nothing() -> None:
    text = "“Kami siap,” kata Budi saat ditemui wartawan,” Rabu (12/6).\nPasar buka."

    assert quoted(text) == ["Kami siap"]


def test_inches_and_titles_are_left_to_the_judge_of_speech() -> None:
    text = 'Acara bertema "Desa Bersih" digelar di balai desa.'

    assert quoted(text) == ["Desa Bersih"]


def test_boilerplate_has_no_quotations() -> None:
    text = 'Baca juga: "Kami Siap," Kata Budi\n"Saya datang," ujarnya.'

    assert quoted(text, Span(0, 33)) == ["Saya datang"]


def test_tokens_of_a_quotation_enclose_its_marks() -> None:
    text = '"Kami siap," kata Budi.'
    document = read(text)
    [quotation] = find_quotations(document)

    assert document.span_of(quotation.first, quotation.last).cut(text) == '"Kami siap,"'


def test_adversarial_marks_take_linear_time() -> None:
    text = "\"'”“’‘ a" * 12_500
    document = read(text)
    begin = time.process_time()
    find_quotations(document)

    assert time.process_time() - begin < 3
