"""A full disk loses nothing, says so, and the next build goes on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.child import ROOT
from tests.faults.disk import FORBIDDEN

POINTS = os.environ.get("KG_DISK_POINTS", "2")


def test_full_disk_loses_nothing_and_is_named(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own module
        [sys.executable, "-m", "tests.faults.disk", "--n", POINTS, "--articles", "30"],
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True,
        check=False,
        text=True,
    )
    if done.returncode == FORBIDDEN:
        pytest.skip(done.stdout.strip())

    assert done.returncode == 0, done.stdout + done.stderr
    assert "lost=[], unclear=[], differing=0, unreadable=0" in done.stdout
