"""Reads the provision before or behind a law: `Pasal 71 ayat (1) jo Pasal 76D`."""

import re

from kg.extract.document import Document
from kg.lexicon.law_relation import CitationWords

PROVISION_TOKENS = 36
"""Longest provision read, in tokens; four articles with subsections have about 30."""

_MARKS = frozenset("(),.-/–")
_VALUE = re.compile(r"^(\d{1,4}|[a-z]{1,2}|[ivxl]{1,6})$")


def _is_part(form: str, words: CitationWords) -> bool:
    """Tell whether a lower-case token may belong to a provision."""
    return (
        form in words.single["provision"]
        or form in words.single["provision-link"]
        or form in _MARKS
        or _VALUE.match(form) is not None
    )


def read_provision_before(
    document: Document, i: int, start: int, words: CitationWords
) -> tuple[int, int] | None:
    """Read backwards a provision that ends before token *i*.

    Args:
        document: The article.
        i: Index of the law's first token.
        start: Index of the sentence's first token.
        words: Words of provisions.

    Returns:
        First token and the token after the last; None without a provision.
    """
    lower = document.lower
    end = i
    while end > start and (
        lower[end - 1] in words.single["within"] or lower[end - 1] == ","
    ):
        end -= 1
    if end == start or not (lower[end - 1] == ")" or _VALUE.match(lower[end - 1])):
        return None
    first = None
    j = end - 1
    floor = max(start, end - PROVISION_TOKENS)
    while j >= floor and _is_part(lower[j], words):
        if lower[j] in words.single["provision-start"]:
            first = j
        j -= 1
    return None if first is None else (first, end)


def read_provision_behind(
    document: Document, i: int, end: int, words: CitationWords
) -> tuple[int, int] | None:
    """Read a provision that begins at token *i*, or behind a comma there."""
    lower = document.lower
    if i < end and lower[i] == ",":
        i += 1
    j = words.skip("within", lower, i) if i < end else i
    if j < end and lower[j] in words.single["especially"]:
        j += 1
    if j >= end or lower[j] not in words.single["provision-start"]:
        return None
    last = j + 1
    k = j + 1
    while k < min(end, j + PROVISION_TOKENS) and _is_part(lower[k], words):
        if lower[k] == ")" or (
            _VALUE.match(lower[k]) and lower[k] not in words.single["provision-link"]
        ):
            last = k + 1
        k += 1
    return (j, last) if last > j + 1 else None
