"""One article while it is lifted: its IRIs, its links, and the evidence so far."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from kg.iri import mint, mint_part
from kg.lift.name import name_spans
from kg.lift.passage import merge_passages
from kg.lift.term import confidence_literal, plain_literal, text_literal
from kg.model import Extraction, Span
from kg.model.fact import ArticleLinks
from kg.vocabulary import ITSRDF, KG, OA, PROV, RDF

Term = NamedNode | Literal


@dataclass(slots=True)
class Page:
    """What the lifters of one article share.

    Args:
        extraction: The article and its claims.
        article: IRI of the article.
        graph: IRI of the graph of its claims.
        links: Entities behind the indices of *extraction*, minted.
        offices: IRIs of the office claims, by index.
        statements: IRIs of the statements, by index.
        cited: Passages that already have an evidence node.
    """

    extraction: Extraction
    article: NamedNode
    graph: NamedNode
    links: "Links"
    offices: tuple[NamedNode, ...]
    statements: tuple[NamedNode, ...]
    cited: dict[Span, NamedNode] = field(default_factory=dict)

    def quad(self, subject: NamedNode, predicate: NamedNode, value: Term) -> Quad:
        """Say something in the article's graph."""
        return Quad(subject, predicate, value, self.graph)

    def cut(self, span: Span) -> Literal:
        """Cut a passage out of the article as a literal."""
        return text_literal(span.cut(self.extraction.article.text))

    def name(self, kind: str, spans: Iterable[Span]) -> tuple[NamedNode, ...]:
        """Mint the claims of one kind, in the order of their passages."""
        return tuple(mint_part(self.article, name) for name in name_spans(kind, spans))


@dataclass(frozen=True, slots=True)
class Links:
    """`ArticleLinks` with every path minted; the same indices."""

    people: tuple[NamedNode, ...]
    organisations: tuple[NamedNode, ...]
    places: tuple[NamedNode, ...]
    laws: tuple[NamedNode, ...]
    events: tuple[NamedNode, ...]
    roles: tuple[NamedNode, ...]
    posts: tuple[NamedNode | None, ...]


def open_page(extraction: Extraction, links: ArticleLinks, base: str) -> Page:
    """Mint what the lifters of one article share."""

    def minted(paths: Iterable[str]) -> tuple[NamedNode, ...]:
        return tuple(mint(base, path) for path in paths)

    article = mint(base, f"article/{extraction.article.key}")
    page = Page(
        extraction=extraction,
        article=article,
        graph=mint_part(article, "graph"),
        links=Links(
            people=minted(links.people),
            organisations=minted(links.organisations),
            places=minted(links.places),
            laws=minted(links.laws),
            events=minted(links.events),
            roles=minted(links.roles),
            posts=tuple(mint(base, path) if path else None for path in links.posts),
        ),
        offices=(),
        statements=(),
    )
    page.offices = page.name("office", (o.span for o in extraction.offices))
    page.statements = page.name("statement", (s.span for s in extraction.statements))
    return page


def lift_grounds(
    page: Page,
    claim: NamedNode,
    spans: Iterable[Span],
    confidence: float,
    rule: str = "",
) -> Iterator[Quad]:
    """Say what a claim rests on, how sure it is, and which rule read it.

    One passage has one evidence node, whoever rests on it.

    Args:
        page: The article.
        claim: The claim.
        spans: Its passages; those that stand close together become one.
        confidence: 0 to 1.
        rule: Name of the rule that fired; empty if none is recorded.
    """
    yield page.quad(claim, ITSRDF.taConfidence, confidence_literal(confidence))
    if rule:
        yield page.quad(claim, KG.rule, plain_literal(rule))
    for span in merge_passages(spans, page.extraction.article.text):
        evidence = page.cited.get(span)
        if evidence is None:
            evidence = mint_part(page.article, f"char={span.start},{span.end}")
            page.cited[span] = evidence
            yield from _lift_evidence(page, evidence, span)
        yield page.quad(claim, PROV.wasDerivedFrom, evidence)


def _lift_evidence(page: Page, evidence: NamedNode, span: Span) -> Iterator[Quad]:
    selector = mint_part(page.article, f"select={span.start},{span.end}")
    yield page.quad(evidence, OA.hasSource, page.article)
    yield page.quad(evidence, OA.hasSelector, selector)
    yield page.quad(selector, RDF.type, OA.TextPositionSelector)
    yield page.quad(selector, RDF.type, OA.TextQuoteSelector)
    yield page.quad(selector, OA.start, Literal(span.start))
    yield page.quad(selector, OA.end, Literal(span.end))
    yield page.quad(selector, OA.exact, page.cut(span))
