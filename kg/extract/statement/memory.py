"""What the article has shown so far: who spoke last, and of whom it speaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.document import Document
from kg.extract.statement.grammar import function_words
from kg.extract.statement.scene import NOBODY, Actor, Key
from kg.extract.statement.turn import find_trap


@dataclass(slots=True)
class Memory:
    """What the article has shown so far; changed as it is read.

    Args:
        speaker: Who spoke last.
        speaker_unit: In which unit.
        speaker_paragraph: In which paragraph.
        subject: The first untrapped actor of the last unit that has one.
        subject_unit: Which unit that is.
        recent: People in the order of their last mention, latest last.
        spoken: How often each has spoken.
        unnamed_unit: The last unit whose subject has no name (`seorang warga`).
        is_trapped: Whether the last mention of a person could be no subject.
        bodies: The people of each organisation.
        kinds: How surely each person is one (`describe_people`).
        is_fronted: Whether that actor opened the unit, as a subject does.
    """

    speaker: Key = NOBODY
    speaker_unit: int = -99
    speaker_paragraph: int = -99
    subject: Key = NOBODY
    subject_unit: int = -99
    is_fronted: bool = False
    recent: list[Key] = field(default_factory=list)
    spoken: dict[Key, int] = field(default_factory=dict)
    is_trapped: bool = False
    unnamed_unit: int = -99
    kinds: Mapping[Key, str] = field(default_factory=dict)
    bodies: Mapping[Key, frozenset[Key]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """What one unit shows.

    Args:
        number: Its number.
        first: Index of its first token.
        actors: Its actors outside speech, in order.
        speakers: Who speaks in it, in order; `NOBODY` for those without a name.
    """

    number: int
    first: int
    actors: Sequence[Actor]
    speakers: Sequence[Key] = ()


def remember(memory: Memory, document: Document, seen: Seen) -> None:
    """Note the subject of a unit, and whom it mentions."""
    actors = seen.actors
    people = [actor for actor in actors if actor.key[0] == "person"]
    for actor in people:
        if actor.key in memory.recent:
            memory.recent.remove(actor.key)
        memory.recent.append(actor.key)
    if people:
        memory.is_trapped = bool(find_trap(document, people[-1], actors))
    named = [key for key in seen.speakers if key != NOBODY]
    if named:
        memory.subject, memory.subject_unit = named[-1], seen.number
        memory.is_fronted = True
    elif seen.speakers or _opens_unnamed(document, seen.first):
        memory.unnamed_unit = seen.number
    elif document.lower[seen.first] in function_words().pronoun:
        _continue_subject(memory, seen.number)
    else:
        _note_subject(memory, document, seen)


def _opens_unnamed(document: Document, first: int) -> bool:
    """Tell whether a unit opens with somebody who has no name: `Seorang warga ...`."""
    words = function_words()
    opening = document.lower[first : first + 4]
    return any(word in words.indefinite for word in opening[:1]) or (
        opening[0] in words.connective and any(w in words.indefinite for w in opening)
    )


def _continue_subject(memory: Memory, number: int) -> None:
    """Note that a pronoun opens a unit: whoever came last goes on."""
    if memory.speaker != NOBODY and memory.speaker_unit >= memory.subject_unit:
        memory.subject = memory.speaker
    if memory.subject != NOBODY:
        memory.subject_unit = number


def _note_subject(memory: Memory, document: Document, seen: Seen) -> None:
    """Note the first actor of a unit that can be its subject."""
    connective = function_words().connective
    for actor in seen.actors:
        if actor.key == NOBODY or actor.is_inside_role:
            continue
        if find_trap(document, actor, seen.actors):
            continue
        between = document.forms[seen.first : actor.first]
        memory.subject, memory.subject_unit = actor.key, seen.number
        memory.is_fronted = all(
            not word[0].islower() or word in connective for word in between
        )
        return
