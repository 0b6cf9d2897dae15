"""What the disk does is told in plain words."""

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import Unit, open_store
from kg.store.trouble import explain_trouble


@pytest.mark.parametrize(
    ("error", "message"),
    [
        pytest.param(
            OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)),
            r"the disk that holds .* is full \(\d+ MB free\); make room and run the "
            r"same command again, nothing read so far is lost",
            id="system",
        ),
        pytest.param(
            OSError("IO error: No space left on device: While appending to file"),
            r"is full \(\d+ MB free\)",
            id="RocksDB",
        ),
        pytest.param(
            sqlite3.OperationalError("database or disk is full"),
            r"is full \(\d+ MB free\)",
            id="SQLite",
        ),
        pytest.param(
            PermissionError(errno.EACCES, "Permission denied"),
            r"no permission; give yourself the right to write there, or choose "
            r"another folder with --output",
            id="permission",
        ),
        pytest.param(
            sqlite3.OperationalError("attempt to write a readonly database"),
            r"no permission",
            id="read-only",
        ),
        pytest.param(
            RuntimeError("Corruption: bad block"),
            r"is damaged \(Corruption: bad block\); remove the folders live",
            id="damage",
        ),
        pytest.param(
            OSError(errno.EIO, "Input/output error"),
            r"cannot be used: .*Input/output error",
            id="other",
        ),
    ],
)
def test_trouble_is_told_with_the_next_step(
    tmp_path: Path, error: Exception, message: str
) -> None:
    with pytest.raises(StoreError, match=message), explain_trouble(tmp_path / "store"):
        raise error


def test_error_that_is_not_of_the_disk_passes_through(tmp_path: Path) -> None:
    with (
        pytest.raises(RuntimeError, match="variable"),
        explain_trouble(tmp_path),
    ):
        raise RuntimeError("unknown variable")  # noqa: EM101 - a stand-in


def test_disk_that_fills_while_projecting_is_told_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with open_store(tmp_path, "v1") as store:
        with monkeypatch.context() as patch:
            patch.setattr("kg.store.build.publish_snapshot", fill)
            with pytest.raises(StoreError, match="is full"):
                store.project([Unit("a", "1", list)])

        assert store.project([Unit("a", "1", list)]).quads == 0


def test_errors_of_the_caller_are_not_taken_for_the_disks(tmp_path: Path) -> None:
    with (
        pytest.raises(FileNotFoundError),
        open_store(tmp_path, "v1"),
    ):
        (tmp_path / "article.txt").read_text("utf-8")
