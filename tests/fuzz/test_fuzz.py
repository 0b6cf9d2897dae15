"""No input breaks the program or holds it for long; what once did is kept."""

import os
from pathlib import Path

import pytest

from tests.faults.patience import PATIENCE
from tests.fuzz.run import FOUND, MAX_SECONDS, fuzz, try_input
from tests.fuzz.target import TARGETS

INPUTS = int(os.environ.get("KG_FUZZ_INPUTS", "20000"))

KEPT = sorted(FOUND.glob("*.bin"))


def test_no_input_breaks_a_target_or_holds_it() -> None:
    fuzz(13, seed=0)  # loads what each target needs

    outcome = fuzz(INPUTS, seed=1)

    assert outcome.broken == []
    assert outcome.tried == INPUTS
    assert outcome.slowest <= MAX_SECONDS * PATIENCE


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_input_that_once_broke_a_target_breaks_it_no_more(path: Path) -> None:
    target, _ = TARGETS[path.stem.rpartition("-")[0]]

    assert try_input(target, path.read_bytes()) is None


def test_an_error_that_is_not_ours_counts_as_broken() -> None:
    def divide(data: bytes) -> None:
        assert len(data) / 0

    assert "ZeroDivisionError" in (try_input(divide, b"a") or "")
