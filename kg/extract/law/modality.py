"""Tells a relation between laws from a plan, a request, a question or a denial."""

from kg.extract.law.clause import AS, RELATIVE, Clause

PLAN_TOKENS = 12
"""How far before a cue a plan still reaches, in tokens; set on the working corpus."""

SUBJECT_TOKENS = 6
"""How far before the law that acts a plan still reaches the cue behind it."""

NEGATION_TOKENS = 3
"""How far before a cue a negation still denies it (`tidak otomatis mencabut`)."""


def is_unreal(
    clause: Clause,
    cue: tuple[int, int],
    left: tuple[int, int] | None,
    *,
    is_noun: bool,
    is_court: bool,
) -> bool:
    """Tell whether a cue only plans, asks, supposes or denies its relation.

    Args:
        clause: The sentence.
        cue: First token of the cue and the token after its last.
        left: First token of the law before the cue, and the token after it; None
            if none stands before it.
        is_noun: Whether the cue only says what the law before it is (`X, perubahan
            atas Y`): what is planned with that law does not touch the relation.
        is_court: Whether a court's decision acts: what it orders is done.
    """
    first, last = cue
    start = clause.first if left is None else left[1]
    relative = _relative_start(clause, start, first)
    lower = clause.document.lower
    is_attribute = lower[relative - 1] == RELATIVE or AS in clause.between(start, first)
    if (
        _is_question(clause)
        or clause.has("denied", clause.first, clause.last)
        or clause.has("negation", max(relative, first - NEGATION_TOKENS), first)
        or (left is not None and clause.has("negation", left[0] - 1, left[0]))
        or (not is_attribute and clause.has("condition", clause.first, first))
    ):
        return True
    is_fact = clause.has("fact", max(relative, first - 2), first)
    near = max(relative, first - PLAN_TOKENS)
    is_ordered = not is_court and clause.has("orders", near, first)
    if not is_fact and (is_ordered or clause.has("plan", near, first)):
        return True
    if is_fact or is_attribute or (is_noun and left is not None):
        return False
    is_planned = left is not None and _is_planned_subject(clause, left[0])
    return is_planned or clause.has("undone", last, clause.last)


def _relative_start(clause: Clause, start: int, first: int) -> int:
    """Find where the relative clause around a cue begins, behind *yang*.

    A clause that a demonstrative closes before the cue is not around it (`aturan yang
    dapat diunduh ini mencabut ...`): then what follows the demonstrative counts.
    """
    closing = clause.words.links["closing"]
    for index in range(first - 1, start - 1, -1):
        word = clause.document.lower[index]
        if word == RELATIVE or word in closing:
            return index + 1
    return start


def is_in_title(clause: Clause, first: int) -> bool:
    """Tell whether a cue is part of a law's title: `tentang Perubahan atas ...`."""
    before = clause.between(max(clause.first, first - 1), first)
    return bool(before) and before[0] in clause.words.titles


def is_wished(clause: Clause, subject_first: int) -> bool:
    """Tell whether a new law is one that somebody only wants: `opsi aturan baru`."""
    return _is_planned_subject(clause, subject_first)


def _is_planned_subject(clause: Clause, subject_first: int) -> bool:
    """Tell whether a plan stands right before the law that acts."""
    start = max(clause.first, subject_first - SUBJECT_TOKENS)
    lower = clause.document.lower
    for index in range(subject_first - 1, start - 1, -1):
        if lower[index] in (",", RELATIVE, ":", "“", '"'):
            return False
        if lower[index] in clause.words.links["plan"]:
            return True
    return False


def _is_question(clause: Clause) -> bool:
    """Tell whether a sentence ends in a question mark."""
    tail = clause.between(max(clause.first, clause.last - 3), clause.last)
    return "?" in tail
