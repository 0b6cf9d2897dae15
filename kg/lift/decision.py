"""Who was taken for whom, and why: the program's merges and people's decisions."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime

from pyoxigraph import Literal, NamedNode, Triple

from kg.iri import mint, mint_part, read_url, slugify_exactly
from kg.lift.term import confidence_literal, plain_literal, text_literal
from kg.model.decision import NO_WORDS, Decision, PersonReference
from kg.model.fact import AuthorityLink, Facts, Reason, Ruling, SameAs
from kg.vocabulary import KG, PROV, RDF, SCHEMA, XSD


def record_iri(record: PersonReference, base: str) -> NamedNode:
    """Mint the IRI of a person as one article names them.

    It is a function of the article and the name alone, so that it stays true
    whatever the person is taken for.

    Examples:
        >>> record_iri(PersonReference("00ff", "Ahmad Sentosa"), "https://x.id/").value
        'https://x.id/article/00ff#person-ahmad-sentosa'
    """
    article = mint(base, f"article/{record.article}")
    return mint_part(article, f"person-{slugify_exactly(record.name)}")


def lift_decisions(facts: Facts, base: str) -> Iterator[Triple]:
    """Lift why people are who they are.

    Merges of equal names alone are left out: nothing was weighed, and they would be
    most of the graph. What a person decided is told as they decided it, once.

    Args:
        facts: The facts.
        base: Base of our IRIs.
    """
    seen: set[NamedNode] = set()
    for merge in facts.same_as:
        node = _merge_iri(merge, base)
        if merge.decision or node in seen or not _is_weighed(merge.reasons):
            continue
        seen.add(node)
        yield from _lift_merge(merge, node, base)
    for ruling in facts.rulings:
        yield from _lift_ruling(ruling, base)
    for link in facts.authority_links:
        yield from _lift_authority_link(link, base)


def lift_decision(decision: Decision, base: str) -> Iterator[Triple]:
    """Lift what a person decided, with the names that the two articles use.

    Args:
        decision: The decision.
        base: Base of our IRIs.
    """
    node = _decision_iri(decision, base)
    agent = mint(base, f"agent/{slugify_exactly(decision.who)}")
    predicate = KG.decidedSame if decision.same else KG.decidedDifferent
    yield Triple(node, RDF.type, KG.SameAsDecision)
    for record in (decision.left, decision.right):
        iri = record_iri(record, base)
        yield Triple(node, predicate, iri)
        yield Triple(iri, SCHEMA.name, text_literal(record.name))
    yield Triple(node, KG.reason, plain_literal(decision.reason or NO_WORDS))
    yield Triple(node, PROV.wasAttributedTo, agent)
    yield Triple(node, PROV.generatedAtTime, _time_literal(decision.when))
    yield Triple(agent, RDF.type, PROV.Agent)
    yield Triple(agent, SCHEMA.name, plain_literal(decision.who))


def _lift_merge(merge: SameAs, node: NamedNode, base: str) -> Iterator[Triple]:
    person = mint(base, merge.person)
    yield Triple(node, RDF.type, KG.SameAsDecision)
    for record in (merge.left, merge.right):
        iri = record_iri(record, base)
        yield Triple(node, KG.decidedSame, iri)
        yield Triple(iri, SCHEMA.name, text_literal(record.name))
        yield Triple(iri, KG.recordOf, person)
    yield from _lift_grounds(node, merge.score, merge.reasons)


def _lift_ruling(ruling: Ruling, base: str) -> Iterator[Triple]:
    yield from lift_decision(ruling.decision, base)
    for record, person in (
        (ruling.decision.left, ruling.left),
        (ruling.decision.right, ruling.right),
    ):
        yield Triple(record_iri(record, base), KG.recordOf, mint(base, person))


def _lift_authority_link(link: AuthorityLink, base: str) -> Iterator[Triple]:
    other = read_url(link.iri)
    if other is None:
        return
    node = _decide_iri(base, link.person, link.iri)
    yield Triple(node, RDF.type, KG.SameAsDecision)
    yield Triple(node, KG.decidedSame, mint(base, link.person))
    yield Triple(node, KG.decidedSame, other)
    yield from _lift_grounds(node, link.score, link.reasons)


def _lift_grounds(
    node: NamedNode, score: float, reasons: tuple[Reason, ...]
) -> Iterator[Triple]:
    """Lift the score, and each reason as `same-single-post +5.0`."""
    yield Triple(node, KG.score, confidence_literal(score))
    for reason in reasons:
        text = f"{reason.feature} {reason.points:+.1f}"
        yield Triple(node, KG.reason, plain_literal(text))


def _is_weighed(reasons: tuple[Reason, ...]) -> bool:
    return any(reason.points for reason in reasons)


def _merge_iri(merge: SameAs, base: str) -> NamedNode:
    left, right = merge.left, merge.right
    return _decide_iri(base, left.article, left.name, right.article, right.name)


def _decision_iri(decision: Decision, base: str) -> NamedNode:
    left, right = decision.left, decision.right
    records = (left.article, left.name, right.article, right.name)
    when = decision.when.astimezone(UTC).isoformat()
    return _decide_iri(base, *records, decision.who, when)


def _decide_iri(base: str, *parts: str) -> NamedNode:
    """Mint the IRI of a decision from what it is about."""
    digest = hashlib.sha256("\n".join(parts).encode(errors="replace")).hexdigest()
    return mint(base, f"decision/{digest[:16]}")


def _time_literal(when: datetime) -> Literal:
    """Write an instant in UTC, in the form in which Oxigraph gives it back."""
    text = when.astimezone(UTC).replace(tzinfo=None).isoformat()
    if "." in text:
        text = text.rstrip("0")
    return Literal(f"{text}Z", datatype=XSD.dateTime)
