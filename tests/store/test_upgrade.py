"""A store of an older program is brought to this one, and loses nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import open_store, upgrade_journal
from kg.store import upgrade as upgrade_module
from tests.store.test_journal import take, texts, write_article


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Make a store as format 1 had it: without the table of stores outside."""
    with open_store(tmp_path, "v1") as store:
        take(store.journal, write_article("Satu.", "a.txt"))
    with closing(sqlite3.connect(tmp_path / "journal.sqlite")) as database:
        database.execute("DROP TABLE mirrored")
        database.execute("UPDATE meta SET value='1' WHERE name='schema'")
        database.commit()
    return tmp_path


def test_older_journal_is_migrated_with_all_its_articles(older: Path) -> None:
    assert upgrade_journal(older) == (1, 2)

    with open_store(older, "v1") as store:
        assert texts(store.journal) == ["Satu."]
        with store.journal.transaction() as database:
            assert database.execute("SELECT * FROM mirrored").fetchall() == []


def test_journal_of_this_version_stays_as_it_is(older: Path) -> None:
    upgrade_journal(older)

    assert upgrade_journal(older) == (2, 2)


def test_migration_that_fails_changes_nothing(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = {1: "DROP TABLE article; SELECT * FROM nowhere"}
    with monkeypatch.context() as patch:
        patch.setattr(upgrade_module, "MIGRATIONS", broken)
        with pytest.raises(StoreError, match="nowhere"):
            upgrade_journal(older)

    assert upgrade_journal(older) == (1, 2)
    with open_store(older, "v1") as store:
        assert texts(store.journal) == ["Satu."]


def test_journal_of_a_newer_program_is_left_alone(older: Path) -> None:
    with closing(sqlite3.connect(older / "journal.sqlite")) as database:
        database.execute("UPDATE meta SET value='9' WHERE name='schema'")
        database.commit()

    with pytest.raises(StoreError, match=r"format 9.*use the program version that"):
        upgrade_journal(older)


def test_file_that_is_no_journal_is_told(tmp_path: Path) -> None:
    (tmp_path / "journal.sqlite").write_bytes(b"bukan basis data" * 99)

    with pytest.raises(StoreError, match="is no journal of kg"):
        upgrade_journal(tmp_path)
