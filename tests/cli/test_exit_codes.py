"""Exit codes tell a script what kind of trouble there is, messages what to do next."""

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kg.cli import find_exit_code
from kg.errors import (
    KnowledgeGraphError,
    QueryError,
    RemoteStoreError,
    StoreBusyError,
    StoreError,
    StoreFormatError,
    StoreFullError,
    StorePermissionError,
    UsageError,
)
from kg.store import open_store
from tests.pipeline.corpus import TEXTS


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("-"), 2),
        (QueryError("-"), 2),
        (StoreError("-"), 3),
        (StoreBusyError("-"), 4),
        (StoreFullError("-"), 5),
        (StorePermissionError("-"), 6),
        (StoreFormatError("-"), 7),
        (RemoteStoreError("-"), 8),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_each_kind_of_error_has_its_exit_code(
    error: KnowledgeGraphError, code: int
) -> None:
    assert find_exit_code(error) == code


def run(folder: Path, *words: str, **environment: str) -> tuple[int, str, str]:
    """Run a command as a user does; gives exit code, errors and output."""
    command = [sys.executable, "-c", "from kg.cli import main; main()", *words]
    root = str(Path(__file__).parents[2])
    done = subprocess.run(  # noqa: S603 - a command of this file
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": root, "KG_LANG": "en", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.returncode, " ".join(done.stderr.split()), done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exit")
    (folder / "a.txt").write_text(TEXTS[0], encoding="utf-8")
    assert run(folder, "build", "a.txt")[0] == 0
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "copy", symlinks=True)
    return tmp_path / "copy"


def test_second_writer_ends_with_4_and_names_the_first(folder: Path) -> None:
    with open_store(folder / "output" / "store", "v1"):
        code, told, _ = run(folder, "build", "a.txt")

    assert code == 4
    assert f"is being written by process {os.getpid()} since" in told


def test_store_of_an_older_program_ends_with_7_and_upgrade_mends_it(
    folder: Path,
) -> None:
    journal = folder / "output" / "store" / "journal.sqlite"
    with closing(sqlite3.connect(journal)) as database:
        database.execute("UPDATE meta SET value='1' WHERE name='schema'")
        database.execute("DROP TABLE mirrored")
        database.commit()

    code, told, _ = run(folder, "build", "a.txt")
    assert code == 7
    assert "run `kg upgrade`, nothing read so far is lost" in told

    assert run(folder, "upgrade")[0] == 0
    assert run(folder, "build", "a.txt")[0] == 0


def test_store_url_that_is_none_of_the_web_ends_with_2(folder: Path) -> None:
    code, told, _ = run(folder, "build", "a.txt", "--store", "ftp://a.example/")

    assert code == 2
    assert "expected http:// or https:// and a host" in told


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everywhere")
def test_folder_without_permission_ends_with_6(folder: Path) -> None:
    folder.chmod(0o500)
    try:
        code, told, _ = run(folder, "build", "a.txt", "--output", "baru")
    finally:
        folder.chmod(0o700)

    assert code == 6
    assert "no permission; give yourself the right to write there" in told


def test_unreadable_inputs_are_listed_with_reason_and_the_build_goes_on(
    folder: Path,
) -> None:
    (folder / "rusak.txt").write_bytes(b"")
    (folder / "gambar.png").write_bytes(b"PNG")

    names = ("a.txt", "gambar.png", "rusak.txt")
    assert run(folder, "build", *names, "--output", "baru")[0] == 0

    query = ("query", "artikel-ditinggalkan", "--format", "csv", "--output", "baru")
    rows = run(folder, *query)[2].splitlines()
    assert [row.partition(",")[0] for row in rows] == [
        "berkas",
        "gambar.png",
        "rusak.txt",
    ]


def test_clock_in_the_past_changes_nothing(folder: Path) -> None:
    """No number of a snapshot and no order of versions is taken from the clock."""
    (folder / "b.txt").write_text(TEXTS[1], encoding="utf-8")
    before = (folder / "output" / "store" / "current").readlink().name
    for path in (folder / "output").rglob("*"):
        if not path.is_symlink():
            os.utime(path, (4_000_000_000, 4_000_000_000))

    assert run(folder, "build", "a.txt", "b.txt")[0] == 0

    after = (folder / "output" / "store" / "current").readlink().name
    assert int(after) > int(before)
    assert b"samarinda" in (folder / "output" / "graph.ttl").read_bytes().lower()
