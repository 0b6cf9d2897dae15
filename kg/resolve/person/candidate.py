"""People linked to the candidates of the regional elections in the authority file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.lexicon.candidate import Candidate
from kg.lexicon.load import Lexicon
from kg.resolve.person.bearer import Bearer
from kg.resolve.person.cluster import CLEAR_LEAD
from kg.resolve.person.mention import read_degrees, read_gender
from kg.resolve.person.name import fold_name
from kg.resolve.person.rarity import Rarity
from kg.resolve.person.score import SAME_PERSON, Score, score_pair
from kg.resolve.post import post_path
from kg.resolve.region import regency

CERTAIN_LINK = 3.5
"""Nats from which a person is linked to an authority file, which says `owl:sameAs`:
higher than for a merge. Invented people of real regencies (the written training
articles) reach 2.5 by sharing two words of a candidate's name."""


@dataclass(frozen=True, slots=True)
class Link:
    """A person found in the authority file.

    Args:
        bearer: Index of the person's bearer.
        candidate: The candidate.
        score: How likely they are one, and why.
    """

    bearer: int
    candidate: Candidate
    score: Score


def link_candidates(
    bearers: Sequence[Bearer],
    candidates: Sequence[Candidate],
    rarity: Rarity,
    lexicon: Lexicon,
) -> list[Link]:
    """Link people to candidates of their own region by the evidence that joins people.

    A link must lead clearly on both sides: the candidate fits no other person, and
    the person no other candidate, about as well.

    Args:
        bearers: One for each person, sorted.
        candidates: The authority file.
        rarity: How rare the tokens of names are.
        lexicon: Knows honorifics and degrees.

    Returns:
        In the order of *bearers*.
    """
    by_region: dict[str, list[int]] = {}
    for index, candidate in enumerate(candidates):
        by_region.setdefault(candidate.place, []).append(index)
    portraits: dict[int, Bearer] = {}
    found: list[tuple[float, int, int, Score]] = []
    for index, bearer in enumerate(bearers):
        for number in _list_near(bearer, by_region):
            if number not in portraits:
                portraits[number] = portray_candidate(candidates[number], lexicon)
            score = score_pair(bearer, portraits[number], rarity)
            if score is not None and score.points >= SAME_PERSON - CLEAR_LEAD:
                found.append((score.points, index, number, score))
    rivals: dict[tuple[str, int], list[float]] = {}
    for points, index, number, _ in found:
        rivals.setdefault(("person", index), []).append(points)
        rivals.setdefault(("candidate", number), []).append(points)
    return [
        Link(index, candidates[number], score)
        for points, index, number, score in found
        if points >= CERTAIN_LINK
        and _leads(points, rivals["person", index])
        and _leads(points, rivals["candidate", number])
    ]


def _leads(points: float, rivals: Sequence[float]) -> bool:
    """Tell whether *points*, one of *rivals*, leads clearly over all others."""
    others = sorted(rivals, reverse=True)
    return points == others[0] and (
        len(others) == 1 or others[1] <= points - CLEAR_LEAD
    )


def portray_candidate(candidate: Candidate, lexicon: Lexicon) -> Bearer:
    """Portray a candidate as if an article named them with the post that they seek."""
    post = post_path(f"role/{candidate.role}", f"place/{candidate.place}")
    posts = frozenset((post,) if post else ())
    name = fold_name(candidate.name)
    return Bearer(
        members=((candidate.iri, 0),),
        names=(name,),
        spellings=frozenset(fold_name(alias) for alias in candidate.aliases) - {()},
        genders=frozenset({read_gender(candidate.prefixes, lexicon)} - {""}),
        degrees=read_degrees(candidate.suffixes, lexicon),
        posts=posts,
        single_posts=posts,
        roles=frozenset(),
        regions=frozenset({regency(candidate.place)}),
        bodies=frozenset(),
        contexts=frozenset(),
        companions=frozenset(),
        holdings=(),
        articles=frozenset(),
    )


def _list_near(bearer: Bearer, by_region: dict[str, list[int]]) -> Iterable[int]:
    """List the candidates of a person's regions and of the provinces above them."""
    regions = bearer.regions | bearer.contexts
    codes = regions | {code.partition(".")[0] for code in regions}
    return sorted(number for code in codes for number in by_region.get(code, ()))
