"""One JSON object of a file of articles."""

import json
from collections.abc import Mapping

from kg.errors import ArticleError
from kg.model import Article
from kg.read.clean import clean_text
from kg.read.compose import compose_article
from kg.read.html import read_page
from kg.read.metadata import InputFacts, read_day, read_label, read_url

KNOWN_KEYS = frozenset({"url", "title", "published", "publisher", "text", "html"})
"""Keys of an object that are read; any other is passed over, and counted."""


def read_record(row: Mapping[str, object], source: str) -> Article:
    r"""Read one object: `url`, `title`, `published`, `publisher`, `text` or `html`.

    Every key may be missing but one of the last two; `text` wins over `html`. What
    the object says about the article wins over what an HTML page says about itself.

    Args:
        row: The object; keys that are not in `KNOWN_KEYS` are passed over.
        source: File and line, for messages.

    Returns:
        The article, its boilerplate marked.

    Raises:
        ArticleError: If there is no text, or a value is not what its key asks for.

    Examples:
        >>> article = read_record({"title": "Sekda Dilantik", "text": "Ia ..."}, "a:1")
        >>> article.text
        'Sekda Dilantik\n\nIa ...'
    """
    facts = InputFacts(
        url=read_url(row.get("url"), source),
        headline=read_label(row.get("title"), "title", source),
        published=read_day(row.get("published"), source),
        publisher=read_label(row.get("publisher"), "publisher", source),
    )
    text = _read_string(row, "text", source)
    if text.strip():
        return compose_article(clean_text(text), source, facts)
    page = _read_string(row, "html", source)
    if not page:
        raise ArticleError(source, "no text; expected a key text or html")
    body, own = read_page(page, source)
    facts = InputFacts(
        url=facts.url or own.url,
        headline=facts.headline or own.headline,
        published=facts.published or own.published,
        publisher=facts.publisher or own.publisher,
    )
    return compose_article(body, source, facts)


def parse_row(line: str, source: str) -> dict[str, object]:
    """Parse one line of a file of JSON objects.

    Args:
        line: The line.
        source: File and line, for the message.

    Raises:
        ArticleError: If it is no JSON object; the message says where it breaks.
    """
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        problem = f"is no JSON: {error.msg} at character {error.pos + 1}"
        raise ArticleError(source, problem) from error
    except (ValueError, RecursionError) as error:
        problem = "is no JSON that can be read: nested too deep, or a number too long"
        raise ArticleError(source, problem) from error
    if not isinstance(row, dict):
        problem = f"is a JSON {type(row).__name__}; expected an object"
        raise ArticleError(source, problem)
    return row


def _read_string(row: Mapping[str, object], key: str, source: str) -> str:
    """Read a key that must be text; empty if it is missing or null."""
    value = row.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        problem = f"{key} is {type(value).__name__}; expected text"
        raise ArticleError(source, problem)
    return value
