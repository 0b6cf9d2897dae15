"""The network is the facts of a store, and nothing else."""

from collections.abc import Iterator

import pytest
from pyoxigraph import RdfFormat, Store

from kg.analyze import analyze_network, draw_picture, find_connection, project_network
from kg.analyze.measure import lift_analysis

GRAPH = """
PREFIX kg: <https://w3id.org/warta-kg/ns#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX opengov: <http://www.w3.org/ns/opengov#>
PREFIX schema: <https://schema.org/>
PREFIX eli: <http://data.europa.eu/eli/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX itsrdf: <http://www.w3.org/2005/11/its/rdf#>
BASE <https://x.example/>
<article/1#graph> {
  <article/1> a schema:NewsArticle ; schema:headline "Wati bicara soal Bram"@id .
  <article/1#statement-0,9> a kg:Statement ; schema:creator <person/wati> ;
    schema:text "Bram siap"@id ; dcterms:date "2024-06-12" ;
    itsrdf:taConfidence 0.97 ; schema:mentions <person/bram> ;
    prov:wasDerivedFrom <article/1#char=0,9> .
  <article/1#legal-0,9> a kg:LegalRelationClaim ; rdf:subject <law/uu/2023/20> ;
    rdf:predicate eli:repeals ; rdf:object <law/uu/2014/5> ;
    itsrdf:taConfidence 0.99 ; prov:wasDerivedFrom <article/1#char=0,9> .
  <article/1#char=0,9> oa:hasSource <article/1> ;
    oa:hasSelector <article/1#select=0,9> .
  <article/1#select=0,9> oa:exact "Bram siap"@id .
}
<https://w3id.org/warta-kg/ns#facts> {
  <person/wati> a foaf:Person ; skos:prefLabel "Wati"@id .
  <person/bram> a foaf:Person ; skos:prefLabel "Bram"@id .
  <person/sari> a foaf:Person ; skos:prefLabel "Sari"@id .
  <post/sekda-64.71> a org:Post ; skos:prefLabel "Sekda Kota Balikpapan"@id ;
    opengov:area <place/64.71> .
  <place/64.71> a schema:AdministrativeArea ; skos:prefLabel "Kota Balikpapan"@id .
  <tenure/1> a kg:Tenure ; org:member <person/bram> ; kg:capacity kg:Definitive ;
    opengov:post <post/sekda-64.71> ; prov:wasDerivedFrom <article/1#office-0,4> .
  kg:Definitive skos:notation "definitive" .
  <law/uu/2023/20> a eli:LegalResource ; skos:prefLabel "UU 20/2023"@id ;
    eli:repeals <law/uu/2014/5> .
  <law/uu/2014/5> a eli:LegalResource ; skos:prefLabel "UU 5/2014"@id .
}
"""


@pytest.fixture
def store() -> Iterator[Store]:
    store = Store()
    store.load(GRAPH.encode(), format=RdfFormat.TRIG)
    yield store


def test_ties_carry_what_they_say(store: Store) -> None:
    network = project_network(store)

    ties = {
        (network.nodes[a]["label"], data["relations"], network.nodes[b]["label"])
        for a, b, data in network.edges(data=True)
    }

    assert ties == {
        ("Wati", ("mentions",), "Bram"),
        ("Bram", ("definitive",), "Sekda Kota Balikpapan"),
        ("Sekda Kota Balikpapan", ("located",), "Kota Balikpapan"),
        ("UU 20/2023", ("repeals",), "UU 5/2014"),
    }


def test_an_entity_without_a_tie_is_left_out(store: Store) -> None:
    network = project_network(store)

    assert "https://x.example/person/sari" not in network


def test_the_way_from_a_speaker_to_a_place_is_told_step_by_step(store: Store) -> None:
    steps = find_connection(project_network(store), "wati", "Kota Balikpapan")

    assert steps is not None
    assert [(step.source, step.relations, step.target) for step in steps] == [
        ("Wati", ("mentions",), "Bram"),
        ("Bram", ("definitive",), "Sekda Kota Balikpapan"),
        ("Sekda Kota Balikpapan", ("located",), "Kota Balikpapan"),
    ]


