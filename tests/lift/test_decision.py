"""Lifting why records are one person, and what people decided."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone

from pyoxigraph import RdfFormat, Triple, parse

from kg.lift import lift_decision, lift_facts
from kg.lift.decision import lift_decisions, record_iri
from kg.model import Capacity
from kg.model.decision import Decision, PersonReference
from kg.model.fact import AuthorityLink, Facts, Reason, Ruling, SameAs, Tenure

BASE = "https://kg.example/"
LEFT, RIGHT = (
    PersonReference("00aa", "Budi S."),
    PersonReference("11bb", "Budi Santoso"),
)
WHEN = datetime(2024, 6, 1, 15, 30, tzinfo=timezone(timedelta(hours=7)))
PREFIXES = """
@prefix kg: <https://w3id.org/warta-kg/ns#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix schema: <https://schema.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@base <https://kg.example/> .
"""


def read(turtle: str) -> set[Triple]:
    quads = parse(PREFIXES + turtle, format=RdfFormat.TURTLE)
    return {quad.triple for quad in quads}


def lift(facts: Facts) -> set[Triple]:
    return set(lift_decisions(facts, BASE))


def merge(*reasons: Reason, decision: str | None = None) -> SameAs:
    return SameAs("person/budi-64.71", LEFT, RIGHT, 0.98765, reasons, decision)


def test_merge_names_its_records_score_and_reasons() -> None:
    reasons = (Reason("same-single-post", 5.0), Reason("missing-tokens", -2.2))

    found = lift(Facts(same_as=(merge(*reasons),)))

    assert found == read("""
        <decision/984484a6ba387ce7> a kg:SameAsDecision ;
          kg:decidedSame <article/00aa#person-budi-s-830275db> ,
            <article/11bb#person-budi-santoso> ;
          kg:score 0.988 ;
          kg:reason "same-single-post +5.0", "missing-tokens -2.2" .
        <article/00aa#person-budi-s-830275db> schema:name "Budi S."@id ;
          kg:recordOf <person/budi-64.71> .
        <article/11bb#person-budi-santoso> schema:name "Budi Santoso"@id ;
          kg:recordOf <person/budi-64.71> .
    """)


def test_merge_of_equal_names_alone_is_left_out() -> None:
    assert lift(Facts(same_as=(merge(Reason("equal-name", 0.0)),))) == set()


def test_merge_by_a_person_is_told_as_the_decision_only() -> None:
    assert lift(Facts(same_as=(merge(decision="Ani"),))) == set()


def test_decision_to_keep_apart_says_who_when_and_why() -> None:
    decision = Decision(LEFT, RIGHT, same=False, who="Ani", when=WHEN, reason="ayah")
    ruling = Ruling(decision, "person/budi-64.71", "person/budi-64.72")

    found = lift(Facts(rulings=(ruling,)))

    assert found == read("""
        <decision/1919500cfcfc901a> a kg:SameAsDecision ;
          kg:decidedDifferent <article/00aa#person-budi-s-830275db> ,
            <article/11bb#person-budi-santoso> ;
          kg:reason "ayah" ;
          prov:wasAttributedTo <agent/ani> ;
          prov:generatedAtTime "2024-06-01T08:30:00Z"^^xsd:dateTime .
        <agent/ani> a prov:Agent ; schema:name "Ani" .
        <article/00aa#person-budi-s-830275db> schema:name "Budi S."@id ;
          kg:recordOf <person/budi-64.71> .
        <article/11bb#person-budi-santoso> schema:name "Budi Santoso"@id ;
          kg:recordOf <person/budi-64.72> .
    """)


def test_decision_reads_the_same_in_every_time_zone() -> None:
    here = Decision(LEFT, RIGHT, same=True, who="Ani", when=WHEN)
    there = Decision(LEFT, RIGHT, same=True, who="Ani", when=WHEN.astimezone(UTC))

    assert set(lift_decision(here, BASE)) == set(lift_decision(there, BASE))


def test_link_to_an_authority_file_says_why() -> None:
    iri = "https://data.example/calon/7"
    reasons = (Reason("same-role", 5.5),)
    link = AuthorityLink("person/budi-64.71", iri, "Budi Santoso", 0.9712, reasons)

    assert lift(Facts(authority_links=(link,))) == read("""
        <decision/8c0ea4d3a8d8407f> a kg:SameAsDecision ;
          kg:decidedSame <person/budi-64.71> , <https://data.example/calon/7> ;
          kg:score 0.971 ;
          kg:reason "same-role +5.5" .
    """)


def test_names_that_differ_in_a_sign_are_two_records() -> None:
    names: Iterable[str] = ("Mas'ud", "Masud", "MASUD", "Mas ud", "Mas-ud")

    iris = {record_iri(PersonReference("00aa", name), BASE).value for name in names}

    assert len(iris) == 5


def test_inferred_end_stands_beside_what_articles_say() -> None:
    tenure = Tenure(
        "tenure/0011",
        person="person/sari",
        role="role/wali-kota",
        post=None,
        capacity=Capacity.FORMER,
        last_attested=date(2024, 6, 12),
        inferred_start="2019",
        inferred_end="2025-02-20",
        inferred_from=("tenure/0022",),
    )

    quads = lift_facts(Facts(tenures=(tenure,)), {}, BASE)

    assert read("""<tenure/0011> kg:inferredStart "2019"^^xsd:gYear ;
      kg:inferredEnd "2025-02-20"^^xsd:date ; kg:inferredFrom <tenure/0022> .
    """) <= {quad.triple for quad in quads}
