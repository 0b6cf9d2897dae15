"""The day on which, without other word, people said what an article quotes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kg.extract.date.mention import DateMention, Direction
from kg.extract.document import Document
from kg.model import DateBasis, Span

ANCHOR_DAYS = 14
"""How long before publication the day an article reports may lie; an older one is
background. In the written corpus most utterances are at most four days old."""


@dataclass(frozen=True, slots=True)
class AnchorDate:
    """The day an article is about.

    Args:
        day: The day.
        basis: How it is known.
        span: The expression that names it.
    """

    day: date
    basis: DateBasis
    span: Span


def anchor_date(document: Document, dates: Iterable[DateMention]) -> AnchorDate | None:
    """Choose the day that utterances without a date of their own are dated by.

    News dates what it reports with figures in brackets or a weekday, near the top:
    the first such day that is not to come and not old is taken; a date in brackets
    before any other form.

    Args:
        document: The article.
        dates: Its dates, in order of the text.

    Returns:
        None where no date of the text will do; the day of publication is then the
        caller's to use.
    """
    published = document.article.published
    best: tuple[int, int] | None = None
    chosen: AnchorDate | None = None
    for mention in dates:
        day, basis = mention.day, mention.basis
        if day is None or basis is None or mention.direction is Direction.FUTURE:
            continue
        if published is not None and not 0 <= (published - day).days <= ANCHOR_DAYS:
            continue
        rank = (_grade(mention), mention.span.start)
        if best is None or rank < best:
            best, chosen = rank, AnchorDate(day, basis, mention.span)
    return chosen


def _grade(mention: DateMention) -> int:
    """Grade how strongly a form dates an utterance; 0 is the strongest."""
    if mention.is_bracketed:
        return 0
    if mention.weekday is not None:
        return 1
    return 3 if mention.is_relative else 2
