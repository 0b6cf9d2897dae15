"""Which quotations are speech, and which reporting expression belongs to them.

Where the cue stands is grammar; whether the words are speech at all (and no title,
slogan, nickname or wording of a law) is decided by a logistic model over the named
features of `describe`, trained by `kg.extract.statement.train`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.quotation import Quotation
from kg.extract.statement.cue import Cue, Form
from kg.extract.statement.grammar import function_words
from kg.extract.statement.unit import Piece, Unit
from kg.extract.statement.written import is_written, quotes_text

AFTER_WINDOW = 14
"""How many tokens behind a quotation its cue may stand: a long office with a name."""

NEAR_WINDOW = 6
"""How many tokens beside a quotation may tell that a document is quoted."""

UNKNOWN = "?"
"""Lemma of a cue that the lexicon does not know."""


LONG = 8
"""Fewest words of a quotation that may be speech though the words before run on."""

TAIL = 40
"""How many tokens after its own cue an unclosed quotation may run on."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A quotation that may be speech.

    Args:
        quotation: Its index.
        cue: Its reporting expression; None if none belongs to it.
        position: `after`, `before`, `between` (the cue of an earlier quotation of
            the same unit), `colon`, `alone`.
        names: Its features.
    """

    quotation: int
    cue: Cue | None
    position: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Setting:
    """A quotation between its neighbours: runs of the reporter's own words."""

    quotation: Quotation
    before: Piece | None
    after: Piece | None
    words: int
    is_big: bool
    left: str


def end_unclosed(
    document: Document, quotations: Sequence[Quotation], cues: Sequence[Cue]
) -> tuple[Quotation, ...]:
    """End each unclosed quotation before its own cue: `“Kami siap, ujarnya.`."""
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
    low = bisect_right(cues, quotation.first + 1, key=_first_token)
    high = bisect_left(cues, quotation.last, key=_first_token)
    for cue in reversed(cues[low:high]):
        if cue.last > quotation.last or cue.form not in (Form.ROOT, Form.ENCLITIC):
            continue
        mark = cue.first - 1
        if document.forms[mark] in ",?!" and quotation.last - cue.last <= TAIL:
            last = mark if document.forms[mark] == "," else cue.first
            words = replace(quotation.span, end=document.ends[last - 1])
            return replace(quotation, span=words, last=cue.first)
    return quotation


def _first_token(cue: Cue) -> int:
    return cue.first


def find_speech(
    document: Document,
    quotations: Sequence[Quotation],
    unit: Unit,
    cues: Mapping[int, Cue],
) -> list[Speech]:
    """Find for each quotation of *unit* its cue and its features, in order.

    Args:
        document: The article.
        quotations: All of them.
        unit: One sentence of the reporter.
        cues: Reporting expressions by first token.
    """
    found: list[Speech] = []
    shared: Cue | None = None
    for place, piece in enumerate(unit.pieces):
        if piece.quotation < 0:
            continue
        setting = _set(document, quotations[piece.quotation], unit, place)
        if setting.after is not None and quotes_text(document, setting.after):
            continue
        cue, position = _find_cue(document, setting, cues, shared)
        if position in ("before", "colon") and is_written(document, setting.before):
            continue
        if position == "after":
            shared = cue
        names = tuple(describe(document, setting, cue, position))
        found.append(Speech(piece.quotation, cue, position, names))
    return found


def _set(document: Document, quotation: Quotation, unit: Unit, place: int) -> _Setting:
    """Look at what surrounds the quotation that is piece *place* of *unit*."""
    pieces = unit.pieces
    before = pieces[place - 1] if place and pieces[place - 1].quotation < 0 else None
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    if after is not None and after.quotation >= 0:
        after = None
    return _Setting(
        quotation,
        before,
        after,
        _count_words(document, quotation),
        not document.article.text[quotation.span.start].islower(),
        document.forms[before.last - 1] if before else "^",
    )


def _count_words(document: Document, quotation: Quotation) -> int:
    """Count the words of a quotation, up to `LONG` and a little more."""
    inside = document.forms[quotation.first : min(quotation.last, quotation.first + 20)]
    return sum([form[0].isalnum() for form in inside])


