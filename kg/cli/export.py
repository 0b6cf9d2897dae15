"""`kg export`: write the graph in a format of RDF."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kg.cli.console import err, say
from kg.cli.option import DEFAULT_OUTPUT, Output, store_of
from kg.errors import UsageError
from kg.export import FORMATS, ExportFormat, export_graph
from kg.file import write_atomically
from kg.store import current_snapshot
from kg.store.trouble import explain_trouble


def export(
    format_name: Annotated[
        str, typer.Option("--format", help="ttl, trig, nq, jsonld or xml.")
    ] = "ttl",
    *,
    to: Annotated[
        Path | None,
        typer.Option(help="File to write; standard output without.", dir_okay=False),
    ] = None,
    with_text: Annotated[
        bool,
        typer.Option("--with-text", help="Write the texts of the articles as well."),
    ] = False,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """Write the graph in a format of RDF; the same graph gives the same bytes."""
    chosen = _choose(format_name)
    snapshot = current_snapshot(store_of(output))
    chunks = export_graph(snapshot, chosen, include_text=with_text)
    if to is None:
        for chunk in chunks:
            sys.stdout.buffer.write(chunk)
        sys.stdout.buffer.flush()
        return
    if not to.parent.is_dir():
        raise UsageError(say("export.folder", folder=to.parent))
    with explain_trouble(to.parent):
        size = write_atomically(to, chunks)
    err.print(say("export.written", file=to, size=size), markup=False)


def _choose(name: str) -> ExportFormat:
    for known in FORMATS:
        if known == name:
            return known
    raise UsageError(say("export.format", name=name, formats=", ".join(FORMATS)))
