"""Turn look-ups into the masks that the tagger sees."""

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.tagger.feature import Flag, finish_masks, mark_matches


def make_masks(document: Document, lookups: Lookups) -> list[int]:
    """Give one mask a token of *document*: what the look-ups know of it."""
    masks = [0] * len(document.forms)
    for flag, matches in (
        (Flag.ROLE, lookups.roles),
        (Flag.CAPACITY, lookups.capacities),
        (Flag.HONORIFIC, lookups.honorifics),
        (Flag.RANK, lookups.ranks),
        (Flag.DEGREE, lookups.degrees),
        (Flag.ORGANISATION, lookups.organisations),
        (Flag.PLACE, lookups.places),
    ):
        if matches:
            mark_matches(masks, flag, [(m.first, m.last) for m in matches])
    firsts = (sentence.first for sentence in document.sentences)
    finish_masks(masks, document.forms, document.lower, firsts)
    return masks
