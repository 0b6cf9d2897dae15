"""HTML pages: the article's text, and what the page says about it."""

import codecs
import re
from datetime import date

from kg.errors import ArticleError
from kg.model import Article
from kg.read.clean import clean_text, fold_line
from kg.read.compose import compose_article
from kg.read.encoding import decode_bytes
from kg.read.guard import guard_html
from kg.read.metadata import InputFacts, read_label, read_url

DATE_RULES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1990-01-01",
    "max_date": "2100-12-31",
}
"""How htmldate looks for the day of publication: what the page declares, no guess from
figures in its text; and the same answer whatever today is, its default upper bound."""

FALLBACK_LENGTH = 200
"""Characters of text below which the slower ways of trafilatura are tried too."""

FALLBACK_PAGE = 1_000_000
"""Largest page in characters for which they are tried: they take ten times as long."""

_DECLARED = re.compile(rb"charset\s{0,5}=\s{0,5}[\"']?([A-Za-z0-9_.:-]{2,30})")
_NARROW = ("iso8859", "cp125", "koi8", "gb", "big5", "shift_jis", "euc", "mac-")


def read_html(data: bytes, source: str) -> Article:
    """Read a page: a pure function of its bytes.

    Text, headline, day, URL and publisher are the page's own (JSON-LD, Open Graph,
    meta, canonical link). The stored text is the headline, a blank line and the body.

    Args:
        data: The page, in any encoding that `decode_bytes` knows; never compressed.
        source: For messages.

    Returns:
        The article, its boilerplate marked.

    Raises:
        ArticleError: If the page is past a limit of `guard_html`, or has no article.
    """
    page = decode_bytes(data, source, find_declared(data))
    body, facts = read_page(page, source)
    return compose_article(body, source, facts)


def read_page(page: str, source: str) -> tuple[str, InputFacts]:
    """Read a page that is decoded already.

    Args:
        page: The page.
        source: For messages.

    Returns:
        Its clean text without the headline, and what it says about itself.

    Raises:
        ArticleError: As `read_html`.
    """
    guard_html(page.encode("utf-8", errors="replace"), source)
    facts = _read_facts(page, source)
    body = _read_body(page, is_fast=True)
    if len(body) < FALLBACK_LENGTH and len(page) < FALLBACK_PAGE:
        body = max(body, _read_body(page, is_fast=False), key=len)
    if not body:
        raise ArticleError(source, "the page has no article text")
    return _drop_headline(body, facts.headline or ""), facts


def _drop_headline(body: str, headline: str) -> str:
    """Drop the headline from the head of a body, so that it stands apart from it."""
    first, _, rest = body.partition("\n")
    is_copy = bool(rest) and fold_line(first) == fold_line(headline)
    return rest if is_copy else body


def find_declared(data: bytes) -> str | None:
    r"""Find the encoding that a page declares in its first kilobytes.

    Latin-1 and ASCII mean CP1252, as in browsers (WHATWG Encoding Standard, 4.2).

    Args:
        data: The page.

    Returns:
        A name for `bytes.decode`; None if there is none, or none of one byte a
        letter: what is UTF-8 or UTF-16 shows it.

    Examples:
        >>> find_declared(b'<meta charset="ISO-8859-1">')
        'cp1252'
    """
    match = _DECLARED.search(data[:4_096])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode()).name
    except LookupError:
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return name if name.startswith(_NARROW) else None


def _read_body(page: str, *, is_fast: bool) -> str:
    """Extract the clean text of the article; empty if there is none."""
    import trafilatura  # Only where there is a page: it takes 0.2 s and 40 MB.

    found = trafilatura.bare_extraction(
        page,
        fast=is_fast,
        include_comments=False,
        include_tables=False,
        with_metadata=False,
    )
    text = getattr(found, "text", None) or ""
    return clean_text(text).strip()


def _read_facts(page: str, source: str) -> InputFacts:
    """Read what the page declares about itself."""
    from trafilatura.metadata import extract_metadata  # As below.

    found = extract_metadata(page, date_config=DATE_RULES, extensive=False)
    try:
        url = read_url(found.url, source)
    except ArticleError:
        url = None  # A relative canonical link: no URL is better than a wrong one.
    return InputFacts(
        url=url,
        headline=read_label(found.title, "title", source),
        published=date.fromisoformat(found.date) if found.date else None,
        publisher=read_label(found.sitename, "publisher", source),
    )
