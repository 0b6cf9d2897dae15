"""Bearers joined to people: the likeliest first, and never against a contradiction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kg.resolve.person.bearer import Bearer, Holding
from kg.resolve.person.feature import exclude_holdings
from kg.resolve.person.name import may_coexist
from kg.resolve.person.score import Score

CLEAR_LEAD = 2.0
"""Nats by which a partial name must fit one person better than any other that it
fits, to be taken for that person: `Agus` between two Agus of one town stays alone."""

Edge = tuple[int, int]
"""Two bearers, by index, the smaller first."""


@dataclass(slots=True)
class _Cluster:
    """Bearers taken for one person so far."""

    bearers: list[int]
    names: set[tuple[str, ...]]
    genders: set[str]
    articles: set[str]
    holdings: list[Holding] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Clustering:
    """Who is who.

    Args:
        clusters: Indices of the bearers of each person, each sorted; sorted.
        joined: Pairs whose score joined two clusters, in the order of joining.
        left: Pairs of two different people in the end, sorted.
    """

    clusters: tuple[tuple[int, ...], ...]
    joined: tuple[Edge, ...]
    left: tuple[Edge, ...]


class Clusters:
    """Clusters while they grow.

    Args:
        bearers: Sorted.
        apart: Pairs that a person told apart.
    """

    def __init__(self, bearers: Sequence[Bearer], apart: Iterable[Edge] = ()) -> None:
        self._bearers = bearers
        self._cluster_of = list(range(len(bearers)))
        self._clusters = {
            index: _Cluster(
                [index],
                set(bearer.names),
                set(bearer.genders),
                set(bearer.articles),
                list(bearer.holdings),
            )
            for index, bearer in enumerate(bearers)
        }
        self._apart: dict[int, set[int]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def find(self, index: int) -> int:
        """Find the cluster of a bearer."""
        return self._cluster_of[index]

    def join(self, one: int, other: int) -> bool:
        """Join the clusters of two bearers; tell whether they were two."""
        if self.find(one) == self.find(other):
            return False
        small, large = sorted(
            {self.find(one), self.find(other)},
            key=lambda root: (len(self._clusters[root].bearers), -root),
        )
        lost = self._clusters.pop(small)
        kept = self._clusters[large]
        for index in lost.bearers:
            self._cluster_of[index] = large
        kept.bearers += lost.bearers
        kept.names |= lost.names
        kept.genders |= lost.genders
        kept.articles |= lost.articles
        kept.holdings += lost.holdings
        return True

    def contradict(self, one: int, other: int, *, compared: bool = True) -> bool:
        """Tell whether something in the clusters of two bearers excludes one person.

        A decision, two genders, one article that names both, posts held in two
        regions at one time, or names that no person bears together. This is what
        keeps a chain of likely pairs from joining two people.

        Args:
            one: A bearer.
            other: Another.
            compared: Whether the names of the two were found to agree, be it in an
                alias.
        """
        left, right = self._clusters[self.find(one)], self._clusters[self.find(other)]
        if left is right:
            return False
        pair = {self._bearers[one].names, self._bearers[other].names}
        agreed = pair if compared else set()
        return (
            len(left.genders | right.genders) > 1
            or not left.articles.isdisjoint(right.articles)
            or self._is_decided(left, right)
            or exclude_holdings(left.holdings, right.holdings)
            or not all(
                may_coexist(name, again) or agreed == {(name,), (again,)}
                for name in left.names
                for again in right.names
            )
        )

    def _is_decided(self, left: _Cluster, right: _Cluster) -> bool:
        return any(
            not self._apart.get(index, set()).isdisjoint(right.bearers)
            for index in (left.bearers if self._apart else ())
        )

    def list_bearers(self) -> tuple[tuple[int, ...], ...]:
        """List the bearers of each cluster."""
        return tuple(
            sorted(tuple(sorted(each.bearers)) for each in self._clusters.values())
        )


def cluster_bearers(
    bearers: Sequence[Bearer],
    scores: Mapping[Edge, Score],
    floor: float,
    together: Iterable[Edge] = (),
    apart: Iterable[Edge] = (),
) -> Clustering:
    """Join bearers to people.

    Decisions come first. Then whole names are joined, the likeliest pair first; then
    partial names, each only if it fits one person clearly better than all others.

    Args:
        bearers: Sorted.
        scores: Of the pairs that were compared.
        floor: Points from which a pair is joined.
        together: Pairs that a person took for one.
        apart: Pairs that a person told apart.
    """
    clusters = Clusters(bearers, apart)
    joined = [edge for edge in sorted(together) if clusters.join(*edge)]
    ranked = sorted(scores, key=lambda edge: (-scores[edge].points, edge))
    good = [edge for edge in ranked if scores[edge].points >= floor]
    whole = [edge for edge in good if not scores[edge].is_partial]
    partial = [edge for edge in good if scores[edge].is_partial]
    rivals = _list_rivals(scores, floor - CLEAR_LEAD)
    joined += [
        edge
        for edge in (*whole, *partial)
        if not clusters.contradict(*edge)
        and not _has_rival(edge, scores, rivals, clusters)
        and clusters.join(*edge)
    ]
    left = (edge for edge in scores if clusters.find(edge[0]) != clusters.find(edge[1]))
    return Clustering(clusters.list_bearers(), tuple(joined), tuple(sorted(left)))


def _list_rivals(scores: Mapping[Edge, Score], floor: float) -> dict[int, list[Edge]]:
    """List by bearer the pairs that it is in, from *floor* on."""
    rivals: dict[int, list[Edge]] = {}
    for edge in sorted(scores):
        if scores[edge].points >= floor:
            for index in edge:
                rivals.setdefault(index, []).append(edge)
    return rivals


def _has_rival(
    edge: Edge,
    scores: Mapping[Edge, Score],
    rivals: Mapping[int, list[Edge]],
    clusters: Clusters,
) -> bool:
    """Tell whether either bearer fits another, contradicting person about as well."""
    floor = scores[edge].points - CLEAR_LEAD
    own = {clusters.find(index) for index in edge}
    for index in edge:
        partner = edge[1] if index == edge[0] else edge[0]
        for rival in rivals.get(index, ()):
            other = rival[1] if rival[0] == index else rival[0]
            if (
                scores[rival].points >= floor
                and clusters.find(other) not in own
                and clusters.contradict(partner, other, compared=False)
            ):
                return True
    return False
