"""Judge offices: person, role, place, capacity."""

from collections.abc import Callable

from kg.evaluate.gold import Gold, Holding, as_set
from kg.evaluate.match import is_same_name, is_same_place, is_same_role, pair
from kg.evaluate.tally import Item, Labels, Tally
from kg.model import Extraction, Office, Span

STRICTEST = "office: person+role+place+capacity"
"""The relation whose verdicts are written down."""

Check = Callable[[int, Holding], bool]


def judge_offices(gold: Gold, found: Extraction, labels: Labels, tally: Tally) -> None:
    """Judge offices, each relation stricter than the one before.

    What the gold calls optional is neither asked for nor held against anybody.
    """
    firm = [one for one in gold.holdings or () if not one.optional]
    loose = [one for one in gold.holdings or () if one.optional]
    has_role, has_place, has_capacity = _make_checks(found.offices, labels)
    claims = [
        index
        for index in range(len(found.offices))
        if not any(has_role(index, one) for one in loose)
        or any(has_role(index, one) for one in firm)
    ]
    for relation, check in (
        ("office: person+role", has_role),
        ("office: person+role+place", has_place),
        (STRICTEST, has_capacity),
    ):
        pairs = pair(firm, claims, check)
        tally.count(relation, len(firm), len(claims), len(pairs))
    offices = [found.offices[index] for index in claims]
    tally.judge_found(
        STRICTEST, [_show(one, labels) for one in offices], {f for _, f in pairs}
    )
    tally.judge_missed(
        STRICTEST, [_show_holding(one) for one in firm], {g for g, _ in pairs}
    )


def _make_checks(
    offices: tuple[Office, ...], labels: Labels
) -> tuple[Check, Check, Check]:
    def has_role(index: int, holding: Holding) -> bool:
        names = {holding.person, *holding.names}
        known = labels.people[offices[index].person]
        roles = {holding.post} | as_set(holding.post_alt)
        is_person = any(is_same_name(name, names) for name in known)
        return is_person and is_same_role(labels.roles[index], roles)

    def has_place(index: int, holding: Holding) -> bool:
        claim = offices[index]
        have: set[str] = set()
        if claim.place is not None:
            have |= labels.places[claim.place]
        if claim.organisation is not None:
            have |= labels.organisations[claim.organisation]
        asked = {name for name in (holding.place, holding.organisation) if name}
        return has_role(index, holding) and is_same_place(have, asked)

    def has_capacity(index: int, holding: Holding) -> bool:
        asked = {holding.capacity} | as_set(holding.capacity_alt)
        return has_place(index, holding) and str(offices[index].capacity) in asked

    return has_role, has_place, has_capacity


def _show(claim: Office, labels: Labels) -> Item:
    name = max(labels.people[claim.person], key=lambda one: (len(one), one), default="")
    text = f"{name} | {claim.role_label} | {claim.capacity}"
    return Item(text, claim.span, claim.confidence)


def _show_holding(one: Holding) -> Item:
    text = f"{one.person} | {one.post} | {one.capacity} | {one.place or ''}"
    return Item(text, Span(*one.evidence) if one.evidence else None)
