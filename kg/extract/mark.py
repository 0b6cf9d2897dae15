"""Quotation marks, each with what it would cost to read it as opening or closing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.document import Document

_OPENING = frozenset("“„«‟")

_CLOSING = frozenset("”»")

_DOUBLE = frozenset('“”„‟"«»″＂')

_SINGLE = frozenset("‘’'`´‚‹›")

_MARKS = _DOUBLE | _SINGLE

_LEAD = frozenset("([{-–—/:")

WRONG_GLYPH = 3.0
"""Price of a mark that opens with a closing glyph or the reverse, in an article that
tells the two apart."""

ODD_GLYPH = 0.5
"""The same, in an article that uses one glyph on both sides."""

WRONG_SIDE = 4.0
"""Price of an opening mark with its space behind it, or a closing mark with its space
before it."""

LOOSE = 1.5
"""Price of a mark with a space, or with a letter, on both sides."""

STRAY = 4.5
"""Price of a mark that neither opens nor closes."""

FARTHEST = 3
"""How many line breaks behind a mark are looked at: no speech is carried farther."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark, of one or two tokens; or a line break, where *is_break*."""

    first: int
    last: int
    opens: float
    closes: float
    is_single: bool = False
    is_break: bool = False


def find_marks(document: Document) -> Iterator[Mark]:
    """Yield the marks, and after each the next line breaks of the running text."""
    forms = document.forms
    places = [i for i, form in enumerate(forms) if form in _MARKS]
    if not places:
        return
    hints = _glyphs_differ([forms[i] for i in places])
    paragraph = -1
    free = place = 0
    breaks = FARTHEST
    for sentence in document.sentences:
        if sentence.is_noise:
            continue
        if sentence.paragraph != paragraph:
            if breaks < FARTHEST:
                yield Mark(sentence.first, sentence.first, 0, 0, is_break=True)
                breaks += 1
            paragraph = sentence.paragraph
        while place < len(places) and places[place] < sentence.last:
            i = places[place]
            place += 1
            if i >= max(free, sentence.first):
                breaks = 0
                free = i + _width(document, i, sentence.last)
                yield _price(document, i, free, hints)


def _glyphs_differ(forms: Sequence[str]) -> bool:
    """Tell whether the article has opening glyphs of its own beside closing ones."""
    opening = sum(form in _OPENING for form in forms)
    closing = sum(form in _CLOSING for form in forms)
    return min(opening, closing) * 4 >= max(opening, closing)


def _width(document: Document, i: int, stop: int) -> int:
    """Count the tokens of the mark at *i*: `''` and `""` are one mark."""
    forms = document.forms
    if i + 1 >= stop or document.starts[i + 1] != document.ends[i]:
        return 1
    both_single = forms[i] in _SINGLE and forms[i + 1] in _SINGLE
    same = forms[i] == forms[i + 1]
    return 2 if both_single or same else 1


def _price(document: Document, first: int, last: int, hints: bool) -> Mark:
    """Price the readings of the mark at tokens *first* to *last*."""
    text = document.article.text
    start, end = document.starts[first], document.ends[last - 1]
    before = text[start - 1] if start else "\n"
    after = text[end] if end < len(text) else "\n"
    mark = text[document.ends[first - 1] - 1] if first else "\n"
    opens, closes = _price_sides(before, after, mark)
    form = document.forms[first]
    price = WRONG_GLYPH if hints else ODD_GLYPH
    opens += price * (form in _CLOSING)
    closes += price * (form in _OPENING)
    is_single = last - first == 1 and form in _SINGLE
    if is_single and not (opens == 0 and (after.isalnum() or after in '“"')):
        opens += STRAY
    return Mark(first, last, opens, closes, is_single)


def _price_sides(before: str, after: str, mark: str) -> tuple[float, float]:
    """Price opening and closing by the characters on both sides.

    *mark* is the last character before that is no space: `, ”ujarnya` closes.
    """
    left_free = before.isspace() or before in _LEAD
    right_free = after.isspace() or after in ".,;:!?)]}-–—"
    if left_free and not right_free:
        return 0.0, LOOSE if mark in ",?!" and after.islower() else WRONG_SIDE
    if right_free and not left_free:
        return WRONG_SIDE, -0.5 if before in ",.?!" else 0.0
    if left_free:
        return LOOSE, LOOSE
    if before in ",?!":
        return LOOSE + 1, LOOSE - 1
    return LOOSE, LOOSE
