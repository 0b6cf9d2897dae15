"""`kg check` tells contradictions in plain words, with both sentences, and exits 0."""

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store, parse
from typer.testing import CliRunner

from kg.cli.app import app
from kg.cli.check import CHECKS
from kg.query import list_questions
from kg.store.snapshot import publish_snapshot

DATA = Path(__file__).parents[1] / "ontology" / "data" / "contradictions.trig"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("check")
    (folder / "store").mkdir()
    live = Store(str(folder / "store" / "live"))
    live.bulk_extend(parse(path=DATA, format=RdfFormat.TRIG))
    live.flush()
    publish_snapshot(folder / "store", live, 1)
    return folder


def run(output: Path, *words: str, language: str = "en") -> str:
    result = CliRunner().invoke(
        app,
        ["check", *words, "--output", str(output)],
        env={"KG_LANG": language, "COLUMNS": "240"},
    )
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize(
    "sentence",
    [
        "UU Nomor 5 Tahun 2014 was cited on 2025-06-01, though UU Nomor 20 Tahun 2023 "
        "had repealed or annulled it from 2023-10-31.",
        "UU Nomor 16 Tahun 2016: the title beside it names UU Nomor 10 Tahun 2016.",
        "UU Nomor 1 Tahun 2023 was cited on 2025-06-01, though it takes effect only "
        "from 2026-01-02.",
        "The article: UU Nomor 10 Tahun 2016 repeals UU Nomor 1 Tahun 2015. Reference "
        "sources: UU Nomor 10 Tahun 2016 amends UU Nomor 1 Tahun 2015 (1 source(s)).",
        "Wali Kota Samarinda, 2025-03-01: Gita Puspita and Hadi Wijaya, both named as "
        "the definitive holder.",
        "Gita Puspita spoke as Wali Kota Samarinda (definitive) on 2026-02-01, though "
        "that office ended 2025-12-31.",
        "Hadi Wijaya: the same words on 2025-04-02 and on 2025-04-03.",
        "Hadi Wijaya, Wali Kota, 2025-04-03: capacity definitive or pj?",
        "Maya Dewi, Sekretaris Daerah: from 2025-05-05 or 2025-05-06?",
    ],
)
def test_finding_is_told_in_plain_words(output: Path, sentence: str) -> None:
    assert f"• {sentence}" in run(output)


def test_both_sentences_stand_below_a_contradiction(output: Path) -> None:
    told = run(output, "offices")

    assert "“Wali Kota Samarinda Gita Puspita”" in told
    assert "“Wali Kota Samarinda Hadi Wijaya”" in told


def test_one_area_tells_nothing_of_the_others(output: Path) -> None:
    told = run(output, "laws")

    assert "UU Nomor 5 Tahun 2014" in told
    assert "Gita Puspita" not in told


def test_indonesian_reader_is_told_in_indonesian(output: Path) -> None:
    told = run(output, "laws", language="id")

    assert "padahal sudah dicabut atau dibatalkan oleh UU Nomor 20 Tahun 2023" in told


def test_findings_beyond_the_limit_are_counted(output: Path) -> None:
    told = run(output, "laws", "--limit", "1")

    assert "and 2 more; see `kg query kutipan-usang` or --limit" in told


def test_every_contradiction_question_is_checked() -> None:
    saved = {one.name for one in list_questions() if "pertentangan" in one.name}

    assert saved <= {one.question for one in CHECKS}
