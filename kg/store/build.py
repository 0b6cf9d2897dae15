"""The store of one build: journal, graph and snapshots under one lock."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from kg.errors import StoreError
from kg.store.journal import Journal
from kg.store.lock import hold_lock
from kg.store.projection import (
    REBUILD_SHARE,
    Projected,
    Unit,
    apply_difference,
    begin_anew,
    compare_unit,
    load_units,
    open_live,
    remove_graphs,
)
from kg.store.snapshot import publish_snapshot, snapshot_number
from kg.store.table import NUMBER
from kg.store.trouble import explain_trouble


@dataclass(frozen=True, slots=True)
class Changes:
    """What a projection changed.

    Args:
        changed: Units lifted again, new ones among them.
        removed: Units taken out.
        unchanged: Units left as they were.
        quads: Quads in the graph now.
    """

    changed: int
    removed: int
    unchanged: int
    quads: int


@dataclass(frozen=True, slots=True)
class BuildStore:
    """The state of one build, opened for writing.

    Args:
        folder: Folder of the store, `output/store`.
        journal: What was read; the truth of which the graph is a projection.
    """

    folder: Path
    journal: Journal

    def project(self, units: Sequence[Unit], keep: Collection[str] = ()) -> Changes:
        """Bring the graph to *units*, and let readers see it.

        Killed at any point, the next call ends in the same state: the journal notes
        a unit as projected only when its quads are on the disk, and readers open
        the snapshot before this one until the new one is whole.

        Args:
            units: All that shall stand in the graph, each name once; units that are
                not among them are taken out.
            keep: Names of units to leave as they are, because they follow in a call
                of their own (measures of this very graph).

        Raises:
            StoreError: If the disk is full or may not be written to.
        """
        with explain_trouble(self.folder):
            return self._project(units, keep)

    def _project(self, units: Sequence[Unit], keep: Collection[str]) -> Changes:
        known = self._read_projected()
        stale = [unit for unit in units if _is_stale(unit, known.get(unit.name))]
        gone = sorted(known.keys() - {unit.name for unit in units} - set(keep))
        live = self._open_live(known)
        if live is None or len(stale) > REBUILD_SHARE * len(units):
            live = None  # close it before its files go
            live, changed = self._rebuild(units), len(stale)
        else:
            changed = self._update(live, stale, known)
            self._remove(live, gone, known)
        number = int(self.journal.read_meta(NUMBER) or 0)
        if snapshot_number(self.folder) != number:
            publish_snapshot(self.folder, live, number)
        return Changes(changed, len(gone), len(units) - changed, len(live))

    def _rebuild(self, units: Sequence[Unit]) -> Store:
        """Build the graph anew, in bulk."""
        with self.journal.transaction() as database:
            database.execute("DELETE FROM projected")
            self._announce_change()
        live = begin_anew(self.folder / "live")
        projected = load_units(live, units)
        live.flush()
        self._note_projected(projected)
        return live

    def _update(
        self, live: Store, stale: Sequence[Unit], known: Mapping[str, Projected]
    ) -> int:
        """Change in place what differs, and count the units that did."""
        changed, projected = 0, []
        for unit in stale:
            graphs = known[unit.name].graphs if unit.name in known else ()
            difference = compare_unit(live, unit, graphs)
            if difference.removed or difference.added:
                if changed == 0:
                    self._announce_change()
                changed += 1
                apply_difference(live, difference)
            projected.append(difference.unit)
        live.flush()
        self._note_projected(projected)
        return changed

    def _remove(
        self, live: Store, gone: Sequence[str], known: Mapping[str, Projected]
    ) -> None:
        """Take out the graphs of units that are no more."""
        if not gone:
            return
        self._announce_change()
        for name in gone:
            remove_graphs(live, known[name].graphs)
        live.flush()
        with self.journal.transaction() as database:
            database.executemany(
                "DELETE FROM projected WHERE unit=?", [(name,) for name in gone]
            )

    def _announce_change(self) -> None:
        """Note that readers need a new snapshot, before the graph is touched.

        Afterwards would be too late: a build killed in between would find its work
        done when it runs again, and nobody would see it.
        """
        number = int(self.journal.read_meta(NUMBER) or 0) + 1
        self.journal.write_meta(NUMBER, str(number))

    def _open_live(self, known: dict[str, Projected]) -> Store | None:
        """Open the graph; None if there is none, or none that can be trusted."""
        if not known or not (self.folder / "live").is_dir():
            return None
        try:
            return open_live(self.folder / "live")
        except StoreError:
            return None

    def _read_projected(self) -> dict[str, Projected]:
        with self.journal.transaction() as database:
            rows = database.execute("SELECT unit, digest, graphs FROM projected")
            return {
                name: Projected(name, digest, tuple(json.loads(graphs)))
                for name, digest, graphs in rows
            }

    def _note_projected(self, projected: Sequence[Projected]) -> None:
        """Note what stands in the graph, now that it is on the disk."""
        with self.journal.transaction() as database:
            database.executemany(
                "INSERT OR REPLACE INTO projected VALUES (?, ?, ?)",
                [
                    (unit.name, unit.digest or "", json.dumps(unit.graphs))
                    for unit in projected
                ],
            )


def _is_stale(unit: Unit, known: Projected | None) -> bool:
    return known is None or unit.digest is None or unit.digest != known.digest


@contextmanager
def open_store(folder: Path, extractor: str) -> Iterator[BuildStore]:
    """Open the store of a build for writing, or begin one.

    Args:
        folder: Folder of the store, `output/store`; made if it is not there.
        extractor: Version of the program and its lexicon; what another version
            extracted counts as unknown.

    Raises:
        StoreError: If another process writes, the store is of another version, or
            the disk refuses.
    """
    with ExitStack() as stack:
        with explain_trouble(folder):
            folder.mkdir(parents=True, exist_ok=True)
            stack.enter_context(hold_lock(folder))
            journal = Journal(folder / "journal.sqlite", extractor)
        stack.callback(journal.close)
        yield BuildStore(folder, journal)
