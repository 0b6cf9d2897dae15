"""What the citation grammar finds, before the article's register names the law."""

from dataclasses import dataclass, replace
from enum import StrEnum

from kg.lexicon.concept import LawType
from kg.lexicon.place import PlaceEntry


class MentionKind(StrEnum):
    """How an article refers to a law; also the name of the rule on its citation."""

    NUMBERED = "law-numbered"
    LISTED = "law-listed"
    DOCKET = "law-docket"
    SHORT = "law-short-number"
    CODE = "law-code"
    NICKNAME = "law-nickname"
    BACK_REFERENCE = "law-back-reference"
    BARE = "law-type-alone"


@dataclass(frozen=True, slots=True)
class LawMention:
    """One mention of a law.

    Args:
        kind: How it refers.
        first: Index of the first token of the citation, its provision left out.
        last: Index after its last token, its title left out.
        stem: First part of the identifier without a place: `uu`, `permendagri`,
            `perda`, `se`; None for a generic back-reference (`beleid itu`).
        number: As the identifier writes it: `20`, `443.2-118`, `60-PUU-XXII`.
        year: None if not given.
        place: Place named in the citation, for regional laws.
        name: Words between type and number (`ASN`, `Penanggulangan Bencana`), or of
            a nickname, in lower case; empty without any.
        title: First token and end of the title behind *tentang*; None without one.
        provision: First token and end of the provision; None without one.
        identifier: The law, once the register knows; None before.
        is_old: Whether the words say that it is the older law (`UU lama`).
        is_new: Whether they say that it is the newer one.
        law_type: The lexicon's entry; None for generic back-references.
        is_inner: Whether it stands in the title of the law before it
            (`tentang Perubahan atas UU ...`).
        is_guess: Whether the lexicon alone names the law of a nickname: the article
            gives its number nowhere.
    """

    kind: MentionKind
    first: int
    last: int
    stem: str | None
    number: str | None = None
    year: int | None = None
    place: PlaceEntry | None = None
    name: str = ""
    title: tuple[int, int] | None = None
    provision: tuple[int, int] | None = None
    identifier: str | None = None
    is_old: bool = False
    is_new: bool = False
    law_type: LawType | None = None
    is_inner: bool = False
    is_guess: bool = False

    @property
    def reach(self) -> int:
        """Index after the last token, title and provision included."""
        ends = [self.last]
        if self.title is not None:
            ends.append(self.title[1])
        if self.provision is not None:
            ends.append(self.provision[1])
        return max(ends)

    @property
    def start(self) -> int:
        """Index of the first token, a provision before the law included."""
        return min(self.first, self.provision[0] if self.provision else self.first)

    def named(self, identifier: str | None) -> "LawMention":
        """Give the same mention with its law."""
        if identifier == self.identifier:
            return self
        return replace(self, identifier=identifier)
