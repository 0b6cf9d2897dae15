"""How extractions compare with articles annotated by hand."""

from dataclasses import dataclass

from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judged item of one article.

    Args:
        relation: Name of the relation, as the table shows it.
        outcome: `right`, `missed` (only in the gold) or `wrong` (only found).
        text: What it is, for people.
        span: Where it stands in the article's text; None if it has no passage.
        confidence: Of what was found; None for what was missed.
    """

    relation: str
    outcome: str
    text: str
    span: Span | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of one relation; 0 where nothing was found or asked."""

    relation: str
    gold: int
    found: int
    right: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0 to 1."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found, 0 to 1."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 0 to 1.

        Examples:
            >>> Score("direct", gold=4, found=5, right=4).f1
            0.888888888888889
        """
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Reliability:
    """Of the claims whose confidence lies in a band, how many are right.

    Args:
        low: Lowest confidence of the band, included.
        high: Highest, excluded save for 1.
        claims: Number of claims in the band.
        right: Number of them that the gold confirms.
    """

    low: float
    high: float
    claims: int
    right: int


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """One article with all its verdicts, in order of their passages."""

    identifier: str
    headline: str | None
    text: str
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The whole comparison; scores in the order of the table."""

    scores: tuple[Score, ...]
    reliability: tuple[Reliability, ...]
    articles: tuple[JudgedArticle, ...]
