"""The one way in which text and what is known about it become an article."""

from collections.abc import Sequence
from itertools import pairwise

from kg.errors import ArticleError
from kg.model import Article, Span
from kg.read.boilerplate import find_boilerplate
from kg.read.clean import fold_line
from kg.read.dateline import find_date_line
from kg.read.line import is_headline, is_running, split_lines
from kg.read.metadata import InputFacts
from kg.read.noise import noise_patterns

HEAD_LINES = 6
"""Lines at the head of a text, empty ones left out, in which a headline may stand
below a section name, a caption or its own copy; both seed articles need 3."""

HEAD_CHARACTERS = 2_000
"""The same in characters."""

HEADLINE_LENGTH = 150
"""Longest headline in characters; of 354 annotated articles the longest has 138."""

MAX_CHARACTERS = 100_000
"""Longest text that is taken for one article: some 15,000 words, more than any article
of a newspaper. Of 100,000 characters the worst, quotation marks and nothing else, take
extraction 3 s and 100 MB; a million took 19 s and 1 GB."""


def compose_article(body: str, source: str, facts: InputFacts) -> Article:
    """Make an article of clean text and what the input says about it.

    The headline and a blank line are put before the body where the body does not
    already have the headline as one of its first lines. A day of publication that
    the input does not give is read from the text's own date line, if it has one.

    Args:
        body: Clean text.
        source: For messages.
        facts: What the input says.

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
    if facts.headline is not None and not has_headline(body, facts.headline):
        text = f"{facts.headline}\n\n{body}"
    boilerplate = find_boilerplate(text, noise_patterns(), facts.headline)
    return Article(
        text=text,
        source=source,
        url=facts.url,
        headline=facts.headline or find_headline(text, boilerplate),
        published=facts.published or find_date_line(text),
        publisher=facts.publisher,
        boilerplate=boilerplate,
    )


def find_headline(text: str, boilerplate: Sequence[Span]) -> str | None:
    r"""Find the headline of a text that nobody gave one: its first line of its own.

    Args:
        text: The stored text.
        boilerplate: What is marked in it, sorted.

    Returns:
        The line; None if the text begins with a paragraph, or is one line.

    Examples:
        >>> find_headline("Sekda Buka Rapat Hari Ini\n\nSekda membuka rapat.", ())
        'Sekda Buka Rapat Hari Ini'
        >>> find_headline("Sekda membuka rapat.\n\nRapat selesai siang.", ()) is None
        True
    """
    noise = {span.start for span in boilerplate}
    for line, _ in pairwise(split_lines(text[:HEAD_CHARACTERS])):
        if line.start in noise:
            continue
        is_long = len(line.text) > HEADLINE_LENGTH or is_running(line.text)
        return None if is_long or not is_headline(line.text) else line.text
    return None


def has_headline(body: str, headline: str) -> bool:
    r"""Tell whether *body* begins with *headline* or has it among its first lines.

    Examples:
        >>> has_headline(
        ...     "BALIKPAPAN\nSekda Ingatkan ASN\n\nSekda ...", "Sekda ingatkan ASN"
        ... )
        True
    """
    wanted = fold_line(headline)
    head = [line for line in body[:HEAD_CHARACTERS].split("\n") if line.strip()]
    folds = [fold_line(line) for line in head[:HEAD_LINES]]
    # A headline of several lines may stand on as many.
    return wanted in folds or any(
        " ".join(folds[:count]) == wanted for count in range(2, len(folds) + 1)
    )
