"""Tenures: a person in a post over time, with the claims that say so."""

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from kg.iri import mint, mint_part
from kg.lift.name import ClaimNames
from kg.lift.office import CAPACITIES
from kg.lift.term import day_literal, period_literal
from kg.model import Capacity
from kg.model.fact import Tenure
from kg.vocabulary import KG, OPENGOV, ORG, PROV, RDF, SCHEMA

HOLDING = frozenset(
    {
        Capacity.DEFINITIVE,
        Capacity.PENJABAT,
        Capacity.PEJABAT_SEMENTARA,
        Capacity.PELAKSANA_TUGAS,
        Capacity.PELAKSANA_HARIAN,
    }
)
"""Capacities that exercise the office, so that `org:holds` is said. An incumbent
(`petahana`) is not among them: the word is used of candidates, and during campaign
leave, or after the term, somebody else exercises the office."""


def lift_tenure(
    tenure: Tenure, names: Mapping[str, ClaimNames], base: str
) -> Iterator[Triple]:
    """Lift one tenure.

    Args:
        tenure: The tenure.
        names: By article key, the names of the office claims.
        base: Base of our IRIs.

    Raises:
        KeyError: If *names* lacks an article.
    """
    fact = mint(base, tenure.path)
    yield Triple(fact, RDF.type, ORG.Membership)
    yield Triple(fact, RDF.type, KG.Tenure)
    yield Triple(fact, KG.capacity, CAPACITIES[tenure.capacity])
    for predicate, path in (
        (ORG.member, tenure.person),
        (ORG.role, tenure.role),
        (OPENGOV.post, tenure.post),
        (ORG.organization, tenure.organisation),
        (OPENGOV.area, tenure.area),
    ):
        if path:
            yield Triple(fact, predicate, mint(base, path))
    for person in tenure.succeeds:
        yield Triple(fact, KG.succeeds, mint(base, person))
    for predicate, day in _date_tenure(tenure):
        yield Triple(fact, predicate, day)
    for path in tenure.inferred_from:
        yield Triple(fact, KG.inferredFrom, mint(base, path))
    for key, index in tenure.claims:
        article = mint(base, f"article/{key}")
        claim = mint_part(article, names[key].offices[index])
        yield Triple(fact, PROV.wasDerivedFrom, claim)


def _date_tenure(tenure: Tenure) -> Iterator[tuple[NamedNode, Literal]]:
    if tenure.first_attested is not None:
        yield KG.firstAttested, day_literal(tenure.first_attested)
    if tenure.last_attested is not None:
        yield KG.lastAttested, day_literal(tenure.last_attested)
    if tenure.valid_from is not None:
        yield SCHEMA.validFrom, period_literal(tenure.valid_from)
    if tenure.valid_until is not None:
        yield SCHEMA.validUntil, period_literal(tenure.valid_until)
    if tenure.inferred_start is not None:
        yield KG.inferredStart, period_literal(tenure.inferred_start)
    if tenure.inferred_end is not None:
        yield KG.inferredEnd, period_literal(tenure.inferred_end)


def lift_holding(tenure: Tenure, base: str) -> Iterator[Triple]:
    """Lift the shortcut `person org:holds post`, where the capacity exercises it."""
    if tenure.post is not None and tenure.capacity in HOLDING:
        person, post = mint(base, tenure.person), mint(base, tenure.post)
        yield Triple(person, ORG.holds, post)
