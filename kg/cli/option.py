"""Options that several commands share."""

import os
from pathlib import Path
from typing import Annotated

import typer

Output = Annotated[
    Path,
    typer.Option(help="Folder of the build.", file_okay=False, rich_help_panel=None),
]
"""`--output DIR`: the folder of one build, which every command takes."""

DEFAULT_OUTPUT = Path("output")
"""Folder of the build where none is named."""

Workers = Annotated[int, typer.Option(min=1, help="Processes that read and extract.")]
"""`--workers N` of the commands that extract."""

StoreUrl = Annotated[
    str | None,
    typer.Option(
        "--store",
        metavar="URL",
        help="Send the graph to this store too (Graph Store Protocol).",
    ),
]
"""`--store URL` of the commands that change the graph."""

USUAL_WORKERS = os.cpu_count() or 1
"""Workers where no number is named: one a processor."""


def store_of(output: Path) -> Path:
    """Find the store in the folder of a build."""
    return output / "store"
