"""Articles that are copies of another: syndicated, or one text under two URLs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from kg.model.fact import Member
from kg.resolve.digest import Digest

SAME_TEXT = 0.5
"""Share of equal numbers in two fingerprints from which one article is a copy of the
other. On the 259 articles of the written training set (`tests/resolve/copies.py`):
copies with another headline, another dateline, two links more and the last paragraph
cut share 0.75 or more in 99 of 100, different articles 0.11 at most. Measure again
before changing."""

BANDS = 21
"""Parts of a fingerprint; two articles are compared where one part is equal. Of pairs
that share 0.7 of their shingles 99.98% are; of those that share 0.05, 0.3%."""

_Numbers = NDArray[np.uint32]


def find_copies(digests: Sequence[Digest]) -> dict[str, str]:
    """Find the articles that are copies, and what each is a copy of.

    Of a group of near-equal texts the one published first stands for all, then the
    one with the smaller key; those without a day come last. Every copy is alike to
    the article that stands for it, never only to another copy.

    Args:
        digests: The articles, in any order.

    Returns:
        By key of a copy, the key of the article that stands for it; the same for
        the same set. An article that is nobody's copy is not in it.
    """
    ordered = sorted((d for d in digests if d.fingerprint), key=_rank)
    if not ordered:
        return {}
    joined = b"".join(digest.fingerprint for digest in ordered)
    matrix = np.frombuffer(joined, dtype="<u4").reshape(len(ordered), -1)
    stands_for = list(range(len(ordered)))
    for later, earlier in _group(_list_pairs(matrix)):
        # Those before are settled already: compare with what stands for them.
        candidates = sorted({stands_for[index] for index in earlier})
        shares = (matrix[candidates] == matrix[later]).mean(axis=1)
        best = int(shares.argmax())
        if shares[best] >= SAME_TEXT:
            stands_for[later] = candidates[best]
    return {
        ordered[index].key: ordered[original].key
        for index, original in enumerate(stands_for)
        if index != original
    }


def count_once(
    members: Iterable[Member], copies: Mapping[str, str]
) -> tuple[Member, ...]:
    """Leave out what copies repeat, so that one source counts once.

    Args:
        members: Claims that say the same.
        copies: See `find_copies`.

    Returns:
        Of each group of copies the claims of one article, that which stands for the
        group if it is among them, else the one with the smallest key; sorted.

    Examples:
        >>> count_once([("b", 0), ("a", 1), ("a", 2), ("c", 0)], {"a": "b"})
        (('b', 0), ('c', 0))
    """
    chosen: dict[str, tuple[bool, str]] = {}
    known = sorted(members)
    for key, _ in known:
        source = copies.get(key, key)
        rank = (key != source, key)
        chosen[source] = min(rank, chosen.get(source, rank))
    return tuple(
        member
        for member in known
        if chosen[copies.get(member[0], member[0])][1] == member[0]
    )


def _rank(digest: Digest) -> tuple[date, str]:
    return digest.published or date.max, digest.key


def _list_pairs(matrix: _Numbers) -> set[tuple[int, int]]:
    """List pairs worth a comparison, as (later, earlier).

    Within one bucket each article is paired with the first and with the one before
    it, not with all, so that a bucket of any size costs little.
    """
    pairs: set[tuple[int, int]] = set()
    rows = matrix.shape[1] // BANDS
    for band in range(BANDS):
        mixed = np.zeros(len(matrix), dtype=np.uint64)
        for column in range(band * rows, (band + 1) * rows):
            mixed = mixed * np.uint64(0x9E3779B97F4A7C15) + matrix[:, column]
        order = np.argsort(mixed, kind="stable")
        is_first = np.ones(len(order), dtype=bool)
        is_first[1:] = mixed[order][1:] != mixed[order][:-1]
        places = np.arange(len(order))
        firsts = order[np.maximum.accumulate(np.where(is_first, places, 0))]
        befores = order[places - 1]
        for others in (firsts, befores):
            found = zip(
                order[~is_first].tolist(), others[~is_first].tolist(), strict=True
            )
            pairs.update(found)
    return pairs


def _group(pairs: Iterable[tuple[int, int]]) -> Iterator[tuple[int, list[int]]]:
    """Gather the pairs of each article, in the order of articles."""
    gathered: dict[int, list[int]] = {}
    for later, earlier in pairs:
        gathered.setdefault(later, []).append(earlier)
    yield from sorted(gathered.items())
