"""What the shapes say about a graph."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a result is; local name in `sh:`."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True)
class Violation:
    """One node that one shape objects to.

    Args:
        severity: Only `VIOLATION` makes a graph fail.
        shape: Local name of the shape (`Statement-date`).
        focus: IRI of the node that was judged; a blank node begins with `_:`.
        path: IRI of the property at fault; None where the node itself is.
        value: The value at fault, as text; None where one is missing.
        message: What is wrong and what was expected, in English.
        message_id: The same in Indonesian.
    """

    severity: Severity
    shape: str
    focus: str
    path: str | None
    value: str | None
    message: str
    message_id: str


@dataclass(frozen=True, slots=True)
class Report:
    """The judgement of all shapes on one graph.

    Args:
        violations: Every result once, sorted by shape, focus node, path and value.
        triples: How many triples were judged.
        shapes: How many shapes judged them.
        unjudged: How many articles, entities and facts were passed over.
    """

    violations: tuple[Violation, ...] = ()
    triples: int = 0
    shapes: int = 0
    unjudged: int = 0

    @property
    def conforms(self) -> bool:
        """Whether no result is a violation; warnings do not count."""
        return all(v.severity is not Severity.VIOLATION for v in self.violations)
