"""Offices that people hold: role phrases tied to names, with organisation and place."""

from dataclasses import dataclass

from kg.extract.ground import Link
from kg.extract.organisation import Organisations
from kg.extract.place import Places
from kg.extract.role import RolePhrase
from kg.extract.scene import Scene
from kg.lexicon.concept import RoleConcept
from kg.model import Capacity


@dataclass(frozen=True, slots=True)
class Holding:
    """A person with an office, before it becomes a claim.

    Args:
        person: Index of the person.
        name: Index of the mention of the person; in `People.names`.
        phrase: The role phrase.
        role: Concept; None if not listed.
        label: The role without capacity and place.
        capacity: See `Capacity`.
        rule: How role and name are tied.
        cost: Of the link, see `Link`.
        organisation: Index; None if not said.
        place: Index; None if neither said nor implied.
        is_implied: Whether the place is only implied.
        succeeds: Index of the person replaced; None if not said.
        mate: Index of the running mate; None if not a candidate of a couple.
        ballot: Number on the ballot; None if not said.
        start: ISO day, month or year from which; None if not said.
        end: The same until which.
    """

    person: int
    name: int
    phrase: RolePhrase
    role: RoleConcept | None
    label: str
    capacity: Capacity
    rule: str
    cost: int
    organisation: int | None = None
    place: int | None = None
    is_implied: bool = False
    succeeds: int | None = None
    mate: int | None = None
    ballot: int | None = None
    start: str | None = None
    end: str | None = None


def read_holding(link: Link, phrase: RolePhrase, scene: Scene) -> Holding:
    """Say of which organisation and place a linked role phrase speaks.

    A regional office without a place is of the place the article is about.
    """
    organisations, places = scene.organisations, scene.places
    organisation, place = _read_tail(phrase, organisations, places)
    is_implied = place is None
    if is_implied:
        place = _implied_place(phrase, organisation, organisations, places)
    role = phrase.couple[link.role] if phrase.couple else phrase.role
    label = role.label if phrase.couple and role is not None else phrase.label
    return Holding(
        person=scene.people.owner[link.name],
        name=link.name,
        phrase=phrase,
        role=role,
        label=label,
        capacity=link.capacity,
        rule=link.rule,
        cost=link.cost,
        organisation=organisation,
        place=place,
        is_implied=is_implied,
    )


def _read_tail(
    phrase: RolePhrase, organisations: Organisations, places: Places
) -> tuple[int | None, int | None]:
    organisation: int | None = None
    place: int | None = None
    for chunk in phrase.chunks:
        if chunk.kind == "ORG" and organisation is None:
            organisation = organisations.at.get(chunk.first)
        if place is None:
            inside = range(chunk.first, chunk.last)
            place = next((places.at[i] for i in inside if i in places.at), None)
    if place is None:
        inside = range(phrase.first, phrase.end)
        place = next((places.at[i] for i in inside if i in places.at), None)
    if place is None and organisation is not None:
        place = organisations.records[organisation].place
    return organisation, place


def _implied_place(
    phrase: RolePhrase,
    organisation: int | None,
    organisations: Organisations,
    places: Places,
) -> int | None:
    """Give the place of an office whose phrase names none: where the article plays."""
    if organisation is not None and organisations.is_national(organisation):
        return None
    level = phrase.role.level if phrase.role is not None else "any"
    if level == "national":
        return None
    return places.province if level == "province" else places.main


def is_office(holding: Holding) -> bool:
    """Tell whether a role is an office that is held, not just what somebody is.

    Offices are what the lexicon says exercise power or have a single seat; other
    roles (`dosen`, `manajer`) count with their organisation; a role that is not listed
    counts where the tagger took it for one and it has an organisation or place.
    """
    phrase, role = holding.phrase, holding.role
    has_organisation = any(chunk.kind == "ORG" for chunk in phrase.chunks)
    if role is None:
        return phrase.is_tagged and (has_organisation or bool(phrase.chunks))
    if role.exercises_power or role.is_single_seat:
        return True
    is_full = phrase.is_tagged and phrase.is_large and phrase.last - phrase.first > 1
    if role.office_of == "party" or (phrase.is_weak and not is_full):
        return (
            has_organisation and role.takes_organisation and role.office_of != "party"
        )
    return role.office_of in PUBLIC or has_organisation or phrase.is_large


PUBLIC = frozenset(
    {
        "government",
        "legislature",
        "police",
        "military",
        "prosecution",
        "court",
        "election",
    }
)
"""Where every listed role is an office, save for common nouns (`pejabat`)."""
