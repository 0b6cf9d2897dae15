"""Writes the identifier of a law: `uu/2023/20`, `perda-kota-tegal/2024/3`."""

from kg.extract.law.mention import LawMention, MentionKind
from kg.iri import slugify
from kg.lexicon.place import PlaceEntry

CONSTITUTION = "uud/1945"
"""The constitution; it has no number."""

_SHORT_NAMES = {"21.72": "tanjungpinang", "31": "dki-jakarta", "34": "diy"}
"""Places whose usual name is not the one of the register, by Kemendagri code."""

_BY_LEVEL = {"city": "kota", "regency": "kab", "province": "prov"}
_PLACED = frozenset(
    (
        "pergub",
        "kepgub",
        "ingub",
        "perbup",
        "kepbup",
        "inbup",
        "perwali",
        "kepwal",
        "inwal",
        "qanun",
        "perdes",
        "perkada",
        "perdasus",
        "perdasi",
    )
)


def slug_of_place(entry: PlaceEntry) -> str:
    """Give the part of an identifier that names a place: `kutai-kartanegara`."""
    return _SHORT_NAMES.get(entry.code) or slugify(entry.name)


def stem_with_place(stem: str, place: PlaceEntry | None) -> str:
    """Add the place to the first part of an identifier.

    Examples:
        >>> tegal = PlaceEntry("33.76", "Kota Tegal", "Tegal", "city")
        >>> stem_with_place("perda", tegal), stem_with_place("perwali", tegal)
        ('perda-kota-tegal', 'perwali-tegal')
        >>> stem_with_place("uu", tegal), stem_with_place("perda", None)
        ('uu', 'perda')
    """
    if place is None:
        return stem
    slug = slug_of_place(place)
    if stem == "perda" or stem in ("perda-kota", "perda-kab", "perda-prov"):
        return f"perda-{_BY_LEVEL[place.level]}-{slug}"
    if stem == "keputusan-kpu":
        return f"keputusan-kpu-{_BY_LEVEL[place.level]}-{slug}"
    return f"{stem}-{slug}" if stem in _PLACED else stem


def is_placed(stem: str) -> bool:
    """Tell whether laws of this type belong to one place."""
    return stem in _PLACED or stem.startswith("perda")


def write_identifier(mention: LawMention, place: PlaceEntry | None) -> str | None:
    """Write the identifier of a mention that carries a number, or of a code.

    Args:
        mention: The mention.
        place: Place of a regional law, named or the article's own.

    Returns:
        With `null` for a year that is not given; None for mentions without number.
    """
    stem = mention.stem
    if stem is None:
        return None
    if mention.kind is MentionKind.CODE:
        return CONSTITUTION if stem == "uud" else f"{stem}/null"
    if mention.number is None:
        return None
    number = mention.number.lower()
    if number.endswith("-pnps"):
        stem, number = f"{stem}-pnps", number.removesuffix("-pnps")
    year = "null" if mention.year is None else str(mention.year)
    return f"{stem_with_place(stem, place)}/{year}/{number}"
