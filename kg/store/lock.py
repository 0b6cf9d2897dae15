"""One writer at a time."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from kg.errors import StoreBusyError
from kg.file import write_atomically

WRITER_SECONDS = 1.0
"""How long a second writer waits for the first to write down its name: between taking
the lock and that lie milliseconds, and a writer that was killed left its own."""

_WRITER = "writer.json"


@contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Be the only writer of the store in *folder* for as long as the block runs.

    The system lets go of the lock when the process ends, however it ends.

    Raises:
        StoreBusyError: If another process writes; names its number and since when.
    """
    lock = FileLock(folder / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        msg = f"{folder} is being written by {_read_holder(folder)}; wait until it ends"
        raise StoreBusyError(msg) from error
    try:
        holder = {"pid": os.getpid(), "since": _now()}
        write_atomically(folder / _WRITER, [json.dumps(holder).encode()])
        yield
    finally:
        with suppress(OSError):
            (folder / _WRITER).unlink()
        lock.release()


def _now() -> str:
    """Tell the time for people: in UTC, to the second; nothing is computed from it."""
    return datetime.fromtimestamp(time.time(), UTC).isoformat(" ", "seconds")


def _read_holder(folder: Path) -> str:
    """Read who writes; a name whose process has ended is of a writer before."""
    until = time.monotonic() + WRITER_SECONDS
    while time.monotonic() < until:
        with suppress(OSError, ValueError, KeyError, TypeError):
            holder = json.loads((folder / _WRITER).read_bytes())
            if _is_alive(int(holder["pid"])):
                return f"process {holder['pid']} since {holder['since']}"
        time.sleep(0.02)
    return "another process, which has just begun or runs on another machine"


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except PermissionError:  # of another user
        return True
    except ProcessLookupError:
        return False
    return True
