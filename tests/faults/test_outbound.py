"""Nothing that is read or asked makes the program ask another machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.errors import QueryError
from kg.query import run_query
from tests.faults.hostile import make_graph
from tests.faults.outbound import (
    SECRET,
    Canary,
    list_inputs,
    list_queries,
    run_canary,
    try_input,
    try_query,
)


@pytest.fixture
def canary(tmp_path: Path) -> Iterator[Canary]:
    with run_canary(tmp_path) as running:
        yield running


def test_the_canary_sees_an_engine_without_a_gate(canary: Canary) -> None:
    service = f"ASK {{ SERVICE <{canary.url}/q> {{ ?s ?p ?o }} }}"

    with pytest.raises((OSError, RuntimeError, ValueError)):
        Store().query(service)

    assert canary.hits == ["/q"]


def test_no_query_reaches_a_server_or_a_file(canary: Canary) -> None:
    queries = list_queries(canary)

    answers = [try_query(query) for query in queries]

    assert len(queries) >= 200
    assert canary.hits == []
    assert [one for one in answers if SECRET in one] == []


def test_no_input_reaches_a_server_or_a_file(tmp_path: Path, canary: Canary) -> None:
    files = list_inputs(canary)
    kept = []
    for name, data in files:
        (tmp_path / name).write_bytes(data)
        kept.append(try_input(tmp_path / name))

    assert len(files) >= 100
    assert sum("Air harus sampai" in one for one in kept) >= 50
    assert canary.hits == []
    assert [one for one in kept if SECRET in one] == []


def test_the_whole_way_of_a_query_gives_no_file_away(
    tmp_path: Path, canary: Canary
) -> None:
    folder = tmp_path / "graph"
    folder.mkdir()
    snapshot = make_graph(folder)
    for query in list_queries(canary)[-36::3]:
        try:
            answer = repr(run_query(snapshot, query))
        except QueryError as error:
            answer = str(error)
        assert SECRET not in answer

    assert canary.hits == []


def test_a_link_to_a_file_in_a_folder_is_not_followed(
    tmp_path: Path, canary: Canary
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").symlink_to(canary.file)

    assert try_input(folder) == "is a link; name the file itself to read it"
