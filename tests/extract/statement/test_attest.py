"""Offices are attested for the day on which the article shows them."""

from datetime import date

from kg.extract.date.mention import DateMention
from kg.extract.document import read_document
from kg.extract.statement import attest_offices
from kg.model import Article, Capacity, DateBasis, Office, Span, Statement

DAY = date(2024, 6, 12)
OTHER = date(2024, 6, 10)
DOCUMENT = read_document(
    Article("Bupati Budi datang.", "test", published=date(2024, 6, 13)), frozenset()
)


def office(person: int, capacity: Capacity = Capacity.DEFINITIVE) -> Office:
    return Office(Span(0, 11), person, "bupati", "Bupati", capacity)


def said(person: int, day: date) -> Statement:
    return Statement(
        Span(0, 5), True, person, uttered_on=day, date_basis=DateBasis.FULL_DATE
    )


def attested(offices: list[Office], statements: list[Statement]) -> list[date | None]:
    found = attest_offices(offices, statements, [], DOCUMENT)
    return [office.attested_on for office in found]


def test_speaker_is_attested_on_the_day_he_spoke() -> None:
    assert attested([office(0)], [said(0, DAY), said(1, OTHER)]) == [DAY]


def test_others_are_attested_on_the_one_day_of_the_article() -> None:
    assert attested([office(1)], [said(0, DAY)]) == [DAY]


def test_between_two_days_nothing_is_known() -> None:
    assert attested([office(2)], [said(0, DAY), said(1, OTHER)]) == [None]


def test_office_left_behind_is_not_attested() -> None:
    assert attested([office(0, Capacity.FORMER)], [said(0, DAY)]) == [None]


def test_without_statements_the_one_fresh_day_counts() -> None:
    mention = DateMention(Span(0, 1), "2024-06-12", DAY, DateBasis.FULL_DATE)
    [found] = attest_offices([office(0)], [], [mention], DOCUMENT)

    assert found.attested_on == DAY


def test_without_any_day_nothing_is_attested() -> None:
    assert attested([office(0)], []) == [None]
