"""The register of an article: which law each mention means.

Numbers speak for themselves; short numbers, nicknames and back-references are looked
up among the laws that the article itself cites, and nicknames last in the lexicon.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kg.extract.document import Document
from kg.extract.law.identifier import is_placed, stem_with_place, write_identifier
from kg.extract.law.issuer import (
    CIRCULAR,
    HEAD_LEVELS,
    find_head,
    issue_by_head,
    name_issuer,
)
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.place import LEVELS, PlaceScore, rank_places
from kg.lexicon.concept import LawPeriod
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon
from kg.lexicon.place import PlaceEntry

APPOSITION_TOKENS = 5
"""Most tokens between a nickname and the number that explains it."""

_ACEH = "11"
_LOCAL_COUNCIL = "dprk"

Alias = tuple[str, str]
"""Type and name of a nickname, both in lower case."""


@dataclass(frozen=True, slots=True)
class Register:
    """Resolves the mentions of one article.

    Args:
        document: The article.
        lexicon: Nicknames and places.
        words: Words of citations.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords

    def resolve(self, mentions: Sequence[LawMention]) -> list[LawMention]:
        """Name the law of every mention that can be named.

        Returns:
            The mentions in the same order; `identifier` stays None where the
            article does not tell which law is meant.
        """
        numbered = self._name_numbers(list(mentions))
        aliases = self._collect_aliases(numbered)
        named = [self._name(mention, numbered, aliases) for mention in numbered]
        return self._name_references(named)

    def _name_numbers(self, mentions: list[LawMention]) -> list[LawMention]:
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
            head = find_head(mention, self.document)
            level = HEAD_LEVELS.get(head or "")
            for score in places:
                if head is not None and score.entry.level == level:
                    return issue_by_head(mention, head, score.entry)
            return mention
        if not is_placed(mention.stem):
            return mention
        return replace(mention, place=self._default_place(mention, cited, places))

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
        return _LOCAL_COUNCIL in self.document.lower[sentence.first : mention.first]

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
        return mention.named(min(found)) if len(found) == 1 else mention  # type: ignore[type-var]  # numbered mentions are named

    def _collect_aliases(self, mentions: Sequence[LawMention]) -> dict[Alias, str]:
        """Collect the nicknames that the article itself explains."""
        aliases: dict[Alias, str] = {}
        for mention in mentions:
            if (
                mention.stem is None
                or mention.identifier is None
                or mention.number is None
            ):
                continue
            if mention.name:
                aliases.setdefault((mention.stem, mention.name), mention.identifier)
            for name in self._names_from_title(mention):
                aliases.setdefault((mention.stem, name), mention.identifier)
        for left, right in pairwise(mentions):
            self._explain(left, right, aliases)
        return aliases

    def _names_from_title(self, mention: LawMention) -> list[str]:
        """Give a title, and the abbreviation in brackets behind it, as nicknames."""
        if mention.title is None:
            return []
        lower = self.document.lower
        first, last = mention.title
        names = []
        if "(" in lower[first:last]:
            opening = lower.index("(", first)
            names.append(" ".join(lower[opening + 1 : last - 1]))
            last = opening
        elif lower[last : last + 1] == ("(",) and lower[last + 2 : last + 3] == (")",):
            names.append(lower[last + 1])
        words = lower[first:last]
        names.append(" ".join(words))
        names.append("".join(word[0] for word in words if word[0].isalpha()))
        return [name for name in names if name]

    def _explain(
        self, left: LawMention, right: LawMention, aliases: dict[Alias, str]
    ) -> None:
        """Note a nickname that stands in apposition to a number, either way round."""
        nick, law = (
            (left, right) if left.kind is MentionKind.NICKNAME else (right, left)
        )
        is_pair = (
            nick.kind is MentionKind.NICKNAME
            and law.identifier is not None
            and law.number is not None
            and nick.stem == law.stem
            and nick.stem is not None
        )
        if is_pair and self._is_apposition(left, right):
            key = (nick.stem or "", nick.name)
            aliases.setdefault(key, law.identifier or "")

    def _is_apposition(self, left: LawMention, right: LawMention) -> bool:
        """Tell whether only a bracket or an explaining word lies between two laws."""
        lower = self.document.lower
        start = left.reach
        gap = lower[start : right.start]
        if len(gap) > APPOSITION_TOKENS:
            return False
        i = start
        while i < right.start and lower[i] in (",", "(", "—", "–", "-", '"', "“"):
            i += 1
        i = self.words.skip("demonstrative", lower, i)
        i = i + 1 if i < right.start and lower[i] in (",", "(") else i
        i = self.words.skip("apposition", lower, i)
        return bool(gap) and i == right.start

    def _name(
        self,
        mention: LawMention,
        mentions: Sequence[LawMention],
        aliases: dict[Alias, str],
    ) -> LawMention:
        """Name a nickname: by the article, else by the lexicon and the day."""
        if mention.kind is MentionKind.CODE and mention.stem is not None:
            return mention.named(aliases.get(("uu", mention.stem), mention.identifier))
        if mention.kind is not MentionKind.NICKNAME or mention.stem is None:
            return mention
        known = aliases.get((mention.stem, mention.name)) or aliases.get(
            (mention.stem, mention.name.removeprefix(mention.stem))
        )
        if known is not None:
            return mention.named(known)
        guess = self._name_by_lexicon(mention, mentions)
        if guess is None and self._is_pointed_at(mention):
            return replace(mention, kind=MentionKind.BACK_REFERENCE)
        cited = any(m.identifier == guess and m.number is not None for m in mentions)
        return replace(mention, identifier=guess, is_guess=not cited)

    def _is_pointed_at(self, mention: LawMention) -> bool:
        """Tell whether `itu` behind a nickname points at a law named before."""
        singles = self.words.single["demonstrative"]
        last = mention.reach
        return last < len(self.document.lower) and self.document.lower[last] in singles

    def _name_by_lexicon(
        self, mention: LawMention, mentions: Sequence[LawMention]
    ) -> str | None:
        """Look a nickname up in the lexicon: a law the article cites wins."""
        if mention.title is not None and mention.last == mention.title[0] - 1:
            return None
        nicknames = self.lexicon.law_nicknames
        periods = nicknames.get(f"{mention.stem} {mention.name}") or nicknames.get(
            mention.name
        )
        if periods is None:
            return None
        spelled = self._spell_out(mention, mentions)
        if spelled is not None:
            return spelled
        cited = {m.identifier for m in mentions if m.number is not None}
        fitting = {p.law for p in periods if p.law in cited}
        same = {law for law in fitting if law.startswith(f"{mention.stem}/")}
        for laws in (fitting, same):
            if len(laws) == 1:
                return min(laws)
        return law_on(periods, self.document.article.published)

    def _spell_out(
        self, mention: LawMention, mentions: Sequence[LawMention]
    ) -> str | None:
        """Read `UUPA` as the law whose nickname of those initials the article names.

        Returns:
            None for nicknames of more than one word, and where the article names
            no such law.
        """
        stem = mention.stem or ""
        if not mention.name.startswith(stem) or " " in mention.name:
            return None
        initials = mention.name.removeprefix(stem)
        cited = {m.identifier for m in mentions if m.number is not None}
        named = {m.name for m in mentions if m.kind is MentionKind.NICKNAME}
        laws = {
            period.law
            for key, periods in self.lexicon.law_nicknames.items()
            if key[0] == stem and "".join(word[0] for word in key[1:]) == initials
            for period in periods
            if period.law in cited or " ".join(key[1:]) in named
        }
        return min(laws) if len(laws) == 1 else None

    def _name_references(self, mentions: list[LawMention]) -> list[LawMention]:
        """Name back-references by the laws before them, most recent first."""
        named: list[LawMention] = []
        for mention in mentions:
            if mention.kind in (MentionKind.BACK_REFERENCE, MentionKind.BARE):
                named.append(mention.named(self._refer(mention, named, mentions)))
            else:
                named.append(mention)
        return named

    def _refer(
        self,
        mention: LawMention,
        before: Sequence[LawMention],
        mentions: Sequence[LawMention],
    ) -> str | None:
        """Find the law that a back-reference means; None if nothing fits."""
        if mention.is_old or mention.is_new:
            return None
        recent = before[::-1]
        candidates = [
            m.identifier
            for m in [m for late in (False, True) for m in recent if m.is_inner is late]
            if m.identifier is not None and is_same_type(m, mention)
        ]
        if mention.kind is MentionKind.BARE:
            every = {
                m.identifier
                for m in mentions
                if m.number is not None and m.identifier and is_same_type(m, mention)
            }
            return candidates[0] if candidates and len(every) == 1 else None
        return candidates[0] if candidates else None


