"""The commands do what the README says, and tell a person what went wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib
from typer.testing import CliRunner, Result

import kg
from kg.cli.app import app
from kg.errors import KnowledgeGraphError, QueryError, StoreError, UsageError

Run = Callable[..., Result]


def invoke(*words: str) -> Result:
    return CliRunner().invoke(app, list(words), env={"KG_LANG": "en", "COLUMNS": "200"})


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("build") / "output"
    result = invoke("build", "--samples", "--workers", "1", "--output", str(folder))
    assert result.exit_code == 0, result.output
    return folder


def ask(output: Path, *words: str) -> Result:
    return invoke(*words, "--output", str(output))


def fail(*words: str) -> KnowledgeGraphError:
    result = invoke(*words)
    assert isinstance(result.exception, KnowledgeGraphError), result.output
    return result.exception


def test_build_writes_the_graph_and_its_pages(output: Path) -> None:
    names = {path.name for path in output.iterdir()}

    assert names == {"graph.html", "graph.ttl", "graph.trig", "report.html", "store"}


def test_build_again_changes_nothing(output: Path) -> None:
    before = (output / "graph.trig").read_bytes()

    result = ask(output, "build", "--samples", "--workers", "1")

    assert "0 new, 0 replaced, 12 unchanged" in result.stdout
    assert (output / "graph.trig").read_bytes() == before


def test_bad_line_is_left_out_with_its_number_and_the_rest_goes_on(
    tmp_path: Path,
) -> None:
    source = tmp_path / "news.jsonl"
    rows = [
        '{"text": "Wali Kota Palu Rizal Kenari mengatakan, jalan itu dibuka."}',
        "{broken",
        '{"title": "kosong"}',
    ]
    source.write_text("\n".join(rows), encoding="utf-8")

    result = ask(tmp_path / "out", "build", str(source), "--workers", "1")

    assert result.exit_code == 0
    assert "The graph holds 1 articles" in result.stdout
    assert "news.jsonl:2" in result.stdout
    assert "news.jsonl:3" in result.stdout


def test_build_without_input_says_what_to_try() -> None:
    error = fail("build")

    assert isinstance(error, UsageError)
    assert "kg build --samples" in str(error)


def test_path_that_does_not_exist_is_named(tmp_path: Path) -> None:
    error = fail("build", str(tmp_path / "nothing.txt"), "--output", str(tmp_path))

    assert isinstance(error, UsageError)
    assert "nothing.txt" in str(error)


def test_question_about_a_post_names_the_acting_mayor(output: Path) -> None:
    result = ask(
        output,
        *("query", "siapa-menjabat", "--format", "csv"),
        *("--set", "tempat=Kota Balikpapan", "--set", "tanggal=2024-10-01"),
    )

    rows = [line for line in result.stdout.splitlines() if "Wali Kota," in line]
    assert any("pjs" in row and "Damar Pet" in row for row in rows), result.stdout


def test_sparql_answers_in_json(output: Path) -> None:
    query = "SELECT (COUNT(?a) AS ?n) WHERE { ?a a schema:NewsArticle }"

    result = ask(output, "query", "--sparql", query, "--format", "json")

    (row,) = json.loads(result.stdout)["results"]["bindings"]
    assert row["n"]["value"] == "12"


def test_query_without_a_question_lists_the_saved_ones(output: Path) -> None:
    result = ask(output, "query")

    assert "siapa-menjabat" in result.stdout
    assert "Who holds which office" in result.stdout


def test_broken_query_is_shown_with_its_place(output: Path) -> None:
    error = fail("query", "--sparql", "SELECT WHERE", "--output", str(output))

    assert isinstance(error, QueryError)
    assert "line 1" in str(error)


def test_query_before_a_build_says_to_build_first(tmp_path: Path) -> None:
    error = fail("query", "--sparql", "ASK {}", "--output", str(tmp_path))

    assert isinstance(error, StoreError)
    assert "kg build" in str(error)


@pytest.mark.parametrize(
    ("name", "reader"),
    [("ttl", "turtle"), ("trig", "trig"), ("nq", "nquads"), ("xml", "xml")],
)
def test_export_is_read_back_by_rdflib(
    output: Path, tmp_path: Path, name: str, reader: str
) -> None:
    target = tmp_path / f"graph.{name}"

    result = ask(output, "export", "--format", name, "--to", str(target))

    assert result.exit_code == 0
    dataset = rdflib.Dataset().parse(target, format=reader)
    articles = rdflib.URIRef("https://schema.org/NewsArticle")
    found = {s for s, _, _, _ in dataset.quads((None, rdflib.RDF.type, articles, None))}
    assert len(found) == 12


def test_unknown_format_lists_those_that_exist(output: Path) -> None:
    error = fail("export", "--format", "docx", "--output", str(output))

    assert "ttl, trig, nq, jsonld, xml" in str(error)


def test_analyze_ranks_entities(output: Path) -> None:
    result = ask(output, "analyze", "--limit", "3", "--kind", "place")

    assert "Kota Balikpapan" in result.stdout


def test_analyze_tells_how_two_people_are_connected(output: Path) -> None:
    result = ask(output, "analyze", "--from", "Nirmala Ulin", "--to", "Kota Balikpapan")

    assert result.exit_code == 0
    assert "Wali Kota Balikpapan" in result.stdout


@pytest.mark.parametrize("command", ["validate", "verify"])
def test_a_build_passes_its_own_checks(output: Path, command: str) -> None:
    result = ask(output, command)

    assert result.exit_code == 0, result.output


def test_explain_shows_the_rule_behind_a_claim(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(
        "Wali Kota Palu Rizal Kenari menegaskan, jalan itu dibuka pekan ini.\n"
        "“Warga sudah lama menunggu,” ujarnya, Rabu (12/6/2024).\n",
        encoding="utf-8",
    )

    result = ask(tmp_path, "explain", str(article))

    assert "Rizal Kenari | Wali Kota | definitive" in result.stdout
    assert "ujarnya" in result.stdout


def test_explain_of_an_unknown_article_says_what_it_takes(tmp_path: Path) -> None:
    error = fail("explain", "nowhere", "--output", str(tmp_path))

    assert "no URL or key" in str(error)


def test_evaluate_scores_and_shows_each_error(tmp_path: Path) -> None:
    text = (
        "Wali Kota Palu Rizal Kenari menegaskan, jalan itu dibuka pekan ini.\n"
        "“Warga sudah lama menunggu,” ujarnya, Rabu (12/6/2024).\n"
    )
    start = text.index("Warga")
    gold = {
        "id": "A1",
        "text": text,
        "direct": [{"start": start, "end": start + 25, "speaker": "Rizal Kenari"}],
    }
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(gold), encoding="utf-8")

    result = ask(tmp_path / "out", "evaluate", str(path))

    assert result.exit_code == 0, result.output
    assert "direct+speaker" in result.stdout
    page = (tmp_path / "out" / "evaluation.html").read_text(encoding="utf-8")
    assert "Warga sudah lama menunggu" in page


def test_view_before_a_build_says_to_build_first(tmp_path: Path) -> None:
    error = fail("view", "--output", str(tmp_path))

    assert "kg build" in str(error)


def test_rdflib_opens_the_graph_of_a_build(output: Path) -> None:
    graph = kg.open_graph(output)

    articles = rdflib.URIRef("https://schema.org/NewsArticle")
    assert len(set(graph.subjects(rdflib.RDF.type, articles))) == 12
