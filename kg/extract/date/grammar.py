"""Finds date expressions and takes them apart, without knowing which day they name.

Grammar, over tokens; `D` is 1 to 31, `M` 1 to 12, `Y` 1900 to 2099 (two figures
only behind `D/M/`), `s` one of / - . and the dashes::

    date     = weekday | day | month | year | relative
    weekday  = WEEKDAY [HOUR] [AFTER] [","] [DAY-WORD] (bracket | figures | named)
             | WEEKDAY AFTER | WEEKDAY
    bracket  = "(" D s M [s Y] ")"
    figures  = D s M s Y
    named    = D MONTH [YEAR-WORD] [Y]
    day      = bracket | figures | named | D ("-" | word) named
    month    = MONTH ([YEAR-WORD] Y | AFTER) | MONTH
    year     = YEAR-WORD Y | Y
    relative = a phrase of the lexicon | NUMBER a phrase of the lexicon

Words in capitals are the lexicon's (`lexicon.time`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.date.calendar import expand_year
from kg.extract.date.word import DateWords
from kg.extract.document import Document
from kg.lexicon.phrase import Match, PhraseTable, Value
from kg.lexicon.time import TimeShift

FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Years that four figures alone may mean; others are amounts of something."""

_SEPARATORS = frozenset("/-.–—")
_FULL_NAME = 5
"""Shortest month or weekday that dates alone; shorter ones are abbreviations
(`Mar`, `Sen`) or, for `Mei`, `Juni`, `Juli`, `Rabu`, need a capital letter."""


@dataclass(frozen=True, slots=True)
class RawDate:
    """The parts of a date expression.

    Args:
        first: Index of its first token.
        last: Index after its last token.
        weekday: ISO weekday; None if not given; likewise the other parts.
        day: Day of the month.
        month: Month.
        year: Year of four figures.
        shift: What a relative word says.
        number: The number before a relative word; None without one.
        is_bracketed: Whether figures in brackets date it.
        sentence_first: Index of the first token of its sentence.
    """

    first: int
    last: int
    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    shift: TimeShift | None = None
    number: int | None = None
    is_bracketed: bool = False
    sentence_first: int = 0


@dataclass(frozen=True, slots=True)
class _Core:
    """Day, month and perhaps year, ending before token *last*."""

    last: int
    day: int
    month: int
    year: int | None = None
    is_bracketed: bool = False


def find_raw_dates(document: Document, words: DateWords) -> Iterator[RawDate]:
    """Find the date expressions outside boilerplate, in order, not overlapping."""
    lower = document.lower
    triggers = words.triggers
    starts = [
        i
        for i, word in enumerate(lower)
        if word in triggers
        or (
            word < ":"
            and (word.isdigit() or (word == "(" and _opens_figures(lower, i)))
        )
    ]
    place = 0
    for sentence in document.sentences if starts else ():
        free = sentence.first
        while place < len(starts) and starts[place] < sentence.last:
            i = starts[place]
            place += 1
            if i < free or sentence.is_noise:
                continue
            raw = _read(document, words, i, sentence.last)
            if raw is not None:
                yield replace(raw, sentence_first=sentence.first)
                free = raw.last


def _opens_figures(lower: Sequence[str], i: int) -> bool:
    """Tell whether token *i* is a bracket with a figure behind it."""
    return lower[i] == "(" and i + 1 < len(lower) and lower[i + 1][0].isdigit()


def _read(document: Document, words: DateWords, i: int, end: int) -> RawDate | None:
    """Read the date expression that begins at token *i*; None if none does."""
    for reader in _READERS:
        raw = reader(document, words, i, end)
        if raw is not None:
            return raw
    return None


def _read_weekday(
    document: Document, words: DateWords, i: int, end: int
) -> RawDate | None:
    """Read `Rabu (12/6)`, `Senin pekan lalu`, `Kamis`; None if it is no weekday."""
    weekday = words.time.weekdays.get(document.lower[i])
    if weekday is None or _is_week(document, words, i):
        return None
    lower = document.lower
    is_capital = document.forms[i][0].isupper()
    hour = _find(words.time.times_of_day, lower, i + 1, end)
    j = i + 1 if hour is None else hour.last
    after = _find(words.time.after_weekday, lower, j, end)
    core = _read_core_of_weekday(
        document, words, j if after is None else after.last, end
    )
    if core is not None and (is_capital or core.is_bracketed):
        return _to_raw(i, core, weekday)
    if not is_capital or len(lower[i]) < _FULL_NAME - 1:
        return None
    if after is not None:
        return RawDate(i, after.last, weekday, shift=after.value)
    return None if _is_part_of_name(document, i) else RawDate(i, i + 1, weekday)


