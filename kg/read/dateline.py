"""The line at the head of a text that says when it was published."""

import re
from datetime import date

from kg.lexicon.load import load_lexicon

HEAD_CHARACTERS = 800
"""How far into the text the date line may stand: below section, headline, writer."""

LINE_LENGTH = 90
"""Longest date line; a longer line with a date is a caption or a paragraph."""

OTHER_WORDS = 3
"""Words that may stand beside date and time: the writer's or the outlet's name. With
more, the line tells of something that happened on that day."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DATE = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{4,6}(?:['’][^\W\d_]{1,3})?)[ ,]{1,3}\(?)?"
    r"\b(?P<day>\d{1,2})"
    r"(?:[ -](?P<name>[^\W\d_]{3,10})[ -]|[/-](?P<month>\d{1,2})[/-])"
    r"(?P<year>(?:19|20)\d{2})\b\)?"
    r"(?P<clock>[ ,|/–-]{1,4}(?:[^\W\d_]{3,5} )?\d{1,2}[.:]\d{2}(?:[.:]\d{2})?)?"
)


def find_date_line(text: str) -> date | None:
    """Find the day of publication where the text gives it in a line of its own.

    `Rabu, 12 Juni 2024 - 11:27 WIB` above the first paragraph is such a line. A day in
    a caption or in a sentence is the day of what is told there, and is not taken. A
    weekday that contradicts the day leaves it unknown.

    Args:
        text: The article's stored text.

    Returns:
        The day; None if no line says it, or two lines differ.
    """
    found: set[date] = set()
    for line in text[:HEAD_CHARACTERS].split("\n")[:-1]:
        if 8 <= len(line) <= LINE_LENGTH:
            day = _read_line(line.strip())
            if day is not None:
                found.add(day)
    return found.pop() if len(found) == 1 else None


def _read_line(line: str) -> date | None:
    """Read a date line; None if it is none."""
    match = _DATE.search(line)
    if match is None:
        return None
    time = load_lexicon().time
    weekday = time.weekdays.get((match["weekday"] or "").lower())
    if weekday is None and match["clock"] is None:
        return None
    rest = line[: match.start("day")] + line[match.end() :]
    known = (*time.weekdays, *time.timezones)
    others = [word for word in _WORD.findall(rest) if word.lower() not in known]
    if len(others) > OTHER_WORDS:
        return None
    month = time.months.get((match["name"] or "").lower()) or int(match["month"] or 0)
    try:
        day = date(int(match["year"]), month, int(match["day"]))
    except ValueError:
        return None
    return day if weekday in {None, day.isoweekday()} else None
