"""Indonesian regional news in, a time-aware knowledge graph out."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Dataset

__version__ = "0.1.0"

__all__ = ["__version__", "open_graph"]


def open_graph(output: str | Path = "output") -> "Dataset":
    """Open the graph of a build as an rdflib dataset, for reading only.

    The graph is not copied: rdflib reads it from the store through oxrdflib, and
    SPARQL runs in Oxigraph. Never hand it a query that a stranger wrote (`kg query`
    runs those in a process of their own, without network).

    Args:
        output: Folder of the build.

    Raises:
        StoreError: If nothing was built there.
    """
    # Late, so that `import kg` costs nothing.
    from kg.store import open_rdflib

    return open_rdflib(Path(output) / "store")
