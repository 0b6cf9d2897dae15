"""An article is cut into tokens and sentences as news is, not as it should be."""

import time

import pytest

from kg.extract.document import Document, read_document
from kg.model import Article, Span

ABBREVIATIONS = frozenset({"plt", "no", "drs"})


def read(text: str, *noise: Span) -> Document:
    return read_document(Article(text, "test", boilerplate=noise), ABBREVIATIONS)


def sentences(text: str) -> list[str]:
    return [sentence.span.cut(text) for sentence in read(text).sentences]


def test_full_stop_ends_a_sentence() -> None:
    assert sentences("Air surut. Warga pulang.") == ["Air surut.", "Warga pulang."]


def test_line_break_ends_a_sentence() -> None:
    assert sentences("Air surut\nWarga pulang") == ["Air surut", "Warga pulang"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Plt. Bupati datang.", id="abbreviation"),
        pytest.param("M. Yusuf datang.", id="initial"),
        pytest.param("Perda No. 5 berlaku.", id="number"),
        pytest.param("Harga Rp1.000 naik.", id="figure"),
        pytest.param('"Siapa?" tanya Budi.', id="question inside a sentence"),
    ],
)
def test_mark_inside_a_sentence_does_not_end_it(text: str) -> None:
    assert sentences(text) == [text]


def test_missing_space_behind_a_full_stop_is_made_up_for() -> None:
    text = "Digelar tahun 2022.Pengambilan sumpah menyusul."

    assert sentences(text) == ["Digelar tahun 2022.", "Pengambilan sumpah menyusul."]


def test_sentence_glued_to_a_name_is_cut_off() -> None:
    text = "Demikian jelas WiwiekDalam sambutannya ia berterima kasih."

    assert sentences(text) == [
        "Demikian jelas Wiwiek",
        "Dalam sambutannya ia berterima kasih.",
    ]


def test_capital_inside_a_small_word_begins_another_token() -> None:
    assert read("warga baratRully").forms == ("warga", "barat", "Rully")


@pytest.mark.parametrize("name", ["NasDem", "WhatsApp", "YouTube"])
def test_names_with_a_capital_inside_stay_whole(name: str) -> None:
    assert read(f"Partai {name} menang").forms == ("Partai", name, "menang")


def test_opening_mark_belongs_to_the_sentence_it_opens() -> None:
    text = 'Air surut. "Warga pulang," kata Budi.'

    assert sentences(text) == ["Air surut.", '"Warga pulang," kata Budi.']


def test_closing_mark_belongs_to_the_sentence_it_closes() -> None:
    text = '"Air surut." Warga pulang.'

    assert sentences(text) == ['"Air surut."', "Warga pulang."]


def test_every_token_lies_in_exactly_one_sentence() -> None:
    document = read("Air surut. Warga pulang.\n\nPasar buka.")
    tokens = [i for s in document.sentences for i in range(s.first, s.last)]

    assert tokens == list(range(len(document.forms)))


def test_offsets_cut_out_each_token() -> None:
    text = "Mas’ud (12/6) datang,  lalu pergi."
    document = read(text)

    assert [
        text[start:end]
        for start, end in zip(document.starts, document.ends, strict=True)
    ] == list(document.forms)


def test_paragraphs_are_counted_by_lines() -> None:
    document = read("Judul\n\nAir surut. Warga pulang.\nPasar buka.")

    assert [s.paragraph for s in document.sentences] == [0, 1, 1, 2]


def test_sentence_in_boilerplate_is_noise() -> None:
    document = read("Air surut.\nBaca juga: Pasar buka", Span(11, 32))

    assert [s.is_noise for s in document.sentences] == [False, True]


def test_empty_text_has_no_sentences() -> None:
    assert read(" \n ").sentences == ()


def test_long_text_takes_linear_time() -> None:
    begin = time.process_time()
    read("A.Budi DatangDalam. " * 5_000)

    assert time.process_time() - begin < 3
