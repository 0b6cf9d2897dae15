"""The words between names and offices, of `ontology/lexicon/office-words.ttl`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.lexicon.cue import Phrase, read_cues


@dataclass(frozen=True, slots=True)
class PhraseSet:
    """Phrases that are looked for at a place in the text, before or behind it.

    Args:
        phrases: The phrases, as lower-case tokens.
        firsts: Lengths of the phrases by their first token, longest first.
        lasts: The same by their last token.
    """

    phrases: frozenset[Phrase]
    firsts: Mapping[str, tuple[int, ...]]
    lasts: Mapping[str, tuple[int, ...]]

    def __contains__(self, phrase: object) -> bool:
        return phrase in self.phrases


def make_set(*groups: frozenset[Phrase]) -> PhraseSet:
    """Make one set of several groups of phrases."""
    phrases = frozenset().union(*groups)
    return PhraseSet(phrases, _lengths(phrases, 0), _lengths(phrases, -1))


def _lengths(phrases: frozenset[Phrase], place: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[place], set()).add(len(phrase))
    return {
        token: tuple(sorted(lengths, reverse=True)) for token, lengths in found.items()
    }


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Phrases by what they do; see the definitions in the Turtle file."""

    is_: PhraseSet
    was: PhraseSet
    seeks: PhraseSet
    held_by: PhraseSet
    nickname: PhraseSet
    filler: PhraseSet
    joins: PhraseSet
    lead_in: PhraseSet
    intro: PhraseSet
    that: frozenset[str]
    couple: PhraseSet
    by: PhraseSet
    past: frozenset[str]
    before_that: frozenset[str]
    to_come: frozenset[str]
    leaves: PhraseSet
    runs_again: PhraseSet
    fronted: frozenset[str]
    pairs: PhraseSet
    becomes: frozenset[str]
    ends_before: PhraseSet
    interim: frozenset[str]
    term: PhraseSet
    rest_of_term: PhraseSet
    since: frozenset[str]
    until: frozenset[str]
    date_words: frozenset[str]
    contest: frozenset[str]
    levels: Mapping[str, frozenset[str]]
    races: Mapping[str, PhraseSet]


@cache
def load_words() -> OfficeWords:
    """Read the words, once a process."""
    words = read_cues("office-words")["office-word"]
    return OfficeWords(
        is_=make_set(words["is"]),
        was=make_set(words["was"]),
        seeks=make_set(words["seeks"]),
        held_by=make_set(words["held-by"]),
        nickname=make_set(words["nickname"]),
        filler=make_set(words["filler"]),
        joins=make_set(words["joins"]),
        lead_in=make_set(words["held-by"], words["is"]),
        intro=make_set(words["held-by"], words["filler"]),
        that=_single(words["that"]),
        couple=make_set(words["couple"]),
        by=make_set(words["by"]),
        past=_single(words["past"]),
        before_that=_single(words["before-that"]),
        to_come=_single(words["to-come"]),
        leaves=make_set(words["leaves"]),
        runs_again=make_set(words["runs-again"]),
        fronted=_single(words["fronted"]),
        pairs=make_set(words["pairs"]),
        becomes=_single(words["becomes"]),
        ends_before=make_set(words["ends-before"]),
        interim=_single(words["interim"]),
        term=make_set(words["term"]),
        rest_of_term=make_set(words["rest-of-term"]),
        since=_single(words["since"]),
        until=_single(words["until"]),
        date_words=_single(words["date-word"]),
        contest=_single(words["contest"]),
        levels={
            level: _single(words["level-" + level])
            for level in ("province", "city", "regency")
        },
        races={
            level: make_set(words["race-" + level])
            for level in ("province", "city", "regency")
        },
    )


def _single(phrases: frozenset[Phrase]) -> frozenset[str]:
    """Give the first tokens of phrases that have no more than one."""
    return frozenset(phrase[0] for phrase in phrases)


def phrase_length(lower: Sequence[str], first: int, phrases: PhraseSet) -> int:
    """Give the tokens of the longest phrase that begins at *first*; 0 if none does."""
    if first < len(lower):
        for length in phrases.firsts.get(lower[first], ()):
            if tuple(lower[first : first + length]) in phrases.phrases:
                return length
    return 0


def phrase_length_before(lower: Sequence[str], last: int, phrases: PhraseSet) -> int:
    """Give the tokens of the longest phrase that ends before *last*; 0 if none does."""
    if last > 0:
        for length in phrases.lasts.get(lower[last - 1], ()):
            start = last - length
            if start >= 0 and tuple(lower[start:last]) in phrases.phrases:
                return length
    return 0
