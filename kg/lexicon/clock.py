"""Reads the words of time."""

from collections.abc import Iterable
from pathlib import Path

from kg.lexicon.phrase import PhraseTable, fold_phrase
from kg.lexicon.time import TimeShift, TimeWords
from kg.lexicon.turtle import Entry, read_entries
from kg.vocabulary import KG, SKOS


def read_time(folder: Path) -> TimeWords:
    """Read months, weekdays, times of day, zones and relative expressions."""
    kinds: dict[str, list[Entry]] = {}
    for entry in read_entries(folder / "time.ttl", SKOS.Concept):
        kinds.setdefault(entry.text(SKOS.notation), []).append(entry)
    return TimeWords(
        months=_read_numbers(kinds.get("month", ())),
        weekdays=_read_numbers(kinds.get("weekday", ())),
        times_of_day=PhraseTable(
            {
                form: entry.text(KG.meaning)
                for entry in kinds.get("time-of-day", ())
                for form in entry.forms(SKOS.prefLabel, SKOS.altLabel)
            }
        ),
        timezones=_read_numbers(kinds.get("timezone", ())),
        relative=_read_shifts(kinds.get("relative", ())),
        after_weekday=_read_shifts(kinds.get("after-weekday", ())),
        after_month=_read_shifts(kinds.get("after-month", ())),
        after_number=_read_shifts(kinds.get("after-number", ())),
        numbers=_read_numbers(kinds.get("number", ())),
    )


def _read_numbers(entries: Iterable[Entry]) -> dict[str, int]:
    return {
        fold_phrase(form): entry.number(KG.number)
        for entry in entries
        for form in entry.forms(SKOS.prefLabel, SKOS.altLabel)
    }


def _read_shifts(entries: Iterable[Entry]) -> PhraseTable[TimeShift]:
    shifts: dict[str, TimeShift] = {}
    for entry in entries:
        weak = {fold_phrase(form) for form in entry.forms(KG.weakLabel)}
        is_dated = KG.offset.value in entry.values
        for form in entry.forms(SKOS.prefLabel, SKOS.altLabel):
            key = fold_phrase(form)
            shifts[key] = TimeShift(
                unit=entry.text(KG.unit),
                offset=entry.number(KG.offset) if is_dated else None,
                anchor=entry.maybe(KG.anchor) or "publication",
                is_weak=key in weak,
            )
    return PhraseTable(shifts)
