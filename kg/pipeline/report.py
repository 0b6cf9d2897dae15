"""Put together what a build tells at its end."""

from collections.abc import Iterator

from kg.model.build import LawRow, TenureRow
from kg.model.fact import Facts
from kg.pipeline.survey import Survey

CLAIMS = ("offices", "direct", "reported", "citations", "relations")
"""Kinds of claim that a survey counts, in the order of the report."""


def count_kinds(facts: Facts, survey: Survey) -> tuple[tuple[str, int], ...]:
    """Count entities, facts and claims, in the order of the report."""
    return (
        ("people", len(facts.people)),
        ("posts", len(facts.posts)),
        ("tenures", len(facts.tenures)),
        ("organisations", len(facts.organisations)),
        ("places", len(facts.places)),
        ("laws", len(facts.laws)),
        ("events", len(facts.events)),
        *((kind, survey.counts[kind]) for kind in CLAIMS),
    )


def list_tenures(facts: Facts) -> tuple[TenureRow, ...]:
    """List tenures as people read them: by post, then by first day."""
    named = (*facts.people, *facts.posts, *facts.roles)
    labels = {one.path: one.label for one in named}
    rows = (
        TenureRow(
            post=labels[one.post or one.role],
            person=labels[one.person],
            capacity=str(one.capacity),
            first=one.first_attested.isoformat() if one.first_attested else None,
            last=one.last_attested.isoformat() if one.last_attested else None,
            since=one.valid_from,
            until=one.valid_until,
            claims=len(one.claims),
        )
        for one in facts.tenures
    )
    return tuple(sorted(rows, key=lambda row: (row.post, row.first or "", row.person)))


def list_laws(facts: Facts) -> Iterator[LawRow]:
    """List relations between laws as people read them, in the order of the facts."""
    labels = {law.path: law.label for law in facts.laws}
    for link in facts.law_links:
        subject, target = labels[link.subject], labels[link.object]
        yield LawRow(subject, str(link.relation), target, len(link.claims))
