"""The page of an evaluation: every article with what was found, missed and wrong."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from markupsafe import Markup

from kg.model.evaluation import Evaluation, JudgedArticle, Verdict
from kg.render.environment import make_environment

_WEIGHT = {"wrong": 3, "missed": 2, "right": 1}
"""Which colour wins where passages overlap: what a person should see first."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an article's text under the same verdicts.

    Args:
        text: The stretch.
        outcome: The worst of its verdicts; None if none covers it.
        note: All its verdicts in words, for the tooltip.
    """

    text: str
    outcome: str | None
    note: str


def render_evaluation(evaluation: Evaluation, *, language: str) -> str:
    """Write the page; articles with the most errors first.

    Args:
        evaluation: The scores and verdicts.
        language: `id` or `en`.

    Returns:
        A whole page without scripts and without any outside address to load.
    """
    articles = sorted(
        evaluation.articles,
        key=lambda one: (
            -sum(v.outcome != "right" for v in one.verdicts),
            one.headline,
        ),
    )
    style = files("kg.render").joinpath("templates", "style.css")
    return (
        make_environment()
        .get_template("evaluation.html")
        .render(
            evaluation=evaluation,
            articles=[(one, tuple(cut_pieces(one))) for one in articles],
            language=language,
            style=Markup(style.read_text(encoding="utf-8")),  # noqa: S704 - ours
        )
    )


def cut_pieces(article: JudgedArticle) -> Iterator[Piece]:
    """Cut an article's text where a verdict begins or ends.

    Yields:
        Pieces in order; joined they are the text.
    """
    spans = [(one, one.span) for one in article.verdicts if one.span is not None]
    edges = {0, len(article.text)}
    for _, span in spans:
        edges |= {min(span.start, len(article.text)), min(span.end, len(article.text))}
    marks = sorted(edges)
    for start, end in itertools.pairwise(marks):
        over = [one for one, span in spans if span.start < end and start < span.end]
        outcome = max(
            (one.outcome for one in over), key=lambda name: _WEIGHT[name], default=None
        )
        yield Piece(article.text[start:end], outcome, "\n".join(map(_phrase, over)))


def _phrase(verdict: Verdict) -> str:
    sure = "" if verdict.confidence is None else f" ({verdict.confidence:.2f})"
    return f"{verdict.outcome}: {verdict.relation}{sure}: {verdict.text}"
