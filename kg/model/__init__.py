"""The records that travel between the stages: frozen, slotted, typed."""

from kg.model.article import Article
from kg.model.claim import (
    Capacity,
    Citation,
    DateBasis,
    LawRelation,
    LegalRelation,
    Office,
    ResolvedBy,
    Statement,
)
from kg.model.entity import Event, Law, Organisation, Person, Place
from kg.model.extraction import Extraction
from kg.model.span import Span

__all__ = [
    "Article",
    "Capacity",
    "Citation",
    "DateBasis",
    "Event",
    "Extraction",
    "Law",
    "LawRelation",
    "LegalRelation",
    "Office",
    "Organisation",
    "Person",
    "Place",
    "ResolvedBy",
    "Span",
    "Statement",
]
