"""The names of claims: where they stand, and which of several on one passage."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.model import Extraction, Span


@dataclass(frozen=True, slots=True)
class ClaimNames:
    """Fragments of the claims of one article, by index: `office-972,999`.

    Args:
        offices: Of the office claims.
        legal_relations: Of the legal relation claims.
    """

    offices: tuple[str, ...] = ()
    legal_relations: tuple[str, ...] = ()


def name_claims(extraction: Extraction) -> ClaimNames:
    """Name those claims of an article that facts rest on."""
    return ClaimNames(
        name_spans("office", (office.span for office in extraction.offices)),
        name_spans("legal", (claim.span for claim in extraction.legal_relations)),
    )


def name_spans(kind: str, spans: Iterable[Span]) -> tuple[str, ...]:
    """Name claims of one kind by their passages.

    Two claims may rest on one passage ("Gubernur dan Wakil Gubernur A dan B"): the
    second is told apart by its place among them, which the text alone decides.

    Returns:
        One fragment a passage, in the same order, each of them once.

    Examples:
        >>> name_spans("office", [Span(1, 9), Span(1, 9), Span(12, 20)])
        ('office-1,9', 'office-1,9-2', 'office-12,20')
    """
    seen: dict[Span, int] = {}
    names = []
    for span in spans:
        seen[span] = count = seen.get(span, 0) + 1
        name = f"{kind}-{span.start},{span.end}"
        names.append(name if count == 1 else f"{name}-{count}")
    return tuple(names)
