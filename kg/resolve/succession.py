"""Starts and ends of tenures that no article says, concluded from who came next."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model import Capacity
from kg.model.fact import Tenure

ENDING = frozenset({Capacity.DEFINITIVE, Capacity.PENJABAT})
"""Capacities whose start ends what was before. Who stands in for somebody on leave
(Pjs, Plt, Plh) ends nothing."""

ENDED = ENDING | {
    Capacity.INCUMBENT,
    Capacity.PEJABAT_SEMENTARA,
    Capacity.PELAKSANA_TUGAS,
    Capacity.PELAKSANA_HARIAN,
}
"""Capacities that end when somebody else comes."""

DAY = len("2024-10-23")
"""Characters of an ISO day; a month or a year is too coarse to conclude from."""


def infer_bounds(tenures: Iterable[Tenure], single: frozenset[str]) -> Iterator[Tenure]:
    """Add the starts and ends that follow from other tenures of the same post.

    Only posts of one seat, and only said days: who replaced somebody began when the
    other ended, and whoever held the post before ended when the next one began. What
    is inferred never stands in `valid_from` or `valid_until`.

    Args:
        tenures: All tenures.
        single: Paths of the posts that one person holds at a time.

    Yields:
        Every tenure, in the given order.
    """
    every = list(tenures)
    by_post: dict[str, list[Tenure]] = {}
    for tenure in every:
        if tenure.post in single and tenure.capacity in ENDED:
            by_post.setdefault(tenure.post, []).append(tenure)
    for tenure in every:
        others = by_post.get(tenure.post or "", ())
        if tenure.capacity not in ENDED or not others:
            yield tenure
            continue
        before, after = _find_before(tenure, others), _find_after(tenure, others)
        sources = {each.path for each in (before, after) if each is not None}
        yield replace(
            tenure,
            inferred_start=before.valid_until if before else None,
            inferred_end=after.valid_from if after else None,
            inferred_from=tuple(sorted(sources)),
        )


def _find_before(tenure: Tenure, others: Sequence[Tenure]) -> Tenure | None:
    """Find whom the person replaced, with the latest said end."""
    if tenure.valid_from:
        return None
    ended = [
        (other.valid_until, other.path, other)
        for other in others
        if other.person in tenure.succeeds and _is_day(other.valid_until)
    ]
    return max(ended, default=(None, "", None))[2]


def _find_after(tenure: Tenure, others: Sequence[Tenure]) -> Tenure | None:
    """Find who came next: the first said start after all that shows the tenure."""
    if tenure.valid_until:
        return None
    shown = max(
        tenure.last_attested.isoformat() if tenure.last_attested else "",
        tenure.valid_from or "",
    )
    started = [
        (other.valid_from, other.path, other)
        for other in others
        if other.capacity in ENDING
        and other.person != tenure.person
        and _is_day(other.valid_from)
        and (tenure.person in other.succeeds or "" < shown < (other.valid_from or ""))
    ]
    return min(started, default=(None, "", None))[2]


def _is_day(value: str | None) -> bool:
    return value is not None and len(value) == DAY
