"""Pages hold what articles say as text, never as markup, and load nothing."""

import html
import json
import re
from dataclasses import replace

import pytest

from kg.model.analysis import Analysis, Edge, Measured, Node, Passage, Picture
from kg.model.build import (
    BuildReport,
    CitationRow,
    LawRow,
    ReadArticle,
    TenureRow,
)
from kg.model.left_out import LeftOut
from kg.model.report import Report, Severity, Violation
from kg.render import render_graph, render_report

ATTACKS = (
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "<!--<script>",
    "href {{ 7 * 7 }} \u2028",
)


def picture_of(label: str, url: str | None = None) -> Picture:
    entity = Measured("https://x.example/p", "person", label, 1, 0.5, 0.0, 1)
    passage = Passage("statement", label, label, label, url, "2024-06-12", 0.9)
    other = Measured("https://x.example/q", "law", "UU", 1, 0.5, 0.0, 1)
    return Picture(
        (Node(entity, 0, 0, (passage,)), Node(other, 10, 10)),
        (Edge("https://x.example/p", "https://x.example/q", ("cites",), 1),),
        0,
    )


def report_of(text: str) -> BuildReport:
    return BuildReport(
        articles=(ReadArticle(text, text, "2024-06-12", 1, 2, 3, 0, 0.25, (text,)),),
        left_out=(LeftOut(text, text),),
        notices=(),
        added=1,
        replaced=0,
        unchanged=0,
        counts=(("people", 3),),
        tenures=(TenureRow(text, text, "pj", None, None, None, None, 1),),
        laws=(LawRow(text, "repeals", text, 1),),
        shapes=Report(
            (Violation(Severity.VIOLATION, text, text, None, None, text, text),)
        ),
        analysis=Analysis((), 0, 0, None, is_sampled=False),
        triples=12,
        seconds=0.5,
        citations=(
            CitationRow(
                law=text,
                title=text,
                headline=text,
                day="2024-06-12",
                status="Repealed",
                by=text,
                since="2023-10-31",
                is_verified=True,
                means=text,
                title_agrees=False,
            ),
        ),
    )


def data_of(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page)
    assert found
    data = json.loads(found[1])
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_name_reaches_the_graph_page_as_data_only(attack: str) -> None:
    page = render_graph(picture_of(attack), title=attack, language="id")

    nodes = data_of(page)["nodes"]
    assert isinstance(nodes, list)
    assert nodes[0]["label"] == attack
    outside = page.replace(json.dumps(nodes), "")
    assert "<script>alert" not in outside
    assert "<img" not in outside
    assert "<svg" not in outside


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_hostile_source_reaches_the_report_escaped(attack: str) -> None:
    page = render_report(report_of(attack), language="en")

    assert "<script" not in page
    assert "<img" not in page
    assert "<svg" not in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "x", None])
def test_only_web_addresses_become_links(url: str | None) -> None:
    page = render_graph(picture_of("Wati", url), title="Graf", language="id")

    passages = data_of(page)["passages"]
    assert isinstance(passages, dict)
    assert passages["https://x.example/p"][0]["url"] is None


def test_the_graph_page_loads_nothing_from_outside() -> None:
    page = render_graph(picture_of("Wati"), title="Graf", language="id")

    assert "<link" not in page
    assert not re.search(r"<(script|img|iframe)[^>]*\ssrc=", page)
    assert "default-src 'none'" in page


def test_the_policy_admits_exactly_the_two_scripts_of_the_page() -> None:
    page = render_graph(picture_of("Wati"), title="Graf", language="id")

    policy = re.search(r"script-src ([^;]*);", html.unescape(page))
    assert policy
    assert len(policy[1].split()) == 2
    assert "unsafe" not in policy[1]


@pytest.mark.parametrize(
    ("language", "words"), [("id", "Siapa menjabat apa"), ("en", "Who held what")]
)
def test_the_report_speaks_the_persons_language(language: str, words: str) -> None:
    assert words in render_report(report_of("x"), language=language)


def test_a_graph_that_conforms_says_so() -> None:
    report = report_of("x")
    clean = replace(report, shapes=Report(), left_out=())

    page = render_report(clean, language="en")

    assert "conforms to every shape" in page
    assert "Everything given was read." in page


def test_report_tells_which_cited_law_was_repealed_by_what_and_since_when() -> None:
    page = render_report(report_of("UU Nomor 5 Tahun 2014"), language="en")

    cells = re.findall(r"<td>([^<]*)</td>", page)
    start = cells.index("repealed")
    assert cells[start : start + 4] == [
        "repealed",
        "UU Nomor 5 Tahun 2014",
        "2023-10-31",
        "yes",
    ]
