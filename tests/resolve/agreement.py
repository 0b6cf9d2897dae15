"""How well a partition agrees with the truth."""

from collections import Counter
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True)
class Agreement:
    """Pairwise precision and recall, and B-cubed F1 (Bagga and Baldwin 1998)."""

    precision: float
    recall: float
    b_cubed: float


Mention = TypeVar("Mention", bound=Hashable)
Key = TypeVar("Key", bound=Hashable)


def compare_partitions(
    found: Mapping[Mention, Hashable], truth: Mapping[Mention, Hashable]
) -> Agreement:
    """Compare two partitions, each given as the cluster of every mention."""
    both = Counter((found[mention], truth[mention]) for mention in truth)
    by_found = Counter(found[mention] for mention in truth)
    by_truth = Counter(truth.values())
    same = _pairs(both)
    precision = sum(n * n / by_found[cluster] for (cluster, _), n in both.items())
    recall = sum(n * n / by_truth[person] for (_, person), n in both.items())
    precision, recall = precision / len(truth), recall / len(truth)
    return Agreement(
        precision=same / (_pairs(by_found) or 1),
        recall=same / (_pairs(by_truth) or 1),
        b_cubed=2 * precision * recall / (precision + recall),
    )


def _pairs(counts: Counter[Key]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())
