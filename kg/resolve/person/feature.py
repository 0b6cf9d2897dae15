"""What speaks for and against two bearers being one person: a table of functions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.resolve.person.bearer import Bearer, Holding
from kg.resolve.person.name import NameMatch
from kg.resolve.person.rarity import Rarity


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bearers to compare.

    Args:
        left: One.
        right: The other; every feature is symmetric.
        name: How their names compare.
        rarity: How rare the tokens are.
    """

    left: Bearer
    right: Bearer
    name: NameMatch
    rarity: Rarity


@dataclass(frozen=True, slots=True)
class Feature:
    """One kind of evidence.

    Args:
        name: Under this name it stands in the reasons of a merge.
        weight: Nats for each unit of *measure*: the logarithm of how much likelier
            the observation is for one person than for two.
        measure: How much of it a pair shows; 0 if nothing.
    """

    name: str
    weight: float
    measure: Callable[[Pair], float]


def rare_name(pair: Pair) -> float:
    """Sum up how much the shared tokens say, in nats."""
    return sum(
        pair.rarity.surprise(token) * match.value for token, match in pair.name.matched
    )


def misspelt_tokens(pair: Pair) -> float:
    """Count tokens that match by spelling, edit or slip only."""
    return float(pair.name.misspelt)


def missing_tokens(pair: Pair) -> float:
    """Count tokens that one of the names lacks, three at most."""
    return float(min(pair.name.missing, 3))


def reordered_tokens(pair: Pair) -> float:
    """Tell whether the tokens stand in another order."""
    return float(not pair.name.in_order)


def same_single_post(pair: Pair) -> float:
    """Tell whether both are in one post that one person holds at a time."""
    return float(not pair.left.single_posts.isdisjoint(pair.right.single_posts))


def same_other_post(pair: Pair) -> float:
    """Tell whether both are in one post of many seats."""
    if same_single_post(pair):
        return 0.0
    return float(not pair.left.posts.isdisjoint(pair.right.posts))


def other_post(pair: Pair) -> float:
    """Tell whether both are in posts, and in none together."""
    left, right = pair.left.posts, pair.right.posts
    return float(bool(left and right) and left.isdisjoint(right))


def same_body(pair: Pair) -> float:
    """Tell whether their posts are in one organisation or party."""
    return float(not pair.left.bodies.isdisjoint(pair.right.bodies))


def same_role(pair: Pair) -> float:
    """Tell whether they are in one role of one seat in two places of a province.

    Half, if the places are of two provinces: people are moved within one first.
    """
    if not pair.left.posts.isdisjoint(pair.right.posts):
        return 0.0
    if pair.left.roles.isdisjoint(pair.right.roles):
        return 0.0
    provinces = [
        {region.partition(".")[0] for region in bearer.regions}
        for bearer in (pair.left, pair.right)
    ]
    return 0.5 if provinces[0].isdisjoint(provinces[1]) else 1.0


def same_region(pair: Pair) -> float:
    """Tell whether their posts are in one regency, or one above the other (half)."""
    return _share_region(pair.left.regions, pair.right.regions)


def other_region(pair: Pair) -> float:
    """Count articles, three at most, that show posts in regions apart on each side."""
    both = bool(pair.left.regions and pair.right.regions)
    return _count_apart(pair) if both and not same_region(pair) else 0.0


def same_context(pair: Pair) -> float:
    """Tell whether posts or articles are of one region, where posts do not tell."""
    if pair.left.regions and pair.right.regions:
        return 0.0
    return _share_region(_surroundings(pair.left), _surroundings(pair.right))


def other_context(pair: Pair) -> float:
    """Count the same of the regions of articles, where posts do not tell."""
    if pair.left.regions and pair.right.regions:
        return 0.0
    left, right = _surroundings(pair.left), _surroundings(pair.right)
    if not left or not right or _share_region(left, right):
        return 0.0
    return _count_apart(pair)


def posted_elsewhere(pair: Pair) -> float:
    """Count articles on one, three at most, while the other held a post elsewhere."""
    return float(
        min(3, _count_elsewhere(pair.left, pair.right))
        + min(3, _count_elsewhere(pair.right, pair.left))
    )


def _count_elsewhere(seen: Bearer, posted: Bearer) -> int:
    if not seen.sightings or not posted.holdings:
        return 0
    count = 0
    for region, day in seen.sightings:
        posts = [
            held.region
            for held in posted.holdings
            if held.region and held.first <= day <= held.last
        ]
        away = [post != region and not _nested(post, region) for post in posts]
        count += bool(away) and all(away)
    return count


def never_titled(pair: Pair) -> float:
    """Count articles after the first, three at most, that give one side no post.

    The other side has a post: who has one is mostly named with it.
    """
    left, right = pair.left, pair.right
    if bool(left.posts) == bool(right.posts):
        return 0.0
    untitled = right if left.posts else left
    return float(min(3, len(untitled.articles) - 1))


