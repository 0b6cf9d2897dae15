"""The JSON-LD context gives short documents the meaning of the profile."""

import json

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.resource import ontology_folder
from kg.vocabulary import DCTERMS, ITSRDF, KG, PREFIXES, PROV, RDF, SCHEMA, XSD

BASE = "https://w3id.org/warta-kg/id/"


def test_short_document_reads_as_a_statement_of_the_profile() -> None:
    context = json.loads((ontology_folder() / "context.jsonld").read_text("utf-8"))
    document = context | {
        "id": BASE + "article/00#statement-1,5",
        "type": ["Statement", "DirectStatement"],
        "text": "Siap",
        "speaker": BASE + "person/ahmad",
        "date": "2024-10-23",
        "dateBasis": "kg:FullDate",
        "confidence": "0.9",
        "evidence": [BASE + "article/00#char=1,5"],
    }

    quads = parse(json.dumps(document), format=RdfFormat.JSON_LD)

    statement = NamedNode(BASE + "article/00#statement-1,5")
    assert {(quad.subject, quad.predicate, quad.object) for quad in quads} == {
        (statement, RDF.type, KG.Statement),
        (statement, RDF.type, KG.DirectStatement),
        (statement, SCHEMA.text, Literal("Siap", language="id")),
        (statement, SCHEMA.creator, NamedNode(BASE + "person/ahmad")),
        (statement, DCTERMS.date, Literal("2024-10-23", datatype=XSD.date)),
        (statement, KG.dateBasis, KG.FullDate),
        (statement, ITSRDF.taConfidence, Literal("0.9", datatype=XSD.decimal)),
        (statement, PROV.wasDerivedFrom, NamedNode(BASE + "article/00#char=1,5")),
    }


def test_context_binds_the_prefixes_of_the_program() -> None:
    path = ontology_folder() / "context.jsonld"
    context = json.loads(path.read_text("utf-8"))["@context"]

    wrong = {
        prefix: iri
        for prefix, iri in PREFIXES.items()
        if context.get(prefix, iri) != iri
    }

    assert wrong == {}
