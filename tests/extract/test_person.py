"""People: which mentions of names are one person."""

import pytest

from kg.extract.person import is_alias, same_word
from kg.model import Span
from tests.extract.casting import cast_of


def test_titles_and_degrees_stay_outside_the_name() -> None:
    cast = cast_of("Bupati Paser Dr. Hj. Siti Rahmawati, S.Sos., M.Si. hadir.")

    (person,) = cast.people

    assert person.name == "Siti Rahmawati"
    assert person.prefixes == ("Dr. Hj.",)
    assert person.suffixes == ("M.Si.", "S.Sos.")


def test_fullest_spelling_is_the_name_and_others_are_aliases() -> None:
    text = (
        "Sekda Kota Palu Ahmad Muzakkir hadir. “Kita mulai,” kata Muzakkir.\n"
        "Ahmad Muzzakir juga mengajak warga."
    )

    (person,) = cast_of(text).people

    assert person.name == "Ahmad Muzakkir"
    assert person.aliases == ("Ahmad Muzzakir", "Muzakkir")


def test_nickname_is_the_same_person() -> None:
    text = "Camat Sepaku Siti Rahmawati, akrab disapa Diana, membuka acara itu."

    (person,) = cast_of(text).people

    assert person.aliases == ("Diana",)


def test_people_named_in_boilerplate_are_left_out() -> None:
    text = "Camat Sepaku Siti Rahmawati hadir.\nEditor: Budi Santoso"

    cast = cast_of(text, Span(text.index("Editor"), len(text)))

    assert [person.name for person in cast.people] == ["Siti Rahmawati"]


def test_mentions_cut_out_the_name() -> None:
    text = "Camat Sepaku H. Rahmat Hidayat hadir. Menurut Rahmat, acara lancar."

    (person,) = cast_of(text).people

    assert [m.cut(text) for m in person.mentions] == ["Rahmat Hidayat", "Rahmat"]


@pytest.mark.parametrize(
    ("words", "full", "expected"),
    [
        pytest.param(("Mas", "Rudi"), ("Rudi", "Hartono"), False, id="another first"),
        pytest.param(("HD",), ("Herman", "Deru"), True, id="initials"),
        pytest.param(("M", "Noor"), ("Muhammad", "Noor", "Hafiz"), True, id="initial"),
        pytest.param(
            ("Noor", "Hafiz"), ("Muhammad", "Noor", "Hafiz"), True, id="called"
        ),
        pytest.param(
            ("Karya", "Sukma"), ("Sarnih", "Karya", "Sukma"), False, id="husband"
        ),
    ],
)
def test_short_form_of_a_name(
    words: tuple[str, ...], full: tuple[str, ...], expected: bool
) -> None:
    assert is_alias(words, full) is expected


def test_short_words_are_no_misspellings_of_each_other() -> None:
    assert not same_word("Adi", "Edi")
