"""Training asks a judge who knows the gold, and notes what he answers."""

from kg.extract.cast import Cast
from kg.extract.statement.train import disturb, gather
from kg.lexicon.load import load_lexicon
from kg.model import Person, Place, Span

TEXT = '"Air sudah surut," kata Bupati Budi Santoso. Ia meminta warga tetap waspada.'


def span_of(words: str) -> list[int]:
    start = TEXT.index(words)
    return [start, start + len(words)]


def row() -> dict[str, object]:
    direct, indirect = span_of("Air sudah surut"), span_of("warga tetap waspada")
    return {
        "id": "test",
        "text": TEXT,
        "title": None,
        "published": "2024-06-13",
        "boilerplate": [],
        "people": [{"name": "Budi Santoso", "mentions": [span_of("Budi Santoso")]}],
        "orgs": [],
        "cues": [span_of("kata"), span_of("meminta")],
        "direct": [
            {"start": direct[0], "end": direct[1], "speaker": "Budi Santoso"},
        ],
        "indirect": [
            {"start": indirect[0], "end": indirect[1], "speaker": "Budi Santoso"},
        ],
    }


def test_gold_answers_become_examples() -> None:
    notes = gather([row()], load_lexicon(), {})

    assert [right for _, right in notes.direct] == [1]
    assert 1 in [right for _, right in notes.reported]
    assert notes.speaker


def test_disturbed_cast_loses_and_gains_the_same_each_time() -> None:
    mentions = tuple(Span(i * 10, i * 10 + 5) for i in range(60))
    cast = Cast(people=(Person("Budi", mentions=mentions),), places=(Place("Batu"),))
    found = disturb(cast, "a")

    assert found == disturb(cast, "a")
    assert 0 < len(found.people[0].mentions) < len(mentions)


def test_places_become_people_now_and_then() -> None:
    mentions = tuple(Span(i * 10, i * 10 + 5) for i in range(60))
    cast = Cast(places=(Place("Batu", mentions=mentions),))

    assert {person.name for person in disturb(cast, "a").people} == {"Batu"}
