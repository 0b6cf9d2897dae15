"""The lexical gate."""

import contextlib
import itertools
import time

import pytest
from pyoxigraph import Store

from kg.errors import QueryError
from kg.query.gate import check_query

PATTERN = "{ ?s ?p ?o }"

SERVICES = [
    "SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }",
    "SELECT * { service silent <http://x.example/> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE\n\t<http://x.example/>{?s ?p ?o} }",
    "SELECT * {?s ?p 1SERVICE<http://x.example/>{?s ?p ?o}}",
    "SELECT * {SERVICESILENT<http://x.example/>{?s ?p ?o}}",
    "PREFIX : <http://x.example/> SELECT * {SERVICE:x{?s ?p ?o}}",
    "PREFIX a: <http://x.example/> SELECT * {?s ?p a:b.SERVICE a:c{?s ?p ?o}}",
    "SELECT * {?s ?p true.SERVICE?v{?s ?p ?o}}",
    "SELECT * {?s ?p 'a'@enSERVICE<http://x.example/>{?s ?p ?o}}",
    # The parser reads a less-than sign where a scanner may see an IRI.
    "SELECT * {FILTER(1<(2))SERVICE?v#>\n{?s ?p ?o}}",
    "SELECT * {FILTER(?a<'>')SERVICE<http://x.example/>{?s ?p 'x'}}",
    "SELECT * {FILTER(?a<?b#>'\n)SERVICE<http://x.example/>{?s ?p ?o}#'\n}",
    'PREFIX http: <a:> SELECT * {FILTER(?a<http:c#>"""\n)SERVICE<http://x.example/>'
    '{?s ?p ?o}}#"""',
    # An IRI where a scanner may see a comment.
    "SELECT * {?s <a:x#y> ?o SERVICE <http://x.example/> {?s ?p ?o}}",
    # A quotation mark within a local name.
    "PREFIX a: <http://x.example/> SELECT * {?s a:b\\'c ?o. SERVICE a:d {?s ?p 'x'}}",
    "SELECT * {?s ?p '''a''' SERVICE <http://x.example/> {?s ?p ''''b'''}}",
    'SELECT * {?s ?p "a\\"" . SERVICE <http://x.example/> {?s ?p "b"}}',
    "SELECT * { # comment\r SERVICE <http://x.example/> {?s ?p ?o}}",
    "SELECT * { ?s ?p '\\\\' . SERVICE <http://x.example/> {?s ?p ''}}",
    'SELECT * { ?s ?p "unclosed . SERVICE <http://x.example/> {?s ?p ?o}}',
]

HARMLESS = [
    "SELECT ?service { ?service a ?type }",
    "SELECT $service { $service a ?type }",
    "SELECT * { ?s a <https://schema.org/GovernmentService> }",
    "SELECT * { ?s a schema:Service, schema:service-x }",
    'SELECT * { ?s ?p "the SERVICE is bad"@id, \'service\', """SERVICE <a>""" }',
    "# SERVICE is not used here\nSELECT * { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } # service",
    "SELECT * { ?s <https://x.example/a/service?b=c&d=%20#e> ?o }",
    "SELECT * { ?s ?p '''it''s a \\'service\\' here''' }",
    "SELECT * { ?s ?p ?o FILTER(?o < 5 && ?o > 3) } # Serviceable",
    "SELECT * { _:service ?p ?o }",
]


@pytest.mark.parametrize("query", SERVICES)
def test_query_that_may_ask_another_server_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE is not allowed"):
        check_query(query)


@pytest.mark.parametrize("query", HARMLESS)
def test_word_that_only_looks_like_it_passes(query: str) -> None:
    check_query(query)


def test_query_without_the_word_passes_whatever_it_holds() -> None:
    check_query("SELECT * { ?s <a:'(x)> \"unclosed \\ <a#")


def test_whatever_the_parser_takes_for_the_clause_is_refused() -> None:
    """Oxigraph itself is asked: a service that it calls by name fails to resolve."""
    before = ["", " ", ".", "1", "'a'", "?x", "a:b", "<a:b>", "#c\n", "FILTER(1<(2))"]
    inside = [" ", "\n", "#>\n", " SILENT "]
    called = 0
    for lead, gap in itertools.product(before, inside):
        query = (
            "PREFIX a: <http://nowhere.invalid/> SELECT * { "
            f"?s ?p ?o {'. ?s ?p ' if lead and lead[0] in '1?<a' + chr(39) else ''}"
            f"{lead}SERVICE{gap}a:b {PATTERN} }}"
        )
        try:
            Store().query(query)
        except SyntaxError:
            continue
        except (OSError, RuntimeError):
            pass
        called += 1
        with pytest.raises(QueryError):
            check_query(query)

    assert called >= 20


@pytest.mark.parametrize(
    "part",
    ["a-", '"', "'''", "<", "<a", "\\", "?s ", ":", "a.", "service ", '""" ', "#"],
)
def test_long_query_is_judged_at_once(part: str) -> None:
    text = "SELECT * { # service\n" + part * (100_000 // len(part))
    started = time.perf_counter()

    with contextlib.suppress(QueryError):
        check_query(text)

    assert time.perf_counter() - started < 0.5
