"""What a person decides holds on every build, and undone it never was."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.model.review import Review
from kg.pipeline.build import BuildOptions
from kg.pipeline.review import (
    Verdict,
    decide_pairs,
    export_decisions,
    import_decisions,
    list_review,
)
from tests.pipeline.corpus import build, read_exports, read_quads, write_rows

WHEN = datetime(2024, 6, 1, 8, 30, tzinfo=UTC)
TEXTS = (
    "BONTANG, KABAR UJI – Kepala Dinas Perhubungan Kota Bontang Jaka Rimba "
    "menutup terminal lama. “Terminal baru dibuka Senin,” ujar Jaka.",
    "SAMARINDA, KABAR UJI – Anggota DPRD Kota Samarinda Jaka Rimba meninjau "
    "pasar pagi. “Pedagang mengeluh,” kata Jaka.",
    "BERAU, KABAR UJI – Bupati Berau Sekar Mahulu meninjau pasar ikan. “Harga ikan "
    "turun,” tutur Sekar.",
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("review")
    rows = [
        {"url": f"https://kabar.example/{n}", "title": f"Kabar {n}", "text": text,
         "published": f"2024-06-0{n + 1}"}
        for n, text in enumerate(TEXTS)
    ]  # fmt: skip
    build(folder / "output", write_rows(folder / "rows.jsonl", rows))
    return folder


@pytest.fixture
def output(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built / "output", tmp_path / "output", symlinks=True)
    shutil.copy(built / "rows.jsonl", tmp_path)
    return tmp_path / "output"


def decide(
    output: Path,
    merge: Sequence[str] = (),
    apart: Sequence[str] = (),
    undo: Sequence[str] = (),
) -> Review:
    verdict = Verdict(merge, apart, undo, "Ani", WHEN, "orang yang sama")
    report = decide_pairs(verdict, BuildOptions(output, workers=1))
    assert report.shapes.conforms, report.shapes
    return list_review(output, 20)


def count_people(output: Path, name: str) -> int:
    label = f'prefLabel> "{name}"@id'
    return sum(label in quad and "/person/" in quad for quad in read_quads(output))


def test_pair_is_shown_with_what_the_articles_say(output: Path) -> None:
    review = list_review(output, 20)

    assert review.waiting == 1
    sides = sorted(
        (side.names[0], side.offices[0].label, side.day, side.headline, side.sentence)
        for side in (review.pairs[0].left, review.pairs[0].right)
    )
    assert sides == [
        (
            "Jaka Rimba",
            "Anggota DPRD Kota Samarinda",
            "2024-06-02",
            "Kabar 1",
            "SAMARINDA, KABAR UJI – Anggota DPRD Kota Samarinda Jaka Rimba "
            "meninjau pasar pagi.",
        ),
        (
            "Jaka Rimba",
            "Kepala Dinas Perhubungan Kota Bontang",
            "2024-06-01",
            "Kabar 0",
            "BONTANG, KABAR UJI – Kepala Dinas Perhubungan Kota Bontang Jaka Rimba "
            "menutup terminal lama.",
        ),
    ]


def test_two_that_a_person_merges_are_one_in_the_graph(output: Path) -> None:
    before = count_people(output, "Jaka Rimba")

    review = decide(output, merge=["1"])

    assert (before, count_people(output, "Jaka Rimba")) == (2, 1)
    assert review.waiting == 0
    assert [(one.same, one.who) for one in review.decisions] == [(True, "Ani")]


def test_two_that_a_person_keeps_apart_wait_no_more(output: Path) -> None:
    review = decide(output, apart=["1"])

    assert count_people(output, "Jaka Rimba") == 2
    assert review.waiting == 0


@pytest.mark.parametrize("kind", ["merge", "apart"])
def test_undone_decision_leaves_no_trace(output: Path, kind: str) -> None:
    before, waiting = read_exports(output), list_review(output, 20)

    decide(output, **{kind: ["1"]})
    review = decide(output, undo=["1"])

    assert read_exports(output) == before
    assert review == waiting


def test_undo_brings_back_the_decision_before(output: Path) -> None:
    pair = list_review(output, 20).pairs[0].id
    decide(output, apart=[pair])
    apart = read_exports(output)
    later = Verdict([pair], [], [], "Budi", datetime(2024, 6, 2, tzinfo=UTC))
    decide_pairs(later, BuildOptions(output, workers=1))

    merged = count_people(output, "Jaka Rimba")
    decide(output, undo=[pair])

    assert merged == 1
    assert read_exports(output) == apart


def test_decision_holds_when_articles_are_read_anew(
    output: Path, tmp_path: Path
) -> None:
    decide(output, merge=["1"])
    decided = read_exports(output)
    file = tmp_path / "keputusan.ttl"

    build(output)
    again = read_exports(output)
    count = export_decisions(output, file)
    build(tmp_path / "fresh", tmp_path / "rows.jsonl")
    fresh = BuildOptions(tmp_path / "fresh", workers=1)
    added, _ = import_decisions(file, fresh)

    assert again == decided
    assert (count, added) == (1, 1)
    assert read_exports(tmp_path / "fresh") == decided
    assert import_decisions(file, fresh)[0] == 0


def test_export_gives_the_same_bytes_after_an_import(
    output: Path, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.ttl", tmp_path / "other.ttl"
    decide(output, apart=["1"])
    export_decisions(output, one)
    build(tmp_path / "fresh", tmp_path / "rows.jsonl")
    import_decisions(one, BuildOptions(tmp_path / "fresh", workers=1))

    export_decisions(tmp_path / "fresh", other)

    assert one.read_bytes() == other.read_bytes()
    assert b'schema:name "Jaka Rimba"@id' in one.read_bytes()


def test_decision_waits_for_an_article_that_is_withdrawn(
    output: Path, tmp_path: Path
) -> None:
    decide(output, merge=["1"])
    file = tmp_path / "keputusan.ttl"
    export_decisions(output, file)
    rows = tmp_path / "two.jsonl"
    lines = (tmp_path / "rows.jsonl").read_text(encoding="utf-8").splitlines()
    rows.write_text("\n".join(lines[1:]) + "\n", encoding="utf-8")
    build(tmp_path / "fewer", rows)
    without = read_exports(tmp_path / "fewer")

    import_decisions(file, BuildOptions(tmp_path / "fewer", workers=1))

    assert read_exports(tmp_path / "fewer") == without


@pytest.mark.parametrize(
    ("verdict", "message"),
    [
        ({"merge": ["2"]}, "2: no such pair"),
        ({"apart": ["p000000"]}, "p000000: no such pair"),
        ({"undo": ["1"]}, "1: no such decision"),
    ],
)
def test_unknown_number_decides_nothing(
    output: Path, verdict: dict[str, list[str]], message: str
) -> None:
    before = read_exports(output)

    with pytest.raises(UsageError, match=message):
        decide(output, **verdict)

    assert read_exports(output) == before
    assert list_review(output, 20).decisions == ()


def test_review_without_a_build_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="there is no build"):
        list_review(tmp_path, 20)
