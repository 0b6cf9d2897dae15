"""An extraction is judged as a careful reader of the gold would judge it."""

from datetime import date
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.evaluate import Labels, evaluate, read_gold
from kg.evaluate.gold import CitedLaw, Gold, Holding, LawTriple, Speech
from kg.model import (
    Article,
    Capacity,
    Citation,
    Extraction,
    Law,
    LawRelation,
    LegalRelation,
    Office,
    Person,
    Place,
    Span,
    Statement,
)

TEXT = "“Kami siap bekerja,” kata Sekda Balikpapan Wati. Ia berharap warga sabar."

GOLD = Gold(
    id="A1",
    text=TEXT,
    holdings=[
        Holding("Wati Lestari", "Sekda", "definitive", ["Wati"], "Kota Balikpapan")
    ],
    direct=[Speech(1, 18, "Wati Lestari", date="2024-06-12")],
    indirect=[Speech(61, 72, "Wati Lestari")],
    laws=[CitedLaw("uu/2023/20"), CitedLaw("uu/null")],
    law_relations=[LawTriple("uu/2023/20", "repeals", "uu/2014/5")],
)

FOUND = Extraction(
    Article(TEXT, "a.txt"),
    people=(Person("Wati"),),
    places=(Place("Kota Balikpapan", "64.71"),),
    laws=(Law("uu/2023/20", "UU 20/2023"), Law("uu/2014/5", "UU 5/2014")),
    offices=(
        Office(Span(26, 48), 0, "sekretaris-daerah", "Sekretaris Daerah", place=0),
    ),
    statements=(
        Statement(Span(1, 18), True, speaker=0, uttered_on=date(2024, 6, 12)),
        Statement(Span(61, 72), False, speaker=0, confidence=0.6),
    ),
    citations=(Citation(Span(0, 1), 0),),
    legal_relations=(LegalRelation(Span(0, 9), 0, LawRelation.REPEALS, 1),),
)

LABELS = Labels(
    people=(frozenset({"Wati", "Wati Lestari"}),),
    organisations=(),
    places=(frozenset({"Kota Balikpapan", "Balikpapan"}),),
    roles=(frozenset({"Sekretaris Daerah", "Sekda"}),),
)


def scores(gold: Gold, found: Extraction) -> dict[str, tuple[int, int, int]]:
    result = evaluate([gold], {"A1": found}, {"A1": LABELS})
    return {one.relation: (one.gold, one.found, one.right) for one in result.scores}


def test_a_perfect_extraction_scores_one_everywhere() -> None:
    assert scores(GOLD, FOUND) == {
        "direct": (1, 1, 1),
        "direct+speaker": (1, 1, 1),
        "direct+speaker+date": (1, 1, 1),
        "indirect": (1, 1, 1),
        "indirect+speaker": (1, 1, 1),
        "office: person+role": (1, 1, 1),
        "office: person+role+place": (1, 1, 1),
        "office: person+role+place+capacity": (1, 1, 1),
        "law cited": (1, 1, 1),
        "law relation": (1, 1, 1),
    }


def test_an_article_that_was_left_out_counts_as_missed() -> None:
    result = evaluate([GOLD], {}, {})

    assert [one.right for one in result.scores] == [0] * 10
    assert {v.outcome for v in result.articles[0].verdicts} == {"missed"}


def test_another_capacity_fails_the_strictest_relation_only() -> None:
    acting = Office(Span(26, 48), 0, None, "Sekda", capacity=Capacity.PENJABAT, place=0)
    found = Extraction(
        FOUND.article, people=FOUND.people, places=FOUND.places, offices=(acting,)
    )

    result = scores(GOLD, found)

    assert result["office: person+role+place"] == (1, 1, 1)
    assert result["office: person+role+place+capacity"] == (1, 1, 0)


def test_a_proposal_is_no_relation() -> None:
    plan = LegalRelation(Span(0, 9), 0, LawRelation.REPEALS, 1, is_proposed=True)
    found = Extraction(FOUND.article, laws=FOUND.laws, legal_relations=(plan,))

    assert scores(GOLD, found)["law relation"] == (1, 0, 0)


def test_a_wrong_day_keeps_the_speaker_right() -> None:
    late = Statement(Span(1, 18), True, speaker=0, uttered_on=date(2024, 6, 13))
    found = Extraction(FOUND.article, people=FOUND.people, statements=(late,))

    result = scores(GOLD, found)

    assert result["direct+speaker"] == (1, 1, 1)
    assert result["direct+speaker+date"] == (1, 1, 0)


def test_reliability_counts_claims_by_their_confidence() -> None:
    result = evaluate([GOLD], {"A1": FOUND}, {"A1": LABELS})

    bands = {(one.low, one.high): (one.claims, one.right) for one in result.reliability}
    assert bands[0.5, 0.7] == (1, 1)
    assert bands[0.95, 1.0] == (3, 3)


def test_a_line_that_is_no_gold_is_named_with_its_number(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "A", "text": "x"}\n{"id": 7}\n', encoding="utf-8")

    with pytest.raises(UsageError, match=r"gold\.jsonl:2"):
        list(read_gold(path))
