"""Who follows whom in an office."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.document import Sentence
from kg.extract.ground import Ground
from kg.extract.lookup import Lookups
from kg.extract.office import Holding
from kg.extract.person import People
from kg.extract.word import phrase_length
from kg.model import Capacity

NAME_GAP = 5
"""How many tokens may stand between the verb and the name behind it."""


SUCCESSION_LIMIT = 60
"""Successions that are read in one article: lists of transfers have fewer."""


def find_successions(
    ground: Ground, lookups: Lookups, holdings: Sequence[Holding]
) -> list[Holding]:
    """Add what `X menggantikan Y` says to the offices already found.

    The one who follows holds the office, the one replaced held it. The office is that
    of the two in the same sentence, else the last one of the one replaced.

    Returns:
        The holdings with those of the one replaced, and with `succeeds`.
    """
    found, people = list(holdings), ground.people
    last: tuple[Sentence, Holding] | None = None
    cues = [m for m in lookups.office_cues if m.value.kind == "succession"]
    for match in cues[:SUCCESSION_LIMIT]:
        sentence = ground.sentence_of(match.first)
        names = _read_pair(ground, sentence, match.first, match.last)
        if names is None:
            continue
        new, old = names[::-1] if match.value.is_passive else names
        office = _shared_office(found, people.owner[new], people.owner[old], sentence)
        if office is None and last is not None and last[0] == sentence:
            office = last[1]  # `A menggantikan B, serta C menggantikan D`
        if office is not None:
            found = list(_add(people, found, (new, old), office))
            last = sentence, office
    return found


def _read_pair(
    ground: Ground, sentence: Sentence, first: int, last: int
) -> tuple[int, int] | None:
    """Give the mentions before and behind the verb; None where one is missing."""
    before = ground.last_name(first, sentence.first)
    if before is None:
        before = ground.last_name(first, 0)
    i, words = last, ground.words
    while i not in ground.begins and i < min(sentence.last, last + NAME_GAP):
        i += phrase_length(ground.document.lower, i, words.by) or NAME_GAP
    behind = ground.begins.get(i) if i < sentence.last else None
    return (before, behind) if before is not None and behind is not None else None


def _add(
    people: People, holdings: list[Holding], names: tuple[int, int], office: Holding
) -> Iterator[Holding]:
    """Yield the holdings with the office of the old ended and that of the new begun."""
    new, old = names
    follower, leaver = people.owner[new], people.owner[old]
    has_new = has_old = False
    for holding in holdings:
        is_office = holding.role == office.role
        if is_office and holding.person == follower:
            has_new = True
            yield replace(holding, succeeds=leaver)
        elif (
            is_office
            and holding.person == leaver
            and holding.capacity is Capacity.DEFINITIVE
        ):
            has_old = True
            yield replace(holding, capacity=Capacity.FORMER)
        else:
            has_old |= is_office and holding.person == leaver
            yield holding
    if not has_new:
        yield replace(
            office,
            person=follower,
            name=new,
            capacity=Capacity.DEFINITIVE,
            succeeds=leaver,
            rule="succession",
        )
    if not has_old:
        yield replace(
            office,
            person=leaver,
            name=old,
            capacity=Capacity.FORMER,
            succeeds=None,
            start=None,
            end=None,
            rule="succession",
        )


def _shared_office(
    holdings: list[Holding], follower: int, leaver: int, sentence: Sentence
) -> Holding | None:
    """Find the office that passes from one to the other.

    Best is the one named before the name of the one replaced (`Kajati Kalteng X ...
    diganti oleh Y`), then the one said of the follower in the sentence (`Y dilantik
    sebagai Kajati menggantikan X`), then the last one of the one replaced.
    """
    ranked: list[tuple[int, int, Holding]] = []
    for holding in holdings:
        place = holding.phrase.first
        is_inside = sentence.first <= place < sentence.last
        is_titled = holding.rule.startswith("role-")
        if holding.person == leaver and is_titled and place < sentence.last:
            ranked.append((0 if is_inside else 2, -place, holding))
        elif holding.person == follower and is_inside and "was" not in holding.rule:
            ranked.append((1, place, holding))
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None
