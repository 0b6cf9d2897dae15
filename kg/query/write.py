"""Write an answer as a table, CSV, JSON or Turtle."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping

from pyoxigraph import NamedNode, RdfFormat, serialize

from kg.errors import QueryError
from kg.query.result import Result, Term
from kg.vocabulary import PREFIXES, XSD

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet takes for a formula."""


def write_result(result: Result, format_name: str, *, safe_cells: bool = False) -> str:
    """Write an answer.

    Args:
        result: The answer.
        format_name: One of `RESULT_FORMATS`: `csv` (RFC 4180, values without their
            types), `json` (SPARQL 1.1 Query Results JSON), `ttl` (of a CONSTRUCT).
        safe_cells: In CSV, put an apostrophe before what a spreadsheet would take
            for a formula; the file is then for people, not for programs.

    Raises:
        QueryError: If the answer cannot be written so.
    """
    if format_name == "csv":
        return _write_csv(result, safe_cells=safe_cells)
    writer = RESULT_FORMATS.get(format_name)
    if writer is None:
        msg = f"no format {format_name!r}; there are {', '.join(RESULT_FORMATS)}"
        raise QueryError(msg)
    return writer(result)


def list_cells(result: Result) -> Iterator[tuple[str, ...]]:
    """List the rows of an answer as plain texts, empty where a variable is unbound.

    An ASK gives one cell, a CONSTRUCT three a triple.
    """
    if result.boolean is not None:
        yield (str(result.boolean).lower(),)
    for triple in result.triples or ():
        yield tuple(_cell(term) for term in triple)
    for row in result.rows or ():
        yield tuple(_cell(term) for term in row)


def name_columns(result: Result) -> tuple[str, ...]:
    """Name the columns of `list_cells`."""
    if result.boolean is not None:
        return ("answer",)
    if result.triples is not None:
        return ("subject", "predicate", "object")
    return result.variables


def _cell(term: Term | None) -> str:
    if term is None:
        return ""
    return term if isinstance(term, str) else term.value


def _write_csv(result: Result, *, safe_cells: bool = False) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(name_columns(result))
    for cells in list_cells(result):
        writer.writerow([_defuse(cell) for cell in cells] if safe_cells else cells)
    return text.getvalue()


def _defuse(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _write_json(result: Result) -> str:
    if result.triples is not None:
        msg = "a CONSTRUCT has no table; ask for it with --format ttl"
        raise QueryError(msg)
    answer: dict[str, object] = {"head": {"vars": list(result.variables)}}
    if result.boolean is not None:
        answer = {"head": {}, "boolean": result.boolean}
    else:
        bindings = [
            {
                name: _encode(term)
                for name, term in zip(result.variables, row, strict=True)
                if term is not None
            }
            for row in result.rows or ()
        ]
        answer["results"] = {"bindings": bindings}
    return json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def _encode(term: Term) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, str):
        return {"type": "bnode", "value": term.removeprefix("_:")}
    encoded = {"type": "literal", "value": term.value}
    if term.language:
        encoded["xml:lang"] = term.language
    elif term.datatype != XSD.string:
        encoded["datatype"] = term.datatype.value
    return encoded


def _write_turtle(result: Result) -> str:
    if result.triples is None:
        msg = "only a CONSTRUCT or DESCRIBE can be written as Turtle; use csv or json"
        raise QueryError(msg)
    text = serialize(result.triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    lines = (text or b"").decode().split("\n")
    prefixes = sorted(line for line in lines if line.startswith("@prefix "))
    rest = [line for line in lines if not line.startswith("@prefix ")]
    return "\n".join([*prefixes, *rest])


RESULT_FORMATS: Mapping[str, Callable[[Result], str]] = {
    "csv": _write_csv,
    "json": _write_json,
    "ttl": _write_turtle,
}
"""Every format in which an answer can be written, besides the terminal's table."""
