"""Passages that are read as one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.lift.passage import NEAR, merge_passages
from kg.model import Span

TEXT = ("kata" * 10 + "\n") * 5

SPANS = st.lists(
    st.tuples(st.integers(0, 190), st.integers(1, 15)).map(
        lambda pair: Span(pair[0], pair[0] + pair[1])
    ),
    min_size=1,
    max_size=6,
)


@given(SPANS)
def test_merged_passages_cover_all_and_stand_apart(spans: list[Span]) -> None:
    merged = merge_passages(spans, TEXT)

    assert all(any(one.contains(span) for one in merged) for span in spans)
    for first, second in pairwise(merged):
        gap = TEXT[first.end : second.start]
        assert first.end < second.start
        assert len(gap) > NEAR or "\n" in gap


@given(SPANS)
def test_merging_twice_changes_nothing(spans: list[Span]) -> None:
    merged = merge_passages(spans, TEXT)

    assert merge_passages(merged, TEXT) == merged


def test_order_and_doubles_decide_nothing() -> None:
    spans = [Span(50, 60), Span(1, 5), Span(8, 12), Span(1, 5)]

    assert merge_passages(spans, TEXT) == (Span(1, 12), Span(50, 60))


def test_passage_in_the_next_line_stays_its_own() -> None:
    assert merge_passages([Span(35, 40), Span(41, 45)], TEXT) == (
        Span(35, 40),
        Span(41, 45),
    )
