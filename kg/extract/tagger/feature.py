"""What the tagger sees of a word, and of its neighbours."""

from collections.abc import Container, Iterable, Sequence
from enum import IntEnum

LABELS = (
    "O",
    "B-LOC",
    "I-LOC",
    "B-ORG",
    "I-ORG",
    "B-PER",
    "I-PER",
    "B-ROLE",
    "I-ROLE",
)
"""The labels of the tagger, in the order of the columns of its weights."""

OFFSETS = (-2, -1, 0, 1, 2)
"""Neighbours whose features count for a word."""

PAD = ""
"""The form of the two stops between sentences; no token is empty."""

CLASSES = "Pl9IAUMi.,()-\":'n"
"""Kinds of form, see `form_class`; their index is the code."""

_MARKS = {mark: mark for mark in ".,()-"} | dict.fromkeys("“”\"'‘’«»„", '"')


class Flag(IntEnum):
    """What the look-ups know of a token; its bit stands in the token's mask."""

    ROLE = 0
    CAPACITY = 1
    HONORIFIC = 2
    RANK = 3
    DEGREE = 4
    ORGANISATION = 5
    PLACE = 6


POSITIONS = "SBIE"
"""Where a token stands in a look-up: alone, first, inside, last."""

FIRST_BIT = 1 << (len(Flag) * len(POSITIONS))
"""Bit of the first token of a sentence."""

LOWER_BIT = FIRST_BIT << 1
"""Bit of a capitalised token that the article also writes in lower case."""


def form_class(form: str) -> str:
    """Give the kind of a form: one character of `CLASSES`.

    `l` lower case, `i` one lower-case letter, `I` one capital (an initial), `A` all
    capitals, `U` capitalised, `M` mixed, `9` a number, the mark itself for the marks
    that names and roles are built with, `:` any other mark, `P` the stop.

    Examples:
        >>> [form_class(form) for form in ("Mas’ud", "DPRD", "A", "McD", "di", "“")]
        ['U', 'A', 'I', 'M', 'l', '"']
    """
    if not form:
        return "P"
    if form[0].isalpha():
        return _letters_class(form)
    return "9" if form[0].isdigit() else _MARKS.get(form, ":")


def _letters_class(form: str) -> str:
    if form.islower():
        return "l" if len(form) > 1 else "i"
    if len(form) == 1:
        return "I"
    if form.isupper():
        return "A"
    return "U" if form[0].isupper() and form[1:].islower() else "M"


def form_features(form: str, name_parts: Container[str]) -> list[str]:
    """Give the features of one form, whatever stands around it.

    Args:
        form: The token as written, or `PAD`.
        name_parts: Lower-case words that candidates' names are made of.

    Examples:
        >>> form_features("Rahmad", {"rahmad"})[:4]
        ['w=rahmad', 's2=ad', 's3=mad', 's4=hmad']
    """
    if not form:
        return ["pad"]
    lower = form.lower()
    features = [
        "w=" + lower,
        "s2=" + lower[-2:],
        "s3=" + lower[-3:],
        "s4=" + lower[-4:],
        "p3=" + lower[:3],
        "p4=" + lower[:4],
        "c=" + form_class(form),
    ]
    if form[0].isupper():
        features += ["us3=" + lower[-3:], "up3=" + lower[:3]]
        if lower in name_parts:
            features.append("name")
    return features


def class_code(form: str, name_parts: Container[str]) -> int:
    """Give the code of a form's class; parts of known names have codes of their own."""
    code = CLASSES.index(form_class(form))
    is_name = bool(form) and form[0].isupper() and form.lower() in name_parts
    return code + len(CLASSES) * is_name


CLASS_CODES = 2 * len(CLASSES)
"""Number of codes that `class_code` gives."""


def flag_bit(flag: Flag, position: str) -> int:
    """Give the bit of a look-up at a position of `POSITIONS`."""
    return 1 << (flag * len(POSITIONS) + POSITIONS.index(position))


_BITS = tuple(
    tuple(flag_bit(flag, position) for position in POSITIONS) for flag in Flag
)


def mark_matches(
    masks: list[int], flag: Flag, matches: Iterable[tuple[int, int]]
) -> None:
    """Set the bits of a look-up's tokens.

    Args:
        masks: One mask a token; changed in place.
        flag: The look-up.
        matches: First and after the last token of each phrase found.
    """
    single, begin, inside, end = _BITS[flag]
    for first, last in matches:
        if last - first == 1:
            masks[first] |= single
            continue
        masks[first] |= begin
        masks[last - 1] |= end
        for i in range(first + 1, last - 1):
            masks[i] |= inside


def mask_features(mask: int) -> list[str]:
    """Give the features of a token's mask."""
    features = [
        f"{flag.name}{position}"
        for flag in Flag
        for position in POSITIONS
        if mask & flag_bit(flag, position)
    ]
    if mask & FIRST_BIT:
        features.append("first")
    if mask & LOWER_BIT:
        features.append("lower")
    return features or ["none"]


_FLAG_BITS = tuple(sum(bits) for bits in _BITS)
FLAG_CODES = len(Flag) + 1
"""Number of codes that `flag_code` gives."""


def flag_code(mask: int) -> int:
    """Give one code for the look-ups of a token: the first of `Flag`, from 1; else 0.

    Examples:
        >>> flag_code(flag_bit(Flag.PLACE, "S") | flag_bit(Flag.ROLE, "B"))
        1
    """
    for flag, bits in zip(Flag, _FLAG_BITS, strict=True):
        if mask & bits:
            return flag + 1
    return 0


def finish_masks(
    masks: list[int], forms: Sequence[str], lower: Sequence[str], firsts: Iterable[int]
) -> None:
    """Set the bits that need no look-up: first in its sentence, also in lower case."""
    written = set(forms)
    for i, form in enumerate(forms):
        small = lower[i]
        if form != small and small in written and form[0].isupper():
            masks[i] |= LOWER_BIT
    for i in firsts:
        masks[i] |= FIRST_BIT
