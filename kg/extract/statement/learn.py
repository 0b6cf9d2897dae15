"""Learns the weights of the small models: maximum entropy over named features.

Needs nothing but the standard library, so that anybody can train again; the same
examples in the same order give the same weights.
"""

import math
from collections import defaultdict
from collections.abc import Sequence

Example = tuple[Sequence[Sequence[str]], int]
"""The features of each option, and which option is right."""

EPOCHS = 40
"""How often all examples are seen; on written-dev more change nothing."""

RATE = 0.25
"""Step of AdaGrad."""

PENALTY = 4e-4
"""Weight of the squared weights at each example; chosen on written-dev."""

AVERAGED = 20
"""Over how many of the last rounds the weights are averaged, which steadies them."""

SMALLEST = 0.02
"""Weights nearer to zero are dropped."""


def learn(examples: Sequence[Example]) -> dict[str, float]:
    """Learn the weights under which the right options are the likeliest.

    Args:
        examples: A yes-or-no question has two options, the first without features.

    Returns:
        Weights by feature, sorted, rounded to three digits.
    """
    weights: defaultdict[str, float] = defaultdict(float)
    squares: defaultdict[str, float] = defaultdict(lambda: 1e-6)
    totals: defaultdict[str, float] = defaultdict(float)
    for epoch in range(EPOCHS):
        order = range(len(examples)) if epoch % 2 else range(len(examples) - 1, -1, -1)
        for i in order:
            options, right = examples[i]
            _step(weights, squares, options, right)
        if epoch >= EPOCHS - AVERAGED:
            for name, weight in weights.items():
                totals[name] += weight / AVERAGED
    return {
        name: round(totals[name], 3)
        for name in sorted(totals)
        if abs(totals[name]) > SMALLEST
    }


def _step(
    weights: defaultdict[str, float],
    squares: defaultdict[str, float],
    options: Sequence[Sequence[str]],
    right: int,
) -> None:
    """Move the weights towards the right option of one example."""
    sums = [sum(weights[name] for name in names) for names in options]
    top = max(sums)
    powers = [math.exp(value - top) for value in sums]
    total = sum(powers)
    slopes: defaultdict[str, float] = defaultdict(float)
    for place, names in enumerate(options):
        error = powers[place] / total - (place == right)
        for name in names:
            slopes[name] += error
    for name, slope in slopes.items():
        slope += PENALTY * weights[name]
        squares[name] += slope * slope
        weights[name] -= RATE * slope / math.sqrt(squares[name])
