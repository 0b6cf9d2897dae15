"""One JSON object becomes one article."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.read.clean import clean_text
from kg.read.record import parse_row, read_record


def test_row_becomes_an_article_with_its_metadata() -> None:
    row = {
        "url": "https://warta.example/a#komentar",
        "title": "Sekda  Dilantik",
        "published": "2024-06-12T23:30:00+08:00",
        "publisher": "Warta",
        "text": "Sekda dilantik pagi ini.",
    }

    article = read_record(row, "news.jsonl:1")

    assert article.url == "https://warta.example/a"
    assert article.headline == "Sekda Dilantik"
    assert article.published == date(2024, 6, 12)
    assert article.publisher == "Warta"
    assert article.text == "Sekda Dilantik\n\nSekda dilantik pagi ini."


def test_title_is_not_repeated_where_the_text_begins_with_it() -> None:
    row = {"title": "Sekda: “Mari Mulai”", "text": 'SEKDA: "MARI  MULAI"\n\nIsi.'}

    assert read_record(row, "a").text == 'SEKDA: "MARI  MULAI"\n\nIsi.'


def test_title_is_not_repeated_where_it_stands_below_a_section_name() -> None:
    row = {
        "title": "Sekda Dilantik Pagi",
        "text": "DAERAH\nSekda Dilantik Pagi\n\nIsi.",
    }

    assert read_record(row, "a").text == "DAERAH\nSekda Dilantik Pagi\n\nIsi."


def test_html_of_a_row_is_read_as_a_page() -> None:
    sentence = "Wali kota membuka pasar malam di lapangan kota kemarin. "
    row = {
        "title": "Pasar Malam Dibuka",
        "html": f"<html><body><article><p>{sentence * 5}</p></article></body></html>",
    }

    article = read_record(row, "a")

    assert article.text.startswith("Pasar Malam Dibuka\n\nWali kota membuka pasar")


def test_text_wins_over_html() -> None:
    row = {"text": "Isi teks.", "html": "<p>Isi laman.</p>"}

    assert read_record(row, "a").text == "Isi teks."


def test_row_wins_over_what_its_page_says() -> None:
    sentence = "Wali kota membuka pasar malam di lapangan kota kemarin. "
    head = '<meta property="article:published_time" content="2020-01-01">'
    page = f"<html><head>{head}</head><body><p>{sentence * 5}</p></body></html>"

    article = read_record({"published": "2024-06-12", "html": page}, "a")

    assert article.published == date(2024, 6, 12)


@pytest.mark.parametrize("value", [None, ""], ids=["null", "empty"])
def test_unknown_day_stays_unknown(value: str | None) -> None:
    assert read_record({"text": "Isi.", "published": value}, "a").published is None


@pytest.mark.parametrize(
    "value", ["12 Juni 2024", "2024-13-01", "2024-W24-3", "20240612", 1718150400, True]
)
def test_wrong_day_is_named(value: object) -> None:
    with pytest.raises(ArticleError) as caught:
        read_record({"text": "Isi.", "published": value}, "news.jsonl:7")

    assert caught.value.source == "news.jsonl:7"
    assert repr(value) in caught.value.problem


@pytest.mark.parametrize(
    "value",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "warta.example",
        "http://",
        "http://[",
        7,
    ],
)
def test_url_that_is_none_of_the_web_is_refused(value: object) -> None:
    with pytest.raises(ArticleError, match=r"^a: url is "):
        read_record({"text": "Isi.", "url": value}, "a")


def test_url_becomes_fit_for_an_iri() -> None:
    row = {"text": "Isi.", "url": 'https://warta.example/a b?q={x}|"é"'}

    assert (
        read_record(row, "a").url == "https://warta.example/a%20b?q=%7Bx%7D%7C%22é%22"
    )


@pytest.mark.parametrize("key", ["text", "html", "title", "publisher"])
def test_value_that_is_no_text_is_refused(key: str) -> None:
    row: dict[str, object] = {"text": "Isi.", key: ["x"]}
    if key == "html":
        row["text"] = ""

    with pytest.raises(ArticleError, match=f"^a: {key} is list; expected text$"):
        read_record(row, "a")


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\x00"])
def test_row_without_text_is_refused(text: str) -> None:
    with pytest.raises(ArticleError, match="no text"):
        read_record({"text": text}, "a")


def test_overlong_text_is_refused() -> None:
    with pytest.raises(ArticleError, match="1000001 characters"):
        read_record({"text": "x" * 1_000_001}, "a")


def test_reading_twice_gives_the_same_article() -> None:
    row = {"title": "Judul", "text": "Isi “berita” ini. (kk/lim)\n-\nLain"}

    assert read_record(row, "a") == read_record(dict(reversed(row.items())), "a")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{bad", "at character 2"),
        ("[1]", "is a JSON list; expected an object"),
        ("null", "is a JSON NoneType; expected an object"),
        ("[" * 100_000, "nested too deep"),
        ('{"a": ' + "9" * 5_000 + "}", "a number too long"),
    ],
    ids=["broken", "list", "null", "nested", "number"],
)
def test_line_that_is_no_object_is_told(line: str, problem: str) -> None:
    with pytest.raises(ArticleError, match=problem):
        parse_row(line, "a:3")


VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=30)
ROWS = st.fixed_dictionaries(
    {},
    optional={
        "url": VALUES | st.text(max_size=20).map("https://warta.example/".__add__),
        "title": VALUES,
        "published": VALUES | st.dates().map(str),
        "publisher": VALUES,
        "text": VALUES | st.text(st.characters(codec=None), max_size=200),
        "html": VALUES,
        "lain": VALUES,
    },
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(ROWS)
def test_any_row_is_an_article_or_told_with_its_source(row: dict[str, object]) -> None:
    try:
        article = read_record(row, "news.jsonl:9")
    except ArticleError as error:
        assert error.source == "news.jsonl:9"
    else:
        assert article.text.strip()
        assert article.text == clean_text(article.text)
        assert all(span.cut(article.text).strip() for span in article.boilerplate)
