"""The forms of a cue: where each looks for the law that acts and the one acted upon."""

from collections.abc import Callable
from dataclasses import replace

from kg.extract.law.argument import (
    AGENT_TOKENS,
    BECOME_TOKENS,
    PART_TOKENS,
    Arguments,
    Cue,
    find_acted,
    find_acting,
    find_agent,
    find_beside,
    find_collective,
    find_fronted,
    find_issued,
    find_means,
    find_named,
    find_outcome,
    join_arguments,
    point_to,
)
from kg.extract.law.clause import Clause, Group
from kg.extract.law.mention import MentionKind
from kg.extract.law.reference import References


def read_active(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X mencabut Y`; X may stand at the front (*Lewat X, pemkab mencabut Y*)."""
    objects = find_acted(clause, cue[1])
    if objects is None:
        return None
    subjects = (
        find_acting(clause, cue[0])
        or find_collective(clause, clause.first, cue[0], references)
        or find_means(clause, objects)
        or find_issued(clause, objects)
    )
    return join_arguments(clause, subjects, objects)


def read_rests(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X mengacu pada Y`, and `Berdasarkan Y, gubernur menerbitkan X`."""
    objects = find_acted(clause, cue[1])
    if objects is None:
        return None
    subjects = find_acting(clause, cue[0]) or find_issued(clause, objects)
    return join_arguments(clause, subjects, objects)


def read_passive(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Y dicabut oleh X`, and `Dengan terbitnya X, Y dicabut`."""
    objects = (
        find_collective(clause, max(clause.first, cue[0] - 3), cue[0], references)
        or find_beside(clause, cue[0])
        or clause.bullets
    )
    if not objects:
        return None
    subjects = find_agent(clause, cue[1]) or find_fronted(clause, objects)
    return join_arguments(clause, subjects, objects)


def read_noun(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X, pengganti Y`, `X tentang perubahan atas Y`, `revisi Y menjadi X`."""
    objects = clause.right_of(cue[1])
    if objects is None or not clause.only("transparent", cue[1], objects[0].start, ""):
        return None
    subjects = (
        find_named(clause, cue[0])
        or find_outcome(clause, objects)
        or find_means(clause, objects)
        or find_issued(clause, objects)
    )
    return join_arguments(clause, subjects, objects)


def read_back(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Penggantinya adalah X` and `X sebagai perubahan keduanya`."""
    subjects = find_named(clause, cue[0])
    if subjects is None:
        subjects = clause.right_of(cue[1])
        if subjects is None or not _is_presented(clause, cue[1], subjects[0].start):
            return None
    known = {m.identifier for m in subjects}
    earlier = [i for i in references.before(cue[0], 3) if i not in known]
    if not earlier:
        return None
    object_ = point_to(cue[0], earlier[0])
    return Arguments(subjects, (object_,), clause.first, clause.last)


def read_become(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Perppu X disetujui parlemen dan menjelma UU Y`."""
    objects = clause.left_of(cue[0])
    if objects is None or cue[0] - objects[-1].last > BECOME_TOKENS:
        return None
    if clause.has("boundary", objects[-1].last, cue[0]):
        return None
    subjects = find_agent(clause, cue[1])
    if subjects is None:
        subjects = clause.right_of(cue[1])
        start = subjects[0].start if subjects else clause.last
        if not clause.only("transparent", cue[1], start, ",:-"):
            return None
    return join_arguments(clause, subjects, objects)


def _is_presented(clause: Clause, end: int, start: int) -> bool:
    """Tell whether `adalah X` or `, pemerintah menerbitkan X` follows a cue."""
    if clause.only("copula", end, start):
        return True
    gap = clause.between(end, start)
    return 0 < len(gap) <= AGENT_TOKENS and gap[-1] in clause.words.links["issues"]


def read_it(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X yang belakangan mengubahnya`: it was named before X.

    As well: `mencabut Y dan menggantinya dengan X`.
    """
    if clause.has("means", cue[1], cue[1] + 1):
        agent = find_agent(clause, cue[1])
        return join_arguments(clause, agent, clause.left_of(cue[0]))
    subjects = find_acting(clause, cue[0])
    if subjects is None:
        return None
    known = {m.identifier for m in subjects}
    earlier = [i for i in references.before(subjects[0].first, 3) if i not in known]
    if not earlier:
        return None
    object_ = point_to(cue[0], earlier[0])
    return Arguments(subjects, (object_,), clause.first, clause.last)


def read_own(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X ... Y yang dicabutnya`: the law before Y acts."""
    objects = find_beside(clause, cue[0])
    if objects is None:
        return None
    return join_arguments(clause, clause.left_of(objects[0].first), objects)


def read_lapse(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Sejak X terbit, Y tidak berlaku`, `X menyatakan Y tidak berlaku`."""
    objects = find_beside(clause, cue[0])
    if objects is None:
        return _lapse_in_front(clause, cue) or _lapse_by_review(clause, cue)
    before = clause.left_of(objects[0].first)
    if before is not None and clause.has("declares", before[-1].last, objects[0].start):
        return join_arguments(clause, before, objects)
    subjects = find_agent(clause, cue[1]) or find_fronted(clause, objects)
    if subjects is None and clause.has("so", clause.first, objects[0].start):
        subjects = _cause(objects, references)
    return join_arguments(clause, subjects, objects)


def read_is(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Dasar Pemprov mengeluarkan X ialah Y` and `Y menjadi dasar X`."""
    subjects = clause.right_of(cue[1])
    basis = find_named(clause, cue[0])
    if basis is not None and subjects is not None:
        if clause.only("transparent", cue[1], subjects[0].start, ""):
            return join_arguments(clause, subjects, basis)
        return None
    if subjects is None or subjects[0].start - cue[1] > PART_TOKENS:
        return None
    objects = clause.right_of(subjects[-1].reach)
    if objects is None or clause.has("boundary", cue[1], objects[0].start):
        return None
    gap = clause.between(subjects[-1].reach, objects[0].start)
    if len(gap) > 3 or not clause.has("equals", subjects[-1].reach, objects[0].start):
        return None
    return join_arguments(clause, subjects, objects)


def read_listed(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X mencantumkan Y dan Z sebagai dasar hukum`."""
    objects = find_acted(clause, cue[1])
    if objects is None:
        return None
    end = objects[-1].reach
    if not clause.has("basis-noun", end, min(end + 4, clause.last)):
        return None
    return join_arguments(clause, find_acting(clause, cue[0]), objects)


FORMS: dict[str, Callable[[Clause, Cue, References], Arguments | None]] = {
    "active": read_active,
    "rests": read_rests,
    "passive": read_passive,
    "noun": read_noun,
    "back": read_back,
    "it": read_it,
    "own": read_own,
    "become": read_become,
    "lapse": read_lapse,
    "listed": read_listed,
    "is": read_is,
}
"""How each form of a cue finds its laws."""


def _lapse_in_front(clause: Clause, cue: Cue) -> Arguments | None:
    """Read `Tak berlaku lagi Y, sebab ... kini tunduk pada X`."""
    objects = clause.right_of(cue[1])
    if objects is None or clause.between(cue[1], objects[0].start):
        return None
    end = objects[-1].reach
    subjects = clause.right_of(end)
    if subjects is None or not clause.has(
        "rests", max(end, subjects[0].start - 3), subjects[0].start
    ):
        return None
    return join_arguments(clause, subjects, objects)


def _lapse_by_review(clause: Clause, cue: Cue) -> Arguments | None:
    """Read `kehilangan kekuatan hukum sejak dibacakannya X yang menguji Y`."""
    subjects = find_agent(clause, cue[1])
    if subjects is None:
        return None
    end = subjects[-1].reach
    objects = clause.right_of(end)
    if objects is None or objects[0].start - end > 3:
        return None
    is_reviewed = clause.has("tests", end, objects[0].start)
    return join_arguments(clause, subjects, objects) if is_reviewed else None


def _cause(objects: Group, references: References) -> Group | None:
    """Find the law of the sentences before that brought an end to *objects*."""
    pointer = replace(
        point_to(objects[0].first, None),
        stem=objects[0].stem,
        kind=MentionKind.BACK_REFERENCE,
        is_new=True,
    )
    return (pointer,)
