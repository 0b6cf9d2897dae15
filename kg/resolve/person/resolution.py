"""Which person each article means, from all articles together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from kg.lexicon.candidate import Candidate
from kg.lexicon.load import Lexicon
from kg.model.decision import Decision
from kg.model.fact import Member
from kg.resolve.digest import Digest
from kg.resolve.person.bearer import Bearer, merge_bearers
from kg.resolve.person.block import pair_bearers
from kg.resolve.person.candidate import link_candidates
from kg.resolve.person.cluster import Clustering, Edge, cluster_bearers
from kg.resolve.person.conclusion import Judged, Merge, People, conclude_people
from kg.resolve.person.gathering import gather_bearers
from kg.resolve.person.mention import Offices, read_mentions
from kg.resolve.person.name import fold_name
from kg.resolve.person.rarity import Rarity, count_names
from kg.resolve.person.ruling import Rulings, read_rulings
from kg.resolve.person.score import (
    SAME_PERSON,
    SURELY_SAME,
    Score,
    score_pair,
)

_Pair = tuple[tuple[Member, int], tuple[Member, int]]
"""Two bearers by their first mention and the number of mentions."""

FLOORS = (SURELY_SAME, 4.5, 3.2, SAME_PERSON, SAME_PERSON, SAME_PERSON)
"""Points from which pairs are joined, round by round: the sure ones first."""


@dataclass(frozen=True, slots=True)
class Authority:
    """What is known before any article is read.

    Args:
        lexicon: Honorifics, degrees, and which posts one person holds.
        candidates: Candidates of the regional elections.
        decisions: What people decided.
    """

    lexicon: Lexicon
    candidates: Sequence[Candidate] = ()
    decisions: Sequence[Decision] = ()


def resolve_people(
    digests: Sequence[Digest], offices: Offices, authority: Authority
) -> People:
    """Tell which records of all articles are one person.

    Args:
        digests: The articles, sorted by key.
        offices: What their offices mean.
        authority: What is known beforehand.
    """
    mentions = [
        mention
        for digest in digests
        for mention in read_mentions(digest, offices, authority.lexicon)
    ]
    known = (fold_name(candidate.name) for candidate in authority.candidates)
    rarity = count_names(chain((mention.tokens for mention in mentions), known))
    rulings = read_rulings(authority.decisions, mentions)
    bearers = gather_bearers(mentions, rarity, rulings.alone)
    judged = judge_bearers(bearers, rarity, rulings)
    portraits = [
        merge_bearers([judged.bearers[index] for index in cluster])
        for cluster in judged.clustering.clusters
    ]
    links = link_candidates(portraits, authority.candidates, rarity, authority.lexicon)
    judged = replace(judged, links=tuple(links))
    return conclude_people(digests, mentions, bearers, judged)


def judge_bearers(
    bearers: Sequence[Bearer], rarity: Rarity, rulings: Rulings
) -> Judged:
    """Join bearers in rounds: what a person's mentions say together tells more.

    Args:
        bearers: Sorted.
        rarity: How rare the tokens of names are.
        rulings: What people decided.
    """
    merges: tuple[Merge, ...] = ()
    known: dict[_Pair, Score | None] = {}
    round_bearers = list(bearers)
    for floor in FLOORS:
        scores = score_bearers(round_bearers, rarity, known)
        clustering = _cluster(round_bearers, scores, floor, rulings)
        merges += tuple(
            Merge(round_bearers[one], round_bearers[other], scores.get((one, other)))
            for one, other in clustering.joined
        )
        judged = Judged(round_bearers, scores, clustering, rulings, merges)
        if not clustering.joined and floor == SAME_PERSON:
            break
        merged = (
            merge_bearers([round_bearers[index] for index in cluster])
            for cluster in clustering.clusters
        )
        round_bearers = sorted(merged, key=lambda bearer: bearer.members[0])
    return judged


def _cluster(
    bearers: Sequence[Bearer],
    scores: Mapping[Edge, Score],
    floor: float,
    rulings: Rulings,
) -> Clustering:
    bearer_of = {m: index for index, each in enumerate(bearers) for m in each.members}
    return cluster_bearers(
        bearers,
        scores,
        floor,
        together=[_edge(bearer_of, pair) for pair in rulings.together],
        apart=[_edge(bearer_of, pair) for pair in rulings.apart],
    )


def score_bearers(
    bearers: Sequence[Bearer], rarity: Rarity, known: dict[_Pair, Score | None]
) -> dict[Edge, Score]:
    """Judge the pairs that share a key; what is not worth a look is left out.

    Args:
        bearers: Sorted.
        rarity: How rare the tokens of names are.
        known: Judgements of earlier rounds; those of this round are added. A bearer
            that was not joined since is the same, and so is its judgement.
    """
    names = [(bearer.members[0], len(bearer.members)) for bearer in bearers]
    scores: dict[Edge, Score] = {}
    for one, other in pair_bearers(bearers):
        pair = names[one], names[other]
        if pair not in known:
            known[pair] = score_pair(bearers[one], bearers[other], rarity)
        score = known[pair]
        if score is not None:
            scores[one, other] = score
    return scores


def _edge(bearer_of: Mapping[Member, int], pair: tuple[Member, Member]) -> Edge:
    one, other = sorted((bearer_of[pair[0]], bearer_of[pair[1]]))
    return one, other