def _issued_alike(
    mention: LawMention, stem: str | None, place: PlaceEntry | None
) -> LawMention:
    """Give a circular without an issuer that of the article's other circulars."""
    if mention.stem != CIRCULAR:
        return mention
    return replace(mention, stem=stem, place=place)


def is_same_type(law: LawMention, reference: LawMention) -> bool:
    """Tell whether a back-reference can mean a law, by its type."""
    if reference.stem is None or law.stem is None:
        return True
    return (
        law.stem == reference.stem
        or (reference.stem == "permen" and law.stem.startswith("permen"))
        or (reference.stem == "se" and law.stem.startswith("se"))
    )


def law_on(periods: Sequence[LawPeriod], day: date | None) -> str:
    """Choose what a nickname means on a day; the latest law without a day.

    Examples:
        >>> periods = (
        ...     LawPeriod("uu/2014/5", "2014-01-15", "2023-10-30"),
        ...     LawPeriod("uu/2023/20", "2023-10-31", None),
        ... )
        >>> law_on(periods, date(2023, 10, 30)), law_on(periods, None)
        ('uu/2014/5', 'uu/2023/20')
    """
    if day is not None:
        iso = day.isoformat()
        for period in reversed(periods):
            if (period.valid_from or "") <= iso <= (period.valid_until or "9999"):
                return period.law
    return periods[-1].law


def unknown_identifier(mention: LawMention) -> str:
    """Give the identifier of a law named without its number: `uu/null`."""
    return f"{stem_with_place(mention.stem or 'uu', mention.place)}/null"
