"""A law is written in one form, whatever an article writes."""

import pytest

from kg.lexicon.law_label import label_law, read_law_labels
from kg.lexicon.load import load_lexicon

LABELS = read_law_labels(load_lexicon())


@pytest.mark.parametrize(
    ("identifier", "label"),
    [
        ("uu/2023/20", "UU Nomor 20 Tahun 2023"),
        ("perppu/2022/2", "Perppu Nomor 2 Tahun 2022"),
        ("permendagri/2018/051", "Permendagri Nomor 51 Tahun 2018"),
        ("perda-kota-balikpapan/2025/4", "Perda Kota Balikpapan Nomor 4 Tahun 2025"),
        (
            "perda-prov-dki-jakarta/2014/8",
            "Perda Provinsi DKI Jakarta Nomor 8 Tahun 2014",
        ),
        ("perwali-samarinda/2020/3", "Perwali Samarinda Nomor 3 Tahun 2020"),
        ("putusan-mk/2024/60-puu-xxii", "Putusan MK Nomor 60/PUU-XXII/2024"),
    ],
)
def test_law_is_written_as_it_is_cited(identifier: str, label: str) -> None:
    assert label_law(identifier, LABELS) == label


@pytest.mark.parametrize(
    "identifier",
    ["uu/null", "uud/1945", "kuhap", "perda-kota-atlantis/2020/1", "surat/2020/1"],
)
def test_law_without_number_or_known_type_keeps_the_name_in_the_article(
    identifier: str,
) -> None:
    assert label_law(identifier, LABELS) is None
