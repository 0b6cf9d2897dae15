"""Where the laws of a relation stand: the searches that the forms of a cue share."""

from dataclasses import dataclass, replace

from kg.extract.law.clause import RELATIVE, Clause, Group
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

_COLLECTIVES = (("two", 2), ("three", 3), ("four", 4))

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
        count: How many laws a back-reference among *objects* sums up
            (`kedua perda tersebut`).
    """

    subjects: Group
    objects: Group
    first: int
    last: int
    count: int = 1


def join_arguments(
    clause: Clause, subjects: Group | None, objects: Group | None
) -> Arguments | None:
    """Join both sides; None if one is missing."""
    if not subjects or not objects:
        return None
    before = objects[0].start - 1
    count = count_collective(clause, before) if before >= clause.first else 0
    return Arguments(subjects, objects, clause.first, clause.last, count or 1)


def find_acted(clause: Clause, end: int) -> Group | None:
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
        gap[-1] in links["into"] and len(gap) > 1 and gap[-2] in links["granted"]
    )
    is_part = (
        len(gap) <= PART_TOKENS
        and (is_granted or (gap[-1] in links["into"] and RELATIVE not in gap))
        and not any(word in (",", ".", ";") for word in gap)
        and not clause.has("boundary", end, start)
        and not clause.has("plan", end, start)
    )
    return group if is_part else None


def find_acting(clause: Clause, cue: int) -> Group | None:
    """Find the law that an active cue makes act: the nearest one before it."""
    group = clause.left_of(cue)
    if group is None:
        return None
    end = group[-1].last
    if cue - group[-1].reach > ACTIVE_TOKENS or clause.has("boundary", end, cue):
        return None
    before = clause.between(max(clause.first, group[0].start - 1), group[0].start)
    is_basis = bool(before) and before[0] in clause.words.links["basis"]
    is_pointed = is_basis and not clause.only("adverb", end, cue)
    if is_pointed and RELATIVE not in clause.between(end, cue):
        return None
    return group


def find_means(clause: Clause, objects: Group) -> Group | None:
    """Find the law by which somebody acts: `mencabut Y lewat X`."""
    end = objects[-1].reach
    group = clause.right_of(end)
    if group is None or group[0].start == end:
        return None
    return group if clause.only("means", end, group[0].start, "") else None


def find_issued(clause: Clause, objects: Group) -> Group | None:
    """Find the law that follows: `Menindaklanjuti Y, KPU menerbitkan X`."""
    end = objects[-1].reach
    group = clause.right_of(end)
    if group is None:
        return None
    gap = clause.between(end, group[0].start)
    if not gap or len(gap) > AGENT_TOKENS:
        return None
    is_issued = gap[0] == "," and gap[-1] in clause.words.links["issues"]
    return group if is_issued and not clause.has("plan", end, end + len(gap)) else None


def find_beside(clause: Clause, cue: int) -> Group | None:
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
        if word in (",", ")", "—", "–", RELATIVE):
            return end + index
    return end


def find_agent(clause: Clause, end: int) -> Group | None:
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
    if clause.has("blocks", end, start):
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
    if not is_agent or (
        lower[end + 1] != RELATIVE or lower[end + 2] not in links["newer"]
    ):
        return None
    pointer = point_to(end + 1, None)
    return (replace(pointer, kind=MentionKind.BACK_REFERENCE, is_new=True),)


def find_fronted(clause: Clause, objects: Group) -> Group | None:
    """Find a law at the front of the clause that acts: `Dengan terbitnya X, Y ...`."""
    group = clause.left_of(min(objects[0].first, clause.last))
    if group is None:
        return None
    start = group[0].start
    if not clause.has("front", max(clause.first, start - FRONT_TOKENS), start):
        return None
    end = min(objects[0].start, clause.last)
    return None if clause.has("boundary", group[-1].last, end) else group


def find_named(clause: Clause, cue: int) -> Group | None:
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


def find_outcome(clause: Clause, objects: Group) -> Group | None:
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


def count_collective(clause: Clause, index: int) -> int:
    """Tell how many laws the word at *index* sums up; 0 for other words."""
    word = clause.document.lower[index]
    links = clause.words.links
    return next((n for name, n in _COLLECTIVES if word in links[name]), 0)


def find_collective(
    clause: Clause, first: int, last: int, references: References
) -> Group | None:
    """Find the laws that `keduanya` or `ketiganya` sums up."""
    for index in range(last - 1, first - 1, -1):
        count = count_collective(clause, index)
        if count:
            laws = references.before(index, count)
            if len(laws) == count:
                return tuple(point_to(index, law) for law in laws)
    return None


def point_to(index: int, identifier: str | None) -> LawMention:
    """Stand in for a law that is not named where the relation is."""
    return LawMention(
        MentionKind.NUMBERED, index, index + 1, None, identifier=identifier
    )
