"""What a build needs of every extraction besides its facts, gathered in one pass."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from kg.lift import ClaimNames, name_claims
from kg.model import Extraction
from kg.model.build import ReadArticle
from kg.model.law_check import CitedLaw
from kg.pipeline.reference import list_cited


@dataclass(slots=True)
class Survey:
    """Names of claims, rows of the report and counts, filled while others read.

    Args:
        names: By article key.
        rows: One an article.
        counts: Claims by kind.
        cited: The citations of laws.
        headlines: Of the articles that cite laws, by key; their source without one.
    """

    names: dict[str, ClaimNames] = field(default_factory=dict)
    rows: list[ReadArticle] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    cited: list[CitedLaw] = field(default_factory=list)
    headlines: dict[str, str] = field(default_factory=dict)

    def watch(self, extractions: Iterable[Extraction]) -> Iterator[Extraction]:
        """Pass extractions through, and note what is needed of each."""
        for extraction in extractions:
            key = extraction.article.key
            self.names[key] = name_claims(extraction)
            self.rows.append(_read_row(extraction))
            if extraction.citations:
                article = extraction.article
                self.cited.extend(list_cited(extraction))
                self.headlines[key] = article.headline or article.source
            direct = sum(one.is_direct for one in extraction.statements)
            self.counts["direct"] += direct
            self.counts["reported"] += len(extraction.statements) - direct
            self.counts["offices"] += len(extraction.offices)
            self.counts["citations"] += len(extraction.citations)
            self.counts["relations"] += len(extraction.legal_relations)
            yield extraction


def _read_row(extraction: Extraction) -> ReadArticle:
    article = extraction.article
    noise = sum(span.end - span.start for span in article.boilerplate)
    return ReadArticle(
        source=article.source,
        headline=article.headline,
        published=article.published.isoformat() if article.published else None,
        offices=len(extraction.offices),
        statements=len(extraction.statements),
        citations=len(extraction.citations),
        relations=len(extraction.legal_relations),
        boilerplate=noise / max(len(article.text), 1),
    )
