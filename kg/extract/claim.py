"""Office claims: what an article says several times is said once."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.extract.document import Document
from kg.extract.event import find_election
from kg.extract.office import Holding
from kg.extract.person import People
from kg.extract.rating import rate_holding
from kg.model import Capacity, Event, Office

SOUGHT = frozenset({Capacity.CANDIDATE, Capacity.INCUMBENT, Capacity.ELECT})
"""Capacities that an election ties to an office."""

STANDS_AGAIN = 0.6
"""Highest confidence that an incumbent is a candidate as well: the written training
articles say both of 4 in 13 incumbents, and nearly always with a candidate's word."""


def make_offices(
    document: Document,
    people: People,
    holdings: Iterable[Holding],
    events: Sequence[Event],
    runs: Sequence[int],
) -> tuple[Office, ...]:
    """Make one claim of what the article says several times, in order of the text.

    Args:
        document: The article.
        people: Its people.
        holdings: Offices as they stand in the text.
        events: Its events, elections among them.
        runs: Tokens that begin a word for a candidate, in order.
    """
    offices: list[Office] = []
    of_person: dict[int, list[int]] = {}
    for holding in holdings:
        office = _make_office(document, people, holding)
        if office.capacity in SOUGHT:
            office = replace(office, election=find_election(events, office.place))
        own = of_person.setdefault(office.person, [])
        same = next((i for i in own if _is_same(office, offices[i])), None)
        if same is None:
            own.append(len(offices))
            offices.append(office)
        else:
            offices[same] = _fuller(offices[same], office)
    offices += _stand_again(document, offices, runs)
    return tuple(sorted(offices, key=lambda office: office.span))


def _stand_again(
    document: Document, offices: Sequence[Office], runs: Sequence[int]
) -> list[Office]:
    """Make candidates of incumbents who are named among the candidates.

    "Three pairs of candidates run. One of them is the incumbent, X": X is both. An
    incumbent without a candidate's word in this sentence or the one before is only
    called so.
    """
    seeking = {one.person for one in offices if one.capacity is Capacity.CANDIDATE}
    return [
        replace(
            office,
            capacity=Capacity.CANDIDATE,
            confidence=min(office.confidence, STANDS_AGAIN),
            rule="incumbent-stands",
        )
        for office in offices
        if office.capacity is Capacity.INCUMBENT
        and office.election is not None
        and office.person not in seeking
        and _is_near(document, office, runs)
    ]


def _is_near(document: Document, office: Office, runs: Sequence[int]) -> bool:
    """Tell whether a candidate's word stands in this sentence or the one before."""
    start = document.sentence_at(office.span.start)
    place = document.sentences.index(start)
    first = document.sentences[max(place - 1, 0)].first
    if document.sentences[max(place - 1, 0)].paragraph != start.paragraph:
        first = start.first
    return any(first <= token < start.last for token in runs)


def _make_office(document: Document, people: People, holding: Holding) -> Office:
    phrase, name = holding.phrase, people.names[holding.name]
    return Office(
        span=document.span_of(
            min(phrase.first, name.first), max(phrase.last, name.last)
        ),
        person=holding.person,
        role=holding.role.id if holding.role is not None else None,
        role_label=holding.label,
        capacity=holding.capacity,
        organisation=holding.organisation,
        place=holding.place,
        succeeds=holding.succeeds,
        running_mate=holding.mate,
        ballot_number=holding.ballot,
        valid_from=holding.start,
        valid_until=holding.end,
        confidence=rate_holding(holding),
        rule=holding.rule,
    )


def _is_same(one: Office, other: Office) -> bool:
    if one.person != other.person or one.capacity != other.capacity:
        return False
    if one.role is not None and one.role == other.role:
        return True
    a, b = one.role_label.lower(), other.role_label.lower()
    return a in b or b in a


def _fuller(one: Office, other: Office) -> Office:
    """Keep the first claim, unless it lacks the organisation or place."""
    known = (one.organisation is not None) + (one.place is not None)
    theirs = (other.organisation is not None) + (other.place is not None)
    best, rest = (other, one) if theirs > known else (one, other)
    return replace(
        best,
        succeeds=best.succeeds if best.succeeds is not None else rest.succeeds,
        running_mate=_either(best.running_mate, rest.running_mate),
        ballot_number=_either(best.ballot_number, rest.ballot_number),
        valid_from=best.valid_from or rest.valid_from,
        valid_until=best.valid_until or rest.valid_until,
    )


def _either(one: int | None, other: int | None) -> int | None:
    return one if one is not None else other