def test_a_tie_walked_backwards_is_marked(store: Store) -> None:
    steps = find_connection(project_network(store), "Bram", "Wati")

    assert steps is not None
    assert steps[0].relations == ("^mentions",)


def test_nothing_connects_a_person_and_a_law_of_another_story(store: Store) -> None:
    assert find_connection(project_network(store), "Wati", "UU 5/2014") is None


def test_an_unknown_name_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="Nobody"):
        find_connection(project_network(store), "Nobody", "Wati")


def test_measures_of_a_graph_small_enough_to_check_by_hand(store: Store) -> None:
    analysis = analyze_network(project_network(store))

    assert analysis.edges == 4
    # A chain of four falls into two pairs; the laws are the third community.
    assert analysis.communities == 3
    assert not analysis.is_sampled
    degree = {entity.label: entity.degree for entity in analysis.entities}
    assert degree["Bram"] == 2
    assert degree["UU 5/2014"] == 1
    between = {entity.label: entity.betweenness for entity in analysis.entities}
    # Of the ten pairs of the other five entities, two pass through Bram.
    assert between["Bram"] == pytest.approx(0.2)
    assert between["Wati"] == 0.0
    assert sum(one.page_rank for one in analysis.entities) == pytest.approx(1, abs=1e-4)


def test_an_empty_store_gives_an_empty_analysis() -> None:
    analysis = analyze_network(project_network(Store()))

    assert analysis.entities == ()
    assert analysis.modularity is None


def test_measures_are_lifted_into_their_own_graph(store: Store) -> None:
    quads = list(lift_analysis(analyze_network(project_network(store))))

    assert len(quads) == 6 * 4
    assert {str(quad.graph_name) for quad in quads} == {
        "<https://w3id.org/warta-kg/ns#measures>"
    }


def test_the_picture_shows_the_passage_behind_a_statement(store: Store) -> None:
    network = project_network(store)

    picture = draw_picture(store, network, analyze_network(network))

    wati = next(node for node in picture.nodes if node.entity.label == "Wati")
    (passage,) = wati.passages
    assert (passage.kind, passage.exact) == ("statement", "Bram siap")
    assert passage.source == "Wati bicara soal Bram"
    assert passage.day == "2024-06-12"


def test_both_laws_of_a_relation_show_it(store: Store) -> None:
    network = project_network(store)

    picture = draw_picture(store, network, analyze_network(network))

    shown = {
        node.entity.label: [passage.text for passage in node.passages]
        for node in picture.nodes
        if node.entity.kind == "law"
    }
    assert shown == {
        "UU 20/2023": ["UU 20/2023 → repeals → UU 5/2014"],
        "UU 5/2014": ["UU 20/2023 → repeals → UU 5/2014"],
    }


def test_what_has_no_room_in_the_picture_is_counted(store: Store) -> None:
    network = project_network(store)

    picture = draw_picture(store, network, analyze_network(network), limit=2)

    assert len(picture.nodes) == 2
    assert picture.left_out == 4


def test_the_same_store_gives_the_same_picture(store: Store) -> None:
    network = project_network(store)
    analysis = analyze_network(network)

    assert draw_picture(store, network, analysis) == draw_picture(
        store, network, analysis
    )


def test_a_tie_carries_the_sentence_that_proves_it(store: Store) -> None:
    network = project_network(store)

    picture = draw_picture(store, network, analyze_network(network))

    proofs = {
        (edge.source.rsplit("/")[-1], edge.target.rsplit("/")[-1]): [
            passage.exact for passage in edge.passages
        ]
        for edge in picture.edges
    }
    assert proofs["wati", "bram"] == ["Bram siap"]
    assert proofs["sekda-64.71", "64.71"] == []
