"""What stands behind a role and says what it is a role of."""

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.tagger.decode import Chunk
from kg.extract.word import load_words, phrase_length
from kg.lexicon.concept import CapacityMarker, RoleConcept
from kg.lexicon.phrase import Match
from kg.model import Capacity

TAIL_LIMIT = 30
"""How many tokens behind a role may say what it is a role of."""

SCHOLARLY = frozenset({"education", "civil_society"})
"""Roles that name a field in small letters before the organisation."""

FIELD_LIMIT = 6
"""How many words such a field has at most."""

BRACKET_LIMIT = 10
"""How many tokens a bracket inside an office phrase may hold."""


class TailReader:
    """An article's tokens by what is known of them, while tails of roles are read."""

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
        self.placed = {match.first for match in lookups.places}
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

    def _dotted(self, i: int) -> int:
        """Step over the full stop of an abbreviation."""
        return i + (self.forms[i : i + 1] == (".",))

    def _read_field(self, last: int) -> int:
        """Read on over the words of a field: `Kepala Dinas Perumahan, ... dan X`."""
        i = last
        forms = self.forms
        while i < len(forms) and i - last < 14 and i not in self.names:
            if self._ends_field(i):
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

    def _ends_field(self, i: int) -> bool:
        """Tell whether a place begins at *i*; in a list it must be a known one."""
        chunk = self.chunk_at.get(i)
        is_place = chunk is not None and chunk.kind == "LOC"
        return is_place and (i in self.placed or self.forms[i - 1] != ",")

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
