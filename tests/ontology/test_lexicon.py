"""What every file of the lexicon and the authority owes its readers."""

import gzip
import re
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.lexicon.phrase import fold_phrase
from kg.resource import ontology_folder
from kg.vocabulary import DCTERMS, KG, RDF, SKOS

ONTOLOGY = ontology_folder()
FILES = sorted(
    path
    for folder in ("lexicon", "authority")
    for path in (ONTOLOGY / folder).iterdir()
    if path.name.endswith((".ttl", ".ttl.gz"))
)
UNIQUE = ("roles", "organisations", "honorifics", "degrees", "ranks", "law-types")
"""Files in which no two concepts may share a label, save by `kg:secondaryLabel`."""

UNBOUNDED = re.compile(r"(?<!\\)[*+]|\{\d+,\}")
"""A repetition of a regular expression that has no upper bound."""


def _read(path: Path) -> list[Quad]:
    data = path.read_bytes()
    text = gzip.decompress(data) if path.suffix == ".gz" else data
    return list(parse(input=text, format=RdfFormat.TURTLE))


def _labels(name: str, *terms: NamedNode) -> dict[str, set[str]]:
    owners = defaultdict(set)
    for quad in _read(ONTOLOGY / "lexicon" / f"{name}.ttl"):
        if (
            quad.predicate in terms
            and isinstance(quad.object, Literal)
            and quad.object.language == "id"
            and not str(quad.subject).endswith("/scheme>")
        ):
            owners[fold_phrase(quad.object.value)].add(str(quad.subject))
    return owners


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_file_names_its_source_and_licence(path: Path) -> None:
    quads = _read(path)
    schemes = {q.subject for q in quads if q.object == SKOS.ConceptScheme}

    assert schemes
    for scheme in schemes:
        said = {q.predicate for q in quads if q.subject == scheme}
        assert {DCTERMS.source, DCTERMS.license} <= said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_concept_has_one_indonesian_label(path: Path) -> None:
    quads = _read(path)
    concepts = {
        q.subject for q in quads if (q.predicate, q.object) == (RDF.type, SKOS.Concept)
    }
    labels = [
        q.subject
        for q in quads
        if q.predicate == SKOS.prefLabel
        and isinstance(q.object, Literal)
        and q.object.language == "id"
        and q.subject in concepts
    ]

    assert sorted(map(str, labels)) == sorted(map(str, concepts))


@pytest.mark.parametrize("name", UNIQUE)
def test_label_belongs_to_one_concept(name: str) -> None:
    shared = {
        form: owners
        for form, owners in _labels(name, SKOS.prefLabel, SKOS.altLabel).items()
        if len(owners) > 1
    }

    assert shared == {}


@pytest.mark.parametrize("name", ["roles", "organisations"])
def test_secondary_label_has_a_usual_owner(name: str) -> None:
    usual = _labels(name, SKOS.prefLabel, SKOS.altLabel)

    secondary = _labels(name, KG.secondaryLabel)

    assert secondary.keys() - usual.keys() == set()
    assert [form for form in secondary if secondary[form] & usual[form]] == []


@pytest.mark.parametrize(
    ("name", "term"),
    [
        ("roles", KG.headLabel),
        ("roles", KG.weakLabel),
        ("organisations", KG.headLabel),
        ("organisations", KG.shortLabel),
        ("organisations", KG.contextLabel),
        ("honorifics", KG.weakLabel),
        ("degrees", KG.weakLabel),
        ("cues", KG.backwardLabel),
        ("cues", KG.passiveLabel),
        ("cues", KG.quotationLabel),
    ],
    ids=lambda value: value if isinstance(value, str) else value.value.split("#")[1],
)
def test_marked_form_is_a_form(name: str, term: NamedNode) -> None:
    forms = _labels(name, SKOS.prefLabel, SKOS.altLabel, KG.secondaryLabel, KG.cueForm)

    assert _labels(name, term).keys() - forms.keys() == set()


def test_form_of_a_cue_belongs_to_one_lemma() -> None:
    owners = _labels("cues", KG.cueForm)

    assert [form for form, found in owners.items() if len(found) > 1] == []


def test_relations_of_roles_and_organisations_point_to_concepts() -> None:
    quads = _read(ONTOLOGY / "lexicon" / "organisations.ttl")
    quads += _read(ONTOLOGY / "lexicon" / "fused-roles.ttl")
    quads += _read(ONTOLOGY / "lexicon" / "roles.ttl")
    known = {q.subject for q in quads if q.object == SKOS.Concept}

    wanted = {
        q.object for q in quads if q.predicate in (DCTERMS.isReplacedBy, KG.fusesRole)
    }

    assert wanted - known == set()


@pytest.mark.parametrize("name", ["laws", "villages"])
def test_packed_file_carries_no_time_of_packing(name: str) -> None:
    head = (ONTOLOGY / "authority" / f"{name}.ttl.gz").read_bytes()[:10]

    assert head[4:8] == b"\0\0\0\0"


def test_every_repetition_in_a_noise_pattern_is_bounded() -> None:
    patterns = [
        str(quad.object.value)
        for quad in _read(ONTOLOGY / "lexicon" / "boilerplate.ttl")
        if quad.predicate == KG.pattern and isinstance(quad.object, Literal)
    ]
    outside_classes = [re.sub(r"\[[^\]]*\]", "", pattern) for pattern in patterns]

    assert len(patterns) == 63
    assert [p for p in outside_classes if UNBOUNDED.search(p)] == []
