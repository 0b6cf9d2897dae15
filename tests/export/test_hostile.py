"""Any text as a name is exported in every format and read back to the same graph.

`KG_HOSTILE_NAMES=10000 pytest tests/export/test_hostile.py` tries ten thousand names;
an ordinary run tries three hundred.
"""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Dataset, Graph, URIRef
from rdflib import Literal as RdflibLiteral
from rdflib.term import Node

from kg.export import FORMATS, export_graph
from kg.iri import slugify
from kg.lift import lift_article, lift_facts
from kg.model import Article, Extraction, Organisation, Person, Statement
from kg.model import Span as Passage
from kg.model.fact import ArticleLinks, Facts, PersonIdentity

pytestmark = pytest.mark.filterwarnings(
    "ignore:(Dataset|ConjunctiveGraph).* is deprecated:DeprecationWarning"
)
"""rdflib's own parsers use what rdflib itself has deprecated."""

NAMES_A_GRAPH = 20

GRAPHS = max(1, int(os.environ.get("KG_HOSTILE_NAMES", "300")) // NAMES_A_GRAPH)

RDFLIB_NAMES = {
    "ttl": "turtle",
    "trig": "trig",
    "nq": "nquads",
    "jsonld": "json-ld",
    "xml": "xml",
}

NASTY = st.sampled_from(
    [
        "",
        "\x00",
        "\ud800",
        "\ufffe",
        "a\r\nb\rc",
        "\u202eevil",
        "\u200b",
        "]]>",
        '"""',
        "'''",
        "\\",
        "\\u0041",
        "<script>alert(1)</script>",
        "&amp;&#0;<!--",
        "> . <a:b> <a:b> <a:b",
        '" @id . }',
        "../../etc/passwd",
        "%00%2e%2e",
        "@context",
        "_:b0",
        "javascript:alert(1)",
        "=HYPERLINK(1)",
        "null",
        "\u0085\u2028\u2029",
        "\x7f\x80",
        "\U0001f600\U000e0001",
        "習近平",
        "a" * 300,
    ]
)

NAMES = st.lists(
    st.one_of(
        st.text(st.characters(codec=None)), NASTY, st.tuples(NASTY, NASTY).map("".join)
    ),
    min_size=NAMES_A_GRAPH,
    max_size=NAMES_A_GRAPH,
)


def lift_names(names: list[str]) -> list[Quad]:
    """Lift an article in which every name is everything that a name can be."""
    plain = [name.encode(errors="replace").decode() for name in names]
    text = "x" + "".join(c for c in "".join(plain) if c >= " " or c in "\t\n")
    text = text.replace("\ufffe", "").replace("\uffff", "")
    article = Article(
        text, "a.txt", url="https://a.example/" + plain[0], headline=names[1]
    )
    paths = tuple(f"person/{slugify(name)}" for name in names)
    extraction = Extraction(
        article,
        people=tuple(Person(name) for name in names),
        organisations=(Organisation(names[2]),),
        statements=(
            Statement(Passage(0, len(text)), is_direct=True, speaker_label=names[3]),
        ),
    )
    links = ArticleLinks(
        people=paths, organisations=("organisation/" + names[4],), publisher=names[5]
    )
    people = {
        path: PersonIdentity(path, name, (names[0],), prefixes=(name,), same_as=(name,))
        for path, name in zip(paths, names, strict=True)
    }
    facts = Facts(people=tuple(people[path] for path in sorted(people)))
    return [*lift_article(extraction, links), *lift_facts(facts, {})]


def to_rdflib(quads: Iterable[Quad]) -> set[tuple[Node, Node, Node]]:
    """Make rdflib's terms one by one, without writing and parsing."""

    def term(value: object) -> Node:
        if isinstance(value, NamedNode):
            return URIRef(value.value)
        assert isinstance(value, Literal)
        if value.language:
            return RdflibLiteral(value.value, lang=value.language)
        if value.datatype.value.endswith("#string"):
            return RdflibLiteral(value.value)
        return RdflibLiteral(value.value, datatype=URIRef(value.datatype.value))

    return {(term(q.subject), term(q.predicate), term(q.object)) for q in quads}


@settings(
    max_examples=GRAPHS,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(NAMES)
def test_hostile_names_survive_every_format(names: list[str]) -> None:
    quads = lift_names(names)
    wanted = to_rdflib(quads)

    with tempfile.TemporaryDirectory() as folder:
        store = Store(folder)
        store.bulk_extend(quads)
        store.flush()
        files = {
            name: b"".join(export_graph(Path(folder), name, include_text=True))
            for name in FORMATS
        }

    for name, data in files.items():
        graph: Graph = (
            Dataset(default_union=True) if name in ("trig", "nq") else Graph()
        )
        graph.parse(data=data, format=RDFLIB_NAMES[name])
        assert set(graph.triples((None, None, None))) == wanted, name
