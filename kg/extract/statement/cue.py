"""Reporting expressions in the reporter's own words, and the form they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from kg.extract.document import Document
from kg.extract.statement.grammar import function_words
from kg.lexicon.load import Lexicon


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


def find_cues(document: Document, lexicon: Lexicon) -> tuple[Cue, ...]:
    """Find all reporting expressions, in order; in quotations and boilerplate too."""
    cues: list[Cue] = []
    pronouns = function_words().pronoun
    lower = document.lower
    for match in lexicon.cues.find_all(lower):
        entry = match.value
        if not (entry.is_direct or entry.is_reported):
            continue
        last = match.last
        has_pronoun = last - match.first > 1 and lower[last - 1] in pronouns
        form = read_form(lower[match.first : last], is_nominal=entry.is_nominal)
        cues.append(
            Cue(
                match.first,
                last,
                form,
                entry.lemma,
                entry.is_direct,
                entry.is_reported,
                entry.is_weak,
                has_pronoun,
                entry.is_headline,
                entry.is_noun,
                entry.takes_clause,
                entry.function,
            )
        )
    return tuple(cues)


def read_form(words: Sequence[str], *, is_nominal: bool = False) -> Form:
    """Tell the form of a cue from its spelling.

    Examples:
        >>> read_form(["tegasnya"]), read_form(["mengatakan"]), read_form(["kata"])
        (<Form.ENCLITIC: 'enclitic'>, <Form.ACTIVE: 'active'>, <Form.ROOT: 'root'>)
        >>> read_form(["dikatakannya"])
        <Form.PASSIVE: 'passive'>
    """
    word = words[0]
    if is_nominal:
        return Form.NOMINAL
    if word.startswith("di") and len(word) > 5:
        return Form.PASSIVE
    if words[-1].endswith("nya") or (len(words) > 1 and words[1] == "-"):
        is_verb = word.startswith("me") and not word.startswith("memo")
        return Form.ACTIVE if is_verb else Form.ENCLITIC
    if len(word) > 5 and word[:2] in ("me", "be", "te") and word not in _ROOTS:
        return Form.ACTIVE
    return Form.ROOT


_ROOTS = frozenset({"terang", "tekan", "tegas", "beber", "bela", "tebak"})
