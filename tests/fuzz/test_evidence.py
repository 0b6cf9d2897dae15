"""Every evidence cuts its words out of the text, whatever file the text came from."""

import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from kg.extract.article import extract_article
from kg.lexicon.load import load_lexicon
from kg.lift import lift_article
from kg.model import Article, Extraction
from kg.model.fact import ArticleLinks
from kg.read.path import read_paths
from kg.resolve import resolve_facts
from kg.vocabulary import OA
from tests.faults.corpus import make_row

ENCODINGS = (
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "latin-1",
)

MARKUPS = ("txt", "html", "jsonl")

TEXTS = int(os.environ.get("KG_EVIDENCE_TEXTS", "8"))
"""Texts in each of the 24 encodings and mark-ups; the release tries 50."""

SIGNS = (
    "",
    "\u200b",
    "\u00ad",
    "e\u0301",
    "\u202e",
    "Mas’ud ",
    "\r\n",
    "&",
    " \u00a0",
    "—",
)
"""What is put between sentences: what cleaning takes out, joins or keeps."""


def write_text(number: int, markup: str, encoding: str, folder: Path) -> Path:
    row = make_row(number)
    text = row["text"].replace(". ", f". {SIGNS[number % len(SIGNS)]}", 1)
    if encoding == "latin-1":
        text = text.translate({ord("“"): '"', ord("”"): '"', ord("’"): "'"})
        text = text.replace("–", "-").replace("—", "-")
    path = folder / f"{number}.{markup}"
    if markup == "html":
        charset = "windows-1252" if encoding in {"cp1252", "latin-1"} else "utf-8"
        escaped = text.replace("&", "&amp;").replace("\n\n", "</p>\n<p>")
        body = (
            f'<html><head><meta charset="{charset}"><title>{row["title"]}</title>'
            f"</head><body><article><h1>{row['title']}</h1><p>{escaped}</p></article>"
        )
        path.write_bytes(body.encode(encoding, errors="xmlcharrefreplace"))
    elif markup == "jsonl":
        escaped = json.dumps({**row, "text": text}, ensure_ascii="e\u0301" in text)
        path.write_bytes(f"{escaped}\n".encode(encoding, errors="ignore"))
    else:
        path.write_bytes(f"{row['title']}\n\n{text}".encode(encoding, errors="ignore"))
    return path


def cut_evidence(found: Extraction, links: ArticleLinks) -> Iterator[tuple[str, str]]:
    """Cut every evidence of an article, beside what the graph says it is."""
    starts: dict[str, str] = {}
    ends: dict[str, str] = {}
    exacts: dict[str, str] = {}
    for quad in lift_article(found, links):
        assert isinstance(quad.subject, NamedNode)
        if isinstance(quad.object, Literal):
            for term, values in (
                (OA.start, starts),
                (OA.end, ends),
                (OA.exact, exacts),
            ):
                if quad.predicate == term:
                    values[quad.subject.value] = quad.object.value
    assert starts.keys() == ends.keys() == exacts.keys()
    for subject, exact in exacts.items():
        yield found.article.text[int(starts[subject]) : int(ends[subject])], exact


@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_evidence_is_cut_out_of_the_stored_text(
    tmp_path: Path, encoding: str, markup: str
) -> None:
    count = 0
    for number in range(TEXTS):
        path = write_text(number, markup, encoding, tmp_path)
        [article] = [one for one in read_paths([path]) if isinstance(one, Article)]
        found = extract_article(article, load_lexicon())
        facts = resolve_facts([found], load_lexicon())
        for cut, exact in cut_evidence(found, facts.links[article.key]):
            assert cut == exact
            count += 1
        assert hashlib.sha256(article.text.encode()).hexdigest() == article.sha256

    assert count >= TEXTS * 3
