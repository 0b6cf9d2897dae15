"""Each shape judges its examples as their file names say."""

from functools import cache
from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph, Literal

from kg.resource import ontology_folder

SHAPES = ontology_folder() / "shapes"
EXAMPLES = sorted((SHAPES / "examples").glob("*/*.ttl"))
CLASSES = sorted(path.stem for path in SHAPES.glob("*.ttl"))


@cache
def _shapes(name: str) -> Graph:
    return Graph().parse(SHAPES / f"{name}.ttl")


def _announced_shapes(example: Path) -> list[str]:
    """Read the first line of an example: `# violates: Statement-date`."""
    line = example.read_text(encoding="utf-8").splitlines()[0]
    return line.removeprefix("# violates: ").split(", ") if line[0] == "#" else []


def _named_shapes(report: object) -> list[str]:
    assert isinstance(report, Graph)
    return sorted(
        {
            str(shape).rpartition("#")[2]
            for shape in report.objects(None, SH.sourceShape)
        }
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_example_is_judged_as_its_name_says(example: Path) -> None:
    shapes = _shapes(example.parent.name)

    conforms, report, text = validate(Graph().parse(example), shacl_graph=shapes)

    assert conforms == example.name.startswith("conforms-"), text
    assert _named_shapes(report) == _announced_shapes(example), text


@pytest.mark.parametrize("name", CLASSES)
def test_shape_has_examples_of_both_kinds(name: str) -> None:
    names = [path.name for path in EXAMPLES if path.parent.name == name]

    assert sum(name.startswith("conforms-") for name in names) >= 2
    assert sum(name.startswith("violates-") for name in names) >= 3


@pytest.mark.parametrize("name", CLASSES)
def test_every_message_is_in_both_languages(name: str) -> None:
    graph = _shapes(name)
    nodes = {*graph.subjects(RDF.type), *graph.subjects(SH.message)}

    languages = {
        node: sorted(
            str(text.language)
            for text in graph.objects(node, SH.message)
            if isinstance(text, Literal)
        )
        for node in nodes
        if (node, SH.sparql, None) not in graph
    }

    assert {tuple(found) for found in languages.values()} == {("en", "id")}


@pytest.mark.parametrize("name", CLASSES)
def test_shape_is_itself_a_valid_shape(name: str) -> None:
    conforms, _, report = validate(Graph(), shacl_graph=_shapes(name), meta_shacl=True)

    assert conforms, report
