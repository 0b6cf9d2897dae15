"""`kg backup` and `kg restore`: keep what was read, and bring it back."""

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.build import print_summary
from kg.cli.console import language, out, say
from kg.cli.option import (
    DEFAULT_OUTPUT,
    USUAL_WORKERS,
    Output,
    StoreUrl,
    Workers,
    store_of,
)
from kg.cli.progress import DrawnProgress
from kg.store import restore_backup, write_backup


def backup(
    target: Annotated[
        Path,
        typer.Argument(metavar="DIR|FILE.tar", help="A folder or .tar file to make."),
    ],
    *,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """Copy all that was read, while builds go on; everything follows from it."""
    count = write_backup(store_of(output), target)
    out.print(say("backup.written", target=target, count=count), markup=False)


def restore(
    source: Annotated[
        Path,
        typer.Argument(metavar="DIR|FILE.tar", help="What `kg backup` made."),
    ],
    *,
    force: Annotated[
        bool, typer.Option("--force", help="Replace the build that is there.")
    ] = False,
    output: Output = DEFAULT_OUTPUT,
    workers: Workers = USUAL_WORKERS,
    store: StoreUrl = None,
) -> None:
    """Bring a backup back, and build graph and pages from it again."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.pipeline.build import BuildOptions, build_graph

    count = restore_backup(source, store_of(output), force=force)
    out.print(say("backup.restored", source=source, count=count), markup=False)
    options = BuildOptions(
        output=output,
        workers=workers,
        language=language(),
        title=say("build.title"),
        store_url=store,
    )
    with DrawnProgress() as progress:
        report = build_graph([], options, progress)
    print_summary(report, output)
