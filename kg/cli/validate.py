"""`kg validate`: judge the graph by its shapes."""

import typer
from rich.markup import escape

from kg.cli.console import language, out, say
from kg.cli.option import DEFAULT_OUTPUT, Output, store_of
from kg.store import open_snapshot

EXIT_VIOLATED = 1
"""Exit code where a check found something."""


def validate(*, output: Output = DEFAULT_OUTPUT) -> None:
    """Judge the graph by the shapes (SHACL); exit code 1 if it violates one."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.validate import validate_store

    report = validate_store(open_snapshot(store_of(output)))
    for one in report.violations:
        message = one.message_id if language() == "id" else one.message
        out.print(f"[red]{one.severity}[/] {escape(one.focus)}\n  {escape(message)}")
    out.print(
        say(
            "validate.summary",
            shapes=report.shapes,
            triples=report.triples,
            count=len(report.violations),
        )
    )
    if not report.conforms:
        raise typer.Exit(EXIT_VIOLATED)
