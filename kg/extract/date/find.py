"""Puts the date grammar and the calendar together."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date

from kg.extract.date import calendar
from kg.extract.date.anchor import anchor_date
from kg.extract.date.grammar import FIRST_YEAR, LAST_YEAR, RawDate, find_raw_dates
from kg.extract.date.mention import DateMention, Direction
from kg.extract.date.word import DateWords, read_date_words
from kg.extract.document import Document
from kg.lexicon.load import Lexicon
from kg.model import DateBasis

PLAN_TOKENS = 12
"""How far before a date a word such as *akan* still puts it into the future."""

QUOTE_CHARACTERS = 2000
"""How far back in its paragraph a quotation around a date may open."""

SAID_MENTIONS = 4
"""How many dates behind a relative word may come before the one of its quotation."""

GAP_TOKENS = 2
"""Most tokens between two dates of which the second lends the first its year."""

_PLANS = ("past-sentence", "future-sentence")

_OPENERS, _CLOSERS, _STRAIGHT = "“„«", "”»", '"'


def find_dates(document: Document, lexicon: Lexicon) -> tuple[DateMention, ...]:
    """Find the date expressions of an article and the days that they name.

    The day of publication is the anchor; without one, the years that the article
    names are candidates, and only a weekday can choose among them. Relative words
    inside quotation marks count from the day on which the words were said. A
    weekday that contradicts its day leaves no day.

    Args:
        document: The article.
        lexicon: The words of time.

    Returns:
        In order of the text, not overlapping; nothing from boilerplate.
    """
    words = read_date_words(lexicon.time)
    raws = _lend_years(list(find_raw_dates(document, words)))
    if not raws:
        return ()
    years = _own_years(document) if document.article.published is None else frozenset()
    plain = [
        None
        if _is_spoken_relative(document, raw)
        else _resolve(document, words, raw, document.article.published, years)
        for raw in raws
    ]
    said = anchor_date(document, [mention for mention in plain if mention])
    day_said = said.day if said else document.article.published
    named = [mention for mention in plain if mention]
    return tuple(
        mention
        or _resolve(
            document,
            words,
            raw,
            _find_day_said(document, raw, named) or day_said,
            years,
        )
        for raw, mention in zip(raws, plain, strict=True)
    )


def _find_day_said(
    document: Document, raw: RawDate, mentions: Sequence[DateMention]
) -> date | None:
    """Find the day that dates the quotation around a relative word.

    It stands behind the words in their own paragraph (`"Besok ...," ujarnya, Selasa
    (11/6)`).
    """
    start = document.starts[raw.first]
    end = document.article.text.find("\n", start)
    end = len(document.article.text) if end < 0 else end
    place = bisect_right(mentions, start, key=lambda mention: mention.span.start)
    for mention in mentions[place : place + SAID_MENTIONS]:
        if mention.span.start >= end:
            break
        is_dating = mention.is_bracketed or mention.weekday is not None
        if is_dating and mention.direction is not Direction.FUTURE:
            return mention.day
    return None


def _lend_years(raws: list[RawDate]) -> list[RawDate]:
    """Give `25 September` in `25 September sampai 23 November 2024` its year."""
    for i in range(len(raws) - 2, -1, -1):
        raw, after = raws[i], raws[i + 1]
        if (
            raw.day is not None
            and raw.year is None
            and after.day is not None
            and after.year is not None
            and raw.month is not None
            and after.month is not None
            and after.first - raw.last <= GAP_TOKENS
            and raw.month <= after.month
        ):
            raws[i] = replace(raw, year=after.year)
    return raws


def _own_years(document: Document) -> frozenset[int]:
    """Collect the years that the running text of an article names anywhere."""
    return frozenset(
        int(form)
        for sentence in document.sentences
        if not sentence.is_noise
        for form in document.forms[sentence.first : sentence.last]
        if len(form) == 4 and form.isdecimal() and FIRST_YEAR <= int(form) <= LAST_YEAR
    )


def _is_spoken_relative(document: Document, raw: RawDate) -> bool:
    """Tell whether a day counted from today stands inside quotation marks."""
    if raw.shift is None or raw.shift.unit != "day" or raw.weekday is not None:
        return False
    text, start = document.article.text, document.starts[raw.first]
    first = max(text.rfind("\n", 0, start) + 1, start - QUOTE_CHARACTERS)
    before = text[first:start]
    curly = sum(before.count(mark) for mark in _OPENERS)
    curly -= sum(before.count(mark) for mark in _CLOSERS)
    return curly > 0 or before.count(_STRAIGHT) % 2 == 1


def _resolve(
    document: Document,
    words: DateWords,
    raw: RawDate,
    today: date | None,
    years: frozenset[int],
) -> DateMention:
    """Find out what the parts of a date name."""
    direction = _read_direction(document, words, raw)
    mention = DateMention(
        document.span_of(raw.first, raw.last),
        weekday=raw.weekday,
        is_relative=raw.day is None and raw.year is None,
        direction=_settle_side(direction, None, today),
        is_bracketed=raw.is_bracketed,
    )
    if raw.day is not None and raw.month is not None:
        day, basis = _resolve_day(raw, today, years, direction)
        iso = day.isoformat() if day else None
        side = _settle_side(direction, day, today)
        return replace(mention, iso=iso, day=day, basis=basis, direction=side)
    if raw.year is not None:
        month = "" if raw.month is None else f"-{raw.month:02d}"
        return replace(mention, iso=f"{raw.year:04d}{month}")
    if today is None:
        return mention
    if raw.month is not None:
        return replace(mention, iso=calendar.resolve_month(raw.month, today, direction))
    return _resolve_relative(mention, raw, today, direction)


def _resolve_day(
    raw: RawDate, today: date | None, years: frozenset[int], direction: Direction
) -> calendar.Known:
    """Complete and check a day of the month."""
    day, month = raw.day or 0, raw.month or 0
    if raw.year is not None:
        full = calendar.make_day(raw.year, month, day)
        return calendar.check_full_date(full, raw.weekday)
    if today is not None:
        return calendar.resolve_day_of_month(day, month, raw.weekday, today, direction)
    return calendar.settle_year(day, month, raw.weekday, years)


def _resolve_relative(
    mention: DateMention, raw: RawDate, today: date, direction: Direction
) -> DateMention:
    """Count from *today*, or find the weekday beside it."""
    shift = raw.shift
    day: date | None = None
    iso: str | None = None
    if raw.weekday is not None:
        if shift is not None and shift.unit == "week":
            day = calendar.resolve_weekday(raw.weekday, today, direction, shift.offset)
        else:
            step = shift.offset if shift is not None else 0
            base = calendar.shift_day(today, step or 0)
            day = calendar.resolve_weekday(raw.weekday, base or today, direction)
    elif shift is not None and shift.offset is not None and shift.anchor != "text":
        count = shift.offset * (1 if raw.number is None else raw.number)
        if shift.unit == "day":
            day = calendar.shift_day(today, count)
        elif shift.unit == "month":
            iso = calendar.shift_month(today, count)
        elif shift.unit == "year" and MINYEAR <= today.year + count <= MAXYEAR:
            iso = f"{today.year + count:04d}"
    if day is None:
        return replace(mention, iso=iso)
    basis = DateBasis.RELATIVE_TO_PUBLICATION
    side = _settle_side(direction, day, today)
    return replace(mention, iso=day.isoformat(), day=day, basis=basis, direction=side)


def _settle_side(
    direction: Direction, day: date | None, today: date | None
) -> Direction:
    """Tell on which side a deadline came to lie."""
    if direction is not Direction.DUE:
        return direction
    is_past = day is not None and today is not None and day < today
    return Direction.PAST if is_past else Direction.FUTURE


def _read_direction(document: Document, words: DateWords, raw: RawDate) -> Direction:
    """Read from the words around a date on which side of today it lies."""
    lower = document.lower
    offset = raw.shift.offset if raw.shift is not None else None
    if offset:
        return Direction.FUTURE if offset > 0 else Direction.PAST
    first = _after_day_words(words, lower, raw.first)
    if words.stands_at("past-after", lower, raw.last) or words.stands_before(
        "past-before", lower, first
    ):
        return Direction.PAST
    if words.stands_at("future-after", lower, raw.last):
        return Direction.FUTURE
    return _read_plan(document, words, raw, first)


def _read_plan(
    document: Document, words: DateWords, raw: RawDate, first: int
) -> Direction:
    """Read the words before a date at token *first*: a plan, a deadline, a report."""
    lower = document.lower
    is_aside = raw.day is None and first > 0 and lower[first - 1] == ","
    if raw.is_bracketed or is_aside:
        return Direction.UNSAID  # "... akan digelar," ujarnya, Selasa.
    if words.stands_before("future-before", lower, first):
        return Direction.DUE
    start = max(raw.sentence_first, first - PLAN_TOKENS)
    cue = words.find_last(_PLANS, lower, start, first)
    if cue is None:
        return Direction.UNSAID
    return Direction.PAST if cue == "past-sentence" else Direction.FUTURE


def _after_day_words(words: DateWords, lower: Sequence[str], index: int) -> int:
    """Step back over `pada tanggal` to the token after the word before it."""
    while index > 0 and lower[index - 1] in words.day_words:
        index -= 1
    return index
