"""The commands; the only code that prints."""

import sys

from kg.cli.app import app
from kg.cli.console import err, say
from kg.errors import (
    KnowledgeGraphError,
    RemoteStoreError,
    StoreBusyError,
    StoreError,
    StoreFormatError,
    StoreFullError,
    StorePermissionError,
)

EXIT_BROKEN = 2
"""Exit code for wrong use and broken input."""

EXIT_CODES: tuple[tuple[type[KnowledgeGraphError], int], ...] = (
    (StoreBusyError, 4),
    (StoreFullError, 5),
    (StorePermissionError, 6),
    (StoreFormatError, 7),
    (RemoteStoreError, 8),
    (StoreError, 3),
)
"""Exit code by kind of error, the first that fits: a script may wait and try again
after 4 and 8, and has to call a person after the others."""


def main() -> None:
    """Run the command line; turn an error of ours into its message and exit code."""
    try:
        app()
    except KnowledgeGraphError as error:
        err.print(f"[bold red]{say('error')}[/]", end=" ")
        err.print(str(error), markup=False)
        sys.exit(find_exit_code(error))
    except KeyboardInterrupt:
        err.print(say("interrupted"))
        sys.exit(130)


def find_exit_code(error: KnowledgeGraphError) -> int:
    """Find the exit code for an error."""
    fitting = (code for kind, code in EXIT_CODES if isinstance(error, kind))
    return next(fitting, EXIT_BROKEN)
