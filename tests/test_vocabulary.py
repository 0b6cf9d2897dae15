"""`kg.vocabulary` spells exactly the terms that the ontology defines."""

from collections.abc import Iterator

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from kg import vocabulary
from kg.resource import ontology_folder
from kg.vocabulary import KG, PREFIXES

VOCABULARIES = [vars(vocabulary)[prefix.upper()] for prefix in PREFIXES]


def _terms(vocabulary_class: type) -> Iterator[tuple[str, NamedNode]]:
    for name, value in vars(vocabulary_class).items():
        if isinstance(value, NamedNode):
            yield name, value


def test_python_terms_are_exactly_the_declared_terms() -> None:
    quads = parse(path=ontology_folder() / "vocabulary.ttl", format=RdfFormat.TURTLE)
    declared = {
        quad.subject.value
        for quad in quads
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(KG.NS)
    }

    assert {term.value for _, term in _terms(KG)} == declared


@pytest.mark.parametrize("terms", VOCABULARIES, ids=lambda cls: cls.__name__)
def test_name_of_a_term_is_its_local_name(terms: type) -> None:
    namespace = vars(terms)["NS"]
    local_names = {name: term.value for name, term in _terms(terms)}

    assert local_names == {
        name: namespace + ("iso3166-2" if name == "iso3166_2" else name)
        for name in local_names
    }


def test_every_vocabulary_has_a_prefix_of_its_own() -> None:
    assert len(set(PREFIXES.values())) == len(PREFIXES) == 17


def test_misspelt_term_is_an_error() -> None:
    with pytest.raises(AttributeError, match="Statment"):
        KG.Statment  # type: ignore[attr-defined]  # noqa: B018  # the misspelling is the test
