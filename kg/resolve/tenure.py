"""Who was in which post in which capacity, over all articles."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.model import Capacity, Office
from kg.model.fact import ArticleLinks, Member, Tenure
from kg.resolve.digest import Digest
from kg.resolve.duplicate import count_once
from kg.resolve.member import rank_labels
from kg.resolve.succession import infer_bounds

_Key = tuple[str, str, str | None, Capacity]


@dataclass(frozen=True, slots=True)
class _Claim:
    """One office claim with the paths that it speaks of."""

    member: Member
    office: Office
    person: str
    role: str
    post: str | None
    organisation: str | None
    area: str | None
    succeeds: str | None


def resolve_tenures(
    digests: Sequence[Digest],
    links: Mapping[str, ArticleLinks],
    single: frozenset[str],
    copies: Mapping[str, str],
) -> tuple[Tenure, ...]:
    """Gather the office claims of each person, post and capacity.

    Args:
        digests: The articles, sorted by key.
        links: By article key, which entity each record is.
        single: Paths of the posts that one person holds at a time.
        copies: Articles that repeat another; what both say counts once.

    Returns:
        The tenures, sorted by path.
    """
    claims: dict[_Key, list[_Claim]] = {}
    for digest in digests:
        for claim in _read_claims(digest, links[digest.key]):
            key = (claim.person, claim.role, claim.post, claim.office.capacity)
            claims.setdefault(key, []).append(claim)
    tenures = (
        _describe_tenure(key, _count_once(found, copies))
        for key, found in claims.items()
    )
    return tuple(sorted(infer_bounds(tenures, single), key=lambda each: each.path))


def _count_once(claims: Sequence[_Claim], copies: Mapping[str, str]) -> list[_Claim]:
    counted = set(count_once((claim.member for claim in claims), copies))
    return [claim for claim in claims if claim.member in counted]


def tenure_path(person: str, role: str, post: str | None, capacity: Capacity) -> str:
    """Tell the path of the tenure of *person* in *post*, or in *role* without a post.

    Examples:
        >>> tenure_path("person/a", "role/bupati", None, Capacity.DEFINITIVE)
        'tenure/48c1dbcfd2699917'
    """
    basis = "\n".join((person, role, post or "", capacity.value))
    return f"tenure/{hashlib.sha256(basis.encode()).hexdigest()[:16]}"


def _read_claims(digest: Digest, links: ArticleLinks) -> Iterator[_Claim]:
    for index, office in enumerate(digest.offices):
        yield _Claim(
            member=(digest.key, index),
            office=office,
            person=links.people[office.person],
            role=links.roles[index],
            post=links.posts[index],
            organisation=_pick(links.organisations, office.organisation),
            area=_pick(links.places, office.place),
            succeeds=_pick(links.people, office.succeeds),
        )


def _pick(paths: Sequence[str], index: int | None) -> str | None:
    return None if index is None else paths[index]


def _describe_tenure(key: _Key, claims: Sequence[_Claim]) -> Tenure:
    person, role, post, capacity = key
    days = [claim.office.attested_on for claim in claims if claim.office.attested_on]
    return Tenure(
        path=tenure_path(person, role, post, capacity),
        person=person,
        role=role,
        post=post,
        capacity=capacity,
        organisation=_most_said(claim.organisation for claim in claims),
        area=_most_said(claim.area for claim in claims),
        first_attested=_earliest(days),
        last_attested=_latest(days),
        valid_from=settle_day(claim.office.valid_from for claim in claims),
        valid_until=settle_day(claim.office.valid_until for claim in claims),
        succeeds=tuple(
            sorted({c.succeeds for c in claims if c.succeeds} - {person}),
        ),
        claims=tuple(sorted(claim.member for claim in claims)),
    )


def settle_day(values: Iterable[str | None]) -> str | None:
    """Settle on one day, month or year among those that claims say; None without any.

    A year supports every day in it, so `2021` and `2021-02-26` agree. What most
    claims support wins; then the most precise, then the earliest.

    Examples:
        >>> settle_day(["2021", "2021-02-26", None, "2020-02-26"])
        '2021-02-26'
    """
    said = [value for value in values if value is not None]
    ranked = sorted(
        set(said),
        key=lambda value: (
            -sum(value.startswith(other) for other in said),
            -len(value),
            value,
        ),
    )
    return ranked[0] if ranked else None


def _most_said(values: Iterable[str | None]) -> str | None:
    ranked = rank_labels(value for value in values if value is not None)
    return ranked[0] if ranked else None


def _earliest(days: Sequence[date]) -> date | None:
    return min(days, default=None)


def _latest(days: Sequence[date]) -> date | None:
    return max(days, default=None)
