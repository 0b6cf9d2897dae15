"""Events: named by their kind, place and year."""

from tests.extract.casting import cast_of


def test_names_of_one_election_are_one_event() -> None:
    text = (
        "Pilkada Balikpapan digelar November. Tahapan Pilkada serentak tahun 2024 "
        "berjalan. Warga Kota Balikpapan memilih dalam pilkada itu."
    )

    (event,) = cast_of(text).events

    assert event.kind == "election"
    assert event.name == "Pilkada Kota Balikpapan 2024"
    assert event.date == "2024"
    assert len(event.mentions) == 3


def test_year_that_nobody_says_is_not_said() -> None:
    (event,) = cast_of("Banjir melanda Kota Samarinda.").events

    assert (event.kind, event.date) == ("disaster", None)
