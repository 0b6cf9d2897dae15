"""Find the name behind a role where the tagger ran on, or saw none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.name import TitleTable
from kg.extract.tagger.decode import Chunk
from kg.lexicon.phrase import PhraseTable
from kg.lexicon.place import PlaceForm

LONGEST_NAME = 5
"""Tokens of the longest name that is found so."""

NAME_GAP = 5
"""A name that follows within as many tokens is the holder's: no other is looked for."""

PLACE_TYPES = frozenset(
    {"desa", "kecamatan", "kelurahan", "kampung", "nagari", "dusun"}
)
"""Types of places that stand before a name which no list has."""

BODY_SIZE = 3
"""Words from which on what follows a role is the name of an organisation."""

PRIVATE = frozenset({"other", "civil_society", "company", "education"})
"""Kinds of roles that stand before the name of an organisation, not before a field."""

TAIL = 8
"""How many tokens behind a role its place may take."""


@dataclass(frozen=True, slots=True)
class Words:
    """Where names may stand.

    Args:
        name_parts: Lower-case words that names are made of.
        own: Tokens of the running text.
        districts: Bare names of districts.
    """

    name_parts: frozenset[str]
    own: set[int]
    districts: PhraseTable[PlaceForm]


def split_chunks(
    document: Document,
    lookups: Lookups,
    chunks: Sequence[Chunk],
    titles: TitleTable,
    words: Words,
) -> list[Chunk]:
    """Find names behind roles: `Camat Bekasi Selatan Karya Sukmajaya`.

    Between a role and its holder nothing tells where the place ends: the tagger then
    runs on, or sees no name. Behind a role, a place or organisation of the lexicon
    ends where the lexicon says, and what follows is the name, if no other name
    follows and a word of it is known from names; a title begins a name always.

    Args:
        document: The article.
        lookups: What the lexicon knows of it.
        chunks: What the tagger found.
        titles: Titles by token.
        words: Words that names are made of, and the tokens of the running text.
    """
    splitter = _Splitter(document, lookups, chunks, titles, words)
    return list(_join_names(splitter.split()))


