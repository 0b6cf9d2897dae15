"""Where a reported clause may stand: every cue proposes one, and its shape."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.document import Document
from kg.extract.statement.cue import Cue, Form
from kg.extract.statement.grammar import function_words
from kg.extract.statement.unit import Unit

NAME_WINDOW = 30
"""How many tokens a subject behind its verb may take: office, place and name."""

REST = 8
"""How many tokens behind a final cue may be no more than a place or a day."""

COLON = ":"
"""Lemma of the colon of a headline, which stands for a verb of saying."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A clause that a cue may introduce.

    Args:
        cue: The reporting expression.
        first: Index of the first token of the clause.
        last: Index after its last token.
        shape: Where the clause stands: `behind` its cue, `before` it, `around` it.
        subject: Where a subject behind the cue would stand: first token and the one
            after the last; equal if there is none.
    """

    cue: Cue
    first: int
    last: int
    shape: str
    subject: tuple[int, int]


def subject_behind(document: Document, first: int, last: int) -> int:
    """Find the end of a subject that begins at token *first*: `kata | Budi | saat`."""
    forms, lower = document.forms, document.lower
    adjunct = function_words().adjunct
    i = first
    while i < min(last, first + NAME_WINDOW):
        word = forms[i]
        if i > first and lower[i] in adjunct:
            break
        if word in '.:;!?”"“(' and not _is_inside_name(document, i, last):
            break
        if word == "," and not (i + 1 < last and forms[i + 1][0].isupper()):
            break
        i += 1
    return i


def _is_inside_name(document: Document, i: int, last: int) -> bool:
    """Tell whether the mark at *i* is of a title, an initial or a short form."""
    if document.forms[i] == "(":
        return i + 2 < last and document.forms[i + 2] == ")"
    return (
        document.forms[i] == "."
        and i + 1 < last
        and document.forms[i + 1][0].isupper()
        and len(document.forms[i - 1]) <= 4
    )


def has_subject_behind(document: Document, cue: Cue, last: int) -> bool:
    """Tell whether a subject follows the cue (`kata Budi`) and none is in it."""
    if cue.form is Form.ACTIVE or cue.form is Form.ENCLITIC or cue.has_pronoun:
        return False
    return cue.last < last and not document.lower[cue.last - 1].endswith("nya")


def propose(
    document: Document,
    unit: Unit,
    speeches: frozenset[int],
    cues: Mapping[int, Cue],
    *,
    is_headline: bool = False,
) -> Iterator[Proposal]:
    """Yield one clause for each cue in the reporter's own words of *unit*.

    Args:
        document: The article.
        unit: One sentence of the reporter.
        speeches: Quotations that are speech; others are part of the clause.
        cues: Reporting expressions by first token.
        is_headline: Whether it is the headline, where a colon is a cue.
    """
    quoted = {
        i
        for piece in unit.pieces
        if piece.quotation >= 0
        for i in range(piece.first, piece.last)
    }
    for first, last in _stretches(unit, speeches):
        if is_headline:
            yield from _propose_colon(document, first, last)
        here = [
            cues[i]
            for i in range(first, last)
            if i in cues and i not in quoted and not cues[i].is_noun
        ]
        for place, cue in enumerate(here):
            follows = here[place + 1] if place + 1 < len(here) else None
            if _cites(document, cue) or _is_doubled(document, cue, follows):
                continue
            proposal = _propose(document, (first, last), cue, follows)
            if proposal is not None and proposal.first < proposal.last:
                yield proposal


def _cites(document: Document, cue: Cue) -> bool:
    """Tell whether a document speaks: `ditegaskan pada Pasal 4`, `menurut UU 7`."""
    if cue.form not in (Form.PASSIVE, Form.NOMINAL):
        return False
    near = document.lower[cue.last : cue.last + 4]
    provision = function_words().provision
    return any(
        word in provision and follows[0].isdigit() for word, follows in pairwise(near)
    )


def _is_doubled(document: Document, cue: Cue, follows: Cue | None) -> bool:
    """Tell whether two cues share one clause: `yakin dan berharap`."""
    return (
        follows is not None
        and follows.first == cue.last + 1
        and document.lower[cue.last] in function_words().coordination
    )


def _propose_colon(document: Document, first: int, last: int) -> Iterator[Proposal]:
    """Yield what follows the colon of a headline: `Sekda: Jempol ASN Netral`."""
    for i in range(first + 1, last - 1):
        if document.forms[i] == ":":
            colon = Cue(i, i + 1, Form.ACTIVE, COLON)
            yield Proposal(colon, i + 1, last, "behind", (i + 1, i + 1))
            return


def _stretches(unit: Unit, speeches: frozenset[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of tokens between quotations that are speech."""
    start = unit.first
    for piece in unit.pieces:
        if piece.quotation in speeches:
            if start < piece.first:
                yield start, piece.first
            start = piece.last
    if start < unit.last:
        yield start, unit.last


