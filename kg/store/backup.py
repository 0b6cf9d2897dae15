"""A copy of all that was read, from which everything else can be built again."""

import hashlib
import json
import os
import sqlite3
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO

from kg.errors import UsageError
from kg.file import sync_folder
from kg.store.lock import hold_lock
from kg.store.snapshot import snapshot_number
from kg.store.table import NUMBER
from kg.store.trouble import explain_trouble

JOURNAL = "journal.sqlite"
"""Name of the journal, in a store and in a backup."""

MANIFEST = "manifest.json"
"""Name of the description of a backup."""

_FORMAT = "warta-kg backup 1"

_CHUNK = 1024 * 1024


def write_backup(folder: Path, target: Path) -> int:
    """Copy what was read; a build may go on meanwhile.

    The copy is the state after a whole number of acknowledged batches. The graph is
    not in it: it follows from what was read.

    Args:
        folder: Folder of the store, `output/store`.
        target: A file that ends in `.tar`, or a folder; written under another name
            first, so that it is whole or not there.

    Returns:
        The number of articles in it.

    Raises:
        UsageError: If there is no store, or *target* exists.
        StoreError: If the disk is full or may not be written to.
    """
    if not (folder / JOURNAL).exists():
        msg = f"there is no build in {folder}; nothing can be backed up"
        raise UsageError(msg)
    if target.exists():
        msg = f"{target} exists; name a file or folder that does not"
        raise UsageError(msg)
    if not target.absolute().parent.is_dir():
        msg = f"{target.absolute().parent}: there is no such folder"
        raise UsageError(msg)
    with (
        explain_trouble(target.absolute().parent),
        tempfile.TemporaryDirectory(
            prefix=f".{target.name}.", dir=target.absolute().parent
        ) as name,
    ):
        work = Path(name) / "backup"
        work.mkdir()
        count = _copy_journal(folder / JOURNAL, work / JOURNAL)
        digest = _digest(work / JOURNAL)
        manifest = {"format": _FORMAT, "articles": count, "sha256": digest}
        text = json.dumps(manifest, indent=1) + "\n"
        (work / MANIFEST).write_text(text, encoding="utf-8")
        if target.suffix == ".tar":
            _pack(work, Path(name) / "backup.tar")
            work = Path(name) / "backup.tar"
        else:
            _sync(work / JOURNAL)
        work.rename(target)
        sync_folder(target.absolute().parent)
    return count


def _copy_journal(source: Path, target: Path) -> int:
    """Copy the journal as one moment saw it, without what is said of a graph."""
    uri = f"{source.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(uri, uri=True)) as journal,
        closing(sqlite3.connect(target)) as copy,
    ):
        journal.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        for table in ("projected", "mirrored"):
            # A restored store has no graph yet.
            if _has_table(copy, table):
                copy.execute(f"DELETE FROM {table}")  # noqa: S608 - named above
        copy.commit()
        copy.execute("VACUUM")
        count: int = copy.execute("SELECT count(*) FROM article").fetchone()[0]
        return count


def _has_table(database: sqlite3.Connection, name: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type='table' AND name=?"
    return database.execute(query, (name,)).fetchone() is not None


def _pack(work: Path, target: Path) -> None:
    """Pack a folder; the same content gives the same bytes."""
    with tarfile.open(target, "w") as archive:
        for name in (MANIFEST, JOURNAL):
            member = tarfile.TarInfo(name)
            member.size = (work / name).stat().st_size
            with (work / name).open("rb") as file:
                archive.addfile(member, file)
    _sync(target)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def restore_backup(source: Path, folder: Path, *, force: bool = False) -> int:
    """Put a backup in the place of a store; the next build makes its graph.

    Until then readers see the graph that was there. What was there before goes only
    when the backup has been copied and checked.

    Args:
        source: A file or folder that `write_backup` wrote.
        folder: Folder of the store, `output/store`.
        force: Whether a store that exists may go.

    Returns:
        The number of articles restored.

    Raises:
        UsageError: If *source* is no backup or is damaged, or a store exists and
            *force* is not set.
        StoreError: If another process writes the store, or the disk refuses.
    """
    if (folder / JOURNAL).exists() and not force:
        msg = f"{folder} holds a build already; --force replaces it by the backup"
        raise UsageError(msg)
    if not source.exists():
        msg = f"{source}: there is no such file or folder"
        raise UsageError(msg)
    with explain_trouble(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with hold_lock(folder):
            fresh = folder / f".{JOURNAL}"
            try:
                count = _unpack(source, fresh)
                _number_onwards(fresh, snapshot_number(folder) or 0)
                _discard(folder / JOURNAL)
                fresh.replace(folder / JOURNAL)
            finally:
                fresh.unlink(missing_ok=True)
            sync_folder(folder)
    return count


def _number_onwards(journal: Path, number: int) -> None:
    """Have the snapshots to come counted on from that which readers see."""
    with closing(sqlite3.connect(journal)) as database:
        query = "SELECT value FROM meta WHERE name=?"
        row = database.execute(query, (NUMBER,)).fetchone()
        value = str(max(number, int(row[0]) if row else 0))
        database.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (NUMBER, value))
        database.commit()


def _discard(journal: Path) -> None:
    """Remove a journal with its log, which another journal must never inherit."""
    for suffix in ("", "-wal", "-shm"):
        journal.with_name(journal.name + suffix).unlink(missing_ok=True)


def _unpack(source: Path, target: Path) -> int:
    """Take the journal out of a backup, and check it."""
    try:
        with _open_part(source, MANIFEST) as file:
            manifest = json.loads(file.read(_CHUNK))
        if manifest["format"] != _FORMAT:
            msg = f"{source} is a backup of another version: {manifest['format']}"
            raise UsageError(msg)
        with _open_part(source, JOURNAL) as file, target.open("wb") as copy:
            while chunk := file.read(_CHUNK):
                copy.write(chunk)
            copy.flush()
            os.fsync(copy.fileno())
    except (
        ValueError,
        KeyError,
        TypeError,
        tarfile.TarError,
        FileNotFoundError,
    ) as error:
        msg = f"{source} is no backup that `kg backup` wrote ({error})"
        raise UsageError(msg) from error
    if _digest(target) != manifest["sha256"]:
        target.unlink()
        msg = f"{source} is damaged: its content is not what was written"
        raise UsageError(msg)
    return int(manifest["articles"])


@contextmanager
def _open_part(source: Path, name: str) -> Iterator[IO[bytes]]:
    """Open one file of a backup; nothing else in it is looked at."""
    if source.is_dir():
        with (source / name).open("rb") as file:
            yield file
        return
    with tarfile.open(source, "r:") as archive:
        part = archive.extractfile(archive.getmember(name))
        if part is None:
            raise KeyError(name)
        with part:
            yield part


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
