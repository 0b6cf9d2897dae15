"""One article as the program keeps it."""

import hashlib
from dataclasses import dataclass
from datetime import date

from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its stored text, and what the input said about it.

    All offsets anywhere in the program count characters of *text*. Where the input
    gives a headline apart from the body, *text* begins with it and a blank line.

    Args:
        text: The stored text, boilerplate included; no control characters but
            tab and newline; lines end in a newline alone.
        source: File, and line where a file holds many, for messages to people.
        url: Canonical URL as the page or the input gives it; None if unknown.
        headline: None if unknown.
        published: Day of publication in the outlet's own time zone, only where the
            input or the page says so; None if unknown.
        publisher: Name of the outlet; None if unknown.
        boilerplate: Passages that are not the article's own running text, sorted,
            not overlapping. Nothing is extracted from them.
    """

    text: str
    source: str
    url: str | None = None
    headline: str | None = None
    published: date | None = None
    publisher: str | None = None
    boilerplate: tuple[Span, ...] = ()

    @property
    def sha256(self) -> str:
        """Hash of the stored text in UTF-8, 64 hexadecimal digits."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def key(self) -> str:
        """Identity: 16 hexadecimal digits of the URL, or of the text without one."""
        basis = self.url or self.text
        return hashlib.sha256(basis.encode()).hexdigest()[:16]
