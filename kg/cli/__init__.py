"""The commands; the only code that prints."""

import sys

from kg.cli.app import app
from kg.cli.console import err, say
from kg.errors import KnowledgeGraphError

EXIT_BROKEN = 2
"""Exit code for wrong use, broken input and a store that cannot be used."""


def main() -> None:
    """Run the command line; turn an error of ours into its message and exit code 2."""
    try:
        app()
    except KnowledgeGraphError as error:
        err.print(f"[bold red]{say('error')}[/]", end=" ")
        err.print(str(error), markup=False)
        sys.exit(EXIT_BROKEN)
    except KeyboardInterrupt:
        err.print(say("interrupted"))
        sys.exit(130)