def _is_week(document: Document, words: DateWords, i: int) -> bool:
    """Tell whether `minggu depan` means next week and not Sunday (`hari Minggu`)."""
    match = words.time.relative.find_at(document.lower, i)
    if match is None or match.last - match.first < 2:
        return False
    return i == 0 or document.lower[i - 1] not in words.day_words


def _read_core_of_weekday(
    document: Document, words: DateWords, i: int, end: int
) -> _Core | None:
    """Read the day behind a weekday, a comma, `tanggal` or a Javanese day between."""
    lower = document.lower
    if i < end and lower[i] == ",":
        i += 1
    if i < end and lower[i] in words.day_words:
        i += 1
    core = _read_core(document, words, i, end)
    if core is None and i + 1 < end and document.forms[i][0].isupper():
        core = _read_core(document, words, i + 1, end)  # Kamis Wage (17/6)
        return core if core is not None and core.is_bracketed else None
    return core


def _read_dated(
    document: Document, words: DateWords, i: int, end: int
) -> RawDate | None:
    """Read what begins with a figure or a bracket: a day, a day of a list, a year."""
    if document.lower[i] != "(" and not document.lower[i].isdigit():
        return None
    core = _read_core(document, words, i, end)
    if core is not None:
        return _to_raw(i, core, None)
    return _read_list_day(document, words, i, end) or _read_year(document, i)


def _to_raw(first: int, core: _Core, weekday: int | None) -> RawDate:
    """Join a day with what stands before it, from token *first* on."""
    return RawDate(
        first,
        core.last,
        weekday,
        core.day,
        core.month,
        core.year,
        is_bracketed=core.is_bracketed,
    )


def _read_core(document: Document, words: DateWords, i: int, end: int) -> _Core | None:
    """Read `(12/6)`, `12/06/2024` or `12 Juni 2024` at token *i*; None if none."""
    if i >= end:
        return None
    if document.lower[i] == "(":
        core = _read_figures(document, i + 1, end)
        if core is not None and core.last < end and document.lower[core.last] == ")":
            return _Core(core.last + 1, core.day, core.month, core.year, True)
        return None
    core = _read_named(document, words, i, end) or _read_figures(document, i, end)
    if core is None or (core.year is None and document.lower[i + 1] in _SEPARATORS):
        return None
    return core


def _read_named(document: Document, words: DateWords, i: int, end: int) -> _Core | None:
    """Read `12 Juni`, `12 Juni tahun 2024`, `12 Juni 2024`."""
    lower = document.lower
    if i + 1 >= end or lower[i + 1] not in words.time.months:
        return None
    day = _bounded(lower[i], 31)
    if day is None:
        return None
    month = words.time.months[lower[i + 1]]
    j = i + 2
    if j < end and lower[j] in (".", ",") and j + 1 < end and _year(lower[j + 1]):
        j += 1
    if j < end and lower[j] in words.year_words:
        j += 1
    year = _year(lower[j]) if j < end else None
    return _Core(j + 1, day, month, year) if year else _Core(i + 2, day, month)


def _read_figures(document: Document, i: int, end: int) -> _Core | None:
    """Read `12/6`, `12/06/2024`, `12-6-24`, `12.06.2024`, `23/10-2025`."""
    parts, last = _read_parts(document, i, end)
    if not 2 <= len(parts) <= 3:
        return None
    day, month = _bounded(parts[0], 31), _bounded(parts[1], 12)
    if day is None or month is None:
        return None
    if len(parts) == 2:
        return _Core(last, day, month)
    year = expand_year(parts[2]) if len(parts[2]) in (2, 4) else 0
    return _Core(last, day, month, year) if FIRST_YEAR <= year <= LAST_YEAR else None


def _read_parts(document: Document, i: int, end: int) -> tuple[list[str], int]:
    """Read figures joined by separators; give them and the token after the last.

    A full stop between figures belongs to their token: `12.06` is one.
    """
    forms = document.forms
    parts: list[str] = []
    last = i
    while i < end and len(parts) < 3:
        pieces = forms[i].split(".")
        if not all(piece.isdecimal() for piece in pieces):
            break
        parts += pieces
        last = i + 1
        if last >= end or forms[last] not in _SEPARATORS:
            break
        i = last + 1
    return parts, last


