"""The shapes, as the SHACL engine reads them."""

from collections.abc import Iterable

from pyoxigraph import RdfFormat, parse
from rdflib import SH, Graph

from kg.errors import OntologyError
from kg.resource import ontology_folder
from kg.validate.term import load_graph

FACT_SHAPES = (
    "AuthorityRelation",
    "CitationCheck",
    "Event",
    "Law",
    "LeftOut",
    "Organisation",
    "Person",
    "PersonRecord",
    "Place",
    "Post",
    "SameAsDecision",
    "Tenure",
)
"""Shapes of what stands in `kg:facts`, in `kg:authority` and in the report."""

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


_TARGETS = (SH.targetClass, SH.targetNode, SH.targetObjectsOf, SH.targetSubjectsOf)


def read_shapes(names: Iterable[str] = (*CLAIM_SHAPES, *FACT_SHAPES)) -> Graph:
    """Read the shapes of the named classes into one graph.

    A property shape is given the targets of its node shape and cut off from it. That
    means the same, and pySHACL then judges all nodes of a class at once instead of
    setting the property shape up again for each of them: on 500 articles (52,600
    triples) 2.2 s of CPU instead of 5.3 s.

    Args:
        names: Names of files in `ontology/shapes`, without ending.

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
    _hand_down_targets(shapes)
    return shapes


def _hand_down_targets(shapes: Graph) -> None:
    for node, part in list(shapes.subject_objects(SH.property)):
        targets = [t for kind in _TARGETS for t in shapes.triples((node, kind, None))]
        for _, kind, target in targets:
            shapes.add((part, kind, target))
        if targets:
            shapes.remove((node, SH.property, part))
