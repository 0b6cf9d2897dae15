"""Which place each article means."""

from collections.abc import Sequence

from kg.iri import slugify
from kg.lexicon.load import Lexicon
from kg.model import Place
from kg.model.fact import Member, PlaceIdentity
from kg.resolve.digest import Digest
from kg.resolve.member import Gathering, Resolution, other_labels, rank_labels


def place_path(place: Place) -> str:
    """Tell the path of a place: by its code, else by its name.

    Examples:
        >>> place_path(Place("Kota Balikpapan", "64.71"))
        'place/64.71'
        >>> place_path(Place("Pasar Klandasan"))
        'place/pasar-klandasan'
    """
    return f"place/{slugify(place.code or place.name)}"


def resolve_places(
    digests: Sequence[Digest], lexicon: Lexicon
) -> Resolution[PlaceIdentity]:
    """Gather the places of all articles, and the places above them.

    Args:
        digests: The articles, sorted by key.
        lexicon: Knows labels, codes and parents of the places with a code.

    Returns:
        The places.
    """
    gathering = Gathering()
    found: dict[str, list[Place]] = {}
    for digest in digests:
        paths = [place_path(place) for place in digest.places]
        gathering.add(digest.key, paths)
        for path, place in zip(paths, digest.places, strict=True):
            found.setdefault(path, []).append(place)
    for code in _missing_parents(found):
        found[place_path(Place("", code))] = [Place("", code)]
    identities = tuple(
        _describe_place(found[path], tuple(gathering.members.get(path, ())), lexicon)
        for path in sorted(found)
    )
    return Resolution(identities, gathering.paths)


def place_labels(place: Place, lexicon: Lexicon) -> frozenset[str]:
    """Tell every name by which *place* goes, its own in the article among them."""
    known = lexicon.place_labels(place.code) if place.code else set()
    return frozenset((place.name, *known))


def parent_code(code: str) -> str | None:
    """Tell the code above a Kemendagri code: the same without its last part.

    Examples:
        >>> parent_code("64.71.01"), parent_code("64")
        ('64.71', None)
    """
    return code.rpartition(".")[0] or None


def _missing_parents(found: dict[str, list[Place]]) -> list[str]:
    codes = {places[0].code for places in found.values() if places[0].code}
    parents: set[str] = set()
    for code in codes:
        above = parent_code(code)
        while above is not None:
            parents.add(above)
            above = parent_code(above)
    return sorted(parents - codes)


def _describe_place(
    places: Sequence[Place], members: tuple[Member, ...], lexicon: Lexicon
) -> PlaceIdentity:
    code = places[0].code
    path = place_path(places[0])
    known = lexicon.place(code) if code else None
    names = rank_labels(place.name for place in places if place.name)
    label = known.label if known else (names or [code or path])[0]
    spellings = lexicon.place_labels(code) if code else set()
    above = parent_code(code) if code else None
    return PlaceIdentity(
        path=path,
        label=label,
        alt_labels=other_labels(label, [*spellings, *names]),
        members=members,
        code=code,
        contained_in=f"place/{above}" if above else None,
        bps_code=known.bps_code if known else None,
        iso3166_2=known.iso3166_2 if known else None,
        same_as=(known.same_as,) if known and known.same_as else (),
    )
