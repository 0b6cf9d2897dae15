"""All facts of a set of articles, as quads of the one graph `kg:facts`."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from pyoxigraph import Literal, Quad, Triple

from kg.iri import DEFAULT_BASE
from kg.lift.article import article_iri
from kg.lift.decision import lift_decisions
from kg.lift.entity import (
    lift_event,
    lift_kind,
    lift_organisation,
    lift_person,
    lift_place,
)
from kg.lift.legislation import lift_law, lift_law_link
from kg.lift.name import ClaimNames
from kg.lift.office import CAPACITIES
from kg.lift.seat import lift_post, lift_role
from kg.lift.tenure import lift_holding, lift_tenure
from kg.model.fact import Facts
from kg.vocabulary import KG, SKOS


def lift_facts(
    facts: Facts, names: Mapping[str, ClaimNames], base: str = DEFAULT_BASE
) -> Iterator[Quad]:
    """Lift all facts.

    Args:
        facts: What resolution concluded.
        names: By article key, the names of the claims that facts rest on
            (`name_claims`); at least of every article that *facts* names.
        base: Base of our IRIs.

    Returns:
        Quads of the graph `kg:facts`, each once, in an order that *facts* alone
        decides.

    Raises:
        KeyError: If *names* lacks an article.
    """
    for triples in chain(
        (_lift_capacities(), _lift_kinds(facts, base)),
        (lift_person(person, base) for person in facts.people),
        (lift_organisation(entity, base) for entity in facts.organisations),
        (lift_place(place, base) for place in facts.places),
        (lift_role(role, base) for role in facts.roles),
        (lift_post(post, base) for post in facts.posts),
        (lift_event(event, base) for event in facts.events),
        (lift_law(law, base) for law in facts.laws),
        (lift_tenure(tenure, names, base) for tenure in facts.tenures),
    ):
        yield from _in_facts(triples)
    yield from _in_facts(
        chain.from_iterable(lift_holding(tenure, base) for tenure in facts.tenures)
    )
    yield from _in_facts(
        chain.from_iterable(lift_law_link(link, base) for link in facts.law_links)
    )
    yield from _in_facts(_lift_copies(facts, base))
    yield from _in_facts(lift_decisions(facts, base))


def _in_facts(triples: Iterable[Triple]) -> Iterator[Quad]:
    """Put triples into the graph, each of them once."""
    for triple in dict.fromkeys(triples):
        yield Quad(triple.subject, triple.predicate, triple.object, KG.facts)


def _lift_capacities() -> Iterator[Triple]:
    """Give every capacity its notation, whether an article uses it or not."""
    for capacity, term in CAPACITIES.items():
        yield Triple(term, SKOS.notation, Literal(capacity.value))


def _lift_copies(facts: Facts, base: str) -> Iterator[Triple]:
    """Tie each copy to the article whose text it repeats."""
    for copy, original in sorted(facts.copies.items()):
        article, other = article_iri(copy, base), article_iri(original, base)
        yield Triple(article, KG.duplicateOf, other)


def _lift_kinds(facts: Facts, base: str) -> Iterator[Triple]:
    """Lift the concepts that are kinds of events and types of laws."""
    for kind in sorted({event.kind for event in facts.events}):
        yield from lift_kind(base, "event-type", kind)
    for law_type in sorted({law.type for law in facts.laws if law.type}):
        yield from lift_kind(base, "law-type", law_type)
