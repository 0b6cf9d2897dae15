"""`kg verify`: cut every piece of evidence again."""

import typer

from kg.cli.console import err, out, say
from kg.cli.option import DEFAULT_OUTPUT, Output, store_of
from kg.cli.validate import EXIT_VIOLATED
from kg.store import verify_evidence


def verify(*, output: Output = DEFAULT_OUTPUT) -> None:
    """Cut every evidence again out of the stored text; exit code 1 if one differs."""
    count = 0
    for problem in verify_evidence(store_of(output)):
        err.print(str(problem), markup=False)
        count += 1
    if count:
        err.print(f"[red]{say('verify.differs', count=count)}[/]")
        raise typer.Exit(EXIT_VIOLATED)
    out.print(f"[green]{say('verify.holds')}[/]")
