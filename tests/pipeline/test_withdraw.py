"""Withdrawn articles leave nothing behind."""

import shutil
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.pipeline.build import BuildOptions
from kg.pipeline.withdraw import Withdrawal, withdraw_articles
from tests.pipeline.corpus import TEXTS, build, read_exports, read_quads, write_rows

URL = "https://kabar.example/"


def withdraw(output: Path, *names: str) -> tuple[Withdrawal, ...]:
    return withdraw_articles(names, BuildOptions(output, workers=1))[0]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build rows with URLs, a file of text and a broken file."""
    folder = tmp_path_factory.mktemp("withdraw")
    rows = [{"url": f"{URL}{n}", "text": text} for n, text in enumerate(TEXTS[:4])]
    write_rows(folder / "rows.jsonl", rows)
    (folder / "texts").mkdir()
    (folder / "texts" / "berau.txt").write_text(TEXTS[4], encoding="utf-8")
    (folder / "texts" / "kubar.txt").write_text(TEXTS[5], encoding="utf-8")
    (folder / "texts" / "empty.txt").write_text("", encoding="utf-8")
    build(folder / "output", folder / "rows.jsonl", folder / "texts")
    return folder


@pytest.fixture
def copy(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built / "output", tmp_path / "output", symlinks=True)
    return tmp_path / "output"


@pytest.mark.parametrize(
    ("named", "kept"),
    [
        pytest.param([f"{URL}1"], ([0, 2, 3], ["berau", "kubar", "empty"]), id="URL"),
        pytest.param(
            [f"{URL}0", f"{URL}3#komentar"],
            ([1, 2], ["berau", "kubar", "empty"]),
            id="two URLs, one with a fragment",
        ),
        pytest.param(
            ["{folder}/texts/berau.txt"], ([0, 1, 2, 3], ["kubar", "empty"]), id="file"
        ),
        pytest.param(
            ["{folder}/texts/empty.txt"],
            ([0, 1, 2, 3], ["berau", "kubar"]),
            id="file that was left out",
        ),
        pytest.param(["{folder}/texts"], ([0, 1, 2, 3], []), id="folder"),
        pytest.param(
            ["{folder}/rows.jsonl:3"],
            ([0, 1, 3], ["berau", "kubar", "empty"]),
            id="line of a file",
        ),
    ],
)
def test_after_withdrawal_every_export_equals_a_fresh_build_of_the_rest(
    built: Path,
    copy: Path,
    tmp_path: Path,
    named: list[str],
    kept: tuple[list[int], list[str]],
) -> None:
    kept_rows, kept_texts = kept
    withdraw(copy, *(name.format(folder=built) for name in named))
    rows = [{"url": f"{URL}{n}", "text": TEXTS[n]} for n in kept_rows]
    inputs = [write_rows(tmp_path / "rest.jsonl", rows)]
    inputs += [built / "texts" / f"{name}.txt" for name in kept_texts]
    build(tmp_path / "fresh", *inputs)

    assert read_quads(copy) == read_quads(tmp_path / "fresh")
    assert read_exports(copy) == read_exports(tmp_path / "fresh")


def test_name_that_the_build_does_not_know_withdraws_nothing(
    built: Path, copy: Path
) -> None:
    before = read_quads(copy)

    with pytest.raises(UsageError, match=r"asing\.txt: no article of this URL, file"):
        withdraw(copy, f"{URL}1", "asing.txt")

    assert read_quads(copy) == before


def test_article_that_another_file_holds_stays_and_the_file_is_named(
    tmp_path: Path,
) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(TEXTS[0], encoding="utf-8")
    build(tmp_path / "output", tmp_path / "a.txt", tmp_path / "b.txt")

    name, other = str(tmp_path / "a.txt"), str(tmp_path / "b.txt")

    assert withdraw(tmp_path / "output", name) == (Withdrawal(name, 0, (other,)),)
    assert withdraw(tmp_path / "output", other) == (Withdrawal(other, 1, ()),)


def test_file_is_known_however_its_path_is_spelled(
    built: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(built / "texts")

    assert withdraw(copy, "./berau.txt")[0].count == 1


def test_where_nothing_was_built_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no build in"):
        withdraw(tmp_path / "output", f"{URL}1")

    assert list(tmp_path.iterdir()) == []
