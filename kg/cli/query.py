"""`kg query`: put a question to the graph."""

from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from kg.cli.console import language, out, say
from kg.cli.option import DEFAULT_OUTPUT, Output, store_of
from kg.errors import UsageError
from kg.query import (
    Limits,
    Result,
    list_questions,
    read_question,
    run_query,
    set_values,
    write_result,
)
from kg.query.write import list_cells, name_columns
from kg.store import current_snapshot

NARROWEST_COLUMN = 14
"""Characters a column needs to be read; where there is less, each row is a card."""


def query(  # noqa: PLR0913 - each is an option of the command
    question: Annotated[
        str | None,
        typer.Argument(help="A saved question; without one, they are listed."),
    ] = None,
    *,
    sparql: Annotated[str | None, typer.Option(help="A SPARQL query.")] = None,
    file: Annotated[
        Path | None, typer.Option(help="A file with a SPARQL query.", dir_okay=False)
    ] = None,
    values: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="NAME=VALUE", help="Value of a parameter."),
    ] = None,
    format_name: Annotated[
        str, typer.Option("--format", help="table, csv, json or ttl.")
    ] = "table",
    seconds: Annotated[float, typer.Option(min=0.1, help="Time limit.")] = 10.0,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """Put a question to the graph: a saved one, or one in SPARQL."""
    given = [one for one in (question, sparql, file) if one is not None]
    if not given:
        _print_questions()
        return
    if len(given) > 1:
        raise UsageError(say("query.one"))
    text = _read_text(question, sparql, file, _parse_values(values or []))
    snapshot = current_snapshot(store_of(output))
    result = run_query(snapshot, text, Limits(seconds=seconds))
    if format_name == "table":
        _print_table(result)
    else:
        typer.echo(write_result(result, format_name), nl=False)


def _read_text(
    question: str | None, sparql: str | None, file: Path | None, values: dict[str, str]
) -> str:
    if question is not None:
        return set_values(read_question(question), values)
    if values:
        raise UsageError(say("query.set"))
    if sparql is not None:
        return sparql
    try:
        return (file or Path()).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{file}: {error}"
        raise UsageError(msg) from error


def _parse_values(pairs: list[str]) -> dict[str, str]:
    values = {}
    for pair in pairs:
        name, is_pair, value = pair.partition("=")
        if not is_pair:
            raise UsageError(say("query.pair", pair=pair))
        values[name] = value
    return values


def _print_questions() -> None:
    table = Table(say("query.question"), say("query.parameters"), box=None)
    for question in list_questions():
        title = question.titles.get(language()) or question.titles["en"]
        names = ", ".join(
            f"{one.name}={one.default}" if one.default else one.name
            for one in question.parameters
        )
        table.add_row(f"[bold]{question.name}[/]\n{escape(title)}", escape(names))
    out.print(table)
    out.print(say("query.hint"))


def _print_table(result: Result) -> None:
    rows = list(list_cells(result))
    columns = name_columns(result)
    if len(columns) * NARROWEST_COLUMN <= out.width:
        table = Table(*columns)
        for row in rows:
            table.add_row(*(escape(cell) for cell in row))
        out.print(table)
    else:
        for row in rows:
            _print_card(columns, row)
    out.print(say("query.rows", count=len(rows)), style="dim")


def _print_card(columns: tuple[str, ...], row: tuple[str, ...]) -> None:
    """Print one row as lines of name and value, the unbound ones left out."""
    card = Table.grid(padding=(0, 2))
    for name, cell in zip(columns, row, strict=True):
        if cell:
            card.add_row(f"[dim]{escape(name)}[/]", escape(cell))
    out.print(card)
    out.print()
