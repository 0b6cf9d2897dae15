"""A store of somebody else holds the same graph as the embedded one."""

import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse

from kg.errors import StoreError, UsageError
from kg.pipeline.build import BuildOptions, build_graph
from kg.pipeline.withdraw import withdraw_articles
from kg.store import open_snapshot
from kg.store.remote import RemoteStore, open_remote
from kg.vocabulary import XSD
from tests.pipeline.corpus import TEXTS, write_rows
from tests.pipeline.test_day_after_day import HerePool
from tests.store.servers import (
    find_oxigraph,
    find_port,
    find_virtuoso,
    run_oxigraph,
    run_virtuoso,
)

Run = Callable[[Path, int], AbstractContextManager[str]]

SERVERS = [
    pytest.param(
        run_oxigraph,
        id="oxigraph serve",
        marks=pytest.mark.skipif(
            find_oxigraph() is None, reason="oxigraph is not installed (pip)"
        ),
    ),
    pytest.param(
        run_virtuoso,
        id="Virtuoso",
        marks=pytest.mark.skipif(
            find_virtuoso() is None,
            reason="virtuoso-opensource-7 is not installed (apt)",
        ),
    ),
]


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.pipeline.intake.WorkPool", HerePool)
    monkeypatch.setenv("KG_STORE_USER", "dba")
    monkeypatch.setenv("KG_STORE_PASSWORD", "dba")


def rows(*texts: int) -> list[dict[str, object]]:
    return [{"url": f"https://kabar.example/{n}", "text": TEXTS[n]} for n in texts]


def build(folder: Path, url: str | None, *texts: int) -> BuildOptions:
    options = BuildOptions(folder / "output", workers=1, store_url=url)
    build_graph([write_rows(folder / "rows.jsonl", rows(*texts))], options)
    return options


def fetch(url: str, graph: str) -> set[Triple]:
    """Read a graph as anybody would."""
    place = url.removesuffix("-auth")
    request = urllib.request.Request(  # noqa: S310 - a server of this test
        f"{place}?graph={quote(graph, safe='')}", headers={"Accept": "text/turtle"}
    )
    with urllib.request.urlopen(request, timeout=30) as answer:  # noqa: S310
        data = answer.read()
    return {_level(quad) for quad in parse(data, format=RdfFormat.TURTLE)}


def _level(quad: Quad) -> Triple:
    """Take a decimal 0 for an integer: Virtuoso keeps the value, not its datatype."""
    value = quad.object
    if (
        isinstance(value, Literal)
        and value.datatype == XSD.decimal
        and value.value == "0"
    ):
        value = Literal(0)
    return Triple(quad.subject, quad.predicate, value)


def list_graphs(output: Path) -> set[str]:
    graphs = open_snapshot(output / "store").named_graphs()
    return {one.value for one in graphs if isinstance(one, NamedNode)}


def assert_same(url: str, output: Path) -> None:
    """Compare every graph of the embedded store with the server's."""
    snapshot = open_snapshot(output / "store")
    graphs = [one for one in snapshot.named_graphs() if isinstance(one, NamedNode)]
    assert len(graphs) > 3
    for graph in graphs:
        quads = snapshot.quads_for_pattern(None, None, None, graph)
        expected = {_level(quad) for quad in quads}
        found = fetch(url, graph.value)
        assert found == expected, f"{graph}: {sorted(map(str, found ^ expected))[:6]}"


def list_gone(url: str, graph: str) -> set[Triple]:
    try:
        return fetch(url, graph)
    except urllib.error.HTTPError as error:
        with error:
            assert error.code == 404
        return set()


@pytest.mark.parametrize("run", SERVERS)
def test_server_holds_the_embedded_graph_after_build_change_and_withdrawal(
    tmp_path: Path, run: Run
) -> None:
    with run(tmp_path / "server", find_port()) as url:
        options = build(tmp_path, url, 0, 1, 2)
        assert_same(url, tmp_path / "output")
        before = list_graphs(tmp_path / "output")

        changed = [{**rows(0)[0], "text": TEXTS[4]}, *rows(3)]
        build_graph([write_rows(tmp_path / "rows.jsonl", changed)], options)
        assert_same(url, tmp_path / "output")

        withdraw_articles(["https://kabar.example/1"], options)
        assert_same(url, tmp_path / "output")
        gone = sorted(before - list_graphs(tmp_path / "output"))
        assert len(gone) == 2
        assert [list_gone(url, graph) for graph in gone] == [set(), set()]


