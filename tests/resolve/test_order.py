"""Facts are a function of the set of articles, never of their order."""

from functools import cache
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Extraction
from kg.model.fact import Facts
from kg.resolve import resolve_facts
from tests.resolve.generator import generate_articles
from tests.resolve.world import World, make_world


@cache
def read_world() -> tuple[World, tuple[Extraction, ...]]:
    world = make_world(7, 150, 20)
    samples = generate_articles(world, 7, 80)
    return world, tuple(sample.extraction for sample in samples)


@cache
def read_facts() -> Facts:
    world, extractions = read_world()
    return resolve_facts(extractions, world.lexicon, candidates=())


@settings(max_examples=10, deadline=None, derandomize=True)
@given(st.integers(0, 10_000))
def test_shuffled_articles_give_equal_facts(seed: int) -> None:
    world, extractions = read_world()
    shuffled = list(extractions)
    Random(seed).shuffle(shuffled)  # noqa: S311 - an order, no secret
    assert resolve_facts(shuffled, world.lexicon, candidates=()) == read_facts()


def test_an_article_that_comes_and_goes_leaves_no_trace() -> None:
    world, extractions = read_world()
    without = resolve_facts(extractions[1:], world.lexicon, candidates=())
    assert without != read_facts()
    again = resolve_facts(
        [*extractions[1:], extractions[0]], world.lexicon, candidates=()
    )
    assert again == read_facts()


def test_an_article_read_twice_counts_once() -> None:
    world, extractions = read_world()
    twice = resolve_facts(extractions * 2, world.lexicon, candidates=())
    assert twice == read_facts()


def test_every_record_has_a_path_of_a_described_entity() -> None:
    _, extractions = read_world()
    facts = read_facts()
    paths = {person.path for person in facts.people}
    assert len(paths) == len(facts.people)
    for extraction in extractions:
        links = facts.links[extraction.article.key]
        assert len(links.people) == len(extraction.people)
        assert paths.issuperset(links.people)
