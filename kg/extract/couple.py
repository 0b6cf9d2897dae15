"""Couples of candidates: two people who stand for election together."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.ground import Ground
from kg.extract.link import find_joined
from kg.extract.lookup import Lookups
from kg.extract.office import Holding
from kg.extract.person import People
from kg.extract.place import Places
from kg.extract.role import RolePhrase
from kg.extract.word import load_words, phrase_length, phrase_length_before
from kg.lexicon.concept import RoleConcept
from kg.lexicon.load import Lexicon
from kg.model import Capacity

HEADS: Mapping[str, str] = {
    "province": "gubernur",
    "city": "wali-kota",
    "regency": "bupati",
}
"""The office that is elected in a place, by its level; ids of `roles.ttl`."""

DEPUTY = "wakil-"
"""Before the id of a head's office: the office of the deputy."""

HYPHENS = frozenset("-–—/")
"""Marks that join two candidates."""


@dataclass(frozen=True, slots=True)
class Race:
    """What an article's election is about.

    Args:
        head: The office of the first of a couple.
        deputy: The office of the second.
        place: Index of the place; None if unknown.
    """

    head: RoleConcept
    deputy: RoleConcept
    place: int | None


def find_race(
    document: Document, phrases: Sequence[RolePhrase], places: Places, lexicon: Lexicon
) -> Race | None:
    """Find which office the article's candidates seek; None if it names none.

    The name of the election says so (`Pilgub`), else the first elected office with
    `calon` before it, else the level of the place the article is about.
    """
    wanted = _named_race(document) or _sought_office(phrases)
    if wanted is None and places.main is not None:
        entry = lexicon.place(places.records[places.main].code or "")
        wanted = HEADS.get(entry.level) if entry is not None else None
    head = lexicon.role(wanted) if wanted else None
    deputy = lexicon.role(DEPUTY + wanted) if wanted else None
    if head is None or deputy is None:
        return None
    place = places.province if wanted == HEADS["province"] else places.main
    return Race(head, deputy, place)


def _named_race(document: Document) -> str | None:
    """Find the election that is named most; None if none or two are."""
    races = load_words().races
    starts = {first for phrases in races.values() for first in phrases.firsts}
    counts = dict.fromkeys(races, 0)
    for i, form in enumerate(document.lower):
        if form in starts:
            for level, phrases in races.items():
                counts[level] += phrase_length(document.lower, i, phrases) > 0
    level = max(counts, key=counts.__getitem__)
    return HEADS[level] if counts[level] else None


def _sought_office(phrases: Sequence[RolePhrase]) -> str | None:
    for phrase in phrases:
        if phrase.role is not None and phrase.capacity is Capacity.CANDIDATE:
            head = phrase.role.id.removeprefix(DEPUTY)
            if head in HEADS.values():
                return head
    return None


def find_couples(
    ground: Ground, race: Race, known: Sequence[Holding]
) -> Iterator[Holding]:
    """Yield both offices of every couple that stands for election.

    A couple is introduced as one (`paslon nomor urut 2 A dan B`), or joined by a
    hyphen (`A-B`) where one of the two is known to be a candidate or no other office
    of theirs is known.
    """
    document, people, words = ground.document, ground.people, ground.words
    offices = {h.person for h in known if h.capacity is not Capacity.CANDIDATE}
    for first in range(len(people.names) - 1):
        second = find_joined(ground, first)
        if second is None or people.owner[first] == people.owner[second]:
            continue
        span = people.names[first].end, people.names[second].begin
        is_hyphen = document.forms[span[0]] in HYPHENS and span[1] - span[0] == 1
        introduced, ballot = _introduction(document, people.names[first].begin)
        gap = document.lower[span[0] + (document.forms[span[0]] == ",") : span[1]]
        introduced = introduced or gap in words.pairs
        is_free = not {people.owner[first], people.owner[second]} & offices
        if introduced or (is_hyphen and is_free):
            yield from _pair(people, (first, second), race, ballot)


def mark_incumbents(held: Sequence[Holding], race: Race) -> list[Holding]:
    """Mark the holders of elected offices of the place who stand again."""
    wanted = {race.head.id, race.deputy.id}
    standing = {
        holding.person
        for holding in held
        if holding.capacity is Capacity.CANDIDATE
        and holding.role is not None
        and holding.role.id in wanted
    }
    return [
        replace(holding, capacity=Capacity.INCUMBENT)
        if holding.person in standing
        and holding.capacity is Capacity.DEFINITIVE
        and holding.role is not None
        and holding.role.id in wanted
        else holding
        for holding in held
    ]


def find_incumbents(ground: Ground, lookups: Lookups, race: Race) -> Iterator[Holding]:
    """Yield the office of one who is only called `petahana`: that of the election."""
    document, words, people = ground.document, ground.words, ground.people
    for match in lookups.capacities:
        if match.value.capacity is not Capacity.INCUMBENT or not match.value.is_before:
            continue
        i = match.last
        for _ in range(3):
            i += document.forms[i : i + 1] in {(",",), (":",)}
            i += phrase_length(document.lower, i, words.held_by)
        name = ground.begins.get(i)
        if name is None or match.first in ground.covered:
            continue
        phrase = RolePhrase(
            first=match.first,
            last=match.last,
            end=match.last,
            role=race.head,
            label=race.head.label,
            capacity=Capacity.INCUMBENT,
            is_said=True,
            chunks=(),
            is_tagged=False,
        )
        yield Holding(
            person=people.owner[name],
            name=name,
            phrase=phrase,
            role=race.head,
            label=race.head.label,
            capacity=Capacity.INCUMBENT,
            rule="petahana-name",
            cost=1,
            place=race.place,
        )


def _introduction(document: Document, begin: int) -> tuple[bool, int | None]:
    """Read `paslon nomor urut 2` before a name: whether it is there, and the number."""
    words, i = load_words(), begin
    ballot: int | None = None
    for _ in range(6):
        if phrase_length_before(document.lower, i, words.couple):
            return True, ballot
        if i == 0:
            break
        form = document.forms[i - 1]
        if form.isdecimal() and len(form) < 3:
            ballot = int(form)
            i -= 1
        elif form in {",", ":", "(", ")", "."}:
            i -= 1
        elif length := phrase_length_before(document.lower, i, words.intro):
            i -= length
        else:
            break
    return False, None


def _pair(
    people: People, names: tuple[int, int], race: Race, ballot: int | None
) -> Iterator[Holding]:
    first, second = names
    one, two = people.owner[first], people.owner[second]
    for name, person, role, mate in (
        (first, one, race.head, two),
        (second, two, race.deputy, one),
    ):
        mention = people.names[name]
        phrase = RolePhrase(
            first=people.names[first].first,
            last=people.names[second].last,
            end=mention.end,
            role=role,
            label=role.label,
            capacity=Capacity.CANDIDATE,
            is_said=True,
            chunks=(),
            is_tagged=False,
        )
        yield Holding(
            person=person,
            name=name,
            phrase=phrase,
            role=role,
            label=role.label,
            capacity=Capacity.CANDIDATE,
            rule="couple",
            cost=1,
            place=race.place,
            mate=mate,
            ballot=ballot,
        )
