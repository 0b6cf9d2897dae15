"""Whether the laws that articles cite were in force, and are named consistently."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.lexicon.concept import LawPeriod
from kg.lexicon.law_authority import LawAuthority
from kg.lexicon.law_status import judge_law, normalize_identifier
from kg.lexicon.load import Lexicon
from kg.lexicon.phrase import PhraseTable, fold_phrase
from kg.model import LawRelation
from kg.model.law_check import (
    CitationCheck,
    CitedLaw,
    LawJudgement,
    LawStatus,
)

_WORD = re.compile(r"[^\W\d_]{4,}")
"""A word of a title that can tell laws apart; shorter ones are particles."""

COMMON_SHARE = 0.02
"""Share of all titles in which a word must stand to say nothing; `keuangan` stands in
7 % of the 20,000 titles of the authority file, `kesehatan` in 1 %."""

_NEIGHBOUR_YEARS = 2
"""How far the year of the law that a title means may lie from the year cited, where
the number is the same: a slip of the pen is near."""


@dataclass(frozen=True, slots=True)
class Titles:
    """What laws are about, to look up by either side.

    Args:
        authority: Titles by identifier.
        nicknames: `uu pilkada` to the laws it means, by period.
        identifiers: Identifiers by type and folded title.
        common: Words that so many titles share that they tell no two laws apart
            (`perubahan`, `tentang`, `pemerintah`).
    """

    authority: LawAuthority
    nicknames: PhraseTable[tuple[LawPeriod, ...]]
    identifiers: Mapping[tuple[str, str], tuple[str, ...]]
    common: frozenset[str]


def read_titles(authority: LawAuthority, lexicon: Lexicon) -> Titles:
    """Prepare the look-up of titles."""
    identifiers: dict[tuple[str, str], tuple[str, ...]] = {}
    counts: Counter[str] = Counter()
    for identifier, law in sorted(authority.laws.items()):
        if law.title is not None:
            key = identifier.partition("/")[0], fold_phrase(law.title)
            identifiers[key] = (*identifiers.get(key, ()), identifier)
            counts.update(_find_words(law.title))
    bound = COMMON_SHARE * len(authority.laws)
    common = frozenset(word for word, count in counts.items() if count > bound)
    return Titles(authority, lexicon.law_nicknames, identifiers, common)


def check_citations(
    cited: Iterable[CitedLaw], authority: LawAuthority, lexicon: Lexicon
) -> tuple[CitationCheck, ...]:
    """Check every citation against what reference sources know.

    Args:
        cited: The citations.
        authority: What is known of laws.
        lexicon: Nicknames of laws.

    Returns:
        One check for each, in the same order.
    """
    titles = read_titles(authority, lexicon)
    return tuple(check_citation(one, titles) for one in cited)


def check_citation(cited: CitedLaw, titles: Titles) -> CitationCheck:
    """Check one citation: in force on its day, and does its title fit its number?"""
    judgement = LawJudgement(LawStatus.UNKNOWN)
    if cited.day is not None:
        judgement = judge_law(cited.identifier, cited.day, titles.authority)
    identifier = normalize_identifier(cited.identifier)
    law = titles.authority.laws.get(identifier)
    known = (law.title or law.short_title) if law else None
    if cited.title is None or law is None or known is None:
        return CitationCheck(cited, judgement, known_title=known)
    meant = _find_meant(cited, titles)
    if identifier in meant or _is_alike(cited.title, known, titles):
        return CitationCheck(cited, judgement, title_agrees=True, known_title=known)
    # A title that shares no word with the known one may be a short name that nobody
    # listed, or run on into the sentence: only one that means another law contradicts.
    if not meant or law.title is None:
        return CitationCheck(cited, judgement, known_title=known)
    return CitationCheck(
        cited,
        judgement,
        title_agrees=False,
        known_title=known,
        suggestion=_choose(cited, meant),
    )


def _is_alike(title: str, known: str, titles: Titles) -> bool:
    """Tell whether two titles share a word that can tell laws apart."""
    return bool((_find_words(title) & _find_words(known)) - titles.common)


def _find_words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title.lower()))


def _find_meant(cited: CitedLaw, titles: Titles) -> tuple[str, ...]:
    """Find the laws that the type and the title alone mean, and those amending them.

    News calls an amending act by the name of the act that it amends.
    """
    kind = cited.identifier.partition("/")[0]
    title = cited.title or ""
    periods = titles.nicknames.get(f"{kind} {title}") or ()
    exact = titles.identifiers.get((kind, fold_phrase(title)), ())
    meant = (*(period.law for period in periods), *exact)
    amending = (
        relation.subject
        for identifier in meant
        for relation in titles.authority.effects.get(identifier, ())
        if relation.relation is LawRelation.AMENDS
    )
    return tuple(dict.fromkeys((*meant, *amending)))


def _choose(cited: CitedLaw, meant: tuple[str, ...]) -> str | None:
    """Choose, among the laws that the title means, the one nearest to the citation."""
    year, number = _split(cited.identifier)

    def rank(identifier: str) -> tuple[bool, bool, int, str]:
        other_year, other_number = _split(identifier)
        near = abs(other_year - year)
        is_slip = other_number == number and near <= _NEIGHBOUR_YEARS
        return other_year != year, not is_slip, near, identifier

    return min(meant, key=rank, default=None)


def _split(identifier: str) -> tuple[int, str]:
    parts = normalize_identifier(identifier).split("/")
    year = next((int(p) for p in parts if len(p) == 4 and p.isdecimal()), 0)
    return year, parts[-1]
