"""Ways in which input or a query could make the program ask another machine.

`python -m tests.faults.outbound` tries all and prints how many there are.
"""

import json
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import KnowledgeGraphError, QueryError
from kg.extract.article import extract_article
from kg.lexicon.load import load_lexicon
from kg.query.gate import check_query, names_dataset
from kg.read.path import find_raw
from kg.read.raw import RawArticle, read_raw

SECRET = "canary-5d1f-of-the-file-system"  # noqa: S105 - a canary, no password

FILLING = "Wali Kota Balikpapan Sari Utami membuka rapat. “Air harus sampai,” katanya. "


@dataclass(slots=True)
class Canary:
    """A server that nobody has a reason to ask, and a file nobody may read.

    Args:
        url: Its address, on the loopback.
        file: The file; its content is `SECRET`.
        hits: Paths that were asked for.
    """

    url: str
    file: Path
    hits: list[str] = field(default_factory=list)


@contextmanager
def run_canary(folder: Path) -> Iterator[Canary]:
    """Run the server for as long as the block lasts."""
    file = folder / "secret.txt"
    file.write_text(SECRET, encoding="utf-8")
    hits: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hits.append(self.path)
            self.send_response(200)
            self.end_headers()

        do_POST = do_HEAD = do_PUT = do_CONNECT = do_GET  # noqa: N815 - their names

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Canary(f"http://127.0.0.1:{server.server_port}", file, hits)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def list_queries(canary: Canary) -> list[str]:
    """List queries that would reach the server or the file if they could."""
    iri = f"<{canary.url}/q>"
    inner = "{ ?s ?p ?o }"
    words = (
        "SERVICE",
        "service",
        "SeRvIcE",
        "SERVICE SILENT",
        "service\tsilent",
        "SERVICE#x\n",
        "\\u0053ERVICE",
        "SERV\\u0049CE",
        "SERVICE\u00a0",
        "SERVICE\u200b",
        "\ufeffSERVICE",
        "ＳＥＲＶＩＣＥ",
        "ſERVICE",
        "SERVıCE",
    )
    places = (
        "SELECT * {{ {word} {iri} {inner} }}",
        "SELECT * {{ ?s ?p ?o {word} {iri} {inner} }}",
        "SELECT * {{ OPTIONAL {{ {word} {iri} {inner} }} }}",
        "SELECT * {{ {{ SELECT * {{ {word} {iri} {inner} }} }} }}",
        "ASK {{ FILTER EXISTS {{ {word} {iri} {inner} }} }}",
        "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {word} {iri} {inner} }}",
        "SELECT * {{ ?s ?p 'x'@en{word}{iri}{inner} }}",
        "SELECT * {{ # comment\r{word} {iri} {inner} }}",
        "SELECT * {{ ?s ?p '''a''' . {word} {iri} {inner} }}",
        "SELECT * {{ BIND({iri} AS ?v) {word} ?v {inner} }}",
        "PREFIX e: <{url}/> SELECT * {{ {word} e:q {inner} }}",
        "BASE <{url}/> SELECT * {{ {word} <q> {inner} }}",
    )
    made = [
        place.format(word=word, iri=iri, inner=inner, url=canary.url)
        for word in words
        for place in places
    ]
    return [*made, *_list_other_queries(canary)]


def _list_other_queries(canary: Canary) -> Iterator[str]:
    targets = (f"{canary.url}/d", canary.file.as_uri(), str(canary.file))
    for target in targets:
        yield f"SELECT *\nFROM <{target}> {{ ?s ?p ?o }}"
        yield f"SELECT *\nFROM NAMED <{target}> {{ GRAPH ?g {{ ?s ?p ?o }} }}"
        yield f"SELECT * {{ GRAPH <{target}> {{ ?s ?p ?o }} }}"
        yield f"ASK FROM <{target}> {{ ?s ?p ?o }}"
        yield f"DESCRIBE <{target}> FROM <{target}>"
        yield f"CONSTRUCT FROM <{target}> WHERE {{ ?s ?p ?o }}"
        yield f"LOAD <{target}>"
        yield f"LOAD SILENT <{target}> INTO GRAPH <a:g>"
        yield f"SELECT * {{ ?s ?p ?o }} ; LOAD <{target}>"
        yield f"INSERT {{ ?s ?p ?o }} USING <{target}> WHERE {{ ?s ?p ?o }}"
        yield f'SELECT (<{target}>("x") AS ?x) {{}}'
        yield f"PREFIX : <{target}> SELECT * {{ :a ?p ?o }}"


