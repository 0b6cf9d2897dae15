"""Bring a store elsewhere to the graph of a build, sending only what differs."""

import hashlib
import re
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from pyoxigraph import NamedNode, Store

from kg.store.journal import Journal
from kg.store.remote.protocol import RemoteStore

BATCH_TRIPLES = 2_000
"""Most triples in one request, about 400 kB; an article has about 150."""

STEP_GRAPHS = 200
"""Graphs sent before it is noted on both sides how far things are."""

_MARK = "https://w3id.org/warta-kg/id/mirror"
"""Graph that tells which state of which build the store holds."""

_TOKEN = re.compile(r'"([0-9a-f]{16}-[0-9]{1,18})"')


@dataclass(frozen=True, slots=True)
class Mirrored:
    """What was sent to a store elsewhere: graphs, by what became of them."""

    sent: int
    removed: int
    unchanged: int


def mirror_graph(journal: Journal, snapshot: Store, remote: RemoteStore) -> Mirrored:
    """Make a store elsewhere hold the graphs of a snapshot.

    Only graphs that this build has sent there are ever removed. Killed at any point
    on either side, the next call goes on; a store that has lost what it was sent, or
    a part of it, gets everything again.

    Args:
        journal: Notes what stands where.
        snapshot: The graph.
        remote: The store.

    Raises:
        StoreError: If the store refuses or cannot be reached.
    """
    return _Mirroring(journal, snapshot, remote).run()


class _Mirroring:
    def __init__(self, journal: Journal, snapshot: Store, remote: RemoteStore) -> None:
        self._journal, self._snapshot, self._remote = journal, snapshot, remote
        self._name = f"mirror {remote.url}"

    def run(self) -> Mirrored:
        known = self._read_known()
        is_whole = self._read_token() == self._journal.read_meta(self._name)
        wanted = self._list_graphs()
        gone = sorted(known.keys() - set(wanted))
        sent = 0
        for step in _take_steps(self._find_changed(wanted, known if is_whole else {})):
            self._forget([graph.name for graph in step])
            for graph in step:
                self._remote.replace(graph.name, list(_join(graph.lines)))
            self._note(step)
            self._write_token()
            sent += len(step)
        self._forget(gone)
        for name in gone:
            self._remote.remove(name)
        if gone or (not is_whole and not sent):
            self._write_token()
        return Mirrored(sent, len(gone), len(wanted) - sent)

    def _find_changed(
        self, wanted: Iterable[str], known: Mapping[str, str]
    ) -> Iterator["_Graph"]:
        for name in wanted:
            graph = _Graph(name, self._read_lines(name))
            if known.get(name) != graph.digest:
                yield graph

    def _list_graphs(self) -> list[str]:
        graphs = self._snapshot.named_graphs()
        return sorted(one.value for one in graphs if isinstance(one, NamedNode))

    def _read_lines(self, graph: str) -> list[str]:
        quads = self._snapshot.quads_for_pattern(None, None, None, NamedNode(graph))
        return sorted(f"{q.subject} {q.predicate} {q.object} .\n" for q in quads)

    def _read_token(self) -> str | None:
        found = _TOKEN.search(self._remote.read(_MARK))
        return found[1] if found else None

    def _write_token(self) -> None:
        """Note the same new state on both sides; a crash between them costs time only.

        The part before the hyphen tells two builds apart that write to one store.
        """
        token = self._journal.read_meta(self._name) or f"{secrets.token_hex(8)}-0"
        build, _, number = token.partition("-")
        token = f"{build}-{int(number) + 1}"
        line = f'<{_MARK}> <http://purl.org/dc/terms/identifier> "{token}" .\n'
        self._remote.replace(_MARK, [line.encode()])
        self._journal.write_meta(self._name, token)

    def _read_known(self) -> Mapping[str, str]:
        with self._journal.transaction() as database:
            query = "SELECT graph, digest FROM mirrored WHERE store=?"
            return dict(database.execute(query, (self._remote.url,)))

    def _note(self, graphs: Iterable["_Graph"]) -> None:
        rows = [
            (self._remote.url, one.name, one.digest, len(one.lines)) for one in graphs
        ]
        with self._journal.transaction() as database:
            query = "INSERT OR REPLACE INTO mirrored VALUES (?, ?, ?, ?)"
            database.executemany(query, rows)

    def _forget(self, graphs: Iterable[str]) -> None:
        """Forget graphs before they are touched, so that a crash sends them again."""
        with self._journal.transaction() as database:
            query = "DELETE FROM mirrored WHERE store=? AND graph=?"
            database.executemany(query, [(self._remote.url, name) for name in graphs])


@dataclass(frozen=True, slots=True)
class _Graph:
    name: str
    lines: list[str]

    @property
    def digest(self) -> str:
        return hashlib.sha256("".join(self.lines).encode()).hexdigest()


def _take_steps(graphs: Iterator[_Graph]) -> Iterator[list[_Graph]]:
    while step := list(islice(graphs, STEP_GRAPHS)):
        yield step


def _join(lines: list[str]) -> Iterator[bytes]:
    for first in range(0, len(lines), BATCH_TRIPLES):
        yield "".join(lines[first : first + BATCH_TRIPLES]).encode()
