"""The words between names and offices, of `ontology/lexicon/office-words.ttl`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.cue import Phrase, read_cues

LONGEST = 6
"""Tokens of the longest phrase that is looked for."""


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Phrases by what they do; see the definitions in the Turtle file."""

    is_: frozenset[Phrase]
    was: frozenset[Phrase]
    seeks: frozenset[Phrase]
    held_by: frozenset[Phrase]
    nickname: frozenset[Phrase]
    filler: frozenset[Phrase]
    joins: frozenset[Phrase]
    that: frozenset[str]
    couple: frozenset[Phrase]
    by: frozenset[Phrase]
    past: frozenset[str]
    before_that: frozenset[str]
    to_come: frozenset[str]
    leaves: frozenset[Phrase]
    runs_again: frozenset[Phrase]
    fronted: frozenset[str]
    pairs: frozenset[Phrase]
    becomes: frozenset[str]
    ends_before: frozenset[Phrase]
    interim: frozenset[str]
    term: frozenset[Phrase]
    rest_of_term: frozenset[Phrase]
    since: frozenset[str]
    until: frozenset[str]
    date_words: frozenset[str]
    contest: frozenset[str]
    levels: Mapping[str, frozenset[str]]
    races: Mapping[str, frozenset[Phrase]]


@cache
def load_words() -> OfficeWords:
    """Read the words, once a process."""
    words = read_cues("office-words")["office-word"]
    return OfficeWords(
        is_=words["is"],
        was=words["was"],
        seeks=words["seeks"],
        held_by=words["held-by"],
        nickname=words["nickname"],
        filler=words["filler"],
        joins=words["joins"],
        that=_single(words["that"]),
        couple=words["couple"],
        by=words["by"],
        past=_single(words["past"]),
        before_that=_single(words["before-that"]),
        to_come=_single(words["to-come"]),
        leaves=words["leaves"],
        runs_again=words["runs-again"],
        fronted=_single(words["fronted"]),
        pairs=words["pairs"],
        becomes=_single(words["becomes"]),
        ends_before=words["ends-before"],
        interim=_single(words["interim"]),
        term=words["term"],
        rest_of_term=words["rest-of-term"],
        since=_single(words["since"]),
        until=_single(words["until"]),
        date_words=_single(words["date-word"]),
        contest=_single(words["contest"]),
        levels={
            level: _single(words["level-" + level])
            for level in ("province", "city", "regency")
        },
        races={
            level: words["race-" + level] for level in ("province", "city", "regency")
        },
    )


def _single(phrases: frozenset[Phrase]) -> frozenset[str]:
    """Give the first tokens of phrases that have no more than one."""
    return frozenset(phrase[0] for phrase in phrases)


def phrase_length(lower: Sequence[str], first: int, phrases: frozenset[Phrase]) -> int:
    """Give the tokens of the longest phrase that begins at *first*; 0 if none does."""
    for length in range(LONGEST, 0, -1):
        if tuple(lower[first : first + length]) in phrases:
            return length
    return 0


def phrase_length_before(
    lower: Sequence[str], last: int, phrases: frozenset[Phrase]
) -> int:
    """Give the tokens of the longest phrase that ends before *last*; 0 if none does."""
    for length in range(min(LONGEST, last), 0, -1):
        if tuple(lower[last - length : last]) in phrases:
            return length
    return 0
