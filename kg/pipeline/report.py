"""Put together what a build tells at its end."""

from collections.abc import Iterator, Mapping

from kg.lift.authority import Reference
from kg.model.build import CitationRow, LawRow, TenureRow
from kg.model.fact import Facts
from kg.model.law_check import CitationCheck, LawStatus
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
        ("copies", len(facts.copies)),
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


_UNREMARKABLE = (LawStatus.IN_FORCE, LawStatus.UNKNOWN)
"""What a person need not look at, as long as the title agrees."""


def list_citations(
    reference: Reference, facts: Facts, headlines: Mapping[str, str]
) -> tuple[CitationRow, ...]:
    """List the citations worth a look, each law and article once, by day.

    Args:
        reference: With the checks of all citations.
        facts: How the laws are called.
        headlines: By article key.
    """
    labels = {**(reference.labels or {})}
    labels.update((law.identifier, law.label) for law in facts.laws)
    rows = {
        _write_row(check, labels, headlines[check.cited.key]): None
        for check in reference.checks
        if check.judgement.status not in _UNREMARKABLE or check.title_agrees is False
    }
    return tuple(sorted(rows, key=lambda row: (row.day or "", row.law, row.headline)))


def _write_row(
    check: CitationCheck, labels: Mapping[str, str], headline: str
) -> CitationRow:
    cited, judgement, means = check.cited, check.judgement, check.suggestion
    return CitationRow(
        law=labels.get(cited.identifier, cited.identifier),
        title=cited.title,
        headline=headline,
        day=cited.day.isoformat() if cited.day else None,
        status=str(judgement.status),
        by=labels.get(judgement.by, judgement.by) if judgement.by else None,
        since=judgement.since,
        is_verified=judgement.is_verified,
        means=labels.get(means, means) if means else None,
        title_agrees=check.title_agrees,
    )
