"""Files, folders and standard input: everything that can hold articles."""

import io
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal, TypeAlias

from kg.errors import ArticleError, UsageError
from kg.model import Article
from kg.model.left_out import LeftOut, Notice
from kg.read.raw import RawArticle, RawKind, read_raw
from kg.read.stream import MAX_ARTICLE_BYTES, open_bytes, read_lines, read_whole

Input: TypeAlias = Path | Literal["-"]
"""A file, a folder, or `-` for standard input."""

Reading: TypeAlias = Article | LeftOut | Notice
"""An article, an input that gave none, or what was passed over in a file."""

STANDARD_INPUT = "standard input"
"""Name of `-` in messages."""

KINDS = {
    ".txt": RawKind.TEXT,
    ".html": RawKind.HTML,
    ".htm": RawKind.HTML,
    ".jsonl": RawKind.ROW,
}
"""What a file holds, by its suffix; each may be followed by `.gz`."""

ROW_BYTES = 20
"""Fewest bytes of a line that holds an article: `{"text": "Wati menang."}` has 25."""

SHORT_ROWS = 100
"""Lines of one file below `ROW_BYTES` after which it is taken for no file of articles:
a compressed file of 90 kB can hold three million, each to be told of."""

_EXPECTED = "expected .txt, .html, .htm or .jsonl"


def read_paths(
    paths: Sequence[Input], standard_input: io.BufferedReader | None = None
) -> Iterator[Reading]:
    """Read all articles of files and folders, one at a time.

    Nothing vanishes: what gives no article is yielded with the reason, and the rest
    is read. Keys and signs that were passed over follow the articles of their file.

    Args:
        paths: Files; folders, which are read with all below them in the order of
            names, hidden ones and links left out; `-`.
        standard_input: What `-` reads; None for the process's own.

    Yields:
        Articles, left-out inputs and notices, in the order of *paths*.

    Raises:
        UsageError: If a path does not exist, before anything is read.
    """
    passed: Counter[str] = Counter()
    file = ""
    for raw in find_raw(paths, standard_input):
        if isinstance(raw, LeftOut):
            yield raw
            continue
        if raw.file != file:
            yield from _notices(file, passed)
            file, passed = raw.file, Counter()
        try:
            read = read_raw(raw)
        except ArticleError as error:
            yield LeftOut(error.source, error.problem)
            continue
        passed.update(dict(read.notices))
        yield read.article
    yield from _notices(file, passed)


def find_raw(
    paths: Sequence[Input], standard_input: io.BufferedReader | None = None
) -> Iterator[RawArticle | LeftOut]:
    """Find all inputs, as bytes that `read_raw` can read in another process.

    Args:
        paths: As for `read_paths`.
        standard_input: As for `read_paths`.

    Yields:
        Inputs, and what cannot be one, in order.

    Raises:
        UsageError: If a path does not exist.
    """
    for path in paths:
        if path != "-" and not path.exists():
            msg = f"{path}: there is no such file or folder"
            raise UsageError(msg)
    for path in paths:
        if path == "-":
            yield from _find_in_stream(standard_input or _own_input())
        elif path.is_dir():
            yield from _find_in_folder(path)
        else:
            yield from _find_in_file(path)


def _notices(file: str, passed: Counter[str]) -> Iterator[Notice]:
    """Yield what was passed over in one file, sorted by its name."""
    for what, count in sorted(passed.items()):
        yield Notice(file, what, count)


def _own_input() -> io.BufferedReader:
    """Give the process's standard input as bytes."""
    buffer = sys.stdin.buffer
    if isinstance(buffer, io.BufferedReader):
        return buffer
    return io.BufferedReader(io.BytesIO(buffer.read()))


def _name(path: Path) -> str:
    """Give a path as people read it, fit for a terminal.

    Bytes that are no UTF-8 become question marks, and so does what a terminal would
    obey or a reader not see.
    """
    name = str(path).encode("utf-8", errors="replace").decode()
    return "".join(sign if sign.isprintable() else "?" for sign in name)


def _find_in_folder(folder: Path) -> Iterator[RawArticle | LeftOut]:
    """Find the inputs of a folder and of all folders below it."""
    is_empty = True
    pending = [folder]
    while pending:
        path = pending.pop()
        if path.is_dir() and (path == folder or not path.is_symlink()):
            try:
                entries = sorted(path.iterdir(), reverse=True)
            except OSError as error:
                yield LeftOut(_name(path), f"cannot be read: {error.strerror}")
                continue
            pending += [entry for entry in entries if not entry.name.startswith(".")]
            continue
        is_empty = False
        if path.is_symlink():
            # A folder from elsewhere could otherwise point at any file of the person.
            yield LeftOut(_name(path), "is a link; name the file itself to read it")
        else:
            yield from _find_in_file(path)
    if is_empty:
        yield LeftOut(_name(folder), f"holds no articles; {_EXPECTED}")


def _find_in_file(path: Path) -> Iterator[RawArticle | LeftOut]:
    """Find the inputs of a file."""
    name = _name(path)
    plain = path.with_suffix("") if path.suffix.lower() == ".gz" else path
    kind = KINDS.get(plain.suffix.lower())
    if kind is None or not path.is_file():
        problem = f"is not read; {_EXPECTED}" if path.is_file() else "is no file"
        yield LeftOut(name, problem)
        return
    try:
        stream, allowance = open_bytes(path)
        with stream:
            if kind is RawKind.ROW:
                yield from _find_rows(stream, name, allowance)
            else:
                yield RawArticle(name, name, kind, read_whole(stream, name))
    except OSError as error:
        yield LeftOut(name, f"cannot be read: {error.strerror or error}")
    except ArticleError as error:
        yield LeftOut(error.source, error.problem)


def _find_rows(
    stream: io.BufferedReader, file: str, allowance: int | None = None
) -> Iterator[RawArticle | LeftOut]:
    """Find the lines of a file of JSON objects."""
    number = short = 0
    for number, line in read_lines(stream, file, allowance):
        source = f"{file}:{number}"
        short += line is not None and len(line) < ROW_BYTES
        if short > SHORT_ROWS:
            problem = f"has over {SHORT_ROWS} lines too short for an article"
            yield LeftOut(source, f"{problem}; it and all after it is not read")
            return
        if line is None:
            problem = f"has more than {MAX_ARTICLE_BYTES} bytes; one article has fewer"
            yield LeftOut(source, problem)
        else:
            yield RawArticle(source, file, RawKind.ROW, line)
    if number == 0:
        yield LeftOut(file, "is empty; expected a JSON object on each line")


def _find_in_stream(stream: io.BufferedReader) -> Iterator[RawArticle | LeftOut]:
    """Find what standard input holds: rows, a page or a text, by its first signs."""
    head = (
        stream.peek(512)[:512]
        .replace(b"\x00", b"")
        .lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    )
    try:
        if head.startswith(b"{"):
            yield from _find_rows(stream, STANDARD_INPUT)
            return
        is_page = head[:14].lower().startswith((b"<!doctype", b"<html", b"<?xml"))
        kind = RawKind.HTML if is_page else RawKind.TEXT
        data = read_whole(stream, STANDARD_INPUT)
        yield RawArticle(STANDARD_INPUT, STANDARD_INPUT, kind, data)
    except ArticleError as error:
        yield LeftOut(error.source, error.problem)
