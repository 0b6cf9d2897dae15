"""What one article tells about one person, as evidence of who it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.lexicon.concept import RoleConcept
from kg.lexicon.load import Lexicon
from kg.model import Capacity, Office
from kg.model.fact import Member
from kg.resolve.digest import Digest
from kg.resolve.person.name import fold_name
from kg.resolve.post import is_single_seat
from kg.resolve.region import regency

HOLDING = frozenset({Capacity.DEFINITIVE, Capacity.INCUMBENT})
"""Capacities in which somebody fully holds a post."""

ACTING = frozenset({Capacity.PENJABAT, Capacity.PEJABAT_SEMENTARA})
"""Capacities in which somebody fills a post beside one of the same kind."""

BINDING_KINDS = frozenset(
    {"government", "legislature", "police", "military", "election", "court"}
    | {"prosecution"}
)
"""Kinds of office (`RoleConcept.office_of`) of which nobody holds two kinds at once:
a councillor is no mayor, a police chief no councillor."""


@dataclass(frozen=True, slots=True, order=True)
class Term:
    """An office that an article shows a person in.

    Args:
        role: Path of the role.
        post: Path of the post; empty if unknown.
        region: Code of the regency, city or province; empty if unknown.
        is_held: Whether the person holds it, by `HOLDING`.
        is_single: Whether one person at a time holds the post.
        kind: One of `BINDING_KINDS`, if it is an office of a place of such a kind,
            held or acting; empty for all others.
        day: Day for which it is attested; `date.min` if unknown.
    """

    role: str
    post: str = ""
    region: str = ""
    is_held: bool = True
    is_single: bool = False
    kind: str = ""
    day: date = date.min


@dataclass(frozen=True, slots=True)
class Mention:
    """One person of one article.

    Args:
        member: The article's key and the index of the person.
        name: As the article has it.
        tokens: The name folded; see `fold_name`.
        spellings: Aliases of the same number of tokens, folded.
        gender: `male`, `female`, or empty if nothing tells.
        degrees: Concepts of the degrees, or as written.
        terms: Offices in the article, sorted.
        bodies: Paths of organisations in the offices, parties among them.
        context: Code of the region that the article speaks of most; None if none.
        companions: Names of the article's other people, two tokens and more.
        day: Day of publication; None if unknown.
    """

    member: Member
    name: str
    tokens: tuple[str, ...]
    spellings: tuple[tuple[str, ...], ...] = ()
    gender: str = ""
    degrees: frozenset[str] = frozenset()
    terms: tuple[Term, ...] = ()
    bodies: frozenset[str] = frozenset()
    context: str | None = None
    companions: frozenset[tuple[str, ...]] = frozenset()
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Offices:
    """Paths of roles, posts and organisations, by article key and index."""

    roles: Mapping[str, tuple[str, ...]]
    posts: Mapping[str, tuple[str | None, ...]]
    organisations: Mapping[str, tuple[str, ...]]


def read_mentions(
    digest: Digest, offices: Offices, lexicon: Lexicon
) -> Iterator[Mention]:
    """Read the people of one article, in the order of their indices.

    Args:
        digest: The article.
        offices: What its offices mean.
        lexicon: Knows honorifics, degrees, and which posts one person holds.
    """
    folded = [
        fold_name(person.name) or (person.name.lower(),) for person in digest.people
    ]
    context = _main_region(digest)
    for index, person in enumerate(digest.people):
        own = [i for i, office in enumerate(digest.offices) if office.person == index]
        size = len(folded[index])
        spellings = {fold_name(alias) for alias in person.aliases}
        yield Mention(
            member=(digest.key, index),
            name=person.name,
            tokens=folded[index],
            spellings=tuple(sorted(name for name in spellings if len(name) == size)),
            gender=read_gender(person.prefixes, lexicon),
            degrees=read_degrees(person.suffixes, lexicon),
            terms=tuple(sorted({_read_term(digest, i, offices, lexicon) for i in own})),
            bodies=_read_bodies(digest, own, offices),
            context=context,
            companions=frozenset(
                name for i, name in enumerate(folded) if i != index and len(name) > 1
            ),
            day=digest.published,
        )


def _main_region(digest: Digest) -> str | None:
    """Tell the region named most; among equals the one named first."""
    counts: dict[str, int] = {}
    for place, count in zip(digest.places, digest.place_counts, strict=True):
        if place.code:
            region = regency(place.code)
            counts[region] = counts.get(region, 0) + max(count, 1)
    return max(counts, key=lambda region: counts[region], default=None)


def read_gender(prefixes: Sequence[str], lexicon: Lexicon) -> str:
    """Tell the gender by honorifics; empty if none or two tell."""
    known = (lexicon.honorifics.get(prefix) for prefix in prefixes)
    genders = {found.gender for found in known if found and found.gender}
    return genders.pop() if len(genders) == 1 else ""


def read_degrees(suffixes: Sequence[str], lexicon: Lexicon) -> frozenset[str]:
    """Tell the concepts of degrees; a degree that is not listed stands for itself."""
    return frozenset(
        known.id
        if (known := lexicon.degrees.get(suffix))
        else "".join(fold_name(suffix))
        for suffix in suffixes
    )


def _read_term(digest: Digest, index: int, offices: Offices, lexicon: Lexicon) -> Term:
    office = digest.offices[index]
    role = lexicon.role(office.role) if office.role else None
    return Term(
        role=offices.roles[digest.key][index],
        post=offices.posts[digest.key][index] or "",
        region=_find_region(digest, office),
        is_held=office.capacity in HOLDING,
        is_single=is_single_seat(office, lexicon),
        kind=role.office_of if role and _is_binding(role, office) else "",
        day=office.attested_on or digest.published or date.min,
    )


def _is_binding(role: RoleConcept, office: Office) -> bool:
    return (
        role.office_of in BINDING_KINDS
        and role.takes_place
        and role.exercises_power
        and (office.capacity in HOLDING or office.capacity in ACTING)
    )


def _find_region(digest: Digest, office: Office) -> str:
    place = office.place
    if place is None and office.organisation is not None:
        place = digest.organisations[office.organisation].place
    code = None if place is None else digest.places[place].code
    return regency(code) if code else ""


def _read_bodies(
    digest: Digest, own: Sequence[int], offices: Offices
) -> frozenset[str]:
    paths = offices.organisations[digest.key]
    indices = (
        index
        for i in own
        for index in (digest.offices[i].organisation, digest.offices[i].party)
    )
    return frozenset(paths[index] for index in indices if index is not None)
