"""What is counted and written down while articles are judged."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from kg.model import Span
from kg.model.evaluation import Verdict

Pairs = list[tuple[int, int]]
"""Index in the gold and index in what was found, of each match."""


@dataclass(frozen=True, slots=True)
class Labels:
    """Every name under which the graph knows an article's records, by index.

    Args:
        people: One set of names a person.
        organisations: One set an organisation.
        places: One set a place.
        roles: One set an office.
    """

    people: Sequence[frozenset[str]]
    organisations: Sequence[frozenset[str]]
    places: Sequence[frozenset[str]]
    roles: Sequence[frozenset[str]]


@dataclass(frozen=True, slots=True)
class Item:
    """One item as a verdict shows it, see `kg.model.evaluation.Verdict`."""

    text: str
    span: Span | None = None
    confidence: float | None = None


@dataclass(slots=True)
class Tally:
    """Counts by relation over all articles, and the verdicts of one.

    Args:
        counts: Gold, found and right, by relation.
        verdicts: Of the article at hand.
    """

    counts: dict[str, list[int]] = field(
        default_factory=lambda: defaultdict(lambda: [0, 0, 0])
    )
    verdicts: list[Verdict] = field(default_factory=list)

    def count(self, relation: str, wanted: int, found: int, right: int) -> None:
        """Add to the counts of a relation."""
        row = self.counts[relation]
        row[0] += wanted
        row[1] += found
        row[2] += right

    def judge_found(
        self, relation: str, items: Sequence[Item], right: Collection[int]
    ) -> None:
        """Write the verdict on each item found; *right* are the indices that match."""
        for index, item in enumerate(items):
            outcome = "right" if index in right else "wrong"
            self.verdicts.append(
                Verdict(relation, outcome, item.text, item.span, item.confidence)
            )

    def judge_missed(
        self, relation: str, items: Sequence[Item], hit: Collection[int]
    ) -> None:
        """Write down each wanted item that is not among the indices *hit*."""
        for index, item in enumerate(items):
            if index not in hit:
                self.verdicts.append(Verdict(relation, "missed", item.text, item.span))
