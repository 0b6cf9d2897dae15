"""The ontology, and data of the profile with it, hold together under OWL 2 RL.

The reasoner materialises the OWL 2 RL rules and writes an error node wherever a rule
of the specification ends in *false* (a member of two disjoint classes, a literal that
its datatype forbids ...).
"""

import warnings
from pathlib import Path

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from pyoxigraph import RdfFormat, parse, serialize
from rdflib import Graph, Namespace, URIRef

from kg.resource import ontology_folder

ERROR = Namespace("http://www.daml.org/2002/03/agents/agent-ont#")
DATA = Path(__file__).parent / "data" / "regional.trig"


def find_inconsistencies(*turtle: str) -> list[str]:
    """Find what the reasoner objects to, in the ontology together with *turtle*."""
    graph = Graph()
    for name in ("vocabulary.ttl", "alignment.ttl"):
        graph.parse(ontology_folder() / name)
    for text in turtle:
        graph.parse(data=text, format="turtle")
    with warnings.catch_warnings():
        # owlrl 7 still calls names that rdflib 7 deprecates.
        warnings.simplefilter("ignore", DeprecationWarning)
        DeductiveClosure(OWLRL_Semantics).expand(graph)
    return sorted(str(error) for error in graph.objects(None, ERROR.error))


def _flatten(trig: Path) -> str:
    """Write the quads of a file as triples: N-Triples is also Turtle."""
    triples = (quad.triple for quad in parse(path=trig, format=RdfFormat.TRIG))
    return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode()


def test_ontology_is_consistent() -> None:
    assert find_inconsistencies() == []


def test_data_of_the_profile_is_consistent_with_the_ontology() -> None:
    assert find_inconsistencies(_flatten(DATA)) == []


PREFIXES = """
@prefix kg: <https://w3id.org/warta-kg/ns#> .
@prefix eli: <http://data.europa.eu/eli/ontology#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix opengov: <http://www.w3.org/ns/opengov#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://w3id.org/warta-kg/id/> .
"""

BROKEN = {
    "a statement both direct and reported": """
        :s a kg:DirectStatement, kg:ReportedStatement .""",
    "a person that is a place": """
        :x a foaf:Person, schema:AdministrativeArea .""",
    "a claim that is a fact": """
        :x a kg:OfficeClaim, kg:Tenure .""",
    "a person who succeeds a law": """
        :o a kg:OfficeClaim ; kg:succeeds :l . :l a eli:LegalResource .""",
    "a place as a post": """
        :o opengov:post :p . :p a schema:AdministrativeArea .""",
    "a person who repeals a law": """
        :p a foaf:Person ; eli:repeals :l .""",
    "a day that is no day": """
        :o a kg:OfficeClaim ; kg:attestedOn "yesterday"^^xsd:date .""",
}


@pytest.mark.parametrize("turtle", BROKEN.values(), ids=BROKEN.keys())
def test_reasoner_catches(turtle: str) -> None:
    assert find_inconsistencies(PREFIXES + turtle) != []


def test_reasoner_concludes_that_a_direct_statement_is_a_claim() -> None:
    """The check would be empty if the rules never fired."""
    graph = Graph().parse(ontology_folder() / "vocabulary.ttl")
    statement = URIRef("https://w3id.org/warta-kg/id/s")
    kg = Namespace("https://w3id.org/warta-kg/ns#")
    rdf_type = URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    graph.add((statement, rdf_type, kg.DirectStatement))

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        DeductiveClosure(OWLRL_Semantics).expand(graph)

    assert (statement, rdf_type, kg.Claim) in graph
