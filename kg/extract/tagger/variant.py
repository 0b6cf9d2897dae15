"""Make more training texts: the same sentences about other people and places."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from kg.extract.tagger.gold import Example, Mark
from kg.model import Span

KEEP_SHARE = 0.15
"""Share of mentions whose name is left as it is."""


@dataclass(frozen=True, slots=True)
class Supply:
    """Names to fill in: `people` as words, `places` as bare names of regencies."""

    people: Sequence[tuple[str, ...]]
    places: Sequence[str]


def vary_example(example: Example, supply: Supply, random: Random) -> Example:
    """Put other people and regencies into a text, each the same one throughout.

    What a sentence says about where a name begins and ends stays; the words of the
    name change. A mention by one word takes one word of the new name.
    """
    changes = list(_changes(example, supply, random))
    starts = [start for start, _, _ in changes]
    sums = [0]
    for start, end, new in changes:
        sums.append(sums[-1] + len(new) - (end - start))

    def move(offset: int) -> int:
        """Give the new place of an offset; one inside a change moves to its end."""
        number = bisect_right(starts, offset)
        if number and starts[number - 1] < offset < changes[number - 1][1]:
            return changes[number - 1][1] + sums[number]
        at_start = number and starts[number - 1] == offset
        return offset + sums[number - 1 if at_start else number]

    text, done = "", 0
    for start, end, new in changes:
        text += example.text[done:start] + new
        done = end
    marks = tuple(
        Mark(move(m.start), move(m.end), m.kind, m.person) for m in example.marks
    )
    noise = tuple(Span(move(s.start), move(s.end)) for s in example.boilerplate)
    return Example(text + example.text[done:], marks, noise, example.has_roles)


def _changes(
    example: Example, supply: Supply, random: Random
) -> Iterator[tuple[int, int, str]]:
    regencies = frozenset(name.lower() for name in supply.places)
    chosen: dict[str, tuple[str, ...]] = {}
    free = 0
    for mark in sorted(example.marks, key=lambda m: (m.start, m.end)):
        old = example.text[mark.start : mark.end]
        is_place = mark.kind == "LOC" and old.lower() in regencies
        if mark.start < free or not (mark.person or is_place):
            continue
        free = mark.end
        key = mark.person or old.lower()
        if key not in chosen:
            chosen[key] = (
                random.choice(supply.people)
                if mark.person
                else (random.choice(supply.places),)
            )
        if random.random() < KEEP_SHARE:
            continue
        yield mark.start, mark.end, _fit(chosen[key], old, mark.person)


def _fit(words: tuple[str, ...], old: str, person: str) -> str:
    """Shorten the new name as the old mention was shortened; keep its capitals."""
    full, mention = person.split(), old.split()
    if full and len(mention) < len(full):
        is_last = len(mention) == 1 and mention[0] != full[0]
        words = words[-1:] if is_last else words[: len(mention)]
    name = " ".join(words)
    return name.upper() if old.isupper() and len(old) > 3 else name
