"""The journal: every article read, with its extraction; the truth behind the graph."""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import msgspec

from kg.errors import StoreError
from kg.model import Article, Extraction
from kg.model.left_out import LeftOut
from kg.store.table import (
    FIND_HOLDERS,
    FIND_KEYS,
    FIND_LINES,
    FORGET_INPUT,
    FORGET_LEFT_OUT,
    FORGET_ORPHAN,
    KNOWS,
    MIRRORED,
    SCHEMA_VERSION,
    TABLES,
    WRITE_ARTICLE,
)
from kg.store.trouble import explain_trouble
from kg.store.upgrade import check_format

STDIN = "standard input"
"""Source of an article from standard input; it says nothing about identity."""

_COMPRESSION = 1
"""zlib level: 6 would save an eighth of the room for three times the time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One article as the journal takes it.

    Args:
        extraction: The article and its claims.
        digest: Digest of the input and of whatever else decided how it was read
            (`digest_article`).
    """

    extraction: Extraction
    digest: str


def digest_article(article: Article, *options: str) -> str:
    """Digest an article, so that an unchanged one need not be read again.

    Args:
        article: The article; where it lies does not count.
        *options: Whatever else decides what is extracted from it.

    Returns:
        64 hexadecimal digits.
    """
    content = msgspec.json.encode((replace(article, source=""), options))
    return hashlib.sha256(content).hexdigest()


