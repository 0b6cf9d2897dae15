"""Offices: a role, tied to the name of the one who holds, held or seeks it."""

import pytest

from tests.extract.casting import cast_of, holdings, places


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Rapat itu dipimpin Bupati Paser Siti Rahmawati.",
            ("Siti Rahmawati", "Bupati", "definitive"),
            id="role place name",
        ),
        pytest.param(
            "“Kami siap,” kata Ketua KPU Kota Palu, Andi Saputra, Senin.",
            ("Andi Saputra", "Ketua", "definitive"),
            id="role organisation comma name",
        ),
        pytest.param(
            "Hal itu dikatakan Pj Wali Kota Bontang Drs. H. Rahmat Hidayat, M.Si.",
            ("Rahmat Hidayat", "Wali Kota", "pj"),
            id="capacity, honorifics and degrees",
        ),
        pytest.param(
            "Kapolres Kutai Timur AKBP Bambang Sutrisno menyebut dua orang ditangkap.",
            ("Bambang Sutrisno", "Kepala Kepolisian Resor", "definitive"),
            id="rank before the name",
        ),
        pytest.param(
            "Rahmat Hidayat selaku Plt Camat Sepaku membuka acara itu.",
            ("Rahmat Hidayat", "Camat", "plt"),
            id="name selaku role",
        ),
        pytest.param(
            "Siti Rahmawati (Bupati Paser) ikut hadir.",
            ("Siti Rahmawati", "Bupati", "definitive"),
            id="role in brackets",
        ),
        pytest.param(
            "Acara dibuka mantan Bupati Paser Siti Rahmawati.",
            ("Siti Rahmawati", "Bupati", "former"),
            id="mantan",
        ),
        pytest.param(
            "Bambang Sutrisno sebelumnya menjabat Kepala Dinas Kesehatan Palu.",
            ("Bambang Sutrisno", "Kepala Dinas Kesehatan", "former"),
            id="sebelumnya menjabat",
        ),
        pytest.param(
            "Acara dibuka Wali Kota terpilih Andi Saputra.",
            ("Andi Saputra", "Wali Kota", "elect"),
            id="terpilih",
        ),
    ],
)
def test_office_is_read(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in holdings(text)


def test_long_office_keeps_its_commas() -> None:
    text = (
        "Kepala Dinas Perumahan, Kawasan Permukiman, dan Pertanahan Kota Palu "
        "Andi Saputra meninjau lokasi."
    )

    ((name, role, _),) = holdings(text)

    assert name == "Andi Saputra"
    assert role.endswith("Pertanahan")


def test_list_of_officials_gives_each_name_its_own_role() -> None:
    text = (
        "Turut hadir Camat Sepaku Siti Rahmawati, Kapolsek Sepaku Iptu Budi Santoso, "
        "dan Danramil Sepaku Kapten Inf Agus Salim."
    )

    found = {(name, role) for name, role, _ in holdings(text)}

    assert ("Siti Rahmawati", "Camat") in found
    assert len(found) == 3


def test_couple_of_candidates_is_head_and_deputy() -> None:
    text = (
        "Pasangan calon Bupati dan Wakil Bupati Paser nomor urut 2, Siti Rahmawati "
        "dan Budi Santoso, hadir dalam debat Pilkada Paser 2024."
    )

    cast = cast_of(text)
    found = {
        cast.people[office.person].name: (office.role_label, str(office.capacity))
        for office in cast.offices
    }

    assert found == {
        "Siti Rahmawati": ("Bupati", "candidate"),
        "Budi Santoso": ("Wakil Bupati", "candidate"),
    }
    assert {cast.events[office.election or 0].name for office in cast.offices} == {
        "Pilkada Kabupaten Paser 2024"
    }


def test_petahana_without_role_holds_the_office_of_the_election() -> None:
    text = (
        "Pilkada Kota Palu 2024 diikuti tiga pasangan calon. Salah satunya petahana, "
        "yakni Andi Saputra."
    )

    assert ("Andi Saputra", "Wali Kota", "incumbent") in holdings(text)


def test_succession_ends_one_office_and_names_the_one_replaced() -> None:
    text = (
        "AKBP Bambang Sutrisno dilantik sebagai Kapolres Paser menggantikan AKBP Agus "
        "Salim."
    )

    cast = cast_of(text)
    found = {
        cast.people[office.person].name: (str(office.capacity), office.succeeds)
        for office in cast.offices
    }

    names = [person.name for person in cast.people]
    assert found == {
        "Bambang Sutrisno": ("definitive", names.index("Agus Salim")),
        "Agus Salim": ("former", None),
    }


def test_term_is_read_only_where_the_article_says_it() -> None:
    text = (
        "Ketua DPRD Kabupaten Paser periode 2019-2024, Siti Rahmawati, membuka sidang. "
        "Camat Sepaku Budi Santoso hadir."
    )

    terms = {o.role_label: (o.valid_from, o.valid_until) for o in cast_of(text).offices}

    assert terms == {"Ketua": ("2019", "2024"), "Camat": (None, None)}


def test_regional_office_without_place_is_of_the_place_of_the_article() -> None:
    text = (
        "TANA PASER - Pemerintah Kabupaten Paser menggelar rapat. Sekda Budi Santoso "
        "memimpin rapat di Kabupaten Paser itu."
    )

    assert places(text) == {"Budi Santoso": "Kabupaten Paser"}


def test_minister_is_of_the_ministry() -> None:
    cast = cast_of("Menteri Dalam Negeri Budi Santoso meminta daerah bersiap.")

    (office,) = cast.offices

    assert office.organisation is not None
    name = cast.organisations[office.organisation].name
    assert name == "Kementerian Dalam Negeri"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Seorang warga, Budi Santoso, mengeluh.", id="warga"),
        pytest.param("Pedagang sayur Siti Rahmawati rugi.", id="pedagang"),
        pytest.param("Korban bernama Budi Santoso dirawat.", id="korban"),
        pytest.param("Kepada penyidik, Budi Santoso mengaku.", id="kepada penyidik"),
    ],
)
def test_what_somebody_is_makes_no_office(text: str) -> None:
    assert holdings(text) == set()


def test_same_office_said_twice_is_one_claim() -> None:
    text = (
        "Bupati Paser Siti Rahmawati membuka acara.\n"
        "“Mari bekerja,” kata Bupati Paser Siti Rahmawati."
    )

    assert len(cast_of(text).offices) == 1
