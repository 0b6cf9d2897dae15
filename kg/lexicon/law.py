"""Reads the types of law and the nicknames of laws."""

from pathlib import Path

from kg.lexicon.concept import LawPeriod, LawType
from kg.lexicon.phrase import PhraseTable
from kg.lexicon.turtle import Entry, read_entries
from kg.vocabulary import KG, SCHEMA, SKOS


def read_law_types(folder: Path) -> tuple[PhraseTable[LawType], dict[str, LawType]]:
    """Read the forms of the types of law, and the types by id."""
    entries = read_entries(folder / "law-types.ttl", SKOS.Concept)
    types = {entry.id: _read_type(entry) for entry in entries}
    forms = {
        form: types[entry.id]
        for entry in entries
        for form in entry.forms(SKOS.altLabel, SKOS.prefLabel)
    }
    return PhraseTable(forms), types


def _read_type(entry: Entry) -> LawType:
    return LawType(
        id=entry.id,
        label=entry.text(SKOS.prefLabel),
        short=entry.text(KG.citedAs),
        level=entry.text(KG.level),
        document=entry.text(KG.document),
        is_proposed=entry.flag(KG.isProposed),
        needs_number=entry.flag(KG.needsNumber),
    )


def read_law_nicknames(folder: Path) -> PhraseTable[tuple[LawPeriod, ...]]:
    """Read what each nickname means, by period, the oldest first."""
    path = folder / "law-nicknames.ttl"
    periods = {
        entry.iri: LawPeriod(
            entry.text(KG.meansLaw),
            entry.maybe(SCHEMA.validFrom),
            entry.maybe(SCHEMA.validUntil),
        )
        for entry in read_entries(path, KG.NicknamePeriod)
    }
    return PhraseTable(
        {
            form: tuple(
                sorted(
                    (periods[iri] for iri in entry.texts(KG.period)),
                    key=lambda period: (period.valid_from or "", period.law),
                )
            )
            for entry in read_entries(path, SKOS.Concept)
            for form in entry.forms(SKOS.prefLabel, SKOS.altLabel)
        }
    )
