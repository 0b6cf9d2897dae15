"""Bytes from files and pipes, never more of them at once than one article may have."""

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kg.errors import ArticleError
from kg.read.encoding import SAMPLE_BYTES, find_wide_encoding

MAX_ARTICLE_BYTES = 5_000_000
"""Most bytes of one file or line that is one article; 3 kB are usual for text."""

MAX_RATIO = 100
"""How many times its own size a compressed file may unpack to. Articles reach 10; gzip
can do 1,000, and a bomb does."""

RATIO_GRACE = 1_000_000
"""Bytes that any compressed file may unpack to, however small it is."""

_PACKED_ERRORS = (EOFError, zlib.error, gzip.BadGzipFile)


def open_bytes(path: Path) -> tuple[io.BufferedReader, int | None]:
    """Open a file to read bytes, unpacked if its name ends in `.gz`.

    Returns:
        The open file; and how many bytes may be read from it in all, None if that
        is for the file itself to say.

    Raises:
        OSError: If the file cannot be opened.
    """
    if path.suffix != ".gz":
        return path.open("rb"), None
    packed = gzip.GzipFile(path, "rb")
    return io.BufferedReader(packed), MAX_RATIO * path.stat().st_size + RATIO_GRACE


def read_whole(stream: IO[bytes], source: str) -> bytes:
    """Read a stream that is one article.

    Raises:
        ArticleError: If it is longer than `MAX_ARTICLE_BYTES`, or broken.
    """
    try:
        data = stream.read(MAX_ARTICLE_BYTES + 1)
    except _PACKED_ERRORS as error:
        raise ArticleError(source, f"cannot be unpacked: {error}") from error
    if len(data) > MAX_ARTICLE_BYTES:
        problem = f"has more than {MAX_ARTICLE_BYTES} bytes; one article has fewer"
        raise ArticleError(source, problem)
    return data


def read_lines(
    stream: io.BufferedReader, source: str, allowance: int | None = None
) -> Iterator[tuple[int, bytes | None]]:
    """Read a stream line by line, empty lines left out.

    Args:
        stream: The stream, at its beginning; UTF-16 is turned into UTF-8.
        source: For the message.
        allowance: How many bytes may be read in all; None for any number.

    Yields:
        Number of the line, from 1, and its bytes; None in place of the bytes if it is
        longer than `MAX_ARTICLE_BYTES`.

    Raises:
        ArticleError: If the stream is broken, or goes past *allowance*.
    """
    number = total = 0
    is_long = False
    for piece in _read_pieces(stream, source):
        total += len(piece)
        if allowance is not None and total > allowance:
            problem = f"unpacks to more than {MAX_RATIO} times its size"
            raise ArticleError(source, problem)
        ends = piece.endswith(b"\n")
        if is_long:
            is_long = not ends
            continue
        number += 1
        is_long = not ends and len(piece) >= MAX_ARTICLE_BYTES
        if is_long or piece.strip():
            yield number, None if is_long else piece


def _read_pieces(stream: io.BufferedReader, source: str) -> Iterator[bytes]:
    """Yield lines in an encoding of which ASCII is a part, a long line in pieces."""
    try:
        encoding = find_wide_encoding(stream.peek(SAMPLE_BYTES)[:SAMPLE_BYTES])
        if encoding in {None, "utf-8"}:
            while piece := stream.readline(MAX_ARTICLE_BYTES):
                yield piece
        else:
            yield from _read_wide(stream, encoding or "")
    except _PACKED_ERRORS as error:
        raise ArticleError(source, f"cannot be unpacked: {error}") from error


def _read_wide(stream: io.BufferedReader, encoding: str) -> Iterator[bytes]:
    """Yield lines in UTF-8, a long line in pieces."""
    wide = io.TextIOWrapper(stream, encoding, errors="replace", newline="\n")
    try:
        while piece := wide.readline(MAX_ARTICLE_BYTES):
            yield piece.encode("utf-8", errors="replace")
    finally:
        wide.detach()  # The stream is the caller's to close.
