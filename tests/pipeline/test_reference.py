"""A build holds the laws of its articles against what reference sources say."""

from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, Store

from kg.pipeline.build import BuildOptions, build_graph
from kg.query import read_question, set_values
from kg.store import open_snapshot
from kg.vocabulary import PREFIXES

ARTICLE = """Bawaslu Ingatkan Netralitas ASN

BALIKPAPAN, Rabu (12/6/2024) - Sekretaris Daerah Balikpapan Citra Lestari \
mengingatkan pegawai agar netral. Ia berpegang pada UU Nomor 5 Tahun 2014 tentang \
Aparatur Sipil Negara.

Menurut Citra Lestari, UU Nomor 16 Tahun 2016 tentang Pilkada juga berlaku bagi \
pegawai. Perda Kota Balikpapan Nomor 4 Tahun 2023 melengkapinya.
"""

Answer = list[tuple[str, ...]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    folder = tmp_path_factory.mktemp("reference")
    (folder / "news.txt").write_text(ARTICLE, encoding="utf-8")
    output = folder / "output"
    report = build_graph([Path(folder / "news.txt")], BuildOptions(output, workers=1))
    assert report.citations
    return open_snapshot(output / "store")


def ask(store: Store, query: str) -> Answer:
    found = store.query(query, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    return [tuple("" if term is None else term.value for term in row) for row in found]


def test_citation_of_a_repealed_law_is_told_with_what_repealed_it(
    store: Store,
) -> None:
    rows = ask(store, set_values(read_question("kutipan-usang"), {}))

    assert ("UU Nomor 5 Tahun 2014", "Repealed", "UU Nomor 20 Tahun 2023") in {
        (law, status, by) for law, _, status, by, *_ in rows
    }


def test_citation_whose_title_is_of_another_law_names_that_law(store: Store) -> None:
    rows = ask(
        store,
        """SELECT ?cited ?meant { ?check kg:titleAgrees false ;
          kg:checks/eli:cites/dcterms:identifier ?cited ;
          kg:probablyMeans/dcterms:identifier ?meant }""",
    )

    assert rows == [("uu/2016/16", "uu/2016/10")]


def test_every_numbered_citation_is_checked_once(store: Store) -> None:
    rows = ask(
        store,
        """SELECT ?citation (COUNT(?check) AS ?checks) {
          ?citation a kg:LegalCitation . ?check kg:checks ?citation }
        GROUP BY ?citation""",
    )

    assert {count for _, count in rows} == {"1"}


def test_law_that_no_source_lists_is_unknown(store: Store) -> None:
    rows = ask(
        store,
        """SELECT DISTINCT ?status { ?check kg:lawStatus ?status ;
          kg:checks/eli:cites/dcterms:identifier "perda-kota-balikpapan/2023/4" }""",
    )

    assert rows == [("https://w3id.org/warta-kg/ns#StatusUnknown",)]


def test_reference_sources_make_no_flat_relation(store: Store) -> None:
    rows = ask(store, "SELECT ?a ?b { ?a eli:repeals|eli:amends|kg:enacts ?b }")

    assert rows == []


def test_what_reference_sources_say_stands_in_a_graph_of_its_own(
    store: Store,
) -> None:
    rows = ask(
        store,
        """SELECT DISTINCT ?graph { GRAPH ?graph {
          ?relation a kg:AuthorityRelation ; dcterms:source ?source ;
            kg:sourceCount ?count ; kg:isVerified ?verified } }""",
    )

    assert rows == [("https://w3id.org/warta-kg/ns#authority",)]


def test_no_triple_stands_in_two_graphs(store: Store) -> None:
    rows = ask(
        store,
        """SELECT ?s ?p ?o { GRAPH ?one { ?s ?p ?o } GRAPH ?two { ?s ?p ?o }
          FILTER(STR(?one) < STR(?two)) }""",
    )

    assert rows == []


def test_lineage_goes_on_where_the_articles_end(store: Store) -> None:
    values = {"hukum": "uu/2023/20"}

    rows = ask(store, set_values(read_question("silsilah-hukum"), values))

    assert [row[2:] for row in rows][:2] == [
        ("uu/2014/5", "langsung"),
        ("uu/2004/32", "tidak langsung"),
    ]
    assert "uu/1974/8" in {row[2] for row in rows}


def test_law_is_called_by_its_identifier_and_titled_by_the_article(
    store: Store,
) -> None:
    rows = ask(
        store,
        """SELECT ?label ?title { GRAPH kg:facts {
          ?law dcterms:identifier "uu/2014/5" ; skos:prefLabel ?label ;
            eli:title ?title } }""",
    )

    assert rows == [("UU Nomor 5 Tahun 2014", "Aparatur Sipil Negara")]
