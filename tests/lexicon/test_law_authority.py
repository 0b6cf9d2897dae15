from datetime import date

import pytest

from kg.lexicon.law_authority import choose_period, load_law_authority
from kg.lexicon.load import load_lexicon
from kg.model import LawRelation

AUTHORITY = load_law_authority()


def test_law_has_its_title() -> None:
    assert AUTHORITY.laws["uu/2014/5"].title == "Aparatur Sipil Negara"


def test_law_that_replaces_another_says_when_and_how_far() -> None:
    (found,) = [r for r in AUTHORITY.acts["uu/2023/20"] if r.object == "uu/2014/5"]

    assert found.relation is LawRelation.REPEALS
    assert (found.scope, found.effective, found.is_verified) == (
        "whole",
        "2023-10-31",
        True,
    )


def test_relation_is_found_from_both_ends() -> None:
    assert AUTHORITY.acts["uu/2023/20"][0] in AUTHORITY.effects["uu/2014/5"]


def test_sources_that_agree_are_all_named() -> None:
    (found,) = [r for r in AUTHORITY.acts["pp/1962/2"] if r.object == "pp/1958/66"]

    assert found.sources == (
        "https://github.com/ninggar17/Lexid",
        "https://peraturan.go.id",
    )


def test_relation_without_a_checked_text_is_unverified() -> None:
    relations = [r for found in AUTHORITY.acts.values() for r in found]

    assert len(relations) == 4455
    assert sum(r.is_verified for r in relations) == 346
    assert [r for r in relations if not r.sources] == []


def test_no_law_acts_upon_a_later_one() -> None:
    relations = [r for found in AUTHORITY.acts.values() for r in found]

    backwards = [
        (r.subject, r.object)
        for r in relations
        if r.subject.split("/")[1] < r.object.split("/")[1]
    ]

    assert backwards == []


@pytest.mark.parametrize(
    ("day", "law"),
    [
        (date(2015, 6, 1), "uu/2014/5"),
        (date(2023, 10, 30), "uu/2014/5"),
        (date(2023, 10, 31), "uu/2023/20"),
        (date(2024, 6, 12), "uu/2023/20"),
    ],
)
def test_nickname_follows_the_day(day: date, law: str) -> None:
    period = choose_period(load_lexicon().law_nicknames.get("UU ASN") or (), day)

    assert period is not None
    assert period.law == law


def test_nickname_means_nothing_before_its_first_law() -> None:
    periods = load_lexicon().law_nicknames.get("UU ASN") or ()

    assert choose_period(periods, date(2010, 1, 1)) is None
