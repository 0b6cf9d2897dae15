"""The words of legal citations and of relations between laws, compiled."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.cue import Phrase, read_cues


@dataclass(frozen=True, slots=True)
class CitationWords:
    """The words of the citation grammar, in lower case.

    Args:
        single: One-word spellings by notation (`ontology/lexicon/law-relations.ttl`).
        phrases: All spellings by notation, longest first.
    """

    single: Mapping[str, frozenset[str]]
    phrases: Mapping[str, tuple[Phrase, ...]]

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
    )
