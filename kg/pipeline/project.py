"""From facts to the units that the store projects."""

import hashlib
from collections.abc import Iterator, Mapping

import msgspec
from pyoxigraph import Quad

from kg.lift import ClaimNames, lift_article, lift_facts
from kg.lift.authority import Reference, lift_reference
from kg.lift.report import lift_left_out
from kg.model.fact import ArticleLinks, Facts
from kg.store import Journal, Unit


def make_units(
    journal: Journal,
    facts: Facts,
    names: Mapping[str, ClaimNames],
    reference: Reference,
    base: str,
) -> list[Unit]:
    """Make the units of a graph: one an article, and one each of the rest.

    The rest: all facts, what reference sources say, and what was left out.

    An article's unit changes with its extraction and with the entities its records
    are; an article that neither touches is not lifted again.
    """
    units = [
        _article_unit(journal, key, digest, facts.links[key], base)
        for key, digest in journal.read_digests().items()
    ]
    units.append(Unit("facts", None, lambda: lift_facts(facts, names, base)))
    units.append(Unit("authority", None, lambda: lift_reference(reference, base)))
    left_out = journal.read_left_out()
    units.append(Unit("report", None, lambda: lift_left_out(left_out, base)))
    return units


def _article_unit(
    journal: Journal, key: str, digest: str, links: ArticleLinks, base: str
) -> Unit:
    def lift() -> Iterator[Quad]:
        return lift_article(journal.read_extraction(key), links, base)

    parts = (digest, links, base)
    return Unit(key, hashlib.sha256(msgspec.json.encode(parts)).hexdigest(), lift)
