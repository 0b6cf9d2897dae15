"""Who holds which office: role phrases tied to names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.organisation import Organisations
from kg.extract.person import People
from kg.extract.place import Places
from kg.extract.role import RolePhrase
from kg.extract.word import load_words, phrase_length, phrase_length_before
from kg.model import Capacity

GAP = 12
"""How many tokens may stand between a role phrase and its name."""

SEPARATORS = frozenset(",:-–—(")
"""Marks that may stand between a role phrase and its name."""


@dataclass(frozen=True, slots=True)
class Link:
    """A role phrase and the person it is said of.

    Args:
        phrase: Index of the role phrase.
        person: Index of the person.
        name: Index of the mention of the person, in `People.names`.
        cost: 0 for the surest kinds of link; higher for looser ones.
        capacity: In which the office is held.
        rule: How the two are tied.
        role: Which role of a couple's phrase; 0 for all others.
    """

    phrase: int
    person: int
    name: int
    cost: int
    capacity: Capacity
    rule: str
    role: int = 0


class Linker:
    """An article's names by token, while role phrases are tied to them."""

    def __init__(
        self, document: Document, people: People, phrases: Sequence[RolePhrase]
    ) -> None:
        self.document = document
        self.people = people
        self.phrases = phrases
        self.words = load_words()
        self.begins: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        for i, name in enumerate(people.names):
            self.begins[name.begin] = self.begins[name.first] = i
            self.ends[name.end] = self.ends[name.last] = i
        self.starts = {phrase.first for phrase in phrases}

    def find_links(self) -> Iterator[Link]:
        """Yield the best link of each phrase, and those of the people joined to it.

        In a list `ROLE NAME, ROLE NAME` a comma ties nothing: a name that has its
        role right before it takes no other behind a bare comma. Of two roles in a row
        (`Staf Ahli Bupati NAME`) the first one is meant.
        """
        right = [list(self._right(i, phrase)) for i, phrase in enumerate(self.phrases)]
        claimed = {link.name for links in right for link in links if link.cost <= 1}
        outer: set[int] = set()
        for i, phrase in enumerate(self.phrases):
            inner = self._inner(i)
            if inner is not None and not right[i] and right[inner]:
                outer.add(inner)
                right[i] = [replace(link, phrase=i, capacity=phrase.capacity) for link in right[inner]]
        for i, phrase in enumerate(self.phrases):
            if i in outer:
                continue
            links = [
                *right[i],
                *(
                    link
                    for link in self._left(i, phrase)
                    if link.rule != "name-role" or link.name not in claimed or link.cost < 2
                ),
            ]
            if not links:
                continue
            best = min(links, key=lambda link: link.cost)
            yield best
            if best.rule.startswith("role-"):
                yield from self._joined(phrase, best)

    def _inner(self, i: int) -> int | None:
        """Give the phrase that begins right where phrase *i* ends; None if none does."""
        if i + 1 >= len(self.phrases) or self.phrases[i + 1].first != self.phrases[i].end:
            return None
        return None if self._new_line(self.phrases[i].end) else i + 1

    def _right(self, index: int, phrase: RolePhrase) -> Iterator[Link]:
        """Look for the name behind the phrase."""
        lower, forms = self.document.lower, self.document.forms
        i, cost, rule = phrase.end, 0, "role-name"
        while i - phrase.end < GAP and i < len(forms):
            name = self.begins.get(i)
            if name is not None:
                yield Link(
                    index, self.people.owner[name], name, cost, phrase.capacity, rule
                )
                return
            if self._new_line(i) and i > phrase.end:
                cost += 1
            if length := phrase_length(lower, i, self.words.held_by):
                i, rule = i + length, "role-held-by-name"
            elif length := phrase_length(lower, i, self.words.filler):
                i, cost = i + length, cost + 1
            elif forms[i] in SEPARATORS or forms[i][0].isdigit():
                i, cost = i + 1, cost + (forms[i] != ",") + (i > phrase.end)
                rule = "role-comma-name" if rule == "role-name" else rule
            else:
                return

    def _left(self, index: int, phrase: RolePhrase) -> Iterator[Link]:
        """Look for the name before the phrase."""
        lower, forms = self.document.lower, self.document.forms
        j, cost, rule, capacity = phrase.first, 2, "name-role", phrase.capacity
        while phrase.first - j < GAP and j > 0:
            name = self.ends.get(j)
            if name is not None:
                yield Link(index, self.people.owner[name], name, cost, capacity, rule)
                return
            if length := phrase_length_before(lower, j, self.words.was):
                j, cost, rule = j - length, 0, "name-was-role"
                capacity = Capacity.FORMER
            elif length := phrase_length_before(lower, j, self.words.seeks):
                j, cost, rule = j - length, 0, "name-seeks-role"
                capacity = Capacity.CANDIDATE
            elif length := phrase_length_before(lower, j, self.words.is_):
                j, cost, rule = j - length, 0, "name-is-role"
            elif forms[j - 1] in SEPARATORS:
                if forms[j - 1] == "(":
                    cost = 0
                j -= 1
            else:
                return

    def _new_line(self, i: int) -> bool:
        text = self.document.article.text
        return "\n" in text[self.document.ends[i - 1] : self.document.starts[i]]

    def _joined(self, phrase: RolePhrase, link: Link) -> Iterator[Link]:
        """Yield links to people joined to the first one: couples and lists."""
        is_couple = len(phrase.roles) > 1
        seat = phrase.role is not None and phrase.role.is_single_seat
        is_sought = phrase.capacity in {Capacity.CANDIDATE, Capacity.ELECT}
        if seat and not is_couple and not is_sought:
            return
        name, role = link.name, link.role
        for _ in range(8):
            following = self._next_joined(name)
            if following is None:
                return
            name, role = following, role + 1
            yield replace(
                link,
                person=self.people.owner[name],
                name=name,
                rule="couple" if is_couple else "list",
                role=min(role, len(phrase.roles) - 1) if is_couple else 0,
                cost=link.cost + 1,
            )
            if is_couple:
                return

    def _next_joined(self, name: int) -> int | None:
        """Find the name joined to a name by `dan`, a hyphen or a comma."""
        end = self.people.names[name].end
        length = phrase_length(self.document.lower, end, self.words.joins)
        if self.document.forms[end : end + 1] == (",",):
            length = 1 + phrase_length(self.document.lower, end + 1, self.words.joins)
        following = self.begins.get(end + length) if length else None
        if following is None:
            return None
        after = self.people.names[following].end
        if after in self.starts or after + 1 in self.starts:
            return None
        return following


