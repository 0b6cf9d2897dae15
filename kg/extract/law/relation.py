"""Finds what one law does to another: mencabut, perubahan atas, aturan turunan ...

A sentence is read as laws, cues and the words between. Each form of a cue says on
which side the acting law stands; the words between must be ones that the form
allows (`ontology/lexicon/law-relations.ttl`), so that a repeal is missed rather than
made up. Kinds and years of the two laws are a last check (`rank.py`).
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.document import Document, Sentence
from kg.extract.law.argument import Arguments
from kg.extract.law.clause import Clause, Group, build_clause
from kg.extract.law.form import FORMS
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.modality import is_in_title, is_unreal, is_wished
from kg.extract.law.rank import is_ruling, settle_relation
from kg.extract.law.reference import References
from kg.lexicon.law_relation import RelationCue, read_relation_words
from kg.lexicon.phrase import Match
from kg.model import LawRelation


@dataclass(frozen=True, slots=True)
class FoundRelation:
    """A relation between two laws by their identifiers.

    Args:
        subject: The law that acts.
        relation: What it does.
        object: The law acted upon.
        first: First token of the passage that says so.
        last: Token after its last.
        is_proposed: Whether it is only planned, asked for, supposed or denied.
        rule: Relation and form of the cue: `repeals-passive`.
    """

    subject: str
    relation: LawRelation
    object: str
    first: int
    last: int
    is_proposed: bool
    rule: str


def find_relations(
    document: Document, mentions: Sequence[LawMention]
) -> Iterator[FoundRelation]:
    """Find the relations that an article states between laws.

    Args:
        document: The article.
        mentions: Its laws, in order of the text, named by the register.

    Yields:
        In order of the text; the same relation may come more than once.
    """
    words = read_relation_words()
    references = References(mentions)
    lower = document.lower
    place = 0
    for number, sentence in enumerate(document.sentences):
        inside = []
        while place < len(mentions) and mentions[place].first < sentence.last:
            inside.append(mentions[place])
            place += 1
        if not inside or sentence.last - sentence.first > MAX_SENTENCE:
            continue
        matches = words.cues.find_all(lower[sentence.first : sentence.last])
        if not matches:
            continue
        inside = [m for m in inside if not _is_inside_cue(m, sentence, matches)]
        bullets = _bullets(document, number, mentions[place : place + MAX_BULLETS])
        clause = build_clause(
            document,
            sentence,
            _usable(inside, lower, words.links["becoming"]),
            words,
            bullets,
        )
        for match in matches:
            if not _is_inside_law(match, sentence, inside):
                yield from _read_cue(clause, match, references)


def _bullets(document: Document, number: int, mentions: Sequence[LawMention]) -> Group:
    """Find the laws of the lines that a sentence with a colon at its end introduces.

    A line counts while it begins with a bullet or a number and its first law stands
    near its beginning.
    """
    if document.forms[document.sentences[number].last - 1] != ":":
        return ()
    found: list[LawMention] = []
    for sentence in document.sentences[number + 1 : number + 1 + MAX_BULLETS]:
        law = next((m for m in mentions if m.first >= sentence.first), None)
        is_item = document.forms[sentence.first] in _BULLETS or (
            document.forms[sentence.first][0].isdecimal()
        )
        if law is None or not is_item or law.first - sentence.first > BULLET_TOKENS:
            break
        found.append(law)
    return tuple(found)


def _usable(
    mentions: Sequence[LawMention], lower: Sequence[str], becoming: Container[str]
) -> list[LawMention]:
    """Leave out types that name no law: `menjadi undang-undang`."""
    return [
        m
        for m in mentions
        if m.kind is not MentionKind.BARE
        or (m.identifier is not None and lower[max(m.first - 1, 0)] not in becoming)
    ]


MAX_SENTENCE = 600
"""Longest sentence in which relations are read, in tokens; a longer one is a table
or a page without marks, where nearness says nothing."""

MAX_BULLETS = 40
"""Longest list of laws read, in lines; UU 17/2023 repeals eleven laws."""

BULLET_TOKENS = 4
"""How far from the beginning of its line a listed law may stand, in tokens."""

_BULLETS = frozenset("-–—•*·▪")

REFERENCE_READINGS = 3
"""How many earlier laws a back-reference is tried with; further back, a law that
fits the years and types is more often a chance than the one that is meant."""

_NOUNS = frozenset(("noun", "back"))


def _is_inside_cue(
    mention: LawMention,
    sentence: Sentence,
    matches: Sequence[Match[tuple[RelationCue, ...]]],
) -> bool:
    """Tell whether a generic noun is part of a cue: `beleid pelaksana UU ...`."""
    return any(
        sentence.first + match.first <= mention.first
        and mention.last <= sentence.first + match.last
        and (mention.stem is None or sentence.first + match.first < mention.first)
        for match in matches
    )


def _is_inside_law(
    match: Match[tuple[RelationCue, ...]],
    sentence: Sentence,
    mentions: Sequence[LawMention],
) -> bool:
    """Tell whether a cue is part of a law's own name (*pengganti undang-undang*)."""
    first = sentence.first + match.first
    return any(m.first <= first < m.last for m in mentions)


