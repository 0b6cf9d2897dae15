"""How a law is written: one form for each identifier."""

from collections.abc import Mapping
from dataclasses import dataclass

from kg.iri import slugify
from kg.lexicon.load import Lexicon

_LOCAL: tuple[tuple[str, str, str], ...] = (
    ("perda-prov-", "perda", "Provinsi "),
    ("perda-kab-", "perda", "Kabupaten "),
    ("perda-kota-", "perda", "Kota "),
    ("pergub-", "pergub", ""),
    ("perbup-", "perbup", ""),
    ("perwali-", "perwali", ""),
)
"""How identifiers of laws that a place makes begin, their type, and what stands before
the name of the place."""

_COURT = "putusan-"


@dataclass(frozen=True, slots=True)
class LawLabels:
    """What the names of laws are made of.

    Args:
        types: How a type is cited, by its id: `perppu` to `Perppu`.
        places: Names of provinces, regencies and cities, by their slug.
    """

    types: Mapping[str, str]
    places: Mapping[str, str]


def read_law_labels(lexicon: Lexicon) -> LawLabels:
    """Take from the lexicon what the names of laws are made of."""
    return LawLabels(
        {one.id: one.short for one in lexicon.law_type_concepts.values()},
        {
            slugify(place.name): place.name
            for place in lexicon.place_entries.values()
            if place.level != "district"
        },
    )


def label_law(identifier: str, labels: LawLabels) -> str | None:
    """Write a law as Indonesians cite it, from its identifier alone.

    Args:
        identifier: `uu/2023/20`, `perda-kota-balikpapan/2025/4`.
        labels: From `read_law_labels`.

    Returns:
        None where the number is unknown, or the type or place is not listed.

    Examples:
        >>> labels = LawLabels(
        ...     {"uu": "UU", "perda": "Perda", "putusan-mk": "Putusan"},
        ...     {"balikpapan": "Balikpapan"},
        ... )
        >>> label_law("uu/2023/20", labels)
        'UU Nomor 20 Tahun 2023'
        >>> label_law("perda-kota-balikpapan/2025/04", labels)
        'Perda Kota Balikpapan Nomor 4 Tahun 2025'
        >>> label_law("putusan-mk/2024/60-puu-xxii", labels)
        'Putusan MK Nomor 60/PUU-XXII/2024'
        >>> label_law("uu/null", labels) is None
        True
    """
    kind, _, rest = identifier.partition("/")
    year, _, number = rest.partition("/")
    name = _name_type(kind, labels)
    if name is None or not year.isdecimal():
        return None
    if number.isdecimal():
        return f"{name} Nomor {int(number)} Tahun {year}"
    head, _, docket = number.partition("-")
    if kind.startswith(_COURT) and head.isdecimal() and docket:
        return f"{name} Nomor {head}/{docket.upper()}/{year}"
    return None


def _name_type(kind: str, labels: LawLabels) -> str | None:
    if kind.startswith(_COURT) and kind in labels.types:
        return f"Putusan {kind.removeprefix(_COURT).upper()}"
    for prefix, type_id, before in _LOCAL:
        if kind.startswith(prefix):
            place = labels.places.get(kind.removeprefix(prefix))
            short = labels.types.get(type_id)
            return f"{short} {before}{place}" if place and short else None
    return labels.types.get(kind)
