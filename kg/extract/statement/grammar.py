"""Function words that bound a subject or a clause, from `statement-words.ttl`."""

from dataclasses import dataclass, fields
from functools import cache

from kg.lexicon.cue import read_cues


@dataclass(frozen=True, slots=True)
class FunctionWords:
    """Closed classes of Indonesian words, in lower case.

    Args:
        pronoun: Stands for the speaker.
        trap: A name behind it is no subject.
        adjunct: Ends a subject behind its verb.
        connective: Makes up opening phrases.
        switch: Opens a sentence about another speaker.
        indefinite: Begins the description of an unnamed speaker.
        demonstrative: Ends the description of someone already named.
        link: Stands between a cue and its clause.
        coordination: Joins a second cue to the subject of the first.
        context: Tells, beside a cue, whether it reports speech.
        provision: Shows that a document is quoted.
        kin: A name behind it may be another's.
        document: Shows that writing is quoted.
        written: Behind a passive cue, the place where a text stands.
        handover: Who is named behind it speaks for the one before.
    """

    pronoun: frozenset[str]
    trap: frozenset[str]
    adjunct: frozenset[str]
    connective: frozenset[str]
    switch: frozenset[str]
    indefinite: frozenset[str]
    demonstrative: frozenset[str]
    link: frozenset[str]
    coordination: frozenset[str]
    context: frozenset[str]
    provision: frozenset[str]
    kin: frozenset[str]
    handover: frozenset[str]
    written: frozenset[str]
    document: frozenset[str]


@cache
def function_words() -> FunctionWords:
    """Read the function words, once a process.

    Raises:
        OntologyError: If the file is missing or broken.
    """
    groups = read_cues("statement-words")["statement-word"]
    return FunctionWords(
        **{
            field.name: frozenset(" ".join(phrase) for phrase in groups[field.name])
            for field in fields(FunctionWords)
        }
    )
