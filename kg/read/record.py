"""One JSON object of a file of articles."""

from collections.abc import Mapping

from kg.errors import ArticleError
from kg.model import Article
from kg.read.clean import clean_text
from kg.read.compose import compose_article
from kg.read.metadata import read_day, read_label, read_url

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
    text = row.get("text") or ""
    if not isinstance(text, str):
        problem = f"text is {type(text).__name__}; expected text"
        raise ArticleError(source, problem)
    return compose_article(
        clean_text(text),
        source,
        url=read_url(row.get("url"), source),
        headline=read_label(row.get("title"), "title", source),
        published=read_day(row.get("published"), source),
        publisher=read_label(row.get("publisher"), "publisher", source),
    )
