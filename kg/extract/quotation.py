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
from kg.extract.mark import STRAY, WRONG_GLYPH, Mark, find_marks
from kg.model import Span

_TRIM = " \t\n\r,;:\u00a0"


STRAY_SINGLE = 0.2
"""Price of a single mark read as an apostrophe: most of them are."""

UNCLOSED = 4.2
"""Price of a quotation that ends with its paragraph, without a mark."""

NEXT_OPENS = 1.0
"""The same, where the next paragraph opens again: the convention for long speech."""

CARRIED = 5.0
"""Price of a quotation that goes on in the next paragraph without opening again."""


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


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Find all quotations outside boilerplate.

    A quotation that nobody closes ends with its paragraph. Quotations inside a
    quotation are part of it. Each paragraph of a long speech that opens with a mark
    of its own is a quotation of its own.

    Returns:
        In order of the text, not overlapping.
    """
    marks = list(find_marks(document))
    if not any(not mark.is_break for mark in marks):
        return ()
    return tuple(_cut(document, marks, _read_states(marks)))


def _read_states(marks: Sequence[Mark]) -> list[_State]:
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


def _price_mark(mark: Mark) -> _Steps:
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


def _price_break(mark: Mark, after: Mark | None) -> _Steps:
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
    document: Document, marks: Sequence[Mark], states: Sequence[_State]
) -> Iterator[Quotation]:
    """Yield the quotations that the states stand for."""
    opened: Mark | None = None
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
    document: Document, opened: Mark, closed: Mark | None, last: int, continues: bool
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
