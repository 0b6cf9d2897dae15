"""How likely two bearers are one person, and why."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp

from kg.model.fact import Reason
from kg.resolve.person.bearer import Bearer
from kg.resolve.person.feature import FEATURES, Pair
from kg.resolve.person.name import NameMatch, compare_names
from kg.resolve.person.rarity import Rarity

PRIOR = -6.8
"""Nats before any evidence: one in 60,000, the people that regional news may name."""

SAME_PERSON = 1.3
"""Nats from which two bearers are one person without a human look. Set on generated
articles, seeds 1 to 4 (`python -m tests.resolve.measure`)."""

SURELY_SAME = 6.0
"""Nats from which mentions are joined first. What is joined surely then tells, taken
together, whether the doubtful rest belongs to it."""

WORTH_A_LOOK = -1.0
"""Nats from which a pair that stays apart goes to review: odds of 1 to 3."""


GROUND = frozenset(
    {"same-single-post", "same-other-post", "same-region", "same-context"}
)
"""Features one of which two people need that share but one whole word of a name."""

MAX_NAMES = 8
"""Names of one bearer that are compared, the fullest first; more are misspellings."""


@dataclass(frozen=True, slots=True)
class Score:
    """A pair judged.

    Args:
        points: Logarithm of the odds that the two are one person, in nats.
        reasons: What spoke for and against, in the order of `FEATURES`; features
            that the pair does not show are left out.
        is_partial: Whether one name says less than the other.
    """

    points: float
    reasons: tuple[Reason, ...] = ()
    is_partial: bool = False

    @property
    def probability(self) -> float:
        """The same from 0 to 1."""
        return 1 / (1 + exp(-self.points))


def score_pair(left: Bearer, right: Bearer, rarity: Rarity) -> Score | None:
    """Judge whether two bearers are one person.

    A name of one word, and a name that shares but one whole word with the other,
    is not enough: without a post in common, or a region where one of them has no
    post, the score is capped below `SAME_PERSON`.

    Args:
        left: One.
        right: The other; the order does not matter.
        rarity: How rare the tokens of names are in this corpus.

    Returns:
        None if the names are of two people, or the pair is not worth a look.
    """
    name = match_names(left, right)
    if not name.is_compatible or not name.full_tokens:
        return None
    pair = Pair(left, right, name, rarity)
    points = PRIOR
    shown: list[tuple[str, float]] = []
    for feature in FEATURES:
        value = feature.measure(pair)
        if value:
            points += feature.weight * value
            shown.append((feature.name, feature.weight * value))
    if name.full_tokens < 2 and not _share_ground({feature for feature, _ in shown}):
        points = min(points, SAME_PERSON - 1)
    if points < WORTH_A_LOOK:
        return None
    reasons = tuple(Reason(feature, round(nats, 3)) for feature, nats in shown)
    return Score(round(points, 3), reasons, name.is_partial)


def _share_ground(shown: set[str]) -> bool:
    return not GROUND.isdisjoint(shown) and "other-post" not in shown


def match_names(left: Bearer, right: Bearer) -> NameMatch:
    """Compare the names of two bearers, in those names that agree best.

    Spellings that stand only as an alias count where no name fits.
    """
    best = compare_names(left.names[0], right.names[0])
    if len(left.names) + len(right.names) > 2:
        best = max(_match_all(left.names, right.names), key=_rank_match)
    if best.is_compatible or not (left.spellings or right.spellings):
        return best
    ones = (*left.names, *sorted(left.spellings))
    others = (*right.names, *sorted(right.spellings))
    return max(_match_all(ones, others), key=_rank_match)


def _match_all(
    ones: Sequence[tuple[str, ...]], others: Sequence[tuple[str, ...]]
) -> Iterator[NameMatch]:
    for one in ones[:MAX_NAMES]:
        for other in others[:MAX_NAMES]:
            yield compare_names(one, other)


def _rank_match(match: NameMatch) -> tuple[bool, float, int]:
    return match.is_compatible, match.worth, -match.missing


def name_points(tokens: tuple[str, ...], rarity: Rarity) -> float:
    """Tell the points of two equal names before any other evidence."""
    name = compare_names(tokens, tokens)
    return PRIOR + sum(rarity.surprise(token) for token, _ in name.matched)
