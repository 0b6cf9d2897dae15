"""What an article says never runs in a page, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.model import Span
from kg.model.analysis import Analysis, Edge, Measured, Node, Passage, Picture
from kg.model.build import BuildReport, LawRow, ReadArticle, TenureRow
from kg.model.evaluation import Evaluation, JudgedArticle, Verdict
from kg.model.left_out import LeftOut, Notice
from kg.model.report import Report, Severity, Violation
from kg.render import render_evaluation, render_graph, render_report
from tests.faults.browser import CHROMIUM, Browser, open_browser

pytestmark = pytest.mark.skipif(
    not CHROMIUM.exists(), reason=f"there is no {CHROMIUM}; nothing can run a page"
)

RUN = "document.documentElement.setAttribute('data-run',1);alert(1)"

OUTSIDE = "http://outside.invalid/x"

PAYLOADS = (
    f"<script>{RUN}</script>",
    f"</script><script>{RUN}</script>",
    f"</title><script>{RUN}</script>",
    f"</style><script>{RUN}</script>",
    f"</textarea><script>{RUN}</script>",
    f"<!--<script>{RUN}</script>",
    f"--><script>{RUN}</script>",
    f"]]><script>{RUN}</script>",
    f'"><script>{RUN}</script>',
    f"'><script>{RUN}</script>",
    f"<img src=x onerror={RUN}>",
    f'"><img src=x onerror="{RUN}">',
    f'" onmouseover="{RUN}" autofocus onfocus="{RUN}',
    f"' onmouseover='{RUN}' x='",
    f"<svg onload={RUN}>",
    f"<svg><script>{RUN}</script></svg>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={RUN}>",
    f"<details open ontoggle={RUN}>",
    f"<video><source onerror={RUN}></video>",
    f"<body onload={RUN}>",
    f"<iframe srcdoc='<script>parent.{RUN}</script>'>",
    f"<a href=javascript:{RUN} id=x>href</a>",
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"java\tscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    f"<object data='data:text/html,<script>{RUN}</script>'>",
    f'<meta http-equiv="refresh" content="0;url={OUTSIDE}">',
    f'<link rel="stylesheet" href="{OUTSIDE}">',
    f'<img src="{OUTSIDE}">',
    f"<style>@import '{OUTSIDE}'; *{{background:url({OUTSIDE})}}</style>",
    f'<base href="{OUTSIDE}">',
    f'<form action="{OUTSIDE}"><button autofocus>',
    f"{{{{ {RUN} }}}}${{{RUN}}}",
    f"\\u003cscript\\u003e{RUN}\\u003c/script\\u003e",
    f"&lt;script&gt;{RUN}&lt;/script&gt;",
    f"\u2028</script>\u2029<script>{RUN}</script>",
    f"<scr\x00ipt>{RUN}</scr\x00ipt>",
    f"＜script＞{RUN}＜/script＞",
    "__proto__",
    "constructor",
    f"href <img src=x onerror={RUN}>",
)


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    with open_browser(tmp_path_factory.mktemp("profile")) as running:
        yield running


def write_graph() -> str:
    kinds = ("person", "post", "place", "organisation", "law", "event")
    nodes = tuple(
        Node(
            Measured(f"https://x.example/{n}{bad}", kinds[n % 6], bad, 1, 0.1, 0.0, 1),
            n * 10.0,
            n * 7.0,
            (Passage("statement", bad, bad, bad, bad, bad, 0.9),),
        )
        for n, bad in enumerate(PAYLOADS)
    )
    iris = [node.entity.iri for node in nodes]
    edges = tuple(
        Edge(a, b, (bad,), 1)
        for a, b, bad in zip(iris, iris[1:], PAYLOADS, strict=False)
    )
    return render_graph(
        Picture(nodes, edges, 1), title="".join(PAYLOADS), language="id"
    )


def write_report() -> str:
    measured = tuple(
        Measured(f"https://x.example/{bad}", bad, bad, 1, 0.1, 0.0, 1)
        for bad in PAYLOADS
    )
    return render_report(
        BuildReport(
            articles=tuple(
                ReadArticle(bad, bad, bad, 1, 1, 1, 1, 0.1, (bad,)) for bad in PAYLOADS
            ),
            left_out=tuple(LeftOut(bad, bad) for bad in PAYLOADS),
            notices=tuple(Notice(bad, bad, 1) for bad in PAYLOADS),
            added=1,
            replaced=0,
            unchanged=0,
            counts=(("people", 3),),
            tenures=tuple(
                TenureRow(bad, bad, bad, bad, bad, bad, bad, 1) for bad in PAYLOADS
            ),
            laws=tuple(LawRow(bad, bad, bad, 1) for bad in PAYLOADS),
            shapes=Report(
                tuple(
                    Violation(Severity.VIOLATION, bad, bad, bad, bad, bad, bad)
                    for bad in PAYLOADS
                )
            ),
            analysis=Analysis(measured, 1, 1, 0.5, is_sampled=True),
            triples=1,
            seconds=0.1,
        ),
        language="en",
    )


def write_evaluation() -> str:
    articles = tuple(
        JudgedArticle(
            bad,
            bad,
            bad,
            (
                Verdict(bad, "wrong", bad, Span(0, 3), 0.5),
                Verdict(bad, "missed", bad, None),
            ),
        )
        for bad in PAYLOADS
    )
    return render_evaluation(Evaluation((), (), articles), language="en")


TOUCH = """
(async () => {
  const all = document.querySelectorAll("button, input, summary, td, mark, li");
  for (const element of all)
    for (const kind of ["mouseover", "focus", "click", "toggle"])
      element.dispatchEvent(new Event(kind, { bubbles: true }));
  const search = document.getElementById("search");
  const names = [...document.querySelectorAll("#names option")].map((one) => one.value);
  for (const name of search ? names : []) {
    search.value = name;
    search.dispatchEvent(new Event("change", { bubbles: true }));
    for (const link of document.querySelectorAll("#panel a"))
      if (!/^https?:/.test(link.href)) return "a link to " + link.href;
    await new Promise((done) => setTimeout(done, 5));
  }
  return names.length;
})()
"""


@pytest.mark.parametrize(
    ("name", "write"),
    [
        ("graph.html", write_graph),
        ("report.html", write_report),
        ("evaluation.html", write_evaluation),
    ],
)
def test_no_payload_runs_or_asks_a_server(
    tmp_path: Path, browser: Browser, name: str, write: object
) -> None:
    page = tmp_path / name
    assert callable(write)
    page.write_text(write(), encoding="utf-8", errors="replace")
    browser.requests.clear()

    browser.open(page)
    touched = browser.run(TOUCH)

    assert touched == (len(set(PAYLOADS)) if name == "graph.html" else 0)
    assert browser.dialogs == []
    assert browser.run("document.documentElement.getAttribute('data-run')") is None
    outside = [
        url for url in browser.requests if not url.startswith(("file:", "data:"))
    ]
    assert outside == []


def test_the_browser_tells_of_a_page_that_runs_payloads(
    tmp_path: Path, browser: Browser
) -> None:
    page = tmp_path / "bad.html"
    page.write_text(f"{PAYLOADS[0]}<img src='{OUTSIDE}'>", encoding="utf-8")

    browser.open(page)

    assert browser.run("document.documentElement.getAttribute('data-run')") == "1"
    assert browser.dialogs == ["1"]
    assert OUTSIDE in browser.requests
