"""Files tell their encoding by their bytes."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.model import Article
from kg.read.encoding import decode_bytes
from kg.read.path import read_paths

ENCODINGS = [
    "utf-8",
    "utf-8-sig",
    "utf-16",
    "utf-16-le",
    "utf-16-be",
    "utf-32",
    "cp1252",
    "latin-1",
]
"""Each with the mark that Python writes: utf-8-sig, utf-16 and utf-32 have one."""

MARKUPS = ["txt", "html", "jsonl"]

QUOTE = "Air harus sampai ke dapur"
LETTERS = st.text("abcdefghijklmnopqrstuvwxyzÉéñü ,.’“”–", min_size=0, max_size=60)


def write_article(path: Path, body: str, encoding: str) -> None:
    if path.suffix == ".html":
        charset = "windows-1252" if encoding in {"cp1252", "latin-1"} else "utf-8"
        body = (
            f'<html><head><meta charset="{charset}"></head><body><article>'
            f"<p>{body}</p></article></body></html>"
        )
    elif path.suffix == ".jsonl":
        body = json.dumps({"text": body}, ensure_ascii=False) + "\n"
    path.write_bytes(body.encode(encoding))


@pytest.mark.parametrize("markup", MARKUPS)
@pytest.mark.parametrize("encoding", ENCODINGS)
@settings(max_examples=50, deadline=None, derandomize=True)
@given(words=LETTERS)
def test_quote_is_cut_out_of_every_encoding_and_markup(
    tmp_path_factory: pytest.TempPathFactory, encoding: str, markup: str, words: str
) -> None:
    marks = "\"'" if encoding == "latin-1" else "“”"
    words = "".join(c for c in words if encoding != "latin-1" or ord(c) < 256)
    quote = f"{marks[0]}{QUOTE}é{marks[1]}"
    body = f"Wali Kota José Mas'ud bicara lama di balai kota. {words} {quote} katanya."
    path = tmp_path_factory.mktemp("in") / f"a.{markup}"
    write_article(path, body * 3, encoding)

    [article] = read_paths([path])

    assert isinstance(article, Article)
    start = article.text.index(QUOTE) - 1
    assert article.text[start : start + len(quote)] == quote


def test_wide_text_without_a_mark_is_known_by_its_zeros() -> None:
    assert decode_bytes("Wali Kota “Balikpapan”".encode("utf-16-le"), "a") == (
        "Wali Kota “Balikpapan”"
    )


def test_one_broken_character_does_not_turn_all_the_others_into_others() -> None:
    data = ("“Mas’ud” dan José. " * 40).encode() + b"\xe2\x80"

    assert decode_bytes(data, "a").endswith("“Mas’ud” dan José. \ufffd")


def test_declared_encoding_is_believed_only_where_utf8_fails() -> None:
    assert decode_bytes("José".encode(), "a", "cp1252") == "José"
    assert decode_bytes("Łódź".encode("cp1250"), "a", "cp1250") == "Łódź"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + bytes(200),
        b"%PDF\x00\x01\x02\x03" * 50,
    ],
    ids=["all bytes", "picture", "document"],
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match="is no text in UTF-8"):
        decode_bytes(data, "a")


@pytest.mark.parametrize("data", [b"\x1f\x8b\x08", b"PK\x03\x04"], ids=["gzip", "zip"])
def test_compressed_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match="is compressed"):
        decode_bytes(data + bytes(50), "a")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    try:
        text = decode_bytes(data, "a")
    except ArticleError as error:
        assert error.source == "a"
    else:
        assert isinstance(text, str)