def list_inputs(canary: Canary) -> list[tuple[str, bytes]]:
    """List files, by name, that would reach the server or the file if they could."""
    files: list[tuple[str, bytes]] = []
    for number, page in enumerate(_list_pages(canary)):
        files.append((f"page-{number}.html", page.encode()))
        row = json.dumps({"html": page, "url": f"{canary.url}/row"})
        files.append((f"row-{number}.jsonl", f"{row}\n".encode()))
    for number, target in enumerate((f"{canary.url}/r", canary.file.as_uri())):
        for key in ("url", "title", "publisher", "text", "html", "published"):
            row = json.dumps({"text": FILLING * 4, key: target})
            files.append((f"key-{key}-{number}.jsonl", f"{row}\n".encode()))
        files.append((f"text-{number}.txt", f"{target}\n\n{FILLING * 4}".encode()))
        files.append((f"bare-{number}.txt", target.encode()))
    return files


def _list_pages(canary: Canary) -> Iterator[str]:
    for target in (f"{canary.url}/p", canary.file.as_uri()):
        heads = (
            f'<meta http-equiv="refresh" content="0;url={target}">',
            f'<base href="{target}/">',
            f'<link rel="stylesheet" href="{target}">',
            f'<link rel="canonical" href="{target}">',
            f'<link rel="alternate" type="application/rss+xml" href="{target}">',
            f'<script src="{target}"></script>',
            f'<script type="application/ld+json">{{"@context": "{target}", '
            f'"@type": "NewsArticle", "headline": "x", "url": "{target}"}}</script>',
            f'<meta property="og:url" content="{target}">',
            f'<meta property="og:image" content="{target}">',
            f"<style>@import url({target});</style>",
        )
        for head in heads:
            yield f"<html><head>{head}</head><body><p>{FILLING * 4}</p></body>"
        bodies = (
            f'<img src="{target}">',
            f'<iframe src="{target}"></iframe>',
            f'<object data="{target}"></object>',
            f'<video src="{target}"></video>',
            f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{target}" '
            'parse="text"/>',
            f'<form action="{target}"><input></form>',
            f'<svg><image href="{target}"/></svg>',
            f'<a href="{target}" ping="{target}">',
        )
        for body in bodies:
            yield f"<html><body><article><p>{FILLING * 4}</p>{body}</article></body>"
        prologues = (
            f'<!DOCTYPE html SYSTEM "{target}">',
            f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "{target}">',
            f'<!DOCTYPE html [<!ENTITY x SYSTEM "{target}">]>',
            f'<!DOCTYPE html [<!ENTITY % x SYSTEM "{target}"> %x;]>',
            f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY x SYSTEM "{target}">]>',
            f'<?xml-stylesheet type="text/xsl" href="{target}"?>',
        )
        for prologue in prologues:
            yield f"{prologue}<html><body><p>{FILLING * 4} &x; %x;</p></body>"


def try_query(query: str) -> str:
    """Put a query to an engine that has a network; give what it answers.

    The program's worker has none where the system allows that; here only the gate
    stands before the engine, as where the system does not.
    """
    try:
        check_query(query)
        store = Store()
        name = NamedNode("https://a.example/a")
        store.add(Quad(name, name, Literal("a"), name))
        answer = store.query(query, use_default_graph_as_union=not names_dataset(query))
        return "\n".join(map(str, answer)) if hasattr(answer, "__iter__") else ""
    except (QueryError, SyntaxError, ValueError, RuntimeError, OSError) as error:
        return str(error)


def try_input(path: Path) -> str:
    """Read and extract from a file; give all that is kept of it."""
    kept: list[str] = []
    for raw in find_raw([path]):
        if not isinstance(raw, RawArticle):
            kept.append(raw.reason)
            continue
        with suppress(KnowledgeGraphError):
            article = read_raw(raw).article
            kept.append(repr(extract_article(article, load_lexicon())))
    return "\n".join(kept)


def main() -> None:
    """Try everything; print the number of variants, hits and leaks."""
    with tempfile.TemporaryDirectory() as name, run_canary(Path(name)) as canary:
        queries, files = list_queries(canary), list_inputs(canary)
        answers = [try_query(query) for query in queries]
        for file, data in files:
            path = Path(name) / file
            path.write_bytes(data)
            answers.append(try_input(path))
    leaks = sum(SECRET in answer for answer in answers)
    sys.stdout.write(
        f"{len(answers)} variants: {len(canary.hits)} hits, {leaks} leaks\n"
    )
    sys.exit(1 if canary.hits or leaks else 0)


if __name__ == "__main__":
    main()
