"""Judge a whole store: the articles in batches, then the facts."""

from collections.abc import Callable, Iterator

from pyoxigraph import NamedNode, Quad, Store
from rdflib import Graph

from kg.model.report import Report, Violation
from kg.validate.graph import sort_violations, validate_graph
from kg.validate.shape import CLAIM_SHAPES, FACT_SHAPES, read_shapes
from kg.validate.term import load_graph
from kg.vocabulary import KG, RDF

BATCH = 50
"""Articles judged at once. The time is the same for 10 and for 500; the memory is not:
a batch of 50 articles holds some 50,000 triples, about 60 MB in rdflib."""

_ARTICLE_GRAPH = "#graph"


FACT_BATCH = 2_000
"""Entities and facts judged at once, for the same reason."""


def validate_store(
    store: Store,
    advance: Callable[[int], None] = lambda _: None,
    *,
    limit: int | None = None,
) -> Report:
    """Judge the claims and the facts of a store.

    A claim points to entities that stand in `kg:facts`, so that a batch of article
    graphs is given the types of what it points to, and nothing else of it. The
    graphs `<article>#text` are not read.

    Args:
        store: The store; it is only read.
        advance: Called with the number of articles that were just judged.
        limit: Most articles, and most entities and facts, to judge: evenly spread
            over all, the same ones every time; None judges all.

    Raises:
        OntologyError: If the shapes themselves are broken.
    """
    reports = []
    shapes = read_shapes(CLAIM_SHAPES)
    articles = _list_article_graphs(store)
    chosen = _spread(articles, limit)
    for graphs in _batch(chosen, BATCH):
        quads = [
            q for g in graphs for q in store.quads_for_pattern(None, None, None, g)
        ]
        reports.append(_validate_quads(store, quads, shapes))
        advance(len(graphs))
    shapes = read_shapes(FACT_SHAPES)
    subjects = _list_fact_subjects(store)
    judged = _spread(subjects, limit)
    for batch in _batch(judged, FACT_BATCH):
        quads = [q for s in batch for q in store.quads_for_pattern(s, None, None)]
        reports.append(_validate_quads(store, quads, shapes))
    unjudged = len(articles) - len(chosen) + len(subjects) - len(judged)
    return _merge_reports(reports, unjudged)


def _spread(nodes: list[NamedNode], limit: int | None) -> list[NamedNode]:
    """Choose at most *limit* nodes, evenly spread."""
    if limit is None or len(nodes) <= limit:
        return nodes
    return [nodes[number * len(nodes) // limit] for number in range(limit)]


def _batch(nodes: list[NamedNode], size: int) -> Iterator[list[NamedNode]]:
    for first in range(0, len(nodes), size):
        yield nodes[first : first + size]


def _list_fact_subjects(store: Store) -> list[NamedNode]:
    """List what the graphs of facts describe, sorted by IRI."""
    found = {
        quad.subject
        for graph in (KG.facts, KG.authority, KG.report)
        for quad in store.quads_for_pattern(None, None, None, graph)
        if isinstance(quad.subject, NamedNode)
    }
    return sorted(found, key=lambda node: node.value)


def _list_article_graphs(store: Store) -> list[NamedNode]:
    graphs = (graph for graph in store.named_graphs() if isinstance(graph, NamedNode))
    return sorted(
        (graph for graph in graphs if graph.value.endswith(_ARTICLE_GRAPH)),
        key=lambda graph: graph.value,
    )


def _validate_quads(store: Store, quads: list[Quad], shapes: Graph) -> Report:
    graph = load_graph(quads)
    graph += load_graph(_read_outside_types(store, quads))
    return validate_graph(graph, shapes)


def _read_outside_types(store: Store, quads: list[Quad]) -> Iterator[Quad]:
    """Read the types of every IRI that *quads* point to without describing it."""
    described = {quad.subject for quad in quads}
    targets = {quad.object for quad in quads if isinstance(quad.object, NamedNode)}
    for target in targets - described:
        yield from store.quads_for_pattern(target, RDF.type, None)


def _merge_reports(reports: list[Report], unjudged: int) -> Report:
    violations: set[Violation] = set()
    for report in reports:
        violations.update(report.violations)
    return Report(
        sort_violations(violations),
        sum(report.triples for report in reports),
        len(set(CLAIM_SHAPES) | set(FACT_SHAPES)),
        unjudged,
    )
