"""Who and what an article speaks about, before anybody says anything."""

from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.lookup import find_lookups
from kg.extract.name import find_names, index_titles
from kg.extract.office import Holding, Linker, is_office, read_holding
from kg.extract.organisation import Organisations, find_organisations
from kg.extract.person import People, find_people, make_people
from kg.extract.place import Places, find_places
from kg.extract.role import RolePhrase, find_role_phrases
from kg.extract.running import find_running
from kg.extract.tagger.decode import load_tagger
from kg.extract.tagger.mask import make_masks
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
    lookups = find_lookups(document, lexicon)
    masks = make_masks(document, lookups)
    running = find_running(document)
    own = {i for stretch in running for i in stretch}
    chunks = load_tagger().tag(document, masks, running)
    titles = index_titles(document, lookups)
    names = list(find_names(document, chunks, titles))
    taken = {i for c in chunks if c.kind != "PER" for i in range(c.first, c.last)}
    people = find_people(document, names, titles, own - taken)
    name_tokens = {i for n in people.names for i in range(n.first, n.last)}
    places = find_places(document, lookups, chunks, own, lexicon)
    organisations = find_organisations(document, lookups, chunks, places, own)
    phrases = find_role_phrases(document, lookups, chunks, name_tokens, own)
    links = list(Linker(document, people, phrases).find_links())
    holdings = [
        read_holding(link, phrases[link.phrase], organisations, places)
        for link in links
    ]
    offices = _merge(document, people, [h for h in holdings if is_office(h)])
    roles = _mention_roles(document, phrases, holdings, organisations, places)
    return Cast(
        people=tuple(make_people(document, people)),
        organisations=organisations.records,
        places=places.records,
        roles=roles,
        offices=offices,
    )


def _merge(
    document: Document, people: People, holdings: list[Holding]
) -> tuple[Office, ...]:
    """Make one claim of what the article says several times."""
    offices: list[Office] = []
    for holding in holdings:
        office = _make_office(document, people, holding)
        for i, other in enumerate(offices):
            if _is_same(office, other):
                offices[i] = _fuller(other, office)
                break
        else:
            offices.append(office)
    return tuple(sorted(offices, key=lambda office: office.span))


def _make_office(document: Document, people: People, holding: Holding) -> Office:
    phrase, link = holding.phrase, holding.link
    name = people.names[link.name]
    role = phrase.roles[link.role] if link.role else phrase.role
    is_couple = len(phrase.roles) > 1
    label = role.label if role is not None and is_couple else phrase.label
    return Office(
        span=document.span_of(
            min(phrase.first, name.first), max(phrase.last, name.last)
        ),
        person=link.person,
        role=role.id if role is not None else None,
        role_label=label,
        capacity=link.capacity,
        organisation=holding.organisation,
        place=holding.place,
        confidence=0.9,
        rule=link.rule,
    )


def _is_same(one: Office, other: Office) -> bool:
    if one.person != other.person or one.capacity != other.capacity:
        return False
    if one.role is not None and one.role == other.role:
        return True
    a, b = one.role_label.lower(), other.role_label.lower()
    return a in b or b in a


def _fuller(one: Office, other: Office) -> Office:
    """Keep the first claim, unless it lacks the organisation or place."""
    known = (one.organisation is not None, one.place is not None)
    theirs = (other.organisation is not None, other.place is not None)
    return other if sum(theirs) > sum(known) else one


def _mention_roles(
    document: Document,
    phrases: list[RolePhrase],
    holdings: list[Holding],
    organisations: Organisations,
    places: Places,
) -> tuple[RoleMention, ...]:
    by_phrase = {h.link.phrase: h for h in reversed(holdings)}
    mentions = []
    for i, phrase in enumerate(phrases):
        holding = by_phrase.get(i)
        mentions.append(
            RoleMention(
                span=document.span_of(phrase.first, phrase.last),
                role=phrase.role.id if phrase.role else None,
                label=phrase.label,
                capacity=phrase.capacity,
                person=holding.link.person if holding else None,
                organisation=holding.organisation if holding else None,
                place=holding.place if holding else None,
            )
        )
    return tuple(mentions)
