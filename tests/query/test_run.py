"""Queries in a worker, within bounds."""

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store, Triple

from kg.errors import QueryError
from kg.query import Limits, Result, run_query
from kg.query import run as run_module
from kg.store import current_snapshot
from tests.lift.written import BASE, build_written


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return current_snapshot(build_written(tmp_path_factory.mktemp("store")))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a graph of 20,000 triples, in which each is linked to the next."""
    folder = tmp_path_factory.mktemp("large")
    store = Store(str(folder))
    follows, graph = NamedNode("a:follows"), NamedNode("a:g")
    store.bulk_extend(
        Quad(NamedNode(f"a:{n}"), follows, NamedNode(f"a:{(n + 1) % 20_000}"), graph)
        for n in range(20_000)
    )
    store.flush()
    return folder


def test_select_gives_rows_in_the_order_of_the_query(snapshot: Path) -> None:
    result = run_query(
        snapshot,
        "SELECT ?notation ?none { ?c skos:notation ?notation . "
        'FILTER(STRSTARTS(?notation, "pl")) } ORDER BY DESC(?notation)',
    )

    assert result.variables == ("notation", "none")
    assert result.rows == ((Literal("plt"), None), (Literal("plh"), None))


def test_default_graph_is_the_union_without_doubles(snapshot: Path) -> None:
    result = run_query(
        snapshot,
        "SELECT ?person ?post { ?claim a kg:OfficeClaim ; org:member ?person . "
        "?person org:holds ?post }",
    )

    assert result.rows == (
        (
            NamedNode(f"{BASE}person/sari-utami"),
            NamedNode(f"{BASE}post/sekretaris-daerah-64.71"),
        ),
    )


def test_literals_keep_language_and_datatype(snapshot: Path) -> None:
    result = run_query(
        snapshot,
        "SELECT ?label ?year ?start { ?law kg:year ?year ; skos:prefLabel ?label . "
        "?s oa:start ?start } ORDER BY ?start LIMIT 1",
    )

    xsd = "http://www.w3.org/2001/XMLSchema#"
    assert result.rows == (
        (
            Literal("UU Nomor 20 Tahun 2023", language="id"),
            Literal("2023", datatype=NamedNode(f"{xsd}gYear")),
            Literal("0", datatype=NamedNode(f"{xsd}integer")),
        ),
    )


@pytest.mark.parametrize(
    ("query", "answer"),
    [("ASK { ?t a kg:Tenure }", True), ("ASK { ?t a kg:Contradiction }", False)],
)
def test_ask_gives_a_boolean(snapshot: Path, query: str, *, answer: bool) -> None:
    assert run_query(snapshot, query).boolean is answer


def test_construct_gives_each_triple_once_and_sorted(snapshot: Path) -> None:
    result = run_query(
        snapshot,
        "CONSTRUCT { ?c a kg:Capacity } { ?c skos:notation ?n . ?x skos:notation ?m }",
    )

    assert result.triples is not None
    assert len(result.triples) == 11
    assert list(result.triples) == sorted(result.triples, key=str)
    assert (
        Triple(
            NamedNode("https://w3id.org/warta-kg/ns#Definitive"),
            NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            NamedNode("https://w3id.org/warta-kg/ns#Capacity"),
        )
        in result.triples
    )


def test_syntax_error_has_line_and_column(snapshot: Path) -> None:
    with pytest.raises(QueryError, match=r"^line 2, column 9: expected "):
        run_query(snapshot, "SELECT * {\n ?s ?p }")


@pytest.mark.parametrize(
    "update",
    [
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "DELETE WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP ALL",
        "LOAD <file:///etc/passwd>",
        "SELECT * { ?s ?p ?o } ; DROP ALL",
    ],
)
def test_update_is_refused_and_changes_nothing(snapshot: Path, update: str) -> None:
    before = {path.name: path.read_bytes() for path in snapshot.iterdir()}

    with pytest.raises(QueryError, match="line 1, column"):
        run_query(snapshot, update)

    assert {path.name: path.read_bytes() for path in snapshot.iterdir()} == before


HOSTILE = {
    "cartesian product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "distinct product": "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } "
    "ORDER BY ?g",
    "sorted product": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f",
    "values product": "SELECT (COUNT(*) AS ?n) { "
    + " ".join(
        f"VALUES ?v{n} {{ {' '.join(str(i) for i in range(40))} }}" for n in range(8)
    )
    + " }",
    "endless path": "SELECT (COUNT(*) AS ?n) { ?a <a:follows>* ?b . "
    "?b <a:follows>* ?c }",
    "negated path": "SELECT (COUNT(*) AS ?n) { ?a (!<a:x>|^!<a:y>)+ ?b }",
    "long strings": "SELECT (STRLEN(GROUP_CONCAT(?x)) AS ?n) { "
    "?a ?b ?c . ?d ?e ?f BIND(CONCAT(STR(?a), STR(?d)) AS ?x) }",
    "nested groups": "SELECT * { { SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f } "
    "GROUP BY ?a ?d } }",
    "many rows": "SELECT * { ?a ?b ?c . ?d ?e ?f }",
    "large construct": "CONSTRUCT { ?a <a:x> ?f } { ?a ?b ?c . ?d ?e ?f }",
}


@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_query_ends_in_time_with_a_plain_reason(
    large: Path, query: str
) -> None:
    limits = Limits(seconds=1, rows=10_000, megabytes=512)

    with pytest.raises(QueryError) as caught:
        run_query(large, query, limits)

    assert str(caught.value) in {
        "no answer within 1 s; bind more of the pattern, add LIMIT, or allow more time",
        "the query needs more than 512 MB of memory; ask for less, or allow more "
        "memory",
        "the answer has more than 10000 rows; add LIMIT, or ask for less",
    }


def test_answer_of_exactly_the_limit_is_given(large: Path) -> None:
    query = "SELECT ?s { ?s ?p ?o } LIMIT 100"

    result = run_query(large, query, Limits(rows=100))

    assert result.rows is not None
    assert len(result.rows) == 100


def test_large_answer_is_refused(large: Path) -> None:
    query = "SELECT (CONCAT(STR(?s), 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') AS ?x) "

    with pytest.raises(QueryError, match=r"larger than 0 MB; add LIMIT"):
        run_query(large, query + "{ ?s ?p ?o }", Limits(answer_megabytes=0))


@pytest.fixture
def canary() -> Iterator[tuple[int, list[bytes]]]:
    """Listen on the loopback interface and note whoever calls."""
    heard: list[bytes] = []
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.1)
    done = threading.Event()

    def listen() -> None:
        while not done.is_set():
            try:
                connection, _ = server.accept()
            except TimeoutError:
                continue
            with connection:
                connection.settimeout(1)
                heard.append(connection.recv(100))

    thread = threading.Thread(target=listen)
    thread.start()
    yield server.getsockname()[1], heard
    done.set()
    thread.join()
    server.close()


def test_worker_without_the_gate_still_reaches_no_network(
    snapshot: Path, canary: tuple[int, list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    port, heard = canary
    monkeypatch.setattr(run_module, "check_query", lambda _: None)
    if not run_query(snapshot, "ASK {}").is_offline:
        pytest.skip("this system lets nobody leave the network")

    with pytest.raises(QueryError, match="the query failed"):
        run_query(
            snapshot,
            f"SELECT * {{ SERVICE <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}",
        )

    assert heard == []


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <{url}> {{ ?s ?p ?o }}",
        "SELECT * FROM NAMED <{url}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        "SELECT * FROM <file:///etc/passwd> {{ ?s ?p ?o }}",
    ],
)
def test_dataset_clause_reads_nothing_from_outside(
    snapshot: Path, canary: tuple[int, list[bytes]], query: str
) -> None:
    port, heard = canary

    result = run_query(snapshot, query.format(url=f"http://127.0.0.1:{port}/"))

    assert result.rows == ()
    assert heard == []


def test_dataset_clause_chooses_among_our_graphs(snapshot: Path) -> None:
    query = "ASK FROM kg:facts { ?c a kg:OfficeClaim }"

    assert run_query(snapshot, query).boolean is False
    assert run_query(snapshot, query.replace(" FROM kg:facts", "")).boolean is True


def test_snapshot_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="the query failed"):
        run_query(tmp_path / "none", "ASK {}")


def test_blank_node_in_a_construct_is_refused_with_the_way_out(snapshot: Path) -> None:
    with pytest.raises(QueryError, match=r"give it an IRI with IRI"):
        run_query(snapshot, "CONSTRUCT { [] a ?t } { ?s a ?t }")


def test_worker_imports_nothing_of_the_program() -> None:
    source = Path(run_module.__file__).with_name("worker.py").read_text("utf-8")

    assert "from kg" not in source
    assert "import kg" not in source


def test_folder_of_the_caller_is_not_on_the_path_of_the_worker(
    snapshot: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTHONPATH", raising=False)

    assert run_query(snapshot, "ASK {}") == Result(
        boolean=True, is_offline=run_query(snapshot, "ASK {}").is_offline
    )
    assert Path.cwd() == tmp_path
    assert [path.name for path in tmp_path.iterdir()] == ["json.py"]
