"""Measures of the network: degree, PageRank, betweenness, communities."""

from collections.abc import Iterator

import networkx as nx
from pyoxigraph import Literal, NamedNode, Quad

from kg.analyze.network import Network
from kg.model.analysis import Analysis, Measured
from kg.vocabulary import KG, XSD

SEED = 20240612
"""Seed of everything that networkx would else draw by chance."""

EXACT_BETWEENNESS_NODES = 1500
"""Largest network for which betweenness is computed exactly; above, from
`BETWEENNESS_SAMPLES` sources (Brandes and Pich 2007). 1,500 nodes and 4,500 edges
take about 5 s on one core with networkx 3.6, and the cost grows with their product."""

BETWEENNESS_SAMPLES = 200
"""Sources from which the betweenness of a larger network is estimated."""


def analyze_network(network: Network) -> Analysis:
    """Measure every entity of the network.

    Betweenness and communities ignore the direction of ties: that X speaks of Y ties
    both. Communities are found by the Louvain method with a fixed seed; they are wrong
    where a network is so sparse that its parts are mere chains.

    Args:
        network: As `project_network` gives it.

    Returns:
        The measures; empty for an empty network.

    References:
        Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008 (Louvain).
        Brandes 2001, doi:10.1080/0022250X.2001.9990249 (betweenness).
    """
    if not network:
        return Analysis((), 0, 0, None, is_sampled=False)
    plain = network.to_undirected()
    is_sampled = len(network) > EXACT_BETWEENNESS_NODES
    ranks = nx.pagerank(network, weight="weight")
    between = nx.betweenness_centrality(
        plain, k=BETWEENNESS_SAMPLES if is_sampled else None, seed=SEED
    )
    communities = sorted(
        nx.community.louvain_communities(plain, weight="weight", seed=SEED),
        key=lambda members: (-len(members), min(members)),
    )
    number = {node: i for i, group in enumerate(communities, 1) for node in group}
    entities = [
        Measured(
            iri=node,
            kind=data["kind"],
            label=data["label"],
            degree=plain.degree(node),
            page_rank=round(ranks[node], 6),
            betweenness=round(between[node], 6),
            community=number[node],
        )
        for node, data in network.nodes(data=True)
    ]
    has_edges = plain.number_of_edges() > 0
    modularity = nx.community.modularity(plain, communities) if has_edges else None
    return Analysis(
        entities=tuple(sorted(entities, key=lambda one: (-one.page_rank, one.iri))),
        edges=network.number_of_edges(),
        communities=len(communities),
        modularity=None if modularity is None else round(modularity, 4),
        is_sampled=is_sampled,
    )


def lift_analysis(analysis: Analysis) -> Iterator[Quad]:
    """Lift the measures to RDF, in the graph `kg:measures`."""
    for entity in analysis.entities:
        node = NamedNode(entity.iri)
        for term, value, datatype in (
            (KG.degree, str(entity.degree), XSD.integer),
            (KG.pageRank, f"{entity.page_rank:.6f}", XSD.decimal),
            (KG.betweenness, f"{entity.betweenness:.6f}", XSD.decimal),
            (KG.community, str(entity.community), XSD.integer),
        ):
            yield Quad(node, term, Literal(value, datatype=datatype), KG.measures)
