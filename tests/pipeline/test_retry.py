"""What was left out is listed, tried again alone, and forgotten once solved."""

import json
from pathlib import Path

import pytest

from kg.model.left_out import LeftOut
from kg.pipeline.build import BuildOptions, build_graph, retry_left_out
from kg.query import Limits, list_questions, read_question, run_query, write_result
from kg.store import current_snapshot
from tests.pipeline.corpus import TEXTS, read_exports
from tests.pipeline.test_day_after_day import HerePool

BROKEN = "{rusak\n"


@pytest.fixture(autouse=True)
def here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("kg.pipeline.intake.WorkPool", HerePool)
    monkeypatch.chdir(tmp_path)


def row(number: int) -> str:
    return json.dumps({"url": f"https://kabar.example/{number}", "text": TEXTS[number]})


OPTIONS = BuildOptions(Path("output"), workers=1)


def build(*names: str) -> tuple[LeftOut, ...]:
    return build_graph([Path(name) for name in names], OPTIONS).left_out


def retry() -> tuple[tuple[LeftOut, ...], int]:
    report = retry_left_out(OPTIONS)
    return report.left_out, report.added


def test_only_what_failed_is_read_again() -> None:
    Path("rows.jsonl").write_text(f"{row(0)}\n{BROKEN}{row(1)}\n", encoding="utf-8")
    Path("kosong.txt").write_text("", encoding="utf-8")
    left_out = build("rows.jsonl", "kosong.txt")
    assert [one.source for one in left_out] == ["kosong.txt", "rows.jsonl:2"]

    Path("rows.jsonl").write_text(f"{row(3)}\n{row(2)}\n{row(1)}\n", encoding="utf-8")
    left_out, added = retry()

    assert [one.source for one in left_out] == ["kosong.txt"]
    assert added == 1


def test_retried_build_equals_a_fresh_one() -> None:
    Path("a.txt").write_text(TEXTS[0], encoding="utf-8")
    Path("b.txt").write_text("", encoding="utf-8")
    build("a.txt", "b.txt")

    Path("b.txt").write_text(TEXTS[1], encoding="utf-8")
    assert retry() == ((), 1)
    build_graph([Path("a.txt"), Path("b.txt")], BuildOptions(Path("fresh"), workers=1))

    assert read_exports(Path("output")) == read_exports(Path("fresh"))


def test_file_that_is_gone_stays_on_the_list_with_the_next_step() -> None:
    Path("a.txt").write_text("", encoding="utf-8")
    build("a.txt")
    Path("a.txt").unlink()

    left_out, _ = retry()

    assert [one.source for one in left_out] == ["a.txt"]
    assert (
        "put it back, or take it off this list with `kg remove`" in left_out[0].reason
    )


def test_line_that_the_file_no_longer_has_is_forgotten() -> None:
    Path("rows.jsonl").write_text(f"{row(0)}\n{BROKEN}", encoding="utf-8")
    assert len(build("rows.jsonl")) == 1

    Path("rows.jsonl").write_text(f"{row(0)}\n", encoding="utf-8")

    assert build("rows.jsonl") == ()


def test_article_without_url_goes_with_the_line_that_held_it() -> None:
    lines = [json.dumps({"text": text}) for text in TEXTS[:3]]
    Path("rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    build("rows.jsonl")

    Path("rows.jsonl").write_text(lines[0], encoding="utf-8")
    report = build_graph([Path("rows.jsonl")], OPTIONS)

    assert [one.source for one in report.articles] == ["rows.jsonl:1"]


def test_folder_that_was_empty_is_read_once_it_is_not() -> None:
    Path("berita").mkdir()
    assert len(build("berita")) == 1
    (Path("berita") / "a.txt").write_text(TEXTS[0], encoding="utf-8")

    assert retry() == ((), 1)


def test_saved_question_exports_the_list_as_csv() -> None:
    Path("a.txt").write_text("", encoding="utf-8")
    build("a.txt")
    assert "artikel-ditinggalkan" in [one.name for one in list_questions()]

    snapshot = current_snapshot(Path("output/store"))
    question = read_question("artikel-ditinggalkan").text
    result = run_query(snapshot, question, Limits())

    assert write_result(result, "csv").splitlines()[:1] == ["berkas,alasan"]
    assert write_result(result, "csv").splitlines()[1].startswith("a.txt,")
