"""Who speaks: candidates from the sentence and from what went before, ranked.

Each candidate has named features; their weights stand in `weights.json` and are
learned by `kg.extract.statement.train` on articles of our own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.document import Document
from kg.extract.statement.cue import Cue, Form
from kg.extract.statement.grammar import PRONOUNS, TRAPS
from kg.extract.statement.reported import subject_behind
from kg.extract.statement.scene import NOBODY, Actor, Key
from kg.extract.statement.unit import Unit

RECENT = 5
"""How many of the people mentioned last are candidates."""


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
    """

    speaker: Key = NOBODY
    speaker_unit: int = -99
    speaker_paragraph: int = -99
    subject: Key = NOBODY
    subject_unit: int = -99
    recent: list[Key] = field(default_factory=list)
    spoken: dict[Key, int] = field(default_factory=dict)


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
        actors: Actors of the unit outside quotations, in order.
        switched: Whether the unit opens with a change of speaker.
    """

    unit: Unit
    number: int
    cue: Cue | None
    position: str
    is_direct: bool
    content: tuple[int, int]
    actors: Sequence[Actor]
    switched: bool = False


def is_trapped(document: Document, actor: Actor, actors: Sequence[Actor]) -> str:
    """Give the word that keeps *actor* from being a subject; empty if none does."""
    first = actor.first
    for other in reversed(actors):
        if other.first < first <= other.last + 2 and other.key == actor.key:
            first = other.first
    i = first - 1
    steps = 0
    while i >= 0 and steps < 4 and document.starts[i + 1] - document.ends[i] <= 1:
        word = document.lower[i]
        if word in TRAPS:
            return word
        if not (document.forms[i][0].isupper() or word == "."):
            break
        i -= 1
        steps += 1
    return ""


def candidates(turn: Turn, memory: Memory) -> list[Key]:
    """List who may be the speaker, each once; nobody is always among them."""
    keys: dict[Key, None] = {}
    for actor in turn.actors:
        if not (actor.key[0] == "organisation" and actor.is_inside_role):
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
    """Name the features of each candidate."""
    state = _subject_state(document, turn)
    named: dict[Key, list[str]] = {key: [] for key in keys}
    _describe_sentence(document, turn, state, named)
    explicit = any(names for key, names in named.items())
    flag = "e" if explicit else "-"
    kind = "d" if turn.is_direct else "r"
    for key, names in named.items():
        names.append(f"kind={key[0]}:{state}")
        names.extend(_describe_memory(turn, memory, key, f"{state}:{flag}:{kind}"))
    return [named[key] for key in keys]


def _subject_state(document: Document, turn: Turn) -> str:
    """Tell how the sentence names its speaker."""
    cue = turn.cue
    if cue is None:
        return f"none:{turn.position}"
    if cue.has_pronoun:
        return "pronoun"
    if cue.form is Form.ENCLITIC:
        return "enclitic"
    if cue.form is Form.ACTIVE or cue.is_headline:
        words = document.lower[max(turn.unit.first, cue.first - 4) : cue.first]
        return "pronoun" if any(word in PRONOUNS for word in words) else "active"
    if cue.last < turn.unit.last and document.lower[cue.last] in PRONOUNS:
        return "pronoun"
    return str(cue.form)


def _describe_sentence(
    document: Document, turn: Turn, state: str, named: dict[Key, list[str]]
) -> None:
    """Add the features that rest on mentions in the sentence itself."""
    cue = turn.cue
    low = cue.first if cue else turn.content[0]
    high = cue.last if cue else turn.content[1]
    region = subject_behind(document, high, turn.unit.last)
    seen_behind = 0
    before = [a for a in turn.actors if a.last <= low and a.key in named]
    free = [a for a in before if not is_trapped(document, a, turn.actors)]
    for place, actor in enumerate(before):
        trap = is_trapped(document, actor, turn.actors)
        names = named[actor.key]
        if trap:
            names.append(f"trapped:{state}")
            names.append(f"trapped={trap}")
            continue
        names.append(f"before:{state}")
        if actor is free[0]:
            names.append(f"first free:{state}")
        if actor is free[-1]:
            names.append(f"last free:{state}")
        if place == len(before) - 1 and low - actor.last <= 3:
            names.append(f"next to:{state}")
        if actor.key[0] == "organisation" and actor.is_inside_role:
            names.append("completes role")
    for actor in turn.actors:
        if actor.first < high or actor.key not in named:
            continue
        names = named[actor.key]
        inside = turn.content[0] <= actor.first < turn.content[1]
        if actor.is_inside_role:
            names.append("behind in role")
        elif inside:
            names.append(f"in words:{state}")
        elif actor.first < region:
            trap = is_trapped(document, actor, turn.actors)
            seen_behind += actor.key != NOBODY
            names.append(f"behind {min(seen_behind, 2)}:{state}:{'t' if trap else 'f'}")
        else:
            names.append(f"behind far:{state}")


def _describe_memory(turn: Turn, memory: Memory, key: Key, state: str) -> list[str]:
    """Name the features that rest on what went before."""
    names: list[str] = []
    if key == NOBODY:
        return names
    if key == memory.speaker:
        same = "p" if memory.speaker_paragraph == turn.unit.paragraph else "-"
        names.append(f"last speaker:{state}")
        names.append(f"last speaker:{same}{'s' if turn.switched else '-'}:{state}")
        fresh = memory.subject_unit > memory.speaker_unit and memory.subject != key
        if fresh:
            names.append(f"last speaker, new subject:{same}:{state}")
    if key == memory.subject:
        gap = turn.number - memory.subject_unit
        names.append(f"last subject {min(gap, 3)}:{state}")
    if key in memory.spoken:
        names.append(f"has spoken:{state}")
    if memory.recent and memory.recent[-1] == key:
        names.append(f"last mentioned:{state}")
    return names