class _Splitter:
    """An article's tokens by what is known of them."""

    def __init__(
        self,
        document: Document,
        lookups: Lookups,
        chunks: Sequence[Chunk],
        titles: TitleTable,
        words: Words,
    ) -> None:
        self.forms = document.forms
        self.document = document
        self.chunks = chunks
        self.titles = titles
        self.name_parts = words.name_parts
        self.own = words.own
        places = {m.first for m in lookups.places}
        self.known: dict[int, int] = {
            m.first: m.last
            for m in lookups.organisations
            if not m.value.takes_field or m.last in places
        }
        self.short_ends = {
            m.last
            for m in lookups.organisations
            if m.value.is_short and not m.value.takes_field
        }
        self.bodies = {m.first: m.last for m in lookups.organisations}
        self.entries: dict[int, int] = {}
        for match in lookups.places:
            self.known[match.first] = max(self.known.get(match.first, 0), match.last)
            self.entries[match.first] = match.last
        self.placed = {i for m in lookups.places for i in range(m.first, m.last)}
        self.role_ends = {m.last for m in lookups.roles if not m.value.is_weak}
        self.role_ends |= {c.last for c in chunks if c.kind == "ROLE"}
        self.place_roles = {
            m.last + (self.forms[m.last : m.last + 1] == (")",))
            for m in lookups.roles
            if m.value.role.takes_place
        }
        self.districts = words.districts
        self.villages = (
            self._list_villages()
            if self.place_roles & {c.first for c in chunks if c.kind == "PER"}
            else set()
        )
        self.role_at = {m.first: m for m in lookups.roles}
        self.roles = {m.first for m in lookups.roles}
        self.headline_end = next(
            (s.first for s in document.sentences if s.paragraph), len(document.forms)
        )
        self.chunk_at = {chunk.first: chunk for chunk in chunks}
        self.name_starts = {c.first for c in chunks if c.kind == "PER"}
        self.named = {
            i for c in chunks if c.kind == "PER" for i in range(c.first, c.last)
        }
        self.tagged = {i for c in chunks for i in range(c.first, c.last)}

    def split(self) -> list[Chunk]:
        """List the chunks with those that were cut, and the names that were found."""
        split: list[Chunk] = []
        for chunk in self.chunks:
            if chunk.kind == "PER":
                split += () if self._is_inside(chunk) else self._cut_place(chunk)
                continue
            if chunk.kind == "ROLE":
                split += self._cut_body(chunk)
                continue
            cut = self._find_cut(chunk) if chunk.kind in {"LOC", "ORG"} else None
            if cut is None:
                split.append(chunk)
            else:
                split.append(Chunk(chunk.first, cut, chunk.kind))
                split.append(Chunk(self._skip_titles(cut), chunk.last, "PER"))
        split += self._rescue()
        return sorted((c for c in split if c.first < c.last), key=lambda c: c.first)

    def _is_inside(self, chunk: Chunk) -> bool:
        """Tell whether a name lies inside an organisation of the lexicon."""
        return any(
            first < chunk.first and chunk.last < last and last - first > NAME_GAP
            for first, last in self.bodies.items()
        )

    def _cut_place(self, chunk: Chunk) -> Iterator[Chunk]:
        """Take a district or village off a name behind its head: `Camat Ngraho X`."""
        cut = chunk.first
        if chunk.first in self.place_roles and chunk.last - chunk.first > 1:
            match = self.districts.find_at(self.document.lower, chunk.first)
            last = match.last if match is not None else chunk.first
            for length in (3, 2, 1):
                if self.forms[chunk.first : chunk.first + length] in self.villages:
                    last = max(last, chunk.first + length)
                    break
            cut = last if last < chunk.last else chunk.first
            if self._name_is_next(chunk.last):
                cut = chunk.last
        if cut > chunk.first:
            yield Chunk(chunk.first, cut, "LOC")
        if cut < chunk.last:
            yield Chunk(cut, chunk.last, "PER")

    def _name_is_next(self, i: int) -> bool:
        """Tell whether a comma and a name stand at *i*: what precedes is a place."""
        return self.forms[i : i + 1] == (",",) and i + 1 in self.name_starts

    def _cut_body(self, chunk: Chunk) -> Iterator[Chunk]:
        """Take an organisation off a role: `Direktur Lingkar Kajian Publik`."""
        match = self.role_at.get(chunk.first)
        cut = match.last if match is not None else chunk.last
        if match is not None and chunk.last - cut >= BODY_SIZE:
            role = match.value.role
            is_private = role.office_of in PRIVATE and not role.exercises_power
            rest = self.forms[cut : chunk.last]
            if is_private and all(f[0].isupper() or f == "dan" for f in rest):
                yield Chunk(chunk.first, cut, "ROLE")
                yield Chunk(cut, chunk.last, "ORG")
                return
        yield chunk

    def _list_villages(self) -> set[tuple[str, ...]]:
        """List names behind a type of place anywhere: `Desa Tanjung Beringin`."""
        villages: set[tuple[str, ...]] = set()
        for i, word in enumerate(self.document.lower):
            if word not in PLACE_TYPES or not self.forms[i][0].isupper():
                continue
            last = i + 1
            while last < min(i + 4, len(self.forms)) and self._is_capital(last):
                last += 1
            villages |= {self.forms[i + 1 : j] for j in range(i + 2, last + 1)}
        return villages

    def _is_capital(self, i: int) -> bool:
        return self.forms[i][0].isupper() and self.forms[i].isalpha()

    def _skip_titles(self, i: int) -> int:
        while i in self.titles.before:
            i = self.titles.before[i]
        return i

    def _find_cut(self, chunk: Chunk) -> int | None:
        """Find where a name begins in a place or organisation; None if none does."""
        if not self.role_ends & set(range(chunk.first, chunk.last)):
            return None
        for i in range(chunk.first + 1, chunk.last - 1):
            if i in self.titles.before and self.forms[i].lower() != "st":
                return i if self._is_name(self._skip_titles(i), chunk.last, 0) else None
        if chunk.last - 1 in self.placed or self._name_follows(chunk.last):
            return None
        inner = [i for i in range(chunk.first + 1, chunk.last) if i in self.role_ends]
        if inner and self._is_name(inner[-1], chunk.last, 1):
            return inner[-1]
        ends = [
            last
            for first, last in self.known.items()
            if chunk.first <= first and last < chunk.last
        ]
        district = self.districts.find_at(self.document.lower, chunk.first)
        if district is not None and chunk.kind == "LOC":
            ends.append(district.last)
        cut = max(ends, default=chunk.first)
        if cut in self.short_ends and chunk.last - cut > 1:
            return cut if self._is_name(cut, chunk.last, 0) else None
        wanted = (
            0 if self.entries.get(chunk.first) == cut and chunk.last - cut > 1 else 1
        )
        is_name = cut > chunk.first and self._is_name(cut, chunk.last, wanted)
        return cut if is_name else None

    def _name_follows(self, last: int) -> bool:
        """Tell whether a name of its own follows soon; one that joins on does not."""
        for i in range(last + 1, last + NAME_GAP):
            if i in self.named or i in self.roles:
                return i in self.named
        return False

    def _is_name(self, first: int, last: int, wanted: int) -> bool:
        """Tell whether tokens can be a name, *wanted* of them known from names."""
        words = [form for form in self.forms[first:last] if form[0].isalpha()]
        if not words or last - first > LONGEST_NAME or self.forms[first][0].isdigit():
            return False
        if any(not w[0].isupper() or (w.isupper() and len(w) > 3) for w in words):
            return False
        return sum(word.lower() in self.name_parts for word in words) >= wanted

    def _rescue(self) -> Iterator[Chunk]:
        """Yield names behind roles that the tagger did not see."""
        for end in sorted(self.role_ends):
            i = self._skip_place(end)
            is_set_off = self.forms[i : i + 1] == (",",)
            first = self._skip_titles(i + is_set_off)
            last = first
            while last < len(self.forms) and self._goes_on(last):
                last += 1
            if (
                last - first < 2
                or self._crosses_line(end, first)
                or self._name_follows(last - 1)
                or last in self.named
            ):
                continue
            wanted = max(1, (last - first + 1) // 2)
            is_clear = i > end and i - 1 in self.placed and last - first < 4
            is_clear = is_clear and first > self.headline_end
            if (
                is_clear
                and self.forms[last : last + 1][0:1]
                and self.forms[last].islower()
            ):
                wanted = 0
            if is_set_off and self.forms[last : last + 1] != (",",):
                wanted = last - first
            if self._is_name(first, last, wanted):
                yield Chunk(first, last, "PER")

    def _skip_place(self, end: int) -> int:
        i = end
        while i - end < TAIL:
            step = self.known.get(i, i)
            chunk = self.chunk_at.get(i)
            if chunk is not None and chunk.kind in {"LOC", "ORG"}:
                step = max(step, chunk.last)
            if step == i:
                break
            i = step
        return i

    def _goes_on(self, i: int) -> bool:
        """Tell whether token *i* may be part of an unseen name."""
        if i in self.tagged or i in self.roles or i in self.known:
            return False
        form = self.forms[i]
        is_free = i in self.own and not (form.isupper() and len(form) > 2)
        return form[0].isupper() and is_free

    def _crosses_line(self, end: int, first: int) -> bool:
        text, document = self.document.article.text, self.document
        return "\n" in text[document.ends[end - 1] : document.starts[first]]


def _join_names(chunks: list[Chunk]) -> Iterator[Chunk]:
    """Join a name that was found to the name right behind it."""
    last: Chunk | None = None
    for chunk in chunks:
        if last is None:
            last = chunk
        elif last.kind == chunk.kind == "PER" and last.last == chunk.first:
            last = Chunk(last.first, chunk.last, "PER")
        elif chunk.first >= last.last:
            yield last
            last = chunk
    if last is not None:
        yield last
