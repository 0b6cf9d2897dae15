"""Reads what stands beside names: titles, degrees, ranks."""

from pathlib import Path

from kg.lexicon.concept import Degree, Honorific, Rank
from kg.lexicon.phrase import PhraseTable, fold_phrase
from kg.lexicon.turtle import Entry, read_entries
from kg.vocabulary import KG, SKOS


def read_honorifics(folder: Path) -> PhraseTable[Honorific]:
    """Read titles and forms of address."""
    return PhraseTable(
        {
            key: Honorific(
                id=entry.id,
                label=entry.text(SKOS.prefLabel),
                kind=entry.text(SKOS.notation),
                is_part_of_name=entry.flag(KG.isPartOfName),
                is_after=entry.flag(KG.isAfterName),
                is_weak=key in weak,
                gender=entry.maybe(KG.gender) or "",
            )
            for entry in read_entries(folder / "honorifics.ttl", SKOS.Concept)
            for weak in (_weak_forms(entry),)
            for key in _forms(entry)
        }
    )


def read_degrees(folder: Path) -> PhraseTable[Degree]:
    """Read academic degrees."""
    return PhraseTable(
        {
            key: Degree(
                id=entry.id,
                label=entry.text(SKOS.prefLabel),
                kind=entry.text(SKOS.notation),
                is_weak=key in weak,
            )
            for entry in read_entries(folder / "degrees.ttl", SKOS.Concept)
            for weak in (_weak_forms(entry),)
            for key in _forms(entry)
        }
    )


def read_ranks(folder: Path) -> PhraseTable[Rank]:
    """Read ranks of police, forces, prosecution and civil service."""
    return PhraseTable(
        {
            key: Rank(
                id=entry.id,
                label=entry.text(SKOS.prefLabel),
                service=entry.text(SKOS.notation),
                is_after=entry.flag(KG.isAfterName),
            )
            for entry in read_entries(folder / "ranks.ttl", SKOS.Concept)
            for key in _forms(entry)
        }
    )


def _forms(entry: Entry) -> list[str]:
    return [fold_phrase(f) for f in entry.forms(SKOS.prefLabel, SKOS.altLabel)]


def _weak_forms(entry: Entry) -> set[str]:
    return {fold_phrase(form) for form in entry.forms(KG.weakLabel)}
