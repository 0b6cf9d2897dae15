"""The tables of the journal, and the longer questions put to them."""

SCHEMA_VERSION = 1
"""Version of the tables below; a journal of another version is refused."""

TABLES = """
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS article (
  key TEXT PRIMARY KEY, url TEXT, source TEXT NOT NULL, digest TEXT NOT NULL,
  rank TEXT NOT NULL, text_sha256 TEXT NOT NULL, extractor TEXT NOT NULL,
  build INTEGER NOT NULL, extraction BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS article_source ON article (source);
CREATE TABLE IF NOT EXISTS input (
  source TEXT PRIMARY KEY, key TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS input_key ON input (key);
CREATE TABLE IF NOT EXISTS left_out (
  source TEXT PRIMARY KEY, reason TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS projected (
  unit TEXT PRIMARY KEY, digest TEXT NOT NULL, graphs TEXT NOT NULL
) WITHOUT ROWID;
"""

WRITE_ARTICLE = "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

FORGET_ORPHAN = """
DELETE FROM article WHERE key = ? AND url IS NULL
AND NOT EXISTS (SELECT 1 FROM input WHERE input.key = article.key)
"""
"""An article without URL is its file: it goes when no file holds it any more."""

FORGET_INPUT = """
DELETE FROM input WHERE source = :file OR substr(source, 1, :length) = :line
"""

FORGET_LEFT_OUT = """
DELETE FROM left_out WHERE source = :file OR substr(source, 1, :length) = :line
"""

FIND_KEYS = """
SELECT key FROM input WHERE source = :file OR substr(source, 1, :length) = :line
UNION
SELECT key FROM article WHERE source = :file OR substr(source, 1, :length) = :line
EXCEPT
SELECT key FROM input WHERE source <> :file AND substr(source, 1, :length) <> :line
"""
"""Articles of a file, or of one line of it, that no other file holds."""
