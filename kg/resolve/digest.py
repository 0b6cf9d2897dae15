"""What resolution keeps of one article: the records, without text and passages."""

from dataclasses import dataclass, replace
from datetime import date

from kg.model import (
    Event,
    Extraction,
    Law,
    LegalRelation,
    Office,
    Organisation,
    Person,
    Place,
)


@dataclass(frozen=True, slots=True)
class Digest:
    """One article as resolution sees it: about a twentieth of its `Extraction`.

    Records stand under the same indices as in the `Extraction`; their mentions and
    further evidence are empty.

    Args:
        key: The article's key.
        sha256: Hash of the stored text, to settle two versions of one article.
        published: Day of publication; None if unknown.
        publisher: Name of the outlet; None if unknown.
        people: See `kg.model.Extraction`; likewise the others.
        organisations: See there.
        places: See there.
        place_counts: How often each place is named, by its index.
        laws: See there.
        events: See there.
        offices: See there.
        relations: The legal relations.
        fingerprint: See `kg.model.Extraction`.
    """

    key: str
    sha256: str
    published: date | None = None
    publisher: str | None = None
    people: tuple[Person, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    places: tuple[Place, ...] = ()
    place_counts: tuple[int, ...] = ()
    laws: tuple[Law, ...] = ()
    events: tuple[Event, ...] = ()
    offices: tuple[Office, ...] = ()
    relations: tuple[LegalRelation, ...] = ()
    fingerprint: bytes = b""


def digest_extraction(extraction: Extraction) -> Digest:
    """Take from one article what resolution needs; the text can then be let go."""
    article = extraction.article
    return Digest(
        key=article.key,
        sha256=article.sha256,
        published=article.published,
        publisher=article.publisher,
        people=tuple(replace(p, mentions=()) for p in extraction.people),
        organisations=tuple(replace(o, mentions=()) for o in extraction.organisations),
        places=tuple(replace(p, mentions=()) for p in extraction.places),
        place_counts=tuple(len(p.mentions) for p in extraction.places),
        laws=tuple(replace(w, mentions=()) for w in extraction.laws),
        events=tuple(replace(e, mentions=()) for e in extraction.events),
        offices=tuple(
            replace(o, evidence=()) if o.evidence else o for o in extraction.offices
        ),
        relations=extraction.legal_relations,
        fingerprint=extraction.fingerprint,
    )
