"""Terms of the store as terms of rdflib, which the SHACL engine reads."""

from collections.abc import Iterable

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.term import Node

from kg.vocabulary import XSD


def convert_term(term: NamedNode | BlankNode | Literal | Triple) -> Node:
    """Convert one term.

    A plain string loses its datatype: for RDF 1.1 the two are one literal, for rdflib
    they are not, and the shapes are written with plain strings.

    Raises:
        ValueError: If *term* is a triple: RDF 1.2, which the profile rules out.

    Examples:
        >>> convert_term(Literal("Siap", language="id"))
        rdflib.term.Literal('Siap', lang='id')
        >>> convert_term(Literal("id"))
        rdflib.term.Literal('id')
    """
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    if isinstance(term, Literal):
        if term.language:
            return RdflibLiteral(term.value, lang=term.language)
        if term.datatype == XSD.string:
            return RdflibLiteral(term.value)
        datatype = URIRef(term.datatype.value)
        # Not normalised, so that the report shows the value as it was written.
        return RdflibLiteral(term.value, datatype=datatype, normalize=False)
    msg = f"a triple is no term of RDF 1.1: {term}"
    raise ValueError(msg)


def load_graph(facts: Iterable[Quad | Triple]) -> Graph:
    """Load quads into an rdflib graph in memory; their graph names fall away."""
    graph = Graph()
    graph.addN(
        (
            convert_term(fact.subject),
            convert_term(fact.predicate),
            convert_term(fact.object),
            graph,
        )
        for fact in facts
    )
    return graph
