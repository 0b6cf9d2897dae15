"""Walk from a role phrase to the name it is said of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.ground import Ground, Link
from kg.extract.role import RolePhrase
from kg.extract.word import phrase_length, phrase_length_before
from kg.model import Capacity

GAP = 12
"""How many tokens may stand between a role phrase and its name."""

SUBJECT_GAP = 40
"""How many tokens back the subject of `menjabat`, `sebagai` may stand."""

SEPARATORS = frozenset(",:-–—(")
"""Marks that may stand between a role phrase and its name."""

STRONG_MARKS = frozenset("(-–—")
"""Marks that tie a role to the name before them."""

CLAUSE_LIMIT = 8
"""Tokens of the longest relative clause between a role and its name."""

LINE_COST = 9
"""Cost of a line break without a comma between a role and its name: headlines and
lists stand in lines, so nothing links."""

LOOSE_COST = 9
"""Cost of a comma that most likely ends an adverbial, and above which nothing links."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A place on the way with what it cost to come there."""

    i: int
    cost: int
    rule: str
    capacity: Capacity


def walk_right(ground: Ground, index: int, phrase: RolePhrase) -> Iterator[Link]:
    """Yield the link to the name behind phrase *index*, if one is there."""
    step: _Step | None = _Step(phrase.end, 0, "role-name", phrase.capacity)
    count = len(ground.document.forms)
    while step is not None and step.i < min(phrase.end + GAP, count):
        i, cost = step.i, step.cost
        if ground.is_new_line(i) and ground.document.forms[i - 1] not in SEPARATORS:
            cost += LINE_COST
        name = ground.begins.get(i)
        if name is not None:
            cost += _comma_cost(ground, phrase, name) if i > phrase.end else 0
            yield Link(index, name, cost, phrase.capacity, step.rule)
            return
        if i in ground.starts:
            if step.rule == "role-held-by-name":
                yield from _through(ground, index, phrase, ground.starts[i])
            return
        step = _step_right(ground, phrase, _Step(i, cost, step.rule, step.capacity))


def _step_right(ground: Ground, phrase: RolePhrase, step: _Step) -> _Step | None:
    """Step over what may stand between a role and its name; None where nothing may."""
    lower, words, i = ground.document.lower, ground.words, step.i
    if length := phrase_length(lower, i, words.held_by):
        return _Step(i + length, step.cost, "role-held-by-name", step.capacity)
    if length := phrase_length(lower, i, words.filler):
        return _Step(i + length, step.cost + 1, step.rule, step.capacity)
    clause = _skip_clause(ground, i)
    if clause is not None:
        return replace(step, i=clause, cost=step.cost + 1, rule="role-clause-name")
    if ground.is_title(i):
        last = ground.titles.get(i, i + 1)  # `H. Lalu` holds a part of the name
        names = [j for j in range(i + 1, last) if j in ground.begins]
        return replace(step, i=names[0] if names else last)
    form = ground.document.forms[i]
    if form not in SEPARATORS and not form[0].isdigit():
        return None
    cost = step.cost + (form != ",") + (i > phrase.end)
    rule = "role-comma-name" if step.rule == "role-name" else step.rule
    return _Step(i + 1, cost, rule, step.capacity)


def _through(
    ground: Ground, index: int, phrase: RolePhrase, inner: int
) -> Iterator[Link]:
    """Take the name of the role behind `adalah`: `Plh Bupati adalah Sekda X`."""
    for link in walk_right(ground, index, ground.phrases[inner]):
        yield replace(link, capacity=phrase.capacity, rule="role-held-by-name")


def _skip_clause(ground: Ground, i: int) -> int | None:
    """Step over `yang dilantik yakni` to the name behind it; None if none is there.

    The clause is short, in small letters, and ends in a comma or `yakni`.
    """
    lower, forms = ground.document.lower, ground.document.forms
    if lower[i] != "yang":
        return None
    for j in range(i + 1, min(i + CLAUSE_LIMIT, len(lower))):
        length = phrase_length(lower, j, ground.words.held_by)
        after = j + length if length else j + 1
        if (length or forms[j] == ",") and after in ground.begins:
            return after
        if not forms[j].isalpha() or forms[j][0].isupper():
            return None
    return None


def _comma_cost(ground: Ground, phrase: RolePhrase, name: int) -> int:
    """Give the cost of a name that does not stand right behind its role.

    A name with a role of its own right behind it belongs to that one; a role in small
    letters behind `kepada`, `selain` is somebody else's.
    """
    cost = 2 * (ground.people.names[name].end in ground.starts)
    is_loose = not phrase.is_large and not phrase.chunks and not phrase.is_said
    is_fronted = ground.word_before(phrase) in ground.words.fronted
    return cost + LOOSE_COST * (is_loose and is_fronted)


