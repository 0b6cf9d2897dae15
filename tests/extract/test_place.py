"""Places: each settled to one code where the article says which."""

import pytest

from tests.extract.casting import cast_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        pytest.param("Wali Kota Bogor Andi Saputra hadir.", "32.71", id="by its mayor"),
        pytest.param("Bupati Bogor Siti Rahmawati hadir.", "32.01", id="by its regent"),
        pytest.param("Warga Kabupaten Bogor mengeluh.", "32.01", id="by its type"),
        pytest.param("Pemkab Bogor menggelar rapat.", "32.01", id="by its government"),
        pytest.param("Banjir melanda Kaltim.", "64", id="nickname"),
    ],
)
def test_place_is_settled(text: str, code: str) -> None:
    assert [place.code for place in cast_of(text).places] == [code]


def test_mentions_of_one_place_are_one_record() -> None:
    text = "Kota Balikpapan tenang. Warga Balikpapan memilih."

    (place,) = cast_of(text).places

    assert place.name == "Kota Balikpapan"
    assert [m.cut(text) for m in place.mentions] == ["Kota Balikpapan", "Balikpapan"]
