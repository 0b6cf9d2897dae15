"""Saved questions and the values that fill them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from kg.errors import OntologyError, QueryError
from kg.query import (
    Parameter,
    Question,
    list_questions,
    read_question,
    run_query,
    set_values,
)

TEXT = """\
# title@id: Siapa memegang jabatan apa
# title@en: Who holds which office
# param role (text, default "wali-kota"): role, as its notation
# param day (date): a day such as 2024-06-12
# param place (label): name of a place
SELECT ?person {
  ?tenure org:member ?person .
  # VALUES
}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "who-holds.rq").write_text(TEXT, encoding="utf-8")
    (tmp_path / "another.rq").write_text("# title@en: A\nASK {}\n", encoding="utf-8")
    return tmp_path


def test_question_tells_its_titles_and_parameters(folder: Path) -> None:
    question = read_question("who-holds", folder)

    assert dict(question.titles) == {
        "id": "Siapa memegang jabatan apa",
        "en": "Who holds which office",
    }
    assert question.parameters == (
        Parameter("role", "text", "wali-kota", "role, as its notation"),
        Parameter("day", "date", None, "a day such as 2024-06-12"),
        Parameter("place", "label", None, "name of a place"),
    )


def test_questions_are_listed_by_name(folder: Path) -> None:
    assert [one.name for one in list_questions(folder)] == ["another", "who-holds"]


@pytest.mark.parametrize("name", ["who", "../who-holds", "", "WHO-HOLDS", "a/b"])
def test_unknown_question_names_those_that_exist(folder: Path, name: str) -> None:
    with pytest.raises(QueryError, match="there are: another, who-holds"):
        read_question(name, folder)


def test_question_without_title_is_an_error_of_the_ontology(tmp_path: Path) -> None:
    (tmp_path / "x.rq").write_text("ASK {}", encoding="utf-8")

    with pytest.raises(OntologyError, match="title@en"):
        read_question("x", tmp_path)


def test_values_take_the_place_of_the_line(folder: Path) -> None:
    question = read_question("who-holds", folder)

    text = set_values(question, {"day": "2024-06-12", "place": "Kota Balikpapan"})

    assert text.splitlines()[7] == (
        "VALUES (?role ?day ?place) { "
        '("wali-kota" "2024-06-12"^^<http://www.w3.org/2001/XMLSchema#date> '
        '"Kota Balikpapan"@id) }'
    )
    assert len(text.splitlines()) == len(TEXT.splitlines())


def test_parameter_without_value_and_default_stays_free(folder: Path) -> None:
    question = read_question("who-holds", folder)

    assert '{ ("wali-kota") }' in set_values(question, {})
    assert "VALUES" not in set_values(question, {"role": ""})


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"person": "Sari"}, "no parameter 'person'; it has: role, day, place"),
        ({"day": "12 Juni"}, "day: '12 Juni' is no date"),
        ({"day": "2024-02-30"}, "day: '2024-02-30' is no date"),
    ],
)
def test_wrong_value_is_told(
    folder: Path, values: dict[str, str], message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        set_values(read_question("who-holds", folder), values)


@pytest.mark.parametrize(
    ("kind", "value", "term"),
    [
        ("year", "2024", '"2024"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        ("number", "-3", '"-3"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ("iri", "https://kg.example/a", "<https://kg.example/a>"),
    ],
)
def test_value_has_the_type_of_its_parameter(kind: str, value: str, term: str) -> None:
    question = Question("q", {}, (Parameter("x", kind, None, ""),), "# VALUES")

    assert set_values(question, {"x": value}) == f"VALUES (?x) {{ ({term}) }}"


@pytest.mark.parametrize("value", ["a b", "<a:b>", "https://kg.example/>}", "x"])
def test_iri_that_is_none_is_refused(value: str) -> None:
    question = Question("q", {}, (Parameter("x", "iri", None, ""),), "# VALUES")

    with pytest.raises(QueryError, match="is no iri"):
        set_values(question, {"x": value})


@given(st.text(st.characters(codec="utf-8")).filter(bool))
def test_no_value_can_change_the_question(value: str) -> None:
    name, secret = (
        NamedNode("a:name"),
        Quad(NamedNode("a:b"), NamedNode("a:secret"), Literal("s"), NamedNode("a:g")),
    )
    store = Store()
    store.add(secret)
    store.add(Quad(NamedNode("a:c"), name, Literal(value), NamedNode("a:g")))
    parameter = Parameter("name", "text", None, "")
    text = "SELECT ?who ?name {\n ?who <a:name> ?name .\n # VALUES\n}"

    query = set_values(Question("q", {}, (parameter,), text), {"name": value})
    rows = store.query(query, use_default_graph_as_union=True)

    assert isinstance(rows, QuerySolutions)
    assert [(row["who"], row["name"]) for row in rows] == [
        (NamedNode("a:c"), Literal(value))
    ]


@pytest.mark.parametrize("question", list_questions(), ids=lambda one: one.name)
def test_saved_question_of_the_program_is_sparql(
    question: Question, tmp_path: Path
) -> None:
    store = Store(str(tmp_path))
    store.flush()

    assert run_query(tmp_path, set_values(question, {})).boolean in (None, False)
    assert {"id", "en"} <= question.titles.keys()
