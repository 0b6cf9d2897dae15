"""A backup brings back all that was read, and never half of it."""

import json
import os
import shutil
import sqlite3
import tarfile
from pathlib import Path

import pytest

from kg.errors import StoreError, UsageError
from kg.pipeline.build import BuildOptions, build_graph
from kg.store import current_snapshot, open_store, restore_backup, write_backup
from tests.pipeline.corpus import TEXTS, build, read_exports, write_rows


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("backup")
    rows = [{"url": f"https://kabar.example/{n}", "text": TEXTS[n]} for n in range(3)]
    build(folder / "output", write_rows(folder / "rows.jsonl", rows))
    return folder / "output"


def restore(source: Path, output: Path, *, force: bool = False) -> int:
    count = restore_backup(source, output / "store", force=force)
    build_graph([], BuildOptions(output, workers=1))
    return count


@pytest.mark.parametrize("name", ["cadangan.tar", "cadangan"])
def test_restored_build_exports_the_same_bytes(
    built: Path, tmp_path: Path, name: str
) -> None:
    assert write_backup(built / "store", tmp_path / name) == 3

    assert restore(tmp_path / name, tmp_path / "output") == 3

    assert read_exports(tmp_path / "output") == read_exports(built)


def test_same_build_gives_the_same_backup(built: Path, tmp_path: Path) -> None:
    for name in ("a.tar", "b.tar"):
        write_backup(built / "store", tmp_path / name)

    assert (tmp_path / "a.tar").read_bytes() == (tmp_path / "b.tar").read_bytes()


def test_backup_is_written_while_another_process_writes(
    built: Path, tmp_path: Path
) -> None:
    shutil.copytree(built, tmp_path / "output", symlinks=True)
    with (
        open_store(tmp_path / "output" / "store", "v1") as store,
        store.journal.transaction() as database,
    ):
        database.execute("DELETE FROM article")
        count = write_backup(tmp_path / "output" / "store", tmp_path / "b.tar")

    assert count == 3


def test_build_is_not_overwritten_unless_asked(built: Path, tmp_path: Path) -> None:
    write_backup(built / "store", tmp_path / "b.tar")
    (tmp_path / "lain.txt").write_text(TEXTS[4], encoding="utf-8")
    build(tmp_path / "output", tmp_path / "lain.txt")
    before = read_exports(tmp_path / "output")

    with pytest.raises(UsageError, match=r"holds a build already; --force replaces"):
        restore(tmp_path / "b.tar", tmp_path / "output")
    assert read_exports(tmp_path / "output") == before

    restore(tmp_path / "b.tar", tmp_path / "output", force=True)
    assert read_exports(tmp_path / "output") == read_exports(built)


def test_readers_see_the_restored_graph_whatever_number_the_old_one_had(
    built: Path, tmp_path: Path
) -> None:
    write_backup(built / "store", tmp_path / "b.tar")
    for number in range(4):
        (tmp_path / "lain.txt").write_text(TEXTS[number], encoding="utf-8")
        build(tmp_path / "output", tmp_path / "lain.txt")
    before = int(current_snapshot(tmp_path / "output" / "store").name)

    restore(tmp_path / "b.tar", tmp_path / "output", force=True)

    assert int(current_snapshot(tmp_path / "output" / "store").name) > before


def test_log_of_the_old_journal_is_not_read_into_the_restored_one(
    built: Path, tmp_path: Path
) -> None:
    write_backup(built / "store", tmp_path / "b.tar")
    store = tmp_path / "output" / "store"
    store.mkdir(parents=True)
    shutil.copy(built / "store" / "journal.sqlite", store)
    killed = sqlite3.connect(store / "journal.sqlite")
    killed.execute("PRAGMA wal_autocheckpoint=0")
    killed.execute("DELETE FROM article")
    killed.commit()
    assert (store / "journal.sqlite-wal").stat().st_size > 0

    restore_backup(tmp_path / "b.tar", store, force=True)

    killed.close()
    with open_store(store, "v1") as opened:
        assert len(opened.journal) == 3


def test_backup_that_was_damaged_is_refused_and_the_build_stays(
    built: Path, tmp_path: Path
) -> None:
    write_backup(built / "store", tmp_path / "b")
    with (tmp_path / "b" / "journal.sqlite").open("r+b") as file:
        file.seek(-100, os.SEEK_END)
        file.write(b"rusak")
    output = tmp_path / "output"
    shutil.copytree(built, output, symlinks=True)

    with pytest.raises(UsageError, match="is damaged: its content is not what was"):
        restore_backup(tmp_path / "b", output / "store", force=True)

    assert read_exports(output) == read_exports(built)


@pytest.mark.parametrize("content", [b"", b"bukan cadangan", b"PK\x03\x04" * 200])
def test_file_that_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "b.tar").write_bytes(content)

    with pytest.raises(UsageError, match=r"b\.tar is no backup that `kg backup` wrote"):
        restore_backup(tmp_path / "b.tar", tmp_path / "store")

    assert not (tmp_path / "store" / "journal.sqlite").exists()


def test_archive_that_names_files_elsewhere_writes_nothing_there(
    built: Path, tmp_path: Path
) -> None:
    write_backup(built / "store", tmp_path / "b")
    evil = tmp_path / "b" / "evil"
    evil.write_text("jahat", encoding="utf-8")
    with tarfile.open(tmp_path / "b.tar", "w") as archive:
        for name in ("manifest.json", "journal.sqlite"):
            archive.add(tmp_path / "b" / name, name)
        archive.add(evil, "../evil")

    restore_backup(tmp_path / "b.tar", tmp_path / "store")

    assert not (tmp_path / "evil").exists()


def test_backup_overwrites_nothing(built: Path, tmp_path: Path) -> None:
    (tmp_path / "b.tar").write_bytes(b"penting")

    with pytest.raises(UsageError, match=r"b\.tar exists"):
        write_backup(built / "store", tmp_path / "b.tar")

    assert (tmp_path / "b.tar").read_bytes() == b"penting"


def test_backup_that_fails_leaves_nothing_behind(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr("kg.store.backup._pack", fill)

    with pytest.raises(StoreError, match="is full"):
        write_backup(built / "store", tmp_path / "b.tar")

    assert list(tmp_path.iterdir()) == []


def test_manifest_tells_what_is_inside(built: Path, tmp_path: Path) -> None:
    write_backup(built / "store", tmp_path / "b")

    manifest = json.loads((tmp_path / "b" / "manifest.json").read_text("utf-8"))

    assert manifest["format"] == "warta-kg backup 1"
    assert manifest["articles"] == 3
