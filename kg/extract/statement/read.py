"""Walks through the article once and lets a judge decide on each statement."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

from kg.extract.cast import Cast
from kg.extract.document import Document
from kg.extract.quotation import Quotation
from kg.extract.statement.cue import Cue, find_cues
from kg.extract.statement.direct import Speech, end_unclosed, find_speech
from kg.extract.statement.grammar import function_words
from kg.extract.statement.model import judge, load_weights, rank
from kg.extract.statement.reported import describe as describe_proposal
from kg.extract.statement.reported import propose
from kg.extract.statement.scene import (
    NOBODY,
    Actor,
    Key,
    add_short_names,
    describe_people,
    find_actors,
    find_bodies,
)
from kg.extract.statement.speaker import (
    Memory,
    Turn,
    find_trap,
    list_candidates,
)
from kg.extract.statement.speaker import describe as describe_speakers
from kg.extract.statement.unit import Unit, find_units
from kg.lexicon.load import Lexicon
from kg.model import Span

ACCEPT = 0.4
"""Lowest probability of a reported clause that counts as a statement; on written-dev
it gives the best F1."""

ACCEPT_WEAK = 0.75
"""The same for a cue that is more often another word (`memberikan`)."""

MOST = 40
"""How many mentions, and how many cues, of one sentence are looked at: more is a list
or no text at all, and would cost the square of its length."""

HEAR = 0.5
"""Lowest probability of a quotation that counts as speech."""


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


class Judge(Protocol):
    """Decides what the features of a statement mean."""

    def accept(self, span: Span, cue: Cue, names: Sequence[str]) -> float:
        """Give the probability that a reported clause is a statement."""
        ...

    def hear(self, span: Span, names: Sequence[str]) -> float:
        """Give the probability that a quotation is speech."""
        ...

    def choose(
        self,
        span: Span,
        turn: Turn,
        keys: Sequence[Key],
        named: Sequence[Sequence[str]],
    ) -> tuple[Key, float]:
        """Choose the speaker and give the probability of the choice."""
        ...


class TrainedJudge:
    """Decides by the weights that were learned."""

    def accept(self, span: Span, cue: Cue, names: Sequence[str]) -> float:
        """Give the probability that a reported clause is a statement."""
        return judge(load_weights()["reported"], names)

    def hear(self, span: Span, names: Sequence[str]) -> float:
        """Give the probability that a quotation is speech."""
        return judge(load_weights()["direct"], names)

    def choose(
        self,
        span: Span,
        turn: Turn,
        keys: Sequence[Key],
        named: Sequence[Sequence[str]],
    ) -> tuple[Key, float]:
        """Choose the speaker and give the probability of the choice."""
        best, belief = rank(load_weights()["speaker"], named)
        return keys[best], belief


@dataclass(frozen=True, slots=True)
class Scene:
    """One article made ready: its cues, quotations, units and actors."""

    document: Document
    quotations: tuple[Quotation, ...]
    cues: Mapping[int, Cue]
    units: tuple[Unit, ...]
    actors: tuple[Actor, ...]
    kinds: Mapping[Key, str]
    bodies: Mapping[Key, frozenset[Key]]
    speaking: frozenset[int]
    headline_end: int


def set_scene(
    document: Document, quotations: Sequence[Quotation], cast: Cast, lexicon: Lexicon
) -> Scene:
    """Find cues, units and actors of an article."""
    found = find_cues(document, lexicon)
    cues = {cue.first: cue for cue in found}
    quotations = end_unclosed(document, quotations, found)
    units = find_units(document, quotations, frozenset(cues))
    headline = document.article.headline
    end = document.token_at(len(headline)) if headline else 0
    actors = find_actors(document, cast)
    count = len(document.forms)
    beside = [
        place
        for cue in found
        for place in (cue.first - 2, cue.first - 1, cue.last, cue.last + 1)
        if 0 <= place < count
    ]
    actors = add_short_names(document, cast, actors, beside)
    kinds = describe_people(cast)
    speaking = _find_speaking(units, sorted(cues), end)
    return Scene(
        document,
        quotations,
        cues,
        units,
        actors,
        kinds,
        find_bodies(cast),
        speaking,
        end,
    )


def _find_speaking(
    units: Sequence[Unit], cues: Sequence[int], headline_end: int
) -> frozenset[int]:
    """Find the units in which anybody may speak: headlines, quotations and cues."""
    speaking: set[int] = set()
    for number, unit in enumerate(units):
        place = bisect_left(cues, unit.first)
        has_cue = place < len(cues) and cues[place] < unit.last
        has_quotation = len(unit.pieces) > 1 or unit.pieces[0].quotation >= 0
        if has_cue or has_quotation or unit.first < headline_end:
            speaking.add(number)
    return frozenset(speaking)


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
            _remember(scene, memory, number, own, ())
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
    _remember(scene, memory, number, own, said)
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


def _remember(
    scene: Scene,
    memory: Memory,
    number: int,
    actors: Sequence[Actor],
    said: Sequence[Said],
) -> None:
    """Note the subject of a unit, and whom it mentions."""
    document = scene.document
    people = [actor for actor in actors if actor.key[0] == "person"]
    for actor in people:
        if actor.key in memory.recent:
            memory.recent.remove(actor.key)
        memory.recent.append(actor.key)
    if people:
        memory.is_trapped = bool(find_trap(document, people[-1], actors))
    named = [item.speaker for item in said if item.speaker != NOBODY]
    first = scene.units[number].first
    if named:
        memory.subject, memory.subject_unit = named[-1], number
        memory.is_fronted = True
    elif said or _opens_unnamed(document, first):
        memory.unnamed_unit = number
    elif document.lower[first] in function_words().pronoun:
        _continue_subject(memory, number)
    else:
        _note_subject(document, memory, number, first, actors)


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


def _note_subject(
    document: Document,
    memory: Memory,
    number: int,
    first: int,
    actors: Sequence[Actor],
) -> None:
    """Note the first actor of a unit that can be its subject."""
    connective = function_words().connective
    for actor in actors:
        if actor.key == NOBODY or actor.is_inside_role:
            continue
        if find_trap(document, actor, actors):
            continue
        between = document.forms[first : actor.first]
        memory.subject, memory.subject_unit = actor.key, number
        memory.is_fronted = all(
            not word[0].islower() or word in connective for word in between
        )
        return
