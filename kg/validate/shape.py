"""The shapes, as the SHACL engine reads them."""

from collections.abc import Iterable

from pyoxigraph import RdfFormat, parse
from rdflib import Graph

from kg.errors import OntologyError
from kg.resource import ontology_folder
from kg.validate.term import load_graph

FACT_SHAPES = (
    "Event",
    "Law",
    "LeftOut",
    "Organisation",
    "Person",
    "Place",
    "Post",
    "SameAsDecision",
    "Tenure",
)
"""Shapes of what stands in `kg:facts` and in the report."""

CLAIM_SHAPES = (
    "Article",
    "Claim",
    "Evidence",
    "LegalCitation",
    "LegalRelationClaim",
    "OfficeClaim",
    "Statement",
)
"""Shapes of what stands in the graph of one article."""


def read_shapes(names: Iterable[str] = (*CLAIM_SHAPES, *FACT_SHAPES)) -> Graph:
    """Read the shapes of the named classes into one graph.

    Raises:
        OntologyError: If a file is missing or is not Turtle.

    Examples:
        >>> len(list(read_shapes(["Claim"]).subjects(unique=True)))
        3
    """
    shapes = Graph()
    for name in names:
        path = ontology_folder() / "shapes" / f"{name}.ttl"
        try:
            # Anonymous nodes of two files must not fall together.
            quads = list(parse(path=path, format=RdfFormat.TURTLE))
        except (OSError, SyntaxError) as error:
            raise OntologyError(str(path), str(error)) from error
        shapes += load_graph(quads)
    return shapes
