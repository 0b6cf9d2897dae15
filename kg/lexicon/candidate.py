"""Reads the candidates of the regional elections."""

from dataclasses import dataclass
from functools import cache

from kg.lexicon.turtle import Entry, read_entries
from kg.resource import ontology_folder
from kg.vocabulary import FOAF, KG, OPENGOV, ORG, SCHEMA, SKOS


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate of the regional elections of 27 November 2024.

    Args:
        iri: The candidate in `ontology/authority/candidates.ttl`.
        name: Without titles and degrees.
        aliases: Nicknames that the ballot gives in brackets, sorted.
        prefixes: Titles as on the ballot, in their order.
        suffixes: Degrees as on the ballot, in their order.
        role: The role that is sought: `bupati`, `wakil-wali-kota` ...
        place: Kemendagri code of the place.
        ballot_number: Number of the pair, from 1.
        running_mate: IRI of the other of the pair.
    """

    iri: str
    name: str
    aliases: tuple[str, ...]
    prefixes: tuple[str, ...]
    suffixes: tuple[str, ...]
    role: str
    place: str
    ballot_number: int
    running_mate: str


@cache
def load_candidates() -> tuple[Candidate, ...]:
    """Read every candidate, by place and ballot number; once a process.

    Raises:
        OntologyError: If the file is missing, is no Turtle, or lacks a property.
    """
    path = ontology_folder() / "authority" / "candidates.ttl"
    return tuple(_read_candidate(entry) for entry in read_entries(path, FOAF.Person))


def _read_candidate(entry: Entry) -> Candidate:
    return Candidate(
        iri=entry.iri,
        name=entry.text(SKOS.prefLabel),
        aliases=tuple(sorted(entry.texts(SKOS.altLabel, "id"))),
        prefixes=tuple(entry.texts(SCHEMA.honorificPrefix)),
        suffixes=tuple(entry.texts(SCHEMA.honorificSuffix)),
        role=entry.local(ORG.role),
        place=entry.local(OPENGOV.area),
        ballot_number=entry.number(KG.ballotNumber),
        running_mate=entry.text(KG.runningMate),
    )
