"""Some fifty queries that would take for ever, or all memory, and how each ends.

`python -m tests.faults.hostile --seconds 10` runs all with the usual limit.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store

from kg.errors import QueryError
from kg.query import Limits, run_query

SPARE_SECONDS = 1.0
"""How long after its limit a query may live: the time to kill its process."""

TRIPLES = 20_000

_ALL = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i"


def list_queries() -> tuple[str, ...]:
    """List the queries, each a way to ask too much."""
    return (
        *_products(),
        *_paths(),
        *_texts(),
        *_nested(),
        *_large(),
    )


def _products() -> Iterator[str]:
    yield f"SELECT * {{ {_ALL} . ?j ?k ?l }}"
    yield f"SELECT (COUNT(*) AS ?n) {{ {_ALL} }}"
    yield f"SELECT DISTINCT ?a ?d ?g {{ {_ALL} }}"
    yield f"SELECT * {{ {_ALL} }} ORDER BY ?a ?d ?g"
    yield f"SELECT ?a (COUNT(?d) AS ?n) {{ {_ALL} }} GROUP BY ?a ORDER BY DESC(?n)"
    yield f"SELECT * {{ {_ALL} FILTER(?c = ?f && ?f != ?i) }}"
    yield f"ASK {{ {_ALL} FILTER(?a = 1 && ?d = 2) }}"
    yield f"CONSTRUCT {{ ?a ?e ?i . ?d ?h ?c . ?g ?b ?f }} WHERE {{ {_ALL} }}"
    yield "SELECT * { ?a ?b ?c OPTIONAL { ?d ?e ?f OPTIONAL { ?g ?h ?i } } }"
    yield "SELECT * { { ?a ?b ?c } UNION { ?d ?e ?f } ?g ?h ?i . ?j ?k ?l }"
    yield "SELECT * { ?a ?b ?c MINUS { ?d ?e ?f . ?g ?h ?i FILTER(?d != ?g) } }"
    yield "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?c, 1 } }"
    values = " ".join(f"{number}" for number in range(300))
    for count in (3, 4, 6):
        parts = " ".join(f"VALUES ?v{n} {{ {values} }}" for n in range(count))
        yield f"SELECT (COUNT(*) AS ?n) {{ {parts} }}"
        yield f"SELECT * {{ {parts} }} ORDER BY ?v0"


def _paths() -> Iterator[str]:
    for path in ("a:next*", "(a:next|^a:next)*", "(a:next/a:next)*", "(a:next*)*"):
        yield f"PREFIX a: <https://a.example/> SELECT * {{ ?x {path} ?y }}"
        yield f"PREFIX a: <https://a.example/> ASK {{ ?x {path} ?y . ?y {path} a:no }}"
    yield "SELECT (COUNT(*) AS ?n) { ?x !<a:b>* ?y . ?y !<a:c>+ ?z }"
    yield "SELECT * { ?x (!<a:b>|!<a:c>)* ?y } ORDER BY ?y"


def _texts() -> Iterator[str]:
    for pattern in (
        "^(a+)+$",
        "(a|a)*b",
        "(.*a){12}x",
        "(x+x+)+y",
        "((a{1,99}){1,99})b",
    ):
        yield (
            f"SELECT * {{ ?a ?b ?c . ?d ?e ?f "
            f'FILTER(REGEX(CONCAT(STR(?c), STR(?f)), "{pattern}")) }}'
        )
    double = "?x"
    for _ in range(4):
        double = f"CONCAT({', '.join([double] * 8)})"
    yield f'SELECT (STRLEN({double}) AS ?n) {{ ?a ?b ?c BIND("{"a" * 9_000}" AS ?x) }}'
    binds = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(32))
    yield f'SELECT (STRLEN(?v32) AS ?n) {{ BIND("aaaa" AS ?v0) {binds} }}'
    yield "SELECT (GROUP_CONCAT(?c) AS ?t) { ?a ?b ?c . ?d ?e ?f }"
    yield 'SELECT (REPLACE(GROUP_CONCAT(?c), "a", "bb") AS ?t) { ?a ?b ?c . ?d ?e ?f }'
    yield "SELECT (SHA512(GROUP_CONCAT(STR(?c))) AS ?t) { ?a ?b ?c . ?d ?e ?f }"


def _nested() -> Iterator[str]:
    for depth in (300, 3_000, 30_000):
        yield f"SELECT * {{ {'{' * depth} ?s ?p ?o {'}' * depth} }}"
        yield f"SELECT * {{ ?s ?p ?o FILTER({'(' * depth}1{')' * depth}) }}"
        yield f"SELECT * {{ ?s ?p ?o FILTER({'!' * depth}true) }}"
    yield f"SELECT * {{ ?s {'(' * 3_000}<a:b>{')*' * 3_000} ?o }}"


def _large() -> Iterator[str]:
    numbers = ", ".join(map(str, range(200_000)))
    yield f"SELECT * {{ ?a ?b ?c . ?d ?e ?f FILTER(?c IN ({numbers})) }}"
    yield f"SELECT * {{ ?a ?b ?c FILTER({' || '.join(['?c = 1'] * 20_000)}) }}"
    yield f"SELECT * {{ {' '.join(f'?s{n} ?p{n} ?o{n} .' for n in range(400))} }}"
    yield f"SELECT * {{ {' UNION '.join(['{ ?s ?p ?o }'] * 3_000)} ?x ?y ?z }}"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a query ended.

    Args:
        query: Its beginning.
        seconds: How long it lived.
        reason: What the one who asked was told; None if it was answered.
    """

    query: str
    seconds: float
    reason: str | None


def make_graph(folder: Path) -> Path:
    """Make a graph in which each thing is followed by the next, in one ring."""
    store = Store(str(folder))
    base = "https://a.example/"
    graph = NamedNode(f"{base}graph")
    store.bulk_extend(
        quad
        for n in range(TRIPLES // 2)
        for quad in (
            Quad(
                NamedNode(f"{base}{n}"),
                NamedNode(f"{base}next"),
                NamedNode(f"{base}{(n + 1) % (TRIPLES // 2)}"),
                graph,
            ),
            Quad(
                NamedNode(f"{base}{n}"),
                NamedNode(f"{base}text"),
                Literal("a" * 40),
                graph,
            ),
        )
    )
    store.flush()
    return folder


def ask(snapshot: Path, query: str, limits: Limits) -> Ending:
    """Put one query, and tell how it ended."""
    started = time.monotonic()
    reason = None
    try:
        run_query(snapshot, query, limits)
    except QueryError as error:
        reason = str(error)
    return Ending(query[:70], time.monotonic() - started, reason)


def main() -> None:
    """Put the queries, print how each ended, and fail if one ended badly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=99)
    parser.add_argument("--seconds", type=float, default=10.0)
    given = parser.parse_args()
    late = 0
    with tempfile.TemporaryDirectory() as folder:
        snapshot = make_graph(Path(folder))
        for query in list_queries()[: given.n]:
            ending = ask(snapshot, query, Limits(seconds=given.seconds))
            late += ending.seconds > given.seconds + SPARE_SECONDS
            sys.stdout.write(
                f"{ending.seconds:6.2f} {ending.reason!r:.90} {ending.query}\n"
            )
            sys.stdout.flush()
    sys.stdout.write(f"{late} lived too long\n")
    sys.exit(1 if late else 0)


if __name__ == "__main__":
    main()
