"""Which person each article means, from all articles together."""

from collections.abc import Mapping, Sequence

from kg.lexicon.load import Lexicon
from kg.model.decision import Decision
from kg.model.fact import Member
from kg.resolve.digest import Digest
from kg.resolve.person.bearer import Bearer, merge_bearers
from kg.resolve.person.block import pair_bearers
from kg.resolve.person.cluster import Clustering, Edge, cluster_bearers
from kg.resolve.person.conclusion import Judged, Merge, People, conclude_people
from kg.resolve.person.gathering import gather_bearers
from kg.resolve.person.mention import Offices, read_mentions
from kg.resolve.person.rarity import Rarity, count_names
from kg.resolve.person.ruling import Rulings, read_rulings
from kg.resolve.person.score import WORTH_A_LOOK, Score, score_pair

MAX_ROUNDS = 4
"""Most rounds of joining; the generated articles settle in three."""


def resolve_people(
    digests: Sequence[Digest],
    offices: Offices,
    lexicon: Lexicon,
    decisions: Sequence[Decision],
) -> People:
    """Tell which records of all articles are one person.

    Args:
        digests: The articles, sorted by key.
        offices: What their offices mean.
        lexicon: Knows honorifics, degrees, and which posts one person holds.
        decisions: What people decided.
    """
    mentions = [
        mention
        for digest in digests
        for mention in read_mentions(digest, offices, lexicon)
    ]
    rarity = count_names(mention.tokens for mention in mentions)
    rulings = read_rulings(decisions, mentions)
    bearers = gather_bearers(mentions, rarity, rulings.alone)
    judged = judge_bearers(bearers, rarity, rulings)
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
    round_bearers = list(bearers)
    for _ in range(MAX_ROUNDS):
        scores = score_bearers(round_bearers, rarity)
        clustering = _cluster(round_bearers, scores, rulings)
        merges += tuple(
            Merge(round_bearers[one], round_bearers[other], scores.get((one, other)))
            for one, other in clustering.joined
        )
        judged = Judged(round_bearers, scores, clustering, rulings, merges)
        if not clustering.joined:
            break
        merged = (
            merge_bearers([round_bearers[index] for index in cluster])
            for cluster in clustering.clusters
        )
        round_bearers = sorted(merged, key=lambda bearer: bearer.members[0])
    return judged


def _cluster(
    bearers: Sequence[Bearer], scores: Mapping[Edge, Score], rulings: Rulings
) -> Clustering:
    bearer_of = {m: index for index, each in enumerate(bearers) for m in each.members}
    return cluster_bearers(
        bearers,
        scores,
        together=[_edge(bearer_of, pair) for pair in rulings.together],
        apart=[_edge(bearer_of, pair) for pair in rulings.apart],
    )


def score_bearers(bearers: Sequence[Bearer], rarity: Rarity) -> dict[Edge, Score]:
    """Judge the pairs that share a key; what is not worth a look is left out.

    Args:
        bearers: Sorted.
        rarity: How rare the tokens of names are.
    """
    scores: dict[Edge, Score] = {}
    for one, other in pair_bearers(bearers):
        score = score_pair(bearers[one], bearers[other], rarity)
        if score is not None and score.points >= WORTH_A_LOOK:
            scores[one, other] = score
    return scores


def _edge(bearer_of: Mapping[Member, int], pair: tuple[Member, Member]) -> Edge:
    one, other = sorted((bearer_of[pair[0]], bearer_of[pair[1]]))
    return one, other
