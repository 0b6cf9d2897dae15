"""The forms of a cue: where each looks for the law that acts and the one acted upon."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kg.extract.law.clause import Clause, Group
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.reference import References

ACTIVE_TOKENS = 25
"""Most tokens between the acting law and an active cue; set on the working corpus."""

BECOME_TOKENS = 14
"""Most tokens between an emergency decree and the cue that it became an act."""

PART_TOKENS = 9
"""Most tokens that may name a part of a law before the law itself
(`mencabut ketentuan pembentukan provinsi dalam UU 61/1958`)."""

AGENT_TOKENS = 9
"""Most tokens between a passive cue and the law that acts (`dicabut per hari ini
oleh SE ...`)."""

ASIDE_TOKENS = 6
"""Longest aside between a law and a cue, in tokens (`, kata hakim,`)."""

ASIDE_MARKS = ',—–-();"”“'
"""Marks that may stand between a law and a cue."""

FRONT_TOKENS = 3
"""How far before a law at the front of a clause the word may stand that lets it act."""

_COLLECTIVES = {"keduanya": 2, "ketiganya": 3, "keempatnya": 4}

Cue = tuple[int, int]
"""First token of a cue and the token after its last."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The laws of one relation.

    Args:
        subjects: Those that act.
        objects: Those acted upon.
        first: First token of the sentence: laws before it are no part of the passage.
        last: Token after it.
    """

    subjects: Group
    objects: Group
    first: int
    last: int


def read_active(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X mencabut Y`; X may stand at the front (*Lewat X, pemkab mencabut Y*)."""
    objects = _acted_behind(clause, cue[1])
    if objects is None:
        return None
    subjects = (
        _acting_before(clause, cue[0])
        or _collective(clause, clause.first, cue[0], references)
        or _acting_behind(clause, objects)
    )
    return _arguments(clause, subjects, objects)


