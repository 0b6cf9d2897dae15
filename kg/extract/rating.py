"""How sure an office claim is."""

from collections.abc import Mapping

from kg.extract.office import Holding

RULES: Mapping[str, float] = {
    "role-name": 0.97,
    "role-comma-name": 0.97,
    "name-mark-role": 0.97,
    "name-was-role": 0.97,
    "name-role": 0.9,
    "name-is-role": 0.88,
    "role-held-by-name": 0.85,
    "role-clause-name": 0.85,
    "list": 0.85,
    "petahana-name": 0.8,
    "couple": 0.78,
    "subject-was-role": 0.75,
    "subject-is-role": 0.75,
    "subject-seeks-role": 0.7,
    "succession": 0.7,
    "role-that": 0.6,
}
"""Share of claims that are right as a whole, with place and capacity, by the rule that
ties name and role; where the place is said, the role is an office that the lexicon
lists, and the tagger saw it too. Measured on written-dev, of which no weight was
learned (136 of 330 claims reach 0.9, 96% of them are right); fewer than five claims
were judged by their kin. Measure again when rules or weights change."""

UNKNOWN_RULE = 0.7
"""The same for a rule that is not listed."""

IMPLIED_PLACE = 0.85
"""Factor for a place that only the article's main place implies (137 claims)."""

LOOSE_ROLE = 0.85
"""Factor for a role that is not listed or exercises no power (34 claims)."""

UNTAGGED_ROLE = 0.85
"""Factor for a role that only the lexicon saw (40 claims)."""


def rate_holding(holding: Holding) -> float:
    """Give the confidence of an office claim, 0 to 1."""
    role, rating = holding.role, RULES.get(holding.rule, UNKNOWN_RULE)
    if holding.is_implied:
        rating *= IMPLIED_PLACE
    if role is None or not (role.exercises_power or role.is_single_seat):
        rating *= LOOSE_ROLE
    if not holding.phrase.is_tagged and holding.rule not in {"couple", "petahana-name"}:
        rating *= UNTAGGED_ROLE
    return round(rating, 2)
