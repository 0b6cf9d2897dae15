"""From the parts of a date that an article gives to the day that they name."""

from collections.abc import Collection
from datetime import MAXYEAR, MINYEAR, date, timedelta

from kg.extract.date.mention import Direction
from kg.model import DateBasis

LOOKBACK_DAYS = 364
"""How far back a date without a year may lie: one day short of a year, so that no
day and month fit twice and a contradicting weekday cannot be met by last year."""

NEAR_DAYS = 183
"""Half a year: beyond it, a date without a year that nothing puts into the past or
the future is nearer on the other side of the publication."""

WEEKDAY_YEARS = 4
"""How many different years of its own an undated article may offer to a weekday. A
given day falls on a given weekday about once in seven years, so that among more
candidates a chance agreement becomes likely."""

_AHEAD = (Direction.FUTURE, Direction.DUE)

Known = tuple[date | None, DateBasis | None]
"""A day with how it is known; (None, None) if it cannot be known."""

UNKNOWN: Known = (None, None)


def make_day(year: int, month: int, day: int) -> date | None:
    """Build a date; None if the calendar has no such day.

    Examples:
        >>> make_day(2023, 2, 29) is None, make_day(2024, 2, 29)
        (True, datetime.date(2024, 2, 29))
    """
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_day(day: date, days: int) -> date | None:
    """Move a day by *days*; None beyond the years that a date can hold."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_month(day: date, months: int) -> str | None:
    """Give the ISO month that lies *months* from the month of *day*.

    Examples:
        >>> shift_month(date(2025, 1, 31), -1)
        '2024-12'
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return f"{year:04d}-{month + 1:02d}" if MINYEAR <= year <= MAXYEAR else None


def expand_year(figures: str) -> int:
    """Read a year of four or of two figures; two figures are of this century.

    Examples:
        >>> expand_year("2024"), expand_year("24")
        (2024, 2024)
    """
    return int(figures) + 2000 if len(figures) == 2 else int(figures)


def check_full_date(day: date | None, weekday: int | None) -> Known:
    """Hold a full date against its weekday: a contradiction leaves no day."""
    if day is None:
        return UNKNOWN
    if weekday is not None and day.isoweekday() != weekday:
        return None, DateBasis.WEEKDAY_CONFLICT
    return day, DateBasis.FULL_DATE


def resolve_day_of_month(
    day: int,
    month: int,
    weekday: int | None,
    published: date,
    direction: Direction = Direction.UNSAID,
) -> Known:
    """Complete a day and a month with the year that the publication suggests.

    News looks back, so the last such day up to publication is meant, unless words
    put it into the future or the coming one is nearer by far. A weekday is a
    checksum: it may choose the coming day over the last one, but where it fits
    neither, the article is wrong somewhere and no day is better than a guess.

    Args:
        day: Day of the month.
        month: Month, 1 to 12.
        weekday: ISO 8601 weekday; None if not given.
        published: Day of publication in the outlet's own time zone.
        direction: What the words around the date say.

    Examples:
        >>> published = date(2024, 6, 13)
        >>> resolve_day_of_month(12, 6, 3, published)
        (datetime.date(2024, 6, 12), <DateBasis.WEEKDAY_CHECKED: 'WeekdayChecked'>)
        >>> resolve_day_of_month(27, 11, None, published, Direction.FUTURE)[0]
        datetime.date(2024, 11, 27)
        >>> resolve_day_of_month(12, 6, 5, published)
        (None, <DateBasis.WEEKDAY_CONFLICT: 'WeekdayConflict'>)
    """
    days = _around(day, month, published, direction)
    if not days:
        return UNKNOWN
    if weekday is None:
        return days[0], DateBasis.RELATIVE_TO_PUBLICATION
    for candidate in days:
        if candidate.isoweekday() == weekday:
            return candidate, DateBasis.WEEKDAY_CHECKED
    return None, DateBasis.WEEKDAY_CONFLICT


