"""Each saved question says what it answers, and answers it on known articles."""

import json
import re
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QuerySolutions,
    RdfFormat,
    Store,
    parse,
)

from kg.query.question import read_question, set_values
from kg.resource import ontology_folder
from kg.vocabulary import KG, OA, OPENGOV, ORG, PROV, RDF, SCHEMA, SKOS, XSD

QUESTIONS = sorted((ontology_folder() / "questions").glob("*.rq"))
HERE = Path(__file__).parent
BASE = "https://w3id.org/warta-kg/id/"
CASES = [
    pytest.param(
        path.stem,
        case,
        id=f"{path.stem} {' '.join(map('='.join, case['values'].items()))}".strip(),
    )
    for path in sorted((HERE / "golden").glob("*.json"))
    for case in json.loads(path.read_text(encoding="utf-8"))
]


def _open_store(name: str = "regional.trig") -> Store:
    store = Store()
    store.bulk_extend(parse(path=HERE / "data" / name, format=RdfFormat.TRIG))
    return store


def _ask(store: Store, query: str) -> QuerySolutions:
    answer = store.query(query, use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    return answer


@pytest.mark.parametrize(("name", "case"), CASES)
def test_answer_is_the_golden_one(name: str, case: dict[str, Any]) -> None:
    store = _open_store(case.get("data", "regional.trig"))

    solutions = _ask(store, set_values(read_question(name), case["values"]))

    columns = [variable.value for variable in solutions.variables]
    rows = [
        [None if term is None else term.value.replace(BASE, "") for term in row]
        for row in solutions
    ]

    assert columns == case["columns"]
    assert rows == case["rows"]


def _read_holders(store: Store, day: str) -> list[tuple[str, str]]:
    """Ask who holds an office on a day: name, and how that is known.

    Those who were merely the last to be seen are left out.
    """
    rows = _read_all_holders(store, day)
    return [(name, known) for name, known in rows if known != "terakhir terlihat"]


def _read_all_holders(store: Store, day: str) -> list[tuple[str, str]]:
    query = set_values(read_question("siapa-menjabat"), {"tanggal": day})
    return [(row["nama"].value, row["kepastian"].value) for row in _ask(store, query)]


def _add_day(store: Store, tenure: str, predicate: NamedNode, day: Literal) -> None:
    subject = NamedNode(f"{BASE}tenure/{tenure}")
    for quad in list(store.quads_for_pattern(subject, predicate, None)):
        store.remove(quad)
    store.add(Quad(subject, predicate, day, KG.facts))


def test_day_between_two_attestations_is_told_apart() -> None:
    store = _open_store()
    later = Literal("2024-12-01", datatype=XSD.date)

    _add_day(store, "0000000000000004", KG.lastAttested, later)

    assert _read_holders(store, "2024-09-01") == [("Citra Lestari", "di antara")]
    assert _read_holders(store, "2024-12-02") == []


def test_tenure_said_to_end_in_a_year_lasts_to_its_last_day() -> None:
    store = _open_store()
    year = Literal("2024", datatype=XSD.gYear)

    _add_day(store, "0000000000000005", SCHEMA.validUntil, year)

    assert _read_holders(store, "2024-12-31") == [("Dewi Anggraini", "dinyatakan")]
    assert _read_holders(store, "2025-01-01") == []


def test_end_alone_says_nothing_of_the_days_before_the_first_attestation() -> None:
    store = _open_store()
    year = Literal("2024", datatype=XSD.gYear)

    _add_day(store, "0000000000000005", SCHEMA.validUntil, year)

    assert _read_holders(store, "2019-01-01") == []


def test_stated_start_goes_on_until_somebody_else_is_seen_in_the_post() -> None:
    store = _open_store()
    started = Literal("2024-09-25", datatype=XSD.date)

    _add_day(store, "0000000000000001", SCHEMA.validFrom, started)

    assert _read_holders(store, "2024-10-01") == [("Ahmad Sentosa", "dinyatakan")]
    assert _read_holders(store, "2024-12-24") == [("Ahmad Sentosa", "berlanjut")]
    assert _read_holders(store, "2025-03-01") == [("Eko Prasetyo", "berlanjut")]


def test_end_inferred_from_the_next_holder_is_told_apart_from_a_stated_one() -> None:
    store = _open_store()
    inferred = Literal("2025-02-20", datatype=XSD.date)

    _add_day(store, "0000000000000001", KG.inferredEnd, inferred)

    assert _read_holders(store, "2024-12-24") == [("Ahmad Sentosa", "disimpulkan")]
    assert _read_holders(store, "2025-02-20") == [("Eko Prasetyo", "teramati")]


def test_holder_seen_last_is_told_with_the_least_certainty() -> None:
    rows = _read_all_holders(_open_store(), "2024-07-01")

    assert rows == [("Citra Lestari", "terakhir terlihat")]


def test_holder_is_not_the_last_one_seen_once_another_was_in_the_post() -> None:
    rows = _read_all_holders(_open_store(), "2025-03-01")

    assert [name for name, _ in rows if name in ("Ahmad Sentosa", "Budi Raharja")] == []


def _add_tenures(store: Store, count: int) -> None:
    """Add people of one post, one a day, each with a said start and no end."""
    claim = NamedNode(f"{BASE}article/0000000000000000#office-1,2")
    passage = NamedNode(f"{BASE}article/0000000000000000#char=1,2")
    selector = NamedNode(f"{BASE}article/0000000000000000#select=1,2")
    kin = [
        Quad(claim, PROV.wasDerivedFrom, passage, KG.facts),
        Quad(passage, OA.hasSource, NamedNode(f"{BASE}article/0"), KG.facts),
        Quad(passage, OA.hasSelector, selector, KG.facts),
        Quad(selector, OA.exact, Literal("Wali Kota", language="id"), KG.facts),
    ]
    for number in range(count):
        tenure = NamedNode(f"{BASE}tenure/{number}")
        person = NamedNode(f"{BASE}person/{number}")
        day = (date(2010, 1, 1) + timedelta(days=number)).isoformat()
        seen = Literal(day, datatype=XSD.date)
        kin += [
            Quad(tenure, predicate, value, KG.facts)
            for predicate, value in (
                (RDF.type, KG.Tenure),
                (ORG.member, person),
                (ORG.role, NamedNode(f"{BASE}role/wali-kota")),
                (OPENGOV.post, NamedNode(f"{BASE}post/wali-kota-0")),
                (KG.capacity, KG.Definitive),
                (KG.firstAttested, seen),
                (KG.lastAttested, seen),
                (SCHEMA.validFrom, seen),
                (PROV.wasDerivedFrom, claim),
            )
        ]
        name = Literal(f"Orang {number}", language="id")
        kin.append(Quad(person, SKOS.prefLabel, name, KG.facts))
    store.bulk_extend(kin)


def test_five_thousand_stated_starts_in_one_post_are_answered_at_once() -> None:
    """Looking for a later holder beside each one took minutes."""
    store = _open_store()
    _add_tenures(store, 5000)

    started = time.process_time()
    rows = _read_holders(store, "2023-12-31")

    assert rows == [("Orang 4999", "berlanjut")]
    assert time.process_time() - started < 5


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda p: p.stem)
def test_question_has_a_golden_answer_with_rows(path: Path) -> None:
    golden = HERE / "golden" / f"{path.stem}.json"

    assert any(case["rows"] for case in json.loads(golden.read_text("utf-8")))


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda p: p.stem)
@pytest.mark.parametrize("line", ["title@id", "title@en"])
def test_title_is_a_question(path: Path, line: str) -> None:
    text = path.read_text(encoding="utf-8")

    assert len(re.findall(rf"(?m)^# {line}: \S.*\?$", text)) == 1


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda p: p.stem)
@pytest.mark.parametrize("line", ["description@id", "description@en"])
def test_description_is_there_once(path: Path, line: str) -> None:
    text = path.read_text(encoding="utf-8")

    assert len(re.findall(rf"(?m)^# {line}: \S.*\.$", text)) == 1


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda p: p.stem)
def test_values_have_one_place(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()

    assert [line.strip() for line in lines].count("# VALUES") == 1


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda p: p.stem)
def test_every_parameter_is_a_variable_of_the_query(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    query = re.sub(r"(?m)^\s*#.*$", "", text)

    unused = [
        name
        for name in re.findall(r"(?m)^# param (\w+) ", text)
        if not re.search(rf"\?{name}\b", query)
    ]

    assert unused == []


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda p: p.stem)
def test_every_prefix_is_used(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prefixes = re.findall(r"(?m)^PREFIX (\w+): ", text)
    body = re.sub(r"(?m)^(PREFIX|#).*$", "", text)

    assert [one for one in prefixes if not re.search(rf"\b{one}:", body)] == []


@pytest.mark.parametrize("path", QUESTIONS, ids=lambda p: p.stem)
def test_rows_are_put_in_an_order(path: Path) -> None:
    assert "ORDER BY" in path.read_text(encoding="utf-8")
