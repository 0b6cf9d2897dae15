"""Citations of laws, and what an article says of one law and another."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad

from kg.lift.page import Page, lift_grounds
from kg.lift.term import plain_literal
from kg.model import LawRelation
from kg.vocabulary import ELI, KG, RDF

RELATIONS: dict[LawRelation, NamedNode] = {
    LawRelation.REPEALS: ELI.repeals,
    LawRelation.AMENDS: ELI.amends,
    LawRelation.IMPLEMENTS: KG.implements,
    LawRelation.BASED_ON: ELI.based_on,
    LawRelation.ENACTS: KG.enacts,
    LawRelation.ANNULS: KG.annuls,
}
"""The property of each relation between laws."""


def lift_citations(page: Page) -> Iterator[Quad]:
    """Lift all citations of an article."""
    citations = page.extraction.citations
    claims = page.name("citation", (citation.span for citation in citations))
    for claim, citation in zip(claims, citations, strict=True):
        yield page.quad(claim, RDF.type, KG.LegalCitation)
        yield page.quad(claim, ELI.cites, page.links.laws[citation.law])
        if citation.provision:
            yield page.quad(claim, KG.provision, plain_literal(citation.provision))
        for index in dict.fromkeys(citation.cited_in):
            yield page.quad(claim, KG.citedIn, page.statements[index])
        yield from lift_grounds(
            page, claim, (citation.span,), citation.confidence, citation.rule
        )


def lift_legal_relations(page: Page) -> Iterator[Quad]:
    """Lift what the article says of one law and another.

    A plan, a request or a denial is a `kg:ProposedRelation` and no
    `kg:LegalRelationClaim`: who asks for the claims never meets it.
    """
    relations = page.extraction.legal_relations
    claims = page.name("legal", (relation.span for relation in relations))
    laws = page.links.laws
    for claim, relation in zip(claims, relations, strict=True):
        kind = KG.ProposedRelation if relation.is_proposed else KG.LegalRelationClaim
        yield page.quad(claim, RDF.type, RDF.Statement)
        yield page.quad(claim, RDF.type, kind)
        yield page.quad(claim, RDF.subject, laws[relation.subject])
        yield page.quad(claim, RDF.predicate, RELATIONS[relation.relation])
        yield page.quad(claim, RDF.object, laws[relation.object])
        yield from lift_grounds(
            page, claim, (relation.span,), relation.confidence, relation.rule
        )
