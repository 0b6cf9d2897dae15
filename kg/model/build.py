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
class CitationRow:
    """One citation of a law that a person should look at.

    Args:
        law: The law as it is cited.
        title: What the article says it is about; None if it says nothing.
        headline: Of the article; its source where it has none.
        day: ISO day that was checked; None if unknown.
        status: See `kg.model.law_check.LawStatus`.
        by: The law or ruling that decided it; None if none is known.
        since: ISO day or year; None if unknown.
        is_verified: Whether it was checked against the text of the law.
        means: The law that the title names; None unless the number names another.
        title_agrees: None where nothing can be compared.
    """

    law: str
    title: str | None
    headline: str
    day: str | None
    status: str
    by: str | None
    since: str | None
    is_verified: bool
    means: str | None
    title_agrees: bool | None


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
        citations: Citations of laws that were not simply in force, by day.
        shapes: What the shapes say about the graph.
        analysis: Measures of the network.
        triples: Size of the graph.
        seconds: Time the build took.
        refreshed: Articles extracted again because the program has changed.
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
    citations: tuple[CitationRow, ...] = ()
    refreshed: int = 0
