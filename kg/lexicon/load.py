"""The lexicon as the extractors read it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from kg.lexicon.abbreviation import read_abbreviations
from kg.lexicon.clock import read_time
from kg.lexicon.concept import (
    CapacityMarker,
    Cue,
    Degree,
    Honorific,
    LawPeriod,
    LawType,
    Noise,
    OfficeCue,
    OrganisationConcept,
    OrganisationForm,
    Rank,
    RoleConcept,
    RoleForm,
)
from kg.lexicon.gazetteer import read_places
from kg.lexicon.law import read_law_nicknames, read_law_types
from kg.lexicon.noise import read_noise
from kg.lexicon.office import read_capacities, read_office_cues, read_roles
from kg.lexicon.organisation import read_organisations
from kg.lexicon.phrase import PhraseTable
from kg.lexicon.place import PlaceEntry, PlaceForm
from kg.lexicon.speech import read_cues
from kg.lexicon.time import TimeWords
from kg.lexicon.title import read_degrees, read_honorifics, read_ranks
from kg.resource import ontology_folder


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What is known about language and the world, as look-ups; never changed.

    Args:
        roles: Forms of roles, fused forms (`cawali`) among them.
        capacities: Words for a capacity.
        office_cues: Verb phrases about the start, end and succession of offices.
        cues: Reporting expressions.
        honorifics: Titles before and behind names.
        degrees: Academic degrees.
        ranks: Ranks.
        organisations: Organisations and kinds of organisation.
        law_types: Types of law. `perppu` in its long form is one phrase, so that
            neither `pp` nor `uu` is ever found inside it.
        law_nicknames: `uu asn` to the laws it means, by period, oldest first.
        places: Provinces, regencies and cities with all their names, and districts
            with `kecamatan` before them.
        districts: Bare names of districts; always weak.
        time: Words of time.
        boilerplate: Patterns of page noise, in the order of their names.
        abbreviations: Lower-case words after which a full stop ends no sentence.
        role_concepts: Roles by id; likewise the next three.
        organisation_concepts: Organisations by id.
        law_type_concepts: Types of law by id.
        place_entries: Places by code.
        seats: Seats of regencies (`sendawar`) that no place is named after: a hint at
            the regency, in a dateline; some are common words (`negara`).
    """

    roles: PhraseTable[RoleForm]
    capacities: PhraseTable[CapacityMarker]
    office_cues: PhraseTable[OfficeCue]
    cues: PhraseTable[Cue]
    honorifics: PhraseTable[Honorific]
    degrees: PhraseTable[Degree]
    ranks: PhraseTable[Rank]
    organisations: PhraseTable[OrganisationForm]
    law_types: PhraseTable[LawType]
    law_nicknames: PhraseTable[tuple[LawPeriod, ...]]
    places: PhraseTable[PlaceForm]
    districts: PhraseTable[PlaceForm]
    time: TimeWords
    boilerplate: tuple[Noise, ...]
    abbreviations: frozenset[str]
    role_concepts: Mapping[str, RoleConcept] = field(default_factory=dict)
    organisation_concepts: Mapping[str, OrganisationConcept] = field(
        default_factory=dict
    )
    law_type_concepts: Mapping[str, LawType] = field(default_factory=dict)
    place_entries: Mapping[str, PlaceEntry] = field(default_factory=dict)
    seats: PhraseTable[PlaceForm] = field(default_factory=lambda: PhraseTable({}))

    def role(self, role_id: str) -> RoleConcept | None:
        """Find a role by its id; None if it is not listed."""
        return self.role_concepts.get(role_id)

    def organisation(self, organisation_id: str) -> OrganisationConcept | None:
        """Find an organisation by its id; None if it is not listed."""
        return self.organisation_concepts.get(organisation_id)

    def law_type(self, type_id: str) -> LawType | None:
        """Find a type of law by its id; None if it is not listed."""
        return self.law_type_concepts.get(type_id)

    def place(self, code: str) -> PlaceEntry | None:
        """Find a place by its Kemendagri code; None if it is not listed."""
        return self.place_entries.get(code)

    def place_labels(self, code: str) -> set[str]:
        """Give every name of a place: label, bare name, nicknames; empty if unknown."""
        entry = self.place_entries.get(code)
        return {entry.label, entry.name, *entry.names} if entry else set()

    def role_labels(self, role_id: str) -> set[str]:
        """Give every Indonesian label of a role; empty if unknown."""
        role = self.role_concepts.get(role_id)
        return {role.label, *role.alt_labels} if role else set()


@cache
def load_lexicon() -> Lexicon:
    """Read `ontology/lexicon` and the places of `ontology/authority`, once a process.

    Raises:
        OntologyError: If a file is missing, is no Turtle, or a concept lacks a
            property.
    """
    return read_lexicon(ontology_folder())


def read_lexicon(folder: Path) -> Lexicon:
    """Read the lexicon of the ontology in *folder*.

    Raises:
        OntologyError: As `load_lexicon`.
    """
    words = folder / "lexicon"
    roles, role_concepts = read_roles(words)
    organisations, organisation_concepts = read_organisations(words)
    law_types, law_type_concepts = read_law_types(words)
    gazetteer = read_places(folder / "authority")
    honorifics = read_honorifics(words)
    degrees = read_degrees(words)
    ranks = read_ranks(words)
    capacities = read_capacities(words)
    return Lexicon(
        roles=roles,
        capacities=capacities,
        office_cues=read_office_cues(words),
        cues=read_cues(words),
        honorifics=honorifics,
        degrees=degrees,
        ranks=ranks,
        organisations=organisations,
        law_types=law_types,
        law_nicknames=read_law_nicknames(words),
        places=gazetteer.places,
        districts=gazetteer.districts,
        time=read_time(words),
        boilerplate=read_noise(words),
        abbreviations=read_abbreviations(words),
        role_concepts=role_concepts,
        organisation_concepts=organisation_concepts,
        law_type_concepts=law_type_concepts,
        place_entries=gazetteer.entries,
        seats=gazetteer.seats,
    )
