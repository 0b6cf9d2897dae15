"""Fuzz the program.

`python -m tests.fuzz.run --n 1000000` tries a million inputs; `--seed` gives others,
`--target` one target alone. An input that breaks something is written to
`tests/fuzz/found/`, where it stays as a test.

With coverage as the guide, on a machine of a developer (`pip install atheris`, which
the project itself does not ask for):
`python -m tests.fuzz.guided extract -runs=1000000 -max_len=4000`.
"""

import argparse
import hashlib
import itertools
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from tests.fuzz.mutate import make_inputs
from tests.fuzz.target import TARGETS, Target

FOUND = Path(__file__).parent / "found"
"""Inputs that once broke something, `<target>-<hash>.bin`."""

MAX_SECONDS = 10.0
"""Longest time for one input."""


class TooSlowError(Exception):
    """An input took longer than `MAX_SECONDS`."""


@dataclass(slots=True)
class Outcome:
    """What came of fuzzing.

    Args:
        tried: Inputs.
        broken: Target and error of each input that broke something.
        slowest: Seconds of the slowest.
    """

    tried: int = 0
    broken: list[str] = field(default_factory=list)
    slowest: float = 0.0


def plan_targets() -> Iterator[tuple[str, Target]]:
    """Name the target of each input in turn, by their shares, without end."""
    plan = [
        (name, target)
        for name, (target, share) in TARGETS.items()
        for _ in range(share)
    ]
    return itertools.cycle(plan)


def fuzz(
    count: int, seed: int, only: str | None = None, keep: Path | None = None
) -> Outcome:
    """Try *count* inputs.

    Args:
        count: Inputs to try.
        seed: The same seed gives the same inputs.
        only: One target; None for all.
        keep: Where inputs that break something are written; None for nowhere.
    """
    outcome = Outcome()
    turns = itertools.repeat((only, TARGETS[only][0])) if only else plan_targets()
    for (name, target), data in zip(turns, make_inputs(seed), strict=False):
        if outcome.tried >= count:
            break
        outcome.tried += 1
        started = time.perf_counter()
        problem = try_input(target, data)
        outcome.slowest = max(outcome.slowest, time.perf_counter() - started)
        if problem:
            outcome.broken.append(f"{name}: {problem}")
            if keep:
                digest = hashlib.sha256(data).hexdigest()[:12]
                (keep / f"{name}-{digest}.bin").write_bytes(data)
    return outcome


def try_input(target: Target, data: bytes) -> str | None:
    """Try one input; give the last lines of what broke, None if nothing did."""
    before = signal.signal(signal.SIGALRM, _stop)
    signal.setitimer(signal.ITIMER_REAL, MAX_SECONDS)
    try:
        target(data)
    except Exception:  # noqa: BLE001 - whatever it is, it is the finding
        return " | ".join(traceback.format_exc().splitlines()[-5:])
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return None


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlowError


def main() -> None:
    """Fuzz as long as the command line says, and print what broke."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--target", choices=sorted(TARGETS))
    given = parser.parse_args()
    FOUND.mkdir(exist_ok=True)
    outcome = fuzz(given.n, given.seed, given.target, FOUND)
    for problem in outcome.broken[:40]:
        sys.stdout.write(f"{problem}\n")
    sys.stdout.write(
        f"{outcome.tried} inputs (seed {given.seed}), {len(outcome.broken)} broke, "
        f"slowest {outcome.slowest:.2f} s\n"
    )
    sys.exit(1 if outcome.broken else 0)


if __name__ == "__main__":
    main()
