"""A date expression of an article, and what is known about the day it names."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from kg.model import DateBasis, Span


class Direction(IntEnum):
    """On which side of the publication the words around a date put it."""

    PAST = -1
    UNSAID = 0
    FUTURE = 1
    DUE = 2
    """A deadline or a start (`hingga 3 November`): to come, unless the last such day
    is nearer by far. Mentions never carry it; they say which it was."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """One date expression.

    Args:
        span: The expression as written, with its weekday and brackets.
        iso: ISO day, month or year (`2024-06-12`, `2024-06`, `2024`); None if it
            cannot be known, as for a period or a day that contradicts its weekday.
        day: The day, where *iso* names one; else None.
        basis: How the day is known; None exactly where *day* is None, save for a
            weekday conflict.
        weekday: ISO 8601 weekday as written, 1 (Senin) to 7 (Minggu); None if the
            expression has none.
        is_relative: Whether it counts from another day (`kemarin`, `Senin lalu`).
        direction: What the words around it say.
        is_bracketed: Whether figures in brackets date it, `Rabu (12/6)`, as news
            dates an utterance.
    """

    span: Span
    iso: str | None = None
    day: date | None = None
    basis: DateBasis | None = None
    weekday: int | None = None
    is_relative: bool = False
    direction: Direction = Direction.UNSAID
    is_bracketed: bool = False
