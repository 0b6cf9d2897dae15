"""Which role and which post each office claim means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.iri import slugify
from kg.lexicon.concept import RoleConcept
from kg.lexicon.load import Lexicon
from kg.lexicon.token import phrase_key
from kg.model import Office
from kg.model.fact import (
    Identity,
    Member,
    OrganisationIdentity,
    PlaceIdentity,
    PostIdentity,
    RoleIdentity,
)
from kg.resolve.digest import Digest
from kg.resolve.member import Gathering, Resolution, other_labels, rank_labels
from kg.resolve.region import has_place, join_place


@dataclass(frozen=True, slots=True)
class Ground:
    """What posts stand on: places, organisations and roles of all articles."""

    places: Resolution[PlaceIdentity]
    organisations: Resolution[OrganisationIdentity]
    roles: Resolution[RoleIdentity]

    def labels(self, lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
        """Give the labels by path, first the one that a post's label takes.

        A province stands there without its type: `Gubernur Kalimantan Timur`.
        """
        identities: tuple[Identity, ...] = (
            *self.places.identities,
            *self.organisations.identities,
            *self.roles.identities,
        )
        labels = {each.path: (each.label, *each.alt_labels) for each in identities}
        for place in self.places.identities:
            known = lexicon.place(place.code) if place.code else None
            if known is not None and known.level == "province":
                labels[place.path] = (known.name, *labels[place.path])
        return labels


@dataclass(frozen=True, slots=True)
class Seat:
    """Where the post of one office claim is.

    Args:
        path: Path of the post; None if nothing tells it from others of its role.
        area: Path of the place of jurisdiction; None if unknown.
        organisation: Path; None if unknown.
    """

    path: str | None = None
    area: str | None = None
    organisation: str | None = None


def role_path(office: Office, lexicon: Lexicon) -> str:
    """Tell the path of a role: the lexicon's concept, else the role as written.

    A concept that heads a pattern (`Kepala Dinas {X}`) is not the role itself: the
    head of one agency and the head of another hold two roles.

    Args:
        office: The office claim.
        lexicon: Knows the concepts.
    """
    known = lexicon.role(office.role) if office.role else None
    if known is None:
        return f"role/{slugify(office.role_label)}"
    if has_field(office, known):
        return f"role/{slugify(spell_out(office.role_label, known))}"
    return f"role/{slugify(known.id)}"


def spell_out(label: str, role: RoleConcept) -> str:
    """Write the head of a role in full, so that its short forms are one role.

    Args:
        label: The role as an article writes it.
        role: The concept that heads it.

    Examples:
        >>> head = RoleConcept("kepala-bidang", "Kepala Bidang", alt_labels=("Kabid",))
        >>> spell_out("Kabid Pasar", head), spell_out("Kepala Bidang Pasar", head)
        ('Kepala Bidang Pasar', 'Kepala Bidang Pasar')
    """
    words = label.split()
    for form in sorted(role.alt_labels, key=lambda one: (-len(one), one)):
        size = len(form.split())
        if size < len(words) and " ".join(words[:size]).lower() == form.lower():
            return " ".join((role.label, *words[size:]))
    return label


def has_field(office: Office, role: RoleConcept) -> bool:
    """Tell whether the name of a field is part of the role: `Kepala Dinas Sosial`."""
    if not role.is_pattern:
        return False
    key = phrase_key(office.role_label)
    return all(key != phrase_key(own) for own in (role.label, *role.alt_labels))


def post_path(role: str, *anchors: str | None) -> str | None:
    """Tell the path of a post; None if nothing tells it from others of the role.

    Args:
        role: Path of the role.
        anchors: Paths of the place or organisation, or both; None is left out.

    Examples:
        >>> post_path("role/wali-kota", "place/64.71")
        'post/wali-kota-64.71'
        >>> post_path("role/ketua", "organisation/kadin-kota-balikpapan")
        'post/ketua-kadin-kota-balikpapan'
        >>> post_path("role/ketua", None)
    """
    names = [anchor.partition("/")[2] for anchor in anchors if anchor]
    return "-".join([f"post/{role.partition('/')[2]}", *names]) if names else None


def resolve_roles(
    digests: Sequence[Digest], lexicon: Lexicon
) -> Resolution[RoleIdentity]:
    """Gather the roles of all articles."""
    gathering = Gathering()
    found: dict[str, list[Office]] = {}
    for digest in digests:
        paths = [role_path(office, lexicon) for office in digest.offices]
        gathering.add(digest.key, paths)
        for path, office in zip(paths, digest.offices, strict=True):
            found.setdefault(path, []).append(office)
    identities = tuple(
        _describe_role(path, found[path], tuple(gathering.members[path]), lexicon)
        for path in sorted(found)
    )
    return Resolution(identities, gathering.paths)


def _describe_role(
    path: str, offices: Sequence[Office], members: tuple[Member, ...], lexicon: Lexicon
) -> RoleIdentity:
    written = rank_labels(office.role_label for office in offices)
    concept = next((office.role for office in offices if office.role), None)
    known = lexicon.role(concept) if concept else None
    if known is None:
        return RoleIdentity(
            path, written[0], other_labels(written[0], written), members
        )
    if known.is_pattern:
        full = [spell_out(label, known) for label in written]
        labels = other_labels(full[0], [*full, *written])
        return RoleIdentity(path, full[0], labels, members)
    return RoleIdentity(
        path=path,
        label=known.label,
        alt_labels=other_labels(known.label, [*known.alt_labels, *written]),
        members=members,
        labels_en=known.labels_en,
    )


def find_seat(digest: Digest, index: int, ground: Ground, lexicon: Lexicon) -> Seat:
    """Tell where the post of an office claim is.

    Posts of a place (Wali Kota, Kepala Dinas Sosial) are told apart by the place, all
    others by the organisation; where one is missing, by the other. A national role
    that takes neither (Presiden, Menteri Agama) is a post by itself.

    Args:
        digest: The article.
        index: Of the office claim.
        ground: Places, organisations and roles of all articles.
        lexicon: Knows what a role is the role of.
    """
    office = digest.offices[index]
    role = ground.roles.paths[digest.key][index]
    body, area = _find_body(digest, office, ground)
    known = lexicon.role(office.role) if office.role else None
    if known is None or not known.takes_place:
        path = post_path(role, body or area)
        if known and _is_post_itself(office, known):
            path = f"post/{role.partition('/')[2]}"
    elif has_field(office, known) or not known.takes_organisation or body is None:
        path = post_path(role, area or body)
    else:
        area_of_body = _body_area(digest, office, ground)
        path = post_path(role, body, None if area_of_body else area)
    return Seat(path, area, body)


def _is_post_itself(office: Office, role: RoleConcept) -> bool:
    if role.level != "national" or (role.takes_organisation and not role.is_pattern):
        return False
    return has_field(office, role) or not role.is_pattern


def _find_body(
    digest: Digest, office: Office, ground: Ground
) -> tuple[str | None, str | None]:
    """Tell organisation and area; an organisation's place is the post's."""
    body = None
    if office.organisation is not None:
        body = ground.organisations.paths[digest.key][office.organisation]
    if office.place is not None:
        return body, ground.places.paths[digest.key][office.place]
    return body, _body_area(digest, office, ground)


def _body_area(digest: Digest, office: Office, ground: Ground) -> str | None:
    if office.organisation is None:
        return None
    place = digest.organisations[office.organisation].place
    return None if place is None else ground.places.paths[digest.key][place]


def resolve_posts(
    digests: Sequence[Digest], ground: Ground, lexicon: Lexicon
) -> tuple[tuple[PostIdentity, ...], Mapping[str, tuple[str | None, ...]]]:
    """Gather the posts of all articles.

    Args:
        digests: The articles, sorted by key.
        ground: Places, organisations and roles of all articles.
        lexicon: Knows what a role is the role of.

    Returns:
        The posts, sorted by path; and by article key the post of each office, None
        where nothing tells it from others of its role.
    """
    paths: dict[str, tuple[str | None, ...]] = {}
    found: dict[str, list[tuple[Member, str, Seat]]] = {}
    for digest in digests:
        seats = [
            find_seat(digest, index, ground, lexicon)
            for index in range(len(digest.offices))
        ]
        paths[digest.key] = tuple(seat.path for seat in seats)
        for index, seat in enumerate(seats):
            if seat.path is not None:
                role = ground.roles.paths[digest.key][index]
                found.setdefault(seat.path, []).append(
                    ((digest.key, index), role, seat)
                )
    labels = ground.labels(lexicon)
    posts = tuple(_describe_post(path, found[path], labels) for path in sorted(found))
    return posts, paths


def _describe_post(
    path: str,
    claims: Sequence[tuple[Member, str, Seat]],
    labels: Mapping[str, tuple[str, ...]],
) -> PostIdentity:
    role = min(role for _, role, _ in claims)
    areas = rank_labels(seat.area for _, _, seat in claims if seat.area)
    bodies = rank_labels(
        seat.organisation for _, _, seat in claims if seat.organisation
    )
    label = labels[role][0]
    for anchor in (*bodies[:1], *areas[:1]):
        if path.endswith(anchor.partition("/")[2]) and not has_place(
            label, labels[anchor]
        ):
            label = join_place(label, labels[anchor][0])
    return PostIdentity(
        path=path,
        label=label,
        members=tuple(sorted(member for member, _, _ in claims)),
        role=role,
        organisation=bodies[0] if bodies else None,
        area=areas[0] if areas else None,
    )


def find_single_posts(
    digests: Sequence[Digest],
    paths: Mapping[str, tuple[str | None, ...]],
    lexicon: Lexicon,
) -> frozenset[str]:
    """Find the posts that one person holds at a time, by the lexicon's roles.

    Args:
        digests: The articles.
        paths: By article key, the post of each office.
        lexicon: Knows which roles have one seat.
    """
    return frozenset(
        path
        for digest in digests
        for office, path in zip(digest.offices, paths[digest.key], strict=True)
        if path and is_single_seat(office, lexicon)
    )


def is_single_seat(office: Office, lexicon: Lexicon) -> bool:
    """Tell whether one person at a time holds the post of an office claim."""
    role = lexicon.role(office.role) if office.role else None
    return role is not None and role.is_single_seat and role.exercises_power
