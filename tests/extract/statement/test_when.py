"""Statements are dated by what the article says."""

from collections.abc import Callable
from datetime import date
from typing import Any

from kg.model import DateBasis

Stage = Callable[..., list[Any]]

BUDI = ("Budi Santoso", "Budi")
SITI = ("Siti Rahma", "Siti")
PUBLISHED = date(2024, 6, 13)


def test_date_beside_the_cue_dates_the_words(stage: Stage) -> None:
    text = '"Air sudah surut," kata Budi Santoso, Rabu (12/6/2024).'
    [line] = stage(text, [BUDI], published=PUBLISHED)

    assert line.statement.uttered_on == date(2024, 6, 12)
    assert line.statement.date_basis is DateBasis.FULL_DATE


def test_date_is_carried_on_to_the_same_occasion(stage: Stage) -> None:
    text = (
        '"Air sudah surut," kata Budi Santoso, Rabu (12/6/2024).\n'
        '"Warga boleh pulang besok pagi," ujarnya.'
    )
    *_, line = stage(text, [BUDI], published=PUBLISHED)

    assert line.statement.uttered_on == date(2024, 6, 12)


def test_date_is_carried_back_to_an_earlier_quotation(stage: Stage) -> None:
    text = (
        '"Warga boleh pulang besok pagi," kata Budi Santoso.\n'
        '"Air sudah surut," ujarnya, Rabu (12/6/2024).'
    )
    first, _ = stage(text, [BUDI], published=PUBLISHED)

    assert first.statement.uttered_on == date(2024, 6, 12)


def test_speaker_with_a_date_of_his_own_keeps_it(stage: Stage) -> None:
    text = (
        '"Air sudah surut," kata Budi Santoso, Rabu (12/6/2024).\n'
        '"Tanggul sudah lama retak," kata Siti Rahma, Senin (10/6/2024).'
    )
    first, second = stage(text, [BUDI, SITI], published=PUBLISHED)

    assert first.statement.uttered_on == date(2024, 6, 12)
    assert second.statement.uttered_on == date(2024, 6, 10)


def test_day_inside_the_words_is_not_the_day_they_were_said(stage: Stage) -> None:
    text = (
        '"Sejak Senin (3/6/2024) kami tidur di masjid," kata Budi Santoso, '
        "Rabu (12/6/2024)."
    )
    [line] = stage(text, [BUDI], published=PUBLISHED)

    assert line.statement.uttered_on == date(2024, 6, 12)


def test_day_to_come_is_not_the_day_they_were_said(stage: Stage) -> None:
    text = '"Kami siap," kata Budi Santoso. Pemungutan suara digelar 27 November 2024.'
    [line] = stage(text, [BUDI], published=PUBLISHED)

    assert line.statement.uttered_on == PUBLISHED
    assert line.statement.date_basis is DateBasis.PUBLICATION_DATE


def test_without_any_day_nothing_is_known(stage: Stage) -> None:
    [line] = stage('"Air sudah surut," kata Budi Santoso.', [BUDI])

    assert line.statement.uttered_on is None
    assert line.statement.date_basis is None


def test_date_expression_is_evidence(stage: Stage) -> None:
    text = '"Air sudah surut," kata Budi Santoso, Rabu (12/6/2024).'
    [line] = stage(text, [BUDI], published=PUBLISHED)
    evidence = [span.cut(text) for span in line.statement.evidence]

    assert "Rabu (12/6/2024)" in evidence
