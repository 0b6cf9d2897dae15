"""Exports: the same graph in every format, the same bytes every time."""

import random
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, parse
from rdflib import Dataset, Graph
from rdflib.compare import graph_diff, isomorphic

from kg.errors import UsageError
from kg.export import FORMATS, export_graph
from kg.lift import lift_article, lift_facts, name_claims
from kg.store import Unit, current_snapshot, open_store
from tests.lift.written import ARTICLE, BASE, EXTRACTION, FACTS, LINKS, build_written

pytestmark = pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph).* is deprecated:DeprecationWarning"
)
"""rdflib's own parsers use what rdflib itself has deprecated."""

RDFLIB_NAMES = {
    "ttl": "turtle",
    "trig": "trig",
    "nq": "nquads",
    "jsonld": "json-ld",
    "xml": "xml",
}


def lift_all() -> list[Quad]:
    names = {ARTICLE.key: name_claims(EXTRACTION)}
    return [
        *lift_article(EXTRACTION, LINKS, BASE),
        *lift_facts(FACTS, names, BASE),
    ]


def export(snapshot: Path, name: str, *, include_text: bool = False) -> bytes:
    chunks = export_graph(snapshot, name, include_text=include_text, base=BASE)
    return b"".join(chunks)


def read_union(quads: Iterable[Quad]) -> Graph:
    """Read triples with rdflib, whose parser knows nothing of Oxigraph's writer."""
    lines = "\n".join(
        f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads
    )
    return Graph().parse(data=lines, format="nt")


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    return current_snapshot(build_written(tmp_path / "store"))


@pytest.mark.parametrize("name", FORMATS)
def test_export_is_read_back_by_an_independent_parser(
    name: str, snapshot: Path
) -> None:
    wanted = read_union(
        q for q in lift_all() if not str(q.graph_name)[:-1].endswith("#text")
    )

    data = Dataset(default_union=True)
    data.parse(data=export(snapshot, name), format=RDFLIB_NAMES[name])
    found = Graph()
    found += data.triples((None, None, None))

    _, missing, surplus = graph_diff(wanted, found)
    assert isomorphic(wanted, found), f"{missing.serialize()}{surplus.serialize()}"


@pytest.mark.parametrize(
    ("name", "rdf_format"), [("trig", RdfFormat.TRIG), ("nq", RdfFormat.N_QUADS)]
)
def test_formats_with_graphs_keep_every_graph(
    name: str, rdf_format: RdfFormat, snapshot: Path
) -> None:
    data = export(snapshot, name, include_text=True)

    assert set(parse(data, format=rdf_format)) == set(lift_all())


@pytest.mark.parametrize("name", FORMATS)
def test_texts_of_articles_stay_behind_unless_asked_for(
    name: str, snapshot: Path
) -> None:
    assert b"articleBody" not in export(snapshot, name)
    assert b"articleBody" in export(snapshot, name, include_text=True)


@pytest.mark.parametrize("name", FORMATS)
def test_order_in_which_quads_came_does_not_show(name: str, tmp_path: Path) -> None:
    quads = lift_all()
    files = []
    for seed in (1, 2):
        random.Random(seed).shuffle(quads)  # noqa: S311 - an order, not a secret
        folder = tmp_path / str(seed)
        with open_store(folder, "v1") as store:
            store.project([Unit("all", None, lambda: quads)])
        files.append(export(current_snapshot(folder), name))

    assert files[0] == files[1]


def test_turtle_is_short_and_grouped_by_subject(snapshot: Path) -> None:
    text = export(snapshot, "ttl").decode()

    assert (
        "role:sekretaris-daerah a skos:Concept ;\n"
        '\tskos:altLabel "Regional Secretary"@en , "Sekda"@id ;\n'
        '\tskos:prefLabel "Sekretaris Daerah"@id .\n'
    ) in text


def test_article_stands_before_its_parts(snapshot: Path) -> None:
    text = export(snapshot, "ttl").decode()

    article = text.index(f"<{BASE}article/{ARTICLE.key}> a ")
    assert article < text.index(f"\n<{BASE}article/{ARTICLE.key}#char=")


def test_unknown_format_names_those_that_exist(snapshot: Path) -> None:
    with pytest.raises(UsageError, match="ttl, trig, nq, jsonld, xml"):
        export_graph(snapshot, "rdfa")


@pytest.mark.parametrize("name", FORMATS)
def test_empty_graph_is_a_valid_document(name: str, tmp_path: Path) -> None:
    with open_store(tmp_path, "v1") as store:
        store.project([])

    data = export(current_snapshot(tmp_path), name)

    graph = Dataset().parse(data=data, format=RDFLIB_NAMES[name])
    assert len(graph) == 0
