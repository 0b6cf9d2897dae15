"""Who and what an article speaks about, before anybody says anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.couple import (
    find_couples,
    find_incumbents,
    find_race,
    mark_incumbents,
)
from kg.extract.document import Document
from kg.extract.event import find_events
from kg.extract.lookup import find_lookups
from kg.extract.name import find_names, index_titles
from kg.extract.implied import complete_offices
from kg.extract.link import Linker
from kg.extract.office import Holding, is_office, make_offices, read_holding
from kg.extract.organisation import find_organisations
from kg.extract.person import find_people, make_people
from kg.extract.place import find_places
from kg.extract.role import RolePhrase, find_possessed, find_role_phrases
from kg.extract.running import find_running
from kg.extract.split import Words, split_chunks
from kg.extract.succession import find_successions
from kg.extract.tagger.decode import load_tagger
from kg.extract.tagger.mask import make_masks
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
    lookups = find_lookups(document, lexicon)
    masks = make_masks(document, lookups)
    running = find_running(document)
    own = {i for stretch in running for i in stretch}
    tagger = load_tagger()
    tagged = tagger.tag(document, masks, running)
    titles = index_titles(document, lookups)
    words = Words(tagger.name_parts, own, lexicon.districts)
    chunks = split_chunks(document, lookups, tagged, titles, words)
    names = list(find_names(document, chunks, titles))
    taken = {i for c in chunks if c.kind != "PER" for i in range(c.first, c.last)}
    people = find_people(document, names, titles, own - taken)
    name_tokens = {i for n in people.names for i in range(n.begin, n.last)}
    places = find_places(document, lookups, chunks, own, lexicon)
    organisations = find_organisations(document, lookups, chunks, places, own)
    possessed = find_possessed(document, lexicon.roles)
    lookups = replace(lookups, roles=(*lookups.roles, *possessed))
    phrases = find_role_phrases(document, lookups, chunks, name_tokens, own)
    every_title = {m.first: m.last for m in (*lookups.honorifics, *lookups.ranks)}
    linker = Linker(document, people, phrases, every_title)
    links = linker.end_old(list(linker.find_links()))
    holdings = [
        read_holding(link, phrases[link.phrase], people, organisations, places)
        for link in links
    ]
    held = [holding for holding in holdings if is_office(holding)]
    race = find_race(document, phrases, places, lexicon)
    if race is not None:
        held += find_incumbents(document, lookups, linker, race)
        held += find_couples(document, linker, race, held)
        held = mark_incumbents(held, race)
    held = find_successions(document, lookups, people, held)
    held = date_holdings(document, people, held, lexicon)
    completed = complete_offices(held, organisations, places, lexicon)
    events = find_events(document, places, own)
    offices = make_offices(document, people, completed.holdings, events)
    by_phrase = {
        link.phrase: holding
        for link, holding in reversed(list(zip(links, holdings, strict=True)))
    }
    roles = _mention_roles(document, phrases, by_phrase, completed.holdings)
    cast = Cast(
        people=tuple(make_people(document, people)),
        organisations=(*completed.organisations, *_group_nouns(document, phrases)),
        places=completed.places,
        events=events,
        roles=roles,
        offices=offices,
    )
    return _order_organisations(cast)


def _order_organisations(cast: Cast) -> Cast:
    """Put organisations in order of their first mention, those without one last."""

    def rank(index: int) -> tuple[bool, int, int]:
        mentions = cast.organisations[index].mentions
        return (not mentions, mentions[0].start if mentions else 0, index)

    order = sorted(range(len(cast.organisations)), key=rank)
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


def _mention_roles(
    document: Document,
    phrases: list[RolePhrase],
    linked: Mapping[int, Holding],
    held: Sequence[Holding],
) -> tuple[RoleMention, ...]:
    """List the role phrases; one without a name stands for the one who holds it."""
    mentions = []
    for i, phrase in enumerate(phrases):
        holding = linked.get(i) or _find_holder(phrase, held)
        mentions.append(
            RoleMention(
                span=document.span_of(phrase.first, phrase.last),
                role=phrase.role.id if phrase.role else None,
                label=phrase.label,
                capacity=phrase.capacity,
                person=holding.person if holding else None,
                organisation=holding.organisation if holding else None,
                place=holding.place if holding else None,
            )
        )
    return tuple(mentions)


def _find_holder(phrase: RolePhrase, held: Sequence[Holding]) -> Holding | None:
    """Find who holds the office that a phrase without a name speaks of.

    The one named last before it, else the first one behind it; nobody for a phrase in
    another capacity (`mantan bupati`), or about another place.
    """
    same = [
        holding
        for holding in held
        if phrase.role is not None
        and holding.role is not None
        and holding.role.id == phrase.role.id
        and (holding.capacity is phrase.capacity or not phrase.is_said)
        and holding.capacity not in {Capacity.FORMER, Capacity.CANDIDATE}
    ]
    before = [h for h in same if h.phrase.first < phrase.first]
    return before[-1] if before else next(iter(same), None)


def _group_nouns(
    document: Document, phrases: Sequence[RolePhrase]
) -> tuple[Organisation, ...]:
    """List groups of people that go by an acronym (`ASN`), with their long form."""
    groups: dict[str, list[RolePhrase]] = {}
    for phrase in phrases:
        form = document.forms[phrase.first]
        is_group = phrase.role is not None and not (
            phrase.role.exercises_power or phrase.role.is_single_seat
        )
        if phrase.role is None or not is_group or phrase.last - phrase.first > 3:
            continue
        is_short = phrase.last - phrase.first == 1
        if is_short and not (form.isupper() and len(form) > 2):
            continue
        groups.setdefault(phrase.role.id, []).append(phrase)
    records = []
    for group in groups.values():
        spans = [document.span_of(p.first, p.last) for p in group]
        forms = {span.cut(document.article.text) for span in spans}
        shorts = {form for form in forms if form.isupper()}
        role = group[0].role
        if shorts and role is not None:
            aliases = {form for form in forms if form != role.label}
            records.append(
                Organisation(role.label, tuple(sorted(aliases)), None, None, tuple(spans))
            )
    return tuple(records)
