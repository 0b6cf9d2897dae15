"""Cut every piece of evidence again out of the stored text."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Store

from kg.store.snapshot import open_snapshot
from kg.vocabulary import KG, OA, PROV, SCHEMA

_CLAIMS = "#graph"
_TEXT = "#text"

Properties = dict[NamedNode, list[NamedNode | Literal]]


@dataclass(frozen=True, slots=True)
class EvidenceProblem:
    """A piece of evidence that is not what the stored text says.

    Args:
        subject: IRI of the article, the claim or the passage.
        problem: What is wrong, without a full stop.
    """

    subject: str
    problem: str

    def __str__(self) -> str:
        """Phrase the problem for a person."""
        return f"{self.subject}: {self.problem}"


def verify_evidence(folder: Path) -> Iterator[EvidenceProblem]:
    """Check that every claim rests on words that stand in its article.

    For each article: the text has the hash that the article gives; `text[start:end]`
    is the quotation of every passage; every passage that a claim is derived from is
    described.

    Args:
        folder: Folder of the store, `output/store`; its current snapshot is read.

    Returns:
        Every difference, article by article in the order of their IRIs; nothing if
        all is well.

    Raises:
        StoreError: If there is no graph.
    """
    store = open_snapshot(folder)
    graphs = sorted(
        graph.value for graph in store.named_graphs() if isinstance(graph, NamedNode)
    )
    for graph in graphs:
        if graph.endswith(_CLAIMS):
            article = NamedNode(graph.removesuffix(_CLAIMS))
            yield from _verify_article(store, article, NamedNode(graph))


def _verify_article(
    store: Store, article: NamedNode, graph: NamedNode
) -> Iterator[EvidenceProblem]:
    subjects = _read_subjects(store, graph)
    text = _read_text(store, article)
    if text is None:
        yield EvidenceProblem(article.value, "its text is not stored")
        return
    given = [term.value for term in subjects.get(article, {}).get(KG.textSha256, [])]
    if given != [hashlib.sha256(text.encode()).hexdigest()]:
        yield EvidenceProblem(article.value, "the stored text has another hash")
    for subject, properties in subjects.items():
        for evidence in properties.get(PROV.wasDerivedFrom, []):
            if not isinstance(evidence, NamedNode) or evidence not in subjects:
                yield EvidenceProblem(subject.value, f"rests on nothing: {evidence}")
        for selector in properties.get(OA.hasSelector, []):
            if isinstance(selector, NamedNode):
                known = subjects.get(selector, {})
                yield from _verify_passage(text, selector, known)


def _verify_passage(
    text: str, selector: NamedNode, properties: Properties
) -> Iterator[EvidenceProblem]:
    values = [properties.get(term, []) for term in (OA.start, OA.end, OA.exact)]
    if [len(value) for value in values] != [1, 1, 1]:
        yield EvidenceProblem(selector.value, "has not one start, end and quotation")
        return
    start, end, exact = (value[0].value for value in values)
    if not start.isdecimal() or not end.isdecimal():
        yield EvidenceProblem(selector.value, f"no offsets: {start} to {end}")
    elif (found := text[int(start) : int(end)]) != exact:
        yield EvidenceProblem(
            selector.value, f"the text says {found!r}, the evidence {exact!r}"
        )


def _read_subjects(store: Store, graph: NamedNode) -> dict[NamedNode, Properties]:
    subjects: dict[NamedNode, Properties] = {}
    for quad in store.quads_for_pattern(None, None, None, graph):
        subject, value = quad.subject, quad.object
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
            properties = subjects.setdefault(subject, {})
            properties.setdefault(quad.predicate, []).append(value)
    return dict(sorted(subjects.items(), key=lambda item: item[0].value))


def _read_text(store: Store, article: NamedNode) -> str | None:
    graph = NamedNode(article.value + _TEXT)
    quads = store.quads_for_pattern(article, SCHEMA.articleBody, None, graph)
    bodies = [quad.object for quad in quads if isinstance(quad.object, Literal)]
    return bodies[0].value if len(bodies) == 1 else None
