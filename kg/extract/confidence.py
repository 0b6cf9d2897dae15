"""From the belief of a model to a confidence that means something."""

from bisect import bisect_right

_TABLE = {
    "direct": ((0.0, 0.5), (0.5, 0.7), (0.8, 0.85), (0.95, 0.95)),
    "reported": ((0.0, 0.4), (0.5, 0.6), (0.8, 0.8), (0.95, 0.93)),
}
"""For each kind of claim, from which belief on which share was right; to be measured
again on held-back articles whenever the weights change."""


def calibrate(belief: float, kind: str) -> float:
    """Turn the belief of a model into the share of such claims that are right.

    Args:
        belief: 0 to 1.
        kind: Kind of claim: `direct` or `reported`.

    Examples:
        >>> calibrate(0.99, "direct"), calibrate(0.1, "direct")
        (0.95, 0.5)
    """
    table = _TABLE[kind]
    return table[bisect_right(table, (belief, 2.0)) - 1][1]
