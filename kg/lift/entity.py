"""People, organisations, places and events, as triples about one entity each."""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Triple

from kg.iri import mint, read_url
from kg.lift.term import period_literal, plain_literal, text_literal
from kg.model.fact import (
    EventIdentity,
    Identity,
    OrganisationIdentity,
    PersonIdentity,
    PlaceIdentity,
)
from kg.vocabulary import (
    DCTERMS,
    FOAF,
    KG,
    OPENGOV,
    ORG,
    OWL,
    RDF,
    SCHEMA,
    SEM,
    SKOS,
)


def lift_labels(identity: Identity, entity: NamedNode) -> Iterator[Triple]:
    """Give an entity its one preferred label and every other spelling."""
    yield Triple(entity, SKOS.prefLabel, text_literal(identity.label))
    for label in identity.alt_labels:
        yield Triple(entity, SKOS.altLabel, text_literal(label))


def lift_person(person: PersonIdentity, base: str) -> Iterator[Triple]:
    """Lift one person."""
    entity = mint(base, person.path)
    yield Triple(entity, RDF.type, FOAF.Person)
    yield Triple(entity, RDF.type, SCHEMA.Person)
    yield from lift_labels(person, entity)
    for prefix in person.prefixes:
        yield Triple(entity, SCHEMA.honorificPrefix, text_literal(prefix))
    for suffix in person.suffixes:
        yield Triple(entity, SCHEMA.honorificSuffix, text_literal(suffix))
    yield from _lift_same_as(entity, person.same_as)


def lift_organisation(entity: OrganisationIdentity, base: str) -> Iterator[Triple]:
    """Lift one organisation."""
    iri = mint(base, entity.path)
    kind = ORG.OrganizationalUnit if entity.is_unit else ORG.FormalOrganization
    yield Triple(iri, RDF.type, kind)
    yield from lift_labels(entity, iri)
    if entity.parent is not None:
        yield Triple(iri, ORG.subOrganizationOf, mint(base, entity.parent))
    if entity.area is not None:
        yield Triple(iri, OPENGOV.area, mint(base, entity.area))


def lift_place(place: PlaceIdentity, base: str) -> Iterator[Triple]:
    """Lift one place."""
    entity = mint(base, place.path)
    yield Triple(entity, RDF.type, SCHEMA.AdministrativeArea)
    yield from lift_labels(place, entity)
    for predicate, code in (
        (DCTERMS.identifier, place.code),
        (KG.bpsCode, place.bps_code),
        (KG.iso3166_2, place.iso3166_2),
    ):
        if code is not None:
            yield Triple(entity, predicate, plain_literal(code))
    if place.contained_in is not None:
        yield Triple(entity, SCHEMA.containedInPlace, mint(base, place.contained_in))
    yield from _lift_same_as(entity, place.same_as)


def lift_event(event: EventIdentity, base: str) -> Iterator[Triple]:
    """Lift one event."""
    entity, kind = mint(base, event.path), mint(base, f"event-type/{event.kind}")
    yield Triple(entity, RDF.type, SEM.Event)
    yield Triple(entity, RDF.type, SCHEMA.Event)
    yield from lift_labels(event, entity)
    yield Triple(entity, DCTERMS.type, kind)
    if event.date is not None:
        yield Triple(entity, DCTERMS.date, period_literal(event.date))
    if event.area is not None:
        yield Triple(entity, OPENGOV.area, mint(base, event.area))


def lift_kind(base: str, scheme: str, notation: str) -> Iterator[Triple]:
    """Lift the SKOS concept that is a kind of event or of law.

    Args:
        base: Base of our IRIs.
        scheme: First part of its path: `event-type`, `law-type`.
        notation: Its notation, and the rest of its path.
    """
    concept = mint(base, f"{scheme}/{notation}")
    yield Triple(concept, RDF.type, SKOS.Concept)
    yield Triple(concept, SKOS.notation, plain_literal(notation))


def _lift_same_as(entity: NamedNode, links: tuple[str, ...]) -> Iterator[Triple]:
    for link in links:
        other = read_url(link)
        if other is not None:
            yield Triple(entity, OWL.sameAs, other)
