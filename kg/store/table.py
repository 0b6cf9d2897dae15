"""The tables of the journal, and the longer questions put to them."""

SCHEMA_VERSION = 2
"""Version of the tables below; `kg upgrade` brings an older journal to it."""

NUMBER = "projection"
"""Note in the journal: number of the snapshot that holds the graph as it is."""

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

MIRRORED = """
CREATE TABLE IF NOT EXISTS mirrored (
  store TEXT, graph TEXT, digest TEXT NOT NULL, size INTEGER NOT NULL,
  PRIMARY KEY (store, graph)
) WITHOUT ROWID
"""
"""Which graphs stand in which store outside; came with format 2."""

WRITE_ARTICLE = "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"

FORGET_ORPHAN = """
DELETE FROM article WHERE key = ? AND url IS NULL
AND NOT EXISTS (SELECT 1 FROM input WHERE input.key = article.key)
"""
"""An article without URL is its file: it goes when no file holds it any more."""

_WITHIN = """
(source = :file OR substr(source, 1, :length) IN (:line, :below))
"""
"""A file, a line of it, or what lies below a folder."""

FORGET_INPUT = f"DELETE FROM input WHERE {_WITHIN}"  # noqa: S608 - no value in it

FORGET_LEFT_OUT = f"DELETE FROM left_out WHERE {_WITHIN}"  # noqa: S608 - likewise

FIND_KEYS = f"""
SELECT key FROM input WHERE {_WITHIN}
UNION
SELECT key FROM article WHERE {_WITHIN}
EXCEPT
SELECT key FROM input WHERE NOT {_WITHIN}
"""  # noqa: S608 - likewise
"""Articles of a file, of one line of it or of a folder, that no other file holds."""

FIND_HOLDERS = f"""
SELECT DISTINCT source FROM input WHERE NOT {_WITHIN}
AND key IN (SELECT key FROM input WHERE {_WITHIN}) ORDER BY source
"""  # noqa: S608 - likewise
"""Other sources of the articles of a file."""

KNOWS = f"""
SELECT EXISTS (SELECT 1 FROM input WHERE {_WITHIN})
OR EXISTS (SELECT 1 FROM article WHERE {_WITHIN})
OR EXISTS (SELECT 1 FROM left_out WHERE {_WITHIN})
"""  # noqa: S608 - likewise
"""Whether anything is known of a file."""

FIND_LINES = """
SELECT source, key FROM input WHERE source > :line AND source < :after
AND CAST(substr(source, :length + 1) AS INTEGER) > :last
"""
"""Lines of a file behind one of them; found by the index, as there may be millions."""
