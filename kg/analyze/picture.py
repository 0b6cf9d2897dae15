"""Choose what the picture shows, lay it out, and gather the evidence beside it."""

from collections import defaultdict
from collections.abc import Iterator

import networkx as nx
from pyoxigraph import Store

from kg.analyze.measure import SEED
from kg.analyze.network import Network, select
from kg.model.analysis import Analysis, Edge, Node, Passage, Picture

MAX_NODES = 300
"""Entities in one picture: more cannot be told apart on a screen, and a browser
without a graphics card draws 300 in under a second (design/performance.md, part 3)."""

MAX_PASSAGES = 8
"""Facts shown beside one entity."""

LAYOUT_ROUNDS = 60
"""Iterations of the spring layout; 300 nodes settle in about 50."""

_SPREAD = 1000.0

_PASSAGES = (
    (
        "office",
        """SELECT ?entity ?other ?text ?day ?confidence ?evidence WHERE {
        ?claim a kg:OfficeClaim ; org:member ?entity ; org:role/skos:prefLabel ?role ;
          kg:capacity/skos:notation ?capacity ; itsrdf:taConfidence ?confidence ;
          prov:wasDerivedFrom ?evidence .
        OPTIONAL { ?claim opengov:post ?other . ?other skos:prefLabel ?post }
        OPTIONAL { ?claim kg:attestedOn ?day }
        BIND(CONCAT(COALESCE(?post, ?role), " (", ?capacity, ")") AS ?text) }""",
    ),
    (
        "statement",
        """SELECT ?entity ?other ?text ?day ?confidence ?evidence WHERE {
        ?claim a kg:Statement ; schema:creator ?entity ; schema:text ?text ;
          itsrdf:taConfidence ?confidence ; prov:wasDerivedFrom ?evidence .
        OPTIONAL { ?claim dcterms:date ?day } OPTIONAL { ?claim schema:mentions ?other }
        }""",
    ),
    (
        "citation",
        """SELECT ?entity ?other ?text ?day ?confidence ?evidence WHERE {
        ?claim a kg:LegalCitation ; eli:cites ?entity ;
          itsrdf:taConfidence ?confidence ; prov:wasDerivedFrom ?evidence .
        ?entity skos:prefLabel ?label .
        OPTIONAL { ?claim kg:provision ?provision }
        OPTIONAL { ?claim kg:citedIn/schema:creator ?other }
        BIND(CONCAT(COALESCE(CONCAT(?provision, " "), ""), ?label) AS ?text) }""",
    ),
    (
        "law",
        """SELECT ?entity ?other ?text ?day ?confidence ?evidence WHERE {
        ?claim a kg:LegalRelationClaim ; rdf:subject ?a ; rdf:object ?b ;
          rdf:predicate ?term ; itsrdf:taConfidence ?confidence ;
          prov:wasDerivedFrom ?evidence .
        ?a skos:prefLabel ?from . ?b skos:prefLabel ?to .
        ?claim rdf:subject|rdf:object ?entity, ?other .
        FILTER(?entity != ?other)
        BIND(CONCAT(?from, " → ", REPLACE(STR(?term), "^.*[/#]", ""), " → ", ?to)
          AS ?text) }""",
    ),
)
"""What is told beside an entity, and the query that finds it."""

_SOURCES = """SELECT ?evidence ?exact ?article ?headline ?url WHERE {
    ?evidence oa:hasSource ?article ; oa:hasSelector/oa:exact ?exact .
    OPTIONAL { ?article schema:headline ?headline }
    OPTIONAL { ?article schema:url ?url } }"""


def draw_picture(
    store: Store, network: Network, analysis: Analysis, *, limit: int = MAX_NODES
) -> Picture:
    """Lay out the most important entities and gather what is known of each.

    Args:
        store: The store the network was projected from.
        network: As `project_network` gives it.
        analysis: As `analyze_network` gives it for *network*.
        limit: Entities to draw; the rest is counted in `Picture.left_out`.

    Returns:
        The picture: the same for the same store, on every run and machine up to the
        rounding of positions to whole units.
    """
    chosen = analysis.entities[:limit]
    part = network.subgraph([entity.iri for entity in chosen])
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(entity.iri for entity in chosen)
    plain.add_edges_from(sorted(part.edges))
    places = nx.spring_layout(
        plain, seed=SEED, iterations=LAYOUT_ROUNDS, k=_spacing(len(chosen))
    )
    passages = _gather_passages(store, {entity.iri for entity in chosen})
    nodes = tuple(
        Node(
            entity,
            round(_SPREAD * float(places[entity.iri][0])),
            round(_SPREAD * float(places[entity.iri][1])),
            passages.get((entity.iri,), ()),
        )
        for entity in chosen
    )
    edges = tuple(
        Edge(
            source,
            target,
            data["relations"],
            data["weight"],
            passages.get(_tie(source, target), ()),
        )
        for source, target, data in sorted(part.edges(data=True), key=lambda e: e[:2])
    )
    return Picture(nodes, edges, len(analysis.entities) - len(chosen))


def _spacing(count: int) -> float | None:
    """Give nodes more room than the default, so that labels stay readable."""
    return 2.2 / count**0.5 if count else None


Subject = tuple[str, ...]
"""What a passage is about: one entity, or two that it ties, sorted."""


def _tie(one: str, other: str) -> Subject:
    return (one, other) if one < other else (other, one)


def _gather_passages(
    store: Store, wanted: set[str]
) -> dict[Subject, tuple[Passage, ...]]:
    """Gather the passages about each entity, and about each two that they tie."""
    sources = {row["evidence"]: row for row in select(store, _SOURCES)}
    found: defaultdict[Subject, dict[tuple[str, str], Passage]] = defaultdict(dict)
    for subject, passage in _read_passages(store, wanted, sources):
        found[subject].setdefault((passage.kind, passage.text), passage)
    return {
        subject: tuple(
            sorted(
                kept.values(),
                key=lambda p: (p.kind, -p.confidence, p.day or "", p.text),
            )[:MAX_PASSAGES]
        )
        for subject, kept in found.items()
    }


def _read_passages(
    store: Store, wanted: set[str], sources: dict[str, dict[str, str]]
) -> Iterator[tuple[Subject, Passage]]:
    for kind, query in _PASSAGES:
        rows = sorted(select(store, query), key=lambda row: sorted(row.items()))
        for row in rows:
            if row["entity"] not in wanted or row["evidence"] not in sources:
                continue
            source = sources[row["evidence"]]
            passage = Passage(
                kind=kind,
                text=row["text"],
                exact=source["exact"],
                source=source.get("headline", source["article"]),
                url=source.get("url"),
                day=row.get("day"),
                confidence=float(row["confidence"]),
            )
            yield (row["entity"],), passage
            if row.get("other") in wanted:
                yield _tie(row["entity"], row["other"]), passage
