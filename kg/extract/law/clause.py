"""Laws of one sentence in groups, with the words between them, for the relations."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.document import Document, Sentence
from kg.extract.law.mention import LawMention, MentionKind
from kg.lexicon.law_relation import RelationWords

RELATIVE = "yang"
"""The relative particle: what stands behind it says something of the noun before."""

AS = "sebagaimana"
"""Introduces what is taken as known (`sebagaimana telah diubah dengan`)."""

JOINT_TOKENS = 4
"""Most tokens between two laws of a list (`, dan terakhir dengan`)."""

SAME_TOKENS = 3
"""Most tokens between a nickname and the number of the same law (`, yakni`)."""

_LIST, _COMMA = "list", "comma"

Group = tuple[LawMention, ...]
"""Laws that one list names: they act, or are acted upon, together."""


@dataclass(frozen=True, slots=True)
class Clause:
    """A sentence with its laws.

    Args:
        document: The article.
        words: Words of relations.
        first: Index of the sentence's first token.
        last: Index after its last token.
        groups: Its laws, in order; laws of a list stand together.
        bullets: Laws of the list that follows a sentence ending in a colon, one a
            line; empty without one.
    """

    document: Document
    words: RelationWords
    first: int
    last: int
    groups: tuple[Group, ...]
    bullets: Group = ()

    def left_of(self, index: int) -> Group | None:
        """Find the nearest group that begins before token *index*."""
        found = [g for g in self.groups if g[-1].first < index]
        return found[-1] if found else None

    def right_of(self, index: int) -> Group | None:
        """Find the nearest group that begins at or behind token *index*."""
        return next((g for g in self.groups if g[0].start >= index), None)

    def between(self, first: int, last: int) -> Sequence[str]:
        """Give the lower-case tokens from *first* up to, without, *last*."""
        return self.document.lower[first:last]

    def has(self, notation: str, first: int, last: int) -> bool:
        """Tell whether a word of *notation* lies between two tokens."""
        group = self.words.links[notation]
        return any(word in group for word in self.between(first, last))

    def only(self, notation: str, first: int, last: int, extra: str = ",") -> bool:
        """Tell whether nothing but words of *notation* lies between two tokens."""
        group = self.words.links[notation]
        return all(
            word in group or word in extra or word.isdecimal()
            for word in self.between(first, last)
        )


def build_clause(
    document: Document,
    sentence: Sentence,
    mentions: Sequence[LawMention],
    words: RelationWords,
    bullets: Group = (),
) -> Clause:
    """Group the laws of a sentence.

    Two laws are of one list where a connective joins them, or where at least three
    follow one another with commas; a law at the front (*dengan terbitnya X, Y*) is
    never of the list behind its comma.
    """
    groups: list[list[LawMention]] = []
    joints: list[str] = []
    for mention in mentions:
        if groups:
            joint = _joint(document, groups[-1][-1], mention, words)
            if joint and not (
                joint == _COMMA and _is_fronted(document, groups[-1], words)
            ):
                groups[-1].append(mention)
                joints.append(joint)
                continue
            _split_pairs(groups, joints)
            joints = []
        groups.append([mention])
    _split_pairs(groups, joints)
    return Clause(
        document,
        words,
        sentence.first,
        sentence.last,
        tuple(tuple(g) for g in groups),
        bullets,
    )


def _joint(
    document: Document, left: LawMention, right: LawMention, words: RelationWords
) -> str:
    """Tell what joins two laws: a connective, a comma, or nothing (empty)."""
    gap = document.lower[left.reach : right.start]
    is_same = left.identifier is not None and left.identifier == right.identifier
    is_named = MentionKind.BACK_REFERENCE not in (left.kind, right.kind)
    if is_same and is_named and len(gap) <= SAME_TOKENS:
        return _LIST
    if not gap or len(gap) > JOINT_TOKENS:
        return ""
    if all(word in words.joints or word == "," for word in gap):
        return _COMMA if all(word == "," for word in gap) else _LIST
    return ""


def _is_fronted(
    document: Document, group: Sequence[LawMention], words: RelationWords
) -> bool:
    """Tell whether a law stands behind *dengan terbitnya* and the like."""
    first = group[0].start
    return (
        len(group) == 1
        and first > 0
        and (document.lower[first - 1] in words.links["front"])
    )


def _split_pairs(groups: list[list[LawMention]], joints: list[str]) -> None:
    """Take apart a pair that only a comma joins."""
    if joints == [_COMMA]:
        pair = groups.pop()
        groups.extend([[law] for law in pair])
