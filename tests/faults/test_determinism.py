"""The same articles give the same bytes, in whatever order and on however many workers.

Excluded is the time that a build took, the last line of `report.html`.
"""

import os
from pathlib import Path

from tests.faults.determinism import WAYS, build_ways, find_differing

SOME = (WAYS[0], WAYS[3], WAYS[6])
"""Each run, seed and number of workers at least once."""


def test_order_workers_and_hash_seed_change_no_byte(tmp_path: Path) -> None:
    ways = WAYS if os.environ.get("KG_DETERMINISM") == "all" else SOME

    built = build_ways(ways, tmp_path)

    assert find_differing(built) == []
    assert {"ttl", "trig", "nq", "jsonld", "xml", "graph.html"} <= built[ways[0]].keys()
