"""The tagger's weights: read from and written to one compact file."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kg.extract.tagger.feature import (
    CLASS_CODES,
    FLAG_CODES,
    LABELS,
    OFFSETS,
)

Floats = NDArray[np.float32]

WIDTH = len(LABELS)
"""Columns of every table of weights: one a label."""

TABLES: Mapping[str, tuple[int, ...]] = {
    "around": (CLASS_CODES, CLASS_CODES, CLASS_CODES),
    "before": (CLASS_CODES, CLASS_CODES, CLASS_CODES),
    "after": (CLASS_CODES, CLASS_CODES, CLASS_CODES),
    "flag_before": (FLAG_CODES, FLAG_CODES, CLASS_CODES),
    "flag_after": (FLAG_CODES, FLAG_CODES, CLASS_CODES),
}
"""Features over several neighbours and their sizes: the classes of three words around,
up to, or from a word; the look-ups of a word and of the one before or after it, with
the word's class."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What training found.

    Args:
        names: Each feature of one word with its row in *rows*.
        rows: One row a feature: the columns of `OFFSETS` times `LABELS`, flat; the
            weight of a feature for the word that stands *offset* away from it.
        tables: Weights of `TABLES`, each with `LABELS` as last axis.
        transitions: From label (row) to label (column).
        name_parts: Lower-case words that candidates' names are made of.
    """

    names: Mapping[str, int]
    rows: Floats
    tables: Mapping[str, Floats]
    transitions: Floats
    name_parts: frozenset[str]


def default_path() -> Path:
    """Give the place of the weights that are shipped."""
    return Path(str(files("kg.extract.tagger"))) / "weights.json.gz"


def read_weights(path: Path) -> Weights:
    """Read weights as `write_weights` left them."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        record = json.load(stream)
    names: list[str] = record["names"]
    rows = np.zeros((len(names), len(OFFSETS) * WIDTH), dtype=np.float32)
    _fill(rows, record["rows"], record["scale"])
    tables = {}
    for key, shape in TABLES.items():
        table = np.zeros((int(np.prod(shape)), WIDTH), dtype=np.float32)
        _fill(table, record["tables"][key], record["scale"])
        tables[key] = table.reshape(*shape, WIDTH)
    return Weights(
        names={name: i for i, name in enumerate(names)},
        rows=rows,
        tables=tables,
        transitions=np.array(record["transitions"], dtype=np.float32),
        name_parts=frozenset(record["name_parts"]),
    )


def _fill(table: Floats, sparse: list[list[int]], scale: float) -> None:
    steps, values = sparse
    table.reshape(-1)[np.cumsum(np.array(steps, dtype=np.int64))] = (
        np.array(values, dtype=np.float32) * scale
    )


WEIGHT_STEP = 0.02
"""Weights are kept as whole multiples of this: 3,000 words of written-dev are tagged
the same as with full precision but for single words."""


def write_weights(weights: Weights, path: Path) -> None:
    """Write weights: the same weights give the same bytes."""
    names = sorted(weights.names, key=weights.names.__getitem__)
    record = {
        "scale": WEIGHT_STEP,
        "names": names,
        "rows": _sparse(weights.rows),
        "tables": {key: _sparse(weights.tables[key]) for key in TABLES},
        "transitions": [
            [round(float(value), 3) for value in row] for row in weights.transitions
        ],
        "name_parts": sorted(weights.name_parts),
    }
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def _sparse(table: Floats) -> list[list[int]]:
    whole = np.rint(table.reshape(-1) / WEIGHT_STEP).astype(np.int64)
    places = np.flatnonzero(whole)
    steps = np.diff(places, prepend=0)
    return [steps.tolist(), whole[places].tolist()]
