"""`kg view`: look at the drawn graph."""

import webbrowser
from typing import Annotated

import typer

from kg.cli.console import out, say
from kg.cli.option import DEFAULT_OUTPUT, Output
from kg.errors import UsageError


def view(
    *,
    report: Annotated[
        bool, typer.Option("--report", help="The report instead of the graph.")
    ] = False,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """Open the drawn graph, or the report, in the browser."""
    page = (output / ("report.html" if report else "graph.html")).resolve()
    if not page.is_file():
        raise UsageError(say("view.missing", page=page))
    out.print(str(page), markup=False, soft_wrap=True)
    if not webbrowser.open(page.as_uri()):
        out.print(say("view.by_hand"))
