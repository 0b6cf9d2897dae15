"""Laws as legal resources, and what holds between two of them."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from kg.iri import mint
from kg.lift.entity import lift_labels
from kg.lift.law import RELATIONS
from kg.lift.term import period_literal, plain_literal, text_literal
from kg.model import LawRelation
from kg.model.fact import LawIdentity, LawLink
from kg.vocabulary import DCTERMS, ELI, KG, RDF, SCHEMA

_UNKNOWN = "null"


def lift_law(law: LawIdentity, base: str) -> Iterator[Triple]:
    """Lift one law."""
    entity = mint(base, law.path)
    yield Triple(entity, RDF.type, ELI.LegalResource)
    yield Triple(entity, RDF.type, SCHEMA.Legislation)
    yield from lift_labels(law, entity)
    for predicate, value in _describe_law(law):
        yield Triple(entity, predicate, value)
    if law.type:
        yield Triple(entity, ELI.type_document, mint(base, f"law-type/{law.type}"))


def _describe_law(law: LawIdentity) -> Iterator[tuple[NamedNode, Literal]]:
    if law.identifier:
        yield DCTERMS.identifier, plain_literal(law.identifier)
        if _UNKNOWN not in law.identifier.split("/"):
            name = name_akoma_ntoso(law.identifier)
            yield KG.akomaNtoso, plain_literal(name)
    if law.number is not None:
        yield ELI.number, plain_literal(law.number)
    if law.year is not None:
        yield KG.year, period_literal(f"{law.year:04}")
    if law.title:
        yield ELI.title, text_literal(law.title)


def name_akoma_ntoso(identifier: str) -> str:
    """Name a law by the Akoma Ntoso naming convention.

    Args:
        identifier: Such as `uu/2023/20`; a ruling of a court begins with `putusan`.

    Examples:
        >>> name_akoma_ntoso("uu/2023/20")
        '/akn/id/act/uu/2023/20'
        >>> name_akoma_ntoso("putusan-mk/2024/60-puu-xxii")
        '/akn/id/judgment/putusan-mk/2024/60-puu-xxii'

    References:
        Akoma Ntoso Naming Convention 1.0 (OASIS 2019), 4.4: country, document type,
        subtype, date, number.
    """
    kind = "judgment" if identifier.startswith("putusan") else "act"
    return f"/akn/id/{kind}/{identifier}"


def lift_law_link(link: LawLink, base: str) -> Iterator[Triple]:
    """Lift what holds between two laws as plain triples.

    ELI's `repeals` covers cancelling and replacing alike; Dublin Core's `replaces`
    says it again for readers who do not know ELI.
    """
    subject, other = mint(base, link.subject), mint(base, link.object)
    yield Triple(subject, RELATIONS[link.relation], other)
    if link.relation is LawRelation.REPEALS:
        yield Triple(subject, DCTERMS.replaces, other)
