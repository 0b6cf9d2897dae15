"""Evidence that is not what the text says is found."""

from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.store import Unit, open_store, verify_evidence
from kg.vocabulary import KG, OA, PROV, SCHEMA
from tests.lift.written import ARTICLE, BASE, build_written, make_units

ARTICLE_IRI = f"{BASE}article/{ARTICLE.key}"


def change(
    folder: Path, subject: str, predicate: NamedNode, value: Literal | None
) -> list[str]:
    """Put a wrong value into the graph, or none, and verify."""
    units = make_units()
    quads = []
    for quad in units[0].lift():
        if (quad.subject, quad.predicate) == (NamedNode(subject), predicate):
            if value is None:
                continue
            quad = Quad(quad.subject, quad.predicate, value, quad.graph_name)
        quads.append(quad)
    with open_store(folder, "v1") as store:
        store.project([replace(units[0], digest="x", lift=lambda: quads), units[1]])
    return [str(problem) for problem in verify_evidence(folder)]


def test_evidence_of_a_build_is_sound(tmp_path: Path) -> None:
    assert list(verify_evidence(build_written(tmp_path))) == []


@pytest.mark.parametrize(
    ("subject", "predicate", "value", "problem"),
    [
        pytest.param(
            f"{ARTICLE_IRI}#select=0,32",
            OA.exact,
            Literal("Sekda Kota Samarinda", language="id"),
            f"{ARTICLE_IRI}#select=0,32: the text says "
            "'Sekda Kota Balikpapan Sari Utami', the evidence 'Sekda Kota Samarinda'",
            id="another quotation",
        ),
        pytest.param(
            f"{ARTICLE_IRI}#select=0,32",
            OA.start,
            Literal(6),
            f"{ARTICLE_IRI}#select=0,32: the text says "
            "'Kota Balikpapan Sari Utami', "
            "the evidence 'Sekda Kota Balikpapan Sari Utami'",
            id="another start",
        ),
        pytest.param(
            f"{ARTICLE_IRI}#select=0,32",
            OA.end,
            Literal("akhir"),
            f"{ARTICLE_IRI}#select=0,32: no offsets: 0 to akhir",
            id="end that is no number",
        ),
        pytest.param(
            f"{ARTICLE_IRI}#select=0,32",
            OA.exact,
            None,
            f"{ARTICLE_IRI}#select=0,32: has not one start, end and quotation",
            id="no quotation",
        ),
        pytest.param(
            ARTICLE_IRI,
            KG.textSha256,
            Literal("00"),
            f"{ARTICLE_IRI}: the stored text has another hash",
            id="another hash",
        ),
        pytest.param(
            ARTICLE_IRI,
            SCHEMA.articleBody,
            None,
            f"{ARTICLE_IRI}: its text is not stored",
            id="no text",
        ),
    ],
)
def test_difference_is_told(
    tmp_path: Path,
    subject: str,
    predicate: NamedNode,
    value: Literal | None,
    problem: str,
) -> None:
    assert change(tmp_path, subject, predicate, value) == [problem]


def test_claim_that_rests_on_nothing_is_told(tmp_path: Path) -> None:
    claim, graph = (
        NamedNode(f"{ARTICLE_IRI}#office-1,2"),
        NamedNode(f"{ARTICLE_IRI}#graph"),
    )
    nothing = NamedNode(f"{ARTICLE_IRI}#char=1,2")
    lost = Quad(claim, PROV.wasDerivedFrom, nothing, graph)
    units = make_units()
    unit = Unit("a", "x", lambda: [*units[0].lift(), lost])
    with open_store(tmp_path, "v1") as store:
        store.project([unit])

    problems = [str(problem) for problem in verify_evidence(tmp_path)]

    assert problems == [f"{claim.value}: rests on nothing: {nothing}"]
