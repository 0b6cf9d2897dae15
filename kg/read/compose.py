"""The one way in which text and what is known about it become an article."""

from datetime import date

from kg.errors import ArticleError
from kg.model import Article
from kg.read.boilerplate import find_boilerplate, noise_patterns
from kg.read.clean import fold_line

HEAD_LINES = 6
"""Lines at the head of a text, empty ones left out, in which a headline may stand
below a section name, a caption or its own copy; both seed articles need 3."""

MAX_CHARACTERS = 1_000_000
"""Longest text that is taken for one article: some 150,000 words, more than any
newspaper article and less than what slows the stages that follow."""


def compose_article(  # noqa: PLR0913 - one parameter for each thing an input can say
    body: str,
    source: str,
    *,
    url: str | None = None,
    headline: str | None = None,
    published: date | None = None,
    publisher: str | None = None,
) -> Article:
    """Make an article of clean text and metadata.

    The headline and a blank line are put before the body where the body does not
    already have the headline as one of its first lines.

    Args:
        body: Clean text.
        source: For messages.
        url: As `read_url` gives it.
        headline: On one line; None if unknown.
        published: None if the input does not say so; then the text's own date line
            is taken, if it has one.
        publisher: None if unknown.

    Returns:
        The article, its boilerplate marked.

    Raises:
        ArticleError: If there is no text, or more than `MAX_CHARACTERS`.
    """
    if not body.strip():
        raise ArticleError(source, "no text")
    if len(body) > MAX_CHARACTERS:
        problem = f"{len(body)} characters; one article has at most {MAX_CHARACTERS}"
        raise ArticleError(source, problem)
    text = body
    if headline is not None and not has_headline(body, headline):
        text = f"{headline}\n\n{body}"
    return Article(
        text=text,
        source=source,
        url=url,
        headline=headline,
        published=published,
        publisher=publisher,
        boilerplate=find_boilerplate(text, noise_patterns(), headline),
    )


def has_headline(body: str, headline: str) -> bool:
    r"""Tell whether *body* begins with *headline* or has it among its first lines.

    Examples:
        >>> has_headline(
        ...     "BALIKPAPAN\nSekda Ingatkan ASN\n\nSekda ...", "Sekda ingatkan ASN"
        ... )
        True
    """
    wanted = fold_line(headline)
    if fold_line(body[: 2 * len(headline) + 20]).startswith(wanted):
        return True
    head = [line for line in body[:2_000].split("\n") if line.strip()][:HEAD_LINES]
    return any(fold_line(line) == wanted for line in head)
