"""Phrases found in a row of tokens: the longest match, from left to right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from kg.lexicon.token import phrase_key

Value = TypeVar("Value")
_Bucket = tuple[dict[tuple[str, ...], Value], dict[str, tuple[int, ...]]]
"""Phrases with one first token, and the lengths of the longer ones by their second:
`kota` begins hundreds of names, and the token behind it rules nearly all out."""


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
            first: (bucket, _lengths(bucket)) for first, bucket in buckets.items()
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
        return self.find_among(
            tokens, [i for i, token in enumerate(tokens) if token in buckets]
        )

    def find_among(
        self, lower: tuple[str, ...], starts: Iterable[int]
    ) -> list[Match[Value]]:
        """Find the phrases that begin at the tokens *starts*, none overlapping."""
        found: list[Match[Value]] = []
        free = 0
        for first in starts:
            if first >= free:
                match = self.find_at(lower, first)
                if match is not None:
                    found.append(match)
                    free = match.last
        return found

    def find_at(self, lower: Sequence[str], first: int) -> Match[Value] | None:
        """Find the longest phrase that begins at token *first*; None if none does."""
        room = len(lower) - first
        bucket = self._buckets.get(lower[first]) if room > 0 else None
        if bucket is None:
            return None
        values, lengths = bucket
        for length in lengths.get(lower[first + 1], ()) if room > 1 else ():
            if length <= room:
                key = tuple(lower[first : first + length])
                if key in values:
                    return Match(first, first + length, values[key])
        alone = (lower[first],)
        return Match(first, first + 1, values[alone]) if alone in values else None

    def get(self, phrase: str) -> Value | None:
        """Look up a whole phrase as a person writes it; None if it is not listed."""
        key = phrase_key(phrase)
        bucket = self._buckets.get(key[0]) if key else None
        return None if bucket is None else bucket[0].get(key)

    def starts(self, token: str) -> bool:
        """Tell whether a phrase begins with the lower-case *token*."""
        return token in self._buckets

    def items(self) -> Iterator[tuple[tuple[str, ...], Value]]:
        """Yield every key with its value, in the order of the ontology."""
        for values, _ in self._buckets.values():
            yield from values.items()

    def firsts(self) -> Iterable[str]:
        """Give the tokens that phrases begin with."""
        return self._buckets

    def __len__(self) -> int:
        return self._count


def _lengths(keys: Iterable[tuple[str, ...]]) -> dict[str, tuple[int, ...]]:
    """Give the lengths of the longer phrases by their second token, longest first."""
    found: dict[str, tuple[int, ...]] = {}
    for key in keys:
        if len(key) > 1:
            known = found.get(key[1], ())
            if len(key) not in known:
                found[key[1]] = tuple(sorted((*known, len(key)), reverse=True))
    return found


class PhraseTables:
    """Several tables looked up together: a token that none begins costs one look-up.

    Examples:
        >>> tables = PhraseTables(
        ...     [PhraseTable({"wali kota": 1}), PhraseTable({"kota": 2})]
        ... )
        >>> tables.find_all(("wali", "kota"))
        [[Match(first=0, last=2, value=1)], [Match(first=1, last=2, value=2)]]
    """

    __slots__ = ("_starts", "_tables")

    def __init__(self, tables: Sequence[PhraseTable[Any]]) -> None:
        self._tables = tuple(tables)
        starts: dict[str, tuple[int, ...]] = {}
        for number, table in enumerate(self._tables):
            for token in table.firsts():
                starts[token] = (*starts.get(token, ()), number)
        self._starts = starts

    def find_all(self, lower: tuple[str, ...]) -> list[list[Match[Any]]]:
        """Find the phrases of each table, as `PhraseTable.find_all` would."""
        starts = self._starts
        places: list[list[int]] = [[] for _ in self._tables]
        for first in [i for i, token in enumerate(lower) if token in starts]:
            for number in starts[lower[first]]:
                places[number].append(first)
        return [
            table.find_among(lower, own)
            for table, own in zip(self._tables, places, strict=True)
        ]


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
