"""Which person each article means, from all articles together."""

from collections.abc import Sequence

from kg.iri import slugify
from kg.model import Person
from kg.model.fact import Member, PersonIdentity
from kg.resolve.digest import Digest
from kg.resolve.member import Gathering, Resolution, other_labels, rank_labels
from kg.resolve.region import regency


def resolve_people(digests: Sequence[Digest]) -> Resolution[PersonIdentity]:
    """Gather the people of all articles: same name and same region, one person."""
    gathering = Gathering()
    found: dict[str, list[Person]] = {}
    for digest in digests:
        paths = [_person_path(digest, index) for index in range(len(digest.people))]
        gathering.add(digest.key, paths)
        for path, person in zip(paths, digest.people, strict=True):
            found.setdefault(path, []).append(person)
    identities = tuple(
        _describe_person(path, found[path], tuple(gathering.members[path]))
        for path in sorted(found)
    )
    return Resolution(identities, gathering.paths)


def _person_path(digest: Digest, index: int) -> str:
    name = slugify(digest.people[index].name)
    return f"person/{name}-{_region(digest, index) or digest.key}"


def _region(digest: Digest, index: int) -> str | None:
    """Tell the region of a person: of the offices, else of the article."""
    places = [
        digest.places[office.place].code
        for office in digest.offices
        if office.person == index and office.place is not None
    ]
    if not any(places):
        ranked = sorted(
            range(len(digest.places)), key=lambda i: (-digest.place_counts[i], i)
        )
        places = [digest.places[i].code for i in ranked]
    return next((regency(code) for code in places if code), None)


def _describe_person(
    path: str, people: Sequence[Person], members: tuple[Member, ...]
) -> PersonIdentity:
    names = rank_labels(person.name for person in people)
    aliases = [alias for person in people for alias in person.aliases]
    return PersonIdentity(
        path=path,
        label=names[0],
        alt_labels=other_labels(names[0], [*names, *aliases]),
        members=members,
        prefixes=tuple(sorted({p for person in people for p in person.prefixes})),
        suffixes=tuple(sorted({s for person in people for s in person.suffixes})),
    )
