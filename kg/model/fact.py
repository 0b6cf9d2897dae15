"""What the program concludes from all claims together."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.model.claim import Capacity, LawRelation
from kg.model.decision import Decision, PersonReference

Member = tuple[str, int]
"""One article's record: the article's key, and the index in its `Extraction`."""


@dataclass(frozen=True, slots=True)
class Identity:
    """One entity of the world, over all articles.

    Args:
        path: Path of its IRI below the base: `person/muhaimin-64.71`,
            `law/uu/2023/20`, `place/64.71`. A function of content, never of order.
            A law without a number and a body or event that an article leaves open
            are entities of that one article: `article/<key>/law/uu-pemilu`,
            `organisation/dinas-sosial-<key>`, `event/rapat-<key>`.
        label: `skos:prefLabel`.
        alt_labels: Every other spelling, sorted, unique, *label* not among them.
        members: The articles' records that are this entity, sorted.
    """

    path: str
    label: str
    alt_labels: tuple[str, ...] = ()
    members: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonIdentity(Identity):
    """One person.

    Args:
        prefixes: Honorifics and ranks met, sorted.
        suffixes: Degrees met, sorted.
        same_as: IRIs outside, where certain, sorted.
    """

    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceIdentity(Identity):
    """One place.

    Args:
        code: Kemendagri code; None outside the authority file.
        contained_in: Path of the place above it; None for provinces and unknown.
        bps_code: BPS code; None where it is not the same by rule.
        iso3166_2: On provinces; else None.
        same_as: GeoNames IRI and the like, sorted.
    """

    code: str | None = None
    contained_in: str | None = None
    bps_code: str | None = None
    iso3166_2: str | None = None
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationIdentity(Identity):
    """One organisation.

    Args:
        is_unit: Whether it is a unit within another (`org:OrganizationalUnit`).
        parent: Path of the organisation above it; None if unknown.
        area: Path of its place; None if national or unknown.
    """

    is_unit: bool = False
    parent: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True)
class RoleIdentity(Identity):
    """One kind of office; `labels_en` are English labels from the lexicon, sorted."""

    labels_en: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostIdentity(Identity):
    """One post: a role of a place or an organisation.

    Args:
        role: Path of the role.
        organisation: Path; None if unknown.
        area: Path of the place of jurisdiction; None if unknown.
    """

    role: str = ""
    organisation: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True)
class LawIdentity(Identity):
    """One law.

    Args:
        identifier: `uu/2023/20`; ends in `/null` where the number is unknown.
        type: First part of the identifier (`uu`).
        number: None if unknown.
        year: None if unknown.
        title: None if unknown.
    """

    identifier: str = ""
    type: str = ""
    number: str | None = None
    year: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class EventIdentity(Identity):
    """One event.

    Args:
        kind: See `kg.model.Event`.
        date: ISO day, month or year; None if not said.
        area: Path of the place; None if not said.
    """

    kind: str = "other"
    date: str | None = None
    area: str | None = None


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in a post in one capacity, over all claims that say so.

    Args:
        path: `tenure/<hash>`.
        person: Path.
        role: Path.
        post: Path; None where neither place nor organisation is known.
        capacity: See `Capacity`.
        organisation: Path; None if unknown.
        area: Path; None if unknown.
        first_attested: Earliest day on which a claim shows it; None if none is dated.
        last_attested: Latest such day.
        valid_from: Said start, ISO day, month or year; None if no claim says it.
        valid_until: Said end.
        succeeds: Paths of the people replaced, sorted.
        claims: The office claims it rests on, sorted.
        inferred_start: Start that no article says, concluded from the end of whom
            the person replaced; None if said or not known.
        inferred_end: End that no article says, concluded from the start of who
            came next in a post of one seat; None if said or not known.
        inferred_from: Paths of the tenures that these were concluded from, sorted.
    """

    path: str
    person: str
    role: str
    post: str | None
    capacity: Capacity
    organisation: str | None = None
    area: str | None = None
    first_attested: date | None = None
    last_attested: date | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    succeeds: tuple[str, ...] = ()
    claims: tuple[Member, ...] = ()
    inferred_start: str | None = None
    inferred_end: str | None = None
    inferred_from: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LawLink:
    """A relation between two laws that at least one article states.

    Args:
        subject: Path of the law that acts.
        relation: See `LawRelation`.
        object: Path of the law acted upon.
        claims: The legal relation claims that say so, sorted.
    """

    subject: str
    relation: LawRelation
    object: str
    claims: tuple[Member, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that spoke for or against two records being one person.

    Args:
        feature: Its name in `kg.resolve.person.feature.FEATURES`, such as
            `same-single-post`; or `decision`, where a person decided.
        points: What it added to the score, in nats; below 0 it spoke against.
    """

    feature: str
    points: float


@dataclass(frozen=True, slots=True)
class SameAs:
    """Two records were taken for one person.

    Args:
        person: Path of the person.
        left: One record; the smaller of the two.
        right: The other.
        score: Probability, 0 to 1.
        reasons: What spoke for and against, in the order of the table of features.
        decision: Who decided, where a person did; else None.
    """

    person: str
    left: PersonReference
    right: PersonReference
    score: float
    reasons: tuple[Reason, ...] = ()
    decision: str | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A person's decision that bears on this set of articles.

    Args:
        decision: The decision; of two on one pair the later.
        left: Path of the person that `decision.left` is.
        right: Path of the person that `decision.right` is.
    """

    decision: Decision
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class CandidatePair:
    """Two people that may be one: kept apart, to be looked at.

    Args:
        left: Path of one person; the smaller of the two.
        right: Path of the other.
        left_record: A record of *left* on which the comparison rests.
        right_record: The same of *right*.
        score: Probability that they are one, 0 to 1.
        reasons: What spoke for and against.
    """

    left: str
    right: str
    left_record: PersonReference
    right_record: PersonReference
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class AuthorityLink:
    """A person was found in an authority file.

    Args:
        person: Path of the person.
        iri: IRI in the authority file; also in `PersonIdentity.same_as`.
        label: The name there.
        score: Probability, 0 to 1.
        reasons: What spoke for and against.
    """

    person: str
    iri: str
    label: str
    score: float
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleLinks:
    """Which entity each record of one article is: paths, by index.

    `roles` and `posts` follow the index of the office; a post is None where neither
    place nor organisation is known. `publisher` is the outlet as an organisation.
    """

    people: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    laws: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    posts: tuple[str | None, ...] = ()
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """All facts of a set of articles; every tuple is sorted by path.

    A function of the set of extractions and of the review decisions: order of
    arrival and number of workers change nothing. `same_as` tells why records were
    merged; `rulings` what people decided, as far as it bears on these articles;
    `candidate_pairs` what waits for review, the likeliest first. `copies` gives, by
    key of an article, the key of that whose text it repeats; what both say counts
    once.
    """

    people: tuple[PersonIdentity, ...] = ()
    organisations: tuple[OrganisationIdentity, ...] = ()
    places: tuple[PlaceIdentity, ...] = ()
    roles: tuple[RoleIdentity, ...] = ()
    posts: tuple[PostIdentity, ...] = ()
    laws: tuple[LawIdentity, ...] = ()
    events: tuple[EventIdentity, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    law_links: tuple[LawLink, ...] = ()
    links: Mapping[str, ArticleLinks] = field(default_factory=dict)
    same_as: tuple[SameAs, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    candidate_pairs: tuple[CandidatePair, ...] = ()
    authority_links: tuple[AuthorityLink, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
