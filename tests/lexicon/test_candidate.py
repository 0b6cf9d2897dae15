from kg.lexicon.candidate import load_candidates
from kg.lexicon.load import load_lexicon

CANDIDATES = load_candidates()


def test_every_pair_has_two_people() -> None:
    by_iri = {candidate.iri: candidate for candidate in CANDIDATES}

    broken = [c.iri for c in CANDIDATES if by_iri[c.running_mate].running_mate != c.iri]

    assert len(CANDIDATES) == 3114
    assert broken == []


def test_titles_and_degrees_are_taken_off_the_name() -> None:
    (found,) = [
        c
        for c in CANDIDATES
        if (c.place, c.ballot_number, c.role) == ("64.71", 2, "wali-kota")
    ]

    assert (found.name, found.prefixes, found.suffixes) == (
        "Rendi Susiswo Ismail",
        ("Dr.",),
        ("S.H.", "M.H."),
    )


def test_candidates_seek_the_offices_of_their_place() -> None:
    places = load_lexicon().place_entries
    roles = {"city": "wali-kota", "regency": "bupati", "province": "gubernur"}

    wrong = [
        c.iri
        for c in CANDIDATES
        if c.role.removeprefix("wakil-") != roles[places[c.place].level]
    ]

    assert wrong == []


def test_name_holds_no_mark_of_a_list() -> None:
    assert [c.name for c in CANDIDATES if set(c.name) & set(",()0123456789")] == []
