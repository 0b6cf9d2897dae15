"""Bring the journal of an older program to the tables of this one."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from kg.errors import StoreError, StoreFormatError
from kg.store.lock import hold_lock
from kg.store.table import MIRRORED, SCHEMA_VERSION
from kg.store.trouble import explain_trouble

MIGRATIONS: Mapping[int, str] = {1: MIRRORED}
"""By format, the statements that lead to the next one; none may lose an article."""


def upgrade_journal(folder: Path) -> tuple[int, int]:
    """Migrate the journal of a store step by step, all steps or none.

    Args:
        folder: Folder of the store, `output/store`; it must hold a journal.

    Returns:
        The format before and after.

    Raises:
        StoreError: If the journal is newer than the program or none at all, another
            process writes, or the disk refuses.
    """
    path = folder / "journal.sqlite"
    with (
        explain_trouble(folder),
        hold_lock(folder),
        closing(sqlite3.connect(path, isolation_level=None)) as database,
    ):
        before = _read_format(database, path)
        check_format(before, path, is_older_fine=True)
        database.execute("BEGIN IMMEDIATE")
        for version in range(before, SCHEMA_VERSION):
            for statement in MIGRATIONS[version].split(";"):
                database.execute(statement)
        query = "INSERT OR REPLACE INTO meta VALUES ('schema', ?)"
        database.execute(query, (str(SCHEMA_VERSION),))
        database.execute("COMMIT")
    return before, SCHEMA_VERSION


def _read_format(database: sqlite3.Connection, path: Path) -> int:
    try:
        query = "SELECT value FROM meta WHERE name='schema'"
        row = database.execute(query).fetchone()
        return int(row[0])
    except (sqlite3.DatabaseError, TypeError, ValueError) as error:
        if isinstance(error, sqlite3.OperationalError) and "no such" not in str(error):
            raise
        msg = f"{path} is no journal of kg ({error}); move it away and build again"
        raise StoreError(msg) from error


def check_format(version: int, path: Path, *, is_older_fine: bool = False) -> None:
    """Refuse a journal that this program does not read; say what to do.

    Raises:
        StoreFormatError: If it is newer; or older, where that is not *is_older_fine*.
    """
    if version > SCHEMA_VERSION or version < min(MIGRATIONS):
        msg = (
            f"{path} has format {version}, this program writes {SCHEMA_VERSION}; "
            "use the program version that wrote it, or build into a new folder with "
            "--output"
        )
        raise StoreFormatError(msg)
    if version < SCHEMA_VERSION and not is_older_fine:
        msg = (
            f"{path} has format {version} of an older program, this one writes "
            f"{SCHEMA_VERSION}; run `kg upgrade`, nothing read so far is lost"
        )
        raise StoreFormatError(msg)