class Journal:
    """Every article read, every input left out, and what of it stands in the graph.

    Within one build the order of inputs decides nothing: of two versions of one
    article, the one published later stays, then the one with the greater hash.
    Between builds, what was read last stays.
    """

    def __init__(self, path: Path, extractor: str) -> None:
        """Open the journal, or begin one.

        Args:
            path: File of the journal.
            extractor: Version of the program and its lexicon; articles that another
                version read are read again.

        Raises:
            StoreError: If it is no journal, or one of another version.
        """
        self._folder = path.parent
        self._extractor = extractor
        self._decoder = msgspec.json.Decoder(Extraction)
        self._database = sqlite3.connect(path, isolation_level=None)
        try:
            self._database.execute("PRAGMA journal_mode=WAL")
            self._database.execute("PRAGMA synchronous=FULL")
            self._database.executescript(TABLES)
            self._check_version(path)
            self._database.execute(MIRRORED)
        except sqlite3.OperationalError:
            self.close()
            raise
        except sqlite3.DatabaseError as error:
            self.close()
            msg = f"{path} is no journal of kg ({error}); move it away and build again"
            raise StoreError(msg) from error
        self._build = int(self.read_meta("build") or 0) + 1
        self.write_meta("build", str(self._build))

    def _check_version(self, path: Path) -> None:
        version = self.read_meta("schema")
        if version is None:
            self.write_meta("schema", str(SCHEMA_VERSION))
            return
        try:
            check_format(int(version), path)
        except StoreError:
            self.close()
            raise

    def close(self) -> None:
        """Close the file; what was not acknowledged is forgotten."""
        self._database.close()

    # Reading ------------------------------------------------------------------

    def __len__(self) -> int:
        """Count the articles."""
        count: int = self._one("SELECT count(*) FROM article")
        return count

    def read_extractions(self) -> Iterator[Extraction]:
        """Read all extractions, sorted by key, a few at a time."""
        with closing(self._database.cursor()) as cursor:
            query = "SELECT extraction FROM article ORDER BY key"
            for (packed,) in cursor.execute(query):
                yield self._decoder.decode(zlib.decompress(packed))

    def read_extraction(self, key: str) -> Extraction:
        """Read the extraction of one article.

        Raises:
            KeyError: If there is no such article.
        """
        packed = self._one("SELECT extraction FROM article WHERE key=?", key)
        if packed is None:
            raise KeyError(key)
        return self._decoder.decode(zlib.decompress(packed))

    def read_outdated(self) -> Iterator[tuple[Article, str]]:
        """Read the articles that another version of the program extracted.

        Returns:
            Each with its digest, for `refresh`; sorted by key. The journal may be
            written while they are read.
        """
        query = "SELECT key, digest FROM article WHERE extractor <> ? ORDER BY key"
        rows = self._database.execute(query, (self._extractor,)).fetchall()
        for key, digest in rows:
            yield self.read_extraction(key).article, digest

    def count_outdated(self) -> int:
        """Count the articles that another version of the program extracted."""
        query = "SELECT count(*) FROM article WHERE extractor <> ?"
        count: int = self._one(query, self._extractor)
        return count

    def read_digests(self) -> dict[str, str]:
        """Read, by article key, a digest that changes when the extraction may have."""
        query = "SELECT key, digest || extractor FROM article ORDER BY key"
        return dict(self._database.execute(query))

    def read_left_out(self) -> tuple[LeftOut, ...]:
        """Read what could not be taken in, sorted by source."""
        query = "SELECT source, reason FROM left_out ORDER BY source"
        return tuple(LeftOut(*row) for row in self._database.execute(query))

    def read_meta(self, name: str) -> str | None:
        """Read a note about the store; None if there is none of this name."""
        value = self._one("SELECT value FROM meta WHERE name=?", name)
        return None if value is None else str(value)

    def _one(self, query: str, *values: object) -> Any:
        """Read one value; None if there is no row. SQLite types it, not Python."""
        row = self._database.execute(query, values).fetchone()
        return row[0] if row else None

    # Writing ------------------------------------------------------------------

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Commit the block as a whole, on the disk when it ends, or not at all."""
        with explain_trouble(self._folder):
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:
                    self._database.execute("ROLLBACK")
                raise

    def write_meta(self, name: str, value: str) -> None:
        """Write a note about the store."""
        query = "INSERT OR REPLACE INTO meta VALUES (?, ?)"
        self._database.execute(query, (name, value))

    def recall(self, articles: Sequence[tuple[Article, str]]) -> list[bool]:
        """Tell which articles are known exactly so, and note that this build met them.

        Args:
            articles: Articles as just read, each with its digest.

        Returns:
            For each whether it need not be extracted again, in the same order.
        """
        with self.transaction():
            return [self._recall(article, digest) for article, digest in articles]

    def _recall(self, article: Article, digest: str) -> bool:
        touched = self._database.execute(
            "UPDATE article SET build=? WHERE key=? AND digest=? AND extractor=?",
            (self._build, article.key, digest, self._extractor),
        )
        if touched.rowcount == 0:
            return False
        self._note_input(article)
        return True

    def acknowledge(self, entries: Sequence[Entry]) -> tuple[int, int]:
        """Take articles in; when this returns they outlast a crash.

        Args:
            entries: Any number, in any order; a few hundred at once cost least.

        Returns:
            How many articles are new, and how many replaced an older version.
        """
        added = replaced = 0
        with self.transaction():
            for entry in entries:
                outcome = self._acknowledge(entry)
                added += outcome == "added"
                replaced += outcome == "replaced"
        return added, replaced

    def _acknowledge(self, entry: Entry) -> str:
        article = entry.extraction.article
        rank = f"{article.published or ''} {article.sha256} {entry.digest}"
        query = "SELECT build, rank, digest FROM article WHERE key=?"
        known = self._database.execute(query, (article.key,)).fetchone()
        self._note_input(article)
        if known and known[0] == self._build and known[1] > rank:
            return "older"
        self._database.execute(
            WRITE_ARTICLE,
            (
                article.key,
                article.url,
                article.source,
                entry.digest,
                rank,
                article.sha256,
                self._extractor,
                self._build,
                _pack(entry.extraction),
            ),
        )
        if not known:
            return "added"
        return "replaced" if known[2] != entry.digest else "same"

    def refresh(self, entries: Sequence[Entry]) -> None:
        """Replace the extractions of articles whose text stays as it is.

        Args:
            entries: Articles from `read_outdated`, extracted again.
        """
        with self.transaction() as database:
            database.executemany(
                "UPDATE article SET extraction=?, extractor=? WHERE key=? AND digest=?",
                [
                    (
                        _pack(entry.extraction),
                        self._extractor,
                        entry.extraction.article.key,
                        entry.digest,
                    )
                    for entry in entries
                ],
            )

    def _note_input(self, article: Article) -> None:
        """Note what this source holds now; forget what it held, if that is gone.

        An article with a URL stays when its file goes: the file of today's news is
        overwritten every day. One without a URL is its file.
        """
        source, key = article.source, article.key
        before = self._one("SELECT key FROM input WHERE source=?", source)
        query = "INSERT OR REPLACE INTO input VALUES (?, ?)"
        self._database.execute(query, (source, key))
        self._database.execute("DELETE FROM left_out WHERE source=?", (source,))
        if before not in (None, key) and source.partition(":")[0] != STDIN:
            self._database.execute(FORGET_ORPHAN, (before,))

    def leave_out(self, problems: Sequence[LeftOut]) -> None:
        """Note inputs that could not be taken in, until they can be."""
        with self.transaction() as database:
            database.executemany(
                "INSERT OR REPLACE INTO left_out VALUES (?, ?)",
                [(problem.source, problem.reason) for problem in problems],
            )

    def forget_problem(self, source: str) -> None:
        """Take an input off the list of those left out."""
        with self.transaction() as database:
            database.execute("DELETE FROM left_out WHERE source=?", (source,))

    def forget_lines(self, file: str, last: int) -> None:
        """Forget the lines that a file once had behind its *last* one.

        As with a line that holds something else now, articles with a URL stay.
        """
        with self.transaction() as database:
            line = f"{file}:"
            after = f"{file};"  # the character behind the colon
            values = {
                "line": line,
                "after": after,
                "length": len(line),
                "last": last,
            }
            for source, key in database.execute(FIND_LINES, values).fetchall():
                database.execute("DELETE FROM input WHERE source=?", (source,))
                database.execute(FORGET_ORPHAN, (key,))

    def remove(self, url_or_source: str) -> int:
        """Withdraw articles.

        Args:
            url_or_source: URL of an article; or a file, with or without a line, or
                a folder, whose articles no other file holds.

        Returns:
            How many articles were withdrawn; 0 if nothing fits.
        """
        with self.transaction() as database:
            keys = set(self._find_keys(url_or_source))
            database.execute(FORGET_INPUT, _within(url_or_source))
            database.execute(FORGET_LEFT_OUT, _within(url_or_source))
            for key in sorted(keys):
                database.execute("DELETE FROM article WHERE key=?", (key,))
                database.execute("DELETE FROM input WHERE key=?", (key,))
        return len(keys)

    def knows(self, url_or_source: str) -> bool:
        """Tell whether `remove` would find anything, an input left out included."""
        by_url = "SELECT 1 FROM article WHERE url=?"
        if self._one(by_url, url_or_source):
            return True
        found = self._database.execute(KNOWS, _within(url_or_source)).fetchone()
        return bool(found[0])

    def read_holders(self, source: str) -> tuple[str, ...]:
        """Read which other sources hold articles that *source* holds too, sorted."""
        rows = self._database.execute(FIND_HOLDERS, _within(source))
        return tuple(row[0] for row in rows)

    def _find_keys(self, url_or_source: str) -> Iterator[str]:
        by_url = "SELECT key FROM article WHERE url=?"
        for (key,) in self._database.execute(by_url, (url_or_source,)):
            yield key
        for (key,) in self._database.execute(FIND_KEYS, _within(url_or_source)):
            yield key


def _pack(extraction: Extraction) -> bytes:
    return zlib.compress(msgspec.json.encode(extraction), _COMPRESSION)


def _within(source: str) -> dict[str, str | int]:
    """Name a file or folder, and what the sources in it begin with."""
    return {
        "file": source,
        "length": len(source) + 1,
        "line": f"{source}:",
        "below": f"{source}/",
    }
