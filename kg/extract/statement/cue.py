"""Reporting expressions in the reporter's own words, and the form they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from kg.extract.document import Document
from kg.extract.quotation import Quotation
from kg.extract.statement.grammar import function_words
from kg.lexicon.concept import Cue as Entry
from kg.lexicon.load import Lexicon
from kg.lexicon.phrase import PhraseTable


class Form(StrEnum):
    """How a cue stands to its subject."""

    ACTIVE = "active"
    """`menegaskan`, `berharap`: the subject comes first."""
    PASSIVE = "passive"
    """`dikatakan`, `disampaikan`: the subject follows, or is left out."""
    ROOT = "root"
    """`kata`, `ujar`: the subject follows."""
    ENCLITIC = "enclitic"
    """`tegasnya`: the subject is a pronoun in the word itself."""
    NOMINAL = "nominal"
    """`menurut`, `bagi`: a preposition, the subject follows."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One reporting expression.

    Args:
        first: Index of the first token.
        last: Index after the last token.
        form: See `Form`.
        lemma: Root as in the lexicon (`kata`).
        is_direct: Whether it introduces direct speech.
        is_reported: Whether it introduces reported speech.
        is_weak: Whether it is more often another word.
        has_pronoun: Whether its last word is a pronoun (`kata dia`).
        is_headline: Whether it is the short form of headlines (`tegaskan`).
        is_noun: Whether it is a noun (`penjelasan`).
        takes_clause: Whether a clause follows it.
        function: What the speaker does: `says`, `asks` ...
        opens: Where a clause behind it may begin: `kepada wartawan` is skipped.
    """

    first: int
    last: int
    form: Form
    lemma: str
    is_direct: bool = True
    is_reported: bool = True
    is_weak: bool = False
    has_pronoun: bool = False
    is_headline: bool = False
    is_noun: bool = False
    takes_clause: bool = True
    function: str = "says"
    opens: int = 0


def find_cues(
    document: Document, quotations: Sequence[Quotation], lexicon: Lexicon
) -> tuple[Cue, ...]:
    """Find all reporting expressions outside closed quotations, in order.

    A verb alone is a cue even inside a longer phrase of the lexicon: of `ia
    menambahkan` or `mengaku belum tahu` it is the verb that reports.
    """
    table = _read_table(lexicon.cues)
    lower = document.lower
    cues: list[Cue] = []
    free = place = 0
    closed = [quotation for quotation in quotations if quotation.is_closed]
    for first in [i for i, word in enumerate(lower) if word in table]:
        while place < len(closed) and closed[place].last <= first:
            place += 1
        inside = place < len(closed) and closed[place].first < first
        if inside or first < free:
            continue
        for phrase, entry in table[lower[first]]:
            last = first + len(phrase)
            if len(phrase) == 1 or lower[first:last] == phrase:
                opens = skip_occasion(document, lexicon, last)
                cues.append(_cue(document, first, last, entry, opens))
                free = last
                break
    return tuple(cues)


def _cue(document: Document, first: int, last: int, entry: Entry, opens: int) -> Cue:
    """Make the cue of a form of the lexicon."""
    lower = document.lower
    follows = lower[last] if last < len(lower) else ""
    form = read_form(lower[first:last], entry.lemma, is_nominal=entry.is_nominal)
    if form is Form.ROOT and entry.function in _STATES:
        form = Form.ACTIVE
    has_pronoun = form is not Form.ACTIVE and follows in function_words().pronoun
    return Cue(
        first,
        last + has_pronoun,
        form,
        entry.lemma,
        entry.is_direct,
        entry.is_reported,
        entry.is_weak and not (form is Form.NOMINAL and lower[first].endswith("nya")),
        has_pronoun,
        entry.is_headline,
        entry.is_noun,
        entry.takes_clause,
        entry.function,
        opens,
    )


_Table = dict[str, list[tuple[tuple[str, ...], Entry]]]

_STATES = frozenset({"fears", "believes"})
"""Functions whose bare roots are states of a subject before them: `Budi yakin`."""

_NO_VERBS = frozenset({"occasion", "delegated", "speaker-switch", "speaker-continue"})
"""Functions of phrases of the lexicon that say when and where, not that one speaks."""


@cache
def _read_table(phrases: PhraseTable[Entry]) -> _Table:
    """Sort the forms by first word: single words first, then the longest."""
    pronouns = function_words().pronoun
    forms = [
        (phrase, entry)
        for phrase, entry in phrases.items()
        if (entry.is_direct or entry.is_reported)
        and entry.function not in _NO_VERBS
        and phrase[-1] not in pronouns
    ]
    verbs = {phrase[0] for phrase, cue in forms if len(phrase) == 1 and not cue.is_noun}
    table: _Table = {}
    for phrase, entry in forms:
        if verbs.isdisjoint(phrase[1:]):
            table.setdefault(phrase[0], []).append((phrase, entry))
    for group in table.values():
        group.sort(key=lambda form: (len(form[0]) > 1, -len(form[0]), form[0]))
    return table


@cache
def _read_occasions(phrases: PhraseTable[Entry]) -> PhraseTable[Entry]:
    """Keep the phrases that say to whom or when one speaks: `kepada wartawan`."""
    return PhraseTable(
        {
            " ".join(phrase): entry
            for phrase, entry in phrases.items()
            if entry.function == "occasion"
        }
    )


def skip_occasion(document: Document, lexicon: Lexicon, first: int) -> int:
    """Skip `kepada wartawan` and the like at token *first*."""
    match = _read_occasions(lexicon.cues).find_at(document.lower, first)
    return first if match is None else match.last


def read_form(
    words: Sequence[str], lemma: str = "", *, is_nominal: bool = False
) -> Form:
    """Tell the form of a cue from its spelling; the bare *lemma* is a root.

    Examples:
        >>> read_form(["tegasnya"]), read_form(["mengatakan"]), read_form(["kata"])
        (<Form.ENCLITIC: 'enclitic'>, <Form.ACTIVE: 'active'>, <Form.ROOT: 'root'>)
        >>> read_form(["dikatakannya"])
        <Form.PASSIVE: 'passive'>
    """
    word = words[0]
    if is_nominal:
        return Form.NOMINAL
    if word == lemma:
        return Form.ROOT
    if word.startswith("di") and len(word) > 5:
        return Form.PASSIVE
    if words[-1].endswith("nya") or (len(words) > 1 and words[1] == "-"):
        is_verb = word.startswith("me") and not word.startswith("memo")
        return Form.ACTIVE if is_verb else Form.ENCLITIC
    if len(word) > 5 and word[:2] in ("me", "be", "te") and word not in _ROOTS:
        return Form.ACTIVE
    return Form.ROOT


_ROOTS = frozenset({"terang", "tekan", "tegas", "beber", "bela", "tebak"})
