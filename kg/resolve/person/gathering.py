"""Mentions that nothing tells apart, found before any two people are compared."""

from collections.abc import Sequence

from kg.model.fact import Member
from kg.resolve.person.bearer import Bearer, gather_bearer
from kg.resolve.person.feature import weigh
from kg.resolve.person.mention import Mention
from kg.resolve.person.rarity import Rarity
from kg.resolve.person.score import SURELY_SAME, name_points


def gather_bearers(
    mentions: Sequence[Mention], rarity: Rarity, apart: frozenset[Member]
) -> list[Bearer]:
    """Gather mentions of equal names that their post or region makes one person.

    What would not be enough to take two bearers for one person is not enough here.

    Args:
        mentions: Of all articles.
        rarity: How rare the tokens of names are.
        apart: Mentions that a person told apart from another: each stands alone.

    Returns:
        Sorted by first member.
    """
    groups: dict[tuple[object, ...], list[Mention]] = {}
    for mention in mentions:
        alone = mention.member in apart
        anchor = mention.member if alone else _find_anchor(mention, rarity)
        key = (mention.tokens, mention.gender, anchor)
        groups.setdefault(key, []).append(mention)
    bearers = [gather_bearer(group) for group in groups.values()]
    return sorted(bearers, key=lambda bearer: bearer.members[0])


def _find_anchor(mention: Mention, rarity: Rarity) -> str | Member:
    """Tell what makes equal names one bearer: a post, a region, or nothing else."""
    points = name_points(mention.tokens, rarity)
    ranked = sorted(mention.terms, key=lambda t: (not t.is_single, not t.is_held, t))
    for term in ranked[:1]:
        kind = "same-single-post" if term.is_single else "same-other-post"
        ground = weigh(kind) + (weigh("same-region") if term.region else 0.0)
        if term.post and points + ground >= SURELY_SAME:
            return term.post
        if term.region and points + weigh("same-region") >= SURELY_SAME:
            return term.region
    is_near = points + weigh("same-context") >= SURELY_SAME
    if mention.context and not mention.terms and is_near:
        return f"near {mention.context}"
    return mention.member
