"""Options that several commands share."""

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


def store_of(output: Path) -> Path:
    """Find the store in the folder of a build."""
    return output / "store"
