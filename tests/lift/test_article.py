"""Lifting one article."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from kg.lift import graph_iris, lift_article
from kg.model import Article, Extraction, LawRelation, Office, Person, Span
from kg.model.fact import ArticleLinks
from kg.vocabulary import ELI, KG, OA, PROV, RDF, SCHEMA
from tests.lift.golden import assert_same_graph
from tests.lift.written import ARTICLE, BASE, EXTRACTION, LINKS, TEXT

GOLDEN = Path(__file__).with_name("article.trig")

ARTICLE_IRI = NamedNode(f"{BASE}article/{ARTICLE.key}")


def lift() -> list[Quad]:
    return list(lift_article(EXTRACTION, LINKS, BASE))


def values(quads: list[Quad], fragment: str, predicate: NamedNode) -> list[str]:
    subject = NamedNode(f"{ARTICLE_IRI.value}#{fragment}")
    return [
        quad.object.value
        for quad in quads
        if quad.subject == subject
        and quad.predicate == predicate
        and isinstance(quad.object, NamedNode | Literal)
    ]


def test_article_lifts_to_the_golden_graph() -> None:
    golden = list(parse(GOLDEN.read_bytes(), format=RdfFormat.TRIG))

    assert_same_graph(lift(), golden)


def test_every_quad_stands_once_and_in_a_graph_of_the_article() -> None:
    quads = lift()

    doubles = [quad for quad, count in Counter(quads).items() if count > 1]
    graphs = {quad.graph_name for quad in quads}

    assert doubles == []
    assert graphs == set(graph_iris(ARTICLE.key, BASE))


def test_text_stands_alone_in_its_graph() -> None:
    text_graph = graph_iris(ARTICLE.key, BASE)[1]

    quads = [quad for quad in lift() if quad.graph_name == text_graph]

    assert quads == [
        Quad(
            ARTICLE_IRI,
            SCHEMA.articleBody,
            Literal(TEXT, language="id"),
            text_graph,
        )
    ]


def test_only_subjects_of_the_article_stand_in_its_graph() -> None:
    for quad in lift():
        assert isinstance(quad.subject, NamedNode)
        assert quad.subject.value.partition("#")[0] == ARTICLE_IRI.value


def test_nothing_is_a_blank_node() -> None:
    terms = [term for quad in lift() for term in quad]

    assert not [term for term in terms if isinstance(term, BlankNode)]


def test_every_evidence_can_be_cut_again() -> None:
    quads = lift()
    selectors = [quad.subject for quad in quads if quad.predicate == OA.exact]

    passages = {}
    for selector in selectors:
        assert isinstance(selector, NamedNode)
        fragment = selector.value.partition("#")[2]
        start, end = (
            int(values(quads, fragment, term)[0]) for term in (OA.start, OA.end)
        )
        passages[TEXT[start:end]] = values(quads, fragment, OA.exact)[0]

    assert len(passages) == 7
    assert all(cut == exact for cut, exact in passages.items())


def test_one_passage_has_one_evidence_node_whoever_rests_on_it() -> None:
    office = EXTRACTION.offices[0]
    extraction = replace(EXTRACTION, offices=(office, EXTRACTION.offices[1]))
    statement = replace(EXTRACTION.statements[0], evidence=(office.span,))
    extraction = replace(extraction, statements=(statement, *EXTRACTION.statements[1:]))

    quads = list(lift_article(extraction, LINKS, BASE))

    evidence = f"{ARTICLE_IRI.value}#char=0,32"
    assert evidence in values(quads, "office-0,32", PROV.wasDerivedFrom)
    assert evidence in values(quads, "statement-100,117", PROV.wasDerivedFrom)
    assert len(values(quads, "char=0,32", OA.hasSelector)) == 1


def test_passages_close_together_are_one_that_says_who_said_it() -> None:
    quads = lift()

    evidence = values(quads, "statement-100,117", PROV.wasDerivedFrom)

    assert evidence == [f"{ARTICLE_IRI.value}#char=100,128"]
    assert values(quads, "select=100,128", OA.exact) == ["Kami taat aturan,” ujar Sari"]


def test_two_claims_on_one_passage_stay_two() -> None:
    office = EXTRACTION.offices[0]
    extraction = replace(EXTRACTION, offices=(office, replace(office, person=1)))

    quads = list(lift_article(extraction, LINKS, BASE))

    members = NamedNode("http://www.w3.org/ns/org#member")
    assert values(quads, "office-0,32", members) == [f"{BASE}person/sari-utami"]
    assert values(quads, "office-0,32-2", members) == [f"{BASE}person/budi-hartono"]


def test_proposal_is_no_legal_relation_claim() -> None:
    quads = lift()

    types = values(quads, "legal-181,197", RDF.type)

    assert types == [RDF.Statement.value, KG.ProposedRelation.value]


@pytest.mark.parametrize(
    ("relation", "term"),
    [
        (LawRelation.REPEALS, "http://data.europa.eu/eli/ontology#repeals"),
        (LawRelation.AMENDS, "http://data.europa.eu/eli/ontology#amends"),
        (LawRelation.IMPLEMENTS, "https://w3id.org/warta-kg/ns#implements"),
        (LawRelation.BASED_ON, "http://data.europa.eu/eli/ontology#based_on"),
        (LawRelation.ENACTS, "https://w3id.org/warta-kg/ns#enacts"),
        (LawRelation.ANNULS, "https://w3id.org/warta-kg/ns#annuls"),
    ],
)
def test_relation_has_the_term_of_the_profile(relation: LawRelation, term: str) -> None:
    claim = replace(EXTRACTION.legal_relations[0], relation=relation)
    extraction = replace(EXTRACTION, legal_relations=(claim,))

    quads = list(lift_article(extraction, LINKS, BASE))

    assert values(quads, "legal-42,96", RDF.predicate) == [term]


def test_article_without_url_and_headline_says_neither() -> None:
    bare = Extraction(Article("Hujan turun.", "a.txt"))

    quads = list(lift_article(bare, ArticleLinks(), BASE))

    predicates = {quad.predicate for quad in quads}
    assert predicates == {
        RDF.type,
        SCHEMA.inLanguage,
        SCHEMA.articleBody,
        KG.textSha256,
    }


def test_url_that_is_no_web_address_is_no_link() -> None:
    article = replace(ARTICLE, url="javascript:alert(1)")

    quads = list(lift_article(replace(EXTRACTION, article=article), LINKS, BASE))

    url = [quad.object for quad in quads if quad.predicate == SCHEMA.url]
    assert [type(term) for term in url] == [Literal]


def test_confidence_above_one_is_refused() -> None:
    extraction = Extraction(
        Article("Wali Kota Sari", "a.txt"),
        people=(Person("Sari"),),
        offices=(Office(Span(0, 14), 0, None, "Wali Kota", confidence=1.5),),
    )
    links = ArticleLinks(people=("person/sari",), roles=("role/w",), posts=(None,))

    with pytest.raises(ValueError, match=r"0\.\.1, not 1\.5"):
        list(lift_article(extraction, links, BASE))


def test_law_cited_is_the_law_of_the_links() -> None:
    quads = lift()

    cited = values(quads, "citation-188,215", ELI.cites)

    assert cited == [f"{ARTICLE_IRI.value}/law/uu-pemilu"]
