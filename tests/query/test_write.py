"""Answers as CSV, JSON and Turtle."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import QueryError
from kg.query import Result, write_result
from kg.query.write import list_cells, name_columns
from kg.vocabulary import KG, XSD

ROWS = Result(
    variables=("name", "day", "who"),
    rows=(
        (
            Literal("Sari, “S”\n", language="id"),
            Literal("2024-06-12", datatype=XSD.date),
            NamedNode("https://kg.example/a"),
        ),
        (Literal("=1+1"), None, "_:b0"),
    ),
)


def test_csv_follows_rfc_4180() -> None:
    assert write_result(ROWS, "csv") == (
        "name,day,who\r\n"
        '"Sari, “S”\n",2024-06-12,https://kg.example/a\r\n'
        "=1+1,,_:b0\r\n"
    )


@given(st.lists(st.text(st.characters(codec="utf-8")), min_size=1))
def test_csv_is_read_back_to_the_same_cells(cells: list[str]) -> None:
    cells = [cell.replace("\r", "").replace("\x00", "") for cell in cells]
    result = Result(("x",), tuple((Literal(cell),) for cell in cells))

    rows = list(csv.reader(io.StringIO(write_result(result, "csv"), newline="")))

    assert [row[0] if row else "" for row in rows[1:]] == cells


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_safe_cells_are_no_formulas(cell: str) -> None:
    result = Result(("x",), ((Literal(cell),),))

    rows = list(
        csv.reader(
            io.StringIO(write_result(result, "csv", safe_cells=True), newline="")
        )
    )

    assert rows[1] == [f"'{cell}"]


def test_json_is_that_of_sparql() -> None:
    assert json.loads(write_result(ROWS, "json")) == {
        "head": {"vars": ["name", "day", "who"]},
        "results": {
            "bindings": [
                {
                    "name": {
                        "type": "literal",
                        "value": "Sari, “S”\n",
                        "xml:lang": "id",
                    },
                    "day": {
                        "type": "literal",
                        "value": "2024-06-12",
                        "datatype": "http://www.w3.org/2001/XMLSchema#date",
                    },
                    "who": {"type": "uri", "value": "https://kg.example/a"},
                },
                {
                    "name": {"type": "literal", "value": "=1+1"},
                    "who": {"type": "bnode", "value": "b0"},
                },
            ]
        },
    }


def test_json_of_an_ask_is_its_boolean() -> None:
    answer = json.loads(write_result(Result(boolean=False), "json"))

    assert answer == {"head": {}, "boolean": False}


def test_turtle_of_a_construct_has_sorted_prefixes() -> None:
    triple = Triple(KG.Definitive, KG.capacity, Literal("x"))

    text = write_result(Result(triples=(triple,)), "ttl")

    prefixes = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    assert text.endswith('kg:Definitive kg:capacity "x" .\n')


@pytest.mark.parametrize(
    ("result", "format_name", "message"),
    [
        (ROWS, "ttl", "only a CONSTRUCT or DESCRIBE"),
        (Result(triples=()), "json", "ask for it with --format ttl"),
        (ROWS, "xlsx", "no format 'xlsx'; there are csv, json, ttl"),
    ],
)
def test_answer_that_cannot_be_written_so_is_refused(
    result: Result, format_name: str, message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        write_result(result, format_name)


def test_cells_of_every_kind_of_answer_have_columns() -> None:
    triple = Triple(KG.Definitive, KG.capacity, Literal("x"))

    assert list(list_cells(Result(boolean=True))) == [("true",)]
    assert name_columns(Result(boolean=True)) == ("answer",)
    assert list(list_cells(Result(triples=(triple,)))) == [
        (KG.Definitive.value, KG.capacity.value, "x")
    ]
    assert name_columns(Result(triples=())) == ("subject", "predicate", "object")
    assert list(list_cells(ROWS))[1] == ("=1+1", "", "_:b0")
