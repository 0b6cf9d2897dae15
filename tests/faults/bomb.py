"""Inputs that unpack, nest or repeat without end.

`python -m tests.faults.bomb` prints time and memory of each.
"""

import gzip
import io
import json
import multiprocessing
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from kg.errors import ArticleError
from kg.extract.article import extract_article
from kg.lexicon.load import load_lexicon
from kg.model.left_out import LeftOut
from kg.read.path import find_raw
from kg.read.raw import read_raw
from tests.faults.child import fork_context
from tests.faults.corpus import make_row

MAX_SECONDS = 10.0
"""Longest time for one bomb, on any machine: the program gives an article no more."""

MAX_MEGABYTES = 300
"""Most memory of a process that reads one, the program and its lexicon in it."""

SENTENCE = (
    "Wali Kota Balikpapan Budi Hartono menegaskan “air harus sampai ke dapur warga” "
    "kata Budi, Rabu (12/6/2024) sesuai UU Nomor 20 Tahun 2023. "
)


def _page(inside: str) -> bytes:
    return f"<html><body><article>{inside}</article></body></html>".encode()


def _entities(head: str) -> bytes:
    steps = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    text = f"<p>&a9; {SENTENCE * 10}</p>"
    return f'{head}<!DOCTYPE html [<!ENTITY a0 "ha">{steps}]>{text}'.encode()


def _zip() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * 50_000_000)
    return data.getvalue()


def _row(text: str) -> bytes:
    return json.dumps({"text": text}, ensure_ascii=False).encode() + b"\n"


BOMBS: Mapping[str, Callable[[], bytes]] = {
    "text.txt.gz": lambda: gzip.compress(b"a" * 100_000_000, 6),
    "page.html.gz": lambda: gzip.compress(b"<p>a" * 25_000_000, 6),
    "line.jsonl.gz": lambda: gzip.compress(b'{"text": "' + b"a " * 50_000_000, 6),
    "lines.jsonl.gz": lambda: gzip.compress(b"[]\n" * 30_000_000, 6),
    "nested.txt.gz": lambda: gzip.compress(gzip.compress(b"a" * 100_000_000, 6), 6),
    "cut.txt.gz": lambda: gzip.compress(b"a" * 1_000_000, 6)[:-40],
    "archive.zip": _zip,
    "archive.txt": _zip,
    "archive.html": _zip,
    "laughs.html": lambda: _entities(""),
    "laughs-xml.html": lambda: _entities('<?xml version="1.0"?>'),
    "attributes.html": lambda: _page(
        f"<p {' '.join(f'a{n}=1' for n in range(60_000))}>{SENTENCE * 10}</p>"
    ),
    "attributes-spread.html": lambda: _page(
        "".join(f"<p a{n}=1 b{n}=2 c{n}=3>x</p>" for n in range(20_000))
    ),
    "nested.html": lambda: _page("<div>" * 200_000 + SENTENCE * 10),
    "nested-inline.html": lambda: _page("<b><i>" * 20_000 + SENTENCE * 10),
    "tables.html": lambda: _page("<table><tr><td>" * 10_000 + SENTENCE * 10),
    "large.html": lambda: _page(f"<p>{SENTENCE}</p>" * 75_000),
    "close.html": lambda: _page(f"<p>{SENTENCE * 8}</p>" * 4_000),
    "long-line.jsonl": lambda: b'{"text": "' + b"a " * 50_000_000 + b'"}\n',
    "long-line.txt": lambda: b"a" * 100_000_000,
    "million.txt": lambda: (SENTENCE * 7_000).encode(),
    "million.jsonl": lambda: _row(f"{SENTENCE}\n\n" * 7_000),
    "quotes.txt": lambda: ("“" * 99_000).encode(),
    "names.txt": lambda: ("Wali Kota Budi, " * 6_200).encode(),
    "laws.txt": lambda: ("UU Nomor 1 Tahun 2020 mencabut " * 3_200).encode(),
    "short-laws.txt": lambda: ("UU " * 33_000).encode(),
    "brackets.jsonl": lambda: b"[" * 1_000_000 + b"\n",
    "objects.jsonl": lambda: b'{"text":' * 100_000 + b"\n",
    "number.jsonl": lambda: b'{"text": ' + b"9" * 4_000_000 + b"}\n",
    "keys.jsonl": lambda: (
        b'{"text": "a b"' + b"".join(b',"k%d":1' % n for n in range(300_000)) + b"}\n"
    ),
    "zeros.txt": lambda: bytes(4_900_000),
    "noise.txt": lambda: bytes(range(256)) * 15_000,
}
"""Every bomb, by the name of its file."""


@dataclass(frozen=True, slots=True)
class Blast:
    """What a bomb cost.

    Args:
        name: The bomb.
        seconds: Of a processor, to read and, if there is an article in it, to extract.
        megabytes: Peak memory of the process.
        outcome: The reason why it was left out, or what came of it.
    """

    name: str
    seconds: float
    megabytes: int
    outcome: str


def set_off(name: str, folder: Path) -> Blast:
    """Read one bomb in a process of its own, as a worker of a build does."""
    path = folder / name
    path.write_bytes(BOMBS[name]())
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = fork_context().Process(target=_read, args=(path, theirs))
    process.start()
    is_done = ours.poll(MAX_SECONDS * 6)  # the machine may be busy
    if not is_done:
        process.kill()
    process.join()
    path.unlink()
    if not is_done:
        return Blast(name, MAX_SECONDS * 6, 0, "killed: it took too long")
    return Blast(name, *ours.recv())


def _read(path: Path, report: Connection) -> None:
    # Of this process alone: what is counted so far is its parent's.
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    outcome = ""
    started = time.process_time()
    for raw in find_raw([path]):
        if isinstance(raw, LeftOut):
            outcome = raw.reason
            continue
        try:
            article = read_raw(raw).article
        except ArticleError as error:
            outcome = error.problem
        else:
            found = extract_article(article, load_lexicon())
            claims = len(found.statements) + len(found.citations)
            outcome = f"read: {len(article.text)} characters, {claims} claims"
    report.send((time.process_time() - started, _measure_peak(), outcome))


def _measure_peak() -> int:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) // 1024
    return 0


def write_folder(folder: Path) -> Path:
    """Write all bombs, and an article before and after them, into one folder."""
    folder.mkdir()
    for name, make in BOMBS.items():
        (folder / name).write_bytes(make())
    for name in ("a-first.jsonl", "z-last.jsonl"):
        row = make_row(len(name))
        (folder / name).write_text(json.dumps(row) + "\n", encoding="utf-8")
    return folder


def main() -> None:
    """Set off every bomb and print what it cost."""
    bad = 0
    with tempfile.TemporaryDirectory() as folder:
        for name in BOMBS:
            blast = set_off(name, Path(folder))
            bad += blast.seconds > MAX_SECONDS or blast.megabytes > MAX_MEGABYTES
            sys.stdout.write(
                f"{name:24} {blast.seconds:6.2f} s {blast.megabytes:4} MB "
                f"{blast.outcome[:80]}\n"
            )
            sys.stdout.flush()
    sys.stdout.write(f"{bad} of {len(BOMBS)} cost too much\n")
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
