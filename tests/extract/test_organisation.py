"""Organisations: short and long forms are one."""

from tests.extract.casting import cast_of


def test_short_name_and_long_name_are_one_organisation() -> None:
    text = (
        "Pemerintah Kota Balikpapan mengundang warga. Pemkot Balikpapan menyiapkan "
        "tempat."
    )

    (body,) = cast_of(text).organisations

    assert body.name == "Pemerintah Kota Balikpapan"
    assert body.aliases == ("Pemkot Balikpapan",)


def test_agency_carries_the_labels_of_the_lexicon() -> None:
    (body,) = cast_of(
        "Acara dihadiri Komisi ASN (KASN) sebagai narasumber."
    ).organisations

    assert body.name == "Komisi Aparatur Sipil Negara"
    assert "KASN" in body.aliases
    assert body.concept == "kasn"


def test_body_of_the_state_is_known_in_small_letters() -> None:
    concepts = [b.concept for b in cast_of("Laporkan ke bawaslu saja.").organisations]

    assert concepts == ["bawaslu"]


def test_bare_name_joins_the_one_with_a_place() -> None:
    text = "DPRD Kabupaten Paser menggelar sidang. Menurut DPRD, anggaran naik."

    (body,) = cast_of(text).organisations

    assert len(body.mentions) == 2
