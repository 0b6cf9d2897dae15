import pytest

from kg.lexicon.gazetteer import find_ancestors
from kg.lexicon.load import load_lexicon

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("level", "count"),
    [("province", 38), ("regency", 416), ("city", 98), ("district", 7285)],
)
def test_every_place_of_the_level_is_there(level: str, count: int) -> None:
    found = [p for p in LEXICON.place_entries.values() if p.level == level]

    assert len(found) == count


def test_regencies_and_cities_together_are_514() -> None:
    found = [p for p in LEXICON.place_entries.values() if p.code.count(".") == 1]

    assert len(found) == 514


@pytest.mark.parametrize(
    ("form", "codes"),
    [
        ("Kaltim", ["64"]),
        ("Jatim", ["35"]),
        ("Jogja", ["34", "34.71"]),
        ("IKN", ["ikn"]),
        ("Bogor", ["32.71", "32.01"]),
        ("Kota Bogor", ["32.71"]),
        ("Kab. Bogor", ["32.01"]),
        ("Balikpapan", ["64.71"]),
        ("Kota Balikpapan", ["64.71"]),
        ("Kabupaten Paser", ["64.01"]),
        ("Provinsi Kalimantan Timur", ["64"]),
        ("Jambi", ["15", "15.71"]),
        ("Kota Baubau", ["74.72"]),
        ("Kukar", ["64.02"]),
        ("Papua Pegunungan", ["95"]),
    ],
)
def test_name_means_these_places(form: str, codes: list[str]) -> None:
    found = LEXICON.places.get(form)

    assert found is not None
    assert [place.code for place in found.entries] == codes


def test_city_knows_its_codes_and_its_province() -> None:
    place = LEXICON.place("64.71")

    assert place is not None
    assert (place.label, place.name, place.level, place.parent) == (
        "Kota Balikpapan",
        "Balikpapan",
        "city",
        "64",
    )
    assert (place.bps_code, place.same_as) == (
        "6471",
        "https://sws.geonames.org/1650527/",
    )


def test_province_has_its_iso_code() -> None:
    codes = {p.iso3166_2 for p in LEXICON.place_entries.values()} - {None}
    pegunungan = LEXICON.place("95")

    assert len(codes) == 38
    assert pegunungan is not None
    assert pegunungan.iso3166_2 == "ID-PE"


def test_code_of_statistics_is_left_out_where_it_differs() -> None:
    place = LEXICON.place("11.01")

    assert place is not None
    assert (place.label, place.bps_code) == ("Kabupaten Aceh Selatan", None)


def test_seat_is_looked_up_apart_and_stands_for_its_regency() -> None:
    found = LEXICON.seats.get("Sendawar")

    assert LEXICON.places.get("Sendawar") is None
    assert found is not None
    assert ([place.code for place in found.entries], found.is_weak) == (["64.07"], True)


def test_bare_district_is_looked_up_apart() -> None:
    whole = LEXICON.places.get("Kecamatan Sepaku")
    bare = LEXICON.districts.get("Sepaku")

    assert whole is not None
    assert bare is not None
    assert [place.code for place in whole.entries] == ["64.09.04"]
    assert (bare.entries, bare.is_weak) == (whole.entries, True)
    assert LEXICON.places.get("Sepaku") is None


def test_labels_of_a_place_hold_nicknames() -> None:
    assert {"Provinsi Kalimantan Timur", "Kalimantan Timur", "Kaltim"} <= (
        LEXICON.place_labels("64")
    )
    assert LEXICON.place_labels("00") == set()


def test_places_above_come_nearest_first() -> None:
    above = find_ancestors("64.09.04", LEXICON.place_entries)

    assert [place.code for place in above] == ["64.09", "64"]


def test_every_place_lies_in_a_known_place() -> None:
    places = LEXICON.place_entries

    orphans = [p.code for p in places.values() if p.parent and p.parent not in places]

    assert orphans == []
