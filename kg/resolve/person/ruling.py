"""What people decided, brought to the records of this build."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.model.decision import Decision, PersonReference
from kg.model.fact import Member
from kg.resolve.person.mention import Mention

MemberPair = tuple[Member, Member]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Decisions that bear on this build.

    Args:
        together: Pairs of records that are one person, sorted.
        apart: Pairs that are two, sorted.
        alone: Records that must not be taken together with others unasked, since
            a person told them apart from a record of the same name.
        decisions: The decisions by pair.
    """

    together: tuple[MemberPair, ...] = ()
    apart: tuple[MemberPair, ...] = ()
    alone: frozenset[Member] = frozenset()
    decisions: Mapping[MemberPair, Decision] = field(default_factory=dict)


def read_rulings(decisions: Iterable[Decision], mentions: Sequence[Mention]) -> Rulings:
    """Bring decisions to records; of two on one pair the later counts.

    A decision that names an article or a name that this build does not have waits:
    it has no effect and does no harm.
    """
    latest: dict[frozenset[PersonReference], Decision] = {}
    for decision in sorted(decisions, key=_order):
        latest[frozenset((decision.left, decision.right))] = decision
    named = {(m.member[0], m.name): m for m in reversed(mentions)} if latest else {}
    together: dict[MemberPair, Decision] = {}
    apart: dict[MemberPair, Decision] = {}
    alone: set[Member] = set()
    for decision in latest.values():
        left = named.get((decision.left.article, decision.left.name))
        right = named.get((decision.right.article, decision.right.name))
        if left is None or right is None or left.member == right.member:
            continue
        one, other = sorted((left.member, right.member))
        (together if decision.same else apart)[one, other] = decision
        if not decision.same and left.tokens == right.tokens:
            alone |= {one, other}
    return Rulings(
        tuple(sorted(together)),
        tuple(sorted(apart)),
        frozenset(alone),
        {**together, **apart},
    )


def _order(decision: Decision) -> tuple[str, str, bool, str]:
    """Order by instant; decisions of one instant by what they say."""
    instant = f"{decision.when.timestamp():020.6f}"
    return instant, decision.who, decision.same, decision.reason
