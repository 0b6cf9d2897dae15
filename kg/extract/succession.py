"""Who follows whom in an office."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.document import Document, Sentence
from kg.extract.lookup import Lookups
from kg.extract.office import Holding
from kg.extract.person import People
from kg.extract.word import load_words, phrase_length
from kg.model import Capacity

NAME_GAP = 5
"""How many tokens may stand between the verb and the name behind it."""


def find_successions(
    document: Document,
    lookups: Lookups,
    people: People,
    holdings: Sequence[Holding],
) -> list[Holding]:
    """Add what `X menggantikan Y` says to the offices already found.

    The one who follows holds the office, the one replaced held it. The office is that
    of the two in the same sentence, else the last one of either of them.

    Returns:
        The holdings with those of the one replaced, and with `succeeds`.
    """
    found = list(holdings)
    last: tuple[Sentence, Holding] | None = None
    for match in lookups.office_cues:
        if match.value.kind != "succession":
            continue
        sentence = document.sentence_at(document.starts[match.first])
        names = _read_pair(document, people, sentence, match.first, match.last)
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
    document: Document, people: People, sentence: Sentence, first: int, last: int
) -> tuple[int, int] | None:
    """Give the mentions before and behind the verb; None where one is missing."""
    before = [
        i
        for i, name in enumerate(people.names)
        if sentence.first <= name.first and name.last <= first
    ]
    behind: int | None = None
    i, by = last, load_words().by
    begins = {name.begin: k for k, name in enumerate(people.names)}
    while i < sentence.last and i - last < NAME_GAP:
        if i in begins:
            behind = begins[i]
            break
        i += phrase_length(document.lower, i, by) or NAME_GAP
    if behind is None:
        return None
    if before:
        return before[-1], behind
    earlier = [i for i, name in enumerate(people.names) if name.last <= first]
    return (earlier[-1], behind) if earlier else None


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
