"""Compare extractions with gold, relation by relation."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kg.evaluate.gold import Gold
from kg.evaluate.legal import judge_citations, judge_relations
from kg.evaluate.office import STRICTEST, judge_offices
from kg.evaluate.speech import judge_direct, judge_reported
from kg.evaluate.tally import Labels, Tally
from kg.model import Extraction
from kg.model.evaluation import (
    Evaluation,
    JudgedArticle,
    Reliability,
    Score,
    Verdict,
)

BANDS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)
"""Edges of the bands of confidence in the reliability table."""

RELIABLE = frozenset({"direct+speaker", "indirect+speaker", STRICTEST, "law relation"})
"""Relations whose claims the reliability table judges: a claim is right if all that
it says is right."""


def evaluate(
    golds: Iterable[Gold],
    extractions: Mapping[str, Extraction],
    labels: Mapping[str, Labels],
) -> Evaluation:
    """Judge what was extracted against what people annotated.

    Args:
        golds: The annotated articles.
        extractions: By the gold's identity; a missing one counts as nothing found.
        labels: The names of each extraction's records, by the gold's identity.

    Returns:
        Scores by relation, the reliability of the confidence, and every verdict.
    """
    counts = Tally().counts
    judged = []
    for gold in golds:
        tally = Tally(counts)
        found = extractions.get(gold.id) or Extraction(gold.as_article())
        names = labels.get(gold.id) or Labels((), (), (), ())
        _judge(gold, found, names, tally)
        verdicts = sorted(tally.verdicts, key=_place)
        text = found.article.text
        judged.append(JudgedArticle(gold.id, gold.title, text, tuple(verdicts)))
    scores = tuple(Score(name, *row) for name, row in counts.items())
    claims = [verdict for article in judged for verdict in article.verdicts]
    return Evaluation(scores, tuple(_measure_reliability(claims)), tuple(judged))


def _place(verdict: Verdict) -> tuple[int, str]:
    return (verdict.span.start if verdict.span else -1, verdict.relation)


def _judge(gold: Gold, found: Extraction, labels: Labels, tally: Tally) -> None:
    if gold.direct is not None:
        judge_direct(gold, found, labels, tally)
    if gold.indirect is not None:
        judge_reported(gold, found, labels, tally)
    if gold.holdings is not None:
        judge_offices(gold, found, labels, tally)
    if gold.laws is not None:
        judge_citations(gold.laws, found, tally)
    if gold.law_relations is not None:
        judge_relations(gold.law_relations, found, tally)


def _measure_reliability(verdicts: Sequence[Verdict]) -> Iterator[Reliability]:
    judged = [
        (verdict.confidence, verdict.outcome == "right")
        for verdict in verdicts
        if verdict.relation in RELIABLE and verdict.confidence is not None
    ]
    for low, high in pairwise(BANDS):
        is_last = high == BANDS[-1]
        band = [ok for sure, ok in judged if low <= sure and (sure < high or is_last)]
        yield Reliability(low, high, len(band), sum(band))