def _read_list_day(
    document: Document, words: DateWords, i: int, end: int
) -> RawDate | None:
    """Read the first day of `17 dan 18 Agustus` or `27-29 Agustus 2024`."""
    day = _bounded(document.lower[i], 31)
    if day is None or i + 3 >= end or document.lower[i + 1] == ".":
        return None
    core = _read_named(document, words, i + 2, end)
    if core is None or core.day <= day or document.lower[i + 1].isdigit():
        return None
    return RawDate(i, i + 1, None, day, core.month, core.year)


def _read_year(document: Document, i: int) -> RawDate | None:
    """Read `2024`, but not the year of a law or a part of a longer number."""
    year = _year(document.forms[i])
    if year is None or i == 0 or _is_number_of_law(document, i):
        return None
    before = document.forms[i - 1]
    after = document.forms[i + 1] if i + 1 < len(document.forms) else "."
    if before in "/.,:©@" or before[0].isdigit() or after == "/":
        return None
    return RawDate(i, i + 1, year=year)


def _read_year_word(
    document: Document, words: DateWords, i: int, end: int
) -> RawDate | None:
    """Read `tahun 2024`, but not behind a law's number."""
    if document.lower[i] not in words.year_words or i + 1 >= end:
        return None
    year = _year(document.forms[i + 1])
    if year is None or _is_number_of_law(document, i + 1):
        return None
    return RawDate(i, i + 2, year=year)


def _read_month(
    document: Document, words: DateWords, i: int, end: int
) -> RawDate | None:
    """Read `Juni 2024`, `September lalu`, `Juni`."""
    lower, time = document.lower, words.time
    month = time.months.get(lower[i])
    if month is None:
        return None
    j = i + 1
    if j < end and lower[j] in words.year_words:
        j += 1
    year = _year(lower[j]) if j < end else None
    if year:
        return RawDate(i, j + 1, month=month, year=year)
    if not document.forms[i][0].isupper() or len(lower[i]) < 3:
        return None
    after = _find(time.after_month, lower, i + 1, end)
    if after is not None:
        return RawDate(i, after.last, month=month, shift=after.value)
    if (len(lower[i]) < 4 and lower[i] != "mei") or _is_part_of_name(document, i):
        return None
    return RawDate(i, i + 1, month=month)


def _read_relative(
    document: Document, words: DateWords, i: int, end: int
) -> RawDate | None:
    """Read `kemarin`, `dua hari lalu`, `pekan depan`."""
    lower, time = document.lower, words.time
    number = time.numbers.get(lower[i])
    if number is None:
        number = _bounded(lower[i], 999)
    if number is not None and i + 1 < end:
        match = _find(time.after_number, lower, i + 1, end)
        if match is not None:
            return RawDate(i, match.last, shift=match.value, number=number)
    found = _find(time.relative, lower, i, end)
    if found is None or found.value.is_weak or found.value.unit == "vague":
        return None
    return RawDate(i, found.last, shift=found.value)


def _find(
    table: PhraseTable[Value], lower: Sequence[str], i: int, end: int
) -> Match[Value] | None:
    """Find a phrase at token *i* that ends within the sentence."""
    match = table.find_at(lower, i)
    return match if match is not None and match.last <= end else None


def _bounded(figures: str, most: int) -> int | None:
    """Read a number from 1 to *most*; None if it is none."""
    if not figures.isdecimal() or len(figures) > 3:
        return None
    return int(figures) if 1 <= int(figures) <= most else None


def _year(figures: str) -> int | None:
    """Read a year of four figures; None if it is none."""
    if len(figures) != 4 or not figures.isdecimal():
        return None
    return int(figures) if FIRST_YEAR <= int(figures) <= LAST_YEAR else None


def _is_number_of_law(document: Document, i: int) -> bool:
    """Tell whether the year at token *i* stands behind a law's number and a word."""
    forms = document.forms
    return i > 1 and len(forms[i - 1]) > 1 and forms[i - 2][0].isdigit()


def _is_part_of_name(document: Document, i: int) -> bool:
    """Tell whether a capitalised word beside token *i* makes it part of a name."""
    forms = document.forms
    after = forms[i + 1] if i + 1 < len(forms) else "."
    is_adjacent = (
        i + 1 < len(forms)
        and "\n" not in document.article.text[document.ends[i] : document.starts[i + 1]]
    )
    return is_adjacent and len(after) > 1 and after[0].isupper() and after[1].islower()


_READERS = (_read_weekday, _read_dated, _read_month, _read_year_word, _read_relative)
"""The alternatives of the grammar, in the order in which they are tried."""
