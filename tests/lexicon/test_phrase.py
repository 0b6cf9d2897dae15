import pytest

from kg.lexicon.phrase import Match, PhraseTable, group_forms

TABLE = PhraseTable({"wali kota": 1, "wali": 2, "wakil wali kota": 3, "pj.": 4})


def test_longest_phrase_wins_at_each_place() -> None:
    found = TABLE.find_all(("wakil", "wali", "kota", "dan", "wali"))

    assert found == [Match(0, 3, 3), Match(4, 5, 2)]


def test_shorter_phrase_is_found_where_the_longer_one_breaks_off() -> None:
    assert TABLE.find_all(("wali", "murid")) == [Match(0, 1, 2)]


def test_phrase_that_breaks_off_at_the_end_is_not_found() -> None:
    assert TABLE.find_all(("wakil", "wali")) == [Match(1, 2, 2)]


def test_matches_never_overlap() -> None:
    table = PhraseTable({"a b": 1, "b c": 2})

    assert table.find_all(("a", "b", "c")) == [Match(0, 2, 1)]


def test_full_stop_is_a_token_of_the_phrase() -> None:
    assert TABLE.find_all(("pj", ".", "wali")) == [Match(0, 2, 4), Match(2, 3, 2)]


def test_list_of_tokens_is_read_like_a_tuple() -> None:
    assert TABLE.find_all(["wali", "kota"]) == [Match(0, 2, 1)]


def test_curly_apostrophe_finds_the_straight_one() -> None:
    table = PhraseTable({"Mahkamah Syar'iyah": 1})

    assert table.find_all(("mahkamah", "syar’iyah")) == [Match(0, 2, 1)]


def test_whole_phrase_is_looked_up_as_a_person_writes_it() -> None:
    assert (TABLE.get("Wali Kota"), TABLE.get("Kota"), TABLE.get("")) == (1, None, None)


@pytest.mark.parametrize(("token", "expected"), [("wali", True), ("kota", False)])
def test_table_tells_which_tokens_begin_a_phrase(token: str, expected: bool) -> None:
    assert TABLE.starts(token) is expected


def test_number_of_phrases_is_its_length() -> None:
    assert (len(TABLE), len(list(TABLE.items()))) == (4, 4)


def test_values_of_one_form_keep_their_order() -> None:
    assert group_forms([("Bogor", 2), ("BOGOR", 1), ("bogor", 2)]) == {"bogor": (2, 1)}
