"""How rare the parts of a name are: two Agus are no news, two Susiswo are."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from kg.resolve.person.name import reduce_token

UNSEEN_NAMES = 2_000
"""Names that we suppose to exist beside those of the corpus, so that a corpus of two
articles does not take `Agus` for the only one."""

MAX_SURPRISE = 9.0
"""Most that one token can tell, in nats: one in 8,000. A token that no other name
has may as well be a misspelling."""


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much each token of the corpus tells.

    Args:
        surprises: By reduced token, in nats.
        unseen: The same for a token that no name of the corpus has.
    """

    surprises: Mapping[str, float]
    unseen: float

    def surprise(self, reduced: str) -> float:
        """Tell how much it says that two names share this token, in nats, 0 to 9.

        Examples:
            >>> rarity = count_names([("agus", "salim"), ("agus",), ("budi",)])
            >>> round(rarity.surprise("agus"), 2), round(rarity.surprise("budi"), 2)
            (6.5, 6.91)
        """
        return self.surprises.get(reduced, self.unseen)


def count_names(names: Iterable[tuple[str, ...]]) -> Rarity:
    """Count the tokens of distinct folded names; who is named often counts once."""
    distinct = set(names)
    counts: Counter[str] = Counter()
    for name in distinct:
        counts.update({reduce_token(token) for token in name})
    total = len(distinct) + UNSEEN_NAMES
    return Rarity(
        {
            token: min(MAX_SURPRISE, log(total / (count + 1)))
            for token, count in counts.items()
        },
        min(MAX_SURPRISE, log(total)),
    )
