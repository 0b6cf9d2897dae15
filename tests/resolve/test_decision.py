"""Decisions as plain texts, for the store and for files."""

from datetime import UTC, datetime

import pytest

from kg.model.decision import (
    Decision,
    PersonReference,
    parse_decision,
    write_decision,
)

RECORD = {
    "left_article": "00ff",
    "left_name": "Muhaimin",
    "right_article": "11ee",
    "right_name": "Muhaimin",
    "same": "false",
    "who": "Ani",
    "when": "2024-06-01T08:00:00+00:00",
    "reason": "beda kota",
}


def test_a_record_comes_back_as_it_was() -> None:
    assert write_decision(parse_decision(RECORD)) == RECORD


def test_a_pair_is_written_one_way() -> None:
    left, right = (
        PersonReference("11ee", "Muhaimin"),
        PersonReference("00ff", "Muhaimin"),
    )
    when = datetime(2024, 6, 1, 8, tzinfo=UTC)
    decision = Decision(
        left, right, same=False, who="Ani", when=when, reason="beda kota"
    )
    assert write_decision(decision) == RECORD


def test_same_is_true_or_false() -> None:
    with pytest.raises(ValueError, match="same must be true or false, got 'ya'"):
        parse_decision(RECORD | {"same": "ya"})