def read_passive(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Y dicabut oleh X`, and `Dengan terbitnya X, Y dicabut`."""
    objects = (
        _collective(clause, max(clause.first, cue[0] - 3), cue[0], references)
        or _beside(clause, cue[0])
        or clause.bullets
    )
    if not objects:
        return None
    subjects = _agent_behind(clause, cue[1]) or _fronted(clause, objects)
    return _arguments(clause, subjects, objects)


def read_noun(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X, pengganti Y`, `X tentang perubahan atas Y`, `revisi Y menjadi X`."""
    objects = clause.right_of(cue[1])
    if objects is None or not clause.only("transparent", cue[1], objects[0].start, ""):
        return None
    subjects = (
        _named_before(clause, cue[0])
        or _outcome(clause, objects)
        or _acting_behind(clause, objects)
    )
    return _arguments(clause, subjects, objects)


def read_back(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Penggantinya adalah X` and `X sebagai perubahan keduanya`."""
    subjects = _named_before(clause, cue[0])
    if subjects is None:
        subjects = clause.right_of(cue[1])
        if subjects is None or not _is_presented(clause, cue[1], subjects[0].start):
            return None
    known = {m.identifier for m in subjects}
    earlier = [i for i in references.before(cue[0], 3) if i not in known]
    if not earlier:
        return None
    object_ = _pointer(cue[0], earlier[0])
    return Arguments(subjects, (object_,), clause.first, clause.last)


def read_become(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Perppu X disetujui parlemen dan menjelma UU Y`."""
    objects = clause.left_of(cue[0])
    if objects is None or cue[0] - objects[-1].last > BECOME_TOKENS:
        return None
    if clause.has("boundary", objects[-1].last, cue[0]):
        return None
    subjects = _agent_behind(clause, cue[1])
    if subjects is None:
        subjects = clause.right_of(cue[1])
        start = subjects[0].start if subjects else clause.last
        if not clause.only("transparent", cue[1], start, ",:-"):
            return None
    return _arguments(clause, subjects, objects)


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
        agent = _agent_behind(clause, cue[1])
        return _arguments(clause, agent, clause.left_of(cue[0]))
    subjects = _acting_before(clause, cue[0])
    if subjects is None:
        return None
    known = {m.identifier for m in subjects}
    earlier = [i for i in references.before(subjects[0].first, 3) if i not in known]
    if not earlier:
        return None
    object_ = _pointer(cue[0], earlier[0])
    return Arguments(subjects, (object_,), clause.first, clause.last)


def read_own(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X ... Y yang dicabutnya`: the law before Y acts."""
    objects = _beside(clause, cue[0])
    if objects is None:
        return None
    return _arguments(clause, clause.left_of(objects[0].first), objects)


def read_lapse(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Sejak X terbit, Y tidak berlaku`, `X menyatakan Y tidak berlaku`."""
    objects = _beside(clause, cue[0])
    if objects is None:
        return _lapse_in_front(clause, cue) or _lapse_by_review(clause, cue)
    before = clause.left_of(objects[0].first)
    if before is not None and clause.has("declares", before[-1].last, objects[0].start):
        return _arguments(clause, before, objects)
    subjects = _agent_behind(clause, cue[1]) or _fronted(clause, objects)
    if subjects is None and clause.has("so", clause.first, objects[0].start):
        subjects = _cause(objects, references)
    return _arguments(clause, subjects, objects)


def read_is(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `Dasar Pemprov mengeluarkan X ialah Y` and `Y menjadi dasar X`."""
    subjects = clause.right_of(cue[1])
    basis = _named_before(clause, cue[0])
    if basis is not None and subjects is not None:
        if clause.only("transparent", cue[1], subjects[0].start, ""):
            return _arguments(clause, subjects, basis)
        return None
    if subjects is None or subjects[0].start - cue[1] > PART_TOKENS:
        return None
    objects = clause.right_of(subjects[-1].reach)
    if objects is None or clause.has("boundary", cue[1], objects[0].start):
        return None
    gap = clause.between(subjects[-1].reach, objects[0].start)
    if len(gap) > 3 or not clause.has("equals", subjects[-1].reach, objects[0].start):
        return None
    return _arguments(clause, subjects, objects)


def read_listed(clause: Clause, cue: Cue, references: References) -> Arguments | None:
    """Read `X mencantumkan Y dan Z sebagai dasar hukum`."""
    objects = _acted_behind(clause, cue[1])
    if objects is None:
        return None
    end = objects[-1].reach
    if not clause.has("basis-noun", end, min(end + 4, clause.last)):
        return None
    return _arguments(clause, _acting_before(clause, cue[0]), objects)


FORMS: dict[str, Callable[[Clause, Cue, References], Arguments | None]] = {
    "active": read_active,
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


def _arguments(
    clause: Clause, subjects: Group | None, objects: Group | None
) -> Arguments | None:
    """Join both sides; None if one is missing."""
    if not subjects or not objects:
        return None
    return Arguments(subjects, objects, clause.first, clause.last)


def _acted_behind(clause: Clause, end: int) -> Group | None:
    """Find the laws right behind an active cue, or behind a part of them."""
    group = clause.right_of(end)
    if group is None:
        return clause.bullets or None
    start = group[0].start
    if clause.only("transparent", end, start, ",:-"):
        return group
    gap = clause.between(end, start)
    links = clause.words.links
    is_granted = gap[-1] in links["granted"] or (
        gap[-1] in links["into"] and gap[-2] in links["granted"]
    )
    is_part = (
        len(gap) <= PART_TOKENS
        and (is_granted or (gap[-1] in links["into"] and "yang" not in gap))
        and not any(word in (",", ".", ";") for word in gap)
        and not clause.has("boundary", end, start)
        and not clause.has("plan", end, start)
    )
    return group if is_part else None


def _acting_before(clause: Clause, cue: int) -> Group | None:
    """Find the law that an active cue makes act: the nearest one before it."""
    group = clause.left_of(cue)
    if group is None:
        return None
    end = group[-1].last
    if cue - group[-1].reach > ACTIVE_TOKENS or clause.has("boundary", end, cue):
        return None
    before = clause.between(max(clause.first, group[0].start - 1), group[0].start)
    is_basis = bool(before) and before[0] in clause.words.links["basis"]
    if is_basis and "yang" not in clause.between(end, cue):
        return None
    return group


def _acting_behind(clause: Clause, objects: Group) -> Group | None:
    """Find the law by which somebody acts: `mencabut Y lewat X`.

    As well: `Menindaklanjuti Y, KPU menerbitkan X`.
    """
    end = objects[-1].reach
    group = clause.right_of(end)
    if group is None:
        return None
    gap = clause.between(end, group[0].start)
    if not gap or len(gap) > AGENT_TOKENS:
        return None
    if clause.only("means", end, group[0].start, ""):
        return group
    is_issued = gap[0] == "," and gap[-1] in clause.words.links["issues"]
    return group if is_issued and not clause.has("plan", end, end + len(gap)) else None


def _beside(clause: Clause, cue: int) -> Group | None:
    """Find the laws right before a cue, with nothing but adverbs between."""
    group = clause.left_of(cue)
    if group is None:
        return None
    ends = [i for i in (group[-1].reach, group[-1].last) if i <= cue]
    is_beside = any(
        clause.only("adverb", _skip_aside(clause, end, cue), cue, ASIDE_MARKS)
        for end in ends
    )
    return group if is_beside else None


def _skip_aside(clause: Clause, end: int, cue: int) -> int:
    """Step over what stands in commas behind a law: `UU itu, kata hakim, sudah`.

    An apposition before *yang* is stepped over as well: `PKPU 15/2023, aturan
    pelaksana yang kini sudah diubah`.
    """
    gap = clause.between(end, cue)
    if not gap or gap[0] not in ",(—–":
        return end
    for index, word in enumerate(gap[1 : ASIDE_TOKENS + 2], 1):
        if word in (",", ")", "—", "–", "yang"):
            return end + index
    return end


def _agent_behind(clause: Clause, end: int) -> Group | None:
    """Find the law behind a passive cue that acts: `oleh X`, or X right behind it."""
    newer = _newer_agent(clause, end)
    if newer is not None:
        return newer
    group = clause.right_of(end)
    if group is None:
        return None
    start = group[0].start
    gap = clause.between(end, start)
    if len(gap) > AGENT_TOKENS or clause.has("boundary", end, start):
        return None
    links = clause.words.links
    if clause.only("adverb", end, start, ""):
        return group
    is_agent = bool(gap) and (gap[-1] in links["agent"] or gap[-1] in links["front"])
    return group if is_agent else None


def _newer_agent(clause: Clause, end: int) -> Group | None:
    """Read `dicabut dengan yang baru`: the newer law of the article acts."""
    lower, links = clause.document.lower, clause.words.links
    is_agent = end + 2 < clause.last and lower[end] in links["agent"]
    if not is_agent or lower[end + 1 : end + 3] != ("yang", "baru"):
        return None
    pointer = _pointer(end + 1, None)
    return (replace(pointer, kind=MentionKind.BACK_REFERENCE, is_new=True),)


def _fronted(clause: Clause, objects: Group) -> Group | None:
    """Find a law at the front of the clause that acts: `Dengan terbitnya X, Y ...`."""
    group = clause.left_of(min(objects[0].first, clause.last))
    if group is None:
        return None
    start = group[0].start
    if not clause.has("front", max(clause.first, start - FRONT_TOKENS), start):
        return None
    end = min(objects[0].start, clause.last)
    return None if clause.has("boundary", group[-1].last, end) else group


def _named_before(clause: Clause, cue: int) -> Group | None:
    """Find the law before a nominal cue that says what it is."""
    group = clause.left_of(cue)
    if group is None:
        return None
    last = group[-1]
    for end in (last.reach, last.last):
        if end <= cue and clause.only("copula", end, cue, ",—–-("):
            return group
    gap = clause.between(last.last, cue)
    is_said = (
        len(gap) <= ACTIVE_TOKENS
        and bool(gap)
        and gap[-1] in clause.words.links["equals"]
        and "," not in gap
        and not clause.has("boundary", last.last, cue)
    )
    return group if is_said else None


def _outcome(clause: Clause, objects: Group) -> Group | None:
    """Find what a revision or replacement became: `disahkan menjadi X`."""
    end = objects[-1].reach
    group = clause.right_of(end)
    if group is None:
        return None
    gap = clause.between(end, group[0].start)
    links = clause.words.links
    allowed = links["outcome"] | links["named"]
    if not gap or gap[-1] not in links["named"] or len(gap) > AGENT_TOKENS:
        return None
    return group if all(word in allowed or word == "," for word in gap) else None


def _collective(
    clause: Clause, first: int, last: int, references: References
) -> Group | None:
    """Find the laws that `keduanya` or `ketiganya` sums up."""
    for index in range(last - 1, first - 1, -1):
        count = _COLLECTIVES.get(clause.document.lower[index])
        if count is not None:
            laws = references.before(index, count)
            if len(laws) == count:
                return tuple(_pointer(index, law) for law in laws)
    return None


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
    return _arguments(clause, subjects, objects)


def _lapse_by_review(clause: Clause, cue: Cue) -> Arguments | None:
    """Read `kehilangan kekuatan hukum sejak dibacakannya X yang menguji Y`."""
    subjects = _agent_behind(clause, cue[1])
    if subjects is None:
        return None
    end = subjects[-1].reach
    objects = clause.right_of(end)
    if objects is None or objects[0].start - end > 3:
        return None
    is_reviewed = clause.has("tests", end, objects[0].start)
    return _arguments(clause, subjects, objects) if is_reviewed else None


def _cause(objects: Group, references: References) -> Group | None:
    """Find the law of the sentences before that brought an end to *objects*."""
    pointer = replace(
        _pointer(objects[0].first, None),
        stem=objects[0].stem,
        kind=MentionKind.BACK_REFERENCE,
        is_new=True,
    )
    return (pointer,)


def _pointer(index: int, identifier: str | None) -> LawMention:
    """Stand in for a law that is not named where the relation is."""
    return LawMention(
        MentionKind.NUMBERED, index, index + 1, None, identifier=identifier
    )
