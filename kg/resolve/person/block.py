"""Which bearers are compared at all: those that share a key."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from kg.resolve.person.bearer import Bearer
from kg.resolve.person.name import reduce_token

MAX_BLOCK = 15
"""Most bearers under one key that are compared each with each; more are first told
apart by region, so that a name that thousands bear costs no millions of pairs. On
seeds 1 and 2 of `python -m tests.resolve.measure` 15 finds what 40 found."""

WINDOW = 8
"""How many neighbours each bearer of a block that stays too large is compared with,
in the order of names."""

_Key = tuple[str, ...]


def pair_bearers(bearers: Sequence[Bearer]) -> list[tuple[int, int]]:
    """Tell which bearers to compare.

    Args:
        bearers: Sorted; a pair is two indices into them.

    Returns:
        Pairs, the smaller index first, sorted, each once.
    """
    blocks: dict[_Key, list[int]] = {}
    for index, bearer in enumerate(bearers):
        for key in sorted(set(_make_keys(bearer))):
            blocks.setdefault(key, []).append(index)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) > 1:
            pairs.update(_pair_block(block, bearers))
    return sorted(pairs)


def _make_keys(bearer: Bearer) -> Iterator[_Key]:
    """Make keys from the name alone, and from a token with a post or a region."""
    for name in (*bearer.names, *sorted(bearer.spellings)):
        reduced = tuple(reduce_token(token) for token in name)
        full = [token for token in reduced if len(token) > 1]
        yield ("name", *sorted(reduced))
        if len(full) > 1:
            yield ("ends", full[0], full[-1])
            yield from (("two", *sorted(two)) for two in pairwise(full))
        yield from (("post", post) for post in bearer.single_posts)
        for region in bearer.regions or bearer.contexts:
            # People go by their first name or their last, not by one in the middle.
            yield from (("region", region, token) for token in full[:1] + full[-1:])


def _pair_block(
    block: Sequence[int], bearers: Sequence[Bearer]
) -> Iterator[tuple[int, int]]:
    if len(block) <= MAX_BLOCK:
        yield from combinations(block, 2)
        return
    regions: dict[str, list[int]] = {}
    for index in block:
        for region in bearers[index].regions or bearers[index].contexts or ("",):
            regions.setdefault(region, []).append(index)
    for part in regions.values():
        if len(part) <= MAX_BLOCK:
            yield from combinations(part, 2)
        else:
            yield from _pair_neighbours(part, bearers)
    yield from _pair_neighbours(block, bearers)


def _pair_neighbours(
    block: Sequence[int], bearers: Sequence[Bearer]
) -> Iterator[tuple[int, int]]:
    ordered = sorted(block, key=lambda index: (bearers[index].names[0], index))
    for place, index in enumerate(ordered):
        for other in ordered[place + 1 : place + 1 + WINDOW]:
            yield min(index, other), max(index, other)
