"""Role phrases, and what they take over from the phrases before them."""

from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.tagger.decode import Chunk
from kg.extract.word import load_words
from kg.lexicon.concept import RoleConcept
from kg.model import Capacity

CONTEXT_PHRASES = 40
"""How many role phrases before are looked at."""

CONTEXT_TOKENS = 80
"""How far before a bare capacity (`sebagai pelaksana tugas`) its office may stand."""


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role as it stands in the text; numbers are token indices.

    Args:
        first: First token, its capacity included.
        last: After the last token of the role.
        end: After all that says what it is a role of (organisation, place, term).
        role: Concept of the lexicon; None if not listed.
        label: The role without capacity and place, with capitals.
        capacity: See `Capacity`; what the phrase itself says.
        is_said: Whether the capacity is said.
        chunks: Organisations and places in the tail, in order.
        is_tagged: Whether the tagger took it for a role too.
        is_weak: Whether the form is mostly a common noun (`pejabat`).
        is_large: Whether it is written with a capital.
        is_bare: Whether it is a capacity alone (`Plt`).
        is_shared: Whether its organisation is that of the phrase before it.
        couple: Head and deputy, where the phrase names both (`bupati dan wakil
            bupati`); else empty.
    """

    first: int
    last: int
    end: int
    role: RoleConcept | None
    label: str
    capacity: Capacity
    is_said: bool
    chunks: tuple[Chunk, ...]
    is_tagged: bool
    is_weak: bool = False
    is_large: bool = False
    is_bare: bool = False
    is_shared: bool = False
    couple: tuple[RoleConcept, ...] = ()


def share_bodies(phrases: list[RolePhrase]) -> list[RolePhrase]:
    """Give a bare `anggota`, `ketua` the organisation of the phrase before it."""
    shared: list[RolePhrase] = []
    for phrase in phrases:
        role = phrase.role
        is_open = role is not None and role.takes_organisation and not phrase.chunks
        if is_open and role is not None and role.office_of == "other":
            bodies = [
                tuple(chunk for chunk in other.chunks if chunk.kind == "ORG")
                for other in shared[-CONTEXT_PHRASES:]
                if phrase.first - other.end < CONTEXT_TOKENS
            ]
            known = [chunks for chunks in bodies if chunks]
            if known:
                phrase = replace(phrase, chunks=known[-1], is_shared=True)
        shared.append(phrase)
    return shared


def fill_capacities(phrases: list[RolePhrase]) -> list[RolePhrase]:
    """Give a capacity that stands without a role the office named last before it."""
    filled: list[RolePhrase] = []
    for phrase in phrases:
        if not phrase.is_bare:
            filled.append(phrase)
            continue
        if phrase.capacity is Capacity.INCUMBENT:
            continue  # `petahana` alone is of the election, see `couple`
        known = [
            other
            for other in filled[-CONTEXT_PHRASES:]
            if other.role is not None
            and other.role.is_single_seat
            and phrase.first - other.end < CONTEXT_TOKENS
        ]
        if known:
            other = known[-1]
            chunks = phrase.chunks or other.chunks
            filled.append(
                replace(phrase, role=other.role, label=other.label, chunks=chunks)
            )
    return filled


def join_couples(document: Document, phrases: list[RolePhrase]) -> list[RolePhrase]:
    """Make one phrase of a head and the deputy: `calon bupati dan wakil bupati`."""
    joined: list[RolePhrase] = []
    for phrase in phrases:
        before = joined[-1] if joined else None
        if before is not None and _is_couple(document, before, phrase):
            assert before.role is not None  # noqa: S101 - as _is_couple makes sure
            assert phrase.role is not None  # noqa: S101
            joined[-1] = replace(
                before,
                end=phrase.end,
                chunks=(*before.chunks, *phrase.chunks),
                couple=(before.role, phrase.role),
            )
            continue
        joined.append(phrase)
    return joined


def _is_couple(document: Document, before: RolePhrase, phrase: RolePhrase) -> bool:
    if before.role is None or phrase.role is None or before.couple:
        return False
    gap = document.lower[before.end : phrase.first]
    is_deputy = phrase.role.id == "wakil-" + before.role.id
    return is_deputy and gap in load_words().joins
