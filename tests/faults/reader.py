"""Readers open the graph again and again while one writer changes it.

`python -m tests.faults.reader --readers 32 --seconds 120` is the long run.
"""

import argparse
import functools
import multiprocessing
import sys
import tempfile
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from kg.errors import KnowledgeGraphError
from kg.export import export_graph
from kg.query import Limits, run_query
from kg.store import Unit, current_snapshot, open_snapshot, open_store

UNITS = 12
"""Units of the graph; each holds the number of the write, and all must agree."""

VALUES = 40
"""Quads of a unit."""

_SAYS = NamedNode("https://kg.example/says")


def make_units(number: int) -> list[Unit]:
    """Make the units of one write: every quad says its number."""

    def lift(name: int) -> list[Quad]:
        graph = NamedNode(f"https://kg.example/{name}#graph")
        return [
            Quad(
                NamedNode(f"https://kg.example/{name}/{n}"),
                _SAYS,
                Literal(number),
                graph,
            )
            for n in range(VALUES)
        ]

    return [
        Unit(f"u{name}", f"{number}", functools.partial(lift, name))
        for name in range(UNITS)
    ]


def write_for(folder: Path, seconds: float, report: Connection) -> None:
    """Write as often as there is time for, half of the writes in place; tell how often.

    Runs in a process of its own.
    """
    number = 0
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        number += 1
        with open_store(folder, "v1") as store:
            store.project(make_units(number))
    report.send(number)


def read_for(folder: Path, seconds: float, way: str, report: Connection) -> None:
    """Read as often as there is time for; tell how often, and what was torn.

    Runs in a process of its own. Three ways are read by: opening the snapshot, the
    export, and a query in its worker.
    """
    reads, torn = 0, []
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            values = _read(folder, way)
        except (KnowledgeGraphError, OSError, RuntimeError) as error:
            torn.append(f"{way}: {type(error).__name__}: {error}")
            continue
        reads += 1
        if len(values) != UNITS * VALUES or len(set(values)) != 1:
            torn.append(f"{way}: {len(values)} quads, {sorted(set(values))[:5]}")
    report.send((reads, torn))


def _read(folder: Path, way: str) -> list[str]:
    if way == "open":
        graph = open_snapshot(folder)
        time.sleep(0.01)  # the files must stay while the reader thinks
        return [str(quad.object) for quad in graph.quads_for_pattern(None, None, None)]
    if way == "export":
        lines = b"".join(export_graph(current_snapshot(folder), "nq")).splitlines()
        return [line.split(b" ")[2].decode() for line in lines]
    answer = run_query(
        current_snapshot(folder), "SELECT ?n { ?s ?p ?n }", Limits(seconds=30)
    )
    return [str(row[0]) for row in answer.rows or ()]


WAYS: Sequence[str] = ("open", "open", "export", "query")


def run_readers(
    readers: int, seconds: float, folder: Path
) -> tuple[int, int, list[str]]:
    """Run readers beside one writer.

    Returns:
        How many writes and how many reads there were, and what was torn or failed.
    """
    with open_store(folder, "v1") as store:
        store.project(make_units(0))
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    crew = [context.Process(target=write_for, args=(folder, seconds, theirs))]
    crew[0].start()
    reports = []
    for number in range(readers):
        pipe, end = context.Pipe(duplex=False)
        reports.append(pipe)
        way = WAYS[number % len(WAYS)]
        crew.append(context.Process(target=read_for, args=(folder, seconds, way, end)))
        crew[-1].start()
    told = [pipe.recv() for pipe in reports]
    writes: int = ours.recv()
    for process in crew:
        process.join()
    torn = [problem for _, problems in told for problem in problems]
    return writes, sum(reads for reads, _ in told), torn


def main() -> None:
    """Read and write as long as the command line says; print what was torn."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readers", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=120)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        writes, reads, torn = run_readers(given.readers, given.seconds, Path(folder))
    sys.stdout.write(f"{writes} writes, {reads} reads, {len(torn)} torn: {torn[:5]}\n")
    sys.exit(1 if torn else 0)


if __name__ == "__main__":
    main()
