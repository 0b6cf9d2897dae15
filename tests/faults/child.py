"""Builds in processes of their own, forked from one that has loaded everything.

A build can then be killed with all its workers without the tests noticing, and forty
of them do not load the lexicon forty times.
"""

import contextlib
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import forkserver
from multiprocessing.context import ForkServerContext
from multiprocessing.process import BaseProcess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

ACKNOWLEDGE_ARTICLES = 8
"""Articles acknowledged at once while a build is watched: more moments to be killed at
than the 64 of the program."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended.

    Args:
        code: Exit code; negative for the signal that killed it.
        seconds: Time from its start.
        out: What it wrote to standard output.
        err: What it wrote to standard error.
    """

    code: int
    seconds: float
    out: str
    err: str


def fork_context() -> ForkServerContext:
    """Give the context whose processes have the program loaded."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.faults.preload"])
    # Python 3.11 does not give the server this process's path.
    known = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT), known)))
    try:
        forkserver.ensure_running()
    finally:
        os.environ.pop("PYTHONPATH")
        if known is not None:
            os.environ["PYTHONPATH"] = known
    return context


def start_kg(
    arguments: Sequence[str], folder: Path, *, patch: Callable[[], None] | None = None
) -> BaseProcess:
    """Start a command of the program in a process group of its own.

    Args:
        arguments: As on the command line.
        folder: Where its output goes: `out`, `err` and `acknowledged`.
        patch: Called in the process first; a function of a module.
    """
    folder.mkdir(parents=True, exist_ok=True)
    process = fork_context().Process(
        target=_run_kg, args=(list(arguments), folder, patch)
    )
    process.start()
    return process


def run_kg(
    arguments: Sequence[str],
    folder: Path,
    *,
    patch: Callable[[], None] | None = None,
    timeout: float = 120,
) -> Ended:
    """Run a command to its end, or kill it at *timeout*."""
    started = time.monotonic()
    process = start_kg(arguments, folder, patch=patch)
    process.join(timeout)
    seconds = time.monotonic() - started
    if process.is_alive():
        kill_group(process)
    return end_of(process, folder, seconds)


def end_of(process: BaseProcess, folder: Path, seconds: float) -> Ended:
    """Tell how a command that has ended did."""
    texts = []
    for name in ("out", "err"):
        path = folder / name
        known = path.read_text(encoding="utf-8") if path.exists() else ""
        texts.append(" ".join(known.split()))
    return Ended(process.exitcode or 0, seconds, *texts)


def kill_group(process: BaseProcess) -> None:
    """End a command and all its workers, as `kill -9` does, and wait for it."""
    assert process.pid is not None
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.join()


def read_acknowledged(folder: Path) -> set[str]:
    """Read the keys of articles that a command was told are safe."""
    path = folder / "acknowledged"
    if not path.exists():
        return set()
    # A line that was being written when the process died has no end.
    whole = path.read_text(encoding="utf-8").rpartition("\n")[0]
    return set(whole.split())


def _run_kg(
    arguments: list[str], folder: Path, patch: Callable[[], None] | None
) -> None:
    """Run a command; in the process."""
    with contextlib.suppress(PermissionError):
        os.setsid()
    for number, name in ((1, "out"), (2, "err")):
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        os.dup2(os.open(folder / name, flags, 0o666), number)
    import kg.cli
    from kg.cli import console

    console.out.width = console.err.width = 1_000
    sys.argv = ["kg", *arguments]
    _watch_journal(folder / "acknowledged")
    if patch is not None:
        patch()
    kg.cli.main()


def _watch_journal(log: Path) -> None:
    """Write down every article as soon as the program counts it as safe."""
    from kg.pipeline import intake
    from kg.store import Entry, Journal

    inner = Journal.acknowledge
    file = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o666)

    def acknowledge(self: Journal, entries: Sequence[Entry]) -> tuple[int, int]:
        counts = inner(self, entries)
        keys = "".join(f"{one.extraction.article.key}\n" for one in entries)
        os.write(file, keys.encode())
        return counts

    Journal.acknowledge = acknowledge  # type: ignore[method-assign]  # to watch it
    intake.ACKNOWLEDGE_ARTICLES = ACKNOWLEDGE_ARTICLES
