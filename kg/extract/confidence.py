"""From the belief of a model to a confidence that means something."""

from bisect import bisect_right

_TABLE = {
    "direct": (
        (0.0, 0.3),
        (0.5, 0.45),
        (0.8, 0.75),
        (0.95, 0.77),
        (0.98, 0.89),
        (0.997, 0.97),
    ),
    "reported": ((0.0, 0.35), (0.5, 0.5), (0.65, 0.7), (0.8, 0.75), (0.9, 0.87)),
}
"""For each kind of claim, from which belief on which share was right, with its speaker.

Measured on written-dev, articles that no weight was learned from, and rounded down; to
be measured again whenever the weights change."""


def calibrate(belief: float, kind: str) -> float:
    """Turn the belief of a model into the share of such claims that are right.

    Args:
        belief: 0 to 1.
        kind: Kind of claim: `direct` or `reported`.

    Examples:
        >>> calibrate(0.96, "direct"), calibrate(0.1, "reported")
        (0.77, 0.35)
    """
    table = _TABLE[kind]
    return table[bisect_right(table, (belief, 2.0)) - 1][1]
