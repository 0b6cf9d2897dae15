"""One statement whose speaker is asked for, and who can be a subject in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.statement.cue import Cue
from kg.extract.statement.grammar import function_words
from kg.extract.statement.scene import Actor, Key
from kg.extract.statement.unit import Unit


@dataclass(frozen=True, slots=True)
class Turn:
    """One statement whose speaker is asked for.

    Args:
        unit: Its unit.
        number: Number of the unit.
        cue: Its cue; None if it has none.
        position: As `Speech.position`, or the shape of a reported clause.
        is_direct: Whether it is direct speech.
        content: First token and the one after the last of the words themselves.
        actors: Actors of the unit outside speech, in order.
        switched: Whether the unit opens with a change of speaker.
        spoken_of: Who is named in the words of direct speech.
    """

    unit: Unit
    number: int
    cue: Cue | None
    position: str
    is_direct: bool
    content: tuple[int, int]
    actors: Sequence[Actor]
    switched: bool = False
    spoken_of: frozenset[Key] = frozenset()


def find_trap(document: Document, actor: Actor, actors: Sequence[Actor]) -> str:
    """Give the word that keeps *actor* from being a subject; empty if none does.

    The role before a name belongs to it: in `kepada Wali Kota Budi` the name is
    trapped like its role.
    """
    first = actor.first
    for other in reversed(actors):
        if other.first < first <= other.last + 2 and (
            other.key == actor.key or other.is_inside_role
        ):
            first = other.first
    trap = function_words().trap
    for i in range(first - 1, max(first - 5, -1), -1):
        if document.lower[i] in trap:
            return document.lower[i]
        if not (document.forms[i][0].isupper() or document.forms[i] == "."):
            break
    return ""
