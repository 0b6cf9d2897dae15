"""Reads a text of a test into its cast."""

from kg.extract.cast import Cast, find_cast
from kg.extract.document import read_document
from kg.lexicon.load import load_lexicon
from kg.model import Article, Span


def cast_of(text: str, *noise: Span) -> Cast:
    lexicon = load_lexicon()
    article = Article(text, "test", boilerplate=noise)
    return find_cast(read_document(article, lexicon.abbreviations), lexicon)


def holdings(text: str, *noise: Span) -> set[tuple[str, str, str]]:
    """Give person, role and capacity of every office."""
    cast = cast_of(text, *noise)
    return {
        (cast.people[office.person].name, office.role_label, str(office.capacity))
        for office in cast.offices
    }


def places(text: str) -> dict[str, str | None]:
    """Give the place of the office of each person."""
    cast = cast_of(text)
    return {
        cast.people[office.person].name: (
            cast.places[office.place].name if office.place is not None else None
        )
        for office in cast.offices
    }
