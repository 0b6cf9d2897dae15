"""Every query ends within its limit, with a reason, and the program lives."""

import os
from pathlib import Path

import pytest

from kg.query import Limits, run_query
from tests.faults.hostile import SPARE_SECONDS, ask, list_queries, make_graph
from tests.faults.patience import PATIENCE

SECONDS = float(os.environ.get("KG_QUERY_SECONDS", "1"))

EVERY = int(os.environ.get("KG_QUERY_EVERY", "5"))
"""Every which query is tried; 1 tries all."""


@pytest.fixture(scope="module")
def snapshot(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_graph(tmp_path_factory.mktemp("graph"))


def test_there_are_fifty_queries() -> None:
    assert len(set(list_queries())) >= 50


@pytest.mark.parametrize(
    "query", list_queries()[::EVERY], ids=lambda query: " ".join(query.split())[:40]
)
def test_hostile_query_ends_within_its_limit(snapshot: Path, query: str) -> None:
    ending = ask(snapshot, query, Limits(seconds=SECONDS))

    assert ending.seconds <= SECONDS + SPARE_SECONDS * PATIENCE
    assert ending.reason is None or len(ending.reason) > 20
    still = run_query(snapshot, "ASK { ?s ?p ?o }")
    assert still.boolean is True
