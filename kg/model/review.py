"""What a person sees who reviews whether two people are one."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model.decision import Decision, PersonReference
from kg.model.fact import Reason


@dataclass(frozen=True, slots=True)
class ReviewOffice:
    """An office that the graph shows a person in; days in ISO form, None if unknown."""

    label: str
    capacity: str
    place: str | None = None
    first: str | None = None
    last: str | None = None


@dataclass(frozen=True, slots=True)
class ReviewSide:
    """One of the two people of a pair.

    Args:
        record: The record on which the comparison rests.
        path: Path of the person.
        names: Every name, the fullest first; empty if the graph is older than the
            pair.
        offices: By first day, the undated last.
        headline: Of the record's article; its source where it has none.
        day: ISO day of publication; None if unknown.
        sentence: Where the article names the person, with an office if it tells one.
    """

    record: PersonReference
    path: str
    names: tuple[str, ...]
    offices: tuple[ReviewOffice, ...]
    headline: str
    day: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class ReviewPair:
    """A pair that waits for a person.

    Args:
        id: Stays the same whatever is read later; see `identify_pair`.
        left: One side.
        right: The other.
        score: Probability that they are one, 0 to 1.
        reasons: What spoke for and against.
    """

    id: str
    left: ReviewSide
    right: ReviewSide
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Review:
    """All that there is to review.

    Args:
        pairs: Some of those that wait, the likeliest first.
        waiting: How many wait in all.
        decisions: Those in force, the latest first.
    """

    pairs: tuple[ReviewPair, ...]
    waiting: int
    decisions: tuple[Decision, ...]


def identify_pair(left: PersonReference, right: PersonReference) -> str:
    """Name a pair of records in eight characters that hold a letter.

    Examples:
        >>> one, other = PersonReference("00aa", "Budi"), PersonReference("11bb", "B.")
        >>> identify_pair(one, other) == identify_pair(other, one)
        True
    """
    parts = (text for one in sorted((left, right)) for text in (one.article, one.name))
    digest = hashlib.sha256("\n".join(parts).encode(errors="replace")).hexdigest()
    return f"p{digest[:7]}"


def select_latest(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """Select the decisions in force: of several on one pair the latest.

    Returns:
        The latest first.
    """
    latest: dict[str, Decision] = {}
    for decision in sorted(decisions, key=lambda one: (one.when, one.who)):
        latest[identify_pair(decision.left, decision.right)] = decision
    return tuple(
        sorted(latest.values(), key=lambda one: (one.when, one.left), reverse=True)
    )
