"""The shapes as the engine gets them mean what the files say."""

from pathlib import Path

import pytest
from rdflib import SH, Graph

from kg.resource import ontology_folder
from kg.validate import read_shapes, validate_graph

EXAMPLES = sorted((ontology_folder() / "shapes" / "examples").glob("*/*.ttl"))
CLASSES = sorted({path.parent.name for path in EXAMPLES})


def _announced_shapes(example: Path) -> set[str]:
    line = example.read_text(encoding="utf-8").splitlines()[0]
    return (
        set(line.removeprefix("# violates: ").split(", ")) if line[0] == "#" else set()
    )


@pytest.mark.parametrize("name", CLASSES)
def test_handed_down_targets_judge_the_examples_alike(name: str) -> None:
    shapes = read_shapes([name])
    examples = [path for path in EXAMPLES if path.parent.name == name]

    found = {
        path.stem: {
            violation.shape
            for violation in validate_graph(Graph().parse(path), shapes).violations
        }
        for path in examples
    }

    assert found == {path.stem: _announced_shapes(path) for path in examples}


def test_property_shapes_are_judged_for_all_nodes_at_once() -> None:
    shapes = read_shapes(["Person"])

    assert list(shapes.subject_objects(SH.property)) == []
    assert len(list(shapes.subjects(SH.targetClass))) == 8
