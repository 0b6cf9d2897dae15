"""Small linear models over named features, with their weights as JSON."""

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files


@cache
def load_weights() -> Mapping[str, Mapping[str, float]]:
    """Read the weights of each model, by its name, once a process."""
    text = files("kg.extract.statement").joinpath("weights.json").read_text("utf-8")
    weights: dict[str, dict[str, float]] = json.loads(text)
    return weights


def add_up(weights: Mapping[str, float], names: Iterable[str]) -> float:
    """Sum the weights of the named features; unknown names weigh nothing.

    Examples:
        >>> add_up({"bias": 1.0, "comma": -0.5}, ["bias", "comma", "unseen"])
        0.5
    """
    get = weights.get
    return sum([get(name, 0.0) for name in names])


def judge(weights: Mapping[str, float], names: Iterable[str]) -> float:
    """Give the probability of yes under a logistic model, 0 to 1."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, add_up(weights, names)))))


def rank(
    weights: Mapping[str, float], options: Sequence[Sequence[str]]
) -> tuple[int, float]:
    """Choose the best of *options* and give its probability among them.

    The first of several equal ones is chosen.
    """
    sums = [add_up(weights, names) for names in options]
    best = max(range(len(sums)), key=sums.__getitem__)
    total = sum(math.exp(value - sums[best]) for value in sums)
    return best, 1.0 / total
