"""Role phrases: a role with its capacity, and what it is a role of."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.tagger.decode import Chunk
from kg.extract.word import load_words, phrase_length
from kg.lexicon.concept import CapacityMarker, RoleConcept, RoleForm
from kg.lexicon.phrase import Match, PhraseTable
from kg.model import Capacity

TAIL_LIMIT = 30
"""How many tokens behind a role may say what it is a role of."""

SCHOLARLY = frozenset({"education", "civil_society"})
"""Roles that name a field in small letters before the organisation."""

FIELD_LIMIT = 6
"""How many words such a field has at most."""

BRACKET_LIMIT = 10
"""How many tokens a bracket inside an office phrase may hold."""


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


@dataclass(frozen=True, slots=True)
class _Span:
    """A stretch of role words, before its label is known."""

    first: int
    last: int
    is_tagged: bool


def find_possessed(
    document: Document, roles: PhraseTable[RoleForm]
) -> tuple[Match[RoleForm], ...]:
    """Find roles with `-nya`: `bupatinya`, `bendaharanya`."""
    found = []
    lower = document.lower
    for i in [i for i, form in enumerate(lower) if form.endswith(POSSESSIVE)]:
        stem = lower[i].removesuffix(POSSESSIVE)
        value = roles.get(stem) if len(stem) > 3 else None
        if value is not None:
            found.append(Match(i, i + 1, value))
    return tuple(found)


POSSESSIVE = "nya"
"""Ending that says whose a role is."""


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


def share_bodies(phrases: list[RolePhrase]) -> list[RolePhrase]:
    """Give a bare `anggota`, `ketua` the organisation of the phrase before it."""
    shared: list[RolePhrase] = []
    for phrase in phrases:
        role = phrase.role
        is_open = role is not None and role.takes_organisation and not phrase.chunks
        if is_open and role is not None and role.office_of == "other":
            bodies = [
                tuple(chunk for chunk in other.chunks if chunk.kind == "ORG")
                for other in shared
                if phrase.first - other.end < CONTEXT_TOKENS
            ]
            known = [chunks for chunks in bodies if chunks]
            if known:
                phrase = replace(phrase, chunks=known[-1], is_shared=True)
        shared.append(phrase)
    return shared


CONTEXT_TOKENS = 80
"""How far before a bare capacity (`sebagai pelaksana tugas`) its office may stand."""


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
            for other in filled
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


class _Reader:
    """The article with its look-ups by token, while role phrases are read."""

    def __init__(
        self,
        document: Document,
        lookups: Lookups,
        chunks: tuple[Chunk, ...],
        names: set[int],
        own: set[int],
    ) -> None:
        self.document = document
        self.names = names
        self.forms = document.forms
        self.lower = document.lower
        self.chunks = chunks
        self.role_at = {match.first: match for match in lookups.roles}
        self.capacity_at = {match.first: match for match in lookups.capacities}
        self.chunk_at = {
            chunk.first: chunk for chunk in chunks if chunk.kind in {"ORG", "LOC"}
        }
        self.words = load_words()
        self.fillers = self.words.filler
        self.titles = {match.first for match in lookups.honorifics}
        self.titles |= {match.first for match in lookups.ranks}
        self.own = own
        self.sentence_starts = {s.first for s in document.sentences}
        self.body_at = {m.first: m.last for m in lookups.organisations}
        self.inside = {
            i
            for chunk in self.chunk_at.values()
            for i in range(chunk.first + (chunk.kind == "ORG"), chunk.last)
        }
        first_line = [s for s in document.sentences if s.paragraph == 0]
        has_headline = len(first_line) < len(document.sentences)
        self.headline_end = first_line[-1].last if has_headline else 0

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
        spans = [_Span(c.first, c.last, True) for c in self.chunks if c.kind == "ROLE"]
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

    def _dotted(self, i: int) -> int:
        """Step over the full stop of an abbreviation."""
        return i + (self.forms[i : i + 1] == (".",))

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

    def _read_field(self, last: int) -> int:
        """Read on over the words of a field: `Kepala Dinas Perumahan, ... dan X`."""
        i = last
        forms = self.forms
        while i < len(forms) and i - last < 14 and i not in self.names:
            if i in self.chunk_at and self.chunk_at[i].kind == "LOC":
                break
            word = forms[i]
            if word[0].isupper() and self.lower[i] not in {
                "kota",
                "kabupaten",
                "provinsi",
            }:
                i += 1
                continue
            joins = word in {",", "dan", "serta", "&", "/"}
            if not joins or not self._goes_on(i):
                break
            i += 1
        return i

    def _goes_on(self, i: int) -> bool:
        """Tell whether a comma or `dan` continues a field, up to a later `dan`."""
        following = self.forms[i + 1 : i + 9]
        if not following or not (
            following[0][0].isupper() or following[0] in {"dan", "serta"}
        ):
            return False
        if any(i + 1 + k in self.names for k in range(min(2, len(following)))):
            return False
        if i + 1 in self.role_at and self.forms[i] != "dan":
            return False
        return self.forms[i] != "," or any(w in {"dan", "serta"} for w in following[:6])

    def _read_tail(
        self, role: RoleConcept | None, last: int
    ) -> tuple[int, tuple[Chunk, ...], Capacity | None]:
        """Read organisations, places, brackets and small words behind the role.

        Returns:
            The token after all that says what it is a role of, the organisations and
            places, and the capacity if one is said there.
        """
        chunks: list[Chunk] = []
        after: Capacity | None = None
        end = i = self._skip_field(role, last)
        while i < len(self.forms) and i - last < TAIL_LIMIT and i not in self.names:
            chunk = self.chunk_at.get(i)
            if chunk is not None:
                chunks.append(chunk)
                end = i = chunk.last
                continue
            said = self._said_at(i, last)
            if said is not None:
                after = after or said[0]
                end = i = said[1]
                continue
            step = self._step(i, end, bool(chunks))
            if step is None:
                break
            end, i = (step, step) if self._counts(i) else (end, step)
        return end, tuple(chunks), after

    def _said_at(self, i: int, last: int) -> tuple[Capacity, int] | None:
        """Read a capacity behind the role: what it says, and the token after it."""
        if i == last and self.lower[i] in self.words.interim:
            return Capacity.PEJABAT_SEMENTARA, i + 1
        match = self.capacity_at.get(i)
        if match is None or (self.lower[i],) in self.fillers:
            return None
        return (match.value.capacity, match.last) if self._is_after(match) else None

    def _step(self, i: int, end: int, has_chunks: bool) -> int | None:
        """Step over one piece of a tail; None where it is over."""
        form = self.forms[i]
        if form == "(":
            return self._close(i)
        if length := self._filler(i):
            return i + length
        if self._is_loose(i, end):
            return i + 1
        if form == "," and i + 1 in self.chunk_at:
            return i + 1
        if form == "," and has_chunks and self._goes_on(i):
            return self._read_field(i)
        return None

    def _counts(self, i: int) -> bool:
        """Tell whether the piece at *i* belongs to the tail even at its end."""
        if self._filler(i):
            return False
        return self.forms[i] != "," or i + 1 not in self.chunk_at

    def _skip_field(self, role: RoleConcept | None, last: int) -> int:
        """Step over a scholar's field: `Dosen hukum tata negara Universitas X`."""
        if role is None or role.office_of not in SCHOLARLY:
            return last
        for i in range(last, min(last + FIELD_LIMIT, len(self.forms))):
            chunk = self.chunk_at.get(i)
            if chunk is not None:
                return i if chunk.kind == "ORG" else last
            if not self.forms[i].isalpha():
                break
        return last

    def _is_after(self, match: Match[CapacityMarker]) -> bool:
        """Tell whether a capacity belongs to the role before it.

        A weak one (`lama`) does only right before the name.
        """
        following = match.last + (self.forms[match.last : match.last + 1] == (",",))
        is_named = following in self.names or following in self.titles
        return match.value.is_after and (not match.value.is_weak or is_named)

    def _is_loose(self, i: int, end: int) -> bool:
        """Tell whether token *i* goes on a name that nobody knows: `1002/HST`, `Suka`.

        Only right behind what is read so far, and not where a role or title begins.
        """
        form = self.forms[i]
        if i != end or i in self.role_at or i in self.titles or i < self.headline_end:
            return False
        if self.document.article.text[
            self.document.ends[i - 1] : self.document.starts[i]
        ] not in {"", " "}:
            return False
        return form[0].isupper() or form[0].isdigit() or form == "/"

    def _filler(self, i: int) -> int:
        """Give the length of small words at *i*; a new line or role ends the phrase."""
        if i in self.role_at:
            return 0
        return phrase_length(self.lower, i, self.fillers)

    def _close(self, i: int) -> int | None:
        """Give the token after the bracket that opens at *i*; None for long ones."""
        for j in range(i + 1, min(i + BRACKET_LIMIT, len(self.forms))):
            if j in self.names:
                return None
            if self.forms[j] == ")":
                return j + 1
        return None

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
