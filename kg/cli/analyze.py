"""`kg analyze`: measure the network of facts."""

from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from kg.cli.console import out, say
from kg.cli.option import DEFAULT_OUTPUT, Output, store_of
from kg.errors import UsageError
from kg.store import open_snapshot


def analyze(
    *,
    start: Annotated[
        str | None, typer.Option("--from", help="Find the way from this entity ...")
    ] = None,
    end: Annotated[str | None, typer.Option("--to", help="... to this one.")] = None,
    limit: Annotated[int, typer.Option(min=1, help="Rows to show.")] = 25,
    kind: Annotated[
        str | None,
        typer.Option(help="person, post, place, organisation, law or event only."),
    ] = None,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """Rank entities by degree, PageRank and betweenness; find how two are connected."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.analyze import analyze_network, find_connection, project_network

    network = project_network(open_snapshot(store_of(output)))
    if (start is None) != (end is None):
        raise UsageError(say("analyze.both"))
    if start is not None and end is not None:
        try:
            steps = find_connection(network, start, end)
        except ValueError as error:
            raise UsageError(str(error)) from error
        if steps is None:
            out.print(say("analyze.apart", start=start, end=end), markup=False)
        for step in steps or ():
            relations = ", ".join(step.relations)
            out.print(f"{step.source} —{relations}→ {step.target}", markup=False)
        return
    analysis = analyze_network(network)
    table = Table(*(say(f"analyze.{name}") for name in ("entity", "kind")))
    for name in ("degree", "pagerank", "betweenness", "community"):
        table.add_column(say(f"analyze.{name}"), justify="right")
    rows = [one for one in analysis.entities if kind in (None, one.kind)]
    for one in rows[:limit]:
        table.add_row(
            escape(one.label),
            one.kind,
            str(one.degree),
            f"{one.page_rank:.4f}",
            f"{one.betweenness:.4f}",
            str(one.community),
        )
    out.print(table)
    out.print(
        say(
            "analyze.summary",
            entities=len(analysis.entities),
            edges=analysis.edges,
            communities=analysis.communities,
        )
    )
