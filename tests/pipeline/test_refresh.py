"""A newer program reads the stored texts again, without the files."""

from pathlib import Path

import pytest

from kg.pipeline.build import BuildOptions, build_graph
from kg.pipeline.withdraw import withdraw_articles
from tests.pipeline.corpus import TEXTS, read_exports
from tests.pipeline.test_day_after_day import HerePool

OPTIONS = BuildOptions(Path("output"), workers=1)


@pytest.fixture(autouse=True)
def built(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Build two files with another program, and lose the files."""
    monkeypatch.setattr("kg.pipeline.intake.WorkPool", HerePool)
    monkeypatch.chdir(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr("kg.pipeline.build.name_extractor", lambda: "older")
        for number, name in enumerate(("a.txt", "b.txt")):
            Path(name).write_text(TEXTS[number], encoding="utf-8")
        build_graph([Path("a.txt"), Path("b.txt")], OPTIONS)
    Path("b.txt").unlink()


def test_build_without_inputs_extracts_again_what_is_outdated() -> None:
    report = build_graph([], OPTIONS)

    assert report.refreshed == 2
    assert len(report.articles) == 2
    assert build_graph([], OPTIONS).refreshed == 0


def test_any_build_extracts_the_rest_again() -> None:
    report = build_graph([Path("a.txt")], OPTIONS)

    assert (report.refreshed, report.unchanged, report.added) == (1, 0, 0)


def test_refreshed_graph_equals_a_fresh_build() -> None:
    build_graph([], OPTIONS)
    Path("b.txt").write_text(TEXTS[1], encoding="utf-8")
    build_graph([Path("a.txt"), Path("b.txt")], BuildOptions(Path("fresh"), workers=1))

    assert read_exports(Path("output")) == read_exports(Path("fresh"))


def test_base_of_iris_is_kept_by_every_later_command() -> None:
    base = "https://data.example/kg/"
    build_graph([], BuildOptions(Path("output"), workers=1, base_iri=base))

    withdraw_articles(["a.txt"], OPTIONS)

    assert b"https://data.example/kg/article/" in read_exports(Path("output"))["nq"]
    assert b"w3id.org/warta-kg/id/" not in read_exports(Path("output"))["nq"]
