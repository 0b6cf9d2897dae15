"""How two entities are connected."""

import itertools
from dataclasses import dataclass

import networkx as nx

from kg.analyze.network import Network


@dataclass(frozen=True, slots=True)
class Step:
    """One tie on the way from one entity to another.

    Args:
        source: Label of the entity the step leaves.
        relations: What ties the two, sorted; a relation that runs against the
            direction of the walk has `^` before it, as in SPARQL paths.
        target: Label of the entity the step reaches.
    """

    source: str
    relations: tuple[str, ...]
    target: str


def find_connection(network: Network, start: str, end: str) -> tuple[Step, ...] | None:
    """Find the shortest way between two entities, whatever the direction of the ties.

    Args:
        network: As `project_network` gives it.
        start: Label or IRI of the first entity; of several with one label, the first
            by IRI.
        end: Label or IRI of the last.

    Returns:
        The steps; empty if both are the same entity; None if nothing connects them.

    Raises:
        ValueError: If the network has no entity of that label or IRI.
    """
    first, last = _find_node(network, start), _find_node(network, end)
    try:
        nodes: list[str] = nx.shortest_path(network.to_undirected(), first, last)
    except nx.NetworkXNoPath:
        return None
    return tuple(
        Step(
            network.nodes[source]["label"],
            _relations(network, source, target),
            network.nodes[target]["label"],
        )
        for source, target in itertools.pairwise(nodes)
    )


def _find_node(network: Network, name: str) -> str:
    if name in network:
        return name
    wanted = name.casefold()
    for node in sorted(network):
        if network.nodes[node]["label"].casefold() == wanted:
            return node
    msg = f"no entity named {name!r} is tied to another"
    raise ValueError(msg)


def _relations(network: Network, source: str, target: str) -> tuple[str, ...]:
    ahead = _tie(network, source, target)
    return (*ahead, *(f"^{relation}" for relation in _tie(network, target, source)))


def _tie(network: Network, source: str, target: str) -> tuple[str, ...]:
    if not network.has_edge(source, target):
        return ()
    return tuple(network.edges[source, target]["relations"])
