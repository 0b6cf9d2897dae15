"""What reference sources say of laws, and the checks of citations by them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Triple

from kg.iri import DEFAULT_BASE, mint, mint_part
from kg.lexicon.law_authority import KnownLaw, KnownRelation
from kg.lift.law import RELATIONS
from kg.lift.legislation import name_akoma_ntoso
from kg.lift.term import day_literal, period_literal, plain_literal, text_literal
from kg.model import LawRelation
from kg.model.law_check import CitationCheck, LawStatus
from kg.vocabulary import DCTERMS, ELI, KG, PROV, RDF, SCHEMA, SKOS, XSD

STATUSES: dict[LawStatus, NamedNode] = {
    status: getattr(KG, status.value) for status in LawStatus
}
"""The term of each status."""

_PREDECESSION = (
    LawRelation.REPEALS,
    LawRelation.AMENDS,
    LawRelation.ENACTS,
)
"""Relations in which the law acted upon came before the acting one."""


@dataclass(frozen=True, slots=True)
class Reference:
    """What a build takes from reference sources.

    Args:
        relations: Between the laws that articles name, and in their lineage.
        laws: The laws of *relations* that the sources describe.
        labels: How every law of *relations* that no article names is written, by
            identifier: only these are described here, the others in `kg:facts`.
        checks: The checks of all citations.
        single_roles: Paths of the roles of which a place or an organisation has one
            holder at a time, by the lexicon: what two holders contradict.
    """

    relations: Sequence[KnownRelation] = ()
    laws: Sequence[KnownLaw] = ()
    labels: Mapping[str, str] | None = None
    checks: Sequence[CitationCheck] = ()
    single_roles: Sequence[str] = ()


def lift_reference(reference: Reference, base: str = DEFAULT_BASE) -> Iterator[Quad]:
    """Lift what reference sources say, and what follows for citations.

    Returns:
        Quads of the graph `kg:authority`, each once.
    """
    labels = reference.labels or {}
    for triples in (
        *(_lift_law(law, labels, base) for law in reference.laws),
        *(_lift_relation(relation, base) for relation in reference.relations),
        _lift_predecession(reference.relations, base),
        *(_lift_check(check, base) for check in reference.checks),
        (
            Triple(mint(base, role), KG.isSingleSeat, _flag(True))
            for role in reference.single_roles
        ),
    ):
        yield from _in_authority(triples)


def law_iri(identifier: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Mint the IRI of a law from its identifier.

    Examples:
        >>> law_iri("uu/2023/20").value
        'https://w3id.org/warta-kg/id/law/uu/2023/20'
    """
    return mint(base, f"law/{identifier}")


def relation_iri(relation: KnownRelation, base: str = DEFAULT_BASE) -> NamedNode:
    """Mint the IRI of what the sources say of two laws."""
    path = f"law/{relation.subject}"
    return mint(base, path, f"{relation.relation}={relation.object}")


def _in_authority(triples: Iterable[Triple]) -> Iterator[Quad]:
    for triple in dict.fromkeys(triples):
        yield Quad(triple.subject, triple.predicate, triple.object, KG.authority)


def _lift_law(law: KnownLaw, labels: Mapping[str, str], base: str) -> Iterator[Triple]:
    """Lift a law; its name only where no article gives it one."""
    entity = law_iri(law.identifier, base)
    if law.identifier in labels:
        yield Triple(entity, RDF.type, ELI.LegalResource)
        yield Triple(entity, RDF.type, SCHEMA.Legislation)
        yield Triple(entity, SKOS.prefLabel, text_literal(labels[law.identifier]))
        identifier = plain_literal(law.identifier)
        yield Triple(entity, DCTERMS.identifier, identifier)
        name = name_akoma_ntoso(law.identifier)
        yield Triple(entity, KG.akomaNtoso, plain_literal(name))
        if law.title:
            yield Triple(entity, ELI.title, text_literal(law.title))
    if law.short_title:
        yield Triple(entity, ELI.title_short, text_literal(law.short_title))
    for predicate, day in (
        (ELI.date_document, law.issued),
        (ELI.first_date_entry_in_force, law.in_force),
        (ELI.date_no_longer_in_force, law.ended),
    ):
        if day is not None:
            yield Triple(entity, predicate, period_literal(day))


def _lift_relation(relation: KnownRelation, base: str) -> Iterator[Triple]:
    node = relation_iri(relation, base)
    yield Triple(node, RDF.type, RDF.Statement)
    yield Triple(node, RDF.type, KG.AuthorityRelation)
    yield Triple(node, RDF.subject, law_iri(relation.subject, base))
    yield Triple(node, RDF.predicate, RELATIONS[relation.relation])
    yield Triple(node, RDF.object, law_iri(relation.object, base))
    for source in relation.sources:
        is_iri = source.startswith(("http://", "https://"))
        value = NamedNode(source) if is_iri else plain_literal(source)
        yield Triple(node, DCTERMS.source, value)
    yield Triple(node, KG.sourceCount, Literal(len(relation.sources)))
    yield Triple(node, KG.isVerified, _flag(relation.is_verified))
    if relation.scope is not None:
        yield Triple(node, KG.scope, plain_literal(relation.scope))
    if relation.effective is not None:
        yield Triple(node, SCHEMA.validFrom, period_literal(relation.effective))


def _lift_predecession(
    relations: Iterable[KnownRelation], base: str
) -> Iterator[Triple]:
    for relation in relations:
        if relation.relation in _PREDECESSION:
            subject = law_iri(relation.subject, base)
            yield Triple(subject, KG.precededBy, law_iri(relation.object, base))


def _lift_check(check: CitationCheck, base: str) -> Iterator[Triple]:
    article = mint(base, f"article/{check.cited.key}")
    name = check.cited.name.partition("-")[2]
    node, citation = (
        mint_part(article, f"check-{name}"),
        mint_part(article, check.cited.name),
    )
    judgement = check.judgement
    yield Triple(node, RDF.type, KG.CitationCheck)
    yield Triple(node, KG.checks, citation)
    yield Triple(node, PROV.wasDerivedFrom, citation)
    yield Triple(node, KG.lawStatus, STATUSES[judgement.status])
    if check.cited.day is not None:
        yield Triple(node, KG.asOf, day_literal(check.cited.day))
    if judgement.by is not None:
        yield Triple(node, KG.decidedBy, law_iri(judgement.by, base))
        yield Triple(node, KG.isVerified, _flag(judgement.is_verified))
    if judgement.sources:
        yield Triple(node, KG.sourceCount, Literal(judgement.sources))
    if judgement.since:
        yield Triple(node, KG.since, period_literal(judgement.since))
    if check.title_agrees is not None:
        yield Triple(node, KG.titleAgrees, _flag(check.title_agrees))
    if check.suggestion is not None:
        yield Triple(node, KG.probablyMeans, law_iri(check.suggestion, base))


def _flag(is_true: bool) -> Literal:
    return Literal(str(is_true).lower(), datatype=XSD.boolean)
