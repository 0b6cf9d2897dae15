"""One article with all its claims, as quads."""

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.iri import DEFAULT_BASE, mint, mint_part, read_url
from kg.lift.law import lift_citations, lift_legal_relations
from kg.lift.office import lift_offices
from kg.lift.page import Page, open_page
from kg.lift.statement import lift_statements
from kg.lift.term import LANGUAGE, day_literal, plain_literal, text_literal
from kg.model import Extraction
from kg.model.fact import ArticleLinks
from kg.vocabulary import KG, PROV, RDF, SCHEMA, XSD


def article_iri(key: str, base: str = DEFAULT_BASE) -> NamedNode:
    """Mint the IRI of the article with this key.

    Examples:
        >>> article_iri("5f2c9d1e8a7b6034").value
        'https://w3id.org/warta-kg/id/article/5f2c9d1e8a7b6034'
    """
    return mint(base, f"article/{key}")


def graph_iris(key: str, base: str = DEFAULT_BASE) -> tuple[NamedNode, NamedNode]:
    """Mint the two graphs of an article: that of its claims, that of its text."""
    article = article_iri(key, base)
    return mint_part(article, "graph"), mint_part(article, "text")


def lift_article(
    extraction: Extraction, links: ArticleLinks, base: str = DEFAULT_BASE
) -> Iterator[Quad]:
    """Lift one article: what it is, what it claims, and its text.

    Args:
        extraction: The article and its claims.
        links: Which entities its records are, by index.
        base: Base of our IRIs.

    Returns:
        Quads of the graph `<article>#graph`, and one of `<article>#text`; each
        once, none with a blank node, in an order that *extraction* alone decides.

    Raises:
        ValueError: If a claim holds a value that is none (a confidence above 1).
    """
    page = open_page(extraction, links, base)
    yield from _lift_page(page)
    if links.publisher is not None:
        publisher = mint(base, links.publisher)
        yield page.quad(page.article, SCHEMA.publisher, publisher)
    yield from _lift_mentions(page)
    yield from lift_offices(page)
    yield from lift_statements(page)
    yield from lift_citations(page)
    yield from lift_legal_relations(page)
    text = text_literal(extraction.article.text)
    graph = mint_part(page.article, "text")
    yield Quad(page.article, SCHEMA.articleBody, text, graph)


def _lift_page(page: Page) -> Iterator[Quad]:
    article = page.extraction.article
    yield page.quad(page.article, RDF.type, SCHEMA.NewsArticle)
    yield page.quad(page.article, RDF.type, PROV.Entity)
    if article.headline:
        headline = text_literal(article.headline)
        yield page.quad(page.article, SCHEMA.headline, headline)
    if article.url:
        # What is no web address is kept as text, so that nothing makes a link of it.
        given = Literal(plain_literal(article.url).value, datatype=XSD.anyURI)
        yield page.quad(page.article, SCHEMA.url, read_url(article.url) or given)
    if article.published:
        published = day_literal(article.published)
        yield page.quad(page.article, SCHEMA.datePublished, published)
    yield page.quad(page.article, SCHEMA.inLanguage, Literal(LANGUAGE))
    yield page.quad(page.article, KG.textSha256, Literal(article.sha256))


def _lift_mentions(page: Page) -> Iterator[Quad]:
    """Tie the article to every entity that it speaks about, and to its events."""
    links = page.links
    entities = (*links.people, *links.organisations, *links.places, *links.laws)
    for entity in dict.fromkeys((*entities, *links.events)):
        yield page.quad(page.article, SCHEMA.mentions, entity)
    for event in dict.fromkeys(links.events):
        yield page.quad(page.article, SCHEMA.about, event)
