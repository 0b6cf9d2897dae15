"""Reads the type of a law and what stands between it and its number."""

from dataclasses import dataclass, field

from kg.extract.document import Document
from kg.extract.law.number import LawNumber, read_number
from kg.extract.law.place import choose_entry
from kg.lexicon.concept import LawType
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon
from kg.lexicon.place import PlaceEntry

BETWEEN_STEPS = 9
"""Most steps between a type and its number: abbreviation, place, state, nickname."""

MARK_DISTANCE = 5
"""How far ahead a number's mark allows a name in lower case before it
(`perda inisiatif dewan bernomor 4 Tahun 2023`)."""

BRACKET_TOKENS = 6
"""Longest bracket, in tokens, that may stand between a type and its number."""

NAME_WORDS = 6
"""Longest nickname, in words (`UU Perlindungan dan Pengelolaan Lingkungan Hidup`)."""

MINISTER = "permen"
"""Beginning of the types of ministers' regulations."""


@dataclass(frozen=True, slots=True)
class Head:
    """A type of law at the beginning of a citation."""

    first: int
    last: int
    stem: str
    law_type: LawType | None
    is_short: bool


@dataclass(slots=True)
class Between:
    """What stands between a type and its number, while it is read."""

    stop: int
    stem: str
    place: PlaceEntry | None = None
    names: list[str] = field(default_factory=list)
    bracket: str = ""
    number: LawNumber | None = None


@dataclass(frozen=True, slots=True)
class HeadReader:
    """Reads types of law, bound to an article and a lexicon.

    Args:
        document: The article.
        lexicon: Types, nicknames, places, numerals.
        words: Words of citations.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords

    def read_head(self, i: int, end: int) -> Head | None:
        """Read a type of law at token *i*; None for bills and other words."""
        document = self.document
        form = document.forms[i]
        if is_joined_nickname(document.lower[i], self.lexicon) and form.isupper():
            return Head(i, i + 1, "uu", self.lexicon.law_type("uu"), True)
        match = self.lexicon.law_types.find_at(document.lower, i)
        if match is not None and match.last <= end:
            value = match.value
            is_short = match.last - match.first == 1
            if value.is_proposed or (
                is_short and len(form) < 4 and form.islower() and value.id != "uu"
            ):
                return None
            return Head(i, match.last, value.id, value, is_short)
        word = document.lower[i]
        if (
            word.startswith(MINISTER)
            and word.isalpha()
            and len(word) > len(MINISTER) + 1
        ):
            return Head(i, i + 1, word.removesuffix("nya"), None, True)
        return None

    def read_between(self, head: Head, end: int) -> Between:
        """Read up to the number; without one, `number` stays None."""
        between = Between(head.last, head.stem)
        for _ in range(BETWEEN_STEPS):
            if between.stop >= end or not self._step(head, between, end):
                break
        return between

    def _step(self, head: Head, between: Between, end: int) -> bool:
        """Read one thing between type and number; tell whether to go on."""
        document, words = self.document, self.words
        lower, j = document.lower, between.stop
        form = document.forms[j]
        if lower[j] in words.single["number"]:
            between.number = self.read_marked(j, end)
            return False
        if form[0].isdecimal():
            between.number = self._read_unmarked(head, between, end)
            return False
        skipped = words.skip("state", lower, j)
        if skipped > j:
            between.stop = skipped
            return True
        if form == "(":
            return self._step_bracket(between, end)
        if self._step_apposition(between, end) or self._step_place(between, end):
            return True
        return self._step_name(between, end)

    def read_marked(self, j: int, end: int) -> LawNumber | None:
        """Read the number behind its mark at token *j*."""
        k = j + 1
        while k < end and self.document.lower[k] in (".", ":"):
            k += 1
        return read_number(self.document, k, end, self.words, self.lexicon.time.numbers)

    def _read_unmarked(
        self, head: Head, between: Between, end: int
    ) -> LawNumber | None:
        """Read a number without a mark: with its year, or right behind the type."""
        number = read_number(self.document, between.stop, end, self.words, {})
        if number is None:
            return None
        is_bare = number.year is None and not number.is_docket
        if not is_bare:
            return number
        is_adjacent = between.stop == head.last and head.is_short
        return number if is_adjacent and len(number.number) <= 3 else None

    def _step_bracket(self, between: Between, end: int) -> bool:
        """Step over `(PKPU)`; a bracket that holds a citation ends the search."""
        lower, j = self.document.lower, between.stop
        for k in range(j + 1, min(j + 1 + BRACKET_TOKENS, end)):
            if lower[k] == ")":
                between.stop = k + 1
                between.bracket = " ".join(lower[j + 1 : k])
                if between.stem == MINISTER and lower[j + 1].startswith(MINISTER):
                    between.stem = lower[j + 1]
                return True
            if lower[k][0].isdecimal():
                return False
        return False

    def _step_apposition(self, between: Between, end: int) -> bool:
        """Step over `, yaitu` and `dengan` where the number's mark follows."""
        lower = self.document.lower
        j = between.stop + (lower[between.stop] == ",")
        k = self.words.skip("apposition", lower, j)
        if k > j and k < end and lower[k] in self.words.single["number"]:
            between.stop = k
            return True
        return False

    def _step_place(self, between: Between, end: int) -> bool:
        """Step over a place name."""
        document, j = self.document, between.stop
        if not document.forms[j][0].isupper():
            return False
        match = self.lexicon.places.find_at(document.lower, j)
        if match is None or match.last > end:
            return False
        between.place = choose_entry(match.value, between.stem, document, j, self.words)
        between.stop = match.last
        return True

    def _step_name(self, between: Between, end: int) -> bool:
        """Step over a word of a nickname, or of the law's issuer."""
        document, j = self.document, between.stop
        form = document.forms[j]
        if form in "-–/&" and between.names:
            between.names.append(document.lower[j])
            between.stop = j + 1
            return True
        if not form[0].isalpha() or len(between.names) >= NAME_WORDS:
            return False
        if self.read_head(j, end) is not None and form[0].isupper():
            return False
        if form[0].islower() and not self._has_mark_ahead(j, end):
            return False
        between.names.append(document.lower[j])
        between.stop = j + 1
        return True

    def _has_mark_ahead(self, j: int, end: int) -> bool:
        """Tell whether a number's mark follows with only words between."""
        lower = self.document.lower
        for k in range(j, min(j + MARK_DISTANCE, end)):
            if lower[k] in self.words.single["number"]:
                return k + 1 < end
            if not lower[k][0].isalpha() or (
                k > j and self.lexicon.law_types.find_at(lower, k) is not None
            ):
                return False
        return False


def is_joined_nickname(word: str, lexicon: Lexicon) -> bool:
    """Tell whether one word is a nickname without a type before it: `UUPA`."""
    return (
        len(word) > 2
        and word.startswith("uu")
        and word != "uud"
        and (lexicon.law_nicknames.get(word) is not None)
    )