def shared_companions(pair: Pair) -> float:
    """Count people named beside both, two at most."""
    return float(min(2, len(pair.left.companions & pair.right.companions)))


def same_degrees(pair: Pair) -> float:
    """Tell how many degrees they share, two at most."""
    return float(min(2, len(pair.left.degrees & pair.right.degrees)))


def other_degrees(pair: Pair) -> float:
    """Tell whether both have degrees and share none."""
    left, right = pair.left.degrees, pair.right.degrees
    return float(bool(left and right) and left.isdisjoint(right))


def other_gender(pair: Pair) -> float:
    """Tell whether honorifics make one a man and the other a woman."""
    return float(len(pair.left.genders | pair.right.genders) > 1)


def one_article(pair: Pair) -> float:
    """Tell whether one article names both: it tells them apart."""
    return float(not pair.left.articles.isdisjoint(pair.right.articles))


def held_at_once(pair: Pair) -> float:
    """Tell whether they hold offices at one time that nobody holds together."""
    return float(exclude_holdings(pair.left.holdings, pair.right.holdings))


def exclude_holdings(left: Sequence[Holding], right: Sequence[Holding]) -> bool:
    """Tell whether two offices exclude each other, and are held at one time.

    Two kinds of office do, and so do two full offices of one kind in regions apart.
    An office that one day alone shows may be a slip of an article; it excludes
    nothing.
    """
    return any(
        _overlap(one, other) and (one.kind != other.kind or _is_apart(one, other))
        for one in left
        if len(one.days) > 1
        for other in right
        if len(other.days) > 1
    )


def perhaps_held_at_once(pair: Pair) -> float:
    """Tell the same of offices that one day alone shows."""
    if held_at_once(pair):
        return 0.0
    return float(
        any(
            _overlap(one, other) and (one.kind != other.kind or _is_apart(one, other))
            for one in pair.left.holdings
            for other in pair.right.holdings
        )
    )


def held_beside(pair: Pair) -> float:
    """Tell whether they hold two posts of one kind and region at one time."""
    if not pair.left.single_posts.isdisjoint(pair.right.single_posts):
        return 0.0
    return float(
        any(
            one.post != other.post
            and one.kind == other.kind
            and one.region == other.region
            and one.is_held
            and other.is_held
            and _overlap(one, other)
            for one in pair.left.holdings
            for other in pair.right.holdings
        )
    )


FEATURES: tuple[Feature, ...] = (
    Feature("rare-name", 0.6, rare_name),
    Feature("misspelt-tokens", -0.5, misspelt_tokens),
    Feature("missing-tokens", -2.2, missing_tokens),
    Feature("reordered-tokens", -3.0, reordered_tokens),
    Feature("same-single-post", 5.0, same_single_post),
    Feature("same-other-post", 4.0, same_other_post),
    Feature("other-post", -1.0, other_post),
    Feature("same-body", 0.5, same_body),
    Feature("same-role", 5.5, same_role),
    Feature("same-region", 4.3, same_region),
    Feature("other-region", -1.0, other_region),
    Feature("same-context", 5.0, same_context),
    Feature("other-context", -1.0, other_context),
    Feature("posted-elsewhere", -1.5, posted_elsewhere),
    Feature("never-titled", -0.8, never_titled),
    Feature("shared-companions", 0.7, shared_companions),
    Feature("same-degrees", 1.5, same_degrees),
    Feature("other-degrees", -4.0, other_degrees),
    Feature("other-gender", -25.0, other_gender),
    Feature("one-article", -25.0, one_article),
    Feature("held-at-once", -12.0, held_at_once),
    Feature("perhaps-held-at-once", -4.0, perhaps_held_at_once),
    Feature("held-beside", -4.0, held_beside),
)
"""Every kind of evidence with its weight; set on the generated articles of
`tests/resolve/generator.py`, seeds 1 to 4 (`python -m tests.resolve.measure`)."""


def weigh(name: str) -> float:
    """Tell the weight of a feature by its name."""
    return next(feature.weight for feature in FEATURES if feature.name == name)


def _count_apart(pair: Pair) -> float:
    """Count the articles of the side that has fewer, three at most."""
    return float(min(3, len(pair.left.articles), len(pair.right.articles)))


def _surroundings(bearer: Bearer) -> frozenset[str]:
    return bearer.regions or bearer.contexts


def _share_region(left: frozenset[str], right: frozenset[str]) -> float:
    if not left.isdisjoint(right):
        return 1.0
    return 0.5 * any(_nested(one, other) for one in left for other in right)


def _nested(one: str, other: str) -> bool:
    return one.startswith(f"{other}.") or other.startswith(f"{one}.")


def _is_apart(one: Holding, other: Holding) -> bool:
    return (
        bool(one.region and other.region)
        and one.is_held
        and other.is_held
        and one.region != other.region
        and not _nested(one.region, other.region)
    )


def _overlap(one: Holding, other: Holding) -> bool:
    return one.first <= other.last and other.first <= one.last
