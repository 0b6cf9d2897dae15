"""All that one article says."""

from dataclasses import dataclass

from kg.model.article import Article
from kg.model.claim import Citation, LegalRelation, Office, Statement
from kg.model.entity import Event, Law, Organisation, Person, Place


@dataclass(frozen=True, slots=True)
class Extraction:
    """One article with its entities and claims; a pure function of the article.

    Entities stand in the order of their first mention, claims in the order of their
    passages; a claim points to an entity by its index. `fingerprint` is alike for
    articles that are copies of each other; empty where it was not taken.
    """

    article: Article
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    laws: tuple[Law, ...] = ()
    events: tuple[Event, ...] = ()
    offices: tuple[Office, ...] = ()
    statements: tuple[Statement, ...] = ()
    citations: tuple[Citation, ...] = ()
    legal_relations: tuple[LegalRelation, ...] = ()
    fingerprint: bytes = b""
