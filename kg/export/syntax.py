"""The formats of RDF, each written in pieces that join to one document."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence

from pyoxigraph import Quad, RdfFormat, Triple, serialize

from kg.vocabulary import PREFIXES, RDF

_KINDS = ("person", "organisation", "place", "role", "post", "tenure", "event")
"""First parts of paths below the base whose names are short enough for a prefix."""


class Syntax(ABC):
    """One format: how a document begins, goes on and ends."""

    def __init__(self, base: str) -> None:
        """Take the base of our IRIs, for prefixes."""
        self.prefixes: Mapping[str, str] = {
            **PREFIXES,
            **{kind: f"{base}{kind}/" for kind in _KINDS},
        }

    def begin(self) -> bytes:
        """Write what stands before the first quad."""
        return b""

    @abstractmethod
    def write(self, quads: Sequence[Quad], *, is_first: bool) -> bytes:
        """Write some quads of one graph; `is_first` for the first of the document."""

    def end(self) -> bytes:
        """Write what stands after the last quad."""
        return b""


class NQuads(Syntax):
    """N-Quads: a line a quad."""

    def write(self, quads: Sequence[Quad], *, is_first: bool) -> bytes:
        """Write one line a quad."""
        return _serialize(quads, RdfFormat.N_QUADS, {})


class Turtle(Syntax):
    """Turtle: the union of all graphs, grouped by subject."""

    format = RdfFormat.TURTLE

    def begin(self) -> bytes:
        """Write the prefixes, sorted; pyoxigraph writes them in any order."""
        lines = (
            f"@prefix {name}: <{iri}> .\n"
            for name, iri in sorted(self.prefixes.items())
        )
        return "".join(lines).encode()

    def write(self, quads: Sequence[Quad], *, is_first: bool) -> bytes:
        """Write quads without the prefixes that pyoxigraph repeats."""
        text = _serialize(quads, self.format, self.prefixes)
        return b"\n" + text.split(b"\n", len(self.prefixes))[-1]


class TriG(Turtle):
    """TriG: Turtle with graphs."""

    format = RdfFormat.TRIG


class RdfXml(Syntax):
    """RDF/XML: the union of all graphs."""

    def __init__(self, base: str) -> None:
        """Take no base: RDF/XML abbreviates properties and types only."""
        super().__init__(base)
        self.prefixes = PREFIXES

    def begin(self) -> bytes:
        """Write the declaration and the root with its namespaces."""
        names = sorted({**self.prefixes, "rdf": RDF.NS}.items())
        spaces = "".join(f' xmlns:{name}="{iri}"' for name, iri in names)
        root = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{spaces}>\n'
        return root.encode()

    def write(self, quads: Sequence[Quad], *, is_first: bool) -> bytes:
        """Write descriptions without the root around them."""
        text = _serialize(quads, RdfFormat.RDF_XML, self.prefixes)
        body = text.split(b"\n", 2)[2]
        return body.removesuffix(b"</rdf:RDF>")

    def end(self) -> bytes:
        """Close the root."""
        return b"</rdf:RDF>\n"


class JsonLd(Syntax):
    """JSON-LD in expanded form: the union of all graphs; needs no context."""

    def begin(self) -> bytes:
        """Open the array of subjects."""
        return b"[\n"

    def write(self, quads: Sequence[Quad], *, is_first: bool) -> bytes:
        """Write subjects, one after another, without the array around them."""
        text = _serialize(quads, RdfFormat.JSON_LD, {}).strip()
        return (b"" if is_first else b",\n") + text[1:-1]

    def end(self) -> bytes:
        """Close the array of subjects."""
        return b"\n]\n"


SYNTAXES: Mapping[str, Callable[[str], Syntax]] = {
    "ttl": Turtle,
    "trig": TriG,
    "nq": NQuads,
    "jsonld": JsonLd,
    "xml": RdfXml,
}
"""Every format by the name that users give it."""


def _serialize(
    quads: Sequence[Quad], rdf_format: RdfFormat, prefixes: Mapping[str, str]
) -> bytes:
    """Serialise quads, or their triples where the format knows no graphs."""
    keeps_graphs = rdf_format in (RdfFormat.N_QUADS, RdfFormat.TRIG)
    content: Sequence[Quad] | Sequence[Triple] = (
        quads if keeps_graphs else [quad.triple for quad in quads]
    )
    text = serialize(content, format=rdf_format, prefixes=dict(prefixes))
    if text is None:
        msg = "pyoxigraph gives bytes unless it is told to write a file"
        raise TypeError(msg)
    return text
