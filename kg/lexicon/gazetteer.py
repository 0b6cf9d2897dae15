"""Reads the places of the authority file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.lexicon.phrase import PhraseTable, fold_phrase, group_forms
from kg.lexicon.place import PlaceEntry, PlaceForm
from kg.lexicon.turtle import Entry, read_entries
from kg.vocabulary import KG, OWL, SCHEMA, SKOS

_LEVELS = ("province", "special", "city", "regency", "district")
"""Levels in the order in which an ambiguous name lists them."""

_TYPE_SHORT = (
    (re.compile(r"^Kabupaten (?:Administrasi )?"), ("Kab. ", "Kab ", "Kabupaten ")),
    (re.compile(r"^Kota (?:Administrasi )?"), ("Kota ",)),
    (re.compile(r"^Provinsi "), ("Prov. ", "Prov ", "Propinsi ", "Provinsi ")),
)
"""The type that begins a label, and how else news writes it."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The places of the authority file, ready for look-ups.

    Args:
        places: As `kg.lexicon.load.Lexicon.places`; likewise the others.
        districts: Bare names of districts.
        seats: Seats of regencies, where no place bears the name itself.
        entries: By code.
    """

    places: PhraseTable[PlaceForm]
    districts: PhraseTable[PlaceForm]
    seats: PhraseTable[PlaceForm]
    entries: dict[str, PlaceEntry]


def read_places(folder: Path) -> Gazetteer:
    """Read provinces, regencies, cities and districts."""
    entries = read_entries(folder / "places.ttl", SCHEMA.AdministrativeArea)
    places = {entry.id: _read_place(entry) for entry in entries}
    weak = {fold_phrase(f) for e in entries for f in e.forms(KG.weakLabel)}
    ordered = sorted(places.values(), key=_rank)
    whole = group_forms(
        (form, place) for place in ordered for form in _spell_whole(place)
    )
    seats = group_forms(
        (place.capital, place) for place in ordered if place.capital is not None
    )
    bare = group_forms(
        (form, place)
        for place in ordered
        if place.level == "district"
        for form in (place.name, *place.names)
    )
    return Gazetteer(
        PhraseTable({k: PlaceForm(found, k in weak) for k, found in whole.items()}),
        PhraseTable({k: PlaceForm(found, is_weak=True) for k, found in bare.items()}),
        PhraseTable(
            {
                k: PlaceForm(found, is_weak=True)
                for k, found in seats.items()
                if k not in whole
            }
        ),
        places,
    )


def _rank(place: PlaceEntry) -> tuple[int, str]:
    return _LEVELS.index(place.level), place.code


def _spell_whole(place: PlaceEntry) -> Iterator[str]:
    """Yield the forms that need nothing before them."""
    yield place.label
    if place.level == "district":
        return
    yield place.name
    yield from place.names
    for pattern, spellings in _TYPE_SHORT:
        if pattern.match(place.label):
            bare = pattern.sub("", place.label)
            for name in (bare, place.name, *place.names):
                yield from (spelling + name for spelling in spellings)


def _read_place(entry: Entry) -> PlaceEntry:
    label = entry.text(SKOS.prefLabel)
    code = entry.id
    if code.count(".") == 2:
        return PlaceEntry(
            code=code,
            label=label,
            name=label.partition(" ")[2],
            level="district",
            parent=entry.local(SCHEMA.containedInPlace),
            names=tuple(sorted(entry.texts(SKOS.altLabel, "id"))),
        )
    is_province = SCHEMA.containedInPlace.value not in entry.values
    level = entry.text(KG.level)
    if level not in _LEVELS:
        problem = f"has the unknown kg:level {level!r}"
        raise entry.error(problem)
    return PlaceEntry(
        code=code,
        label=label,
        name=entry.text(SCHEMA.name),
        level=level,
        parent=None if is_province else entry.local(SCHEMA.containedInPlace),
        names=tuple(sorted(entry.texts(SKOS.altLabel, "id"))),
        capital=entry.maybe(KG.capital),
        iso3166_2=entry.maybe(KG.iso3166_2),
        bps_code=entry.maybe(KG.bpsCode),
        same_as=entry.maybe(OWL.sameAs),
    )


def find_ancestors(code: str, places: Mapping[str, PlaceEntry]) -> Iterator[PlaceEntry]:
    """Yield the places above *code*, the nearest first."""
    place = places.get(code)
    while place is not None and place.parent is not None:
        place = places.get(place.parent)
        if place is not None:
            yield place
