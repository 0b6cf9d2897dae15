"""The store of a build: what readers see, whatever happened before."""

import json
import multiprocessing
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Literal as RdflibLiteral
from rdflib.query import ResultRow

from kg.errors import StoreError
from kg.store import (
    Changes,
    Unit,
    current_snapshot,
    open_rdflib,
    open_snapshot,
    open_store,
)
from kg.store import projection as projection_module
from kg.store.projection import Projected
from tests.lift.golden import assert_same_graph
from tests.lift.written import build_written, make_units

NAME = NamedNode("https://kg.example/name")


def make_unit(name: str, *values: str, digest: str | None = None) -> Unit:
    graph = NamedNode(f"https://kg.example/{name}#graph")
    quads = [Quad(graph, NAME, Literal(value), graph) for value in values]
    return Unit(name, digest or json.dumps(values), lambda: quads)


def project(folder: Path, *units: Unit, keep: Iterable[str] = ()) -> Changes:
    with open_store(folder, "v1") as store:
        return store.project(units, list(keep))


def read_values(folder: Path) -> list[str]:
    return list_values(open_snapshot(folder))


def list_values(store: Store) -> list[str]:
    quads = store.quads_for_pattern(None, None, None)
    return sorted(str(quad.object).strip('"') for quad in quads)


def test_readers_see_what_was_projected(tmp_path: Path) -> None:
    changes = project(tmp_path, make_unit("a", "1", "2"), make_unit("b", "3"))

    assert read_values(tmp_path) == ["1", "2", "3"]
    assert changes == Changes(changed=2, removed=0, unchanged=0, quads=3)


def test_only_what_differs_is_lifted_again(tmp_path: Path) -> None:
    units = [make_unit(name, name) for name in "abcde"]
    project(tmp_path, *units)

    def fail() -> list[Quad]:
        pytest.fail("an unchanged unit was lifted")

    unchanged = [replace(unit, lift=fail) for unit in units[1:]]
    changes = project(tmp_path, make_unit("a", "new"), *unchanged)

    assert read_values(tmp_path) == ["b", "c", "d", "e", "new"]
    assert changes == Changes(changed=1, removed=0, unchanged=4, quads=5)


def test_unit_without_digest_is_compared_quad_by_quad(tmp_path: Path) -> None:
    others = [make_unit(name, name) for name in "bcde"]
    facts = Unit("facts", None, make_unit("facts", "1", "2").lift)
    project(tmp_path, facts, *others)
    before = current_snapshot(tmp_path)

    same = project(tmp_path, facts, *others)
    assert same == Changes(changed=0, removed=0, unchanged=5, quads=6)
    assert current_snapshot(tmp_path) == before

    project(tmp_path, replace(facts, lift=make_unit("facts", "2", "3").lift), *others)
    assert read_values(tmp_path) == ["2", "3", "b", "c", "d", "e"]


def test_unit_that_is_no_more_is_taken_out(tmp_path: Path) -> None:
    units = [make_unit(name, name) for name in "abc"]
    project(tmp_path, *units)

    changes = project(tmp_path, *units[1:])

    assert read_values(tmp_path) == ["b", "c"]
    assert changes.removed == 1
    graphs = {str(graph) for graph in open_snapshot(tmp_path).named_graphs()}
    assert graphs == {
        "<https://kg.example/b#graph>",
        "<https://kg.example/c#graph>",
    }


def test_graph_that_a_unit_had_before_goes_with_the_change(tmp_path: Path) -> None:
    others = [make_unit(name, name) for name in "abc"]
    project(tmp_path, replace(make_unit("old", "1"), name="x"), *others)

    project(tmp_path, replace(make_unit("new", "2"), name="x"), *others)

    assert read_values(tmp_path) == ["2", "a", "b", "c"]


def test_unit_that_follows_later_is_kept(tmp_path: Path) -> None:
    units = [make_unit(name, name) for name in "abc"]
    project(tmp_path, *units)

    project(tmp_path, *units[1:], keep=["a"])

    assert read_values(tmp_path) == ["a", "b", "c"]


def test_everything_taken_out_leaves_an_empty_graph(tmp_path: Path) -> None:
    project(tmp_path, make_unit("a", "1"))

    project(tmp_path)

    assert read_values(tmp_path) == []


def test_step_by_step_ends_where_a_fresh_build_ends(tmp_path: Path) -> None:
    steps = [
        [make_unit("a", "1"), make_unit("b", "2")],
        [make_unit("a", "1", "x"), make_unit("b", "2"), make_unit("c", "3")],
        [make_unit("a", "1", "x"), make_unit("c", "3"), make_unit("d", "4")],
        [make_unit("a", "y"), make_unit("c", "3"), make_unit("d", "4")],
    ]
    for units in steps:
        project(tmp_path / "steps", *units)
    project(tmp_path / "fresh", *steps[-1])

    assert read_values(tmp_path / "steps") == read_values(tmp_path / "fresh")


def test_what_is_stored_equals_what_was_lifted(tmp_path: Path) -> None:
    others = [make_unit(name, name) for name in "abcdef"]
    units = [replace(unit, digest=None) for unit in make_units()]
    lifted = {quad for unit in [*units, *others] for quad in unit.lift()}
    project(tmp_path, *units, *others)

    stored = set(open_snapshot(tmp_path).quads_for_pattern(None, None, None, None))
    again = project(tmp_path, *units, *others)

    assert_same_graph(stored, lifted)
    assert again.changed == 0


