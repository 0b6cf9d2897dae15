"""What reference sources say becomes quads of one graph, each of them once."""

from datetime import date

from pyoxigraph import Literal, NamedNode, Triple

from kg.lexicon.law_authority import KnownLaw, KnownRelation
from kg.lift.authority import Reference, law_iri, lift_reference, relation_iri
from kg.model import LawRelation
from kg.model.law_check import CitationCheck, CitedLaw, LawJudgement, LawStatus
from kg.vocabulary import DCTERMS, ELI, KG, PROV, RDF, SCHEMA, SKOS, XSD

RELATION = KnownRelation(
    subject="uu/2023/20",
    relation=LawRelation.REPEALS,
    object="uu/2014/5",
    sources=("Compiled by hand", "https://peraturan.go.id"),
    scope="whole",
    effective="2023-10-31",
    is_verified=True,
)
CHECK = CitationCheck(
    CitedLaw("00ff", "citation-10,40-2", "uu/2014/5", "ASN", date(2024, 6, 12)),
    LawJudgement(LawStatus.REPEALED, "uu/2023/20", "2023", 2, is_verified=True),
    title_agrees=False,
    suggestion="uu/2014/6",
)


def lift(reference: Reference) -> set[Triple]:
    quads = list(lift_reference(reference, "https://x.id/"))
    assert len(quads) == len(set(quads))
    assert {quad.graph_name for quad in quads} == {KG.authority}
    return {quad.triple for quad in quads}


def law(identifier: str) -> NamedNode:
    return law_iri(identifier, "https://x.id/")


def test_relation_names_its_sources_their_number_and_its_scope() -> None:
    node = relation_iri(RELATION, "https://x.id/")

    triples = lift(Reference(relations=[RELATION]))

    assert node.value == "https://x.id/law/uu/2023/20#repeals=uu/2014/5"
    assert triples == {
        Triple(node, RDF.type, RDF.Statement),
        Triple(node, RDF.type, KG.AuthorityRelation),
        Triple(node, RDF.subject, law("uu/2023/20")),
        Triple(node, RDF.predicate, ELI.repeals),
        Triple(node, RDF.object, law("uu/2014/5")),
        Triple(node, DCTERMS.source, Literal("Compiled by hand")),
        Triple(node, DCTERMS.source, NamedNode("https://peraturan.go.id")),
        Triple(node, KG.sourceCount, Literal(2)),
        Triple(node, KG.isVerified, Literal("true", datatype=XSD.boolean)),
        Triple(node, KG.scope, Literal("whole")),
        Triple(node, SCHEMA.validFrom, Literal("2023-10-31", datatype=XSD.date)),
        Triple(law("uu/2023/20"), KG.precededBy, law("uu/2014/5")),
    }


def test_check_says_of_which_citation_it_is_and_what_decided_it() -> None:
    node = NamedNode("https://x.id/article/00ff#check-10,40-2")
    citation = NamedNode("https://x.id/article/00ff#citation-10,40-2")

    triples = lift(Reference(checks=[CHECK]))

    assert triples == {
        Triple(node, RDF.type, KG.CitationCheck),
        Triple(node, KG.checks, citation),
        Triple(node, PROV.wasDerivedFrom, citation),
        Triple(node, KG.lawStatus, KG.Repealed),
        Triple(node, KG.asOf, Literal("2024-06-12", datatype=XSD.date)),
        Triple(node, KG.decidedBy, law("uu/2023/20")),
        Triple(node, KG.isVerified, Literal("true", datatype=XSD.boolean)),
        Triple(node, KG.sourceCount, Literal(2)),
        Triple(node, KG.since, Literal("2023", datatype=XSD.gYear)),
        Triple(node, KG.titleAgrees, Literal("false", datatype=XSD.boolean)),
        Triple(node, KG.probablyMeans, law("uu/2014/6")),
    }


def test_law_that_articles_name_gets_its_days_but_no_second_name() -> None:
    known = KnownLaw("uu/2014/5", "Aparatur Sipil Negara", "2014-01-15")

    triples = lift(Reference(laws=[known], labels={}))

    issued = Literal("2014-01-15", datatype=XSD.date)
    assert triples == {Triple(law("uu/2014/5"), ELI.date_document, issued)}


def test_law_that_no_article_names_is_described_here() -> None:
    known = KnownLaw("uu/1974/8", "Pokok-Pokok Kepegawaian", None)

    triples = lift(Reference(laws=[known], labels={"uu/1974/8": "UU 8/1974"}))

    entity = law("uu/1974/8")
    assert Triple(entity, RDF.type, ELI.LegalResource) in triples
    label = Literal("UU 8/1974", language="id")
    assert Triple(entity, SKOS.prefLabel, label) in triples


def test_role_of_one_seat_is_marked() -> None:
    role = NamedNode("https://x.id/role/wali-kota")

    triples = lift(Reference(single_roles=["role/wali-kota"]))

    true = Literal("true", datatype=XSD.boolean)
    assert triples == {Triple(role, KG.isSingleSeat, true)}


def test_nothing_known_is_nothing_said() -> None:
    assert list(lift_reference(Reference())) == []
