"""Find the role phrases of an article: by the tagger and by the lexicon."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.role import (
    RolePhrase,
    fill_capacities,
    join_couples,
    share_bodies,
)
from kg.extract.tagger.decode import Chunk
from kg.extract.tail import TailReader
from kg.extract.word import phrase_length
from kg.lexicon.concept import RoleConcept, RoleForm
from kg.lexicon.phrase import Match, PhraseTable
from kg.model import Capacity

POSSESSIVE = "nya"
"""Ending that says whose a role is."""

DEPUTY = "wakil"
"""Begins the name of a deputy's office; the rest is that of the head's."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of role words, before its label is known."""

    first: int
    last: int
    is_tagged: bool


def find_possessed(
    document: Document,
    roles: PhraseTable[RoleForm],
    known: Sequence[Match[RoleForm]],
) -> tuple[Match[RoleForm], ...]:
    """Find roles with `-nya`: `bupatinya`, `bendaharanya`.

    `wakilnya` is the deputy of the office named last before it, of those *known*.
    """
    found = []
    lower = document.lower
    for i in [i for i, form in enumerate(lower) if form.endswith(POSSESSIVE)]:
        stem = lower[i].removesuffix(POSSESSIVE)
        if stem == DEPUTY:
            heads = [match.value.role for match in known if match.last <= i]
            stem = f"{DEPUTY} {heads[-1].label}" if heads else stem
        value = roles.get(stem) if len(stem) > 3 else None
        if value is not None:
            found.append(Match(i, i + 1, value))
    return tuple(found)


def find_role_phrases(
    document: Document,
    lookups: Lookups,
    chunks: Iterable[Chunk],
    names: set[int],
    own: set[int],
) -> list[RolePhrase]:
    """Find the role phrases of an article.

    Args:
        document: The article.
        lookups: What the lexicon knows of it.
        chunks: What the tagger found.
        names: Tokens of names of people; no role lies there.
        own: Tokens of the running text.

    Returns:
        In order of the text, not overlapping, none in boilerplate.
    """
    reader = _Reader(document, lookups, tuple(chunks), names, own)
    phrases = fill_capacities(list(reader.read()))
    return join_couples(document, share_bodies(phrases))