@dataclass(frozen=True, slots=True)
class Holding:
    """A person with an office, before it becomes a claim; numbers are indices.

    Args:
        link: How the two are tied.
        phrase: The role phrase.
        organisation: Organisation; None if not said.
        place: Place; None if neither said nor implied.
    """

    link: Link
    phrase: RolePhrase
    organisation: int | None
    place: int | None


def read_holding(
    link: Link,
    phrase: RolePhrase,
    organisations: Organisations,
    places: Places,
) -> Holding:
    """Say of which organisation and place a linked role phrase speaks.

    A regional office without a place is of the place the article is about.
    """
    organisation: int | None = None
    place: int | None = None
    for chunk in phrase.chunks:
        if chunk.kind == "ORG" and organisation is None:
            organisation = organisations.at.get(chunk.first)
        if place is None:
            place = next(
                (
                    places.at[i]
                    for i in range(chunk.first, chunk.last)
                    if i in places.at
                ),
                None,
            )
    if place is None and organisation is not None:
        place = organisations.records[organisation].place
    if place is None:
        place = _implied_place(phrase, organisation, organisations, places)
    return Holding(link, phrase, organisation, place)


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
    if level == "province":
        return places.province
    if level in REGIONAL or (organisation is not None and level != "national"):
        return places.main
    return None


REGIONAL = frozenset({"regency_city", "district", "village"})
"""Levels of roles that are of a regency or city, or of a part of one."""


def is_office(holding: Holding) -> bool:
    """Tell whether a role is an office that is held, not just what somebody is.

    Offices are what the lexicon says exercise power or have a single seat; other
    roles (`dosen`, `manajer`) count with their organisation; a role that is not listed
    counts where the tagger took it for one and it is written with a capital or has
    an organisation.
    """
    phrase = holding.phrase
    has_organisation = any(chunk.kind == "ORG" for chunk in phrase.chunks)
    if phrase.role is None:
        return phrase.is_tagged and (has_organisation or holding.place is not None)
    if phrase.role.exercises_power or phrase.role.is_single_seat:
        return True
    return phrase.role.takes_organisation and has_organisation
