"""Names the issuer of a circular, where the article shows who issued it."""

from dataclasses import replace

from kg.extract.document import Document
from kg.extract.law.identifier import slug_of_place
from kg.extract.law.mention import LawMention
from kg.iri import slugify
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.place import PlaceEntry

CIRCULAR = "se"
"""Type of a circular whose issuer is not part of the type."""

HEAD_LEVELS = {"walikota": "city", "bupati": "regency", "gubernur": "province"}
"""Heads that issue circulars, as identifiers write them, with their place's level."""

HEAD_TOKENS = 40
"""How far before a circular its issuer may stand, in tokens."""

_HEADS = (
    ("head-city", "walikota"),
    ("head-regency", "bupati"),
    ("head-province", "gubernur"),
)


def name_issuer(mention: LawMention) -> LawMention:
    """Add the issuer in the citation to a circular's type: `se-bkn`, `se-bupati-x`.

    A head of a place without the place's name adds nothing.
    """
    if mention.stem != CIRCULAR or not mention.name:
        return mention
    name = mention.name.removeprefix("kepala ").replace("wali kota", "walikota")
    slug = slugify(name)
    if mention.place is not None:
        return _issued_by(mention, slug, mention.place)
    if slug in HEAD_LEVELS:
        return mention
    return replace(mention, stem=f"{CIRCULAR}-{slug}")


def find_head(
    mention: LawMention, document: Document, words: CitationWords
) -> str | None:
    """Find the head of a place before a circular in its sentence.

    Returns:
        `walikota`, `bupati` or `gubernur`; None without one.
    """
    first = document.sentence_at(document.starts[mention.first]).first
    first = max(first, mention.first - HEAD_TOKENS)
    for end in range(mention.first, first, -1):
        for notation, head in _HEADS:
            if words.ends_before(notation, document.lower, end):
                return head
    return None


def issue_by_head(mention: LawMention, head: str, place: PlaceEntry) -> LawMention:
    """Name a circular's issuer by the head of a place."""
    return _issued_by(mention, head, place)


def _issued_by(mention: LawMention, head: str, place: PlaceEntry) -> LawMention:
    stem = f"{CIRCULAR}-{head}-{slug_of_place(place)}"
    return replace(mention, stem=stem, place=place)
