"""`kg remove`: take articles out of the graph."""

from typing import Annotated

import typer

from kg.cli.build import print_summary
from kg.cli.console import err, language, out, say
from kg.cli.option import DEFAULT_OUTPUT, USUAL_WORKERS, Output, StoreUrl, Workers
from kg.cli.progress import DrawnProgress


def remove(
    names: Annotated[
        list[str],
        typer.Argument(
            metavar="URL|FILE...",
            help="Articles by URL, or all of a file, a line (news.jsonl:12) or folder.",
        ),
    ],
    *,
    output: Output = DEFAULT_OUTPUT,
    workers: Workers = USUAL_WORKERS,
    store: StoreUrl = None,
) -> None:
    """Withdraw articles; the graph is then what a fresh build of the rest would be."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.pipeline.build import BuildOptions
    from kg.pipeline.withdraw import withdraw_articles

    options = BuildOptions(
        output=output,
        workers=workers,
        language=language(),
        title=say("build.title"),
        store_url=store,
    )
    with DrawnProgress() as progress:
        withdrawn, report = withdraw_articles(names, options, progress)
    for one in withdrawn:
        out.print(say("remove.count", name=one.name, count=one.count), markup=False)
        if one.held_by:
            files = ", ".join(one.held_by)
            message = say("remove.held", name=one.name, files=files)
            err.print(message, style="yellow", markup=False)
    print_summary(report, output)