def _find_cue(
    document: Document, setting: _Setting, cues: Mapping[int, Cue], shared: Cue | None
) -> tuple[Cue | None, str]:
    """Find the cue of a quotation and its position."""
    runs_on = setting.left[0].isalnum() and not _ends_in_cue(setting.before, cues)
    if setting.after is not None:
        cue = _cue_after(document, setting.after, cues)
        is_next = cue is not None and cue.first <= setting.after.first + 1
        if cue is not None and (not runs_on or (is_next and setting.words >= LONG)):
            return cue, "after"
    if shared is not None and not runs_on:
        return shared, "between"
    if setting.before is not None:
        cue = _cue_before(document, setting.before, cues)
        if cue is not None:
            return cue, "before"
    return None, "colon" if setting.left == ":" else "alone"


def _ends_in_cue(before: Piece | None, cues: Mapping[int, Cue]) -> bool:
    """Tell whether the words before a quotation end with a cue."""
    return before is not None and any(
        i in cues and cues[i].last == before.last
        for i in range(max(before.first, before.last - 3), before.last)
    )


def _cue_after(document: Document, piece: Piece, cues: Mapping[int, Cue]) -> Cue | None:
    """Find the cue behind a quotation."""
    forms = document.forms
    i = piece.first
    while i < piece.last and forms[i] in ",.-–—)":
        i += 1
    for j in range(i, min(piece.last, i + AFTER_WINDOW)):
        cue = cues.get(j)
        if cue is not None and (j <= i + 1 or not cue.is_weak):
            return cue
        if j > i and forms[j] in ";:":
            return None
    return _guess_cue(document, i, piece.last)


def _guess_cue(document: Document, i: int, last: int) -> Cue | None:
    """Take an unknown word behind a quotation for a cue: `semprotnya`, `sela Budi`."""
    form = document.forms[i] if i < last else ""
    words = function_words()
    if not form.islower() or not form[0].isalpha():
        return None
    if form in words.adjunct or form in words.trap or form in words.connective:
        return None
    if form.endswith("nya"):
        return Cue(i, i + 1, Form.ENCLITIC, UNKNOWN)
    if i + 1 < last and document.forms[i + 1][0].isupper():
        return Cue(i, i + 1, Form.ROOT, UNKNOWN)
    if i + 1 < last and document.lower[i + 1] in words.pronoun:
        return Cue(i, i + 2, Form.ROOT, UNKNOWN, has_pronoun=True)
    return None


def _cue_before(
    document: Document, piece: Piece, cues: Mapping[int, Cue]
) -> Cue | None:
    """Find the cue before a quotation."""
    last = piece.last
    if document.forms[last - 1] not in ",:" and not _ends_in_cue(piece, cues):
        return None
    for j in range(last - 1, piece.first - 1, -1):
        cue = cues.get(j)
        if cue is not None and not (cue.is_weak and last - j > 4):
            return cue
    return None


def describe(
    document: Document, setting: _Setting, cue: Cue | None, position: str
) -> list[str]:
    """Name the features of a quotation: is it speech?"""
    quotation, words = setting.quotation, setting.words
    size = str(words) if words < 4 else "4-6" if words < 7 else "7+"
    case = "big" if setting.is_big else "small"
    left = setting.left if not setting.left[0].isalnum() else "word"
    right = "$"
    if setting.after is not None:
        form = document.forms[setting.after.first]
        right = form if not form[0].isalnum() else "cue" if cue else "word"
    mark = document.article.text[quotation.span.end : quotation.span.end + 1]
    inner = document.article.text[quotation.span.end - 1]
    end = inner if inner in ".?!" else mark if mark == "," else "-"
    names = [
        "bias",
        f"size={size}",
        f"{position}:{size}",
        f"{position}:{case}",
        f"{position}:left={left}:{case}",
        f"{position}:right={right}",
        f"end={end}:{size}",
        f"left={left}:right={right}",
    ]
    if quotation.continues:
        names.append("continues")
    if not quotation.is_closed:
        names.append("unclosed")
    if cue is not None:
        names.append(f"lemma={cue.lemma}")
        names.append(f"{position}:{cue.form}")
    names.extend(_describe_neighbours(document, setting))
    return names


def _describe_neighbours(document: Document, setting: _Setting) -> list[str]:
    """Name the words beside a quotation that show a document is quoted."""
    provision = function_words().provision
    names: list[str] = []
    if setting.after is not None:
        first = setting.after.first
        near = document.lower[first : min(setting.after.last, first + NEAR_WINDOW)]
        names.extend("text behind" for word in near if word in provision)
    if setting.before is not None:
        last = setting.before.last
        near = document.lower[max(setting.before.first, last - NEAR_WINDOW) : last]
        names.extend("text before" for word in near if word in provision)
    return names[:3]
