"""In what capacity an office is held, by the words around a role and its name."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.ground import Ground, Link
from kg.extract.role import RolePhrase
from kg.extract.word import phrase_length, phrase_length_before
from kg.lexicon.concept import RoleConcept
from kg.model import Capacity


def settle_capacity(ground: Ground, phrase: RolePhrase, link: Link) -> Link:
    """Settle the capacity of a link whose phrase does not say it itself."""
    if phrase.is_said or link.capacity is not Capacity.DEFINITIVE:
        return link
    is_behind = ground.people.names[link.name].last <= phrase.first
    settle = _after_name if is_behind else _before_name
    capacity = settle(ground, phrase, link)
    return link if capacity is link.capacity else replace(link, capacity=capacity)


def _after_name(ground: Ground, phrase: RolePhrase, link: Link) -> Capacity:
    """Settle `X pernah menjabat ROLE`, `Sebelum ini X menjabat ROLE`."""
    document, words = ground.document, ground.words
    last = ground.people.names[link.name].last
    first = max(
        [p.end for p in ground.phrases_between(last, phrase.first)],
        default=last,
    )
    between = set(document.lower[first : phrase.first])
    sentence = ground.sentence_of(phrase.first)
    opening = document.lower[sentence.first]
    if between & words.past or (opening in words.before_that and first == last):
        return Capacity.FORMER
    return Capacity.ELECT if between & words.to_come else Capacity.DEFINITIVE


def _before_name(ground: Ground, phrase: RolePhrase, link: Link) -> Capacity:
    """Settle `ROLE X dimutasi`, `mencopot ROLE X`, `ROLE akan dijabat X`."""
    lower, words = ground.document.lower, ground.words
    name = ground.people.names[link.name]
    between = set(lower[phrase.end : name.first])
    if between & words.to_come:
        return Capacity.ELECT
    if between & words.past:
        return Capacity.FORMER
    if phrase_length_before(lower, phrase.first, words.ends_before):
        return Capacity.FORMER
    behind = name.end + (lower[name.end : name.end + 1] == (",",))
    behind += lower[behind : behind + 1] == ("kini",)
    if phrase_length(lower, behind, words.leaves):
        return Capacity.FORMER
    is_again = phrase_length(lower, behind, words.runs_again)
    return Capacity.INCUMBENT if is_again else Capacity.DEFINITIVE


def end_old_offices(ground: Ground, links: Sequence[Link]) -> list[Link]:
    """End the office of one who becomes another: `Kajati X menjadi Inspektur`."""
    new = {
        link.name: ground.phrases[link.phrase].role
        for link in links
        if link.capacity is Capacity.DEFINITIVE
        and link.rule in {"name-is-role", "subject-is-role"}
        and ground.word_before(ground.phrases[link.phrase]) in ground.words.becomes
    }
    return [
        replace(link, capacity=Capacity.FORMER)
        if link.name in new
        and link.rule.startswith("role-")
        and link.capacity is Capacity.DEFINITIVE
        and _are_seats(ground.phrases[link.phrase].role, new[link.name])
        else link
        for link in links
    ]


def _are_seats(old: RoleConcept | None, new: RoleConcept | None) -> bool:
    """Tell whether two roles are different ones that nobody holds together."""
    if old is None or new is None or old.id == new.id:
        return False
    return old.is_single_seat and (new.is_single_seat or new.exercises_power)
