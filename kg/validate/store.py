"""Judge a whole store: the articles in batches, then the facts."""

from collections.abc import Callable, Iterable, Iterator

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


def validate_store(
    store: Store, advance: Callable[[int], None] = lambda _: None
) -> Report:
    """Judge every claim and every fact of a store.

    A claim points to entities that stand in `kg:facts`, so that a batch of article
    graphs is given the types of what it points to, and nothing else of it. The
    graphs `<article>#text` are not read.

    Args:
        store: The store; it is only read.
        advance: Called with the number of articles that were just judged.

    Raises:
        OntologyError: If the shapes themselves are broken.
    """
    reports = []
    shapes = read_shapes(CLAIM_SHAPES)
    articles = _list_article_graphs(store)
    for first in range(0, len(articles), BATCH):
        graphs = articles[first : first + BATCH]
        reports.append(_validate_graphs(store, graphs, shapes))
        advance(len(graphs))
    facts = (KG.facts, KG.authority, KG.report)
    reports.append(_validate_graphs(store, facts, read_shapes(FACT_SHAPES)))
    return _merge_reports(reports)


def _list_article_graphs(store: Store) -> list[NamedNode]:
    graphs = (graph for graph in store.named_graphs() if isinstance(graph, NamedNode))
    return sorted(
        (graph for graph in graphs if graph.value.endswith(_ARTICLE_GRAPH)),
        key=lambda graph: graph.value,
    )


def _validate_graphs(
    store: Store, graphs: Iterable[NamedNode], shapes: Graph
) -> Report:
    quads = [
        quad for g in graphs for quad in store.quads_for_pattern(None, None, None, g)
    ]
    graph = load_graph(quads)
    graph += load_graph(_read_outside_types(store, quads))
    return validate_graph(graph, shapes)


def _read_outside_types(store: Store, quads: list[Quad]) -> Iterator[Quad]:
    """Read the types of every IRI that *quads* point to without describing it."""
    described = {quad.subject for quad in quads}
    targets = {quad.object for quad in quads if isinstance(quad.object, NamedNode)}
    for target in targets - described:
        yield from store.quads_for_pattern(target, RDF.type, None)


def _merge_reports(reports: list[Report]) -> Report:
    violations: set[Violation] = set()
    for report in reports:
        violations.update(report.violations)
    return Report(
        sort_violations(violations),
        sum(report.triples for report in reports),
        len(set(CLAIM_SHAPES) | set(FACT_SHAPES)),
    )
