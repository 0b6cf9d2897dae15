"""Judge the graph by the shapes of `ontology/shapes`."""

from kg.model.report import Report, Severity, Violation
from kg.validate.graph import validate_graph
from kg.validate.shape import FACT_SHAPES, read_shapes
from kg.validate.store import validate_store

__all__ = [
    "FACT_SHAPES",
    "Report",
    "Severity",
    "Violation",
    "read_shapes",
    "validate_graph",
    "validate_store",
]