class _Reader(TailReader):
    """The same, while whole role phrases are read."""

    def read(self) -> Iterator[RolePhrase]:
        free = 0
        for span in self._spans():
            if span.first < free:
                continue
            phrase = self._phrase(span)
            if phrase is not None:
                free = phrase.last
                yield phrase

    def _spans(self) -> list[_Span]:
        """Merge what the tagger and the lexicon take for roles."""
        spans = [
            _Span(c.first, self._unclosed(c), True)
            for c in self.chunks
            if c.kind == "ROLE"
        ]
        spans += [
            _Span(first, match.last, False)
            for first, match in self.role_at.items()
            if first in self.own
            and not self._is_title(first, match.last)
            and first not in self.inside
        ]
        spans += [
            _Span(first, match.last, False)
            for first, match in self.capacity_at.items()
            if match.value.is_before
            and not match.value.is_weak
            and first in self.own
            and (self._before_role(match.last) or self._stands_alone(first))
        ]
        merged: list[_Span] = []
        for span in sorted(spans, key=lambda s: (s.first, -s.last)):
            if any(i in self.names for i in range(span.first, span.last)):
                continue
            if (
                merged
                and span.first <= self._dotted(merged[-1].last)
                and (span.first < merged[-1].last or self._is_capacity(merged[-1]))
            ):
                before = merged.pop()
                span = _Span(
                    before.first,
                    max(before.last, span.last),
                    before.is_tagged or span.is_tagged,
                )
            merged.append(span)
        return merged

    def _unclosed(self, chunk: Chunk) -> int:
        """Give the end of a role without a bracket that opens before it."""
        forms = self.forms[chunk.first : chunk.last]
        is_open = forms[-1] == ")" and "(" not in forms and len(forms) > 1
        return chunk.last - is_open

    def _before_role(self, i: int) -> bool:
        return i in self.role_at or self._dotted(i) in self.role_at

    def _stands_alone(self, first: int) -> bool:
        """Tell whether a capacity stands for an office named before: `sebagai Plt`."""
        before = self.lower[first - 1] if first else ""
        if (before,) in self.words.is_:
            return True
        match = self.capacity_at[first]
        behind = match.last + (self.lower[match.last : match.last + 1] == ("tersebut",))
        is_sought = match.value.capacity is Capacity.CANDIDATE
        named = phrase_length(self.lower, behind, self.words.held_by)
        return is_sought and bool(named) and behind + named in self.names

    def _is_title(self, first: int, last: int) -> bool:
        """Tell whether a role is the title of the name right behind it (`dr`)."""
        return first in self.titles and (
            last in self.names or self._dotted(last) in self.names
        )

    def _is_capacity(self, span: _Span) -> bool:
        match = self.capacity_at.get(span.first)
        return match is not None and self._dotted(match.last) >= span.last

    def _phrase(self, span: _Span) -> RolePhrase | None:
        capacity, head = self._read_capacity(span)
        last = span.last
        is_bare = head >= span.last and head not in self.role_at
        match = self.role_at.get(head)
        if match is not None:
            last = max(last, match.last)
            if match.value.takes_field or self.forms[last : last + 1] == (",",):
                last = self._read_field(last)
            capacity = capacity or match.value.capacity
        elif head >= span.last:
            head = span.first
        last = self._extend(head, last)
        overlap = self._overlap(head, last)
        if overlap is not None:
            last = overlap.first
        last, inner = self._trim_capacity(head, last)
        role = self._bracketed(head, last) or (
            match.value.role if match is not None else None
        )
        end, chunks, after = self._read_tail(role, last)
        capacity = capacity or inner
        before = self.lower[span.first - 1] if span.first else ""
        if capacity is None and before in self.words.contest:
            capacity = Capacity.CANDIDATE
        if capacity is None:
            capacity = after
        return RolePhrase(
            first=span.first,
            last=last,
            end=end,
            role=role,
            label=self._label(head, last, role),
            capacity=capacity or Capacity.DEFINITIVE,
            is_said=capacity is not None,
            chunks=chunks,
            is_tagged=span.is_tagged,
            is_weak=match is not None and match.value.is_weak,
            is_large=self._is_large(span.first, last),
            is_bare=is_bare,
            couple=self._couple_within(head, last),
        )

    def _bracketed(self, head: int, last: int) -> RoleConcept | None:
        """Find the role of a short form in brackets: `Kepala Seksi ... (Kasipidum)`."""
        for i in range(head + 1, last - 1):
            inner = self.role_at.get(i + 1)
            if self.forms[i] == "(" and inner is not None and not inner.value.is_weak:
                return inner.value.role
        return None

    def _is_large(self, first: int, last: int) -> bool:
        """Tell whether a phrase has a capital that no sentence gives it."""
        inner = range(first + (first in self.sentence_starts), last)
        return any(self.forms[i][0].isupper() for i in inner)

    def _couple_within(self, head: int, last: int) -> tuple[RoleConcept, ...]:
        """Find a head and the deputy in one phrase; empty if it is no couple's."""
        found = [
            self.role_at[i].value.role for i in range(head, last) if i in self.role_at
        ]
        for one, other in pairwise(found):
            if other.id == "wakil-" + one.id:
                return one, other
        return ()

    def _trim_capacity(self, head: int, last: int) -> tuple[int, Capacity | None]:
        """Take a capacity off the end of a role: `wakil wali kota petahana`."""
        if last - head > 1 and self.lower[last - 1] in self.words.interim:
            return last - 1, Capacity.PEJABAT_SEMENTARA
        for i in range(head + 1, last):
            match = self.capacity_at.get(i)
            if match is not None and match.value.is_after and match.last == last:
                return i, None if match.value.is_weak else match.value.capacity
        return last, None

    def _extend(self, head: int, last: int) -> int:
        """Read on to the end of a body of the lexicon: `Dinas X, Y, dan Z`."""
        ends = [self.body_at.get(i, last) for i in range(head + 1, last + 1)]
        is_head = any(i in self.body_at for i in range(head + 1, last))
        return max(last, *ends) if is_head and ends else last

    def _overlap(self, head: int, last: int) -> Chunk | None:
        """Find what begins inside a role and ends it: `DPRD` of `Ketua DPRD`.

        A place counts if it goes on behind the role (`Sekda Kota` + `Kota Palu`), and
        its type is no part of the role's own name (`Wali Kota`).
        """
        match = self.role_at.get(head)
        label = match.value.role.label.lower() if match is not None else ""
        for i in range(last - 1, head, -1):
            chunk = self.chunk_at.get(i)
            if chunk is None or self.forms[i][0].islower():
                continue
            is_part = label.endswith(self.lower[last - 1])
            if chunk.kind == "ORG" or (chunk.last > last and not is_part):
                return chunk
        return None

    def _read_capacity(self, span: _Span) -> tuple[Capacity | None, int]:
        """Read capacities at the start; the first of them counts most."""
        capacity: Capacity | None = None
        i = span.first
        while i < span.last:
            match = self.capacity_at.get(i)
            role = self.role_at.get(i)
            if match is None or not match.value.is_before:
                break
            if role is not None and role.last > match.last:
                break
            capacity = capacity or match.value.capacity
            i = self._dotted(match.last)
            if self.forms[i : i + 1] == ("(",) and self.forms[i + 1 : i + 2]:
                inner = self.capacity_at.get(i + 1)
                close = self._dotted(inner.last) if inner else i
                if inner and self.forms[close : close + 1] == (")",):
                    i = close + 1
        return capacity, i

    def _label(self, head: int, last: int, role: RoleConcept | None) -> str:
        """Write the role: the lexicon's label where the form is listed as a whole."""
        match = self.role_at.get(head)
        is_whole = match is not None and match.last == last
        if role is not None and match is not None and is_whole:
            is_open = match.value.takes_field
        else:
            is_open = True
        if role is not None and not is_open:
            return role.label
        words: list[str] = []
        depth = 0
        for i in range(head, last):
            word = self.forms[i]
            if word in "()":
                depth += 1 if word == "(" else -1
                continue
            if depth:
                continue
            glue = word in {",", ".", "/"} or (
                i > head and self.document.starts[i] == self.document.ends[i - 1]
            )
            small = word in {"dan", "serta", "di", "pada", "untuk"}
            word = word if small else word[0].upper() + word[1:]
            words.append(word if glue or not words else " " + word)
        return "".join(words).strip(" ,.")
