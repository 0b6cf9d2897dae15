"""What follows from who is who: identities, the path of each record, the reasons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model.decision import PersonReference
from kg.model.fact import (
    AuthorityLink,
    CandidatePair,
    Member,
    PersonIdentity,
    Reason,
    Ruling,
    SameAs,
)
from kg.resolve.digest import Digest
from kg.resolve.member import Resolution
from kg.resolve.person.bearer import Bearer
from kg.resolve.person.candidate import Link
from kg.resolve.person.cluster import Clustering, Edge
from kg.resolve.person.identity import (
    Portrait,
    choose_label,
    describe_person,
    name_people,
)
from kg.resolve.person.mention import Mention
from kg.resolve.person.ruling import Rulings
from kg.resolve.person.score import Score

EQUAL_NAME = Reason("equal-name", 0.0)
"""Why the mentions of one bearer are one: their names are equal, and so is the post
or the region; nothing was scored."""


@dataclass(frozen=True, slots=True)
class People:
    """All people, and why they are who they are.

    Args:
        resolution: The people, and the path of each record.
        same_as: Why records were merged, sorted by person.
        rulings: What people decided about these articles, sorted by record.
        candidate_pairs: What waits for review, the likeliest first.
        authority_links: Who was found in an authority file, sorted by person.
    """

    resolution: Resolution[PersonIdentity]
    same_as: tuple[SameAs, ...]
    rulings: tuple[Ruling, ...]
    candidate_pairs: tuple[CandidatePair, ...]
    authority_links: tuple[AuthorityLink, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two bearers that were joined, and their score; None where a person decided."""

    one: Bearer
    other: Bearer
    score: Score | None


@dataclass(frozen=True, slots=True)
class Judged:
    """The outcome of the last round of joining.

    Args:
        bearers: Of the last round, sorted.
        scores: Of the pairs compared in it.
        clustering: Who is who.
        rulings: What people decided.
        merges: Of all rounds, in the order of joining.
        links: Who was found in an authority file, by index of the cluster.
    """

    bearers: Sequence[Bearer]
    scores: Mapping[Edge, Score]
    clustering: Clustering
    rulings: Rulings
    merges: tuple[Merge, ...]
    links: tuple[Link, ...] = ()


def conclude_people(
    digests: Sequence[Digest],
    mentions: Sequence[Mention],
    gathered: Sequence[Bearer],
    judged: Judged,
) -> People:
    """Name the people and tell for each record and each merge what came out.

    Args:
        digests: The articles, sorted by key.
        mentions: All mentions, in the order of *digests*.
        gathered: The bearers before anything was scored.
        judged: Who is who.
    """
    by_member = {mention.member: mention for mention in mentions}
    portraits = [
        _portray(cluster, judged.bearers, by_member)
        for cluster in judged.clustering.clusters
    ]
    paths = name_people(portraits)
    people = {
        (digest.key, index): person
        for digest in digests
        for index, person in enumerate(digest.people)
    }
    path_of = {
        mention.member: path
        for path, portrait in zip(paths, portraits, strict=True)
        for mention in portrait.mentions
    }
    links = {link.bearer: link.candidate.iri for link in judged.links}
    identities = [
        describe_person(path, portraits[index], people, links.get(index))
        for index, path in enumerate(paths)
    ]
    return People(
        Resolution(
            tuple(sorted(identities, key=lambda identity: identity.path)),
            {
                digest.key: tuple(
                    path_of[digest.key, index] for index in range(len(digest.people))
                )
                for digest in digests
            },
        ),
        tuple(
            sorted(_tell_merges(gathered, judged, by_member, path_of), key=_merge_order)
        ),
        tuple(_tell_rulings(judged.rulings, by_member, path_of)),
        _list_candidates(judged, by_member, path_of),
        tuple(sorted(_tell_links(judged, paths), key=lambda link: link.person)),
    )


def _portray(
    cluster: Sequence[int],
    bearers: Sequence[Bearer],
    by_member: Mapping[Member, Mention],
) -> Portrait:
    members = sorted(member for index in cluster for member in bearers[index].members)
    mentions = tuple(by_member[member] for member in members)
    return Portrait(mentions, choose_label([mention.name for mention in mentions]))


def _refer(bearer: Bearer, by_member: Mapping[Member, Mention]) -> PersonReference:
    first = bearer.members[0]
    return PersonReference(first[0], by_member[first].name)


def _tell_merges(
    gathered: Sequence[Bearer],
    judged: Judged,
    by_member: Mapping[Member, Mention],
    path_of: Mapping[Member, str],
) -> Iterator[SameAs]:
    for bearer in gathered:
        if len(bearer.members) > 1:
            last = bearer.members[-1]
            left = _refer(bearer, by_member)
            right = PersonReference(last[0], by_member[last].name)
            yield SameAs(path_of[last], left, right, 1.0, (EQUAL_NAME,))
    for merge in judged.merges:
        left, right = sorted(
            _refer(each, by_member) for each in (merge.one, merge.other)
        )
        who = _find_ruling(merge, judged.rulings)
        yield SameAs(
            person=path_of[merge.one.members[0]],
            left=left,
            right=right,
            score=1.0 if who or not merge.score else round(merge.score.probability, 4),
            reasons=merge.score.reasons if merge.score else (),
            decision=who,
        )


def _tell_rulings(
    rulings: Rulings, by_member: Mapping[Member, Mention], path_of: Mapping[Member, str]
) -> Iterator[Ruling]:
    for members, decision in sorted(rulings.decisions.items(), key=lambda one: one[0]):
        paths = {
            PersonReference(member[0], by_member[member].name): path_of[member]
            for member in members
        }
        yield Ruling(decision, paths[decision.left], paths[decision.right])


def _tell_links(judged: Judged, paths: Sequence[str]) -> Iterator[AuthorityLink]:
    for link in judged.links:
        yield AuthorityLink(
            person=paths[link.bearer],
            iri=link.candidate.iri,
            label=link.candidate.name,
            score=round(link.score.probability, 4),
            reasons=link.score.reasons,
        )


def _find_ruling(merge: Merge, rulings: Rulings) -> str | None:
    """Tell who joined the two, if a person did."""
    ones, others = set(merge.one.members), set(merge.other.members)
    deciders = (
        rulings.decisions[left, right].who
        for left, right in rulings.together
        if (left in ones and right in others) or (left in others and right in ones)
    )
    return next(deciders, None)


def _list_candidates(
    judged: Judged,
    by_member: Mapping[Member, Mention],
    path_of: Mapping[Member, str],
) -> tuple[CandidatePair, ...]:
    """List the best pair of each two people that may be one, and no one decided."""
    found: dict[tuple[str, str], CandidatePair] = {}
    decided = {
        tuple(sorted((path_of[one], path_of[other])))
        for one, other in judged.rulings.apart
    }
    for edge in judged.clustering.left:
        records = sorted(
            (
                path_of[judged.bearers[i].members[0]],
                _refer(judged.bearers[i], by_member),
            )
            for i in edge
        )
        (left, left_record), (right, right_record) = records
        score = judged.scores[edge]
        pair = CandidatePair(
            left=left,
            right=right,
            left_record=left_record,
            right_record=right_record,
            score=round(score.probability, 4),
            reasons=score.reasons,
        )
        known = found.get((left, right))
        if (left, right) not in decided and (known is None or known.score < pair.score):
            found[left, right] = pair
    return tuple(sorted(found.values(), key=lambda p: (-p.score, p.left, p.right)))


def _merge_order(merge: SameAs) -> tuple[str, PersonReference, PersonReference]:
    return merge.person, merge.left, merge.right
