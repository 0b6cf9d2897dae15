"""The words of legal citations and of relations between laws, compiled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.cue import Phrase, read_cues
from kg.lexicon.phrase import PhraseTable, group_forms


@dataclass(frozen=True, slots=True)
class CitationWords:
    """The words of the citation grammar, in lower case.

    Args:
        single: One-word spellings by notation (`ontology/lexicon/law-relations.ttl`).
        phrases: All spellings by notation, longest first.
        verbs: One-word cues of relations that are verbs; none stands in a title.
    """

    single: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[Phrase, ...]]
    verbs: frozenset[str]

    def skip(self, notation: str, lower: Sequence[str], index: int) -> int:
        """Step over a phrase of *notation* at *index*; *index* itself without one."""
        for phrase in self.phrases[notation]:
            if tuple(lower[index : index + len(phrase)]) == phrase:
                return index + len(phrase)
        return index

    def ends_before(self, notation: str, lower: Sequence[str], index: int) -> bool:
        """Tell whether a phrase of *notation* ends right before token *index*."""
        return any(
            tuple(lower[max(index - len(phrase), 0) : index]) == phrase
            for phrase in self.phrases[notation]
        )


@cache
def read_citation_words() -> CitationWords:
    """Read the words of the citation grammar, once a process.

    Raises:
        OntologyError: If `ontology/lexicon/law-relations.ttl` cannot be read.
    """
    cues = dict(read_cues("law-relations")["law-citation"])
    cues["year"] = read_cues("date-cues")["date-cue"]["year-word"]
    return CitationWords(
        {
            notation: frozenset(p[0] for p in phrases if len(p) == 1)
            for notation, phrases in cues.items()
        },
        {
            notation: tuple(sorted(phrases, key=lambda p: (-len(p), p)))
            for notation, phrases in cues.items()
        },
        frozenset(
            phrase[0]
            for notation, phrases in read_cues("law-relations")["law-relation"].items()
            if notation.endswith(("-active", "-passive", "-rests"))
            for phrase in phrases
            if len(phrase) == 1
        ),
    )


@dataclass(frozen=True, slots=True)
class RelationCue:
    """A cue of a relation between laws.

    Args:
        relation: `repeals`, `amends`, `implements`, `cites_basis`, `enacts`, `annuls`.
        form: `active`, `passive`, `noun` ...: where it looks for its laws.
    """

    relation: str
    form: str


@dataclass(frozen=True, slots=True)
class RelationWords:
    """The words of relations between laws, in lower case.

    Args:
        cues: Cues; a phrase may have several readings.
        links: One-word spellings by notation of what stands around a cue.
        joints: Words that join the laws of a list.
        titles: Words before a title (`tentang`).
    """

    cues: PhraseTable[tuple[RelationCue, ...]]
    links: Mapping[str, frozenset[str]]
    joints: frozenset[str]
    titles: frozenset[str]


@cache
def read_relation_words() -> RelationWords:
    """Read the words of relations between laws, once a process.

    Raises:
        OntologyError: If `ontology/lexicon/law-relations.ttl` cannot be read.
    """
    schemes = read_cues("law-relations")
    pairs = [
        (" ".join(phrase), RelationCue(*notation.split("-")))
        for notation, phrases in sorted(schemes["law-relation"].items())
        for phrase in sorted(phrases)
    ]
    links = {
        notation: frozenset(p[0] for p in phrases if len(p) == 1)
        for notation, phrases in schemes["law-link"].items()
    }
    joints = frozenset(p[0] for p in schemes["law-citation"]["list"])
    titles = frozenset(p[0] for p in schemes["law-citation"]["title"])
    return RelationWords(PhraseTable(group_forms(pairs)), links, joints, titles)
