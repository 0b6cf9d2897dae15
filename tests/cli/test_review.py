"""`kg review` lists pairs, notes decisions and takes them back."""

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import app
from kg.cli.console import say
from kg.resolve.person.feature import FEATURES
from tests.pipeline.corpus import build, write_rows

TEXTS = (
    "BONTANG, KABAR UJI – Kepala Dinas Perhubungan Kota Bontang Jaka Rimba menutup "
    "terminal lama. “Terminal baru dibuka Senin,” ujar Jaka.",
    "SAMARINDA, KABAR UJI – Anggota DPRD Kota Samarinda Jaka Rimba meninjau pasar "
    "pagi. “Pedagang mengeluh,” kata Jaka.",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    rows = [
        {"url": f"https://kabar.example/{n}", "text": t} for n, t in enumerate(TEXTS)
    ]
    build(folder / "output", write_rows(folder / "rows.jsonl", rows))
    return folder / "output"


@pytest.fixture
def output(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "output", symlinks=True)
    return tmp_path / "output"


def run(output: Path, *words: str, code: int = 0, user: str = "ani") -> str:
    result = CliRunner().invoke(
        app,
        ["review", *words, "--output", str(output)],
        env={"KG_LANG": "en", "COLUMNS": "240", "USER": user},
    )
    assert result.exit_code == code, result.output
    return result.stdout


def test_list_shows_both_sides_with_reasons(output: Path) -> None:
    lines = run(output).splitlines()

    assert lines[0].startswith("1  p")
    assert lines[0].endswith("59% likely one person")
    assert "     Kepala Dinas Perhubungan Kota Bontang, definitive" in lines
    assert "     Anggota DPRD Kota Samarinda, definitive" in lines
    assert "   rare name +9.2, another post -1.0, another region -1.0" in lines


def test_merged_pair_is_listed_as_a_decision_until_it_is_undone(output: Path) -> None:
    merged = run(output, "--merge", "1", "--reason", "pindah tugas")
    decided = run(output)
    undone = run(output, "--undo", "1")

    assert "1 merged, 0 kept apart, 0 undone." in merged
    assert "No pair waits for review." in decided
    assert "; ani, " in decided
    assert decided.rstrip().endswith(": pindah tugas")
    assert "0 merged, 0 kept apart, 1 undone." in undone
    assert "59% likely one person" in run(output)


def test_decisions_go_to_a_file_and_come_back(output: Path, tmp_path: Path) -> None:
    file = tmp_path / "keputusan.ttl"

    exported = run(output, "--apart", "1", "--export", str(file))
    run(output, "--undo", "1")
    imported = run(output, "--import", str(file))

    assert "1 decisions written" in exported.replace("\n", " ")
    assert "1 new decisions" in imported.replace("\n", " ")
    assert "No pair waits for review." in run(output)


def test_decision_of_nobody_is_refused(output: Path) -> None:
    result = CliRunner().invoke(
        app, ["review", "--merge", "1", "--who", "", "--output", str(output)]
    )

    assert "--who" in str(result.exception)


@pytest.mark.parametrize(
    ("answers", "said"),
    [
        pytest.param("a\n", "0 merged, 1 kept apart, 0 undone.", id="keep apart"),
        pytest.param("what?\nM\n", "1 merged, 0 kept apart, 0 undone.", id="again"),
        pytest.param("s\n", None, id="skip"),
        pytest.param("q\n", None, id="quit"),
        pytest.param("", None, id="end of input"),
    ],
)
def test_person_at_a_terminal_is_asked_pair_by_pair(
    output: Path, monkeypatch: pytest.MonkeyPatch, answers: str, said: str | None
) -> None:
    monkeypatch.setattr("kg.cli.review._is_interactive", lambda: True)

    result = CliRunner().invoke(
        app,
        ["review", "--who", "Ani", "--output", str(output)],
        input=answers,
        env={"KG_LANG": "en", "COLUMNS": "240"},
    )

    assert result.exit_code == 0, result.output
    assert "[m]erge, keep [a]part, [s]kip, [q]uit" in result.stdout
    assert ("undone." in result.stdout) == (said is not None)
    assert said is None or said in result.stdout


@pytest.mark.parametrize("feature", [feature.name for feature in FEATURES])
def test_every_reason_has_words(feature: str) -> None:
    assert say(f"review.reason.{feature}")
