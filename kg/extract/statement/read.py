"""Walks through the article once and lets a judge decide on each statement."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from kg.extract.statement.clause import propose
from kg.extract.statement.direct import Speech, find_speech
from kg.extract.statement.grammar import function_words
from kg.extract.statement.judge import ACCEPT, ACCEPT_WEAK, HEAR, Judge
from kg.extract.statement.memory import Memory, Seen, remember
from kg.extract.statement.reported import describe as describe_proposal
from kg.extract.statement.scene import Actor, Key
from kg.extract.statement.speaker import describe as describe_speakers
from kg.extract.statement.speaker import list_candidates
from kg.extract.statement.stage import Scene
from kg.extract.statement.turn import Turn
from kg.extract.statement.unit import Unit
from kg.model import Span

MOST = 40
"""How many mentions, and how many cues, of one sentence are looked at: more is a list
or no text at all, and would cost the square of its length."""


@dataclass(frozen=True, slots=True)
class Said:
    """One statement with its speaker, before dates and entities.

    Args:
        turn: Where and how.
        span: The words.
        speaker: Who.
        belief: Probability of the speaker times that of the statement, 0 to 1.
    """

    turn: Turn
    span: Span
    speaker: Key
    belief: float


def read_statements(scene: Scene, judge: Judge) -> list[Said]:
    """Read all statements of an article in the order of the text."""
    memory = Memory(kinds=scene.kinds, bodies=scene.bodies)
    said: list[Said] = []
    place = 0
    actors = scene.actors
    for number, unit in enumerate(scene.units):
        while place < len(actors) and actors[place].first < unit.first:
            place += 1
        stop = place
        while stop < len(actors) and actors[stop].first < unit.last:
            stop += 1
        own = actors[place:stop]
        if number in scene.speaking:
            said.extend(_read_unit(scene, judge, memory, number, own))
        else:
            seen = Seen(number, scene.units[number].first, own)
            remember(memory, scene.document, seen)
        place = stop
    return said


def _read_unit(
    scene: Scene, judge: Judge, memory: Memory, number: int, actors: Sequence[Actor]
) -> list[Said]:
    """Read the statements of one unit and note what it shows."""
    document, unit = scene.document, scene.units[number]
    heard = [
        (speech, judge.hear(scene.quotations[speech.quotation].span, speech.names))
        for speech in find_speech(document, scene.quotations, unit, scene.cues)
    ]
    speeches = [speech for speech, belief in heard if belief >= HEAR]
    quoted = frozenset(speech.quotation for speech in speeches)
    own = _outside(unit, quoted, actors)[:MOST]
    turns: list[tuple[Turn, Span, float]] = [
        (
            _turn_of(scene, number, speech, own, actors),
            scene.quotations[speech.quotation].span,
            belief,
        )
        for speech, belief in heard
        if belief >= HEAR
    ]
    turns.extend(_reported(scene, judge, number, speeches, own))
    turns.sort(key=lambda item: item[1].start)
    said: list[Said] = []
    for turn, span, belief in turns:
        keys = list_candidates(turn, memory)
        named = describe_speakers(document, turn, memory, keys)
        key, sure = judge.choose(span, turn, keys, named)
        said.append(Said(turn, span, key, belief * sure))
        memory.speaker, memory.speaker_unit = key, number
        memory.speaker_paragraph = unit.paragraph
        memory.spoken[key] = memory.spoken.get(key, 0) + 1
    speakers = [item.speaker for item in said]
    remember(memory, document, Seen(number, unit.first, own, speakers))
    return said


def _outside(
    unit: Unit, quoted: frozenset[int], actors: Sequence[Actor]
) -> list[Actor]:
    """Keep the actors that no speech contains."""
    inside = {
        i
        for piece in unit.pieces
        if piece.quotation in quoted
        for i in range(piece.first, piece.last)
    }
    return [actor for actor in actors if actor.first not in inside]


def _turn_of(
    scene: Scene,
    number: int,
    speech: Speech,
    own: Sequence[Actor],
    actors: Sequence[Actor],
) -> Turn:
    """Make the turn of direct speech; *own* are the actors outside it."""
    quotation = scene.quotations[speech.quotation]
    first, last = content = (quotation.first, quotation.last)
    unit = scene.units[number]
    named = frozenset(a.key for a in actors if first <= a.first < last)
    return Turn(
        unit,
        number,
        speech.cue,
        speech.position,
        True,
        content,
        own,
        opens_switched(scene, number),
        named,
    )


def opens_switched(scene: Scene, number: int) -> bool:
    """Tell whether a unit opens with words that turn to another speaker."""
    first = scene.units[number].first
    return scene.document.lower[first] in function_words().switch


def _reported(
    scene: Scene,
    judge: Judge,
    number: int,
    speeches: Sequence[Speech],
    actors: Sequence[Actor],
) -> list[tuple[Turn, Span, float]]:
    """Judge the clauses that the cues of a unit propose."""
    document, unit = scene.document, scene.units[number]
    used = {speech.cue.first for speech in speeches if speech.cue is not None}
    quoted = frozenset(speech.quotation for speech in speeches)
    turns: list[tuple[Turn, Span, float]] = []
    is_headline = unit.first < scene.headline_end
    proposals = propose(document, unit, quoted, scene.cues, is_headline=is_headline)
    for proposal in islice(proposals, MOST):
        cue = proposal.cue
        if cue.first in used:
            continue
        span = document.span_of(proposal.first, proposal.last)
        around = ["headline"] * is_headline + ["inside"] * bool(turns)
        names = describe_proposal(
            document,
            unit,
            proposal,
            actors,
            around,
        )
        belief = judge.accept(span, cue, names)
        if belief >= (ACCEPT_WEAK if cue.is_weak else ACCEPT):
            content = (proposal.first, proposal.last)
            switched = opens_switched(scene, number)
            turn = Turn(
                unit, number, cue, proposal.shape, False, content, actors, switched
            )
            turns.append((turn, span, belief))
    return turns
