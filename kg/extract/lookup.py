"""Everything the lexicon knows of an article's tokens, looked up once."""

from dataclasses import dataclass, fields
from functools import lru_cache

from kg.extract.document import Document
from kg.lexicon.concept import (
    CapacityMarker,
    Degree,
    Honorific,
    OfficeCue,
    OrganisationForm,
    Rank,
    RoleForm,
)
from kg.lexicon.load import Lexicon
from kg.lexicon.phrase import Match, PhraseTable, PhraseTables
from kg.lexicon.place import PlaceForm

STATE_KINDS = frozenset(
    {"election", "government", "legislature", "police", "prosecution"}
)
"""Kinds of organisation whose short names are no words of their own."""


@dataclass(frozen=True, slots=True)
class Lookups:
    """Phrases of the lexicon in one article, each kind in order of the text.

    Places count only where their last word is written with a capital (`kota
    Balikpapan`), organisations where their first is, or where they are short names of
    bodies of the state (`bawaslu`).
    """

    roles: tuple[Match[RoleForm], ...]
    capacities: tuple[Match[CapacityMarker], ...]
    office_cues: tuple[Match[OfficeCue], ...]
    honorifics: tuple[Match[Honorific], ...]
    ranks: tuple[Match[Rank], ...]
    degrees: tuple[Match[Degree], ...]
    organisations: tuple[Match[OrganisationForm], ...]
    places: tuple[Match[PlaceForm], ...]


def find_lookups(document: Document, lexicon: Lexicon) -> Lookups:
    """Look every token of *document* up, once for all tables."""
    lower, forms = document.lower, document.forms
    found = _join_tables(*(getattr(lexicon, name) for name in TABLES)).find_all(lower)
    by_table = dict(zip(TABLES, found, strict=True))
    by_table["organisations"] = [
        match
        for match in by_table["organisations"]
        if not forms[match.first][0].islower() or _is_body(match, lower)
    ]
    by_table["places"] = [
        match for match in by_table["places"] if not forms[match.last - 1][0].islower()
    ]
    return Lookups(**{name: tuple(own) for name, own in by_table.items()})


TABLES = tuple(field.name for field in fields(Lookups))
"""The tables of the lexicon that are looked up together; named alike in both."""


@lru_cache(maxsize=2)
def _join_tables(*tables: PhraseTable[object]) -> PhraseTables:
    """Index the tables of a lexicon together, once a process."""
    return PhraseTables(tables)


def _is_body(match: Match[OrganisationForm], lower: tuple[str, ...]) -> bool:
    """Tell whether small letters still name a body of the state: `bawaslu`."""
    form = match.value
    is_long = match.last - match.first == 1 and len(lower[match.first]) > 3
    is_state = form.organisation.kind in STATE_KINDS
    return is_long and is_state and form.is_short and not form.needs_context
