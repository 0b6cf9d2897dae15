"""What the lexicon knows of days, months and relative times."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.lexicon.phrase import PhraseTable


@dataclass(frozen=True, slots=True)
class TimeShift:
    """What a time expression means, counted from its anchor.

    Args:
        unit: `day`, `week`, `month` or `year`; `vague` for a time nobody can date.
        offset: How many units from the anchor, negative for the past. Behind a
            number (`dua hari lalu`) its sign alone counts: -1 or 1. None if vague.
        anchor: `publication`, or `text` for what counts from the last date named in
            the text (`keesokan harinya`).
        is_weak: Whether it is mostly no time at all (`kini`, `tadi`, `lalu`).
    """

    unit: str
    offset: int | None
    anchor: str = "publication"
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Words of time; keys in lower case.

    Args:
        months: One-token form to 1..12 (`nopember`: 11).
        weekdays: One-token form to ISO 8601 weekday 1..7 (`jum'at`: 5, `ahad`: 7).
            `minggu` also means week.
        times_of_day: Form to `morning`, `noon`, `afternoon`, `evening`, `night`.
        timezones: `wib`, `wita`, `wit` to hours east of UTC.
        relative: `kemarin`, `hari ini`, `bulan lalu`, `beberapa waktu lalu`.
        after_weekday: What may follow a weekday (`Senin` + `lalu`, `pekan depan`).
            Unit `day`, offset -1 or 1: the nearest such day before or after; unit
            `week`: that weekday in this week (0), last (-1), next (1).
        after_month: What may follow a month: unit `month`, -1 the nearest past, 1 the
            nearest coming one.
        after_number: What may follow a number (`dua` + `hari lalu`).
        numbers: Number words, and fused ones (`seminggu` stands in *relative*).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    times_of_day: PhraseTable[str]
    timezones: Mapping[str, int]
    relative: PhraseTable[TimeShift]
    after_weekday: PhraseTable[TimeShift]
    after_month: PhraseTable[TimeShift]
    after_number: PhraseTable[TimeShift]
    numbers: Mapping[str, int]
