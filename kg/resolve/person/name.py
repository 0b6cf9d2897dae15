"""Names of people: folded, reduced to what spellings share, and compared."""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

MIN_EDIT_LENGTH = 5
"""Shortest token, in letters, in which one edit is a misspelling: below it, one edit
mostly makes another name (`Anto`, `Anta`)."""

MIN_SLIP_LENGTH = 3
"""Shortest token in which one edit may be a slip, if two tokens beside it agree."""

MAX_ABBREVIATION = 4
"""Longest token, in letters, that may abbreviate a longer one (`Muh`, `Moch`)."""

_APOSTROPHE = re.compile(r"['’‘`´ʼ]")
_WORD = re.compile(r"[^\W\d_]+")
_SPELLINGS = (
    ("oe", "u"),
    ("dj", "j"),
    ("tj", "c"),
    ("sj", "s"),
    ("sy", "s"),
    ("ch", "h"),
    ("kh", "h"),
    ("dh", "d"),
    ("th", "t"),
    ("dz", "z"),
    ("ph", "f"),
    ("ie", "i"),
    ("q", "k"),
    ("v", "f"),
    ("y", "i"),
    ("o", "u"),
)
"""Spellings of one sound, before 1947, before 1972 and since, and of Arabic letters,
in the order in which they are replaced."""
_DOUBLED = re.compile(r"(.)\1+")


class TokenMatch(Enum):
    """How a token of one name matches a token of another.

    Args:
        quality: How much of the token's rarity the match is worth, 0 to 1.
    """

    EQUAL = 1.0
    SPELLING = 0.9
    EDIT = 0.75
    SLIP = 0.3
    ABBREVIATION = 0.25
    INITIAL = 0.15


FULL = frozenset({TokenMatch.EQUAL, TokenMatch.SPELLING, TokenMatch.EDIT})
"""Matches of whole tokens."""

SHORTENED = frozenset({TokenMatch.ABBREVIATION, TokenMatch.INITIAL})
"""Matches of a token with a shorter form of it."""

MISSPELT = frozenset({TokenMatch.SPELLING, TokenMatch.EDIT, TokenMatch.SLIP})
"""Matches of tokens that are written differently."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How two names compare, token by token.

    Args:
        matched: Each matched token of the shorter name, reduced, with its match, in
            the order of that name.
        missing: Number of tokens of the longer name that the shorter one lacks.
        is_compatible: Whether one person may bear both names.
        is_partial: Whether one of the names says less than the other.
        in_order: Whether the matched tokens stand in the same order.
        full_tokens: Number of matched tokens that are no initials, abbreviations or
            slips.
        misspelt: Number of tokens that match by spelling, edit or slip only.
        worth: Sum of the qualities of the matches.
    """

    matched: tuple[tuple[str, TokenMatch], ...]
    missing: int
    is_compatible: bool
    is_partial: bool
    in_order: bool
    full_tokens: int
    misspelt: int
    worth: float


def _weigh_match(
    matched: tuple[tuple[str, TokenMatch], ...],
    sizes: tuple[int, int],
    *,
    ordered: bool,
) -> NameMatch:
    """Sum up what the matched tokens of names of two *sizes* say."""
    kinds = [match for _, match in matched]
    full = sum(kind in FULL for kind in kinds)
    slips = kinds.count(TokenMatch.SLIP)
    short, long = sizes
    return NameMatch(
        matched=matched,
        missing=long - short,
        is_compatible=(
            len(kinds) == short
            and (slips == 0 or full > 1)
            and (long == short or kinds != [TokenMatch.EDIT])
        ),
        is_partial=long > short or any(kind in SHORTENED for kind in kinds),
        in_order=ordered,
        full_tokens=full,
        misspelt=sum(kind in MISSPELT for kind in kinds),
        worth=sum(kind.value for kind in kinds),
    )


@lru_cache(maxsize=1 << 18)
def fold_name(name: str) -> tuple[str, ...]:
    """Fold a name to lower-case tokens without accents, apostrophes and marks.

    Examples:
        >>> fold_name("Rahmad Mas’ud"), fold_name("A. Muh. Yusuf-Ali")
        (('rahmad', 'masud'), ('a', 'muh', 'yusuf', 'ali'))
    """
    plain = unicodedata.normalize("NFKD", _APOSTROPHE.sub("", name))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return tuple(_WORD.findall(plain))


@cache
def reduce_token(token: str) -> str:
    """Reduce a folded token to what its spellings share.

    Doubled letters, old spelling, and the letters that Indonesian writes and does
    not tell apart at the end of a name (`Rahmad`, `Rahmat`; `Abdullah`, `Abdulla`).

    Examples:
        >>> reduce_token("muzzakir") == reduce_token("muzakkir")
        True
        >>> [reduce_token(token) for token in ("achmad", "soekarno", "djoko", "h")]
        ['ahmat', 'sukarnu', 'juku', 'h']
    """
    if len(token) < 3:
        return token
    reduced = token
    for spelling, sound in _SPELLINGS:
        reduced = reduced.replace(spelling, sound)
    reduced = _DOUBLED.sub(r"\1", reduced)
    if reduced.endswith("d"):
        return reduced[:-1] + "t"
    return reduced.removesuffix("h") or reduced


