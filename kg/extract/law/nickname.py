"""Names laws by nickname: as the article explains it, else as the lexicon does."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kg.extract.document import Document
from kg.extract.law.mention import LawMention, MentionKind
from kg.lexicon.concept import LawPeriod
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon

APPOSITION_TOKENS = 5
"""Most tokens between a nickname and the number that explains it."""

Alias = tuple[str, str]
"""Type and name of a nickname, both in lower case."""


@dataclass(frozen=True, slots=True)
class Nicknames:
    """Looks up the nicknames of one article.

    Args:
        document: The article.
        lexicon: Nicknames by period.
        words: Words of citations.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords

    def name_all(self, mentions: Sequence[LawMention]) -> list[LawMention]:
        """Name the nicknames and codes among *mentions*, the numbers being named."""
        aliases = self._collect_aliases(mentions)
        return [self._name(mention, mentions, aliases) for mention in mentions]

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
            key = (nick.stem or "", _aged_name(nick))
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
        known = self._known(mention, aliases)
        if known is not None:
            return mention.named(known)
        if mention.is_old or mention.is_new:
            return replace(mention, kind=MentionKind.BACK_REFERENCE)
        guess = self._name_by_lexicon(mention, mentions)
        if guess is None and self._is_pointed_at(mention):
            return replace(mention, kind=MentionKind.BACK_REFERENCE)
        cited = any(m.identifier == guess and m.number is not None for m in mentions)
        return replace(mention, identifier=guess, is_guess=not cited)

    def _known(self, mention: LawMention, aliases: dict[Alias, str]) -> str | None:
        """Look a nickname up among those the article explains.

        The capitals of a headline run on behind it (`UU Desa Disahkan DPR`), so its
        first words count as well, the most of them first.
        """
        stem = mention.stem or ""
        if mention.is_old or mention.is_new:
            return aliases.get((stem, _aged_name(mention)))
        words = mention.name.split()
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            known = aliases.get((stem, name))
            if known is not None:
                return known
        return aliases.get((stem, mention.name.removeprefix(stem)))

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


def _aged_name(mention: LawMention) -> str:
    """Tell the nicknames of the old and of the new law apart: `UU Desa lama`."""
    return f"{mention.name} {'-' * mention.is_old}{'+' * mention.is_new}".strip()


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