@pytest.mark.skipif(find_oxigraph() is None, reason="oxigraph is not installed (pip)")
def test_server_that_dies_midway_is_whole_after_the_next_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = find_port()
    monkeypatch.setattr("kg.store.remote.protocol.FIRST_WAIT", 0.001)
    server = run_oxigraph(tmp_path / "server", port)
    url = server.__enter__()
    replace_graph, sent = RemoteStore.replace, 0

    def die_after_three(self: RemoteStore, graph: str, batches: list[bytes]) -> None:
        nonlocal sent
        sent += 1
        if sent == 4:
            server.__exit__(None, None, None)
        replace_graph(self, graph, batches)

    with monkeypatch.context() as patch:
        patch.setattr(RemoteStore, "replace", die_after_three)
        with pytest.raises(StoreError, match=r"cannot be reached .*run `kg build --st"):
            build(tmp_path, url, 0, 1, 2)
    with run_oxigraph(tmp_path / "server", port):
        build_graph([], BuildOptions(tmp_path / "output", workers=1, store_url=url))
        assert_same(url, tmp_path / "output")


@pytest.mark.skipif(find_oxigraph() is None, reason="oxigraph is not installed (pip)")
def test_server_that_lost_everything_gets_everything_again(tmp_path: Path) -> None:
    port = find_port()
    with run_oxigraph(tmp_path / "one", port) as url:
        options = build(tmp_path, url, 0, 1)
    with run_oxigraph(tmp_path / "two", port) as url:
        build_graph([], options)
        assert_same(url, tmp_path / "output")


class _Answers(BaseHTTPRequestHandler):
    """Answers as the test says, and keeps what it was asked."""

    answers: list[tuple[int, dict[str, str]]]
    asked: list[str]

    def do_PUT(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append(str(self.headers.get("Authorization")))
        code, headers = self.answers.pop(0) if self.answers else (204, {})
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def answering() -> Iterator[tuple[type[_Answers], str]]:
    kind = type("Answers", (_Answers,), {"answers": [], "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), kind)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield kind, f"http://127.0.0.1:{server.server_port}/store"
    server.shutdown()
    server.server_close()
    thread.join()


SECRET = {"KG_STORE_USER": "sari", "KG_STORE_PASSWORD": "rahasia-benar"}


@pytest.mark.parametrize("scheme", ["Basic", "Digest"])
def test_refusal_names_the_variables_and_never_the_password(
    answering: tuple[type[_Answers], str], scheme: str
) -> None:
    kind, url = answering
    challenge = {"WWW-Authenticate": f'{scheme} realm="kg", nonce="1", qop="auth"'}
    kind.answers += [(401, challenge)] * 20

    with pytest.raises(StoreError, match="KG_STORE_PASSWORD in the environ") as raised:
        open_remote(url, SECRET).replace("http://g.example/", [b""])

    assert "rahasia" not in str(raised.value)
    assert raised.value.__cause__ is None
    assert len(kind.asked) < 10


def test_server_that_is_busy_is_asked_again_after_longer_and_longer_waits(
    answering: tuple[type[_Answers], str],
) -> None:
    kind, url = answering
    kind.answers += [(503, {}), (500, {}), (429, {})]
    waits: list[float] = []

    remote = replace(open_remote(url, {}), wait=waits.append)
    remote.replace("http://g.example/", [b""])

    assert waits == [0.5, 1.0, 2.0]


def test_redirect_is_not_followed_with_the_password(
    answering: tuple[type[_Answers], str],
) -> None:
    kind, url = answering
    kind.answers += [(307, {"Location": "http://evil.example/store?x=1"})]

    with pytest.raises(StoreError, match=r"sends us on to http://evil\.example/store;"):
        open_remote(url, SECRET).replace("http://g.example/", [b""])

    assert kind.asked == ["None"]


@pytest.mark.parametrize(
    "url",
    ["ftp://a.example/", "file:///etc/passwd", "a.example", "http://", "http://[/", ""],
)
def test_url_that_is_none_of_the_web_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="expected http:// or https:// and a host"):
        open_remote(url, {})


def test_password_in_the_url_is_refused_and_not_repeated() -> None:
    with pytest.raises(UsageError, match="write no password into --store") as raised:
        open_remote("http://sari:rahasia@a.example/store", {})

    assert "rahasia" not in str(raised.value)
