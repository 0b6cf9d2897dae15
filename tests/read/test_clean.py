"""Stored text has no signs that nobody sees."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from kg.read.clean import HIDDEN, clean_text, count_hidden, fold_line

ANY_TEXT = st.text(st.characters(codec=None))


def test_line_ends_become_newlines() -> None:
    assert clean_text("a\r\nb\rc\u2028d\u2029e\x0bf\x0cg") == "a\nb\nc\nd\ne\nf\ng"


def test_tabs_and_odd_spaces_and_quotation_marks_stay() -> None:
    assert clean_text("a\tb\u00a0c “d” «e» ’f") == "a\tb\u00a0c “d” «e» ’f"


def test_signs_that_could_mislead_a_reader_are_taken_out() -> None:
    assert (
        clean_text("Mas\u200bud \u202enarut\u202c\x00\x1b\ufeff\ud83d") == "Masud narut"
    )


def test_quotation_marks_lost_as_controls_come_back() -> None:
    assert clean_text("\x93Ya,\x94 kata Mas\x92ud \x96 kemarin\x85") == (
        "“Ya,” kata Mas’ud – kemarin…"
    )


def test_letters_with_loose_accents_become_one_character() -> None:
    assert clean_text("Bene\u0301") == "Bené"


def test_hidden_signs_are_counted() -> None:
    assert count_hidden("a\u200b\x00b\n\t") == 2


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean_text(text)

    assert clean_text(once) == once


@given(ANY_TEXT)
def test_clean_text_can_be_stored_anywhere(text: str) -> None:
    cleaned = clean_text(text)

    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert HIDDEN.search(cleaned) is None
    assert "\r" not in cleaned
    assert unicodedata.is_normalized("NFC", cleaned)


def test_folded_lines_compare_without_case_spaces_and_kinds_of_marks() -> None:
    assert fold_line(" SEKDA:\t“Mari—Mulai” ") == fold_line('Sekda: "mari-mulai"')
