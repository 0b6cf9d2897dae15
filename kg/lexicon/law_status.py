"""What reference sources know of a law on a day, what it is about, and its lineage."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from kg.lexicon.law_authority import KnownLaw, KnownRelation, LawAuthority
from kg.model import LawRelation
from kg.model.law_check import LawJudgement, LawStatus

PARTLY = "partly"
CONDITIONAL = "conditional"
WHOLE = "whole"

AGREEING_SOURCES = 2
"""Sources that must agree before an unverified relation counts as certain: of 109
repeals that the register and LexID both tell of, 102 name the same repealing law."""

_ENDS = (LawRelation.REPEALS, LawRelation.ANNULS)
_LINEAGE = (LawRelation.REPEALS, LawRelation.ENACTS)
_ZEROS = re.compile(r"/0+(?=\d+$)")


def normalize_identifier(identifier: str) -> str:
    """Write an identifier as the authority does: without zeros before the number.

    Examples:
        >>> normalize_identifier("permenkop/2016/06"), normalize_identifier("uud/1945")
        ('permenkop/2016/6', 'uud/1945')
    """
    return _ZEROS.sub("/", identifier)


def find_title(identifier: str, authority: LawAuthority) -> str | None:
    """Tell what a law is about, by its official title; None if no source says.

    Examples:
        >>> from kg.lexicon.law_authority import load_law_authority
        >>> find_title("uu/2014/5", load_law_authority())
        'Aparatur Sipil Negara'
    """
    law = authority.laws.get(normalize_identifier(identifier))
    return law.title if law else None


def judge_law(identifier: str, day: date, authority: LawAuthority) -> LawJudgement:
    """Tell what is known of a law on a day.

    A repeal by a law that was itself annulled as a whole ends with the annulment: the
    older law came back. A part repealed, a condition or an amendment leaves the law in
    force, changed. A repeal that a single unchecked source tells of does not count
    where a surer one shows the law alive later. That no repeal is known does not prove
    that there is none: the sources thin out after 2021.

    Args:
        identifier: `uu/2014/5`; zeros before the number do not matter.
        day: The day asked about.
        authority: What is known (`kg.lexicon.law_authority.load_law_authority`).

    Returns:
        `UNKNOWN` if the law is not listed, or if all that is known of its end is
        that it came in the year of *day*.

    Examples:
        >>> from kg.lexicon.law_authority import load_law_authority
        >>> authority = load_law_authority()
        >>> judge_law("uu/2014/5", date(2024, 6, 12), authority).by
        'uu/2023/20'
        >>> str(judge_law("uu/1974/11", date(2017, 1, 1), authority).status)
        'InForce'
    """
    key = normalize_identifier(identifier)
    law = authority.laws.get(key)
    if law is None:
        return LawJudgement(LawStatus.UNKNOWN)
    begin = _begin(law)
    if is_past(begin, day) is False:
        return LawJudgement(LawStatus.NOT_YET, since=begin)
    effects = [
        (date_relation(relation, authority), relation)
        for relation in authority.effects.get(key, ())
    ]
    ended = _judge_end(effects, day, authority)
    if ended is not None:
        return ended
    if law.ended is not None and is_past(law.ended, day):
        return LawJudgement(LawStatus.REPEALED, since=law.ended, sources=1)
    return _judge_change(effects, day)


Dated = tuple[str, KnownRelation]
"""A relation with the ISO day, or the year alone, on which it takes effect."""


def _judge_end(
    effects: list[Dated], day: date, authority: LawAuthority
) -> LawJudgement | None:
    """Find what ended the law before *day*; None if nothing did."""
    ends = [
        (moment, relation)
        for moment, relation in effects
        if _is_end(relation)
        and is_past(moment, day) is not False
        and not _is_annulled(relation.subject, day, authority)
        and (
            _is_annulled(relation.subject, date.max, authority)
            or not _is_outlived(moment, relation, effects)
        )
    ]
    if not ends:
        return None
    moment, relation = max(
        ends, key=lambda end: (*_rank_trust(end[1]), _reverse(end[0]), end[1].subject)
    )
    # Where the year of the end is the year of the day, either may have come first.
    status = LawStatus.REPEALED if is_past(moment, day) else LawStatus.UNKNOWN
    return _tell(status, moment, relation)


def _judge_change(effects: list[Dated], day: date) -> LawJudgement:
    changes = [
        (moment, relation)
        for moment, relation in effects
        if not _is_end(relation)
        and relation.relation is not LawRelation.IMPLEMENTS
        and is_past(moment, day)
    ]
    if not changes:
        return LawJudgement(LawStatus.IN_FORCE)
    # A Perppu that became an act goes on in it: nothing of it changed.
    amending = [one for one in changes if one[1].relation is not LawRelation.ENACTS]
    status = LawStatus.AMENDED if amending else LawStatus.IN_FORCE
    moment, relation = max(
        amending or changes, key=lambda one: (one[0], one[1].subject)
    )
    return _tell(status, moment, relation)


def _tell(status: LawStatus, moment: str, relation: KnownRelation) -> LawJudgement:
    return LawJudgement(
        status,
        relation.subject,
        moment,
        len(relation.sources),
        relation.is_verified,
    )


def _is_end(relation: KnownRelation) -> bool:
    """Tell whether a relation ends a law; a repeal of unknown scope does."""
    if relation.relation is LawRelation.ANNULS:
        return relation.scope == WHOLE
    return relation.relation in _ENDS and relation.scope not in (PARTLY, CONDITIONAL)


def _is_annulled(identifier: str, day: date, authority: LawAuthority) -> bool:
    """Tell whether a law had been annulled as a whole by *day*."""
    return any(
        relation.relation is LawRelation.ANNULS
        and relation.scope == WHOLE
        and is_past(date_relation(relation, authority), day)
        for relation in authority.effects.get(identifier, ())
    )


def _is_outlived(moment: str, end: KnownRelation, effects: Iterable[Dated]) -> bool:
    """Tell whether surer sources show the law alive after a doubtful end."""
    return not is_certain(end) and any(
        is_certain(relation) and later[:4] > moment[:4] for later, relation in effects
    )


def is_certain(relation: KnownRelation) -> bool:
    """Tell whether a relation was verified, or enough sources agree on it."""
    return relation.is_verified or len(relation.sources) >= AGREEING_SOURCES


def _rank_trust(relation: KnownRelation) -> tuple[bool, int]:
    return relation.is_verified, len(relation.sources)


def _reverse(moment: str) -> tuple[int, ...]:
    """Order moments from the last to the first."""
    return tuple(-ord(letter) for letter in moment)


def _begin(law: KnownLaw) -> str:
    parts = law.identifier.split("/")
    years = [part for part in parts if len(part) == 4 and part.isdecimal()]
    return law.in_force or law.issued or (years[0] if years else "")


def date_relation(relation: KnownRelation, authority: LawAuthority) -> str:
    """Date a relation: when it takes effect, else when the acting law does.

    Returns:
        An ISO day; the year of the acting law alone where no day is known.
    """
    if relation.effective is not None:
        return relation.effective
    law = authority.laws.get(relation.subject)
    return _begin(law) if law else relation.subject.split("/")[1]


def is_past(moment: str, day: date) -> bool | None:
    """Tell whether *moment* had come by *day*.

    Args:
        moment: ISO day, or a year alone; empty if nothing is known.
        day: The day asked about.

    Returns:
        None where *moment* is the very year of *day*.

    Examples:
        >>> is_past("2023", date(2024, 1, 1)), is_past("2024", date(2024, 6, 1))
        (True, None)
        >>> is_past("2024-06-02", date(2024, 6, 1))
        False
    """
    if len(moment) == 4 and moment == f"{day.year:04}":
        return None
    return moment <= day.isoformat()


def trace_lineage(
    identifier: str, authority: LawAuthority
) -> tuple[KnownRelation, ...]:
    """List what the sources know of a law's relations, and of its whole lineage.

    Every relation of the law itself; beyond its neighbours only what replaces,
    repeals or enacts: an omnibus act amends eighty others, which are no kin.

    Returns:
        Each relation once, sorted by subject, relation and object.

    Examples:
        >>> from kg.lexicon.law_authority import load_law_authority
        >>> lineage = trace_lineage("uu/2023/20", load_law_authority())
        >>> [r.object for r in lineage if r.subject == "uu/2014/5"][:2]
        ['uu/1974/8', 'uu/1999/43']
    """
    key = normalize_identifier(identifier)
    found = {*authority.acts.get(key, ()), *authority.effects.get(key, ())}
    found.update(_follow(key, authority.acts, lambda relation: relation.object))
    found.update(_follow(key, authority.effects, lambda relation: relation.subject))
    return tuple(sorted(found, key=_sort_key))


def _follow(
    key: str,
    relations: Mapping[str, tuple[KnownRelation, ...]],
    kin: Callable[[KnownRelation], str],
) -> Iterator[KnownRelation]:
    """Follow what replaces, repeals or enacts, in one direction, to its end."""
    waiting, seen = [key], {key}
    while waiting:
        for relation in relations.get(waiting.pop(), ()):
            if relation.relation in _LINEAGE:
                yield relation
                if kin(relation) not in seen:
                    seen.add(kin(relation))
                    waiting.append(kin(relation))


def _sort_key(relation: KnownRelation) -> tuple[str, str, str]:
    return relation.subject, relation.relation, relation.object
