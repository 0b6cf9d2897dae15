"""Which quotations are speech, and which reporting expression belongs to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.quotation import Quotation
from kg.extract.statement.cue import Cue, Form
from kg.extract.statement.unit import Unit
from kg.model import Span

AFTER_WINDOW = 14
"""How many tokens behind a quotation its cue may stand: a long office with a name."""

SHORT = 3
"""Fewest words of a quotation that no cue speaks for."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that is speech.

    Args:
        quotation: Its index.
        cue: Its reporting expression; None if none belongs to it.
        position: `after`, `before`, `between` (the cue after an earlier quotation of
            the same unit), `colon`, `alone`.
    """

    quotation: int
    cue: Cue | None
    position: str


def end_unclosed(
    document: Document, quotations: Sequence[Quotation], cues: Sequence[Cue]
) -> tuple[Quotation, ...]:
    """End each unclosed quotation before its own cue: `“Kami siap, ujarnya.`"""
    if all(quotation.is_closed for quotation in quotations):
        return tuple(quotations)
    return tuple(
        quotation if quotation.is_closed else _end_at_cue(document, quotation, cues)
        for quotation in quotations
    )


def _end_at_cue(
    document: Document, quotation: Quotation, cues: Sequence[Cue]
) -> Quotation:
    """Cut off `, ujarnya` and what follows, where it ends the quotation."""
    for cue in reversed(cues):
        if cue.first <= quotation.first + 1:
            break
        if cue.last > quotation.last or cue.form not in (Form.ROOT, Form.ENCLITIC):
            continue
        comma = cue.first - 1
        if document.forms[comma] in ",?!" and quotation.last - cue.last <= 25:
            last = comma if document.forms[comma] == "," else cue.first
            end = document.ends[last - 1]
            return replace(
                quotation, span=Span(quotation.span.start, end), last=cue.first
            )
    return quotation


def find_speech(
    document: Document,
    quotations: Sequence[Quotation],
    unit: Unit,
    cues: Mapping[int, Cue],
) -> list[Speech]:
    """Decide for each quotation of *unit* whether it is speech.

    Args:
        document: The article.
        quotations: All of them.
        unit: One sentence of the reporter.
        cues: Reporting expressions by first token.
    """
    speeches: list[Speech] = []
    pieces = unit.pieces
    shared: Cue | None = None
    for place, piece in enumerate(pieces):
        if piece.quotation < 0:
            continue
        quotation = quotations[piece.quotation]
        before = (
            pieces[place - 1] if place and pieces[place - 1].quotation < 0 else None
        )
        after = pieces[place + 1] if place + 1 < len(pieces) else None
        words = sum(
            form[0].isalnum() for form in document.forms[piece.first : piece.last]
        )
        embedded = before is not None and _is_embedded(document, before.last, quotation)
        cue = None
        if after is not None and after.quotation < 0 and not (embedded and words < 8):
            cue = _cue_after(document, after.first, after.last, cues)
        if cue is not None:
            speeches.append(Speech(piece.quotation, cue, "after"))
            shared = cue
        elif shared is not None and not embedded:
            speeches.append(Speech(piece.quotation, shared, "between"))
        elif before is not None:
            found = _cue_before(document, before.first, before.last, cues)
            colon = document.forms[before.last - 1] == ":"
            big = _begins_big(document, quotation) or words > 6
            if found is not None and big and words >= 2:
                speeches.append(Speech(piece.quotation, found, "before"))
            elif colon and words >= SHORT and big:
                speeches.append(Speech(piece.quotation, None, "colon"))
            elif words > 6 and big and not embedded:
                speeches.append(Speech(piece.quotation, None, "alone"))
        elif quotation.continues or _stands_alone(document, quotation, words):
            speeches.append(Speech(piece.quotation, None, "alone"))
    return speeches


def _is_embedded(document: Document, stop: int, quotation: Quotation) -> bool:
    """Tell whether the words before run on into the quotation: a title, a slogan."""
    return document.forms[stop - 1] not in ',:.?!-–—”"“' and not (
        document.forms[stop - 1] == ")"
    )


def _begins_big(document: Document, quotation: Quotation) -> bool:
    """Tell whether the quotation begins in upper case, with a figure or a dot."""
    return not document.article.text[quotation.span.start].islower()


def _stands_alone(document: Document, quotation: Quotation, words: int) -> bool:
    """Tell whether a quotation without cue is a sentence of its own."""
    return words >= SHORT and _begins_big(document, quotation)


def _cue_after(
    document: Document, first: int, last: int, cues: Mapping[int, Cue]
) -> Cue | None:
    """Find the cue behind a quotation, in tokens *first* to *last*."""
    forms = document.forms
    i = first
    while i < last and forms[i] in ",.-–—)":
        i += 1
    for j in range(i, min(last, i + AFTER_WINDOW)):
        cue = cues.get(j)
        if cue is not None and (j <= i + 1 or not cue.is_weak):
            return cue
        if j > i and forms[j] in ";:":
            return None
    if i < last and forms[i].islower() and forms[i].endswith("nya"):
        return Cue(i, i + 1, Form.ENCLITIC, forms[i].lower())
    return None


def _cue_before(
    document: Document, first: int, last: int, cues: Mapping[int, Cue]
) -> Cue | None:
    """Find the cue before a quotation, in tokens *first* to *last*."""
    forms = document.forms
    if forms[last - 1] not in ",:" and not any(
        j in cues and cues[j].last == last for j in range(max(first, last - 3), last)
    ):
        return None
    for j in range(last - 1, first - 1, -1):
        if j in cues and not (cues[j].is_weak and last - j > 4):
            return cues[j]
    return None
