"""Statements: who said what, when."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from kg.lift.page import Links, Page, Term, lift_grounds
from kg.lift.term import day_literal, text_literal
from kg.model import DateBasis, ResolvedBy, Statement
from kg.vocabulary import DCTERMS, KG, PROV, RDF, SCHEMA

DATE_BASES: dict[DateBasis, NamedNode] = {
    basis: getattr(KG, basis.value) for basis in DateBasis
}
"""The term of each way in which a day is known."""

RESOLUTIONS: dict[ResolvedBy, NamedNode] = {
    way: getattr(KG, way.value) for way in ResolvedBy
}
"""The term of each way in which a speaker is known."""


def lift_statements(page: Page) -> Iterator[Quad]:
    """Lift all statements of an article."""
    statements = page.extraction.statements
    for claim, statement in zip(page.statements, statements, strict=True):
        yield page.quad(claim, RDF.type, KG.Statement)
        if statement.is_direct:
            yield page.quad(claim, RDF.type, KG.DirectStatement)
            yield page.quad(claim, RDF.type, SCHEMA.Quotation)
        else:
            yield page.quad(claim, RDF.type, KG.ReportedStatement)
        yield page.quad(claim, SCHEMA.text, page.cut(statement.span))
        yield page.quad(claim, PROV.wasQuotedFrom, page.article)
        for predicate, value in _describe_statement(page, statement):
            yield page.quad(claim, predicate, value)
        for entity in dict.fromkeys(_list_mentions(page.links, statement)):
            yield page.quad(claim, SCHEMA.mentions, entity)
        spans = (statement.span, *statement.evidence)
        yield from lift_grounds(
            page, claim, spans, statement.confidence, statement.rule
        )


def _describe_statement(
    page: Page, statement: Statement
) -> Iterator[tuple[NamedNode, Term]]:
    yield from _describe_speaker(page, statement)
    if statement.uttered_on is not None:
        yield DCTERMS.date, day_literal(statement.uttered_on)
    if statement.date_basis is not None:
        yield KG.dateBasis, DATE_BASES[statement.date_basis]
    if statement.cue is not None:
        yield KG.cue, page.cut(statement.cue)


def _describe_speaker(
    page: Page, statement: Statement
) -> Iterator[tuple[NamedNode, Term]]:
    if statement.speaker is not None:
        yield SCHEMA.creator, page.links.people[statement.speaker]
    elif statement.speaker_organisation is not None:
        organisation = page.links.organisations[statement.speaker_organisation]
        yield SCHEMA.creator, organisation
    if statement.speaker_label:
        yield KG.speakerLabel, text_literal(statement.speaker_label)
    if statement.speaking_as is not None:
        yield KG.speakingAs, page.offices[statement.speaking_as]
    if statement.resolved_by is not None:
        yield KG.resolvedBy, RESOLUTIONS[statement.resolved_by]


def _list_mentions(links: Links, statement: Statement) -> Iterator[NamedNode]:
    for entities, indices in (
        (links.people, statement.people),
        (links.organisations, statement.organisations),
        (links.places, statement.places),
        (links.laws, statement.laws),
        (links.events, statement.events),
    ):
        for index in indices:
            yield entities[index]
