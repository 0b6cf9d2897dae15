"""Hostile names survive what rdflib writes, and CSV, as pyoxigraph's own exports.

`tests/export/test_hostile.py` reads what pyoxigraph writes with rdflib; here rdflib
writes and pyoxigraph reads. `KG_HOSTILE_NAMES=10000` tries ten thousand.
"""

import csv
import io
import re
import tempfile
import warnings
from collections.abc import Iterable
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from oxrdflib import OxigraphStore
from pyoxigraph import Literal, RdfFormat, Store, Triple, parse
from rdflib import Dataset, Graph

from kg.query.result import Result
from kg.query.write import write_result
from tests.export.test_hostile import GRAPHS, NAMES, lift_names

FORMATS = {
    "turtle": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "json-ld": RdfFormat.JSON_LD,
    "xml": RdfFormat.RDF_XML,
}
"""By rdflib's names, those of pyoxigraph."""


def spell_numbers(triples: Iterable[Triple]) -> set[str]:
    """Spell triples with decimals as rdflib does: `1` becomes `1.0`."""
    return {_WHOLE.sub(r'"\1.0"^^', str(triple)) for triple in triples}


_WHOLE = re.compile(r'"(\d+)"\^\^(?=<http://www.w3.org/2001/XMLSchema#decimal>)')


@settings(
    max_examples=GRAPHS,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(NAMES)
def test_pyoxigraph_reads_what_rdflib_writes_of_hostile_names(names: list[str]) -> None:
    quads = lift_names(names)
    wanted = {quad.triple for quad in quads}
    graph = Graph()
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own
        store = Store(str(Path(folder)))
        store.bulk_extend(quads)
        dataset = Dataset(store=OxigraphStore(store=store), default_union=True)
        for triple in dataset.triples((None, None, None)):
            graph.add(triple)

        files = {name: graph.serialize(format=name) for name in FORMATS}

    for name, data in files.items():
        read = {quad.triple for quad in parse(data.encode(), format=FORMATS[name])}
        assert spell_numbers(read) == spell_numbers(wanted), name


@settings(max_examples=GRAPHS, deadline=None, database=None)
@given(NAMES)
def test_csv_gives_every_name_back_and_starts_no_formula(names: list[str]) -> None:
    plain = [name.encode(errors="replace").decode() for name in names]
    result = Result(variables=("name",), rows=tuple((Literal(one),) for one in plain))

    lossless = list(csv.reader(io.StringIO(write_result(result, "csv"), newline="")))
    safe = list(
        csv.reader(
            io.StringIO(write_result(result, "csv", safe_cells=True), newline="")
        )
    )

    assert [(row or [""])[0] for row in lossless] == ["name", *plain]
    cells = [(row or [""])[0] for row in safe]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t"))]
