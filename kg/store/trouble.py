"""What the disk does to us, in plain words."""

import errno
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kg.errors import StoreError, StoreFullError, StorePermissionError

_MEGABYTE = 1024 * 1024

_FULL = ("No space left on device", "disk is full")
"""How RocksDB and SQLite phrase a full disk; they give it no error number."""

_UNCLEAR = "disk I/O error"

_FORBIDDEN = ("Permission denied", "readonly database", "unable to open database")
"""How they phrase a missing permission."""


@contextmanager
def explain_trouble(folder: Path) -> Iterator[None]:
    """Turn an error of the disk into one that says what to do next.

    Args:
        folder: Folder of the store, named in the message.

    Raises:
        StoreError: If the disk refuses; its subclass tells whether it is full, or the
            folder may not be written or read.
    """
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        raise _explain(folder, error) from error
    except RuntimeError as error:
        if not is_damage(error):
            raise
        msg = (
            f"the graph in {folder} is damaged ({error}); remove the folders live and "
            "snapshots in it and run `kg build` again, nothing read so far is lost"
        )
        raise StoreError(msg) from error


def is_damage(error: RuntimeError) -> bool:
    """Tell whether pyoxigraph found its files damaged."""
    return str(error).startswith("Corruption")


def _explain(folder: Path, error: OSError | sqlite3.OperationalError) -> StoreError:
    text = str(error)
    number = error.errno if isinstance(error, OSError) else None
    if number in (errno.ENOSPC, errno.EDQUOT) or any(one in text for one in _FULL):
        return StoreFullError(
            f"the disk that holds {folder} is full ({free_megabytes(folder)} MB free); "
            "make room and run the same command again, nothing read so far is lost"
        )
    if number in (errno.EACCES, errno.EROFS) or any(one in text for one in _FORBIDDEN):
        return StorePermissionError(
            f"{folder}: no permission; give yourself the right to write there, "
            "or choose another folder with --output"
        )
    return StoreError(f"the store in {folder} cannot be used: {text}")


def free_megabytes(folder: Path) -> int:
    """Tell how much of the disk under *folder* is free, in whole megabytes."""
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    return shutil.disk_usage(existing).free // _MEGABYTE
