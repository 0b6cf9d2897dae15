"""Builds killed at any moment lose nothing and end in the same graph."""

import os
from pathlib import Path

from tests.faults.kill import REOPEN_SECONDS, kill_builds
from tests.faults.patience import PATIENCE

KILLS = int(os.environ.get("KG_KILLS", "20"))

ARTICLES = int(os.environ.get("KG_KILL_ARTICLES", "24"))


def test_killed_builds_lose_nothing_and_end_alike(tmp_path: Path) -> None:
    outcome = kill_builds(KILLS, ARTICLES, seed=1, folder=tmp_path)

    assert outcome.kills == KILLS
    assert outcome.lost == []
    assert outcome.partial == []
    assert outcome.doubled == []
    assert outcome.differing == 0
    assert outcome.compared >= KILLS // 10
    assert outcome.acknowledged > 0
    assert outcome.reopen_seconds <= REOPEN_SECONDS * PATIENCE
