"""The order in which one article is read for claims."""

from dataclasses import replace

from kg.extract.cast import find_cast
from kg.extract.date import find_dates
from kg.extract.document import read_document
from kg.extract.fingerprint import find_fingerprint
from kg.extract.law import find_laws
from kg.extract.quotation import find_quotations
from kg.extract.statement import attest_offices, find_statements
from kg.lexicon.load import Lexicon
from kg.model import Article, Citation, Extraction, Statement


def extract_article(article: Article, lexicon: Lexicon) -> Extraction:
    """Read one article: a pure function, the same claims every time.

    Args:
        article: The article, its boilerplate marked.
        lexicon: What is known about the language and the world.

    Returns:
        All entities and claims; entities in the order of their first mention, claims
        in the order of their passages.
    """
    document = read_document(article, lexicon.abbreviations)
    quotations = find_quotations(document)
    dates = find_dates(document, lexicon)
    cast = find_cast(document, lexicon)
    findings = find_laws(document, lexicon)
    statements = find_statements(
        document, quotations, cast, dates, findings.laws, lexicon
    )
    return Extraction(
        article=article,
        people=cast.people,
        organisations=cast.organisations,
        places=cast.places,
        laws=findings.laws,
        events=cast.events,
        offices=attest_offices(cast.offices, statements, dates, document),
        statements=statements,
        citations=_place_citations(findings.citations, statements),
        legal_relations=findings.relations,
        fingerprint=find_fingerprint(article),
    )


def _place_citations(
    citations: tuple[Citation, ...], statements: tuple[Statement, ...]
) -> tuple[Citation, ...]:
    """Tell for each citation which statements contain it."""
    return tuple(
        replace(
            citation,
            cited_in=tuple(
                index
                for index, statement in enumerate(statements)
                if statement.span.contains(citation.span)
            ),
        )
        for citation in citations
    )
