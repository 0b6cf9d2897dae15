"""Snapshots of the graph: what readers open, whole at any moment."""

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Store

from kg.errors import StoreError
from kg.file import sync_folder
from kg.store.trouble import explain_trouble

if TYPE_CHECKING:
    from rdflib import Dataset

KEPT_SNAPSHOTS = 3
"""Snapshots kept: the current one, and two before it for readers that opened one a
moment before a build that publishes twice, without measures and with them."""

_LINK = "current"
_SNAPSHOTS = "snapshots"


def publish_snapshot(folder: Path, live: Store, number: int) -> None:
    """Make the graph as it is now the one that readers open.

    The files are linked, not copied; the switch is one rename, so that a reader
    meets the old graph or the new, never a mixture.

    Args:
        folder: Folder of the store.
        live: The graph, flushed.
        number: Number of the snapshot, greater than all before it.
    """
    snapshots = folder / _SNAPSHOTS
    snapshots.mkdir(exist_ok=True)
    target, partial = snapshots / str(number), snapshots / f".{number}"
    shutil.rmtree(partial, ignore_errors=True)
    shutil.rmtree(target, ignore_errors=True)
    live.backup(str(partial))
    sync_folder(partial)
    partial.rename(target)
    sync_folder(snapshots)
    link = folder / f".{_LINK}"
    link.unlink(missing_ok=True)
    link.symlink_to(Path(_SNAPSHOTS) / str(number), target_is_directory=True)
    link.replace(folder / _LINK)
    sync_folder(folder)
    _sweep(snapshots)


def _sweep(snapshots: Path) -> None:
    """Remove snapshots that no reader opens any more, and halves of killed builds."""
    numbered = [path for path in snapshots.iterdir() if path.name.isdecimal()]
    kept = sorted(numbered, key=lambda path: int(path.name))[-KEPT_SNAPSHOTS:]
    for path in snapshots.iterdir():
        if path not in kept:
            shutil.rmtree(path, ignore_errors=True)


def snapshot_number(folder: Path) -> int | None:
    """Tell the number of the snapshot that readers open; None if there is none."""
    try:
        name = (folder / _LINK).readlink().name
    except OSError:
        return None
    return int(name) if name.isdecimal() and (folder / _LINK).is_dir() else None


def current_snapshot(folder: Path) -> Path:
    """Find the graph to read.

    Args:
        folder: Folder of the store, `output/store`.

    Returns:
        Folder of the snapshot itself, which stays readable when a build switches.

    Raises:
        StoreError: If nothing was built there yet.
    """
    number = snapshot_number(folder)
    if number is None:
        msg = f"there is no graph in {folder}; run `kg build` first"
        raise StoreError(msg)
    return folder / _SNAPSHOTS / str(number)


def open_snapshot(folder: Path) -> Store:
    """Open the graph of the store in *folder* for reading only.

    Raises:
        StoreError: If there is none, or it cannot be read.
    """
    snapshot = current_snapshot(folder)
    with explain_trouble(folder):
        return Store.read_only(str(snapshot))


def open_rdflib(folder: Path) -> "Dataset":
    """Open the graph of the store in *folder* as an rdflib dataset, for reading only.

    The default graph is the union of all graphs. Never hand it a query that a
    stranger wrote: rdflib follows `FROM <file:...>` and `SERVICE`.

    Raises:
        StoreError: If there is none, or it cannot be read.
    """
    # Late: rdflib takes a third of a second to load, which no other command needs.
    from oxrdflib import OxigraphStore
    from rdflib import Dataset

    store = OxigraphStore(store=open_snapshot(folder))
    return Dataset(store=store, default_union=True)
