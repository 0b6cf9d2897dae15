"""How well made-up copies of articles are found; measures `SAME_TEXT`.

Run with `python -m tests.resolve.copies ARTICLES.jsonl`: one JSON object a line, each
with `text`. Every article is changed in four ways, each alone and all at once.
"""

import json
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from kg.extract.fingerprint import find_fingerprint
from kg.read.record import read_record
from kg.resolve.digest import Digest
from kg.resolve.duplicate import SAME_TEXT, find_copies

Change = Callable[[list[str], random.Random], list[str]]

LINK = "Baca juga: Warga Diminta Waspada Cuaca Buruk Akhir Pekan Ini"
DATELINE = re.compile(r"^[A-Z][A-Z .,/]{3,40} ?[-–—]+ ?")


def edit_headline(lines: list[str], _: random.Random) -> list[str]:
    return [f"Kabar Terbaru: {' '.join(lines[0].split()[:4])} Disorot", *lines[1:]]


def add_links(lines: list[str], chance: random.Random) -> list[str]:
    changed = list(lines)
    for _ in range(2):
        changed.insert(chance.randrange(1, len(changed) + 1), LINK)
    return changed


def change_dateline(lines: list[str], _: random.Random) -> list[str]:
    return [DATELINE.sub("WARTA LAIN - ", line) for line in lines]


def cut_end(lines: list[str], _: random.Random) -> list[str]:
    return lines[:-1] if len(lines) > 2 else lines


def change_all(lines: list[str], chance: random.Random) -> list[str]:
    for change in CHANGES[:-1]:
        lines = change(lines, chance)
    return lines


CHANGES: tuple[Change, ...] = (
    edit_headline,
    add_links,
    change_dateline,
    cut_end,
    change_all,
)


def take(text: str) -> bytes:
    return find_fingerprint(read_record({"text": text}, "measure"))


def share(left: bytes, right: bytes) -> float:
    numbers = [np.frombuffer(one, dtype="<u4") for one in (left, right)]
    return float((numbers[0] == numbers[1]).mean())


def measure(texts: Sequence[str]) -> None:
    chance = random.Random(1)  # noqa: S311 - a choice of lines, not a secret
    prints = [take(text) for text in texts]
    show("shares read off fingerprints: least, 1%, median; copies found")
    for change in CHANGES:
        changed = [
            take("\n".join(change([line for line in text.split("\n") if line], chance)))
            for text in texts
        ]
        shares = [share(*pair) for pair in zip(prints, changed, strict=True)]
        found = sum(_is_found(*pair) for pair in zip(prints, changed, strict=True))
        values = " ".join(f"{v:.2f}" for v in np.percentile(shares, [0, 1, 50]))
        show(f"{change.__name__:16} {values}  {found} of {len(texts)}")
    apart = [share(a, b) for n, a in enumerate(prints) for b in prints[:n]]
    show(f"different articles: greatest share {max(apart):.2f} of {len(apart)} pairs")
    digests = [Digest(f"{n:016x}", "", fingerprint=one) for n, one in enumerate(prints)]
    show(f"different articles taken for copies: {len(find_copies(digests))}")
    for size in (10_000, 20_000, 40_000):
        show(f"{size} articles: {_time(size):.2f} s")


def _is_found(left: bytes, right: bytes) -> bool:
    pair = [Digest("a", "", fingerprint=left), Digest("b", "", fingerprint=right)]
    return find_copies(pair) == {"b": "a"}


def _time(size: int) -> float:
    chance = random.Random(2)  # noqa: S311 - as above
    prints = [chance.randbytes(252) for _ in range(size * 9 // 10)]
    prints += prints[: size // 10]
    digests = [Digest(f"{n:016x}", "", fingerprint=one) for n, one in enumerate(prints)]
    started = time.perf_counter()
    found = find_copies(digests)
    assert len(found) == size // 10
    return time.perf_counter() - started


def show(line: str) -> None:
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    show(f"SAME_TEXT = {SAME_TEXT}")
    with Path(sys.argv[1]).open(encoding="utf-8") as rows:
        measure([json.loads(row)["text"] for row in rows])
