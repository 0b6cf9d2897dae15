"""Which law a back-reference means beside another law."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.register import is_same_type

_LOOSE = (MentionKind.BACK_REFERENCE, MentionKind.BARE)


def year_of(identifier: str) -> int | None:
    """Read the year in an identifier; None if it has none.

    Examples:
        >>> year_of("uu/2023/20"), year_of("uu/null")
        (2023, None)
    """
    parts = identifier.split("/")
    return int(parts[1]) if len(parts) > 1 and parts[1].isdecimal() else None


@dataclass(frozen=True, slots=True)
class References:
    """The mentions of an article, to look back-references up in.

    Args:
        mentions: In order of the text, named as far as the register could.
    """

    mentions: Sequence[LawMention]

    def candidates(
        self, mention: LawMention, other: str | None, *, is_group: bool = False
    ) -> list[str]:
        """List what a back-reference may mean beside *other*, the likeliest first.

        A law does not act on itself, so *other* is never meant; the old law is
        older than it, the new one is not. A law that stands only in the title of
        another comes after all others.

        Args:
            mention: The back-reference.
            other: The law on the other side of the relation.
            is_group: Whether it sums up several laws, those named last.
        """
        before = [m for m in reversed(self.mentions) if m.first < mention.first]
        after = [m for m in self.mentions if m.first > mention.first]
        found: list[str] = []
        for law in [*sorted(before, key=lambda m: m.is_inner), *after]:
            identifier = law.identifier
            if identifier is None or identifier == other or identifier in found:
                continue
            if is_same_type(law, mention) and _fits_age(mention, identifier, other):
                found.append(identifier)
        return found if is_group else _topic_second(found, before)

    def before(self, index: int, count: int) -> list[str]:
        """List the last *count* different laws named before token *index*."""
        found: list[str] = []
        for law in reversed(self.mentions):
            if law.first < index and law.identifier and law.identifier not in found:
                found.append(law.identifier)
            if len(found) == count:
                break
        return found


def _topic_second(found: list[str], before: Sequence[LawMention]) -> list[str]:
    """Put the first law that the article cites right behind the most recent one.

    A demonstrative means the law spoken of last or the one the article is about,
    more often than any between them.
    """
    topic = next((m.identifier for m in reversed(before) if m.identifier in found), "")
    if not topic or len(found) < 3:
        return found
    return [found[0], topic, *(law for law in found[1:] if law != topic)]


def _fits_age(mention: LawMention, identifier: str, other: str | None) -> bool:
    """Hold `lama` and `baru` against the years of two laws."""
    year, other_year = year_of(identifier), year_of(other or "")
    if year is None or other_year is None:
        return True
    if mention.is_old:
        return year <= other_year
    return year >= other_year if mention.is_new else True
