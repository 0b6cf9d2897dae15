"""Reads the further numbers of a list: `UU No 1, 2 dan 3 Tahun 2020`."""

from dataclasses import dataclass, replace

from kg.extract.document import Document, Sentence
from kg.extract.law.completion import complete_mention
from kg.extract.law.head import HeadReader
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.number import read_number
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon

MAX_LIST = 30
"""Longest list of numbers behind one type."""

YEAR_DISTANCE = 12
"""How far ahead the year may stand that a list of bare numbers ends in, in tokens."""


@dataclass(frozen=True, slots=True)
class ListReader:
    """Reads lists of numbers, bound to an article and a lexicon.

    Args:
        document: The article.
        lexicon: Types of law.
        words: Words of citations.
        heads: Reads numbers behind their mark.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords
    heads: HeadReader

    def read_list(
        self, mentions: list[LawMention], sentence: Sentence
    ) -> list[LawMention]:
        """Read the numbers that a list adds: `No 1, 2 dan 3 Tahun 2020`."""
        while len(mentions) < MAX_LIST:
            following = self._read_listed(mentions[-1], sentence)
            if following is None:
                break
            if following.year is not None:
                mentions = self._share_year(mentions, following.year)
            mentions.append(following)
        return mentions

    def _share_year(self, mentions: list[LawMention], year: int) -> list[LawMention]:
        """Give the numbers before it the year that stands once at the end."""
        return [
            mention
            if mention.year is not None
            else replace(mention, year=year, kind=MentionKind.LISTED)
            for mention in mentions
        ]

    def _read_listed(self, before: LawMention, sentence: Sentence) -> LawMention | None:
        """Read the next number of a list behind *before*; None if the list ends."""
        document, words, end = self.document, self.words, sentence.last
        lower, j = document.lower, before.last
        while j < end and (
            lower[j] in (",", "/", ".", "-")
            or lower[j] in words.single["list"]
            or lower[j] in words.single["juncto"]
        ):
            if lower[j] == "." and lower[j - 1] not in words.single["juncto"]:
                break
            j += 1
        if j == before.last or j >= end:
            return None
        is_marked = lower[j] in words.single["number"]
        number = (
            self.heads.read_marked(j, end)
            if is_marked
            else read_number(document, j, end, words, {})
        )
        if number is None or number.is_docket:
            return None
        if number.year is None and (
            before.year is not None
            or not (is_marked or self._year_comes(number.last, end))
        ):
            return None
        mention = LawMention(
            MentionKind.LISTED,
            j,
            number.last,
            before.stem,
            number.number,
            number.year,
            before.place,
            law_type=before.law_type,
        )
        return complete_mention(document, mention, sentence, words, self.lexicon)

    def _year_comes(self, j: int, end: int) -> bool:
        """Tell whether a list of bare numbers goes on up to a year."""
        lower = self.document.lower
        for k in range(j, min(j + YEAR_DISTANCE, end)):
            if lower[k] in self.words.single["year"]:
                return True
            if not (
                lower[k] in ","
                or lower[k] in self.words.single["list"]
                or lower[k] in self.words.single["number"]
                or lower[k].isdecimal()
            ):
                return False
        return False
