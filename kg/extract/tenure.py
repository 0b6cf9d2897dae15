"""When an office began or ends, where the article says so."""

from bisect import bisect_right
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

NEAR = 3
"""The same for `sejak` and `hingga`, which later speak of something else."""

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
        if term is not None:
            holding = replace(holding, start=term.start, end=term.end)
        dated.append(holding)
    return dated


def _read_term(
    document: Document,
    people: People,
    holding: Holding,
    starts: Sequence[int],
    lexicon: Lexicon,
) -> Term | None:
    phrase, name = holding.phrase, people.names[holding.name]
    sentence = document.sentence_at(document.starts[phrase.first])
    behind = max(phrase.end, name.end if name.first > phrase.first else 0)
    later = bisect_right(starts, phrase.first)
    last = min(behind + REACH, sentence.last, *starts[later : later + 1])
    for i in range(phrase.last, last):
        term = _read_years(document, i)
        if term is None and i < behind + NEAR:
            term = _read_edge(document, i, lexicon)
        if term is not None:
            return term
    return None


def _read_edge(document: Document, i: int, lexicon: Lexicon) -> Term | None:
    """Read `sejak 2019` or `hingga September 2024` at token *i*."""
    words = load_words()
    if document.lower[i] in words.since:
        start = read_date(document, i + 1, lexicon)
        return Term(start=start) if start is not None else None
    if document.lower[i] in words.until:
        end = read_date(document, i + 1, lexicon)
        return Term(end=end) if end is not None else None
    return None


def _read_years(document: Document, i: int) -> Term | None:
    """Read `periode 2019-2024` at token *i*; only the end of what is left of a term."""
    words, form = load_words(), document.lower[i]
    if form not in words.term.firsts and form not in words.rest_of_term.firsts:
        return None
    length = phrase_length(document.lower, i, words.term)
    rest = phrase_length(document.lower, i, words.rest_of_term)
    if not length and not rest:
        return None
    i += max(length, rest)
    i += document.lower[i : i + 1] == ("tahun",)
    forms = document.forms[i : i + 3]
    if len(forms) < 3 or forms[1] not in DASHES:
        return None
    if not (_is_year(forms[0]) and _is_year(forms[2])):
        return None
    return Term(None if rest else forms[0], forms[2])


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
