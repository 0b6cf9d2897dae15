"""Pages give their article and what they say about it."""

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import ArticleError
from kg.read.clean import clean_text
from kg.read.guard import guard_html
from kg.read.html import find_declared, read_html

BODY = (
    "<p>BALIKPAPAN – Wali kota membuka pasar malam di lapangan kota kemarin sore.</p>"
    "<p>“Silakan datang bersama keluarga, jangan lupa bawa tas sendiri,” katanya.</p>"
    "<p>Pasar malam itu berlangsung selama dua pekan dan diikuti delapan puluh "
    "pedagang dari enam kecamatan di kota tersebut.</p>"
)


def page(head: str = "", body: str = BODY) -> bytes:
    return (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'>{head}</head><body>"
        f"<nav><a href='/'>Beranda</a></nav><article>{body}</article>"
        f"<footer>Hak cipta 2031</footer></body></html>"
    ).encode()


def test_headline_stands_apart_from_the_body() -> None:
    head = '<meta property="og:title" content="Pasar Malam Dibuka Lagi">'

    article = read_html(page(head, f"<h1>Pasar Malam Dibuka Lagi</h1>{BODY}"), "a.html")

    assert article.headline == "Pasar Malam Dibuka Lagi"
    assert article.text.startswith("Pasar Malam Dibuka Lagi\n\nBALIKPAPAN – Wali kota")
    assert article.text.count("Pasar Malam Dibuka Lagi") == 1


def test_menu_and_footer_are_no_part_of_the_text() -> None:
    text = read_html(page(), "a.html").text

    assert "Beranda" not in text
    assert "Hak cipta" not in text


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@context": "https://schema.org", '
        '"@type": "NewsArticle", "datePublished": "2024-06-12T23:30:00+08:00", '
        '"dateModified": "2024-07-01T08:00:00+08:00"}</script>',
        '<meta property="article:published_time" content="2024-06-12T23:30:00+08:00">'
        '<meta property="article:modified_time" content="2024-07-01T08:00:00+08:00">',
        '<meta itemprop="datePublished" content="2024-06-12">',
    ],
    ids=["JSON-LD", "Open Graph", "meta"],
)
def test_day_of_publication_is_the_one_that_the_page_declares(head: str) -> None:
    assert read_html(page(head), "a.html").published == date(2024, 6, 12)


def test_page_without_a_day_gets_none() -> None:
    assert read_html(page(), "a.html").published is None


def test_day_in_the_far_future_is_read_as_it_stands() -> None:
    head = '<meta property="article:published_time" content="2061-06-12T08:00:00">'

    assert read_html(page(head), "a.html").published == date(2061, 6, 12)


def test_url_and_publisher_are_the_pages_own() -> None:
    head = (
        '<link rel="canonical" href="https://warta.example/pasar#atas">'
        '<meta property="og:site_name" content="Warta Contoh">'
    )

    article = read_html(page(head), "a.html")

    assert article.url == "https://warta.example/pasar"
    assert article.publisher == "Warta Contoh"


def test_relative_canonical_link_is_no_url() -> None:
    head = '<link rel="canonical" href="/pasar">'

    assert read_html(page(head), "a.html").url is None


@pytest.mark.parametrize("data", [b"", b"<html><body></body></html>", b"<!-- -->"])
def test_page_without_an_article_is_refused(data: bytes) -> None:
    with pytest.raises(ArticleError, match=r"^a\.html: the page has no article text$"):
        read_html(data, "a.html")


def test_declared_encoding_is_read_from_the_head() -> None:
    data = page().replace(b"utf-8", b"iso-8859-1").decode().encode("cp1252")

    assert "“Silakan datang" in read_html(data, "a.html").text


@pytest.mark.parametrize(
    "name", ["unicode_escape", "utf-7", "rot13", "nonsense", "idna"]
)
def test_strange_declared_encodings_are_not_used(name: str) -> None:
    assert find_declared(f"<meta charset={name}>".encode()) is None


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (
            b"<div " + b" ".join(b'a%d="x"' % i for i in range(60_000)),
            "attributes in one",
        ),
        (b"<div " + b" ".join(b"a%d" % i for i in range(60_000)), "attributes in one"),
        (b"<div/" + b"/".join(b"a%d" % i for i in range(60_000)), "attributes in one"),
        (b'<p a=1 b="2">' * 15_000, "30000 attributes"),
        (b"<div>" * 200_000, "200000 tags"),
        (b"<div>" * 20_000, "20000 levels of nesting"),
        (b"<p>" + b"kata " * 2_200_000, "11000003 bytes"),
        (b"<a " + b"=" * 4_000_000, "attributes in one"),
        (b"<a " + b"= " * 2_000_000, "attributes in one"),
        (b'<a b="' * 60_000, "60000 tags"),
    ],
    ids=[
        "valued attributes",
        "bare attributes",
        "attributes with strokes",
        "attributes of many tags",
        "tags",
        "nesting",
        "size",
        "equals signs",
        "equals signs and spaces",
        "open quotation marks",
    ],
)
def test_page_that_would_take_too_long_is_refused_at_once(
    data: bytes, what: str
) -> None:
    begun = time.perf_counter()

    with pytest.raises(ArticleError, match=what):
        guard_html(data, "a.html")

    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    "data",
    [b"<" * 50_000, b"<script>" * 49_000, b"<a " + b">" * 4_000_000, b"<!--" * 49_000],
    ids=["less-than signs", "open scripts", "greater-than signs", "open comments"],
)
def test_odd_page_is_looked_through_at_once(data: bytes) -> None:
    begun = time.perf_counter()

    guard_html(data, "a.html")

    assert time.perf_counter() - begun < 2


def test_ordinary_page_passes() -> None:
    script = "<script>" + "if (a > b) { c = d ; } " * 10_000 + "</script>"

    guard_html(page(script, BODY * 200), "a.html")


PIECES = st.sampled_from(
    [
        BODY,
        "<h1>Judul</h1>",
        "<table><tr><td>",
        "<!--",
        "]]>",
        "<svg><title>",
        "&#xD800;&#0;",
        "<?xml version='1.0' encoding='x'?>",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
        "<script type='application/ld+json'>[{]</script>",
        '<script type="application/ld+json">{"@type": [1], "headline": {}, '
        '"datePublished": [5], "publisher": [null]}</script>',
        "<meta property='article:published_time' content='9999-99-99T'>",
        "<link rel=canonical href='http://['>",
        "<plaintext>",
    ]
) | st.text(max_size=20)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.lists(PIECES, max_size=10))
def test_any_page_is_an_article_or_told(pieces: list[str]) -> None:
    data = "".join(pieces).encode("utf-8", errors="replace")

    try:
        article = read_html(data, "a.html")
    except ArticleError as error:
        assert error.source == "a.html"
    else:
        assert article.text == clean_text(article.text)
        assert "root:" not in article.text
