"""Which name a role phrase is said of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.person import People
from kg.extract.role import RolePhrase
from kg.extract.word import load_words, phrase_length, phrase_length_before
from kg.lexicon.concept import RoleConcept
from kg.model import Capacity

GAP = 12
"""How many tokens may stand between a role phrase and its name."""

SUBJECT_GAP = 40
"""How many tokens back the subject of `menjabat`, `sebagai` may stand."""

SEPARATORS = frozenset(",:-–—(")
"""Marks that may stand between a role phrase and its name."""

CLAUSE_LIMIT = 8
"""Tokens of the longest relative clause between a role and its name."""

LINE_COST = 3
"""Cost of a line break without a comma between a role and its name."""


LOOSE_COST = 9
"""Cost of a comma that most likely ends an adverbial, and above which nothing links."""


@dataclass(frozen=True, slots=True)
class Link:
    """A role phrase and the person it is said of.

    Args:
        phrase: Index of the role phrase.
        name: Index of the mention of the person, in `People.names`.
        cost: 0 for the surest kinds of link; higher for looser ones.
        capacity: In which the office is held.
        rule: How the two are tied.
        role: Which role of a couple's phrase; 0 for all others.
    """

    phrase: int
    name: int
    cost: int
    capacity: Capacity
    rule: str
    role: int = 0


def _are_seats(old: RoleConcept | None, new: RoleConcept | None) -> bool:
    """Tell whether two roles are different ones that nobody holds together."""
    if old is None or new is None or old.id == new.id:
        return False
    return old.is_single_seat and (new.is_single_seat or new.exercises_power)


class Linker:
    """An article's names by token, while role phrases are tied to them."""

    def __init__(
        self,
        document: Document,
        people: People,
        phrases: Sequence[RolePhrase],
        titles: Mapping[int, int],
    ) -> None:
        self.document = document
        self.people = people
        self.phrases = phrases
        self.titles = titles
        self.words = load_words()
        self.begins: dict[int, int] = {}
        self.ends: dict[int, int] = {}
        for i, name in enumerate(people.names):
            self.begins[name.begin] = self.begins[name.first] = i
            self.ends[name.end] = self.ends[name.last] = i
        self.starts = {phrase.first for phrase in phrases}
        self.covered = {i for p in phrases for i in range(p.first, p.end)}

    def find_links(self) -> Iterator[Link]:
        """Yield the best link of each phrase, and those of the people joined to it.

        In a list `ROLE NAME, ROLE NAME` a comma ties nothing: a name that has its
        role right before it takes no other behind a bare comma. Of two roles in a row
        (`Staf Ahli Bupati NAME`) the first one is meant.
        """
        right = [list(self._right(i, phrase)) for i, phrase in enumerate(self.phrases)]
        outer = self._take_inner(right)
        claimed = {link.name for links in right for link in links if link.cost <= 1}
        for i, phrase in enumerate(self.phrases):
            if i in outer:
                continue
            left = [
                link
                for link in self._left(i, phrase)
                if link.cost < 2
                or (link.name not in claimed and self._is_apposition(phrase, link))
            ]
            near = [link for link in right[i] if link.cost < LOOSE_COST]
            links = [*near, *left] or list(self._distant(i, phrase))
            if not links:
                continue
            best = self._settle(phrase, min(links, key=lambda link: link.cost))
            yield best
            if best.rule.startswith("role-"):
                yield from self._joined(phrase, best)

    def end_old(self, links: Sequence[Link]) -> list[Link]:
        """End the office with which one is named who becomes another: `Kajati X menjadi Y`."""
        new = {
            link.name: self.phrases[link.phrase].role
            for link in links
            if link.capacity is Capacity.DEFINITIVE
            and link.rule in {"name-is-role", "subject-is-role"}
            and self._becomes(self.phrases[link.phrase])
        }
        return [
            replace(link, capacity=Capacity.FORMER)
            if link.name in new
            and link.rule.startswith("role-")
            and link.capacity is Capacity.DEFINITIVE
            and _are_seats(self.phrases[link.phrase].role, new[link.name])
            else link
            for link in links
        ]

    def _becomes(self, phrase: RolePhrase) -> bool:
        before = self.document.lower[phrase.first - 1] if phrase.first else ""
        return before in self.words.becomes

    def _settle(self, phrase: RolePhrase, link: Link) -> Link:
        """Settle the capacity by the words between and behind a name and its role."""
        if phrase.is_said or link.capacity is not Capacity.DEFINITIVE:
            return link
        name = self.people.names[link.name]
        lower, words = self.document.lower, self.words
        if name.last <= phrase.first:
            first = max(
                [p.end for p in self.phrases if name.last <= p.first < phrase.first],
                default=name.last,
            )
            between = set(lower[first : phrase.first])
            sentence = self.document.sentence_at(self.document.starts[phrase.first])
            is_past = lower[sentence.first] in words.before_that and first == name.last
            if between & words.past or is_past:
                return replace(link, capacity=Capacity.FORMER)
            if between & words.to_come:
                return replace(link, capacity=Capacity.ELECT)
            return link
        if set(lower[phrase.end : name.first]) & words.to_come:
            return replace(link, capacity=Capacity.ELECT)
        if phrase_length_before(lower, phrase.first, words.ends_before):
            return replace(link, capacity=Capacity.FORMER)
        behind = name.end + (lower[name.end : name.end + 1] == (",",))
        behind += lower[behind : behind + 1] == ("kini",)
        if phrase_length(lower, behind, words.leaves):
            return replace(link, capacity=Capacity.FORMER)
        if phrase_length(lower, behind, words.runs_again):
            return replace(link, capacity=Capacity.INCUMBENT)
        return link

    def _take_inner(self, right: list[list[Link]]) -> set[int]:
        """Give the name behind two roles in a row to the first; list the second."""
        inner: set[int] = set()
        for i, phrase in enumerate(self.phrases[:-1]):
            if self._is_row(phrase, self.phrases[i + 1]) and not right[i]:
                if right[i + 1]:
                    inner.add(i + 1)
                right[i] = [
                    replace(link, phrase=i, capacity=phrase.capacity)
                    for link in right[i + 1]
                ]
        return inner

    def _is_row(self, phrase: RolePhrase, following: RolePhrase) -> bool:
        """Tell whether two phrases are one office: `Staf Ahli Bupati`.

        A second one that is not listed may stand behind a comma (`Komisioner KPU,
        Divisi Teknis`).
        """
        if self._new_line(phrase.end):
            return False
        if following.first == phrase.end:
            return True
        is_comma = self.document.forms[phrase.end : following.first] == (",",)
        return is_comma and following.role is None

    def _right(self, index: int, phrase: RolePhrase) -> Iterator[Link]:
        """Look for the name behind the phrase."""
        lower, forms = self.document.lower, self.document.forms
        i, cost, rule = phrase.end, 0, "role-name"
        while i - phrase.end < GAP and i < len(forms):
            if self._new_line(i) and forms[i - 1] not in SEPARATORS:
                cost += LINE_COST
            name = self.begins.get(i)
            if name is not None:
                cost += self._comma_cost(phrase, name) if i > phrase.end else 0
                yield Link(index, name, cost, phrase.capacity, rule)
                return
            if i in self.starts:
                if rule == "role-held-by-name":
                    yield from self._through(index, phrase, i)
                return
            if length := phrase_length(lower, i, self.words.held_by):
                i, rule = i + length, "role-held-by-name"
            elif length := phrase_length(lower, i, self.words.filler):
                i, cost = i + length, cost + 1
            elif (step := self._relative_clause(i)) is not None:
                i, cost, rule = step, cost + 1, "role-clause-name"
            elif self._is_title(i):
                i = self.titles.get(i, i + 1)
            elif forms[i] in SEPARATORS or forms[i][0].isdigit():
                cost += (forms[i] != ",") + (i > phrase.end)
                rule = "role-comma-name" if rule == "role-name" else rule
                i += 1
            else:
                return

    def _through(self, index: int, phrase: RolePhrase, first: int) -> Iterator[Link]:
        """Take the name of the role behind `adalah`: `Plh Bupati adalah Sekda X`."""
        inner = next(p for p in self.phrases if p.first == first)
        for link in self._right(index, inner):
            yield replace(link, capacity=phrase.capacity, rule="role-held-by-name")

    def _relative_clause(self, i: int) -> int | None:
        """Step over `yang dilantik yakni` to the name behind it; None if none is there.

        The clause is short, in small letters, and ends in a comma or `yakni`.
        """
        lower, forms = self.document.lower, self.document.forms
        if lower[i] != "yang":
            return None
        for j in range(i + 1, min(i + CLAUSE_LIMIT, len(lower))):
            length = phrase_length(lower, j, self.words.held_by)
            after = j + length if length else j + 1
            if (length or forms[j] == ",") and after in self.begins:
                return after
            if not forms[j].isalpha() or forms[j][0].isupper():
                return None
        return None

    def _is_title(self, i: int) -> bool:
        """Tell whether a title stands at *i*: a listed one, or `RD` before a name."""
        form = self.document.forms[i]
        is_short = len(form) < 3 and form.isupper() and i + 1 in self.begins
        return i in self.titles or is_short

    def _is_age(self, i: int) -> bool:
        """Tell whether token *i* is of an age: `(47)`, `27 tahun`."""
        forms = self.document.forms
        before = forms[i - 1] if i else ""
        if forms[i].isdecimal():
            return len(forms[i]) == 2
        return forms[i] in {")", "tahun"} and before.isdecimal() and len(before) == 2

    def _comma_cost(self, phrase: RolePhrase, name: int) -> int:
        """Give the cost of a name that does not stand right behind its role.

        A name with a role of its own right behind it belongs to that one; a role in
        small letters behind `kepada`, `selain` is somebody else's.
        """
        cost = 2 * (self.people.names[name].end in self.starts)
        before = self.document.lower[phrase.first - 1] if phrase.first else ""
        is_loose = not phrase.is_large and not phrase.chunks and not phrase.is_said
        return cost + LOOSE_COST * (is_loose and before in self.words.fronted)

    def _left(self, index: int, phrase: RolePhrase) -> Iterator[Link]:
        """Look for the name before the phrase."""
        lower, forms = self.document.lower, self.document.forms
        j, cost, rule, capacity = phrase.first, 2, "name-role", phrase.capacity
        while phrase.first - j < GAP and j > 0:
            if self._new_line(j) and forms[j - 1] not in SEPARATORS:
                return
            name = self.ends.get(j)
            if name is not None:
                cost -= j == phrase.first
                yield Link(index, name, cost, capacity, rule)
                return
            if length := phrase_length_before(lower, j, self.words.was):
                j, cost, rule = j - length, 0, "name-was-role"
                capacity = Capacity.FORMER
            elif length := phrase_length_before(lower, j, self.words.seeks):
                j, cost, rule = j - length, 0, "name-seeks-role"
                capacity = Capacity.CANDIDATE
            elif length := phrase_length_before(lower, j, self.words.is_):
                j, cost, rule = j - length, 0, "name-is-role"
            elif self._is_age(j - 1):
                j -= 1
            elif forms[j - 1] in SEPARATORS:
                if forms[j - 1] in {"(", "-", "–", "—"}:
                    cost, rule = 0, "name-mark-role"
                j -= 1
            else:
                return

    def _distant(self, index: int, phrase: RolePhrase) -> Iterator[Link]:
        """Look for the one of whom a role is said at some distance.

        `X ... menjabat ROLE`: the nearest name before it in the sentence, else the
        last one before. `ROLE itu`: the last name before the sentence.
        """
        lower = self.document.lower
        sentence = self.document.sentence_at(self.document.starts[phrase.first])
        capacity, rule = phrase.capacity, ""
        if phrase_length_before(lower, phrase.first, self.words.was):
            rule, capacity = "subject-was-role", Capacity.FORMER
        elif phrase_length_before(lower, phrase.first, self.words.seeks):
            rule, capacity = "subject-seeks-role", Capacity.CANDIDATE
        elif phrase_length_before(lower, phrase.first, self.words.is_):
            rule = "subject-is-role"
        if rule and self._is_named(phrase):
            name = self._last_name(phrase.first, sentence.first)
            if name is None:
                name = self._last_name(sentence.first, sentence.first - SUBJECT_GAP)
            if name is not None and not self._is_between(name, phrase):
                yield Link(index, name, 4, capacity, rule)
        elif not rule and self._points(phrase):
            name = self._last_name(sentence.first, sentence.first - 2 * SUBJECT_GAP)
            if name is not None:
                yield Link(index, name, 5, capacity, "role-that")

    def _is_apposition(self, phrase: RolePhrase, link: Link) -> bool:
        """Tell whether a role behind a name belongs to it, and begins no new clause.

        Right behind the name it does; behind a comma, something must close it.
        """
        if self.people.names[link.name].end == phrase.first:
            return True
        if phrase.end >= len(self.document.forms) or self._new_line(phrase.end):
            return True
        form, lower = self.document.forms[phrase.end], self.document.lower[phrase.end]
        return not form[0].isalnum() or lower in self.words.that or lower == "yang"

    def _is_named(self, phrase: RolePhrase) -> bool:
        """Tell whether a phrase names an office, not just any: written large, or full."""
        return (
            phrase.is_said
            or bool(phrase.chunks)
            or self.document.forms[phrase.first][0].isupper()
        )

    def _points(self, phrase: RolePhrase) -> bool:
        """Tell whether a rich phrase points back to somebody: `mantan camat itu`."""
        is_held = phrase.role is not None and phrase.role.exercises_power
        is_rich = phrase.is_said or (bool(phrase.chunks) and is_held)
        return is_rich and not phrase.is_weak and self._is_that(phrase.end)

    def _is_that(self, i: int) -> bool:
        """Tell whether `itu` stands at *i*, or behind a term (`periode 2019-2024`)."""
        lower = self.document.lower
        for j in range(i, min(i + 7, len(lower))):
            if lower[j] in self.words.that:
                return True
            is_term = lower[j][0].isdigit() or lower[j] in SEPARATORS - {","}
            if not is_term and (lower[j],) not in self.words.filler:
                return False
        return False

    def _is_between(self, name: int, phrase: RolePhrase) -> bool:
        """Tell whether another role stands between a name and a phrase."""
        last = self.people.names[name].last
        between = [p for p in self.phrases if last <= p.first < phrase.first]
        return any(
            all(link.name != name for link in self._left(0, other)) for other in between
        )

    def _last_name(self, before: int, after: int) -> int | None:
        """Find the last name that ends up to token *before* and begins from *after*."""
        found = None
        for i, name in enumerate(self.people.names):
            if name.first >= after and name.last <= before:
                found = i
        return found

    def _new_line(self, i: int) -> bool:
        """Tell whether a line begins at token *i*."""
        if not 0 < i < len(self.document.forms):
            return False
        text = self.document.article.text
        return "\n" in text[self.document.ends[i - 1] : self.document.starts[i]]

    def _joined(self, phrase: RolePhrase, link: Link) -> Iterator[Link]:
        """Yield links to people joined to the first one: couples and lists."""
        is_couple = len(phrase.couple) > 1
        seat = phrase.role is not None and phrase.role.is_single_seat
        if seat and not is_couple and phrase.capacity is not Capacity.CANDIDATE:
            return
        name = link.name
        for _ in range(8):
            following = self.next_joined(name)
            if following is None:
                return
            name = following
            yield replace(
                link,
                name=name,
                rule="couple" if is_couple else "list",
                role=1 if is_couple else 0,
                cost=link.cost + 1,
            )
            if is_couple:
                return

    def _skip_party(self, i: int) -> int:
        """Step over `dari Partai X` behind a name in a list."""
        forms = self.document.forms
        if self.document.lower[i : i + 1] != ("dari",):
            return i
        last = i + 1
        while last < len(forms) and (forms[last][0].isupper() or forms[last] in "()"):
            if last in self.begins:
                return i
            last += 1
        return last if last > i + 1 else i

    def next_joined(self, name: int) -> int | None:
        """Find the name joined to a name by `dan`, a hyphen or a comma; else None."""
        forms, end = self.document.forms, self.people.names[name].end
        if forms[end : end + 1] == ("(",) and forms[end + 2 : end + 3] == (")",):
            end += 3  # a party: `Andreas (PDIP), Nurbaiti (NasDem)`
        end = self._skip_party(end)
        length = phrase_length(self.document.lower, end, self.words.joins)
        if forms[end : end + 1] in {(",",), (";",)}:
            length = 1 + phrase_length(self.document.lower, end + 1, self.words.joins)
        following = self.begins.get(end + length) if length else None
        if following is None:
            return None
        after = self.people.names[following].end
        is_titled = after in self.starts or (
            forms[after : after + 1] == (",",) and after + 1 in self.starts
        )
        return None if is_titled else following
