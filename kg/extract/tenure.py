"""When an office began or ends, where the article says so."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.office import Holding
from kg.extract.person import People
from kg.extract.word import load_words, phrase_length
from kg.lexicon.load import Lexicon
from kg.model import Capacity

REACH = 10
"""How many tokens behind an office and its holder a term may begin."""

YEARS = range(1945, 2100)
"""Numbers that are read as years."""

DASHES = frozenset("-–—")
"""Marks between the two years of a term."""


@dataclass(frozen=True, slots=True)
class Term:
    """When an office is held: ISO day, month or year; None where not said."""

    start: str | None = None
    end: str | None = None


def date_holdings(
    document: Document,
    people: People,
    holdings: Sequence[Holding],
    lexicon: Lexicon,
) -> list[Holding]:
    """Add to each office the term that stands in or right behind its passage.

    `periode 2019-2024` gives both ends, `sejak 2019` the start, `hingga September
    2024` the end. A term belongs to the office it follows most closely.
    """
    starts = sorted({h.phrase.first for h in holdings})
    dated: list[Holding] = []
    for holding in holdings:
        if holding.rule == "couple" or holding.capacity is Capacity.CANDIDATE:
            dated.append(holding)
            continue
        term = _read_term(document, people, holding, starts, lexicon)
        dated.append(replace(holding, start=term.start, end=term.end))
    return dated


def _read_term(
    document: Document,
    people: People,
    holding: Holding,
    starts: Sequence[int],
    lexicon: Lexicon,
) -> Term:
    phrase, name = holding.phrase, people.names[holding.name]
    sentence = document.sentence_at(document.starts[phrase.first])
    begin = phrase.last
    last = max(phrase.end, name.end if name.first > phrase.first else 0) + REACH
    later = [s for s in starts if s > phrase.first]
    last = min(last, sentence.last, later[0] if later else sentence.last)
    words = load_words()
    for i in range(begin, last):
        if length := phrase_length(document.lower, i, words.term):
            years = _read_years(document, i + length)
            if years is not None:
                return Term(*years)
        if document.lower[i] in words.since:
            start = read_date(document, i + 1, lexicon)
            if start is not None:
                return Term(start=start)
        if document.lower[i] in words.until:
            end = read_date(document, i + 1, lexicon)
            if end is not None:
                return Term(end=end)
    return Term()


def _read_years(document: Document, i: int) -> tuple[str, str] | None:
    """Read `2019-2024`; None if two years do not stand there."""
    i += document.lower[i : i + 1] == ("tahun",)
    forms = document.forms[i : i + 3]
    if len(forms) < 3 or forms[1] not in DASHES:
        return None
    return (forms[0], forms[2]) if _is_year(forms[0]) and _is_year(forms[2]) else None


def _is_year(form: str) -> bool:
    return form.isdecimal() and int(form) in YEARS


def read_date(document: Document, i: int, lexicon: Lexicon) -> str | None:
    """Read a day, month or year at token *i* as ISO; None without a year.

    Weekdays and `tahun`, `bulan`, `tanggal` before it are stepped over.
    """
    lower = document.lower
    while i < len(lower) and (lower[i] in load_words().date_words or lower[i] == ","):
        i += 1
    forms = document.forms[i : i + 3]
    if not forms:
        return None
    if _is_year(forms[0]):
        return forms[0]
    day = int(forms[0]) if forms[0].isdecimal() and 0 < int(forms[0]) < 32 else None
    rest = forms[1:] if day is not None else forms
    month = lexicon.time.months.get(rest[0].lower()) if rest else None
    if month is None or len(rest) < 2 or not _is_year(rest[1]):
        return None
    return f"{rest[1]}-{month:02}" + (f"-{day:02}" if day is not None else "")
