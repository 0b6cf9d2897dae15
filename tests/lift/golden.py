"""Compare graphs as graphs, and print how they differ."""

from collections.abc import Iterable

from pyoxigraph import Quad


def assert_same_graph(found: Iterable[Quad], wanted: Iterable[Quad]) -> None:
    """Fail with the difference; without blank nodes, equal sets are isomorphic."""
    found, wanted = set(found), set(wanted)
    missing = "\n".join(sorted(f"- {quad}" for quad in wanted - found))
    surplus = "\n".join(sorted(f"+ {quad}" for quad in found - wanted))
    assert found == wanted, f"\n{missing}\n{surplus}"
