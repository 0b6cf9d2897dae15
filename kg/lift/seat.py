"""Roles and posts: the office as such, and the office of one place."""

from collections.abc import Iterator

from pyoxigraph import Triple

from kg.iri import mint
from kg.lift.entity import lift_labels
from kg.lift.term import english_literal
from kg.model.fact import PostIdentity, RoleIdentity
from kg.vocabulary import OPENGOV, ORG, RDF, SKOS


def lift_role(role: RoleIdentity, base: str) -> Iterator[Triple]:
    """Lift one kind of office as a SKOS concept.

    English labels are alternative labels: whoever asks for `skos:prefLabel` without
    a language filter meets each role once.
    """
    entity = mint(base, role.path)
    yield Triple(entity, RDF.type, SKOS.Concept)
    yield from lift_labels(role, entity)
    for label in role.labels_en:
        yield Triple(entity, SKOS.altLabel, english_literal(label))


def lift_post(post: PostIdentity, base: str) -> Iterator[Triple]:
    """Lift one post: a role of a place or an organisation."""
    entity = mint(base, post.path)
    yield Triple(entity, RDF.type, ORG.Post)
    yield from lift_labels(post, entity)
    for predicate, path in (
        (ORG.role, post.role),
        (ORG.postIn, post.organisation),
        (OPENGOV.area, post.area),
    ):
        if path:
            yield Triple(entity, predicate, mint(base, path))
