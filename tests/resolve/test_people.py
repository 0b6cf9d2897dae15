"""Which records of different articles are one person."""

from datetime import UTC, date, datetime

import pytest

from kg.lexicon.candidate import Candidate
from kg.lexicon.load import Lexicon
from kg.model import Capacity, Extraction
from kg.model.decision import Decision, PersonReference
from kg.model.fact import Facts
from kg.resolve import resolve_facts
from tests.resolve.builder import Page, small_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return small_lexicon()


def resolve(
    lexicon: Lexicon, *pages: Page, decisions: tuple[Decision, ...] = ()
) -> Facts:
    extractions: list[Extraction] = [page.done() for page in pages]
    return resolve_facts(extractions, lexicon, decisions, candidates=())


def people(facts: Facts) -> dict[str, int]:
    return {person.path: len(person.members) for person in facts.people}


def decide(left: Page, right: Page, *, same: bool, year: int = 2024) -> Decision:
    one, other = (
        PersonReference(page.done().article.key, page.people[0].name)
        for page in (left, right)
    )
    return Decision(one, other, same, "Ani", datetime(year, 1, 1, tzinfo=UTC))


def sekda(url: str, name: str, code: str = "64.71", *prefixes: str) -> Page:
    page = Page(url, date(2024, 6, 12)).person(name, *prefixes)
    return page.office("sekretaris-daerah", code)


def test_an_official_of_two_articles_is_one_person(lexicon: Lexicon) -> None:
    facts = resolve(lexicon, sekda("a", "Muhaimin"), sekda("b", "Muhaimin"))
    assert people(facts) == {"person/muhaimin-64.71": 2}


def test_a_misspelt_name_in_the_same_post_is_the_same_person(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon,
        sekda("a", "Ahmad Muzakkir"),
        sekda("b", "Ahmad Muzakkir"),
        sekda("c", "Ahmad Muzzakir"),
    )
    assert people(facts) == {"person/ahmad-muzakkir-64.71": 3}
    assert facts.people[0].alt_labels == ("Ahmad Muzzakir",)


def test_old_and_new_spelling_are_one_name(lexicon: Lexicon) -> None:
    facts = resolve(lexicon, sekda("a", "Djoko Soeparno"), sekda("b", "Joko Suparno"))
    assert len(facts.people) == 1


def test_namesakes_with_offices_in_two_cities_stay_apart(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon, sekda("a", "Budi Santoso"), sekda("b", "Budi Santoso", "73.71")
    )
    assert people(facts) == {
        "person/budi-santoso-64.71": 1,
        "person/budi-santoso-73.71": 1,
    }


def test_a_one_word_name_without_common_ground_stays_apart(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon,
        Page("a").near("64.71").person("Susiswo"),
        Page("b").near("73.71").person("Susiswo"),
    )
    assert len(facts.people) == 2


def test_a_haji_and_a_hajah_are_two_people(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon,
        sekda("a", "Nur Rahma", "64.71", "H."),
        sekda("b", "Nur Rahma", "64.71", "Hj."),
    )
    assert len(facts.people) == 2


def test_a_first_name_in_the_same_post_is_the_full_name(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon,
        sekda("a", "Rendi Susiswo Ismail"),
        sekda("b", "Rendi Susiswo Ismail"),
        sekda("c", "Rendi"),
    )
    assert people(facts) == {"person/rendi-susiswo-ismail-64.71": 3}


def test_a_first_name_between_two_full_names_stays_alone(lexicon: Lexicon) -> None:
    """A chain over the partial name would join two people."""
    facts = resolve(
        lexicon,
        Page("a").person("Agus Salim").office("anggota-dprd", "64.71"),
        Page("b").person("Agus Wijaya").office("anggota-dprd", "64.71"),
        Page("c").person("Agus").office("anggota-dprd", "64.71"),
    )
    assert sorted(people(facts).values()) == [1, 1, 1]
    assert {pair.right_record.name for pair in facts.candidate_pairs} == {
        "Agus Salim",
        "Agus Wijaya",
    }


def test_two_people_of_one_article_stay_two(lexicon: Lexicon) -> None:
    page = Page("a", date(2024, 6, 12)).person("Andi Rahmat")
    page.office("sekretaris-daerah", "64.71")
    page.person("Andi Rahmad").office("sekretaris-daerah", "64.71")
    assert len(resolve(lexicon, page).people) == 2


