"""The compiled words of citations and relations."""

from kg.extract.law.form import FORMS
from kg.lexicon.law_relation import read_citation_words, read_relation_words
from kg.model import LawRelation


def test_every_cue_names_a_relation_of_the_model_and_a_known_form() -> None:
    readings = {
        reading for _, value in read_relation_words().cues.items() for reading in value
    }

    assert {reading.relation for reading in readings} == {r.value for r in LawRelation}
    assert {reading.form for reading in readings} == set(FORMS)


def test_longest_spelling_of_a_notation_is_skipped() -> None:
    words = read_citation_words()

    assert words.skip("demonstrative", ("yang", "sama", "itu"), 0) == 2


def test_word_that_is_no_spelling_is_not_skipped() -> None:
    assert read_citation_words().skip("demonstrative", ("baru",), 0) == 0


def test_phrase_before_a_token_is_seen() -> None:
    words = read_citation_words()

    assert words.ends_before("city", ("wali", "kota", "tegal"), 2)
    assert not words.ends_before("regency", ("wali", "kota", "tegal"), 2)
