"""Inputs that unpack, nest or repeat without end cost little and are told."""

import os
import re
from pathlib import Path

import pytest

from kg.model.left_out import LeftOut
from tests.faults.bomb import (
    BOMBS,
    MAX_MEGABYTES,
    MAX_SECONDS,
    set_off,
    write_folder,
)
from tests.faults.child import run_kg
from tests.faults.patience import PATIENCE

LEFT_OUT = {
    "archive.html": "is compressed; expected text",
    "archive.txt": "is compressed; expected text",
    "archive.zip": "is not read; expected .txt, .html, .htm or .jsonl",
    "attributes-spread.html": "the page has 60000 attributes; at most 20000 are read",
    "large.html": "has more than 5000000 bytes; one article has fewer",
    "line.jsonl.gz": "unpacks to more than 100 times its size",
    "long-line.txt": "has more than 5000000 bytes; one article has fewer",
    "million.txt": "966000 characters; one article has at most 100000",
    "nested-inline.html": "the page has 40003 levels of nesting; at most 500 are read",
    "nested.html": "the page has 200006 tags; at most 50000 are read",
    "nested.txt.gz": "is compressed; expected text",
    "text.txt.gz": "has more than 5000000 bytes; one article has fewer",
}
"""What must be said of some of them, by file."""

has_peak = pytest.mark.skipif(
    not os.access("/proc/self/clear_refs", os.W_OK),
    reason="the system does not tell the peak memory of a process",
)


@has_peak
@pytest.mark.parametrize("name", BOMBS)
def test_bomb_takes_little_time_and_memory(tmp_path: Path, name: str) -> None:
    blast = set_off(name, tmp_path)

    assert blast.seconds <= MAX_SECONDS * PATIENCE
    assert 0 < blast.megabytes <= MAX_MEGABYTES
    assert blast.outcome.startswith("read: ") or len(blast.outcome) > 5
    assert blast.outcome == LEFT_OUT.get(name, blast.outcome)


def test_a_build_among_bombs_goes_on_and_tells_of_them(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "news")

    ended = run_kg(
        ["build", str(folder), "--output", str(tmp_path / "out"), "--workers", "2"],
        tmp_path / "log",
    )

    assert ended.code == 0, ended.err
    report = (tmp_path / "out" / "report.html").read_text(encoding="utf-8")
    for name, reason in LEFT_OUT.items():
        line = LeftOut(str(folder / name), reason)
        assert re.search(f"{re.escape(line.source)}(:1)?</td><td>{line.reason}", report)
    assert "a-first.jsonl" in report
    assert "z-last.jsonl" in report