def _read_cue(
    clause: Clause, match: Match[tuple[RelationCue, ...]], references: References
) -> Iterator[FoundRelation]:
    """Read the relations of one cue: its first reading that fits its laws."""
    cue = (clause.first + match.first, clause.first + match.last)
    for reading in match.value:
        arguments = FORMS[reading.form](clause, cue, references)
        if arguments is None:
            continue
        found = list(_pair(clause, cue, reading, arguments, references))
        if found:
            yield from found
            return


def _pair(
    clause: Clause,
    cue: tuple[int, int],
    reading: RelationCue,
    arguments: Arguments,
    references: References,
) -> Iterator[FoundRelation]:
    """Yield one relation for each acting law and each law acted upon."""
    left = _left_law(cue, arguments)
    reach = (left[0].start, left[-1].last) if left else None
    is_proposed = not is_in_title(clause, cue[0]) and (
        is_unreal(
            clause,
            cue,
            reach,
            is_noun=reading.form in _NOUNS,
            is_court=any(is_ruling(m.identifier or "") for m in arguments.subjects),
        )
        or any(is_wished(clause, m.start) for m in arguments.subjects if m.is_new)
    )
    first, last = _passage(cue, arguments)
    said = LawRelation(reading.relation)
    for subject, object_ in _names(arguments, said, references):
        relation = settle_relation(said, subject, object_)
        if relation is not None:
            rule = f"{reading.relation}-{reading.form}"
            yield FoundRelation(
                subject, relation, object_, first, last, is_proposed, rule
            )


def _names(
    arguments: Arguments, relation: LawRelation, references: References
) -> Iterator[tuple[str, str]]:
    """Name both sides; a back-reference is never the law on the other side."""
    subjects, objects = arguments.subjects, arguments.objects
    for subject in subjects:
        named = _settle_subject(subject, objects, relation, references)
        for object_ in objects:
            count = arguments.count if _is_loose(object_) else 1
            yield from _name_pair(named, object_, relation, references, count)


def _settle_subject(
    subject: LawMention,
    objects: Group,
    relation: LawRelation,
    references: References,
) -> LawMention:
    """Read a back-reference that acts on several laws as one that fits them all."""
    fixed = [m.identifier for m in objects if not _is_loose(m) and m.identifier]
    if not _is_loose(subject) or not fixed:
        return subject
    for acting in _readings(subject, None, references):
        if all(settle_relation(relation, acting, acted) for acted in fixed):
            return replace(subject, kind=MentionKind.NUMBERED, identifier=acting)
    return subject


def _name_pair(
    subject: LawMention,
    object_: LawMention,
    relation: LawRelation,
    references: References,
    count: int,
) -> Iterator[tuple[str, str]]:
    """Name two laws so that the relation can be: the first readings that fit."""
    fixed = None if _is_loose(object_) else object_.identifier
    for acting in _readings(subject, fixed, references):
        fitting = [
            acted
            for acted in _readings(object_, acting, references, count)
            if settle_relation(relation, acting, acted) is not None
        ]
        if len(fitting) >= count:
            yield from ((acting, acted) for acted in fitting[:count])
            return


def _readings(
    mention: LawMention, other: str | None, references: References, count: int = 1
) -> list[str]:
    """List what a mention may mean: its law, or the likeliest earlier ones."""
    if _is_loose(mention):
        most = REFERENCE_READINGS + count - 1
        return references.candidates(mention, other, is_group=count > 1)[:most]
    return [mention.identifier] if mention.identifier else []


def _is_loose(mention: LawMention) -> bool:
    return mention.kind in (MentionKind.BACK_REFERENCE, MentionKind.BARE)


def _left_law(cue: tuple[int, int], arguments: Arguments) -> Group | None:
    """Find the argument that stands before the cue, the nearer one."""
    groups = [
        g for g in (arguments.subjects, arguments.objects) if g and g[-1].first < cue[0]
    ]
    return max(groups, key=lambda g: g[-1].first, default=None)


def _passage(cue: tuple[int, int], arguments: Arguments) -> tuple[int, int]:
    """Give the passage from the first to the last of laws and cue."""
    laws = [*arguments.subjects, *arguments.objects]
    near = [m for m in laws if arguments.first <= m.first < arguments.last]
    first = min([cue[0], *(m.start for m in near)])
    last = max([cue[1], *(m.last for m in near)])
    return first, last
