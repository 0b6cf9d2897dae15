"""Names the laws that carry a number: with their place, their issuer, their year."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.law.identifier import is_placed, write_identifier
from kg.extract.law.issuer import (
    CIRCULAR,
    HEAD_LEVELS,
    find_head,
    issue_by_head,
    name_issuer,
)
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.place import LEVELS, PlaceScore, rank_places
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon
from kg.lexicon.place import PlaceEntry

_ACEH = "11"


@dataclass(frozen=True, slots=True)
class Numbering:
    """Writes the identifiers of the numbered laws of one article.

    Args:
        document: The article.
        lexicon: Places.
        words: Words of citations.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords

    def name_numbers(self, mentions: list[LawMention]) -> list[LawMention]:
        """Name the mentions that carry a number, or are codes."""
        needs_place = any(
            m.stem is not None and (is_placed(m.stem) or m.stem == CIRCULAR)
            for m in mentions
        )
        places = (
            rank_places(self.document, self.lexicon, self.words) if needs_place else []
        )
        cited = [m.place for m in mentions if m.place is not None]
        named: list[LawMention] = []
        for mention in mentions:
            placed = self._place(name_issuer(mention), cited, places)
            if placed.stem == "qanun" and placed.place is not None:
                cited.append(placed.place)
            named.append(placed)
        issuers = {m.stem: m.place for m in named if (m.stem or "").startswith("se-")}
        if len(issuers) == 1:
            named = [_issued_alike(m, *next(iter(issuers.items()))) for m in named]
        named = self._share_years(named)
        named = [m.named(write_identifier(m, m.place)) for m in named]
        return [self._complete_short(m, named) for m in named]

    def _share_years(self, mentions: list[LawMention]) -> list[LawMention]:
        """Give `UU Nomor 1` in `UU Nomor 1 dan UU Nomor 2 Tahun 2020` its year."""
        lower, joints = self.document.lower, self.words.single["list"]
        for i in range(len(mentions) - 2, -1, -1):
            left, right = mentions[i], mentions[i + 1]
            gap = lower[left.last : right.first]
            is_list = bool(gap) and all(w == "," or w in joints for w in gap)
            if left.kind is MentionKind.SHORT and left.stem == right.stem and is_list:
                mentions[i] = replace(left, year=right.year)
        for i in range(1, len(mentions)):
            here, last = mentions[i], mentions[i].last
            if here.year is None and self.words.skip("same-year", lower, last) > last:
                mentions[i] = replace(here, year=mentions[i - 1].year)
        return mentions

    def _place(
        self,
        mention: LawMention,
        cited: Sequence[PlaceEntry],
        places: Sequence[PlaceScore],
    ) -> LawMention:
        """Give a regional law, or a circular, the place that issued it."""
        if mention.stem is None or mention.place is not None:
            return mention
        if mention.stem == CIRCULAR:
            head = find_head(mention, self.document, self.words)
            level = HEAD_LEVELS.get(head or "")
            for score in places:
                if head is not None and score.entry.level == level:
                    return issue_by_head(mention, head, score.entry)
            return mention
        if not is_placed(mention.stem):
            return mention
        place = self._default_place(mention, cited, places)
        return mention if place is None else replace(mention, place=place)

    def _default_place(
        self,
        mention: LawMention,
        cited: Sequence[PlaceEntry],
        places: Sequence[PlaceScore],
    ) -> PlaceEntry | None:
        """Choose the place of a regional law that names none."""
        levels = LEVELS.get(mention.stem or "", ())
        inside = self._place_in_title(mention, levels)
        if inside is not None:
            return inside
        for entry in cited:
            if entry.level in levels:
                return entry
        if mention.stem == "qanun" and not self._is_local_qanun(mention):
            levels = ("province",)
        for score in places:
            if score.entry.level in levels:
                return score.entry
        return self.lexicon.place(_ACEH) if mention.stem == "qanun" else None

    def _is_local_qanun(self, mention: LawMention) -> bool:
        """Tell whether a qanun is a regency's: its council stands in the sentence."""
        sentence = self.document.sentence_at(self.document.starts[mention.first])
        before = self.document.lower[sentence.first : mention.first]
        return any(word in self.words.single["local-council"] for word in before)

    def _place_in_title(
        self, mention: LawMention, levels: Sequence[str]
    ) -> PlaceEntry | None:
        """Find a place at the end of a regional law's own title."""
        if mention.title is None:
            return None
        lower = self.document.lower[mention.title[0] : mention.title[1]]
        for match in self.lexicon.places.find_all(lower):
            if match.last == len(lower) and lower[match.first] in (
                self.words.single["city"]
                | self.words.single["regency"]
                | self.words.single["province"]
            ):
                for entry in match.value.entries:
                    if entry.level in levels:
                        return entry
        return None

    def _complete_short(
        self, mention: LawMention, named: Sequence[LawMention]
    ) -> LawMention:
        """Find the year of `PP 94` where the article gives it elsewhere."""
        if mention.number is None or mention.year is not None:
            return mention
        found = {
            other.identifier
            for other in named
            if other.year is not None
            and other.number == mention.number
            and (
                other.stem == mention.stem
                or (
                    mention.stem == "permen" and (other.stem or "").startswith("permen")
                )
            )
        }
        return mention.named(found.pop()) if len(found) == 1 else mention


def _issued_alike(
    mention: LawMention, stem: str | None, place: PlaceEntry | None
) -> LawMention:
    """Give a circular without an issuer that of the article's other circulars."""
    if mention.stem != CIRCULAR:
        return mention
    return replace(mention, stem=stem, place=place)