def test_reader_keeps_what_it_opened(tmp_path: Path) -> None:
    project(tmp_path, *(make_unit(name, name) for name in "abc"))
    reader = open_snapshot(tmp_path)

    project(tmp_path, *(make_unit(name, name) for name in "bc"), make_unit("a", "new"))

    assert list_values(reader) == ["a", "b", "c"]
    assert read_values(tmp_path) == ["b", "c", "new"]


def test_three_snapshots_are_kept(tmp_path: Path) -> None:
    for number in range(5):
        project(tmp_path, make_unit("a", str(number)), make_unit("b", "b"))

    kept = sorted(path.name for path in (tmp_path / "snapshots").iterdir())

    assert kept == ["3", "4", "5"]
    assert current_snapshot(tmp_path).name == "5"


def test_store_that_lost_its_graph_is_projected_again(tmp_path: Path) -> None:
    units = [make_unit(name, name) for name in "abc"]
    project(tmp_path, *units)
    for path in (tmp_path / "live").iterdir():
        path.unlink()
    (tmp_path / "live").rmdir()

    project(tmp_path, *units)

    assert read_values(tmp_path) == ["a", "b", "c"]


def test_graph_that_is_damaged_is_built_anew(tmp_path: Path) -> None:
    units = [make_unit(name, name) for name in "abc"]
    project(tmp_path, *units)
    for path in (tmp_path / "live").glob("MANIFEST-*"):
        path.write_bytes(b"rusak")

    project(tmp_path, make_unit("a", "new"), *units[1:])

    assert read_values(tmp_path) == ["b", "c", "new"]


class KilledError(Exception):
    """Stands for a kill at one point of the work."""


@pytest.mark.parametrize(
    "point",
    [
        "kg.store.build.apply_difference",
        "kg.store.build.remove_graphs",
        "kg.store.build.BuildStore._note_projected",
        "kg.store.build.publish_snapshot",
        "kg.store.snapshot.sync_folder",
        "kg.store.snapshot._sweep",
    ],
)
def test_build_stopped_at_any_point_ends_the_same_when_run_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, point: str
) -> None:
    before = [make_unit(name, name) for name in "abcdefg"]
    after = [make_unit("a", "new"), make_unit("b", "newer"), *before[3:]]
    project(tmp_path, *before)

    def stop(*_: object) -> None:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr(point, stop)
        with pytest.raises(KilledError):
            project(tmp_path, *after)
    assert read_values(tmp_path) in (
        list("abcdefg"),
        ["d", "e", "f", "g", "new", "newer"],
    )
    project(tmp_path, *after)

    assert read_values(tmp_path) == ["d", "e", "f", "g", "new", "newer"]


def test_first_build_stopped_while_loading_ends_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    units = [make_unit(name, name) for name in "abc"]

    def stop(*_: object) -> list[Projected]:
        raise KilledError

    with monkeypatch.context() as patch:
        patch.setattr("kg.store.build.load_units", stop)
        with pytest.raises(KilledError):
            project(tmp_path, *units)
    with pytest.raises(StoreError, match="run `kg build` first"):
        current_snapshot(tmp_path)
    project(tmp_path, *units)

    assert read_values(tmp_path) == ["a", "b", "c"]


def test_many_changes_are_made_in_bounded_transactions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(projection_module, "TRANSACTION_QUADS", 3)
    others = [make_unit(name, name) for name in "bcd"]
    project(tmp_path, make_unit("a", *map(str, range(10))), *others)

    project(tmp_path, make_unit("a", *map(str, range(5, 20))), *others)

    assert read_values(tmp_path) == sorted([*map(str, range(5, 20)), "b", "c", "d"])


def _hold(folder: Path, ready: "multiprocessing.synchronize.Event") -> None:
    with open_store(folder, "v1"):
        ready.set()
        ready.wait(60)
        multiprocessing.Event().wait(60)


def test_second_writer_is_told_who_writes_and_since_when(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    process = context.Process(target=_hold, args=(tmp_path, ready), daemon=True)
    process.start()
    try:
        assert ready.wait(30)
        message = rf"written by process {process.pid} since \d{{4}}-\d\d-\d\d .*; wait"
        with (
            pytest.raises(StoreError, match=message),
            open_store(tmp_path, "v1"),
        ):
            pass
    finally:
        process.kill()
        process.join()
    with open_store(tmp_path, "v1") as store:
        assert len(store.journal) == 0


def test_quad_outside_every_graph_is_refused(tmp_path: Path) -> None:
    bare = Unit("a", "1", lambda: [Quad(NAME, NAME, NAME)])

    with pytest.raises(TypeError, match="stands in a named graph"):
        project(tmp_path, bare)


def test_folder_without_permission_is_named(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)

    with (
        pytest.raises(StoreError, match=r"no permission.*--output"),
        open_store(tmp_path / "store", "v1"),
    ):
        pass


def test_rdflib_reads_the_same_graph(tmp_path: Path) -> None:
    folder = build_written(tmp_path)

    graph = open_rdflib(folder)

    rows = graph.query(
        "SELECT ?name { ?person <http://www.w3.org/ns/org#holds>"
        "/<http://www.w3.org/2004/02/skos/core#prefLabel> ?name }"
    )
    assert [row.asdict() for row in rows if isinstance(row, ResultRow)] == [
        {"name": RdflibLiteral("Sekretaris Daerah Kota Balikpapan", lang="id")}
    ]
