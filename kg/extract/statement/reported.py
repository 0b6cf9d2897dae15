"""Speech without quotation marks: where it may stand, and whether it does.

Every reporting expression in the reporter's own words proposes one clause. A logistic
model over named features, trained on written articles of our own
(`kg.extract.statement.train`), decides which proposals are statements.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.statement.cue import Cue, Form
from kg.extract.statement.grammar import ADJUNCTS, CONNECTIVES, PRONOUNS
from kg.extract.statement.scene import Actor
from kg.extract.statement.unit import Unit

NAME_WINDOW = 30
"""How many tokens a subject behind its verb may take: office, place and name."""


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
    """Find where the subject ends that begins at token *first*: `kata | Budi | saat`."""
    forms, lower = document.forms, document.lower
    i = first
    while i < min(last, first + NAME_WINDOW):
        word = forms[i]
        if lower[i] in ADJUNCTS and i > first:
            break
        if word in '.:;!?”"“' and not (word == "." and _inside_name(document, i, last)):
            break
        if word == "," and not _goes_on(document, i + 1, last):
            break
        i += 1
    return i


def _inside_name(document: Document, i: int, last: int) -> bool:
    """Tell whether the full stop at *i* belongs to a title or an initial."""
    return (
        i + 1 < last
        and document.forms[i + 1][0].isupper()
        and len(document.forms[i - 1]) <= 4
    )


def _goes_on(document: Document, i: int, last: int) -> bool:
    """Tell whether a name or degree follows the comma before token *i*."""
    return i < last and document.forms[i][0].isupper()


def propose(
    document: Document, unit: Unit, speeches: frozenset[int], cues: Mapping[int, Cue]
) -> Iterator[Proposal]:
    """Yield one clause for each cue in the reporter's own words of *unit*.

    Args:
        document: The article.
        unit: One sentence of the reporter.
        speeches: Quotations that are speech; others are part of the clause.
        cues: Reporting expressions by first token.
    """
    for first, last in _stretches(unit, speeches):
        here = [
            cues[i] for i in range(first, last) if i in cues and not cues[i].is_noun
        ]
        quoted = {
            i
            for piece in unit.pieces
            if piece.quotation >= 0 and piece.quotation not in speeches
            for i in range(piece.first, piece.last)
        }
        for place, cue in enumerate(here):
            if cue.first in quoted:
                continue
            stop = here[place + 1] if place + 1 < len(here) else None
            yield from _propose(document, first, last, cue, stop)


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
    document: Document, first: int, last: int, cue: Cue, follows: Cue | None
) -> Iterator[Proposal]:
    """Yield the clause of *cue* in the tokens *first* to *last*, if it has one."""
    begin, end = skip_connectives(document, first, cue.first), last
    while end > cue.last and document.forms[end - 1] in ".,:;-–—":
        end -= 1
    if cue.form is Form.ACTIVE or cue.is_headline:
        start = skip_link(document, cue.last, end)
        if follows is not None and _is_coordinated(document, follows, start):
            end = follows.first - 1
        if start < end:
            yield Proposal(cue, start, end, "behind", (cue.last, cue.last))
        return
    subject = cue.last
    if not (cue.form is Form.ENCLITIC or cue.has_pronoun):
        subject = subject_behind(document, cue.last, end)
        if cue.form is Form.ROOT and subject == cue.last and subject < end:
            subject = cue.last
    start = skip_link(document, subject, end)
    span = (cue.last, subject)
    before = cue.first - begin - (document.forms[cue.first - 1] == ",")
    rest = _is_rest(document, start, end)
    if cue.form is Form.PASSIVE:
        if start < end:
            yield Proposal(cue, start, end, "behind", span)
    elif before <= 0 and start < end:
        yield Proposal(cue, start, end, "behind", span)
    elif before > 0 and rest:
        stop = cue.first - (document.forms[cue.first - 1] == ",")
        yield Proposal(cue, begin, stop, "before", span)
    elif before > 0 and start < end:
        yield Proposal(cue, begin, end, "around", span)


def _is_coordinated(document: Document, follows: Cue, start: int) -> bool:
    """Tell whether the next cue goes on with the same subject: `serta meminta`."""
    before = document.lower[follows.first - 1]
    return follows.first - 1 > start and before in ("dan", "serta", "sekaligus")


def _is_rest(document: Document, start: int, end: int) -> bool:
    """Tell whether what follows the subject only says when and where."""
    return (
        start >= end
        or document.lower[start] in ADJUNCTS
        or document.forms[start] == "("
        or (document.forms[start][0].isupper() and end - start <= 8)
    )


def skip_link(document: Document, start: int, end: int) -> int:
    """Skip the comma, colon or `bahwa` between a cue and its clause."""
    while start < end and (
        document.forms[start] in ",:-–—"
        or document.lower[start] in ("bahwa", "bahwasanya")
    ):
        start += 1
    return start


def skip_connectives(document: Document, first: int, stop: int) -> int:
    """Skip an opening phrase such as `Kendati begitu,` before a parenthetical cue."""
    i = first
    while i < stop and document.lower[i] in CONNECTIVES:
        i += 1
    if i < stop and document.forms[i] == ",":
        return i + 1
    return i if i >= stop else first


def describe(
    document: Document,
    unit: Unit,
    proposal: Proposal,
    actors: Sequence[Actor],
    *,
    is_headline: bool,
    after_accepted: bool,
) -> list[str]:
    """Name the features of a proposal.

    Args:
        document: The article.
        unit: The sentence.
        proposal: The clause and its cue.
        actors: Those mentioned in the unit, in order.
        is_headline: Whether the unit is the headline.
        after_accepted: Whether an earlier cue of this unit was accepted.
    """
    lower, forms = document.lower, document.forms
    cue, start, end = proposal.cue, proposal.first, proposal.last
    before = lower[cue.first - 1] if cue.first > unit.first else "^"
    after = lower[cue.last] if cue.last < unit.last else "$"
    first = lower[start] if start < end else "$"
    length = min((end - start) // 4, 6)
    subject = _subject_kind(document, unit, proposal, actors)
    shape = f"{cue.form}:{proposal.shape}"
    weak = "weak" if cue.is_weak else "strong"
    named = [
        "bias",
        f"lemma={cue.lemma}",
        f"lemma={cue.lemma}:{cue.form}",
        f"shape={shape}",
        f"shape={shape}:{weak}",
        f"before={before}" if before in _CONTEXT else f"before=*{_kind(before)}",
        f"after={after}" if after in _CONTEXT else f"after=*{_kind(after)}",
        f"first={first}" if first in _CONTEXT else "first=*",
        f"length={length}",
        f"subject={subject}:{weak}",
        f"subject={subject}:{cue.form}",
    ]
    if is_headline:
        named += ["headline", f"headline:{cue.is_headline}", f"headline:{cue.lemma}"]
    if cue.is_headline:
        named.append("headline form")
    if after_accepted:
        named += ["inside", f"inside:{before in ('dan', 'serta', ',')}"]
    if forms[cue.first][0].isupper():
        named.append("capital")
    if any(
        lower[i] == "yang" for i in range(max(unit.first, cue.first - 3), cue.first)
    ):
        named.append("yang")
    if not cue.takes_clause:
        named.append("no clause")
    return named


_CONTEXT = frozenset(
    [",", ".", ":", "(", ")", "^", "$", "bahwa", "agar", "supaya", "untuk", "yang", "tidak", "belum", "tak", "akan", "juga", "turut", "kembali", "pun", "telah", "sudah", "dapat", "bisa", "ingin", "hendak", "enggan", "dan", "serta", "atau", "dengan", "oleh", "kepada", "hal", "dalam", "pada", "di", "saat", "ketika", "soal", "terkait", "tentang", "para", "seluruh", "semua", "ia", "dia", "beliau", "pihaknya", "sempat", "lagi", "perlu", "harus", "mesti", "siap", "pentingnya", "adanya", "masih", "terima", "itu", "ini", "tersebut", "hanya", "langsung", "terus", "mulai", "menjadi", "saat", "sejumlah", "siapa", "apa", "mengapa", "kenapa", "bagaimana", "apakah", "alasan", "hingga", "sampai", "dari", "ke", "sebagai", "terhadap", "karena", "ikut"]
)


def _kind(word: str) -> str:
    """Give the rough kind of a word."""
    return "word" if word[0].isalpha() else "mark"


def _subject_kind(
    document: Document, unit: Unit, proposal: Proposal, actors: Sequence[Actor]
) -> str:
    """Tell what stands where the subject of the cue would."""
    cue = proposal.cue
    if cue.has_pronoun or cue.form is Form.ENCLITIC:
        return "pronoun"
    if proposal.subject[0] < proposal.subject[1]:
        low, high = proposal.subject
        for actor in actors:
            if low <= actor.first < high:
                return f"behind {actor.key[0]}"
        return "behind other"
    nearest = "none"
    for i in range(max(unit.first, cue.first - 4), cue.first):
        if document.lower[i] in PRONOUNS:
            nearest = "pronoun"
    for actor in actors:
        if actor.last <= cue.first:
            gap = cue.first - actor.last
            near = "next" if gap <= 1 else "near" if gap <= 4 else "far"
            if not (nearest == "pronoun" and near == "far"):
                nearest = f"{near} {actor.key[0]}"
    return nearest
