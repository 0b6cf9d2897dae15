"""One bad article costs itself, and nothing else of its batch."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.model import Article, Extraction
from kg.model.left_out import LeftOut
from kg.pipeline import pool
from kg.read.path import find_raw
from kg.read.raw import RawArticle
from tests.faults.corpus import make_rows, write_rows
from tests.faults.poison import serve_poisoned

POISONS = {
    "HANG": "took longer than 3 s",
    "CRASH": "needed more memory than a worker has, or crashed it",
    "HOG": "needed more memory than a worker has, or crashed it",
    "RAISE": "needed more memory than a worker has, or crashed it",
    "DEEP": "needed more memory than a worker has, or crashed it",
}


def find_inputs(path: Path) -> Iterator[RawArticle]:
    for found in find_raw([path]):
        assert isinstance(found, RawArticle)
        yield found


def test_poisoned_articles_leave_only_themselves_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = make_rows(20)
    for number, poison in enumerate(POISONS):
        rows[number * 3 + 1]["title"] = f"{poison} Terjadi di Balai Kota Lagi"
    path = write_rows(tmp_path / "in.jsonl", rows)
    monkeypatch.setattr(pool, "_serve", serve_poisoned)
    monkeypatch.setattr(pool, "SECONDS_PER_ARTICLE", 3.0)
    crew = pool.WorkPool(2)

    def keep_all(articles: list[Article]) -> list[Article]:
        return articles

    try:
        outcomes = list(crew.work_through(find_inputs(path), keep_all))
    finally:
        crew.close()

    done = {one.article.url for one in outcomes if isinstance(one, Extraction)}
    left_out = {one.source: one.reason for one in outcomes if isinstance(one, LeftOut)}
    wanted = {
        f"{path}:{number * 3 + 2}": reason
        for number, reason in enumerate(POISONS.values())
    }
    assert left_out == wanted
    assert done == {
        f"https://warta.example/rapat-{n}"
        for n in range(20)
        if n not in (1, 4, 7, 10, 13)
    }
    assert len(outcomes) == 20
