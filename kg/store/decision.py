"""What people decided about who is who, and what waits for them, in the journal."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import msgspec

from kg.model.decision import (
    Decision,
    parse_decision,
    write_decision,
)
from kg.model.fact import CandidatePair
from kg.store.journal import Journal

MAX_PAIRS = 10_000
"""Most pairs that are kept for review, the likeliest first: nobody looks at more
before the next build lists them anew."""

_TABLES = (
    "CREATE TABLE IF NOT EXISTS decision ("
    "left_article TEXT, left_name TEXT, right_article TEXT, right_name TEXT, "
    "same TEXT NOT NULL, who TEXT NOT NULL, decided TEXT, reason TEXT NOT NULL, "
    "PRIMARY KEY (left_article, left_name, right_article, right_name, decided)"
    ") WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS candidate_pair ("
    "rank INTEGER PRIMARY KEY, pair BLOB NOT NULL)",
)

_FIELDS = (
    *("left_article", "left_name", "right_article", "right_name"),
    *("same", "who", "when", "reason"),
)
"""Keys of `write_decision`, in the order of the columns."""

_READ = (
    "SELECT * FROM decision "
    "ORDER BY left_article, left_name, right_article, right_name, decided"
)

_UNDO = (
    "DELETE FROM decision WHERE (left_article, left_name, right_article, right_name) "
    "= (?, ?, ?, ?) AND decided = ?"
)


def read_decisions(journal: Journal) -> tuple[Decision, ...]:
    """Read all decisions, sorted by pair, then time."""
    with _open(journal) as database:
        rows = database.execute(_READ).fetchall()
    return tuple(parse_decision(dict(zip(_FIELDS, row, strict=True))) for row in rows)


def write_decisions(journal: Journal, decisions: Sequence[Decision]) -> int:
    """Add decisions; earlier ones on the same pair stay behind them.

    Args:
        journal: The journal.
        decisions: In any order; one that is there already is not added twice.

    Returns:
        How many are new.
    """
    with _open(journal) as database:
        before = database.total_changes
        for decision in decisions:
            record = write_decision(decision)
            database.execute(
                "INSERT OR IGNORE INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [record[name] for name in _FIELDS],
            )
        return database.total_changes - before


def undo_decision(journal: Journal, decision: Decision) -> bool:
    """Forget a decision, so that the one before it on that pair counts, or none.

    Returns:
        Whether it was there.
    """
    record = write_decision(decision)
    with _open(journal) as database:
        values = [record[name] for name in (*_FIELDS[:4], "when")]
        return database.execute(_UNDO, values).rowcount > 0


def read_pairs(journal: Journal) -> tuple[CandidatePair, ...]:
    """Read the pairs that the last build left for review, the likeliest first."""
    with _open(journal) as database:
        query = "SELECT pair FROM candidate_pair ORDER BY rank"
        rows = database.execute(query).fetchall()
    return tuple(msgspec.json.decode(pair, type=CandidatePair) for (pair,) in rows)


def write_pairs(journal: Journal, pairs: Sequence[CandidatePair]) -> None:
    """Replace the pairs left for review.

    Args:
        journal: The journal.
        pairs: The likeliest first; those behind `MAX_PAIRS` are not kept.
    """
    with _open(journal) as database:
        database.execute("DELETE FROM candidate_pair")
        database.executemany(
            "INSERT INTO candidate_pair VALUES (?, ?)",
            (
                (rank, msgspec.json.encode(pair))
                for rank, pair in enumerate(pairs[:MAX_PAIRS], start=1)
            ),
        )


@contextmanager
def _open(journal: Journal) -> Iterator[sqlite3.Connection]:
    """Open a transaction on tables that journals of older programs lack."""
    with journal.transaction() as database:
        for table in _TABLES:
            database.execute(table)
        yield database
