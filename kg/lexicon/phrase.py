"""Phrases found in a row of tokens: the longest match, from left to right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.lexicon.token import phrase_key

Value = TypeVar("Value")
_Bucket = tuple[tuple[int, ...], dict[tuple[str, ...], Value]]


@dataclass(frozen=True, slots=True)
class Match(Generic[Value]):
    """A phrase that was found.

    Args:
        first: Index of its first token.
        last: Index after its last token.
        value: What the table says of it.
    """

    first: int
    last: int
    value: Value


class PhraseTable(Generic[Value]):
    """What is known under phrases, looked up by lower-case tokens.

    A straight apostrophe in a phrase also stands for a curly one: news has both.

    Examples:
        >>> table = PhraseTable({"wali kota": 1, "wali": 2, "pjs.": 3})
        >>> table.find_all(("pjs", ".", "wali", "kota", "wali"))
        [Match(first=0, last=2, value=3), Match(first=2, last=4, value=1), \
Match(first=4, last=5, value=2)]
        >>> table.find_at(("pjs", ".", "wali"), 2), table.get("Wali Kota")
        (Match(first=2, last=3, value=2), 1)
    """

    __slots__ = ("_buckets", "_count")

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        buckets: dict[str, dict[tuple[str, ...], Value]] = {}
        for phrase, value in phrases.items():
            for spelling in dict.fromkeys((phrase, phrase.replace("'", "’"))):
                key = phrase_key(spelling)
                buckets.setdefault(key[0], {})[key] = value
        self._buckets: dict[str, _Bucket[Value]] = {
            first: (tuple(sorted({len(key) for key in bucket}, reverse=True)), bucket)
            for first, bucket in buckets.items()
        }
        self._count = sum(len(bucket) for bucket in buckets.values())

    def find_all(self, lower: Sequence[str]) -> list[Match[Value]]:
        """Find the phrases in *lower*: the longest at each place, none overlapping.

        Args:
            lower: Tokens in lower case, as `kg.extract.document.Document.lower`.

        Returns:
            In order of the text. A token that begins no phrase costs one look-up.
        """
        tokens = lower if isinstance(lower, tuple) else tuple(lower)
        buckets = self._buckets
        found: list[Match[Value]] = []
        free = 0
        for first, token in enumerate(tokens):
            if token in buckets and first >= free:
                match = self.find_at(tokens, first)
                if match is not None:
                    found.append(match)
                    free = match.last
        return found

    def find_at(self, lower: Sequence[str], first: int) -> Match[Value] | None:
        """Find the longest phrase that begins at token *first*; None if none does."""
        bucket = self._buckets.get(lower[first]) if first < len(lower) else None
        if bucket is None:
            return None
        lengths, values = bucket
        room = len(lower) - first
        for length in lengths:
            if length <= room:
                key = tuple(lower[first : first + length])
                if key in values:
                    return Match(first, first + length, values[key])
        return None

    def get(self, phrase: str) -> Value | None:
        """Look up a whole phrase as a person writes it; None if it is not listed."""
        key = phrase_key(phrase)
        bucket = self._buckets.get(key[0]) if key else None
        return None if bucket is None else bucket[1].get(key)

    def starts(self, token: str) -> bool:
        """Tell whether a phrase begins with the lower-case *token*."""
        return token in self._buckets

    def items(self) -> Iterator[tuple[tuple[str, ...], Value]]:
        """Yield every key with its value, in the order of the ontology."""
        for _, values in self._buckets.values():
            yield from values.items()

    def __len__(self) -> int:
        return self._count


def fold_phrase(phrase: str) -> str:
    """Fold a phrase to its lower-case tokens with one blank between them.

    Examples:
        >>> fold_phrase("Pjs. Wali  Kota")
        'pjs . wali kota'
    """
    return " ".join(phrase_key(phrase))


def group_forms(
    pairs: Iterable[tuple[str, Value]],
) -> dict[str, tuple[Value, ...]]:
    """Group values by the key of their phrase, each value once, in order.

    Examples:
        >>> group_forms([("Bogor", 1), ("Wali Kota", 2), ("bogor", 3)])
        {'bogor': (1, 3), 'wali kota': (2,)}
    """
    groups: dict[str, tuple[Value, ...]] = {}
    for phrase, value in pairs:
        key = fold_phrase(phrase)
        known = groups.get(key, ())
        if key and value not in known:
            groups[key] = (*known, value)
    return groups
