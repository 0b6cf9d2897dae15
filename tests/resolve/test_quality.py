"""Floors of precision and recall on generated articles; raise them, never lower."""

from tests.resolve.agreement import compare_partitions
from tests.resolve.generator import generate_articles
from tests.resolve.measure import merge_equal_names, read_truth, resolve_samples
from tests.resolve.world import make_world

PRECISION_FLOOR, RECALL_FLOOR, B_CUBED_FLOOR = 0.985, 0.93, 0.96
"""On seed 21, which set no weight."""


def test_people_are_told_apart_and_joined_as_well_as_ever() -> None:
    world = make_world(21, 900, 20)
    samples = list(generate_articles(world, 21, 1200))
    truth = read_truth(samples)
    ours = compare_partitions(resolve_samples(world, samples), truth)
    equal = compare_partitions(merge_equal_names(samples), truth)
    assert ours.precision >= PRECISION_FLOOR
    assert ours.recall >= RECALL_FLOOR
    assert ours.b_cubed >= B_CUBED_FLOOR
    assert equal.b_cubed < ours.b_cubed - 0.1


def test_agreement_by_hand() -> None:
    found = {1: "a", 2: "a", 3: "a", 4: "b"}
    truth = {1: "x", 2: "x", 3: "y", 4: "y"}
    agreement = compare_partitions(found, truth)
    assert round(agreement.precision, 4) == 0.3333
    assert agreement.recall == 0.5
    assert round(agreement.b_cubed, 4) == 0.7059
