"""The models learn what their examples show, the same each time."""

from kg.extract.statement.learn import Example, learn
from kg.extract.statement.model import judge, rank

YES_NO: list[Example] = [
    (((), ("bias", "cue")), 1),
    (((), ("bias", "title")), 0),
    (((), ("bias", "cue", "far")), 1),
    (((), ("bias", "title", "far")), 0),
]


def test_telling_feature_decides() -> None:
    weights = learn(YES_NO)

    assert judge(weights, ["bias", "cue"]) > 0.9
    assert judge(weights, ["bias", "title"]) < 0.1


def test_best_option_is_ranked_first() -> None:
    weights = learn([((("trapped",), ("free",)), 1), ((("free",), ("trapped",)), 0)])
    place, belief = rank(weights, [["trapped"], ["trapped"], ["free"]])

    assert place == 2
    assert belief > 0.8


def test_same_examples_give_the_same_weights() -> None:
    assert learn(YES_NO) == learn(YES_NO)
