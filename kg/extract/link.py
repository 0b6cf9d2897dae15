"""Which name each role phrase is said of."""

from collections.abc import Iterator
from dataclasses import replace

from kg.extract.ground import Ground, Link
from kg.extract.role import RolePhrase
from kg.extract.settle import settle_capacity
from kg.extract.walk import LOOSE_COST, find_distant, walk_left, walk_right
from kg.extract.word import phrase_length
from kg.model import Capacity

LIST_LIMIT = 8
"""How many people one role may be said of."""


def find_links(ground: Ground) -> Iterator[Link]:
    """Yield the best link of each phrase, and those of the people joined to it.

    In a list `ROLE NAME, ROLE NAME` a comma ties nothing: a name that has its role
    right before it takes no other behind a bare comma. Of two roles in a row (`Staf
    Ahli Bupati NAME`) the first one is meant.
    """
    right = [
        list(walk_right(ground, i, phrase)) for i, phrase in enumerate(ground.phrases)
    ]
    inner = _take_inner(ground, right)
    claimed = {link.name for links in right for link in links if link.cost <= 1}
    for i, phrase in enumerate(ground.phrases):
        if i in inner:
            continue
        near = [link for link in right[i] if link.cost < LOOSE_COST]
        near += [
            link
            for link in walk_left(ground, i, phrase)
            if link.cost < 2
            or (link.name not in claimed and _is_apposition(ground, phrase, link))
        ]
        links = near or list(find_distant(ground, i, phrase))
        if links:
            best = min(links, key=lambda link: link.cost)
            best = settle_capacity(ground, phrase, best)
            yield best
            if best.rule.startswith("role-"):
                yield from _joined(ground, phrase, best)


def _take_inner(ground: Ground, right: list[list[Link]]) -> set[int]:
    """Give the name behind two roles in a row to the first; list the second."""
    inner: set[int] = set()
    for i, phrase in enumerate(ground.phrases[:-1]):
        if _is_row(ground, phrase, ground.phrases[i + 1]) and not right[i]:
            if right[i + 1]:
                inner.add(i + 1)
            right[i] = [
                replace(link, phrase=i, capacity=phrase.capacity)
                for link in right[i + 1]
            ]
    return inner


def _is_row(ground: Ground, phrase: RolePhrase, following: RolePhrase) -> bool:
    """Tell whether two phrases are one office: `Staf Ahli Bupati`.

    A second one that is not listed may stand behind a comma (`Komisioner KPU, Divisi
    Teknis`).
    """
    if ground.is_new_line(phrase.end):
        return False
    if following.first == phrase.end:
        return True
    is_comma = ground.document.forms[phrase.end : following.first] == (",",)
    return is_comma and following.role is None


def _is_apposition(ground: Ground, phrase: RolePhrase, link: Link) -> bool:
    """Tell whether a role behind a name belongs to it, and begins no new clause.

    Right behind the name it does; behind a comma, something must close it.
    """
    document = ground.document
    if ground.people.names[link.name].end == phrase.first:
        return True
    if phrase.end >= len(document.forms) or ground.is_new_line(phrase.end):
        return True
    form, lower = document.forms[phrase.end], document.lower[phrase.end]
    return not form[0].isalnum() or lower in ground.words.that or lower == "yang"


def _joined(ground: Ground, phrase: RolePhrase, link: Link) -> Iterator[Link]:
    """Yield links to people joined to the first one: couples and lists."""
    is_couple = len(phrase.couple) > 1
    seat = phrase.role is not None and phrase.role.is_single_seat
    if seat and not is_couple and phrase.capacity is not Capacity.CANDIDATE:
        return
    name: int | None = link.name
    for _ in range(1 if is_couple else LIST_LIMIT):
        name = find_joined(ground, name) if name is not None else None
        if name is None:
            return
        yield replace(
            link,
            name=name,
            rule="couple" if is_couple else "list",
            role=1 if is_couple else 0,
            cost=link.cost + 1,
        )


def find_joined(ground: Ground, name: int) -> int | None:
    """Find the name joined to a name by `dan`, a hyphen or a comma; else None."""
    forms, lower = ground.document.forms, ground.document.lower
    end = _skip_party(ground, ground.people.names[name].end)
    length = phrase_length(lower, end, ground.words.joins)
    if forms[end : end + 1] in {(",",), (";",)}:
        length = 1 + phrase_length(lower, end + 1, ground.words.joins)
    following = ground.begins.get(end + length) if length else None
    if following is None:
        return None
    after = ground.people.names[following].end
    is_titled = after in ground.starts or (
        forms[after : after + 1] == (",",) and after + 1 in ground.starts
    )
    return None if is_titled else following


def _skip_party(ground: Ground, i: int) -> int:
    """Step over a party behind a name in a list: `(PDIP)`, `dari Partai X`."""
    forms = ground.document.forms
    if forms[i : i + 1] == ("(",) and forms[i + 2 : i + 3] == (")",):
        i += 3
    if ground.document.lower[i : i + 1] != ("dari",):
        return i
    last = i + 1
    while last < len(forms) and (forms[last][0].isupper() or forms[last] in "()"):
        if last in ground.begins:
            return i
        last += 1
    return last if last > i + 1 else i
