"""Mentions that nothing tells apart, taken together before people are compared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from kg.model.fact import Member
from kg.resolve.person.mention import Mention, Term

FIRM_DAYS = 5
"""From this many days on, the first and the last do not count: one article that
forgets a `mantan` must not make a former office a present one."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A full office that somebody held, with the days that show it.

    Args:
        post: Path of the post, or of the role where the post is unknown.
        region: Code; empty if unknown.
        kind: One of `kg.resolve.person.mention.BINDING_KINDS`.
        is_held: Whether it was fully held; else somebody was acting.
        days: Sorted, not empty.
    """

    post: str
    region: str
    kind: str
    is_held: bool
    days: tuple[date, ...]

    @property
    def first(self) -> date:
        """First day that counts."""
        return self.days[1 if len(self.days) >= FIRM_DAYS else 0]

    @property
    def last(self) -> date:
        """Last day that counts."""
        return self.days[-2 if len(self.days) >= FIRM_DAYS else -1]


@dataclass(frozen=True, slots=True)
class Bearer:
    """One bearer of a name: mentions of equal names in the same post or region.

    Args:
        members: The mentions, sorted; the first is the identity of the bearer.
        names: The folded names, the fullest first; one, until bearers are merged.
        spellings: Aliases within the articles, of as many tokens as the name there.
        genders: `male`, `female`; more than one is a contradiction in itself.
        degrees: All met.
        posts: Paths of posts.
        single_posts: Those that one person holds at a time.
        roles: Paths of roles of one seat in each place.
        regions: Codes of the regions of the posts.
        bodies: Paths of organisations and parties of the posts.
        contexts: Codes of the regions that the articles speak of.
        companions: Names of other people in the articles.
        holdings: Full offices held, sorted by post.
        articles: Keys of the articles.
        sightings: Region and day of articles that give no office, sorted.
    """

    members: tuple[Member, ...]
    names: tuple[tuple[str, ...], ...]
    spellings: frozenset[tuple[str, ...]]
    genders: frozenset[str]
    degrees: frozenset[str]
    posts: frozenset[str]
    single_posts: frozenset[str]
    roles: frozenset[str]
    regions: frozenset[str]
    bodies: frozenset[str]
    contexts: frozenset[str]
    companions: frozenset[tuple[str, ...]]
    holdings: tuple[Holding, ...]
    articles: frozenset[str]
    sightings: tuple[tuple[str, date], ...] = ()


def gather_bearer(mentions: Sequence[Mention]) -> Bearer:
    """Take mentions of one bearer together; all have the same tokens."""
    terms = [term for mention in mentions for term in mention.terms]
    return Bearer(
        members=tuple(sorted(mention.member for mention in mentions)),
        names=(mentions[0].tokens,),
        spellings=frozenset(s for mention in mentions for s in mention.spellings),
        genders=frozenset(mention.gender for mention in mentions if mention.gender),
        degrees=frozenset(d for mention in mentions for d in mention.degrees),
        posts=frozenset(term.post for term in terms if term.post),
        single_posts=frozenset(t.post for t in terms if t.post and t.is_single),
        roles=frozenset(term.role for term in terms if term.is_single),
        regions=frozenset(term.region for term in terms if term.region),
        bodies=frozenset(body for mention in mentions for body in mention.bodies),
        contexts=frozenset(m.context for m in mentions if m.context),
        companions=frozenset(c for mention in mentions for c in mention.companions),
        holdings=_hold_terms(terms),
        articles=frozenset(mention.member[0] for mention in mentions),
        sightings=tuple(
            sorted(
                (mention.context, mention.day)
                for mention in mentions
                if mention.context and mention.day and not mention.terms
            )
        ),
    )


def merge_bearers(bearers: Sequence[Bearer]) -> Bearer:
    """Merge bearers that were found to be one person; a single one stays itself."""
    if len(bearers) == 1:
        return bearers[0]
    return Bearer(
        members=tuple(sorted(member for each in bearers for member in each.members)),
        names=rank_names(name for each in bearers for name in each.names),
        spellings=_unite(each.spellings for each in bearers),
        genders=_unite(each.genders for each in bearers),
        degrees=_unite(each.degrees for each in bearers),
        posts=_unite(each.posts for each in bearers),
        single_posts=_unite(each.single_posts for each in bearers),
        roles=_unite(each.roles for each in bearers),
        regions=_unite(each.regions for each in bearers),
        bodies=_unite(each.bodies for each in bearers),
        contexts=_unite(each.contexts for each in bearers),
        companions=_unite(each.companions for each in bearers),
        holdings=_merge_holdings(held for each in bearers for held in each.holdings),
        articles=_unite(each.articles for each in bearers),
        sightings=tuple(sorted(seen for each in bearers for seen in each.sightings)),
    )


def rank_names(names: Iterable[tuple[str, ...]]) -> tuple[tuple[str, ...], ...]:
    """Rank distinct folded names: most whole words first, then longest.

    Examples:
        >>> rank_names([("budi", "s"), ("budi", "santoso"), ("budi",)])
        (('budi', 'santoso'), ('budi', 's'), ('budi',))
    """
    return tuple(
        sorted(
            set(names),
            key=lambda name: (-sum(len(t) > 1 for t in name), -len(name), name),
        )
    )


_ItemT = TypeVar("_ItemT")


def _unite(sets: Iterable[frozenset[_ItemT]]) -> frozenset[_ItemT]:
    united: set[_ItemT] = set()
    return frozenset(united.union(*sets))


def _hold_terms(terms: Iterable[Term]) -> tuple[Holding, ...]:
    return _merge_holdings(
        Holding(
            term.post or term.role, term.region, term.kind, term.is_held, (term.day,)
        )
        for term in terms
        if term.kind and term.day != date.min
    )


def _merge_holdings(holdings: Iterable[Holding]) -> tuple[Holding, ...]:
    """Merge what is held in one post."""
    found: dict[tuple[str, str, str, bool], list[date]] = {}
    for held in holdings:
        key = held.post, held.region, held.kind, held.is_held
        found.setdefault(key, []).extend(held.days)
    return tuple(Holding(*key, tuple(sorted(found[key]))) for key in sorted(found))
