"""However articles came, changed and went: the graph is that of a fresh build."""

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model import Article
from kg.pipeline.build import BuildOptions, build_graph
from kg.pipeline.pool import Outcome
from kg.pipeline.withdraw import withdraw_articles
from kg.pipeline.work import Task, do_task
from kg.read.raw import RawArticle
from tests.pipeline.corpus import TEXTS, read_exports, read_quads, write_rows

EXAMPLES = int(os.environ.get("KG_TEST_EXAMPLES", "4"))
"""Sequences of days that are tried; each costs about five builds."""

Step = tuple[int, int | None]
"""A URL by number, and the number of its new text; None withdraws it."""

STEPS = st.lists(
    st.lists(
        st.tuples(st.integers(0, 3), st.none() | st.integers(0, len(TEXTS) - 1)),
        min_size=1,
        max_size=4,
        unique_by=lambda step: step[0],
    ),
    min_size=2,
    max_size=4,
)


class HerePool:
    """Reads and extracts in this very process, to spare the start of workers."""

    def __init__(self, workers: int) -> None:
        self._workers = workers

    def work_through(
        self,
        inputs: Iterator[RawArticle],
        keep_unknown: Callable[[list[Article]], list[Article]],
    ) -> Iterator[Outcome]:
        answer = do_task(Task(raw=list(inputs)))
        yield from answer.left_out
        yield from do_task(Task(articles=keep_unknown(answer.articles))).extractions

    def extract_again(self, articles: Iterator[Article]) -> Iterator[Outcome]:
        yield from do_task(Task(articles=list(articles))).extractions

    def close(self) -> None:
        pass


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.pipeline.intake.WorkPool", HerePool)


def url(number: int) -> str:
    return f"https://kabar.example/{number}"


def write(folder: Path, texts: dict[int, int]) -> Path:
    """Write articles; the last texts are copies of each other, a day apart."""
    rows = [
        {
            "url": url(number),
            "text": TEXTS[text],
            "published": f"2024-06-{10 + number}",
        }
        for number, text in sorted(texts.items())
    ]
    return write_rows(folder / "rows.jsonl", rows)


def build(output: Path, folder: Path, texts: dict[int, int]) -> None:
    inputs = [write(folder, texts)] if texts else []  # an empty file is a problem
    build_graph(inputs, BuildOptions(output, workers=1))


def take(output: Path, folder: Path, known: dict[int, int], steps: list[Step]) -> None:
    """Take one day's changes into a build, and into what is known of it."""
    given_ = {number: text for number, text in steps if text is not None}
    gone = [number for number, text in steps if text is None and number in known]
    if given_:
        build(output, folder, given_)
    known.update(given_)
    if gone:
        names = [url(number) for number in gone]
        withdraw_articles(names, BuildOptions(output, workers=1))
    for number in gone:
        del known[number]


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(days=STEPS)
def test_days_of_changes_end_where_a_fresh_build_ends(days: list[list[Step]]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known: dict[int, int] = {}
        build(folder / "days", folder, {})
        for steps in days:
            take(folder / "days", folder, known, steps)
        build(folder / "fresh", folder, known)

        assert read_quads(folder / "days") == read_quads(folder / "fresh")
        assert read_exports(folder / "days") == read_exports(folder / "fresh")
