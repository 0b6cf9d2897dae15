"""What a build did, for the person who ran it."""

from dataclasses import dataclass

from kg.model.analysis import Analysis
from kg.model.left_out import LeftOut, Notice
from kg.model.report import Report


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """One article as the report lists it.

    Args:
        source: File and place in it.
        headline: None if unknown.
        published: ISO day; None if unknown.
        offices: Number of office claims; likewise the others.
        statements: Direct and reported.
        citations: Laws cited.
        relations: Between laws.
        boilerplate: Share of the text that is not the article's own, 0 to 1.
        notes: What the person should know about the reading, in plain words.
    """

    source: str
    headline: str | None
    published: str | None
    offices: int
    statements: int
    citations: int
    relations: int
    boilerplate: float
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TenureRow:
    """One tenure as a person reads it; days in ISO form, None where unknown."""

    post: str
    person: str
    capacity: str
    first: str | None
    last: str | None
    since: str | None
    until: str | None
    claims: int


@dataclass(frozen=True, slots=True)
class LawRow:
    """One relation between laws as a person reads it."""

    subject: str
    relation: str
    object: str
    claims: int


@dataclass(frozen=True, slots=True)
class BuildReport:
    """All that a build tells at its end.

    Args:
        articles: The articles of the graph, by source.
        left_out: What could not be read, by source.
        notices: What was passed over inside files that were read.
        added: Articles new in this build.
        replaced: Articles whose text changed.
        unchanged: Articles that were known already.
        counts: Number of entities and facts by kind, in the order of the report.
        tenures: By post, then first day.
        laws: Relations between laws.
        shapes: What the shapes say about the graph.
        analysis: Measures of the network.
        triples: Size of the graph.
        seconds: Time the build took.
    """

    articles: tuple[ReadArticle, ...]
    left_out: tuple[LeftOut, ...]
    notices: tuple[Notice, ...]
    added: int
    replaced: int
    unchanged: int
    counts: tuple[tuple[str, int], ...]
    tenures: tuple[TenureRow, ...]
    laws: tuple[LawRow, ...]
    shapes: Report
    analysis: Analysis
    triples: int
    seconds: float
