"""Lifting the facts of a set of articles."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from kg.lift import ClaimNames, lift_article, lift_facts, name_claims
from kg.model import Capacity
from kg.model.fact import Facts
from kg.vocabulary import DCTERMS, ELI, KG, ORG, PROV
from tests.lift.golden import assert_same_graph
from tests.lift.written import ARTICLE, BASE, EXTRACTION, FACTS, LINKS

GOLDEN = Path(__file__).with_name("facts.trig")

NAMES = {ARTICLE.key: name_claims(EXTRACTION)}


def lift(facts: Facts = FACTS) -> list[Quad]:
    return list(lift_facts(facts, NAMES, BASE))


def pairs(quads: list[Quad], predicate: NamedNode) -> list[tuple[str, str]]:
    return [
        (str(quad.subject).strip("<>"), str(quad.object).strip("<>"))
        for quad in quads
        if quad.predicate == predicate
    ]


def test_facts_lift_to_the_golden_graph() -> None:
    golden = list(parse(GOLDEN.read_bytes(), format=RdfFormat.TRIG))

    assert_same_graph(lift(), golden)


def test_every_fact_stands_once_in_the_one_graph() -> None:
    quads = lift()

    doubles = [quad for quad, count in Counter(quads).items() if count > 1]

    assert doubles == []
    assert {quad.graph_name for quad in quads} == {KG.facts}


def test_no_triple_stands_in_two_graphs() -> None:
    quads = [*lift(), *lift_article(EXTRACTION, LINKS, BASE)]

    counts = Counter(quad.triple for quad in quads)

    assert [triple for triple, count in counts.items() if count > 1] == []


@pytest.mark.parametrize(
    ("capacity", "holds"),
    [
        (Capacity.DEFINITIVE, True),
        (Capacity.PENJABAT, True),
        (Capacity.PEJABAT_SEMENTARA, True),
        (Capacity.PELAKSANA_TUGAS, True),
        (Capacity.PELAKSANA_HARIAN, True),
        (Capacity.INCUMBENT, False),
        (Capacity.CANDIDATE, False),
        (Capacity.ELECT, False),
        (Capacity.FORMER, False),
    ],
)
def test_who_exercises_the_office_holds_the_post(
    capacity: Capacity, *, holds: bool
) -> None:
    tenure = replace(FACTS.tenures[0], capacity=capacity)

    quads = lift(Facts(tenures=(tenure,)))

    post = (f"{BASE}person/sari-utami", f"{BASE}post/sekretaris-daerah-64.71")
    assert pairs(quads, ORG.holds) == ([post] if holds else [])


def test_tenure_rests_on_its_office_claims() -> None:
    quads = lift()

    article = f"{BASE}article/{ARTICLE.key}"
    assert pairs(quads, PROV.wasDerivedFrom) == [
        (f"{BASE}tenure/0011", f"{article}#office-0,32"),
        (f"{BASE}tenure/0022", f"{article}#office-217,258"),
    ]


def test_law_that_repeals_another_also_replaces_it() -> None:
    quads = lift()

    laws = [(f"{BASE}law/uu/2023/20", f"{BASE}law/uu/2014/5")]
    assert pairs(quads, ELI.repeals) == laws
    assert pairs(quads, DCTERMS.replaces) == laws


def test_law_without_number_has_no_akoma_ntoso_name() -> None:
    quads = lift()

    named = pairs(quads, KG.akomaNtoso)

    assert named == [(f"{BASE}law/uu/2023/20", '"/akn/id/act/uu/2023/20"')]


def test_every_capacity_has_its_notation() -> None:
    quads = lift(Facts())

    notations = sorted(str(quad.object) for quad in quads)

    assert notations == [
        '"candidate"',
        '"definitive"',
        '"elect"',
        '"former"',
        '"incumbent"',
        '"pj"',
        '"pjs"',
        '"plh"',
        '"plt"',
    ]


def test_two_holders_of_one_capacity_lift_one_shortcut_each() -> None:
    first = FACTS.tenures[0]
    second = replace(first, path="tenure/0033", valid_from="2024")

    quads = lift(Facts(tenures=(first, second)))

    assert len(pairs(quads, ORG.holds)) == 1


def test_tenure_of_an_unknown_article_is_refused() -> None:
    with pytest.raises(KeyError):
        list(lift_facts(FACTS, {"0000": ClaimNames()}, BASE))
