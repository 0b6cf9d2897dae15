"""An input found but not yet read: what can be sent to another process."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Article
from kg.read.clean import clean_text, count_hidden
from kg.read.compose import compose_article
from kg.read.encoding import decode_bytes
from kg.read.html import read_html
from kg.read.metadata import InputFacts
from kg.read.record import KNOWN_KEYS, parse_row, read_record

MAX_UNKNOWN = 20
"""Unknown keys of one row that are named; no feed that was met has more."""


class RawKind(StrEnum):
    """What the bytes of a raw article are."""

    TEXT = "text"
    HTML = "html"
    ROW = "row"


@dataclass(frozen=True, slots=True)
class RawArticle:
    """The bytes of one article, still to be decoded, parsed and marked.

    Args:
        source: File, and line where a file holds many.
        file: The file alone.
        kind: How to read it.
        data: A file's bytes, or one line of JSON.
    """

    source: str
    file: str
    kind: RawKind
    data: bytes


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article and what was passed over while it was read.

    Args:
        article: The article.
        notices: What was passed over, in the words of `Notice.what`, sorted, each
            with its count.
    """

    article: Article
    notices: tuple[tuple[str, int], ...] = ()


def read_raw(raw: RawArticle) -> ReadArticle:
    """Read one input: a pure function, fit to run in a process with a time limit.

    Raises:
        ArticleError: If it gives no article; the message says why.
    """
    if raw.kind is RawKind.ROW:
        return _read_row(raw)
    if raw.kind is RawKind.HTML:
        return ReadArticle(read_html(raw.data, raw.source))
    text = decode_bytes(raw.data, raw.source)
    article = compose_article(clean_text(text), raw.source, InputFacts())
    return ReadArticle(article, _hidden(text))


def _read_row(raw: RawArticle) -> ReadArticle:
    """Read one line of JSON."""
    row = parse_row(decode_bytes(raw.data, raw.source), raw.source)
    article = read_record(row, raw.source)
    text = row.get("text")
    hidden = _hidden(text) if isinstance(text, str) else ()
    return ReadArticle(article, (*hidden, *_list_unknown(row)))


def _list_unknown(row: Mapping[str, object]) -> Iterator[tuple[str, int]]:
    """Tell of keys that are not read; a row of a million is told in one line."""
    unknown = sorted(set(row) - KNOWN_KEYS)
    for key in unknown[:MAX_UNKNOWN]:
        yield f"unknown key {key!r:.40}", 1
    if len(unknown) > MAX_UNKNOWN:
        yield "other unknown keys", len(unknown) - MAX_UNKNOWN


def _hidden(text: str) -> tuple[tuple[str, int], ...]:
    """Tell of signs that were taken out."""
    count = count_hidden(text.removeprefix("\ufeff"))
    return (("hidden characters", count),) if count else ()
