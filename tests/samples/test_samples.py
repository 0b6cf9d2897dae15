"""The bundled articles are read as a user's own would be."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest

from kg.model import Article
from kg.model.left_out import LeftOut, Notice
from kg.read.path import read_paths
from kg.resource import sample_folder

PUBLISHED = {
    "01-balikpapan-pjs-wali-kota.txt": date(2024, 9, 25),
    "02-balikpapan-netralitas-asn.txt": None,
    "03-balikpapan-debat-calon.html": date(2024, 10, 14),
    "04-samarinda-plt-wali-kota.txt": date(2024, 10, 22),
    "05-kaltim-kaltara.jsonl:1": date(2025, 1, 9),
    "05-kaltim-kaltara.jsonl:2": date(2025, 2, 24),
    "05-kaltim-kaltara.jsonl:3": date(2025, 8, 13),
    "05-kaltim-kaltara.jsonl:4": date(2025, 3, 3),
    "06-tarakan-pj-wali-kota.txt": date(2024, 5, 16),
    "07-surabaya-perppu-cipta-kerja.txt": date(2023, 4, 17),
    "08-palu-honorer.txt": date(2025, 4, 16),
    "09-yogyakarta-putusan-mk.txt": date(2024, 8, 23),
}
"""Day of publication that each sample gives of itself."""

NOISE = {
    "01-balikpapan-pjs-wali-kota.txt": [
        "Rabu, 25 September 2024 - 14:10 WITA",
        "Penulis: Rini A. | Editor: Tomi",
        "Damar Petung usai menerima surat keputusan. (Foto: Humas Pemprov)",
        "Baca juga: https://telukpagi.example/tiga-titik-banjir-jalan-mt-haryono/",
        "(ra/tom)",
        "-",
        "BALIKPAPAN2 hari ago",
        "Pasar Pandansari Dibersihkan, Pedagang Pindah Sementara",
        "-",
        "KALTIM3 hari ago",
        "Lomba Perahu Naga Mahakam Diikuti 40 Regu",
    ],
    "02-balikpapan-netralitas-asn.txt": [
        "Sekda Balikpapan Hasanah Keruing memberi sambutan",
        "Sekda Balikpapan Hasanah Keruing memberi sambutan",
        "Sekda Balikpapan Ingatkan ASN Tidak Berfoto dengan Calon",
        "Baca juga: https://telukpagi.example/"
        "pjs-wali-kota-larang-mobil-dinas-untuk-kampanye/",
        "Baca juga: https://telukpagi.example/bawaslu-balikpapan-buka-posko-aduan/",
        "(TP/RA)",
    ],
    "03-balikpapan-debat-calon.html": [],
    "06-tarakan-pj-wali-kota.txt": [
        "Kamis, 16 Mei 2024 09:30 WITA",
        "(*)",
        "Baca Juga:",
        "Harga Rumput Laut di Tarakan Kembali Naik",
    ],
    "09-yogyakarta-putusan-mk.txt": [
        "Jumat, 23 Agustus 2024 | 19:02 WIB",
        "Share Facebook Twitter WhatsApp",
        "ADVERTISEMENT",
        "[]",
        "BERITA POPULER",
        "1. Bakpia Raksasa Pecahkan Rekor",
        "2. Jalan Affandi Ditutup Dua Malam",
    ],
}
"""All that is marked in some samples, in order."""


def read_samples() -> Iterator[tuple[str, Article]]:
    folder = f"{sample_folder()}/"
    for reading in read_paths([sample_folder()]):
        if isinstance(reading, Article):
            yield reading.source.removeprefix(folder), reading


SAMPLES = dict(read_samples())


def test_every_sample_is_read_and_nothing_is_left_out() -> None:
    others = [r for r in read_paths([sample_folder()]) if not isinstance(r, Article)]

    assert set(SAMPLES) == set(PUBLISHED)
    assert [r for r in others if isinstance(r, LeftOut)] == []
    assert [r.what for r in others if isinstance(r, Notice)] == [
        "unknown key 'author'",
        "unknown key 'category'",
    ]


@pytest.mark.parametrize("name", PUBLISHED)
def test_sample_has_its_day_of_publication(name: str) -> None:
    assert SAMPLES[name].published == PUBLISHED[name]


@pytest.mark.parametrize("name", NOISE)
def test_noise_of_a_sample_is_marked_and_nothing_else(name: str) -> None:
    article = SAMPLES[name]

    assert [span.cut(article.text) for span in article.boilerplate] == NOISE[name]


@pytest.mark.parametrize("name", PUBLISHED)
def test_sample_has_the_length_of_a_regional_article(name: str) -> None:
    assert 150 <= len(SAMPLES[name].text.split()) <= 350


@pytest.mark.parametrize("name", PUBLISHED)
def test_no_quotation_of_a_sample_is_marked(name: str) -> None:
    article = SAMPLES[name]

    quoted = [s for s in article.boilerplate if "“" in s.cut(article.text)]

    assert quoted == []
    assert all(a.end <= b.start for a, b in pairwise(article.boilerplate))


def test_outlets_of_the_samples_are_under_a_name_that_cannot_exist() -> None:
    hosts = {a.url.split("/")[2] for a in SAMPLES.values() if a.url}

    assert hosts == {
        "telukpagi.example",
        "mahakamkini.example",
        "kabarperbatasan.example",
    }
