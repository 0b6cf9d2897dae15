"""No relation falls below the accuracy once reached, on gold that no one tuned on."""

import tomllib
from pathlib import Path

import pytest

from kg.model.evaluation import Evaluation
from tests.quality.measure import (
    FLOORS,
    SURE,
    digest_gold,
    digest_weights,
    measure,
    read_floors,
)

PINNED = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
CHANGELOG = Path(__file__).parents[2] / "CHANGELOG.md"

CASES = [
    pytest.param(name, relation, id=f"{name}: {relation}")
    for name, rows in read_floors().items()
    for relation in rows
]


@pytest.fixture(scope="module")
def results() -> dict[str, Evaluation]:
    return measure()


@pytest.mark.parametrize(("name", "relation"), CASES)
def test_relation_reaches_its_floor(
    results: dict[str, Evaluation], name: str, relation: str
) -> None:
    (score,) = [one for one in results[name].scores if one.relation == relation]

    assert score.f1 >= read_floors()[name][relation]


def test_claims_of_high_confidence_are_right(results: dict[str, Evaluation]) -> None:
    sure = [
        band
        for result in results.values()
        for band in result.reliability
        if band.low >= SURE
    ]

    assert sum(band.claims for band in sure) >= 100
    share = sum(band.right for band in sure) / sum(band.claims for band in sure)
    assert share >= PINNED["confidence"]["share"]


def test_gold_is_the_pinned_one() -> None:
    assert digest_gold() == PINNED["gold"]


def test_weights_are_the_pinned_ones() -> None:
    assert digest_weights() == PINNED["weights"]


def test_a_lowered_floor_has_a_line_in_the_changelog() -> None:
    text = CHANGELOG.read_text(encoding="utf-8")

    for relation in PINNED["lowered"]["relations"]:
        assert f"floor of {relation}" in text
