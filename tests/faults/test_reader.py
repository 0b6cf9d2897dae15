"""Readers never see half a write, however often the graph changes below them."""

import os
from pathlib import Path

from tests.faults.reader import run_readers

READERS = int(os.environ.get("KG_READERS", "4"))

SECONDS = float(os.environ.get("KG_READER_SECONDS", "5"))


def test_no_reader_sees_half_a_write(tmp_path: Path) -> None:
    writes, reads, torn = run_readers(READERS, SECONDS, tmp_path)

    assert torn == []
    assert writes >= 3
    assert reads >= 3
