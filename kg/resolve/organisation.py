"""Which organisation each article means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.iri import slugify
from kg.lexicon.concept import OrganisationConcept
from kg.lexicon.load import Lexicon
from kg.lexicon.token import phrase_key
from kg.model import Organisation
from kg.model.fact import Member, OrganisationIdentity
from kg.resolve.digest import Digest
from kg.resolve.member import Gathering, Resolution, other_labels, rank_labels
from kg.resolve.place import place_labels, place_path
from kg.resolve.region import has_place, join_place, strip_place


@dataclass(frozen=True, slots=True)
class _Naming:
    """How one record's organisation is called, and where it is.

    Args:
        path: Path of the organisation.
        canonical: Its name with its place, a function of the record alone.
        attested: The record's own name, where it would be a good label; else None.
        spellings: All names of the record.
        area: Path of its place; None if national or unknown.
    """

    path: str
    canonical: str
    attested: str | None
    spellings: tuple[str, ...]
    area: str | None = None


def resolve_organisations(
    digests: Sequence[Digest], lexicon: Lexicon
) -> tuple[Resolution[OrganisationIdentity], Mapping[str, str]]:
    """Gather the organisations of all articles, outlets among them.

    Two records are one organisation if they agree in what it is (the lexicon's
    concept, or the name without its place) and where. A regional body whose place
    the article leaves open is a body of its own article.

    Args:
        digests: The articles, sorted by key.
        lexicon: Knows long names, and labels of places.

    Returns:
        The organisations; and by article key the path of its publisher.
    """
    gathering = Gathering()
    found: dict[str, list[_Naming]] = {}
    publishers: dict[str, str] = {}
    for digest in digests:
        namings = [
            _name_organisation(digest, organisation, lexicon)
            for organisation in digest.organisations
        ]
        gathering.add(digest.key, [naming.path for naming in namings])
        if digest.publisher:
            namings.append(_name_publisher(digest.publisher))
            publishers[digest.key] = namings[-1].path
        for naming in namings:
            found.setdefault(naming.path, []).append(naming)
    identities = tuple(
        _describe_organisation(
            path, found[path], tuple(gathering.members.get(path, ()))
        )
        for path in sorted(found)
    )
    return Resolution(identities, gathering.paths), publishers


def _name_publisher(name: str) -> _Naming:
    return _Naming(f"organisation/{slugify(name)}", name, name, (name,))


def _name_organisation(
    digest: Digest, organisation: Organisation, lexicon: Lexicon
) -> _Naming:
    place = None if organisation.place is None else digest.places[organisation.place]
    labels = place_labels(place, lexicon) if place else frozenset()
    base = strip_place(organisation.name, labels)
    known = lexicon.organisation(organisation.concept) if organisation.concept else None
    is_whole = known is not None and is_own_name(base, known)
    abbreviations: tuple[str, ...] = ()
    if known and is_whole:
        base = known.label
        abbreviations = known.abbreviations if place is None else ()
    canonical = join_place(base, place.name) if place else base
    slug = slugify(canonical)
    if place is None and known and is_regional(known, is_whole=is_whole):
        slug = f"{slug}-{digest.key}"
    is_label = not is_whole and (place is None or has_place(organisation.name, labels))
    return _Naming(
        path=f"organisation/{slug}",
        canonical=canonical,
        attested=organisation.name if is_label else None,
        spellings=(organisation.name, *organisation.aliases, *abbreviations),
        area=place_path(place) if place else None,
    )


def is_own_name(name: str, concept: OrganisationConcept) -> bool:
    """Tell whether *name* is the concept's own name, without a field of its own."""
    key = phrase_key(name)
    return any(
        key == phrase_key(own) for own in (concept.label, *concept.abbreviations)
    )


def is_regional(concept: OrganisationConcept, *, is_whole: bool) -> bool:
    """Tell whether a body of this kind is one of many, told apart by place.

    Args:
        concept: The kind.
        is_whole: Whether the article names it by the concept's own name: `Bawaslu`
            alone may be the national one, `Dinas Pendidikan` alone may not.
    """
    if concept.level in {"national", "any"}:
        return concept.level == "any" and concept.is_pattern and not is_whole
    return True


def _describe_organisation(
    path: str, namings: Sequence[_Naming], members: tuple[Member, ...]
) -> OrganisationIdentity:
    attested = rank_labels(naming.attested for naming in namings if naming.attested)
    label = (attested or [namings[0].canonical])[0]
    spellings = [spelling for naming in namings for spelling in naming.spellings]
    areas = sorted({naming.area for naming in namings if naming.area})
    return OrganisationIdentity(
        path=path,
        label=label,
        alt_labels=other_labels(label, spellings),
        members=members,
        area=areas[0] if areas else None,
    )
