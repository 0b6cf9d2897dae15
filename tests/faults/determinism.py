"""Build the same articles in every way that should not matter, and compare bytes.

`python -m tests.faults.determinism` builds eight times: two runs, two hash seeds, one
and two workers, each with its own order of files and lines.
"""

import hashlib
import itertools
import os
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.export import FORMATS, export_graph
from kg.store import current_snapshot
from tests.faults.child import ROOT
from tests.faults.corpus import make_rows, write_rows

_SECONDS = re.compile(rb'<p class="meta">[\d.]+ s</p>')
"""The one thing on a page that may differ: how long the build took."""

Way = tuple[int, int, int]
"""Run, hash seed and workers."""

WAYS: Sequence[Way] = tuple(itertools.product((1, 2), (1, 2), (1, 2)))


def build_ways(ways: Iterable[Way], folder: Path) -> dict[Way, dict[str, str]]:
    """Build in each way; give the hash of everything that was written, by its name."""
    return {way: _build(way, folder / "-".join(map(str, way))) for way in ways}


def _build(way: Way, folder: Path) -> dict[str, str]:
    run, seed, workers = way
    news = folder / "news"
    order = random.Random(run * 100 + seed * 10 + workers)  # noqa: S311 - no secret
    rows = make_rows(30)
    files = [
        write_rows(news / f"{number}.jsonl", [row]) for number, row in enumerate(rows)
    ]
    order.shuffle(files)
    shuffled = make_rows(60)[30:]
    order.shuffle(shuffled)
    files.append(write_rows(news / "many.jsonl", shuffled))
    _run_kg(
        [
            "build",
            *(file.name for file in files),
            "--output",
            "../output",
            "--workers",
            str(workers),
        ],
        news,
        seed,
    )
    output = folder / "output"
    return {**_hash_exports(output / "store"), **_hash_pages(output)}


def _run_kg(arguments: list[str], folder: Path, seed: int) -> None:
    known = os.environ.get("PYTHONPATH")
    path = os.pathsep.join(filter(None, (str(ROOT), known)))
    subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", "from kg.cli import main; main()", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": str(seed), "PYTHONPATH": path},
        check=True,
        capture_output=True,
    )


def _hash_exports(store: Path) -> dict[str, str]:
    return {
        name: hashlib.sha256(
            b"".join(export_graph(current_snapshot(store), name, include_text=True))
        ).hexdigest()
        for name in FORMATS
    }


def _hash_pages(output: Path) -> dict[str, str]:
    hashes = {}
    for name in ("graph.html", "report.html", "graph.ttl", "graph.trig"):
        data = _SECONDS.sub(b"", (output / name).read_bytes())
        if name == "report.html":  # lists articles by line, and lines were shuffled
            data = re.sub(rb"many\.jsonl:\d+", b"many.jsonl", data)
            data = b"".join(sorted(re.split(rb"(?=<tr>)|(?<=</tr>)", data)))
        hashes[name] = hashlib.sha256(data).hexdigest()
    return hashes


def find_differing(built: dict[Way, dict[str, str]]) -> list[str]:
    """Find what was not the same in every way."""
    first = next(iter(built.values()))
    return [
        name for name in first if len({hashes[name] for hashes in built.values()}) != 1
    ]


def main() -> None:
    """Build in all ways; print what differs."""
    with tempfile.TemporaryDirectory() as folder:
        built = build_ways(WAYS, Path(folder))
    differing = find_differing(built)
    names = next(iter(built.values()))
    sys.stdout.write(
        f"{len(built)} builds of {len(names)} files; differ: {differing}\n"
    )
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
