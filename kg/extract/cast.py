"""Who and what an article speaks about, before anybody says anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.claim import make_offices
from kg.extract.couple import (
    find_couples,
    find_incumbents,
    find_race,
    mark_incumbents,
)
from kg.extract.document import Document
from kg.extract.event import find_events
from kg.extract.ground import Ground
from kg.extract.group import find_groups
from kg.extract.implied import complete_offices
from kg.extract.link import find_links
from kg.extract.office import Holding, is_office, read_holding
from kg.extract.person import make_people
from kg.extract.role import RolePhrase
from kg.extract.scene import Scene, read_scene
from kg.extract.settle import end_old_offices
from kg.extract.succession import find_successions
from kg.extract.tenure import date_holdings
from kg.lexicon.load import Lexicon
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


def find_cast(document: Document, lexicon: Lexicon) -> Cast:
    """Find the people, organisations, places, roles and offices of an article.

    Args:
        document: The article; its boilerplate is left out.
        lexicon: What is known about the language and the world.

    Returns:
        Entities in order of their first mention, offices and roles in order of their
        passages.
    """
    scene = read_scene(document, lexicon)
    ground = Ground(document, scene.people, scene.phrases, scene.titles)
    links = end_old_offices(ground, list(find_links(ground)))
    holdings = [read_holding(link, scene.phrases[link.phrase], scene) for link in links]
    held = [holding for holding in holdings if is_office(holding)]
    held = _add_candidates(scene, ground, held, lexicon)
    held = date_holdings(document, scene.people, held, lexicon)
    held = find_successions(ground, scene.lookups, held)
    completed = complete_offices(held, scene.organisations, scene.places, lexicon)
    events = find_events(document, scene.places, scene.own)
    by_phrase = {
        link.phrase: holding
        for link, holding in reversed(list(zip(links, holdings, strict=True)))
    }
    groups = find_groups(document, scene.phrases)
    cast = Cast(
        people=tuple(make_people(document, scene.people)),
        organisations=(*completed.organisations, *groups),
        places=completed.places,
        events=events,
        roles=_mention_roles(document, scene.phrases, by_phrase, completed.holdings),
        offices=make_offices(
            document,
            scene.people,
            completed.holdings,
            events,
            [
                match.first
                for match in scene.lookups.capacities
                if match.value.capacity is Capacity.CANDIDATE
            ],
        ),
    )
    return _order_organisations(cast)


def _add_candidates(
    scene: Scene, ground: Ground, held: list[Holding], lexicon: Lexicon
) -> list[Holding]:
    """Add the couples of the article's election, and those who stand again."""
    race = find_race(ground.document, scene.phrases, scene.places, lexicon)
    if race is None:
        return held
    held += find_incumbents(ground, scene.lookups, race)
    held += find_couples(ground, race, held)
    return mark_incumbents(held, race)


def _order_organisations(cast: Cast) -> Cast:
    """Put organisations in order of their first mention, those without one last."""

    def rank(index: int) -> tuple[bool, int, int]:
        mentions = cast.organisations[index].mentions
        return (not mentions, mentions[0].start if mentions else 0, index)

    order = sorted(range(len(cast.organisations)), key=rank)
    if order == list(range(len(order))):
        return cast
    new = {old: index for index, old in enumerate(order)}
    return replace(
        cast,
        organisations=tuple(cast.organisations[old] for old in order),
        roles=tuple(
            role if role.organisation is None
            else replace(role, organisation=new[role.organisation])
            for role in cast.roles
        ),
        offices=tuple(
            office if office.organisation is None
            else replace(office, organisation=new[office.organisation])
            for office in cast.offices
        ),
    )  # fmt: skip


GONE = frozenset({Capacity.FORMER, Capacity.CANDIDATE})
"""Capacities of those for whom the bare role does not stand."""

HOLDER_LIMIT = 50
"""Holders of one role that are looked at in an article."""


def _mention_roles(
    document: Document,
    phrases: Sequence[RolePhrase],
    linked: Mapping[int, Holding],
    held: Sequence[Holding],
) -> tuple[RoleMention, ...]:
    """List the role phrases; one without a name stands for the one who holds it."""
    holders: dict[str, list[Holding]] = {}
    for holding in held:
        if holding.role is not None and holding.capacity not in GONE:
            holders.setdefault(holding.role.id, []).append(holding)
    mentions = []
    for i, phrase in enumerate(phrases):
        own = holders.get(phrase.role.id, []) if phrase.role is not None else []
        known = linked.get(i) or _find_holder(phrase, own[:HOLDER_LIMIT])
        mentions.append(
            RoleMention(
                span=document.span_of(phrase.first, phrase.last),
                role=phrase.role.id if phrase.role else None,
                label=phrase.label,
                capacity=phrase.capacity,
                person=known.person if known else None,
                organisation=known.organisation if known else None,
                place=known.place if known else None,
            )
        )
    return tuple(mentions)


def _find_holder(phrase: RolePhrase, held: Sequence[Holding]) -> Holding | None:
    """Find who holds the office that a phrase without a name speaks of.

    Of those who hold it, the one named last before the phrase, else the first one
    behind it; nobody for a phrase in another capacity (`mantan bupati`).
    """
    same = [h for h in held if h.capacity is phrase.capacity or not phrase.is_said]
    before = [h for h in same if h.phrase.first < phrase.first]
    return before[-1] if before else next(iter(same), None)