def test_offices_of_two_kinds_at_one_time_are_of_two_people(lexicon: Lexicon) -> None:
    pages = [
        Page(f"{role}{day}", date(2024, 6, day))
        .person("Sri Wahyuni")
        .office(role, "64.71")
        for role in ("sekretaris-daerah", "anggota-dprd")
        for day in (1, 9)
    ]
    assert sorted(people(resolve(lexicon, *pages)).values()) == [2, 2]


def test_a_merge_tells_its_reasons_and_its_score(lexicon: Lexicon) -> None:
    facts = resolve(lexicon, sekda("a", "Rendi Susiwo"), sekda("b", "Rendi Susiswo"))
    (merge,) = facts.same_as
    assert {merge.left.name, merge.right.name} == {"Rendi Susiwo", "Rendi Susiswo"}
    assert [reason.feature for reason in merge.reasons] == [
        "rare-name",
        "misspelt-tokens",
        "same-single-post",
        "same-region",
    ]
    assert 0.99 < merge.score <= 1
    assert merge.decision is None


def test_a_decision_joins_what_the_score_leaves_apart(lexicon: Lexicon) -> None:
    left, right = sekda("a", "Budi Santoso"), sekda("b", "Budi Santoso", "73.71")
    decision = decide(left, right, same=True)
    facts = resolve(lexicon, left, right, decisions=(decision,))
    assert sorted(people(facts).values()) == [2]
    assert [merge.decision for merge in facts.same_as] == ["Ani"]


def test_a_decision_keeps_apart_what_the_score_would_join(lexicon: Lexicon) -> None:
    left, right = sekda("a", "Muhaimin"), sekda("b", "Muhaimin")
    decision = decide(left, right, same=False)
    facts = resolve(lexicon, left, right, decisions=(decision,))
    assert sorted(people(facts).values()) == [1, 1]
    assert facts.candidate_pairs == ()


def test_to_leave_a_decision_out_restores_what_was(lexicon: Lexicon) -> None:
    left, right, third = (sekda(url, "Muhaimin") for url in "abc")
    before = resolve(lexicon, left, right, third)
    decision = decide(left, right, same=False)
    assert resolve(lexicon, left, right, third, decisions=(decision,)) != before
    assert resolve(lexicon, left, right, third) == before


def test_the_later_of_two_decisions_counts(lexicon: Lexicon) -> None:
    left, right = sekda("a", "Muhaimin"), sekda("b", "Muhaimin")
    apart = decide(left, right, same=False, year=2023)
    same = decide(left, right, same=True, year=2024)
    for decisions in ((apart, same), (same, apart)):
        facts = resolve(lexicon, left, right, decisions=decisions)
        assert len(facts.people) == 1


def test_a_decision_on_an_article_not_read_waits(lexicon: Lexicon) -> None:
    left, right = sekda("a", "Muhaimin"), sekda("b", "Muhaimin")
    decision = decide(left, sekda("z", "Muhaimin"), same=False)
    facts = resolve(lexicon, left, right, decisions=(decision,))
    assert facts == resolve(lexicon, left, right)


def test_a_misspelt_candidate_is_found_with_the_reason(lexicon: Lexicon) -> None:
    candidate = Candidate(
        "https://x.id/candidate/64.71-1-head", "Rendi Susiswo Ismail", (), (), (),
        "wali-kota", "64.71", 1, "https://x.id/candidate/64.71-1-deputy",
    )  # fmt: skip
    page = Page("a").person("Rendi Susiwo")
    page.office("wali-kota", "64.71", Capacity.CANDIDATE)
    facts = resolve_facts([page.done()], lexicon, candidates=(candidate,))
    assert facts.people[0].same_as == ("https://x.id/candidate/64.71-1-head",)
    (link,) = facts.authority_links
    assert link.label == "Rendi Susiswo Ismail"
    assert "same-single-post" in {reason.feature for reason in link.reasons}


def test_a_candidate_of_another_city_is_not_the_person(lexicon: Lexicon) -> None:
    candidate = Candidate(
        "https://x.id/candidate/73.71-1-head", "Rendi Susiswo", (), (), (),
        "wali-kota", "73.71", 1, "https://x.id/candidate/73.71-1-deputy",
    )  # fmt: skip
    page = Page("a").person("Rendi Susiswo").office("wali-kota", "64.71")
    facts = resolve_facts([page.done()], lexicon, candidates=(candidate,))
    assert facts.people[0].same_as == ()