def _around(
    day: int, month: int, published: date, direction: Direction
) -> tuple[date, ...]:
    """List the day of last and of next time, the likelier one first."""
    near = [make_day(published.year + step, month, day) for step in (-1, 0, 1)]
    past = max((d for d in near if d and d <= published), default=None)
    is_future = direction in _AHEAD
    ahead = [d for d in near if d and d >= published]
    coming = min((d for d in ahead if is_future or d > published), default=None)
    if direction is Direction.DUE and coming is not None:
        is_future = (coming - published).days <= NEAR_DAYS
    if past is not None and (published - past).days > LOOKBACK_DAYS:
        past = None
    is_coming = is_future or (
        direction in (Direction.UNSAID, Direction.DUE)
        and (past is None or (published - past).days > NEAR_DAYS)
    )
    order = (coming, past) if is_coming else (past, coming)
    return tuple(d for d in order if d is not None)


def settle_year(
    day: int, month: int, weekday: int | None, years: Collection[int]
) -> Known:
    """Complete a day and a month with one of the years that the article names.

    Without a day of publication only a weekday can choose the year, and only where
    it fits exactly one; where it fits none of them, the year after the last one is
    tried, since news reports on last year's budgets and elections.

    Examples:
        >>> settle_year(12, 6, 3, {2014, 2023, 2024})
        (datetime.date(2024, 6, 12), <DateBasis.WEEKDAY_CHECKED: 'WeekdayChecked'>)
        >>> settle_year(25, 6, 5, {2016, 2020})
        (datetime.date(2021, 6, 25), <DateBasis.WEEKDAY_CHECKED: 'WeekdayChecked'>)
        >>> settle_year(12, 6, None, {2024})
        (None, None)
    """
    if weekday is None or not 0 < len(years) <= WEEKDAY_YEARS:
        return UNKNOWN
    for candidates in (sorted(years), [max(years) + 1]):
        fits = [
            candidate
            for year in candidates
            if (candidate := make_day(year, month, day))
            and candidate.isoweekday() == weekday
        ]
        if len(fits) == 1:
            return fits[0], DateBasis.WEEKDAY_CHECKED
        if fits:
            return UNKNOWN
    return None, DateBasis.WEEKDAY_CONFLICT


def resolve_weekday(
    weekday: int, published: date, direction: Direction, weeks: int | None = None
) -> date | None:
    """Find the day that a weekday alone names.

    Args:
        weekday: ISO 8601 weekday.
        published: Day of publication.
        direction: Past and unsaid mean the last such day up to publication, the
            future the next one from it on.
        weeks: Distance of the calendar week where the words name one (*pekan lalu*
            is -1); None if they do not.

    Examples:
        >>> resolve_weekday(3, date(2024, 6, 13), Direction.UNSAID)
        datetime.date(2024, 6, 12)
        >>> resolve_weekday(1, date(2024, 6, 13), Direction.PAST, weeks=-1)
        datetime.date(2024, 6, 3)
    """
    if weeks is not None:
        monday = -(published.isoweekday() - 1)
        return shift_day(published, monday + 7 * weeks + weekday - 1)
    back = (published.isoweekday() - weekday) % 7
    return shift_day(published, -back % 7 if direction in _AHEAD else -back)


def resolve_month(month: int, published: date, direction: Direction) -> str | None:
    """Find the ISO month that a month's name alone means: the nearest one.

    Examples:
        >>> resolve_month(12, date(2025, 1, 20), Direction.UNSAID)
        '2024-12'
        >>> resolve_month(9, date(2024, 6, 13), Direction.PAST)
        '2023-09'
    """
    back = (published.month - month) % 12
    if direction is Direction.PAST:
        return shift_month(published, -back)
    if direction is Direction.FUTURE:
        return shift_month(published, (month - published.month) % 12)
    return shift_month(published, -back if back <= 6 else 12 - back)