def _propose(
    document: Document, stretch: tuple[int, int], cue: Cue, follows: Cue | None
) -> Proposal | None:
    """Cut out the clause of *cue* in a run of tokens; None if it has none."""
    first, end = stretch
    while end > cue.last and document.forms[end - 1] in ".,:;-–—":
        end -= 1
    if cue.form is Form.ACTIVE or cue.is_headline or _acts(document, cue, first, end):
        start = skip_link(document, max(cue.last, cue.opens), end)
        if follows is not None and _is_coordinated(document, follows, start):
            end = follows.first - 1
        return Proposal(cue, start, end, "behind", (cue.last, cue.last))
    subject = cue.last
    if has_subject_behind(document, cue, end):
        subject = subject_behind(document, cue.last, end)
    start = skip_link(document, subject, end)
    named = (cue.last, subject)
    if cue.form is Form.PASSIVE:
        return Proposal(cue, start, end, "behind", named)
    begin = skip_connectives(document, first, cue.first)
    stop = cue.first - (document.forms[cue.first - 1] in ",?!")
    fronted = begin < stop and document.lower[begin] in function_words().adjunct
    if begin < stop and _is_rest(document, start, end):
        return Proposal(cue, begin, stop, "before", named)
    if begin >= stop or fronted:
        return Proposal(cue, start, end, "behind", named)
    return Proposal(cue, begin, end, "around", named)


def _acts(document: Document, cue: Cue, first: int, end: int) -> bool:
    """Tell whether a bare root has its subject before it: `Budi yakin warga paham`."""
    if cue.form is not Form.ROOT or cue.first == first or cue.last >= end:
        return False
    before, after = document.forms[cue.first - 1], document.forms[cue.last]
    return before[0].isalnum() and after[0].islower() and not cue.has_pronoun


def _is_coordinated(document: Document, follows: Cue, start: int) -> bool:
    """Tell whether the next cue goes on with the same subject: `serta meminta`."""
    joins = document.lower[follows.first - 1] in function_words().coordination
    return joins and follows.first - 1 > start


def _is_rest(document: Document, start: int, end: int) -> bool:
    """Tell whether what follows the subject only says when and where."""
    if start >= end or document.forms[start] == "(":
        return True
    if document.lower[start] in function_words().adjunct:
        return True
    return document.forms[start][0].isupper() and end - start <= REST


def skip_link(document: Document, start: int, end: int) -> int:
    """Skip the comma, colon or `bahwa` between a cue and its clause."""
    link = function_words().link
    while start < end and (
        document.forms[start] in ",:-–—" or document.lower[start] in link
    ):
        start += 1
    return start


def skip_connectives(document: Document, first: int, stop: int) -> int:
    """Skip an opening phrase such as `Kendati begitu,` before a parenthetical cue."""
    connective = function_words().connective
    i = first
    while i < stop and document.lower[i] in connective:
        i += 1
    if i < stop and document.forms[i] == ",":
        return i + 1
    return i if i >= stop else first
