"""A text says when it was published in a line of its own."""

from datetime import date

import pytest

from kg.read.dateline import find_date_line

BODY = "\n\nBALIKPAPAN – Wali kota membuka pasar, Senin (10/6/2024).\n"


@pytest.mark.parametrize(
    "line",
    [
        "Rabu, 12 Juni 2024 - 11:27 WIB",
        "Rabu, 12 Juni 2024 | 11.27 WITA",
        "Rabu (12/6/2024)",
        "12 Juni 2024, 07:15",
        "Penulis: Rini A. | Rabu, 12 Juni 2024 | 07.12 WIB",
    ],
)
def test_date_line_is_read(line: str) -> None:
    assert find_date_line(f"Judul Berita Hari Ini\n\n{line}{BODY}") == date(2024, 6, 12)


@pytest.mark.parametrize(
    "line",
    [
        "Wali Kota saat membuka pasar malam di lapangan, Rabu (12/6/2024)",
        "12 Juni 2024",
        "Kamis, 12 Juni 2024 - 11:27 WIB",
        "Rabu, 31 Juni 2024 - 11:27 WIB",
        "Rabu, 12 Junis 2024 - 11:27 WIB",
        "Rabu (12/6)",
    ],
    ids=[
        "caption",
        "day alone",
        "weekday contradicts",
        "no such day",
        "no such month",
        "no year",
    ],
)
def test_other_dates_are_not_taken(line: str) -> None:
    assert find_date_line(f"Judul Berita Hari Ini\n\n{line}{BODY}") is None


def test_two_days_that_differ_are_no_day() -> None:
    lines = "Rabu, 12 Juni 2024 11:27 WIB\nKamis, 13 Juni 2024 08:00 WIB"

    assert find_date_line(f"Judul\n{lines}{BODY}") is None


def test_date_line_far_below_the_head_is_not_taken() -> None:
    assert find_date_line("x" * 900 + "\nRabu, 12 Juni 2024 - 11:27 WIB\n") is None
