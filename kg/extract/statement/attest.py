"""For which day an article shows a person in an office."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kg.extract.date.mention import DateMention, Direction
from kg.extract.document import Document
from kg.model import Capacity, Office, Statement

FRESH_DAYS = 6
"""How old the latest day that an article names may be and still be its occasion."""


def attest_offices(
    offices: Sequence[Office],
    statements: Sequence[Statement],
    dates: Sequence[DateMention],
    document: Document,
) -> tuple[Office, ...]:
    """Fill in `Office.attested_on`.

    A person shown speaking in an office holds it on that day. Others are attested
    for the day of the article's one occasion; where there are several days, or none,
    nothing is known. Offices left behind are not attested.

    Args:
        offices: In any order.
        statements: With their days.
        dates: All date expressions.
        document: The article.

    Returns:
        The same offices in the same order.
    """
    spoken: dict[int, date] = {}
    for statement in statements:
        if statement.speaker is not None and statement.uttered_on is not None:
            spoken.setdefault(statement.speaker, statement.uttered_on)
    occasion = _find_occasion(statements, dates, document)
    return tuple(
        office
        if office.capacity is Capacity.FORMER
        else replace(office, attested_on=spoken.get(office.person, occasion))
        for office in offices
    )


def _find_occasion(
    statements: Sequence[Statement],
    dates: Sequence[DateMention],
    document: Document,
) -> date | None:
    """Find the one day that the article reports from."""
    days = {s.uttered_on for s in statements if s.uttered_on is not None}
    if not days:
        published = document.article.published
        noise = [s.span for s in document.sentences if s.is_noise]
        days = {
            mention.day
            for mention in dates
            if mention.day is not None
            and mention.direction is not Direction.FUTURE
            and published is not None
            and 0 <= (published - mention.day).days <= FRESH_DAYS
            and not any(span.contains(mention.span) for span in noise)
        }
    return next(iter(days)) if len(days) == 1 else None
