"""`kg build`: read articles, write the graph."""

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.markup import escape
from rich.table import Table

from kg.cli.console import err, language, out, say
from kg.cli.option import (
    DEFAULT_OUTPUT,
    USUAL_WORKERS,
    Output,
    StoreUrl,
    Workers,
    store_of,
)
from kg.cli.progress import DrawnProgress
from kg.errors import UsageError
from kg.iri import check_base
from kg.model.build import BuildReport
from kg.resource import sample_folder

SHOWN = 10
"""Inputs left out that the summary lists; the report page lists all."""


def build(  # noqa: PLR0913 - each is an option of the command
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH...",
            help="Files (.txt, .html, .jsonl), folders, or - for standard input.",
            show_default=False,
        ),
    ] = None,
    *,
    samples: Annotated[
        bool, typer.Option("--samples", help="Build from the bundled articles.")
    ] = False,
    retry: Annotated[
        bool, typer.Option("--retry", help="Try only what was left out before.")
    ] = False,
    output: Output = DEFAULT_OUTPUT,
    published: Annotated[
        datetime | None,
        typer.Option(
            formats=["%Y-%m-%d"],
            help="Day of publication of articles that do not tell their own.",
        ),
    ] = None,
    base_iri: Annotated[
        str | None,
        typer.Option(help="Where the IRIs of entities live; kept for later builds."),
    ] = None,
    workers: Workers = USUAL_WORKERS,
    store: StoreUrl = None,
) -> None:
    """Read articles into a graph, with a report and a drawn graph beside it."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.pipeline.build import BuildOptions, build_graph, retry_left_out

    inputs: list[Path | Literal["-"]] = [
        "-" if path == "-" else Path(path) for path in paths or ()
    ]
    if samples:
        inputs.append(sample_folder())
    _check_inputs(inputs, output, retry=retry)
    options = BuildOptions(
        output=output,
        base_iri=_check_base(base_iri),
        published=published.date() if published else None,
        workers=workers,
        language=language(),
        title=say("build.title"),
        store_url=store,
    )
    with DrawnProgress() as progress:
        if retry:
            report = retry_left_out(options, progress)
        else:
            report = build_graph(inputs, options, progress)
    print_summary(report, output)


def _check_inputs(
    inputs: list[Path | Literal["-"]], output: Path, *, retry: bool
) -> None:
    """Refuse a build of nothing; a build that exists may be brought up to date."""
    if inputs and retry:
        raise UsageError(say("build.retry"))
    if not inputs and not (store_of(output) / "journal.sqlite").exists():
        raise UsageError(say("build.nothing"))


def _check_base(base: str | None) -> str | None:
    try:
        return None if base is None else check_base(base)
    except ValueError as error:
        raise UsageError(str(error)) from error


def print_summary(report: BuildReport, output: Path) -> None:
    """Print what a build did, what it left out, and where everything lies."""
    counts = dict(report.counts)
    out.print(
        say(
            "build.read",
            articles=len(report.articles),
            added=report.added,
            replaced=report.replaced,
            unchanged=report.unchanged,
            seconds=f"{report.seconds:.1f}",
        )
    )
    out.print(
        say(
            "build.found",
            **counts,
            statements=counts["direct"] + counts["reported"],
            laws_related=len(report.laws),
            triples=report.triples,
        )
    )
    if report.refreshed:
        out.print(say("build.refreshed", count=report.refreshed))
    _print_omissions(report)
    if report.shapes.conforms:
        out.print(f"[green]{say('build.conforms')}[/]")
    else:
        severe = [
            one for one in report.shapes.violations if one.severity == "Violation"
        ]
        count = len(severe)
        out.print(f"[red]{say('build.violated', count=count)}[/]")
    files = Table.grid(padding=(0, 2))
    for name in ("graph.html", "report.html", "graph.ttl", "graph.trig", "store"):
        files.add_row(
            escape(str(output / name)), say(f"build.{name.replace('.', '_')}")
        )
    out.print(files)


def _print_omissions(report: BuildReport) -> None:
    if not report.left_out:
        out.print(say("build.all"))
    else:
        out.print(f"[yellow]{say('build.left_out', count=len(report.left_out))}[/]")
        for one in report.left_out[:SHOWN]:
            out.print(f"  {escape(one.source)}: {escape(one.reason)}")
        if len(report.left_out) > SHOWN:
            out.print(say("build.more", count=len(report.left_out) - SHOWN))
        out.print(say("build.again"))
    for notice in report.notices[:SHOWN]:
        err.print(
            say(
                "build.notice",
                source=escape(notice.source),
                what=escape(notice.what),
                count=notice.count,
            ),
            style="dim",
        )
