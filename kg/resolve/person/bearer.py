"""Mentions that nothing tells apart, taken together before people are compared."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model.fact import Member
from kg.resolve.person.mention import Mention, Term


@dataclass(frozen=True, slots=True)
class Holding:
    """A post that somebody held, from the first to the last day that shows it.

    Args:
        post: Path of the post, or of the role where the post is unknown.
        region: Code; empty if unknown.
        first: First day; `date.min` if unknown.
        last: Last day.
    """

    post: str
    region: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Bearer:
    """One bearer of a name: mentions of equal names in the same post or region.

    Args:
        members: The mentions, sorted; the first is the identity of the bearer.
        tokens: The folded name.
        spellings: Other spellings of it, each of the same number of tokens.
        genders: `male`, `female`; more than one is a contradiction in itself.
        degrees: All met.
        posts: Paths of posts.
        single_posts: Those that one person holds at a time.
        roles: Paths of roles.
        regions: Codes of the regions of the posts.
        bodies: Paths of organisations and parties of the posts.
        contexts: Codes of the regions that the articles speak of.
        companions: Names of other people in the articles.
        holdings: Single-seat posts held, sorted by post.
        articles: Keys of the articles.
    """

    members: tuple[Member, ...]
    tokens: tuple[str, ...]
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


def gather_bearer(mentions: Sequence[Mention]) -> Bearer:
    """Take mentions of one bearer together; all have the same tokens."""
    terms = [term for mention in mentions for term in mention.terms]
    return Bearer(
        members=tuple(sorted(mention.member for mention in mentions)),
        tokens=mentions[0].tokens,
        spellings=frozenset(s for mention in mentions for s in mention.spellings),
        genders=frozenset(mention.gender for mention in mentions if mention.gender),
        degrees=frozenset(d for mention in mentions for d in mention.degrees),
        posts=frozenset(term.post for term in terms if term.post),
        single_posts=frozenset(t.post for t in terms if t.post and t.is_single),
        roles=frozenset(term.role for term in terms),
        regions=frozenset(term.region for term in terms if term.region),
        bodies=frozenset(body for mention in mentions for body in mention.bodies),
        contexts=frozenset(m.context for m in mentions if m.context),
        companions=frozenset(c for mention in mentions for c in mention.companions),
        holdings=span_holdings(terms),
        articles=frozenset(mention.member[0] for mention in mentions),
    )


def span_holdings(terms: Iterable[Term]) -> tuple[Holding, ...]:
    """Holding the days of each single-seat post that is held."""
    days: dict[tuple[str, str], list[date]] = {}
    for term in terms:
        if term.is_held and term.is_single and term.day != date.min:
            days.setdefault((term.post or term.role, term.region), []).append(term.day)
    return tuple(
        Holding(post, region, min(found), max(found))
        for (post, region), found in sorted(days.items())
    )
