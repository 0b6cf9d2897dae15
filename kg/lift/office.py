"""Office claims: person, role, place, time."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.lift.page import Page, Term, lift_grounds
from kg.lift.term import day_literal, period_literal
from kg.model import Capacity, Office
from kg.vocabulary import KG, OPENGOV, ORG, RDF, SCHEMA

CAPACITIES: dict[Capacity, NamedNode] = {
    Capacity.DEFINITIVE: KG.Definitive,
    Capacity.PENJABAT: KG.Penjabat,
    Capacity.PEJABAT_SEMENTARA: KG.PejabatSementara,
    Capacity.PELAKSANA_TUGAS: KG.PelaksanaTugas,
    Capacity.PELAKSANA_HARIAN: KG.PelaksanaHarian,
    Capacity.INCUMBENT: KG.Incumbent,
    Capacity.CANDIDATE: KG.Candidate,
    Capacity.ELECT: KG.Elect,
    Capacity.FORMER: KG.Former,
}
"""The term of each capacity."""


def lift_offices(page: Page) -> Iterator[Quad]:
    """Lift all office claims of an article."""
    offices = page.extraction.offices
    for index, (claim, office) in enumerate(zip(page.offices, offices, strict=True)):
        yield page.quad(claim, RDF.type, ORG.Membership)
        yield page.quad(claim, RDF.type, KG.OfficeClaim)
        yield page.quad(claim, KG.capacity, CAPACITIES[office.capacity])
        for predicate, value in _describe_office(page, office, index):
            if value is not None:
                yield page.quad(claim, predicate, value)
        spans = (office.span, *office.evidence)
        yield from lift_grounds(page, claim, spans, office.confidence, office.rule)


def _describe_office(
    page: Page, office: Office, index: int
) -> Iterator[tuple[NamedNode, Term | None]]:
    """List the properties of an office; None where the article does not say."""
    links = page.links
    yield ORG.member, links.people[office.person]
    yield ORG.role, links.roles[index]
    yield OPENGOV.post, links.posts[index]
    yield ORG.organization, _pick(links.organisations, office.organisation)
    yield OPENGOV.area, _pick(links.places, office.place)
    yield KG.succeeds, _pick(links.people, office.succeeds)
    yield KG.election, _pick(links.events, office.election)
    yield KG.runningMate, _pick(links.people, office.running_mate)
    yield OPENGOV.onBehalfOf, _pick(links.organisations, office.party)
    if office.ballot_number is not None:
        yield KG.ballotNumber, Literal(office.ballot_number)
    yield from _date_office(office)


def _date_office(office: Office) -> Iterator[tuple[NamedNode, Literal]]:
    if office.attested_on is not None:
        yield KG.attestedOn, day_literal(office.attested_on)
    if office.valid_from is not None:
        yield SCHEMA.validFrom, period_literal(office.valid_from)
    if office.valid_until is not None:
        yield SCHEMA.validUntil, period_literal(office.valid_until)


def _pick(entities: tuple[NamedNode, ...], index: int | None) -> NamedNode | None:
    return None if index is None else entities[index]
