"""The two real articles that the project began from come out as they should.

Their texts are not in the project; the tests read them beside it, and skip elsewhere.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions, RdfFormat, Store

from kg.pipeline.build import BuildOptions, build_graph
from kg.store import verify_evidence
from kg.vocabulary import PREFIXES
from tests.conftest import SHARED

Ask = Callable[[str], list[tuple[str, ...]]]

FIRST = 'FILTER(CONTAINS(STR(?headline), "Pjs Wali Kota Balikpapan Ingatkan"))'
SECOND = 'FILTER(CONTAINS(STR(?headline), "Sekkot Balikpapan Ingatkan"))'


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared is not here")
    folder = tmp_path_factory.mktemp("seeds")
    build_graph([SHARED / "seeds"], BuildOptions(folder, workers=1))
    return folder


@pytest.fixture(scope="module")
def ask(output: Path) -> Ask:
    store = Store()
    store.load(path=str(output / "graph.trig"), format=RdfFormat.TRIG)
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())

    def ask(query: str) -> list[tuple[str, ...]]:
        answer = store.query(prefixes + query, use_default_graph_as_union=True)
        if isinstance(answer, QueryBoolean):
            return [(str(bool(answer)),)]
        assert isinstance(answer, QuerySolutions)
        names = [variable.value for variable in answer.variables]
        return sorted(
            tuple(getattr(row[name], "value", "") for name in names) for row in answer
        )

    return ask


def test_first_seed_has_four_direct_statements_of_one_day(ask: Ask) -> None:
    rows = ask(f"""SELECT ?who ?day ?s WHERE {{
        ?s a kg:DirectStatement ; schema:creator/skos:prefLabel ?who ;
          dcterms:date ?day ; prov:wasQuotedFrom ?a .
        ?a schema:headline ?headline {FIRST} }}""")

    assert [row[:2] for row in rows] == [("Ahmad Muzakkir", "2024-10-23")] * 4


def test_first_seed_has_no_direct_statement_of_anybody_else(ask: Ask) -> None:
    rows = ask(f"""SELECT ?s WHERE {{ ?s a kg:DirectStatement ;
        prov:wasQuotedFrom ?a . ?a schema:headline ?headline {FIRST} }}""")

    assert len(rows) == 4


def test_first_seed_shows_the_acting_mayor_on_the_day(ask: Ask) -> None:
    rows = ask("""SELECT DISTINCT ?who ?code ?day WHERE {
        ?c a kg:OfficeClaim ; org:member/skos:prefLabel ?who ; opengov:area ?place ;
          org:role/skos:prefLabel "Wali Kota"@id ; kg:attestedOn ?day ;
          kg:capacity/skos:notation "pjs" . ?place dcterms:identifier ?code }""")

    assert rows == [("Ahmad Muzakkir", "64.71", "2024-10-23")]


def test_a_misspelt_name_is_the_same_person_under_an_alternative_label(
    ask: Ask,
) -> None:
    rows = ask("""SELECT ?label WHERE { ?p a foaf:Person ;
        skos:prefLabel "Ahmad Muzakkir"@id ; skos:altLabel ?label }""")

    assert any("Muzzakir" in label for (label,) in rows)


def test_first_seed_has_at_least_six_of_its_seven_reported_statements(ask: Ask) -> None:
    rows = ask(f"""SELECT DISTINCT ?s ?who WHERE {{ ?s a kg:ReportedStatement ;
        prov:wasQuotedFrom ?a ; schema:creator/skos:prefLabel ?who .
        ?a schema:headline ?headline {FIRST} }}""")

    assert len(rows) >= 6
    assert {who for _, who in rows} == {"Ahmad Muzakkir"}


def test_the_incumbent_is_a_candidate_in_the_election_and_says_nothing(
    ask: Ask,
) -> None:
    rows = ask("""SELECT DISTINCT ?capacity WHERE {
        ?c org:member ?p ; kg:capacity/skos:notation ?capacity .
        ?p skos:prefLabel ?name FILTER(STRSTARTS(?name, "Rahmad Mas")) }""")
    election = ask("""SELECT DISTINCT ?label WHERE {
        ?c org:member ?p ; kg:election/skos:prefLabel ?label .
        ?p skos:prefLabel ?name FILTER(STRSTARTS(?name, "Rahmad Mas")) }""")
    words = ask("""SELECT ?s WHERE { ?s schema:creator ?p .
        ?p skos:prefLabel ?name FILTER(STRSTARTS(?name, "Rahmad Mas")) }""")

    assert {capacity for (capacity,) in rows} == {"incumbent", "candidate"}
    assert election == [("Pilkada Kota Balikpapan 2024",)]
    assert words == []


@pytest.mark.parametrize(
    ("label", "alias"),
    [
        ("Aparatur Sipil Negara", "ASN"),
        ("Pemerintah Kota Balikpapan", "Pemkot Balikpapan"),
        ("Komisi Aparatur Sipil Negara", "KASN"),
        ("Komisi Aparatur Sipil Negara", "Komisi ASN"),
    ],
)
def test_a_short_form_belongs_to_its_long_form(
    ask: Ask, label: str, alias: str
) -> None:
    rows = ask(f"""ASK {{ ?o skos:prefLabel "{label}"@id ;
        skos:altLabel "{alias}"@id }}""")

    assert rows == [("True",)]


def test_the_election_supervisor_is_known(ask: Ask) -> None:
    rows = ask("""ASK { ?o a org:FormalOrganization ; ?label ?name .
        FILTER(?label IN (skos:prefLabel, skos:altLabel) &&
          CONTAINS(?name, "Bawaslu")) }""")

    assert rows == [("True",)]


@pytest.mark.parametrize("name", ["Prabowo", "Mataram", "Bontang", "Andi Harun"])
def test_nothing_comes_from_related_headlines(ask: Ask, name: str) -> None:
    rows = ask(f"""SELECT ?s ?label WHERE {{ GRAPH kg:facts {{ ?s ?p ?label }}
        FILTER(isLiteral(?label) && CONTAINS(?label, "{name}")) }}""")

    assert rows == []


def test_second_seed_has_three_direct_statements_dated_by_their_weekday(
    ask: Ask,
) -> None:
    rows = ask(f"""SELECT ?who ?day ?basis ?s WHERE {{
        ?s a kg:DirectStatement ; schema:creator/skos:prefLabel ?who ;
          dcterms:date ?day ; kg:dateBasis ?basis ; prov:wasQuotedFrom ?a .
        ?a schema:headline ?headline {SECOND} }}""")

    assert [row[:3] for row in rows] == [
        ("Muhaimin", "2024-06-12", "https://w3id.org/warta-kg/ns#WeekdayChecked")
    ] * 3


def test_second_seed_shows_the_secretary_of_the_city(ask: Ask) -> None:
    rows = ask("""SELECT DISTINCT ?role ?code ?capacity WHERE {
        ?c a kg:OfficeClaim ; org:member/skos:prefLabel "Muhaimin"@id ;
          org:role/skos:prefLabel ?role ; opengov:area/dcterms:identifier ?code ;
          kg:capacity/skos:notation ?capacity }""")

    assert rows == [("Sekretaris Daerah", "64.71", "definitive")]


def test_the_new_civil_service_act_repeals_the_old_one_once(ask: Ask) -> None:
    flat = ask("""SELECT ?a ?b WHERE {
        ?x eli:repeals ?y . ?x dcterms:identifier ?a . ?y dcterms:identifier ?b }""")
    claims = ask("""SELECT ?exact WHERE { ?c a kg:LegalRelationClaim ;
        rdf:predicate eli:repeals ;
        prov:wasDerivedFrom/oa:hasSelector/oa:exact ?exact }""")

    assert flat == [("uu/2023/20", "uu/2014/5")]
    assert len(claims) == 1
    assert "UU Nomor 20 Tahun 2023 pengganti UU Nomor 5 Tahun 2014" in claims[0][0]


def test_both_laws_are_cited_with_their_title(ask: Ask) -> None:
    cited = ask(f"""SELECT DISTINCT ?id WHERE {{ ?c a kg:LegalCitation ;
        eli:cites/dcterms:identifier ?id ; prov:wasDerivedFrom/oa:hasSource ?a .
        ?a schema:headline ?headline {SECOND} }}""")
    title = ask("""SELECT ?title WHERE {
        ?l dcterms:identifier "uu/2014/5" ; eli:title ?title }""")

    assert cited == [("uu/2014/5",), ("uu/2023/20",)]
    assert title == [("ASN",)]


def test_no_fact_comes_from_links_or_captions(ask: Ask) -> None:
    rows = ask("""SELECT ?exact WHERE {
        ?c prov:wasDerivedFrom/oa:hasSelector/oa:exact ?exact
        FILTER(REGEX(?exact, "https?://|diwawancarai awak media")) }""")

    assert rows == []


def test_every_piece_of_evidence_can_be_cut_again(output: Path) -> None:
    assert list(verify_evidence(output / "store")) == []
