"""A whole store is judged, the articles in batches."""

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store, parse

from kg.validate import store as subject
from kg.validate import validate_store
from kg.vocabulary import DCTERMS, ITSRDF, KG, RDF, SCHEMA, XSD

DATA = Path(__file__).parents[1] / "ontology" / "data" / "regional.trig"
BASE = "https://w3id.org/warta-kg/id/"
ARTICLE = BASE + "article/00000000000000a1"


@pytest.fixture
def store() -> Store:
    store = Store()
    store.bulk_extend(parse(path=DATA, format=RdfFormat.TRIG))
    return store


def _iri(path: str) -> NamedNode:
    return NamedNode(BASE + path)


def test_graph_of_the_profile_conforms_without_a_warning(store: Store) -> None:
    report = validate_store(store)

    assert report.violations == ()
    assert report.shapes == 19


def test_claim_without_confidence_is_found(store: Store) -> None:
    claims = store.quads_for_pattern(
        None, ITSRDF.taConfidence, Literal("0.88", datatype=XSD.decimal)
    )
    for quad in list(claims):
        store.remove(quad)

    report = validate_store(store)

    assert [(one.shape, one.focus) for one in report.violations] == [
        ("Claim-confidence", ARTICLE + "#statement-184,205")
    ]


def test_claim_about_a_person_of_another_kind_is_found(store: Store) -> None:
    """The person stands in `kg:facts`, the claim in the graph of its article."""
    person = _iri("person/gita-permana-64.71")
    for quad in list(store.quads_for_pattern(person, RDF.type, None)):
        store.remove(quad)
    store.add(Quad(person, RDF.type, SCHEMA.AdministrativeArea, KG.facts))

    report = validate_store(store)

    assert "OfficeClaim-runningMate" in {one.shape for one in report.violations}


def test_fact_without_a_claim_is_found(store: Store) -> None:
    law = Quad(_iri("law/uu/2023/20"), DCTERMS.identifier, Literal("UU 20"), KG.facts)
    store.add(law)

    report = validate_store(store)

    assert {one.shape for one in report.violations} == {"Law-identifier"}


def test_batches_change_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.add(
        Quad(
            NamedNode(ARTICLE),
            SCHEMA.inLanguage,
            Literal("en"),
            NamedNode(ARTICLE + "#graph"),
        )
    )
    whole = validate_store(store)

    monkeypatch.setattr(subject, "BATCH", 1)

    assert validate_store(store).violations == whole.violations
    assert len(whole.violations) == 2


def test_progress_counts_the_articles(store: Store) -> None:
    seen: list[int] = []

    validate_store(store, seen.append)

    assert sum(seen) == 4


def test_empty_store_conforms() -> None:
    assert validate_store(Store()).conforms


def test_limit_judges_a_part_and_counts_the_rest(store: Store) -> None:
    whole = validate_store(store)

    part = validate_store(store, limit=1)

    assert whole.unjudged == 0
    assert 0 < part.triples < whole.triples
    assert part.unjudged > 0
