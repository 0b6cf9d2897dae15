"""Write a whole graph, a few subjects at a time."""

from collections.abc import Iterator
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Store

from kg.errors import UsageError
from kg.export.syntax import SYNTAXES, Syntax
from kg.iri import DEFAULT_BASE
from kg.vocabulary import RDF

ExportFormat = str
"""Name of a format: a key of `FORMATS`."""

FORMATS: tuple[ExportFormat, ...] = tuple(SYNTAXES)
"""The formats, as a user names them: `ttl`, `trig`, `nq`, `jsonld`, `xml`."""

CHUNK_QUADS = 5_000
"""About how many quads are sorted and written at once, so that a graph of any size
needs little memory."""

_TEXT = "#text"
"""What the IRI of a graph ends in that holds nothing but an article's text."""

_OF_ARTICLE = ("#graph", _TEXT)
"""What the IRIs of graphs end in that belong to one article, and so are small."""


def export_graph(
    snapshot: Path,
    format_name: ExportFormat,
    *,
    include_text: bool = False,
    base: str = DEFAULT_BASE,
) -> Iterator[bytes]:
    """Write the graph in one format.

    Turtle, JSON-LD and RDF/XML hold the union of all graphs (a triple stands in one
    graph only); TriG and N-Quads keep the graphs. The same graph gives the same
    bytes: graphs, subjects, properties and values are sorted.

    Args:
        snapshot: Folder of the snapshot (`kg.store.current_snapshot`).
        format_name: One of `FORMATS`.
        include_text: Whether the texts of the articles go with it; they are the
            work of others.
        base: Base of our IRIs, for shorter names in Turtle and TriG.

    Returns:
        The file, piece by piece.

    Raises:
        UsageError: If there is no such format.
    """
    if format_name not in SYNTAXES:
        msg = f"no format {format_name!r}; there are {', '.join(FORMATS)}"
        raise UsageError(msg)
    return _write(
        Store.read_only(str(snapshot)), SYNTAXES[format_name](base), include_text
    )


def _write(store: Store, syntax: Syntax, include_text: bool) -> Iterator[bytes]:
    yield syntax.begin()
    is_first = True
    for graph in list_graphs(store, include_text=include_text):
        for chunk in _read_chunks(store, graph):
            yield syntax.write(chunk, is_first=is_first)
            is_first = False
    yield syntax.end()


def list_graphs(store: Store, *, include_text: bool) -> list[NamedNode]:
    """List the graphs of *store*, sorted by IRI."""
    graphs = [graph for graph in store.named_graphs() if isinstance(graph, NamedNode)]
    return sorted(
        (one for one in graphs if include_text or not one.value.endswith(_TEXT)),
        key=lambda graph: graph.value,
    )


def _read_chunks(store: Store, graph: NamedNode) -> Iterator[list[Quad]]:
    """Read a graph sorted, a part at a time."""
    if graph.value.endswith(_OF_ARTICLE):
        yield sorted(store.quads_for_pattern(None, None, None, graph), key=_rank)
        return
    chunk: list[Quad] = []
    for subject in _list_subjects(store, graph):
        quads = store.quads_for_pattern(subject, None, None, graph)
        chunk.extend(sorted(quads, key=_rank))
        if len(chunk) >= CHUNK_QUADS:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _list_subjects(store: Store, graph: NamedNode) -> list[NamedNode]:
    """List the subjects of a graph, sorted by IRI.

    The store gives the quads of a graph subject by subject, so that remembering the
    last one leaves few doubles.
    """
    subjects: set[str] = set()
    last = None
    for quad in store.quads_for_pattern(None, None, None, graph):
        if quad.subject != last:
            last = quad.subject
            if isinstance(last, NamedNode):
                subjects.add(last.value)
    return [NamedNode(subject) for subject in sorted(subjects)]


def _rank(quad: Quad) -> tuple[str, bool, str, str]:
    """Rank a quad by its subject; types come first, the rest goes by spelling."""
    predicate = quad.predicate
    return (
        str(quad.subject)[:-1],  # an article before its parts: "<a" before "<a#b"
        predicate != RDF.type,
        predicate.value,
        str(quad.object),
    )
