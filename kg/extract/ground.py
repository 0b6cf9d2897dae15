"""An article's names and role phrases by token, while they are tied together."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.document import Document, Sentence
from kg.extract.person import People
from kg.extract.role import RolePhrase
from kg.extract.word import OfficeWords, load_words
from kg.model import Capacity


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


class Ground:
    """What stands where in an article.

    Args:
        document: The article.
        people: Its people.
        phrases: Its role phrases.
        titles: Titles and ranks, weak ones too: first token to the one after the last.
    """

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
        self.words: OfficeWords = load_words()
        self.begins: dict[int, int] = {}
        """Mention by the token at which its title or its name begins."""
        self.ends: dict[int, int] = {}
        """Mention by the token after its name or its degrees."""
        for i, name in enumerate(people.names):
            self.begins[name.begin] = self.begins[name.first] = i
            self.ends[name.end] = self.ends[name.last] = i
        self.starts = {phrase.first: i for i, phrase in enumerate(phrases)}
        """Phrase by its first token."""
        self.firsts = [name.first for name in people.names]
        self.phrase_firsts = [phrase.first for phrase in phrases]
        self.sentence_firsts = [sentence.first for sentence in document.sentences]
        self.covered = {i for p in phrases for i in range(p.first, p.end)}

    def is_new_line(self, i: int) -> bool:
        """Tell whether a line begins at token *i*."""
        if not 0 < i < len(self.document.forms):
            return False
        text = self.document.article.text
        return "\n" in text[self.document.ends[i - 1] : self.document.starts[i]]

    def is_title(self, i: int) -> bool:
        """Tell whether a title stands at *i*: a listed one, or `RD` before a name."""
        form = self.document.forms[i]
        is_short = len(form) < 3 and form.isupper() and i + 1 in self.begins
        return i in self.titles or is_short

    def is_age(self, i: int) -> bool:
        """Tell whether token *i* is of an age: `(47)`, `27 tahun`."""
        forms = self.document.forms
        before = forms[i - 1] if i else ""
        if forms[i].isdecimal():
            return len(forms[i]) == 2
        return forms[i] in {")", "tahun"} and before.isdecimal() and len(before) == 2

    def word_before(self, phrase: RolePhrase) -> str:
        """Give the lower-case token before a phrase; empty at the start."""
        return self.document.lower[phrase.first - 1] if phrase.first else ""

    def subject_before(self, i: int) -> int | None:
        """Find who the text before the sentence of token *i* is about.

        The first name of the nearest sentence before it that names anybody.
        """
        last = self.last_name(self.sentence_of(i).first, 0)
        if last is None:
            return None
        start = self.sentence_of(self.people.names[last].first).first
        return bisect_left(self.firsts, start)

    def last_name(self, before: int, after: int) -> int | None:
        """Find the last name that ends up to token *before* and begins from *after*."""
        i = bisect_left(self.firsts, before) - 1
        while i >= 0 and self.firsts[i] >= after:
            if self.people.names[i].last <= before:
                return i
            i -= 1
        return None

    def phrases_between(self, first: int, last: int) -> Sequence[RolePhrase]:
        """Give the phrases that begin from token *first* up to *last*."""
        low = bisect_left(self.phrase_firsts, first)
        return self.phrases[low : bisect_left(self.phrase_firsts, last)]

    def sentence_of(self, i: int) -> Sentence:
        """Give the sentence of token *i*."""
        place = bisect_right(self.sentence_firsts, i) - 1
        return self.document.sentences[max(place, 0)]
