"""All commands, each in its own module."""

import typer

from kg.cli import (
    analyze,
    backup,
    build,
    check,
    evaluate,
    explain,
    export,
    query,
    remove,
    review,
    upgrade,
    validate,
    verify,
    view,
)

app = typer.Typer(
    name="kg",
    help="Indonesian regional news in, a time-aware knowledge graph out.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)

for command in (
    build.build,
    remove.remove,
    backup.backup,
    backup.restore,
    upgrade.upgrade,
    query.query,
    export.export,
    analyze.analyze,
    view.view,
    validate.validate,
    verify.verify,
    check.check,
    review.review,
    explain.explain,
    evaluate.evaluate,
):
    app.command()(command)
