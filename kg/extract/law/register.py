"""The register of an article: which law each mention means.

Numbers speak for themselves; short numbers, nicknames and back-references are looked
up among the laws that the article itself cites, and nicknames last in the lexicon.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.law.identifier import stem_with_place
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.nickname import Nicknames
from kg.extract.law.numbering import Numbering
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon


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
        numbering = Numbering(self.document, self.lexicon, self.words)
        nicknames = Nicknames(self.document, self.lexicon, self.words)
        numbered = numbering.name_numbers(list(mentions))
        return self._name_references(nicknames.name_all(numbered))

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


def is_same_type(law: LawMention, reference: LawMention) -> bool:
    """Tell whether a back-reference can mean a law, by its type."""
    if reference.stem is None or law.stem is None:
        return True
    return (
        law.stem == reference.stem
        or (reference.stem == "permen" and law.stem.startswith("permen"))
        or (reference.stem == "se" and law.stem.startswith("se"))
    )


def unknown_identifier(mention: LawMention) -> str:
    """Give the identifier of a law named without its number: `uu/null`."""
    return f"{stem_with_place(mention.stem or 'uu', mention.place)}/null"
