"""Articles annotated by hand, one JSON object a line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from kg.errors import UsageError
from kg.model import Article

URL = "https://gold.invalid/"
"""Before an article's identity, the address under which gold is built."""


@dataclass(frozen=True, slots=True)
class Holding:
    """A person in an office; `..._alt` values are right as well."""

    person: str
    post: str
    capacity: str
    names: list[str] = field(default_factory=list)
    place: str | None = None
    organisation: str | None = None
    post_alt: str | list[str] = ""
    capacity_alt: str | list[str] = ""
    optional: bool = False
    evidence: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Speech:
    """A statement: its passage, who says it (None if unnamed) and when."""

    start: int
    end: int
    speaker: str | None = None
    speaker_role: str | None = None
    speaker_alt: str | list[str] = ""
    date: str | None = None
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """A law that the article names; *meant_id* where the article misprints it."""

    id: str | None
    meant_id: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class LawTriple:
    """A relation between two laws that the article states."""

    subject: str
    relation: str
    object: str
    relation_alt: str | list[str] = ""
    optional: bool = False
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Gold:
    """One annotated article; a list that is None was not annotated and is not judged.

    Offsets count Unicode code points of *text*, the end is exclusive.
    """

    id: str
    text: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    holdings: list[Holding] | None = None
    direct: list[Speech] | None = None
    indirect: list[Speech] | None = None
    laws: list[CitedLaw] | None = None
    law_relations: list[LawTriple] | None = None

    def names_of(self, person: str | None) -> set[str]:
        """Give every spelling of a person whom the gold names; empty for None."""
        if not person:
            return set()
        held = [one for one in self.holdings or () if one.person == person]
        return {person, *(name for one in held for name in one.names)}

    def as_article(self) -> Article:
        """Give the bare article, for one that the build left out."""
        return Article(self.text, self.id, url=URL + self.id, headline=self.title)

    def as_row(self) -> dict[str, Any]:
        """Give the article alone, as a reader takes it, under its gold address."""
        row = {"url": URL + self.id, "text": self.text}
        if self.title:
            row["title"] = self.title
        if self.published:
            row["published"] = self.published
        return row


def as_set(value: str | list[str]) -> set[str]:
    """Read a value that may be one or several; empty ones fall away."""
    return {one for one in ([value] if isinstance(value, str) else value) if one}


def read_gold(path: Path) -> Iterator[Gold]:
    """Read annotated articles.

    Args:
        path: JSON lines; blank lines are passed over.

    Raises:
        UsageError: If the file cannot be read or a line is not gold; the message
            names file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{path}: {error}"
        raise UsageError(msg) from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield msgspec.json.decode(line.encode(), type=Gold, strict=False)
        except msgspec.DecodeError as error:
            msg = f"{path}:{number}: not annotated as gold: {error}"
            raise UsageError(msg) from error
