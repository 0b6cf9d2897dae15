"""Small articles of our own words, and builds of them."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from pyoxigraph import Store

from kg.export import export_graph
from kg.pipeline.build import BuildOptions, build_graph
from kg.store import current_snapshot

EXPORTS = ("nq", "ttl", "trig", "jsonld", "xml")

TEXTS = (
    "BONTANG, KABAR UJI – Wali Kota Bontang Nirmala Ulin melantik Jaka Rimba sebagai "
    "Kepala Dinas Perhubungan Kota Bontang, Senin (3/6/2024).",
    "SAMARINDA, KABAR UJI – Sekretaris Daerah Kota Samarinda Umar Kelana berkata "
    "jalan itu selesai tahun ini. “Anggarannya sudah ada,” kata Umar.",
    "BONTANG, KABAR UJI – Jaka Rimba, Kepala Dinas Perhubungan Kota Bontang, menutup "
    "terminal lama. “Terminal baru dibuka Senin,” ujar Jaka.",
    "TARAKAN, KABAR UJI – UU Nomor 20 Tahun 2023 mencabut UU Nomor 5 Tahun 2014, kata "
    "Penjabat Wali Kota Tarakan Bustan Lir.",
    "BERAU, KABAR UJI – Bupati Berau Sekar Mahulu meninjau pasar ikan. “Harga ikan "
    "turun,” tutur Sekar.",
    "KUTAI BARAT, KABAR UJI – Plt Kepala BPBD Kutai Barat Tono Batu memantau banjir "
    "yang merendam tiga kampung.",
)


def write_rows(path: Path, rows: Iterable[Mapping[str, object]]) -> Path:
    path.write_text(
        "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in rows),
        encoding="utf-8",
    )
    return path


def build(output: Path, *paths: Path) -> None:
    build_graph(paths, BuildOptions(output, workers=1))


def read_exports(output: Path) -> dict[str, bytes]:
    """Read every export of a build, texts included, and the files it wrote."""
    snapshot = current_snapshot(output / "store")
    found = {
        name: b"".join(export_graph(snapshot, name, include_text=True))
        for name in EXPORTS
    }
    for name in ("graph.ttl", "graph.trig", "graph.html"):
        found[name] = (output / name).read_bytes()
    return found


def read_quads(output: Path) -> list[str]:
    store = Store.read_only(str(current_snapshot(output / "store")))
    return sorted(str(quad) for quad in store)
