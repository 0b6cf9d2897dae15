"""A small stage: an article, its cast by hand, and what is said in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from kg.extract.cast import Cast, RoleMention
from kg.extract.date import find_dates
from kg.extract.document import read_document
from kg.extract.quotation import find_quotations
from kg.extract.statement import find_statements
from kg.lexicon.load import load_lexicon
from kg.model import Article, Organisation, Person, Span, Statement


@dataclass(frozen=True)
class Line:
    """One statement as a person would note it down."""

    text: str
    who: str | None
    is_direct: bool
    statement: Statement


Stage = Callable[..., list[Line]]


def find_spans(text: str, words: str) -> list[Span]:
    spans = []
    at = text.find(words)
    while at >= 0:
        spans.append(Span(at, at + len(words)))
        at = text.find(words, at + len(words))
    return spans


def make_person(text: str, names: Sequence[str]) -> Person:
    """The fullest name first; a short name counts where the full one does not stand."""
    mentions: list[Span] = []
    for name in names:
        mentions += [
            span
            for span in find_spans(text, name)
            if not any(span.overlaps(known) for known in mentions)
        ]
    return Person(names[0], tuple(names[1:]), mentions=tuple(sorted(mentions)))


@pytest.fixture
def stage() -> Stage:
    """Give a function that reads statements from a text with a hand-made cast.

    `people` are tuples of names, the fullest first; `roles` say for whom a role stands
    (None: nobody known); `bodies` are organisations.
    """

    def read(  # noqa: PLR0913 - each argument is one part of the stage
        text: str,
        people: Sequence[Sequence[str]] = (),
        roles: Mapping[str, str | None] | None = None,
        bodies: Sequence[str] = (),
        *,
        published: date | None = None,
        headline: str | None = None,
        noise: Sequence[Span] = (),
    ) -> list[Line]:
        lexicon = load_lexicon()
        article = Article(
            text,
            "test",
            headline=headline,
            published=published,
            boilerplate=tuple(noise),
        )
        document = read_document(article, lexicon.abbreviations)
        names = [person[0] for person in people]
        cast = Cast(
            people=tuple(make_person(text, person) for person in people),
            organisations=tuple(
                Organisation(body, mentions=tuple(find_spans(text, body)))
                for body in bodies
            ),
            roles=tuple(
                RoleMention(
                    span, None, role, person=None if who is None else names.index(who)
                )
                for role, who in (roles or {}).items()
                for span in find_spans(text, role)
            ),
        )
        statements = find_statements(
            document,
            find_quotations(document),
            cast,
            find_dates(document, lexicon),
            (),
            lexicon,
        )
        return [note(statement, text, cast) for statement in statements]

    return read


def note(statement: Statement, text: str, cast: Cast) -> Line:
    who: str | None = None
    if statement.speaker is not None:
        who = cast.people[statement.speaker].name
    elif statement.speaker_organisation is not None:
        who = cast.organisations[statement.speaker_organisation].name
    return Line(statement.span.cut(text), who, statement.is_direct, statement)