def walk_left(ground: Ground, index: int, phrase: RolePhrase) -> Iterator[Link]:
    """Yield the link to the name before phrase *index*, if one is there."""
    forms = ground.document.forms
    step: _Step | None = _Step(phrase.first, 2, "name-role", phrase.capacity)
    while step is not None and max(phrase.first - GAP, 0) < step.i:
        if ground.is_new_line(step.i) and forms[step.i - 1] not in SEPARATORS:
            return
        name = ground.ends.get(step.i)
        if name is not None:
            cost = step.cost - (step.i == phrase.first)
            yield Link(index, name, cost, step.capacity, step.rule)
            return
        step = _step_left(ground, step)


def _step_left(ground: Ground, step: _Step) -> _Step | None:
    """Step back over what may stand between a name and its role."""
    lower, words, i = ground.document.lower, ground.words, step.i
    if length := phrase_length_before(lower, i, words.was):
        return _Step(i - length, 0, "name-was-role", Capacity.FORMER)
    if length := phrase_length_before(lower, i, words.seeks):
        return _Step(i - length, 0, "name-seeks-role", Capacity.CANDIDATE)
    if length := phrase_length_before(lower, i, words.is_):
        return _Step(i - length, 0, "name-is-role", step.capacity)
    if ground.is_age(i - 1):
        return replace(step, i=i - 1)
    form = ground.document.forms[i - 1]
    if form in STRONG_MARKS:
        return _Step(i - 1, 0, "name-mark-role", step.capacity)
    return replace(step, i=i - 1) if form in SEPARATORS else None


def find_distant(ground: Ground, index: int, phrase: RolePhrase) -> Iterator[Link]:
    """Yield the link to the one of whom a role is said at some distance.

    `X ... menjabat ROLE`: the nearest name before it in the sentence, else the last
    one before. `ROLE itu`: the last name before the sentence.
    """
    start = ground.sentence_of(phrase.first).first
    capacity, rule = _subject_rule(ground, phrase)
    if rule and _is_named(phrase):
        name = ground.last_name(phrase.first, start)
        if name is None:
            name = ground.last_name(start, start - SUBJECT_GAP)
        if name is not None and not _is_between(ground, name, phrase):
            yield Link(index, name, 4, capacity, rule)
    elif not rule and _points(ground, phrase):
        name = ground.subject_before(phrase.first)
        if name is not None:
            yield Link(index, name, 5, capacity, "role-that")


def _subject_rule(ground: Ground, phrase: RolePhrase) -> tuple[Capacity, str]:
    """Read the verb right before a phrase: the capacity it gives, and its rule."""
    lower, words = ground.document.lower, ground.words
    if phrase_length_before(lower, phrase.first, words.was):
        return Capacity.FORMER, "subject-was-role"
    if phrase_length_before(lower, phrase.first, words.seeks):
        return Capacity.CANDIDATE, "subject-seeks-role"
    if phrase_length_before(lower, phrase.first, words.is_):
        return phrase.capacity, "subject-is-role"
    return phrase.capacity, ""


def _is_named(phrase: RolePhrase) -> bool:
    """Tell whether a phrase names an office, not just any: written large, or full."""
    return phrase.is_said or bool(phrase.chunks) or phrase.is_large


def _is_between(ground: Ground, name: int, phrase: RolePhrase) -> bool:
    """Tell whether somebody else's role stands between a name and a phrase."""
    last = ground.people.names[name].last
    between = ground.phrases_between(last, phrase.first)
    return any(
        all(link.name != name for link in walk_left(ground, 0, other))
        for other in between
    )


def _points(ground: Ground, phrase: RolePhrase) -> bool:
    """Tell whether a rich phrase points back to somebody: `mantan camat itu`."""
    is_held = phrase.role is not None and phrase.role.exercises_power
    is_rich = phrase.is_said or (bool(phrase.chunks) and is_held)
    return is_rich and not phrase.is_weak and _is_that(ground, phrase.end)


def _is_that(ground: Ground, i: int) -> bool:
    """Tell whether `itu` stands at *i*, or behind a term (`periode 2019-2024`)."""
    lower = ground.document.lower
    for j in range(i, min(i + 7, len(lower))):
        if lower[j] in ground.words.that:
            return True
        is_term = lower[j][0].isdigit() or lower[j] in SEPARATORS - {","}
        if not is_term and (lower[j],) not in ground.words.filler:
            return False
    return False