@lru_cache(maxsize=1 << 18)
def match_tokens(left: str, right: str) -> TokenMatch | None:
    """Tell how two folded tokens match; None if they do not.

    Examples:
        >>> match_tokens("rahmad", "rahmat"), match_tokens("susiwo", "susiswo")
        (<TokenMatch.SPELLING: 0.9>, <TokenMatch.EDIT: 0.75>)
        >>> match_tokens("m", "muhammad"), match_tokens("budi", "rudi")
        (<TokenMatch.INITIAL: 0.15>, None)
    """
    if left == right:
        return TokenMatch.EQUAL
    short, long = sorted((left, right), key=lambda token: (len(token), token))
    if len(short) == 1:
        return TokenMatch.INITIAL if long[0] == short else None
    reduced = reduce_token(short), reduce_token(long)
    if reduced[0] == reduced[1]:
        return TokenMatch.SPELLING
    if 1 in {OSA.distance(*reduced), OSA.distance(short, long)}:
        is_slip = len(short) >= MIN_SLIP_LENGTH and short[0] == long[0]
        weaker = TokenMatch.SLIP if is_slip else None
        return TokenMatch.EDIT if len(short) >= MIN_EDIT_LENGTH else weaker
    is_short = len(short) <= MAX_ABBREVIATION and _abbreviates(short, long)
    return TokenMatch.ABBREVIATION if is_short else None


def _abbreviates(short: str, long: str) -> bool:
    """Tell whether *short* leaves out the end of *long*, from a consonant on."""
    if len(long) < len(short) + 2 or short[-1] in "aeiou":
        return False
    reduced = reduce_token(short), reduce_token(long)
    return long.startswith(short) or reduced[1].startswith(reduced[0])


def may_coexist(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Tell whether both names may stand in one cluster: two misspellings of a name.

    Each may be one edit from the true name, so two edits from each other.

    Examples:
        >>> may_coexist(("rendi", "susiwo"), ("rendi", "susisswo"))
        True
        >>> may_coexist(("agus", "salim"), ("agus", "setiawan"))
        False
    """
    if compare_names(left, right).is_compatible:
        return True
    short, long = sorted((left, right), key=lambda name: (len(name), name))
    return all(any(_is_near(token, other) for other in long) for token in short)


def _is_near(token: str, other: str) -> bool:
    if match_tokens(token, other) is not None:
        return True
    if min(len(token), len(other)) < MIN_EDIT_LENGTH:
        return False
    reduced = reduce_token(token), reduce_token(other)
    return OSA.distance(*reduced, score_cutoff=2) <= 2


_RANKED = tuple(TokenMatch)


@lru_cache(maxsize=1 << 19)
def compare_names(left: tuple[str, ...], right: tuple[str, ...]) -> NameMatch:
    """Compare two folded names token by token; the best matches are made first.

    Args:
        left: See `fold_name`; not empty.
        right: The other name; the order of the two does not matter.

    Examples:
        >>> match = compare_names(("rendi", "susiwo"), ("rendi", "susiswo", "ismail"))
        >>> match.is_compatible, match.missing, [how.name for _, how in match.matched]
        (True, 1, ['EQUAL', 'EDIT'])
        >>> compare_names(("agus", "salim"), ("agus", "setiawan")).is_compatible
        False
    """
    short, long = sorted((left, right), key=lambda name: (len(name), name))
    sizes = len(short), len(long)
    if short == long:
        equal = tuple((reduce_token(token), TokenMatch.EQUAL) for token in short)
        return _weigh_match(equal, sizes, ordered=True)
    pairs = _pair_tokens(short, long)
    if len(short) == 1 and pairs and pairs[0][0] not in {0, len(long) - 1}:
        # People go by their first name or their last, not by one in the middle.
        pairs = {}
    places = [place for _, (place, _) in sorted(pairs.items())]
    matched = tuple(
        (reduce_token(max(short[i], long[j], key=len)), match)
        for i, (j, match) in sorted(pairs.items())
    )
    return _weigh_match(matched, sizes, ordered=places == sorted(places))


def _pair_tokens(
    short: tuple[str, ...], long: tuple[str, ...]
) -> dict[int, tuple[int, TokenMatch]]:
    """Pair tokens of *short* with tokens of *long*: equal ones first, initials last."""
    found = sorted(
        (_RANKED.index(match), abs(i - j), i, j)
        for i, token in enumerate(short)
        for j, other in enumerate(long)
        if (match := match_tokens(token, other)) is not None
    )
    pairs: dict[int, tuple[int, TokenMatch]] = {}
    taken: set[int] = set()
    for rank, _, i, j in found:
        if i not in pairs and j not in taken:
            pairs[i] = (j, _RANKED[rank])
            taken.add(j)
    return pairs
