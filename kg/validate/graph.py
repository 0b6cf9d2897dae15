"""Judge one graph in memory."""

from pyshacl import validate
from pyshacl.errors import (
    ConstraintLoadError,
    ReportableRuntimeError,
    RuleLoadError,
    ShapeLoadError,
)
from rdflib import RDF, SH, BNode, Graph, Literal
from rdflib.term import Node

from kg.errors import OntologyError
from kg.model.report import Report, Severity, Violation

_SOURCE = "ontology/shapes"
"""What an error of the engine is about: the shapes, since any data can be judged."""

_ENGINE_ERRORS = (
    ConstraintLoadError,
    ReportableRuntimeError,
    RuleLoadError,
    ShapeLoadError,
)


def validate_graph(graph: Graph, shapes: Graph) -> Report:
    """Judge every node of *graph* that a shape is meant for.

    No inference is made: the graph must say by itself what it means.

    Args:
        graph: The data; it is not changed.
        shapes: The shapes, as `read_shapes` gives them.

    Returns:
        Every result once, sorted.

    Raises:
        OntologyError: If the shapes themselves are broken.

    Examples:
        >>> from kg.validate.shape import read_shapes
        >>> turtle = "<http://x.id/p> a <http://xmlns.com/foaf/0.1/Person> ."
        >>> report = validate_graph(Graph().parse(data=turtle), read_shapes(["Person"]))
        >>> report.conforms, [violation.shape for violation in report.violations]
        (False, ['Person-label', 'Person-type'])
    """
    try:
        _, results, text = validate(graph, shacl_graph=shapes)
    except _ENGINE_ERRORS as error:
        raise OntologyError(_SOURCE, str(error)) from error
    if not isinstance(results, Graph):
        raise OntologyError(_SOURCE, text)
    found = {_read_result(results, node) for node in results.objects(None, SH.result)}
    node_shapes = sum(1 for _ in shapes.subjects(RDF.type, SH.NodeShape))
    return Report(sort_violations(found), len(graph), node_shapes)


def sort_violations(violations: set[Violation]) -> tuple[Violation, ...]:
    """Sort by shape, focus node, path and value."""
    return tuple(
        sorted(
            violations, key=lambda v: (v.shape, v.focus, v.path or "", v.value or "")
        )
    )


def _read_result(results: Graph, node: Node) -> Violation:
    messages = {
        message.language: str(message)
        for message in results.objects(node, SH.resultMessage)
        if isinstance(message, Literal)
    }
    fallback = min(messages.values(), default="")
    severity = _name(results.value(node, SH.resultSeverity)) or Severity.VIOLATION
    return Violation(
        severity=Severity(severity),
        shape=_name(results.value(node, SH.sourceShape)) or "",
        focus=_show(results.value(node, SH.focusNode)) or "",
        path=_show(results.value(node, SH.resultPath)),
        value=_show(results.value(node, SH.value)),
        message=messages.get("en", fallback),
        message_id=messages.get("id", fallback),
    )


def _show(term: Node | None) -> str | None:
    if term is None:
        return None
    # The label of a blank node changes from run to run and says nothing.
    return "_:" if isinstance(term, BNode) else str(term)


def _name(term: Node | None) -> str | None:
    return None if term is None else str(term).rpartition("#")[2]
