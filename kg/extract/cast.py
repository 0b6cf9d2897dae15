"""Who and what an article speaks about, before anybody says anything."""

from dataclasses import dataclass

from kg.model import Capacity, Event, Office, Organisation, Person, Place, Span


@dataclass(frozen=True, slots=True)
class RoleMention:
    """A role phrase in the running text: beside a name, or standing for a person.

    Args:
        span: The phrase with its capacity, without place and organisation.
        role: Concept of the lexicon; None if not listed.
        label: The role as in `kg.model.Office.role_label`.
        capacity: See `Capacity`.
        person: Index of the person it names or stands for; None if nobody is known
            (`seorang guru`).
        organisation: Index; None if not said.
        place: Index; None if not said.
    """

    span: Span
    role: str | None
    label: str
    capacity: Capacity = Capacity.DEFINITIVE
    person: int | None = None
    organisation: int | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """The entities of an article with their mentions, and the offices people hold.

    Claims and role mentions point to entities by index; mentions stand in the
    entities, in order of the text.
    """

    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    events: tuple[Event, ...] = ()
    roles: tuple[RoleMention, ...] = ()
    offices: tuple[Office, ...] = ()
