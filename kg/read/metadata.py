"""What the input says about an article: URL, day, headline, publisher."""

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import quote, urlsplit

from kg.errors import ArticleError
from kg.iri import mint
from kg.read.clean import clean_text


@dataclass(frozen=True, slots=True)
class InputFacts:
    """What an input says about an article, apart from its text.

    Args:
        url: None if unknown, as all others.
        headline: On one line.
        published: Day of publication in the outlet's own zone.
        publisher: Name of the outlet.
    """

    url: str | None = None
    headline: str | None = None
    published: date | None = None
    publisher: str | None = None


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_NOT_IRI = re.compile(r"[\x00-\x20\"<>\\^`{|}\[\]\x7f-\xa0]")


def read_day(value: object, source: str) -> date | None:
    """Read a day of publication from an ISO 8601 date or date and time.

    The calendar day counts as it is written, in its own zone: an article of 23:30
    WIB is one of that day, although in UTC the next is near.

    Args:
        value: ISO 8601 text, a `date`, or None or empty where unknown.
        source: For the message.

    Returns:
        The day; None if *value* is None or empty.

    Raises:
        ArticleError: If *value* is anything else; the message names it.

    Examples:
        >>> read_day("2024-06-12T23:30:00+08:00", "a.jsonl:1")
        datetime.date(2024, 6, 12)
    """
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = value.strip() if isinstance(value, str) else ""
    with suppress(ValueError):
        # fromisoformat alone would also take 20240612 and 2024-W24-3.
        if _DAY.match(text):
            return datetime.fromisoformat(text).date()
    problem = f"published is {value!r:.60}; expected a day such as 2024-06-12"
    raise ArticleError(source, problem)


def read_url(value: object, source: str) -> str | None:
    """Read an article's URL: http or https, without fragment, fit to be an IRI.

    Args:
        value: The URL, or None or empty where unknown.
        source: For the message.

    Returns:
        The URL, signs that no IRI may hold percent-encoded; None if *value* is empty.

    Raises:
        ArticleError: If *value* is no URL of the web; the message names it.

    Examples:
        >>> read_url("https://warta.example/a b#komentar", "a.jsonl:1")
        'https://warta.example/a%20b'
    """
    if value is None or value == "":
        return None
    text = clean_text(value).strip() if isinstance(value, str) else ""
    bare = text.partition("#")[0]
    url = _NOT_IRI.sub(lambda match: quote(match.group()), bare)
    if not _is_web(url):
        problem = f"url is {value!r:.80}; expected http:// or https://"
        raise ArticleError(source, problem)
    return url


def _is_web(text: str) -> bool:
    """Tell whether *text* is an http or https URL that can be an IRI."""
    try:
        parts = urlsplit(text)
        mint(text, "")
    except ValueError:
        return False
    is_host = bool(parts.hostname) and "%" not in parts.netloc
    return parts.scheme in {"http", "https"} and is_host


def read_label(value: object, name: str, source: str) -> str | None:
    """Read a headline or a publisher: one line of text.

    Args:
        value: The text, or None or empty where unknown.
        name: What it is, for the message.
        source: For the message.

    Returns:
        The text on one line, without spaces around it; None if nothing is left.

    Raises:
        ArticleError: If *value* is not text.
    """
    if value is None:
        return None
    if not isinstance(value, str):
        problem = f"{name} is {type(value).__name__}; expected text"
        raise ArticleError(source, problem)
    return " ".join(clean_text(value).split()) or None
