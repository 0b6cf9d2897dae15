"""What a person decided about who is who; applied on every build."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

NO_WORDS = "decision"
"""Reason in the graph of a decision for which the person gave none."""


@dataclass(frozen=True, slots=True, order=True)
class PersonReference:
    """A person as one article names them; stays true whatever else is read.

    Args:
        article: Key of the article.
        name: `Person.name` of that article.
    """

    article: str
    name: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Two records are one person, or are two.

    A decision outlives the build: it speaks of articles, not of IRIs, and is without
    effect while one of its articles is not in the build. To undo it is to leave it
    out.

    Args:
        left: One record; the smaller of the two, so that a pair is written one way.
        right: The other.
        same: Whether they are one person.
        who: Who decided, as they call themselves.
        when: When, with time zone; of two decisions on one pair the later counts.
        reason: In the words of who decided; empty if not given.
    """

    left: PersonReference
    right: PersonReference
    same: bool
    who: str
    when: datetime
    reason: str = ""


def write_decision(decision: Decision) -> dict[str, str]:
    """Write a decision as plain texts, for a store or a file; see `parse_decision`.

    Examples:
        >>> from datetime import UTC
        >>> left, right = (
        ...     PersonReference("00ff", "Budi"),
        ...     PersonReference("11ee", "Budi"),
        ... )
        >>> made = Decision(left, right, True, "Ani", datetime(2024, 6, 1, tzinfo=UTC))
        >>> write_decision(made)["when"], parse_decision(write_decision(made)) == made
        ('2024-06-01T00:00:00+00:00', True)
    """
    left, right = sorted((decision.left, decision.right))
    return {
        "left_article": left.article,
        "left_name": left.name,
        "right_article": right.article,
        "right_name": right.name,
        "same": "true" if decision.same else "false",
        "who": decision.who,
        "when": decision.when.isoformat(),
        "reason": decision.reason,
    }


def parse_decision(record: Mapping[str, str]) -> Decision:
    """Parse what `write_decision` wrote.

    Raises:
        ValueError: If the time is no ISO time, or *same* neither `true` nor `false`.
        KeyError: If a field other than *reason* is missing.
    """
    if record["same"] not in {"true", "false"}:
        message = f"same must be true or false, got {record['same']!r}"
        raise ValueError(message)
    left = PersonReference(record["left_article"], record["left_name"])
    right = PersonReference(record["right_article"], record["right_name"])
    return Decision(
        left=min(left, right),
        right=max(left, right),
        same=record["same"] == "true",
        who=record["who"],
        when=datetime.fromisoformat(record["when"]),
        reason=record.get("reason", ""),
    )
