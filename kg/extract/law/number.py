"""Reads the number of a law, with its year where it is written beside it.

Grammar, over tokens (`·` stands for no space between)::

    number = [MARK [":" | "."]] figure [slash] [YEAR-WORD year]
    figure = digits ·("." digits)* | number word, behind MARK
    slash  = (·"/" part)+             20/2023, 443.2/118, 60/PUU-XXII/2024
    part   = letters and digits joined by · "-" and "."
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.extract.document import Document
from kg.lexicon.law_relation import CitationWords

FIRST_YEAR, LAST_YEAR = 1945, 2099
"""Years that a law may bear: the republic's first, and far enough ahead."""

DOCKET_PARTS = 24
"""Most tokens that one number may have; the longest seen, of a ministry's circular
(`400.3.5.5/244/SJ/2023`), has nine."""

_JOINTS = frozenset("/-.–")
_PART = re.compile(r"[A-Za-z0-9.]+")
_CIRCULAR_MARK = "SE"
_REVIEW = "P"


@dataclass(frozen=True, slots=True)
class LawNumber:
    """A number with what is written beside it.

    Args:
        last: Index after its last token.
        number: Parts joined by hyphens, without the year: `20`, `443.2-118`.
        year: None if not given here.
        is_docket: Whether it has more than a plain number and a year.
    """

    last: int
    number: str
    year: int | None
    is_docket: bool = False


def read_year(form: str) -> int | None:
    """Read a law's year; None if *form* is none.

    Examples:
        >>> read_year("2023"), read_year("1023")
        (2023, None)
    """
    if len(form) != 4 or not form.isdecimal():
        return None
    return int(form) if FIRST_YEAR <= int(form) <= LAST_YEAR else None


def read_number(
    document: Document,
    i: int,
    end: int,
    words: CitationWords,
    numerals: Mapping[str, int],
) -> LawNumber | None:
    """Read a number at token *i*, its mark already read.

    Args:
        document: The article.
        i: Index of the number's first token.
        end: Index after the sentence.
        words: For the word before a year.
        numerals: Number words that may stand for a number; empty to allow none.

    Returns:
        None if no number stands there.
    """
    if i >= end:
        return None
    form = document.lower[i]
    if not form[0].isdecimal():
        spelled = numerals.get(form)
        if spelled is None:
            return None
        return _with_year(document, LawNumber(i + 1, str(spelled), None), end, words)
    if "," in form:
        return None
    last = _end_of_docket(document, i, end)
    text = document.article.text[document.starts[i] : document.ends[last - 1]]
    has_year_word = last < end and document.lower[last] in words.single["year"]
    return _with_year(document, _parse_docket(text, last, has_year_word), end, words)


def _end_of_docket(document: Document, i: int, end: int) -> int:
    """Find the token after a number that goes on without a space."""
    forms, starts, ends = document.forms, document.starts, document.ends
    last = i + 1
    has_slash = "." in forms[i]
    if last + 1 < end and forms[last] == _REVIEW:
        is_joined = starts[last] == ends[i]
        last += is_joined or forms[last + 1] == "/"  # 13P; 7 P/HUM/2020
    while last + 1 < min(end, i + DOCKET_PARTS):
        joint = forms[last]
        if joint not in _JOINTS or starts[last] != ends[last - 1]:
            break
        if starts[last + 1] != ends[last] or not forms[last + 1][0].isalnum():
            break
        if joint != "/" and (not has_slash or _is_sentence_start(forms[last + 1])):
            break
        has_slash = has_slash or joint == "/"
        last += 2
        while last < end and starts[last] == ends[last - 1] and forms[last].isalnum():
            last += 1
        if joint == "/" and read_year(forms[last - 1]) is not None:
            break
    return last


def _is_sentence_start(form: str) -> bool:
    """Tell whether a word behind a full stop begins a sentence whose space is lost."""
    return len(form) > 4 and form[0].isupper() and form[1:].islower()


def _parse_docket(text: str, last: int, has_year_word: bool) -> LawNumber:
    """Take a number apart: its last part is the year where it looks like one."""
    parts = text.split("/")
    year = read_year(parts[-1]) if len(parts) > 1 else None
    if year is None and not has_year_word and _is_short_year(parts):
        two = int(parts[1])
        year = 1900 + two if two >= 45 else 2000 + two
        return LawNumber(last, parts[0].lstrip("0"), year)
    if year is not None:
        parts = parts[:-1]
    if _CIRCULAR_MARK in parts[1:]:
        parts = parts[: parts.index(_CIRCULAR_MARK)]
    number = "-".join(_PART.findall(" ".join(parts)))
    number = number.lstrip("0") or "0"
    return LawNumber(last, number, year, len(parts) > 1 or "." in parts[0])


def _is_short_year(parts: list[str]) -> bool:
    """Tell whether `23/14` ends in a year of two figures."""
    if len(parts) != 2 or not (parts[0].isdecimal() and parts[1].isdecimal()):
        return False
    return len(parts[1]) == 2 and not 30 < int(parts[1]) < 45


def _with_year(
    document: Document, number: LawNumber, end: int, words: CitationWords
) -> LawNumber:
    """Add a year that a word joins to the number: `20 Tahun 2023`, `20 th. 2023`."""
    if number.year is not None:
        return number
    j = number.last
    lower = document.lower
    if number.is_docket and j + 3 < end and lower[j] in words.single["dated"]:
        year = read_year(lower[j + 3])
        if year is not None:
            return LawNumber(j + 4, number.number, year, is_docket=True)
    if j < end and lower[j] in ("/", ",") and j + 1 < end:
        j += 1
    if j >= end or lower[j] not in words.single["year"]:
        return number
    j += 1
    if j < end and lower[j] in (".", "-"):
        j += 1
    year = read_year(lower[j]) if j < end else None
    if year is None:
        return number
    return LawNumber(j + 1, number.number, year, number.is_docket)
