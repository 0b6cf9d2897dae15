"""What the authority file knows of a place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A province, regency, city or district of `ontology/authority/places.ttl`.

    Args:
        code: Kemendagri code with dots: `64.71`.
        label: `Kota Balikpapan`, `Kabupaten Paser`, `Provinsi Kalimantan Timur`,
            `Kecamatan Sungai Kunjang`.
        name: The label without its type: `Balikpapan`.
        level: `province`, `regency`, `city` or `district`; `special` for the new
            capital, which has no code (its id `ikn` stands for one).
        parent: Code of the place above; None for provinces.
        names: Nicknames, short forms, old names and spelling variants, sorted.
        capital: Seat of a regency; None if unknown or not of that level.
        iso3166_2: `ID-KI`, on provinces; else None.
        bps_code: None where it is not certain.
        same_as: GeoNames IRI; None if not matched beyond doubt.
    """

    code: str
    label: str
    name: str
    level: str
    parent: str | None = None
    names: tuple[str, ...] = ()
    capital: str | None = None
    iso3166_2: str | None = None
    bps_code: str | None = None
    same_as: str | None = None


@dataclass(frozen=True, slots=True)
class PlaceForm:
    """One written form of a place.

    Args:
        entries: All places it may mean: provinces, then cities, regencies, districts,
            each by code. `Bogor` has two; the article decides.
        is_weak: Whether the form is mostly another word (`banua`, `pasir`), needs its
            type before it (bare names of districts), or is the seat of a regency.
    """

    entries: tuple[PlaceEntry, ...]
    is_weak: bool = False
