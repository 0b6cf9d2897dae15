"""Project the facts of a store onto a networkx graph."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import networkx as nx
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

if TYPE_CHECKING:
    Network = nx.DiGraph[str]
else:
    Network = nx.DiGraph
"""Nodes are IRIs with `kind` and `label`; edges carry `weight`, the number of claims
behind them, and `relations`, sorted names such as `holds` or `repeals`."""

_PREFIXES = """
PREFIX kg: <https://w3id.org/warta-kg/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX opengov: <http://www.w3.org/ns/opengov#>
PREFIX schema: <https://schema.org/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX sem: <http://semanticweb.cs.vu.nl/2009/11/sem/>
"""

_EDGES: tuple[tuple[str, str], ...] = (
    (
        "?",
        """SELECT ?source (?notation AS ?relation) ?target (COUNT(?claim) AS ?weight)
        WHERE { ?tenure a kg:Tenure ; org:member ?source ; opengov:post ?target ;
          kg:capacity/skos:notation ?notation ; prov:wasDerivedFrom ?claim }
        GROUP BY ?source ?notation ?target""",
    ),
    (
        "located",
        """SELECT ?source ?target (1 AS ?weight)
        WHERE { ?source a org:Post ; opengov:area ?target }""",
    ),
    (
        "part",
        """SELECT ?source ?target (1 AS ?weight)
        WHERE { ?source a org:Post ; org:postIn ?target }""",
    ),
    (
        "mentions",
        """SELECT ?source ?target (COUNT(?statement) AS ?weight)
        WHERE { ?statement a kg:Statement ; schema:creator ?source ;
          schema:mentions ?target . FILTER(?source != ?target) }
        GROUP BY ?source ?target""",
    ),
    (
        "cites",
        """SELECT ?source ?target (COUNT(?citation) AS ?weight)
        WHERE { ?citation kg:citedIn/schema:creator ?source ; eli:cites ?target }
        GROUP BY ?source ?target""",
    ),
    *(
        (
            name,
            f"""SELECT ?source ?target (1 AS ?weight)
            WHERE {{ ?source {term} ?target }}""",
        )
        for name, term in (
            ("repeals", "eli:repeals"),
            ("amends", "eli:amends"),
            ("implements", "kg:implements"),
            ("based_on", "eli:based_on"),
            ("enacts", "kg:enacts"),
            ("annuls", "kg:annuls"),
        )
    ),
)
"""Each kind of edge with the query that finds it: `?source ?target ?weight`, and
`?relation` where the query itself names it."""

_KINDS: tuple[tuple[str, str], ...] = (
    ("person", "foaf:Person"),
    ("post", "org:Post"),
    ("place", "schema:AdministrativeArea"),
    ("law", "eli:LegalResource"),
    ("event", "sem:Event"),
    ("organisation", "org:FormalOrganization"),
    ("organisation", "org:OrganizationalUnit"),
)


def project_network(store: Store) -> Network:
    """Project the facts of *store* onto a directed graph.

    Two entities have at most one edge in each direction; what several relations say
    adds up in `weight`. Entities that no relation touches are left out.

    Args:
        store: A store as a build writes it; it is only read.

    Returns:
        The network; nodes and edges are added in sorted order, so that everything
        computed from it is the same on every run.
    """
    network: Network = nx.DiGraph()
    edges = sorted(set(_read_edges(store)))
    names = dict(_read_labels(store))
    for node in sorted({end for edge in edges for end in edge[:2]}):
        if node in names:
            kind, label = names[node]
            network.add_node(node, kind=kind, label=label)
    for source, target, relation, weight in edges:
        if source not in network or target not in network:
            continue
        if network.has_edge(source, target):
            data = network[source][target]
            data["weight"] += weight
            data["relations"] = tuple(sorted({*data["relations"], relation}))
        else:
            network.add_edge(source, target, weight=weight, relations=(relation,))
    return network


def _read_edges(store: Store) -> Iterator[tuple[str, str, str, int]]:
    for name, query in _EDGES:
        for row in select(store, query):
            relation = row.get("relation", name)
            yield row["source"], row["target"], relation, int(row["weight"])


def _read_labels(store: Store) -> Iterator[tuple[str, tuple[str, str]]]:
    for kind, term in _KINDS:
        query = f"""SELECT ?node ?label
            WHERE {{ ?node a {term} ; skos:prefLabel ?label }} ORDER BY ?node ?label"""
        for row in select(store, query):
            yield row["node"], (kind, row["label"])


def select(store: Store, query: str) -> Iterator[dict[str, str]]:
    """Run a query of ours, never a user's; blank cells are left out."""
    solutions = store.query(_PREFIXES + query, use_default_graph_as_union=True)
    if not isinstance(solutions, QuerySolutions):
        msg = "a projection query must be a SELECT"
        raise TypeError(msg)
    names = [variable.value for variable in solutions.variables]
    for solution in solutions:
        yield {
            name: term.value
            for name in names
            if isinstance(term := solution[name], NamedNode | Literal)
        }
