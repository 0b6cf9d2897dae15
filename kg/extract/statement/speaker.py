"""Who speaks: candidates from the sentence and from what went before, ranked.

Each candidate has named features; their weights stand in `weights.json` and are
learned by `kg.extract.statement.train` on articles of our own.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.statement.clause import has_subject_behind, subject_behind
from kg.extract.statement.cue import Cue, Form
from kg.extract.statement.grammar import function_words
from kg.extract.statement.memory import Memory
from kg.extract.statement.scene import NOBODY, Actor, Key
from kg.extract.statement.turn import Turn, find_trap
from kg.model import ResolvedBy

RECENT = 5
"""How many of the people mentioned last are candidates."""

NEAR = 4
"""How many tokens before a verb its pronoun may stand (`ia juga kembali meminta`)."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Where in the sentence a subject may stand.

    Args:
        low: First token of the cue.
        high: Token after it.
        region: Token after a subject behind the cue.
        state: How the sentence names its speaker.
        free: Actors before the cue that can be a subject.
    """

    low: int
    high: int
    region: int
    state: str
    free: Sequence[Actor]


def list_candidates(turn: Turn, memory: Memory) -> list[Key]:
    """List who may be the speaker, each once; nobody is always among them."""
    keys: dict[Key, None] = {}
    for actor in turn.actors:
        if not actor.is_inside_role:
            keys[actor.key] = None
    keys[memory.speaker] = None
    keys[memory.subject] = None
    for key in memory.recent[-RECENT:]:
        keys[key] = None
    keys[NOBODY] = None
    return list(keys)


def describe(
    document: Document, turn: Turn, memory: Memory, keys: Sequence[Key]
) -> list[list[str]]:
    """Name the features of each candidate, in the order of *keys*."""
    frame = _frame(document, turn)
    named: dict[Key, list[str]] = {key: [] for key in keys}
    seen: list[Key] = []
    for actor in turn.actors:
        if actor.key in named:
            names = _describe_mention(document, turn, frame, actor, seen)
            named[actor.key].extend(names)
    kind = "d" if turn.is_direct else "r"
    explicit = (
        "e" if any(key != NOBODY and names for key, names in named.items()) else "-"
    )
    state = f"{frame.state}:{explicit}:{kind}"
    for key, names in named.items():
        names.append(f"kind={key[0]}:{frame.state}")
        if key == NOBODY:
            names.append(f"nobody:{state}")
            if memory.unnamed_unit >= memory.subject_unit:
                gap = min(turn.number - memory.unnamed_unit, 3)
                names.append(f"unnamed {gap}:{state}")
        else:
            names.append(f"kind={memory.kinds.get(key, key[0])}")
            names.extend(_describe_memory(turn, memory, key, state))
    return [named[key] for key in keys]


def _frame(document: Document, turn: Turn) -> _Frame:
    """Find where a subject may stand."""
    cue = turn.cue
    low = cue.first if cue else turn.content[0]
    high = cue.last if cue else turn.content[1]
    region = high
    if cue is not None and has_subject_behind(document, cue, turn.unit.last):
        region = subject_behind(document, high, turn.unit.last)
    free = [
        actor
        for actor in turn.actors
        if actor.last <= low
        and not turn.content[0] <= actor.first
        and not find_trap(document, actor, turn.actors)
    ]
    spokesmen = [
        actor
        for actor in turn.actors
        if actor.last <= low
        and find_trap(document, actor, turn.actors) in function_words().handover
    ]
    free = spokesmen or free
    state = _read_state(document, turn, region, free)
    return _Frame(low, high, region, state, free)


def _read_state(
    document: Document, turn: Turn, region: int, free: Sequence[Actor]
) -> str:
    """Tell how the sentence names its speaker."""
    cue = turn.cue
    if cue is None:
        return f"none:{turn.position}"
    if cue.has_pronoun or cue.form is Form.ENCLITIC:
        return "pronoun" if cue.has_pronoun else "enclitic"
    if region > cue.last:
        return f"{cue.form}:{_read_phrase(document, turn, cue.last, region)}"
    return _read_before(document, turn, cue, free)


def _read_before(
    document: Document, turn: Turn, cue: Cue, free: Sequence[Actor]
) -> str:
    """Tell how the sentence names its speaker before the cue."""
    first = turn.unit.first
    if turn.is_direct and turn.position == "after":
        first = turn.content[1]
    near = document.lower[max(first, cue.first - NEAR) : cue.first]
    if any(word in function_words().pronoun for word in near):
        return "pronoun"
    if any(word in function_words().demonstrative for word in near[-2:]):
        return f"{cue.form}:back"
    return f"{cue.form}:{'actor' if free else _read_start(document, first)}"


def _read_phrase(document: Document, turn: Turn, first: int, last: int) -> str:
    """Tell what stands in the place of a subject behind the cue."""
    words = function_words()
    lower = document.lower
    if lower[first] in words.pronoun:
        return "pronoun"
    named = any(
        first <= actor.first < last and actor.key != NOBODY and not actor.is_inside_role
        for actor in turn.actors
    )
    if lower[first] in words.indefinite:
        return "unnamed actor" if named else "unnamed"
    if lower[last - 1] in words.demonstrative:
        return "back"
    if named:
        return "actor"
    return "small" if document.forms[first][0].islower() else "big"


def _read_start(document: Document, first: int) -> str:
    """Tell with what kind of word a sentence without a known subject begins."""
    if document.lower[first] in function_words().indefinite:
        return "unnamed"
    return "words"


def _describe_mention(
    document: Document, turn: Turn, frame: _Frame, actor: Actor, seen: list[Key]
) -> list[str]:
    """Name the features of one mention; *seen* gathers who stood behind the cue."""
    state = frame.state
    trap = find_trap(document, actor, turn.actors)
    role = "role" if actor.how is ResolvedBy.ROLE_MENTION else "name"
    is_subject = frame.high <= actor.first < frame.region
    if not is_subject and turn.content[0] <= actor.first < turn.content[1]:
        return [f"in words:{state}"]
    if actor.last <= frame.low:
        return _describe_before(document, frame, actor, trap, role)
    if actor.first < frame.high:
        return []
    if actor.is_inside_role:
        return [f"behind in role:{state}"]
    if is_subject:
        if actor.key != NOBODY and actor.key not in seen:
            seen.append(actor.key)
        order = "1" if actor.key in seen[:1] else "2"
        last = "last" if actor.last >= frame.region - 1 else "-"
        return [
            f"behind {order}:{state}:{'t' if trap else 'f'}",
            f"behind {role}:{last}",
            f"behind {order}:{actor.key[0]}:{last}",
        ]
    return [f"behind far:{state}", f"behind far {role}"]


def _describe_before(
    document: Document, frame: _Frame, actor: Actor, trap: str, role: str
) -> list[str]:
    """Name the features of a mention before the cue."""
    state = frame.state
    if actor not in frame.free:
        return [f"trapped:{state}", f"trapped={trap}"]
    names = [f"before:{state}"]
    if actor.key == frame.free[0].key:
        names.append(f"first free:{state}:{role}")
    if actor.key == frame.free[-1].key:
        names.append(f"last free:{state}:{role}")
    gap = frame.low - actor.last
    if gap <= 3:
        names.append(f"next to:{state}:{gap}:{role}")
    if actor.is_inside_role:
        names.append("completes role")
    before = document.forms[actor.first - 1] if actor.first else "^"
    names.append(f"left={_read_left(before)}:{role}:{'actor' in state}")
    return names


def _read_left(word: str) -> str:
    """Give the kind of the word before a mention."""
    if word.lower() in function_words().kin:
        return "kin"
    if word[0].isalpha():
        return "small" if word[0].islower() else "big"
    return word


def _describe_memory(turn: Turn, memory: Memory, key: Key, state: str) -> list[str]:
    """Name the features that rest on what went before."""
    names: list[str] = []
    if key == memory.speaker:
        names.extend(_describe_last_speaker(turn, memory, state))
    if memory.unnamed_unit > memory.subject_unit:
        names.append(f"after unnamed:{state}")
    if key == memory.subject:
        names.extend(_describe_last_subject(turn, memory, state))
    if key in turn.spoken_of:
        names += ["spoken of", f"spoken of:{state}"]
    if key in memory.spoken:
        names.append(f"has spoken:{state}")
    if memory.recent and memory.recent[-1] == key:
        names.append(f"last mentioned:{state}")
        names.append(f"last mentioned:{memory.is_trapped}:{state}")
    if key in memory.bodies.get(memory.subject, ()):
        gap = min(turn.number - memory.subject_unit, 3)
        spoken = "spoken" if key in memory.spoken else "new"
        names.append(f"of the body:{gap}:{spoken}")
        names.append(f"of the body:{gap}:{state}")
    return names


def _describe_last_speaker(turn: Turn, memory: Memory, state: str) -> list[str]:
    """Name the features of whoever spoke last."""
    same = "p" if memory.speaker_paragraph == turn.unit.paragraph else "-"
    switched = "s" if turn.switched else "-"
    names = [f"last speaker:{state}", f"last speaker:{same}{switched}:{state}"]
    newer = memory.subject_unit > memory.speaker_unit
    if newer and memory.subject != memory.speaker:
        gap = min(turn.number - memory.subject_unit, 3)
        names.append(f"last speaker, new subject:{gap}{same}:{state}")
    return names


def _describe_last_subject(turn: Turn, memory: Memory, state: str) -> list[str]:
    """Name the features of the subject of the last unit that has one."""
    gap = min(turn.number - memory.subject_unit, 3)
    known = "spoken" if memory.subject in memory.spoken else "new"
    front = "front" if memory.is_fronted else "inner"
    return [
        f"last subject {gap}:{state}",
        f"last subject {gap}:{known}:{state}",
        f"last subject {gap}:{front}:{known}:{state}",
    ]
