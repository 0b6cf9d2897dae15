"""One writer at a time."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from kg.errors import StoreError
from kg.file import write_atomically


@contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Be the only writer of the store in *folder* for as long as the block runs.

    The system lets go of the lock when the process ends, however it ends.

    Raises:
        StoreError: If another process writes; names its number and since when.
    """
    lock = FileLock(folder / "lock")
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        msg = f"{folder} is being written by {_read_holder(folder)}; wait until it ends"
        raise StoreError(msg) from error
    try:
        holder = {"pid": os.getpid(), "since": _now()}
        write_atomically(folder / "writer.json", [json.dumps(holder).encode()])
        yield
    finally:
        lock.release()


def _now() -> str:
    """Tell the time for people: in UTC, to the second; nothing is computed from it."""
    return datetime.fromtimestamp(time.time(), UTC).isoformat(" ", "seconds")


def _read_holder(folder: Path) -> str:
    try:
        holder = json.loads((folder / "writer.json").read_bytes())
        return f"process {holder['pid']} since {holder['since']}"
    except (OSError, ValueError, KeyError):
        return "another process that has just begun"
