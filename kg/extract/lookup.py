"""Everything the lexicon knows of an article's tokens, looked up once."""

from dataclasses import dataclass

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
from kg.lexicon.phrase import Match, PhraseTables
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


_JOINED: list[tuple[Lexicon, PhraseTables]] = []
"""The lexicon last used, with its tables joined; a lexicon has no hash."""


def _join_tables(lexicon: Lexicon) -> PhraseTables:
    """Join the tables of a lexicon, once: most tokens begin no phrase of any."""
    if _JOINED and _JOINED[0][0] is lexicon:
        return _JOINED[0][1]
    tables = PhraseTables(
        (
            lexicon.roles,
            lexicon.capacities,
            lexicon.office_cues,
            lexicon.honorifics,
            lexicon.ranks,
            lexicon.degrees,
            lexicon.organisations,
            lexicon.places,
        )
    )
    _JOINED[:] = [(lexicon, tables)]
    return tables


def find_lookups(document: Document, lexicon: Lexicon) -> Lookups:
    """Look every token of *document* up, in all tables at once."""
    lower, forms = document.lower, document.forms
    found = _join_tables(lexicon).find_all(lower)
    roles, capacities, cues, honorifics, ranks, degrees, bodies, places = found
    return Lookups(
        roles=tuple(roles),
        capacities=tuple(capacities),
        office_cues=tuple(cues),
        honorifics=tuple(honorifics),
        ranks=tuple(ranks),
        degrees=tuple(degrees),
        organisations=tuple(
            match
            for match in bodies
            if not forms[match.first][0].islower() or _is_body(match, lower)
        ),
        places=tuple(
            match for match in places if not forms[match.last - 1][0].islower()
        ),
    )


def _is_body(match: Match[OrganisationForm], lower: tuple[str, ...]) -> bool:
    """Tell whether small letters still name a body of the state: `bawaslu`."""
    form = match.value
    is_long = match.last - match.first == 1 and len(lower[match.first]) > 3
    is_state = form.organisation.kind in STATE_KINDS
    return is_long and is_state and form.is_short and not form.needs_context
