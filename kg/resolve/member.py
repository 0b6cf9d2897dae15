"""Records of articles gathered under the entity that they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.model.fact import Identity, Member

IdentityT = TypeVar("IdentityT", bound=Identity)


@dataclass(frozen=True, slots=True)
class Resolution(Generic[IdentityT]):
    """One kind of entity, resolved over all articles.

    Args:
        identities: The entities, sorted by path.
        paths: By article key, the path of each record, in the order of its tuple.
    """

    identities: tuple[IdentityT, ...]
    paths: Mapping[str, tuple[str, ...]]


def rank_labels(labels: Iterable[str]) -> list[str]:
    """Rank spellings: the most frequent first, then the longest, then by alphabet.

    Examples:
        >>> rank_labels(["KASN", "Komisi ASN", "KASN", "Komisi A S N"])
        ['KASN', 'Komisi A S N', 'Komisi ASN']
    """
    counts: dict[str, int] = {}
    for label in labels:
        counts[label] = counts.get(label, 0) + 1
    return sorted(counts, key=lambda label: (-counts[label], -len(label), label))


def other_labels(label: str, labels: Iterable[str]) -> tuple[str, ...]:
    """Sort the spellings other than *label*, each once."""
    return tuple(sorted({spelling for spelling in labels if spelling} - {label}))


class Gathering:
    """Paths by record, and records by path, while one kind of entity is resolved."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.members: dict[str, list[Member]] = {}
        self.paths: dict[str, tuple[str, ...]] = {}

    def add(self, key: str, paths: Sequence[str]) -> None:
        """Take the paths of the records of one article, in the order of its tuple."""
        self.paths[key] = tuple(paths)
        for index, path in enumerate(paths):
            self.members.setdefault(path, []).append((key, index))
