"""Finds what stands between quotation marks, whatever glyph opens or closes it.

Indonesian newsrooms write `“ ”`, `" "`, `” ”`, `'' ''`, `« »` and every mixture of
them, forget one of the two, or put the space on the wrong side. No single mark can
therefore be trusted. Each mark may open, close or be a stray one, each reading has a
price that depends on its glyph and its neighbours, and the cheapest reading of all
marks of the article together wins (Viterbi over three states).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from kg.extract.document import Document, Sentence
from kg.model import Span

_OPENING = frozenset("“„«‟")
_CLOSING = frozenset("”»")
_DOUBLE = frozenset('“”„‟"«»″＂')
_SINGLE = frozenset("‘’'`´‚‹›")
_MARKS = _DOUBLE | _SINGLE
_LEAD = frozenset("([{-–—/:")
_TRIM = " \t\n\r,;:\u00a0"

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

STRAY_SINGLE = 0.2
"""Price of a single mark read as an apostrophe: most of them are."""

UNCLOSED = 4.2
"""Price of a quotation that ends with its paragraph, without a mark."""

NEXT_OPENS = 1.0
"""The same, where the next paragraph opens again: the convention for long speech."""

CARRIED = 5.0
"""Price of a quotation that goes on in the next paragraph without opening again."""


FARTHEST = 3
"""How many line breaks behind a mark are looked at: no speech is carried farther."""


class _State(IntEnum):
    OUTSIDE = 0
    DOUBLE = 1
    SINGLE = 2


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks: speech, a title, a slogan, a nickname.

    Args:
        span: The words, without marks, outer spaces and a final comma.
        first: Index of the first token of the opening mark.
        last: Index after the last token of the closing mark, or of the last word
            where no mark closes.
        is_closed: Whether a mark closes it.
        continues: Whether the paragraph before ended in the midst of speech, so that
            this is the same speaker going on.
    """

    span: Span
    first: int
    last: int
    is_closed: bool = True
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark, of one or two tokens; or a line break, where *is_break*."""

    first: int
    last: int
    opens: float
    closes: float
    is_single: bool = False
    is_break: bool = False


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Find all quotations outside boilerplate.

    A quotation that nobody closes ends with its paragraph. Quotations inside a
    quotation are part of it. Each paragraph of a long speech that opens with a mark
    of its own is a quotation of its own.

    Returns:
        In order of the text, not overlapping.
    """
    marks = list(_find_marks(document))
    if not any(not mark.is_break for mark in marks):
        return ()
    return tuple(_cut(document, marks, _read_states(marks)))


def _find_marks(document: Document) -> Iterator[_Mark]:
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
                yield _Mark(sentence.first, sentence.first, 0, 0, is_break=True)
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


def _price(document: Document, first: int, last: int, hints: bool) -> _Mark:
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
    return _Mark(first, last, opens, closes, is_single)


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


def _read_states(marks: Sequence[_Mark]) -> list[_State]:
    """Find the cheapest state after each mark."""
    costs = [0.0, float("inf"), float("inf")]
    back: list[tuple[int, int, int]] = []
    for place, mark in enumerate(marks):
        after = marks[place + 1] if place + 1 < len(marks) else None
        steps = _price_break(mark, after) if mark.is_break else _price_mark(mark)
        chosen: list[int] = []
        updated: list[float] = []
        for state in range(3):
            cheapest, best = _NEVER, 0
            for old in range(3):
                cost = costs[old] + steps[old][state]
                if cost < cheapest:
                    cheapest, best = cost, old
            chosen.append(best)
            updated.append(cheapest)
        costs = updated
        back.append((chosen[0], chosen[1], chosen[2]))
    state = min(range(3), key=lambda s: costs[s] + (UNCLOSED if s else 0.0))
    states: list[_State] = []
    for choice in reversed(back):
        states.append(_State(state))
        state = choice[state]
    states.reverse()
    return states


_NEVER = float("inf")
_Steps = tuple[tuple[float, ...], tuple[float, ...], tuple[float, ...]]


def _price_mark(mark: _Mark) -> _Steps:
    """Give the price of each step from state to state at a mark."""
    if mark.is_single:
        return (
            (STRAY_SINGLE, _NEVER, mark.opens + 0.1),
            (_NEVER, 0.0, _NEVER),
            (mark.closes, _NEVER, STRAY_SINGLE),
        )
    return (
        (STRAY, mark.opens, _NEVER),
        (mark.closes, STRAY, _NEVER),
        (mark.closes + 1.0, _NEVER, STRAY / 2),
    )


def _price_break(mark: _Mark, after: _Mark | None) -> _Steps:
    """Give the price of each step at the end of a paragraph."""
    opens_again = (
        after is not None
        and after.first == mark.first
        and not after.is_break
        and after.opens < WRONG_GLYPH
    )
    ends = NEXT_OPENS if opens_again else UNCLOSED
    return (
        (0.0, _NEVER, _NEVER),
        (ends, CARRIED, _NEVER),
        (UNCLOSED * 2, _NEVER, CARRIED * 2),
    )


def _cut(
    document: Document, marks: Sequence[_Mark], states: Sequence[_State]
) -> Iterator[Quotation]:
    """Yield the quotations that the states stand for."""
    opened: _Mark | None = None
    left_open = -1
    before = _State.OUTSIDE
    for mark, state in zip(marks, states, strict=True):
        if before is _State.OUTSIDE and state is not _State.OUTSIDE:
            opened = mark
        elif opened is not None and state is _State.OUTSIDE:
            last = mark.first if mark.is_break else mark.last
            last = _last_of_line(document, opened.first) if mark.is_break else last
            yield from _quotation(
                document, opened, mark, last, continues=left_open == opened.first
            )
            left_open = mark.first if mark.is_break else -1
            opened = None
        before = state
    if opened is not None:
        last = _last_of_line(document, opened.first)
        yield from _quotation(
            document, opened, None, last, continues=left_open == opened.first
        )


def _last_of_line(document: Document, token: int) -> int:
    """Find the index after the last token of the paragraph, boilerplate left out."""
    sentences = document.sentences
    place = bisect_right(sentences, token, key=_first_token) - 1
    paragraph = sentences[place].paragraph
    last = token
    while place < len(sentences) and sentences[place].paragraph == paragraph:
        if not sentences[place].is_noise:
            last = sentences[place].last
        place += 1
    return last


def _first_token(sentence: Sentence) -> int:
    return sentence.first


def _quotation(
    document: Document, opened: _Mark, closed: _Mark | None, last: int, continues: bool
) -> Iterator[Quotation]:
    """Yield the quotation from its marks, unless there are no words in it."""
    text = document.article.text
    is_closed = closed is not None and not closed.is_break
    start = document.ends[opened.last - 1]
    end = document.ends[last - 1]
    if closed is not None and is_closed:
        end = document.starts[closed.first]
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    if end > start:
        yield Quotation(Span(start, end), opened.first, last, is_closed, continues)
