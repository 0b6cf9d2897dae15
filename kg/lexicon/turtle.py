"""Reads the Turtle of the lexicon: subjects with their values, checked when used."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.vocabulary import RDF

Value = tuple[str, str]
"""Lexical form or IRI, and the language; without one, the empty string."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One subject of a file.

    Args:
        source: The file, for messages.
        iri: The subject.
        values: Its values by the IRI of the property, in the order of the file.
    """

    source: str
    iri: str
    values: Mapping[str, list[Value]]

    @property
    def id(self) -> str:
        """Last part of the IRI: `wali-kota` of `.../role/wali-kota`."""
        return self.iri.rsplit("/", 1)[-1]

    def is_a(self, kind: ox.NamedNode) -> bool:
        """Tell whether *kind* is among its types."""
        return (kind.value, "") in self.values.get(RDF.type.value, ())

    def texts(self, term: ox.NamedNode, language: str = "") -> list[str]:
        """List the values of *term* in *language* or without one; may be empty."""
        values = self.values.get(term.value, ())
        return [text for text, spoken in values if spoken in {"", language}]

    def forms(self, *terms: ox.NamedNode) -> list[str]:
        """List the Indonesian values of all *terms*, one after the other."""
        return [text for term in terms for text in self.texts(term, "id")]

    def text(self, term: ox.NamedNode, language: str = "id") -> str:
        """Give the one value of *term*.

        Raises:
            OntologyError: If there is none, or more than one.
        """
        found = self.texts(term, language)
        if len(found) != 1:
            problem = f"needs one {term.value}, not {len(found)}"
            raise self.error(problem)
        return found[0]

    def maybe(self, term: ox.NamedNode) -> str | None:
        """Give the value of *term*; None if there is none."""
        return self.text(term) if term.value in self.values else None

    def flag(self, term: ox.NamedNode) -> bool:
        """Tell whether *term* is true; not said is false."""
        return self.texts(term) == ["true"]

    def number(self, term: ox.NamedNode) -> int:
        """Give the one value of *term* as a whole number.

        Raises:
            OntologyError: If it is missing or no whole number.
        """
        text = self.text(term)
        try:
            return int(text)
        except ValueError as error:
            problem = f"{term.value} is no whole number: {text!r}"
            raise self.error(problem) from error

    def local(self, term: ox.NamedNode) -> str:
        """Give the last part of the one IRI that *term* points to."""
        return self.text(term).rsplit("/", 1)[-1]

    def error(self, problem: str) -> OntologyError:
        """Phrase an error about this subject."""
        return OntologyError(self.source, f"<{self.iri}> {problem}")


def read_entries(path: Path, kind: ox.NamedNode) -> list[Entry]:
    """Read the subjects of one type.

    Args:
        path: A Turtle file.
        kind: The `rdf:type` of the subjects that are wanted.

    Returns:
        In the order of the file.

    Raises:
        OntologyError: If the file is missing or no Turtle; the message names the
            line.

    References:
        RDF 1.1 Turtle, https://www.w3.org/TR/turtle/
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise OntologyError(str(path), str(error)) from error
    return [entry for entry in parse_entries(data, str(path)) if entry.is_a(kind)]


def parse_entries(data: bytes, source: str) -> list[Entry]:
    """Parse Turtle to its subjects, in their order.

    Args:
        data: The text in UTF-8.
        source: The file, for messages.

    Raises:
        OntologyError: If it is no Turtle; the message names the line.
    """
    subjects: dict[str, dict[str, list[Value]]] = {}
    try:
        for triple in ox.parse(input=data, format=ox.RdfFormat.TURTLE):
            thing = triple.object
            if isinstance(thing, ox.Literal):
                value = (thing.value, thing.language or "")
            else:
                value = (thing.value, "")
            values = subjects.setdefault(triple.subject.value, {})
            values.setdefault(triple.predicate.value, []).append(value)
    except SyntaxError as error:
        raise OntologyError(source, str(error)) from error
    return [Entry(source, iri, values) for iri, values in subjects.items()]
