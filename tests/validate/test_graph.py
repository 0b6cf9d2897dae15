"""A graph in memory is judged by the shapes."""

import pytest
from rdflib import Graph

from kg.errors import OntologyError
from kg.model.report import Report, Severity, Violation
from kg.resource import ontology_folder
from kg.validate import read_shapes, validate_graph
from kg.validate.shape import CLAIM_SHAPES, FACT_SHAPES

STATEMENT = """
@prefix kg: <https://w3id.org/warta-kg/ns#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://w3id.org/warta-kg/id/> .
<article/00#statement-1,5> a kg:Statement, kg:ReportedStatement ;
  schema:text "Siap"@id ;
  schema:creator <person/ahmad> ;
  dcterms:date DATE ; kg:dateBasis kg:FullDate ;
  prov:wasQuotedFrom <article/00> .
<article/00> a schema:NewsArticle .
"""


def _judge(turtle: str) -> Report:
    return validate_graph(Graph().parse(data=turtle), read_shapes(["Statement"]))


def test_well_formed_statement_conforms() -> None:
    report = _judge(STATEMENT.replace("DATE", '"2024-10-23"^^xsd:date'))

    assert report == Report((), triples=8, shapes=4)
    assert report.conforms


def test_violation_says_where_what_and_why_in_both_languages() -> None:
    report = _judge(STATEMENT.replace("DATE", '"kemarin"'))

    assert not report.conforms
    assert report.violations == (
        Violation(
            severity=Severity.VIOLATION,
            shape="Statement-date",
            focus="https://w3id.org/warta-kg/id/article/00#statement-1,5",
            path="http://purl.org/dc/terms/date",
            value="kemarin",
            message="at most one date, an xsd:date",
            message_id="paling banyak satu tanggal, xsd:date",
        ),
    )


def test_statement_of_nobody_is_a_warning_and_still_conforms() -> None:
    turtle = STATEMENT.replace("DATE", '"2024-10-23"^^xsd:date')

    report = _judge(turtle.replace("schema:creator <person/ahmad> ;", ""))

    assert report.conforms
    assert [(one.severity, one.shape) for one in report.violations] == [
        (Severity.WARNING, "Statement-whoSpeaks")
    ]


def test_results_are_sorted_whatever_order_the_triples_had() -> None:
    person = "<http://x.id/{}> a <http://xmlns.com/foaf/0.1/Person> ."
    shapes = read_shapes(["Person"])
    names = ["c", "a", "b"]

    there = validate_graph(
        Graph().parse(data="\n".join(map(person.format, names))), shapes
    )
    back = validate_graph(
        Graph().parse(data="\n".join(map(person.format, reversed(names)))), shapes
    )

    assert there == back
    assert [one.focus for one in there.violations if one.shape == "Person-label"] == [
        "http://x.id/a",
        "http://x.id/b",
        "http://x.id/c",
    ]


def test_blank_node_is_shown_without_its_changing_name() -> None:
    turtle = "[] a <http://xmlns.com/foaf/0.1/Person> ."

    report = validate_graph(Graph().parse(data=turtle), read_shapes(["Person"]))

    assert {one.focus for one in report.violations} == {"_:"}


def test_broken_shape_is_an_error_of_the_ontology() -> None:
    shapes = Graph().parse(
        data="""
        @prefix sh: <http://www.w3.org/ns/shacl#> .
        <http://x.id/shape> a sh:NodeShape ;
          sh:targetNode <http://x.id/a> ;
          sh:minCount 1 , 2 .
        """
    )

    with pytest.raises(OntologyError, match="ontology/shapes"):
        validate_graph(Graph(), shapes)


def test_unknown_shape_is_an_error_of_the_ontology() -> None:
    with pytest.raises(OntologyError, match=r"Nothing\.ttl"):
        read_shapes(["Nothing"])


def test_every_shape_judges_either_claims_or_facts() -> None:
    files = {path.stem for path in (ontology_folder() / "shapes").glob("*.ttl")}

    assert set(CLAIM_SHAPES) | set(FACT_SHAPES) == files
    assert set(CLAIM_SHAPES) & set(FACT_SHAPES) == set()
