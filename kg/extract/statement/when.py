"""On which day each statement was made.

News dates an utterance once, mostly beside the first cue (`kata Budi, Rabu (12/6)`),
and every other statement on that occasion goes without. So a statement takes the day
of its own sentence, else of the same speaker's nearest dated sentence, else the day of
the occasion that the article reports.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.extract.date.mention import DateMention, Direction
from kg.extract.document import Document
from kg.extract.statement.read import Said
from kg.extract.statement.scene import NOBODY, Key
from kg.extract.statement.stage import Scene
from kg.extract.statement.unit import Unit
from kg.model import DateBasis, Span

PER_DAY = 0.3
"""How much weight an occasion loses with each day before publication: of two, the
later one is mostly the one reported."""

FRESH_DAYS = 6
"""How many days before publication the occasion of a report usually lies at most;
on written-train it is so for 97 of 100 dated statements."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """A day on which the article may say that something was said.

    Args:
        mention: The date expression.
        unit: Number of the unit it stands in.
        weight: How likely it dates what is said there, higher is likelier.
    """

    mention: DateMention
    unit: int
    weight: float


def find_occasions(
    scene: Scene, said: Sequence[Said], dates: Sequence[DateMention]
) -> list[Occasion]:
    """Find the past days named in the reporter's own words, in order.

    Days inside the words of a statement say what it is about, not when it was made.
    """
    document, units = scene.document, scene.units
    published = document.article.published
    by_number: dict[int, list[Said]] = {}
    for item in said:
        by_number.setdefault(item.turn.number, []).append(item)
    occasions: list[Occasion] = []
    place = 0
    for mention in dates:
        if mention.day is None or _is_to_come(mention, published):
            continue
        token = document.token_at(mention.span.start)
        while place < len(units) and units[place].last <= token:
            place += 1
        if place == len(units):
            break
        if units[place].first > token or _is_content(
            scene, by_number.get(place, ()), mention
        ):
            continue
        weight = _weigh(document, units, place, mention)
        occasions.append(Occasion(mention, place, weight + 2.0 * (place in by_number)))
    return occasions


def _is_to_come(mention: DateMention, published: date | None) -> bool:
    """Tell whether the day lies after the article, as far as one can know."""
    if published is None or mention.day is None:
        return mention.direction is Direction.FUTURE
    return mention.day > published


def _is_content(scene: Scene, said: Sequence[Said], mention: DateMention) -> bool:
    """Tell whether the date stands inside the words of one of *said*."""
    for item in said:
        if item.span.contains(mention.span):
            at_end = item.span.end - mention.span.end <= 1
            comma = (
                scene.document.article.text[: mention.span.start].rstrip()[-1:] == ","
            )
            return item.turn.is_direct or not (at_end and comma)
    return False


def _is_set_off(scene: Scene, item: Said, mention: DateMention) -> bool:
    """Tell whether commas set the date off at an end of a reported clause."""
    text = scene.document.article.text
    if item.span.end - mention.span.end <= 1:
        return text[: mention.span.start].rstrip()[-1:] == ","
    rest = text[mention.span.end : mention.span.end + TIME_OF_DAY]
    return mention.span.start - item.span.start <= OPENING and "," in rest


TIME_OF_DAY = 10
"""Within how many characters behind a date its comma comes: `Jumat (6/11) siang,`."""

OPENING = 40
"""Within how many characters of a reported clause a date set off by a comma still
belongs to the cue: `mengatakan di Jakarta, Rabu (12/6), jalan itu ...`."""


def _weigh(
    document: Document, units: Sequence[Unit], number: int, mention: DateMention
) -> float:
    """Weigh how likely the date is that of the occasion which the article reports."""
    weight = 1.0 * mention.is_bracketed + 1.0 * (mention.weekday is not None)
    weight += 1.0 * (number <= 4)
    published = document.article.published
    if published is not None and mention.day is not None:
        age = (published - mention.day).days
        weight += 2.0 - age * PER_DAY if age <= FRESH_DAYS else -2.0
    return weight


@dataclass(frozen=True, slots=True)
class Day:
    """The day of a statement.

    Args:
        day: The day.
        basis: How it is known.
        span: The date expression; None for the day of publication.
    """

    day: date
    basis: DateBasis
    span: Span | None = None


def date_statements(
    said: Sequence[Said], occasions: Sequence[Occasion], published: date | None
) -> list[Day | None]:
    """Give each statement its day, in the order of *said*; None if none is known.

    An article that names no past day at all reports the day of its publication; that
    is told by `DateBasis.PUBLICATION_DATE`.
    """
    if not occasions:
        if published is None:
            return [None] * len(said)
        return [Day(published, DateBasis.PUBLICATION_DATE)] * len(said)
    by_unit: dict[int, Occasion] = {}
    for occasion in occasions:
        known = by_unit.get(occasion.unit)
        if known is None or occasion.weight > known.weight:
            by_unit[occasion.unit] = occasion
    main = max(occasions, key=lambda occasion: occasion.weight)
    dated: dict[Key, list[Occasion]] = {}
    for item in said:
        own = by_unit.get(item.turn.number)
        if own is not None and item.speaker != NOBODY and _counts(own, item, main):
            dated.setdefault(item.speaker, []).append(own)
    return [_day(_date(item, by_unit, dated, main).mention) for item in said]


def _day(mention: DateMention) -> Day | None:
    """Take over what is known of a date expression."""
    if mention.day is None or mention.basis is None:
        return None
    return Day(mention.day, mention.basis, mention.span)


def _date(
    item: Said,
    by_unit: Mapping[int, Occasion],
    dated: Mapping[Key, list[Occasion]],
    main: Occasion,
) -> Occasion:
    """Choose the occasion of one statement: its own, the nearest, the main."""
    number = item.turn.number
    own = by_unit.get(number)
    if own is not None and _counts(own, item, main):
        return own
    known = dated.get(item.speaker)
    if not known:
        return main
    place = bisect_left(known, number, key=_unit_of)
    near = known[max(place - 1, 0) : place + 1]
    return min(near, key=lambda occasion: abs(occasion.unit - number))


def _unit_of(occasion: Occasion) -> int:
    return occasion.unit


def _counts(own: Occasion, item: Said, main: Occasion) -> bool:
    """Tell whether a date in the sentence of a statement is that of the statement."""
    if item.turn.is_direct and item.turn.position == "after":
        return own.mention.span.start >= item.span.end
    return own.weight >= main.weight - OWN_LEAD


OWN_LEAD = 2.5
"""How much lighter the date of a statement's own sentence may be than the main one
of the article and still count."""
