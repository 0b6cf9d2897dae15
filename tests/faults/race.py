"""Two builds begin to write one store at once, again and again.

`python -m tests.faults.race --n 20` races twenty times with the command itself, which
takes a second to load; the test begins with the program loaded.
"""

import argparse
import re
import sys
import tempfile
from dataclasses import dataclass
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from time import monotonic

from tests.faults.child import end_of, kill_group, start_kg
from tests.faults.corpus import make_rows, write_rows
from tests.faults.kill import build_of

LOSER_SECONDS = 2.0
"""Longest time the second of two builds may take to say that it cannot write."""

_TOLD = re.compile(r"is being written by process (\d+) since (\d{4}-\d\d-\d\d [\d:+]+)")


@dataclass(frozen=True, slots=True)
class Race:
    """How a race ended.

    Args:
        winners: Builds that were still writing when the others had given up.
        codes: Exit codes of the others.
        seconds: How long the others took.
        names_winner: Whether they told the winner's number and since when.
        message: What one of them said.
    """

    winners: int
    codes: tuple[int, ...]
    seconds: float
    names_winner: bool
    message: str


def run_race(file: Path, output: Path, logs: Path) -> Race:
    """Start two builds of one folder at once; end the winner when the other gave up."""
    started = monotonic()
    runners = [start_kg(build_of(file, output), logs / name) for name in ("a", "b")]
    wait([runner.sentinel for runner in runners], timeout=10)
    seconds = monotonic() - started
    winners = [one for one in runners if one.is_alive()]
    losers = [one for one in runners if not one.is_alive()]
    for one in winners:
        kill_group(one)
    messages = [_read(one, runners, logs) for one in losers]
    told = [_TOLD.search(message) for message in messages]
    pids = {str(one.pid) for one in winners}
    return Race(
        winners=len(winners),
        codes=tuple(one.exitcode or 0 for one in losers),
        seconds=seconds,
        names_winner=bool(told) and all(one and one[1] in pids for one in told),
        message=" ".join(messages),
    )


def _read(one: BaseProcess, runners: list[BaseProcess], logs: Path) -> str:
    return end_of(one, logs / "ab"[runners.index(one)], 0.0).err


def run_races(count: int, folder: Path) -> list[Race]:
    """Race *count* times over one store; it holds what each winner left behind."""
    file = write_rows(folder / "in.jsonl", make_rows(20))
    run_kg_once(file, folder)
    return [
        run_race(file, folder / "output", folder / f"log-{number}")
        for number in range(count)
    ]


def run_kg_once(file: Path, folder: Path) -> None:
    """Leave a store behind that a build wrote and closed."""
    process = start_kg(build_of(file, folder / "output"), folder / "log")
    process.join()
    assert process.exitcode == 0


def main() -> None:
    """Race as often as the command line says, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=20)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        races = run_races(given.n, Path(folder))
    bad = [race for race in races if not is_fair(race)]
    slowest = max(race.seconds for race in races)
    sys.stdout.write(f"{len(races)} races, slowest {slowest:.2f} s, bad: {bad}\n")
    sys.exit(1 if bad else 0)


def is_fair(race: Race, patience: float = 1.0) -> bool:
    """Tell whether exactly one won, and the other said so in time."""
    is_refused = race.winners == 1 and all(code == 4 for code in race.codes)
    return is_refused and race.names_winner and race.seconds <= LOSER_SECONDS * patience


if __name__ == "__main__":
    main()
