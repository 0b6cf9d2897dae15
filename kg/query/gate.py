"""The lexical gate: no query that could ask another server."""

import re

from kg.errors import QueryError

_SERVICE = "service"

_TOKEN = re.compile(
    r"""
    (?P<space>\s+)
    | (?P<web><https?://[A-Za-z0-9\-._~:/?\#@!$&*+,;=%]*>)
    | (?P<iri><[^<>"{}|^`\\\s]*>)
    | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*\"{3}
        | '{3}(?:'{0,2}(?:[^'\\]|\\.))*'{3}
        | \"(?:[^"\\\r\n]|\\.)*\"
        | '(?:[^'\\\r\n]|\\.)*')
    | (?P<comment>\#[^\r\n]*)
    | (?P<variable>[?$]\w+)
    | (?P<word>[\w-]++(?:\.[\w-]++)*+(?::[\w:%-]*+)?|:[\w:%-]*+)
    | (?P<doubt>["'\\])
    | (?P<sign>.)
    """,
    re.VERBOSE | re.DOTALL,
)
"""Tokens of a query as far as they matter here. `web` holds no bracket, quote or white
space, so that no expression and no clause can end inside it; `iri` is whatever else
SPARQL takes for an IRI, or for a less-than sign with something behind it."""


def check_query(text: str) -> None:
    """Refuse a query that contains `SERVICE`, which would ask another server.

    Oxigraph has no switch for it, and its parser reads `SERVICE:x`, `1SERVICE<...>`
    and `FILTER(?a<(1))SERVICE?v#>` as the clause. Words that only look like it are
    let pass where every reading agrees that they are harmless: inside strings,
    comments, variables, web addresses and local names. Where readings may differ,
    the query is refused.

    Args:
        text: The query.

    Raises:
        QueryError: If it may ask another server.

    Examples:
        >>> check_query("SELECT ?service { ?service a <http://x.example/Service> }")
        >>> check_query("SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }")
        Traceback (most recent call last):
        kg.errors.QueryError: SERVICE is not allowed: a question is answered from ...
    """
    if _SERVICE not in text.lower():
        return
    for token in _TOKEN.finditer(text):
        kind, word = token.lastgroup, token.group().lower()
        if kind in ("iri", "doubt"):
            _refuse_doubt(text, token)
        if _SERVICE in word and not _is_harmless(kind, word):
            msg = "SERVICE is not allowed: a question is answered from this graph alone"
            raise QueryError(msg)


def names_dataset(text: str) -> bool:
    """Tell whether a query says with `FROM` which graphs it is put to.

    Examples:
        >>> names_dataset("SELECT * FROM <https://kg.example/g> { ?s ?p ?o }")
        True
        >>> names_dataset("SELECT ?from { ?from ?p 'from' } # from")
        False
    """
    return any(
        token.lastgroup == "word" and token.group().lower() == "from"
        for token in _TOKEN.finditer(text)
    )


def _is_harmless(kind: str | None, word: str) -> bool:
    if kind == "word":  # SERVICE:x is a clause with the name :x
        prefix, colon, _ = word.partition(":")
        return bool(colon) and _SERVICE not in prefix
    return kind in ("web", "string", "comment", "variable")


def _refuse_doubt(text: str, token: re.Match[str]) -> None:
    """Refuse what two parsers may read differently, since SERVICE stands somewhere."""
    line = text.count("\n", 0, token.start()) + 1
    msg = (
        "SERVICE is not allowed, and this query holds the word beside "
        f"{token.group()[:60]} in line {line}, which could hide it; write IRIs in "
        "full with http(s), or without the word"
    )
    raise QueryError(msg)
