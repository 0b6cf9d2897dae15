"""Kill builds at random moments, and look for what was lost.

`python -m tests.faults.kill --n 200` kills two hundred; `--articles` and `--seed`
choose other builds and other moments.
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Store

from kg.export import export_graph
from kg.export.graph import list_graphs
from kg.model import Extraction
from kg.pipeline.version import name_extractor
from kg.store import current_snapshot, open_snapshot, open_store, verify_evidence
from kg.store.snapshot import snapshot_number
from tests.faults.child import (
    kill_group,
    read_acknowledged,
    run_kg,
    start_kg,
)
from tests.faults.corpus import make_rows, write_rows

KILLS_A_STORE = 10
"""Kills of one build before it is let end and compared."""

REOPEN_SECONDS = 5.0
"""Longest time in which a killed store must open again."""


@dataclass(slots=True)
class Outcome:
    """What came of the kills.

    Args:
        kills: Builds killed while they ran; one that had ended is no kill.
        unpublished: Kills before which no graph had been published.
        lost: Acknowledged articles that were gone.
        partial: Articles of which a reader would have seen a part.
        doubled: Articles that stood twice.
        differing: Builds that ended in another graph than one never killed.
        compared: Builds that were let end.
        acknowledged: Articles acknowledged before a kill, over all kills.
        reopen_seconds: Longest time in which journal and graph opened again.
    """

    kills: int = 0
    unpublished: int = 0
    lost: list[str] = field(default_factory=list)
    partial: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    differing: int = 0
    compared: int = 0
    acknowledged: int = 0
    reopen_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Reference:
    """The same build, never killed.

    Args:
        extractions: By key.
        subjects: Of every named graph.
        export: All quads, sorted.
        seconds: Time it took.
    """

    extractions: dict[str, Extraction]
    subjects: dict[str, set[str]]
    export: bytes
    seconds: float


def build_reference(file: Path, folder: Path) -> Reference:
    """Build once, undisturbed."""
    ended = run_kg(build_of(file, folder / "reference"), folder / "log")
    assert ended.code == 0, ended.err
    store = folder / "reference" / "store"
    return Reference(
        read_journal(store),
        read_subjects(open_snapshot(store)),
        export_sorted(store),
        ended.seconds,
    )


def build_of(file: Path, output: Path) -> list[str]:
    """Phrase the command of a build."""
    return ["build", str(file), "--output", str(output), "--workers", "1"]


def read_journal(store: Path) -> dict[str, Extraction]:
    """Read what the journal holds, by key."""
    with open_store(store, name_extractor()) as opened:
        return {one.article.key: one for one in opened.journal.read_extractions()}


def read_subjects(graph: Store) -> dict[str, set[str]]:
    """Read which subjects each named graph holds."""
    return {
        name.value: {
            str(quad.subject)
            for quad in graph.quads_for_pattern(None, None, None, name)
        }
        for name in list_graphs(graph, include_text=True)
    }


def export_sorted(store: Path) -> bytes:
    """Export all quads, texts with them, sorted."""
    chunks = export_graph(current_snapshot(store), "nq", include_text=True)
    return b"\n".join(sorted(b"".join(chunks).split(b"\n")))


def kill_builds(count: int, articles: int, seed: int, folder: Path) -> Outcome:
    """Kill *count* builds, each at its own moment, and check after each.

    A store is killed `KILLS_A_STORE` times, then let end and compared with the
    reference, byte for byte.
    """
    file = write_rows(folder / "in.jsonl", make_rows(articles))
    reference = build_reference(file, folder)
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    outcome = Outcome()
    number = 0
    while outcome.kills < count:
        number += 1
        output = folder / f"killed-{number}"
        for _ in range(min(KILLS_A_STORE, count - outcome.kills)):
            moment = chance.uniform(0.2, 1.0) * reference.seconds
            _kill_one(build_of(file, output), output, moment, outcome)
            check_state(output, reference, outcome)
        ended = run_kg(build_of(file, output), output / "log")
        outcome.compared += 1
        same = ended.code == 0 and export_sorted(output / "store") == reference.export
        outcome.differing += not same
    return outcome


def _kill_one(
    arguments: list[str], output: Path, moment: float, outcome: Outcome
) -> None:
    """Start a build and kill it at a moment, or count it not if it ends before."""
    process = start_kg(arguments, output / "log")
    process.join(moment)
    outcome.kills += process.is_alive()
    kill_group(process)


def check_state(output: Path, reference: Reference, outcome: Outcome) -> None:
    """Open what a killed build left, and note all that is wrong with it."""
    store = output / "store"
    acknowledged = read_acknowledged(output / "log")
    outcome.acknowledged = outcome.acknowledged + len(acknowledged)
    if not (store / "journal.sqlite").exists():
        outcome.lost += sorted(acknowledged)
        return
    started = time.monotonic()
    known = read_journal(store)
    has_graph = snapshot_number(store) is not None
    graph = open_snapshot(store) if has_graph else None
    seconds = time.monotonic() - started
    outcome.reopen_seconds = max(outcome.reopen_seconds, seconds)
    outcome.lost += sorted(acknowledged - known.keys())
    urls = Counter(one.article.url or "" for one in known.values())
    outcome.doubled += [url for url, times in urls.items() if times > 1]
    outcome.partial += [
        key for key, one in known.items() if one != reference.extractions.get(key)
    ]
    if graph is None:
        outcome.unpublished += 1
        return
    for name, subjects in read_subjects(graph).items():
        if "article/" in name and subjects != reference.subjects.get(name):
            outcome.partial.append(name)
    outcome.partial += [str(problem) for problem in verify_evidence(store)]


def main() -> None:
    """Kill as many builds as the command line says, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=200)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = kill_builds(given.n, given.articles, given.seed, Path(folder))
    sys.stdout.write(f"{outcome}\n")
    bad = outcome.lost or outcome.partial or outcome.doubled or outcome.differing
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
