"""What is fuzzed: each target takes any bytes, and may raise only errors of ours."""

import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from pyoxigraph import Store

from kg.errors import KnowledgeGraphError, QueryError
from kg.extract.article import extract_article
from kg.extract.date import find_dates
from kg.extract.document import Document, read_document
from kg.extract.law import find_laws
from kg.extract.quotation import find_quotations
from kg.iri import mint, read_url, slugify
from kg.lexicon.load import load_lexicon
from kg.lift import lift_article
from kg.model import Article
from kg.query import list_questions, set_values
from kg.query.gate import check_query, names_dataset
from kg.read.boilerplate import find_boilerplate
from kg.read.clean import clean_text
from kg.read.encoding import decode_bytes
from kg.read.noise import noise_patterns
from kg.read.path import read_paths
from kg.read.raw import RawArticle, RawKind, read_raw
from kg.resolve import resolve_facts

Target = Callable[[bytes], None]

LONGEST = 4_000
"""Bytes of an input at most: what grows with length is tried by patterns and bombs."""


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="surrogateescape")


def _read(data: bytes, kind: RawKind) -> None:
    with suppress(KnowledgeGraphError):
        article = read_raw(RawArticle("a", "a", kind, data)).article
        assert article.text == clean_text(article.text)
        for span in article.boilerplate:
            assert 0 <= span.start < span.end <= len(article.text)


def read_text(data: bytes) -> None:
    """Read a file of text."""
    _read(data, RawKind.TEXT)


def read_page(data: bytes) -> None:
    """Read an HTML page."""
    _read(data, RawKind.HTML)


def read_row(data: bytes) -> None:
    """Read a line of JSON."""
    _read(data, RawKind.ROW)


def read_packed(data: bytes) -> None:
    """Read files, some of whose names say that they are compressed."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("a.jsonl", "a.txt.gz", "a.jsonl.gz"):
            (Path(folder) / name).write_bytes(data)
        list(read_paths([Path(folder)]))


def decode(data: bytes) -> None:
    """Decode and clean."""
    with suppress(KnowledgeGraphError):
        text = clean_text(decode_bytes(data, "a", "cp1252"))
        assert clean_text(text) == text
        text.encode()


def mark_noise(data: bytes) -> None:
    """Mark boilerplate."""
    text = clean_text(_text(data))
    end = 0
    for span in find_boilerplate(text, noise_patterns()):
        assert end <= span.start < span.end <= len(text)
        end = span.end


def _document(data: bytes) -> Document:
    article = Article(clean_text(_text(data)), "a")
    return read_document(article, load_lexicon().abbreviations)


def quote(data: bytes) -> None:
    """Find quotations."""
    document = _document(data)
    for one in find_quotations(document):
        assert one is not None


def date(data: bytes) -> None:
    """Find dates."""
    find_dates(_document(data), load_lexicon())


def law(data: bytes) -> None:
    """Find laws."""
    find_laws(_document(data), load_lexicon())


def extract(data: bytes) -> None:
    """Extract, resolve and lift; every evidence must lie in the text."""
    article = Article(clean_text(_text(data)) or "x", "a")
    found = extract_article(article, load_lexicon())
    spans = [one.span for one in found.offices]
    spans += [one.span for one in found.statements]
    spans += [one.span for one in found.citations]
    for span in spans:
        assert 0 <= span.start < span.end <= len(article.text)
    facts = resolve_facts([found], load_lexicon())
    for quad in lift_article(found, facts.links[article.key]):
        assert quad.subject != quad.predicate


def gate(data: bytes) -> None:
    """Check a query; what passes must not make the engine ask a server."""
    text = _text(data).encode(errors="replace").decode()
    with suppress(QueryError):
        names_dataset(text)
        check_query(text)
        if "service" in text.lower():
            _ask(text)


def _ask(text: str) -> None:
    """Put a query that holds the word and passed: no name may be looked up."""
    try:
        answer = _empty().query(text)
        if hasattr(answer, "__iter__"):
            list(answer)
    except (SyntaxError, ValueError):
        return
    except (OSError, RuntimeError) as error:
        problem = str(error).lower()
        assert "service" not in problem, text
        assert "http" not in problem, text


@cache
def _empty() -> Store:
    return Store()


def values(data: bytes) -> None:
    """Fill every saved question with hostile values; the question must stay itself."""
    value = _text(data).encode(errors="replace").decode()
    for question in list_questions()[:3]:
        for parameter in question.parameters:
            with suppress(QueryError):
                filled = set_values(question, {parameter.name: value})
                lines = question.text.splitlines()
                assert len(filled.split("\n")) == len(lines)
                check_query(filled)


def iri(data: bytes) -> None:
    """Mint IRIs."""
    text = _text(data)
    assert slugify(text)
    assert mint("https://x.example/", text, text).value.isascii()
    found = read_url(text)
    assert found is None or found.value.isascii()


TARGETS: Mapping[str, tuple[Target, int]] = {
    "read_text": (read_text, 12),
    "read_page": (read_page, 5),
    "read_row": (read_row, 12),
    "read_packed": (read_packed, 4),
    "decode": (decode, 14),
    "mark_noise": (mark_noise, 8),
    "quote": (quote, 7),
    "date": (date, 7),
    "law": (law, 7),
    "extract": (extract, 3),
    "gate": (gate, 10),
    "values": (values, 2),
    "iri": (iri, 9),
}
"""Each target, and how many of a hundred inputs it gets: the quick ones get more."""
