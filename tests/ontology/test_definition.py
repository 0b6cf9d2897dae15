"""Every term of ours is defined, in Indonesian and in English, and used as defined."""

import gzip
import re
from collections import defaultdict
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse

from kg.resource import ontology_folder
from kg.vocabulary import KG, OWL, RDF, RDFS, SKOS

ONTOLOGY = ontology_folder()
TERM = re.compile(r"(?<![\w:/#])kg:([A-Za-z][\w-]*)")
FILES = sorted(
    path
    for pattern in ("**/*.ttl", "**/*.ttl.gz", "**/*.rq", "**/*.jsonld")
    for path in ONTOLOGY.glob(pattern)
)


def _read(name: str) -> list[Quad]:
    return list(parse(path=ONTOLOGY / name, format=RdfFormat.TURTLE))


def _read_text(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode()


def _declared() -> dict[str, list[Quad]]:
    terms: dict[str, list[Quad]] = defaultdict(list)
    for quad in _read("vocabulary.ttl"):
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(KG.NS):
            terms[quad.subject.value.removeprefix(KG.NS)].append(quad)
    return terms


DECLARED = _declared()


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ONTOLOGY)))
def test_no_file_uses_an_undefined_term(path: Path) -> None:
    text = re.sub(r"(?m)^\s*#.*$", "", _read_text(path))

    assert set(TERM.findall(text)) - DECLARED.keys() == set()


@pytest.mark.parametrize("name", sorted(DECLARED))
def test_term_is_labelled_and_defined_in_both_languages(name: str) -> None:
    languages = defaultdict(list)
    for quad in DECLARED[name]:
        if isinstance(quad.object, Literal):
            languages[quad.predicate].append(quad.object.language)

    assert sorted(languages[RDFS.label], key=str) == ["en", "id"]
    assert sorted(languages[SKOS.definition], key=str) == ["en", "id"]


@pytest.mark.parametrize("name", sorted(DECLARED))
def test_term_says_what_it_is_and_who_defines_it(name: str) -> None:
    types = {quad.object for quad in DECLARED[name] if quad.predicate == RDF.type}
    owners = [
        quad.object for quad in DECLARED[name] if quad.predicate == RDFS.isDefinedBy
    ]
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual}

    assert len(types & kinds) == 1
    assert owners == [NamedNode("https://w3id.org/warta-kg/ns")]


def test_capacities_carry_the_notations_of_the_profile() -> None:
    notations = {
        quad.subject.value.removeprefix(KG.NS): quad.object.value
        for quads in DECLARED.values()
        for quad in quads
        if quad.predicate == SKOS.notation
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
        and Quad(quad.subject, RDF.type, KG.Capacity) in quads
    }

    assert notations == {
        "Definitive": "definitive",
        "Penjabat": "pj",
        "PejabatSementara": "pjs",
        "PelaksanaTugas": "plt",
        "PelaksanaHarian": "plh",
        "Incumbent": "incumbent",
        "Candidate": "candidate",
        "Elect": "elect",
        "Former": "former",
    }


@pytest.mark.parametrize("name", ["vocabulary.ttl", "alignment.ttl"])
def test_ontology_has_no_blank_nodes(name: str) -> None:
    blank = [
        quad
        for quad in _read(name)
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)
    ]

    assert blank == []
