"""Places, organisations, roles, posts, laws, events and tenures over all articles."""

from dataclasses import replace
from datetime import date

import pytest

from kg.lexicon.load import Lexicon
from kg.model import (
    Capacity,
    Event,
    Extraction,
    Law,
    LawRelation,
    LegalRelation,
    Organisation,
)
from kg.model.fact import Facts
from kg.resolve import resolve_facts
from tests.resolve.builder import SPAN, Page, small_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return small_lexicon()


def resolve(lexicon: Lexicon, *extractions: Extraction) -> Facts:
    return resolve_facts(extractions, lexicon, candidates=())


def mayor(
    url: str,
    name: str,
    day: date | None,
    capacity: Capacity = Capacity.DEFINITIVE,
    valid_from: str | None = None,
) -> Extraction:
    page = Page(url, date(2024, 10, 23)).person(name)
    page.office("wali-kota", "64.71", capacity, attested_on=day, valid_from=valid_from)
    return page.done()


def test_a_place_brings_the_places_above_it(lexicon: Lexicon) -> None:
    facts = resolve(lexicon, Page("a").near("64.71").done())
    assert [(p.path, p.label, p.contained_in) for p in facts.places] == [
        ("place/64", "Provinsi Kalimantan Timur", None),
        ("place/64.71", "Kota Balikpapan", "place/64"),
    ]


def test_a_regional_body_is_one_under_all_its_names(lexicon: Lexicon) -> None:
    pages = []
    for name in ("Bawaslu", "Bawaslu Balikpapan", "Badan Pengawas Pemilihan Umum"):
        page = Page(name).near("64.71")
        page.organisations.append(Organisation(name, (), "bawaslu", 0))
        pages.append(page.done())
    (body,) = resolve(lexicon, *pages).organisations
    assert body.path == "organisation/badan-pengawas-pemilihan-umum-kota-balikpapan"
    assert body.label == "Badan Pengawas Pemilihan Umum Kota Balikpapan"
    assert body.area == "place/64.71"
    assert "Bawaslu Balikpapan" in body.alt_labels


def test_an_agency_whose_place_is_open_is_one_of_its_article(lexicon: Lexicon) -> None:
    pages = [Page("a"), Page("b")]
    for page in pages:
        page.organisations.append(Organisation("Dinas Sosial", (), "dinas"))
    facts = resolve(lexicon, *(page.done() for page in pages))
    assert len({body.path for body in facts.organisations}) == 2


def test_the_outlet_is_an_organisation(lexicon: Lexicon) -> None:
    extraction = Page("a").done()
    article = replace(extraction.article, publisher="Kabar Tanjung")
    facts = resolve(lexicon, replace(extraction, article=article))
    assert facts.links[article.key].publisher == "organisation/kabar-tanjung"
    assert facts.organisations[0].label == "Kabar Tanjung"


def test_a_post_of_a_place_is_told_by_the_place(lexicon: Lexicon) -> None:
    facts = resolve(lexicon, mayor("a", "Rahmad", None))
    (post,) = facts.posts
    assert post.path == "post/wali-kota-64.71"
    assert post.label == "Wali Kota Balikpapan"
    assert (post.role, post.area) == ("role/wali-kota", "place/64.71")


def test_heads_of_two_agencies_hold_two_roles(lexicon: Lexicon) -> None:
    page = Page("a")
    for field in ("Sosial", "Kesehatan"):
        page.person(f"Ani {field}")
        page.office("kepala-dinas", "64.71", label=f"Kepala Dinas {field}")
    facts = resolve(lexicon, page.done())
    assert [post.path for post in facts.posts] == [
        "post/kepala-dinas-kesehatan-64.71",
        "post/kepala-dinas-sosial-64.71",
    ]


def test_a_post_of_an_organisation_is_told_by_it(lexicon: Lexicon) -> None:
    page = Page("a").near("64.71").person("Ani")
    page.organisations.append(Organisation("Kadin Balikpapan", (), None, 0))
    facts = resolve(lexicon, page.office("ketua", organisation=0).done())
    (post,) = facts.posts
    assert post.path == "post/ketua-kadin-kota-balikpapan"
    assert post.area == "place/64.71"


def test_a_national_office_is_a_post_by_itself(lexicon: Lexicon) -> None:
    facts = resolve(lexicon, Page("a").person("Ani").office("presiden").done())
    assert [post.path for post in facts.posts] == ["post/presiden"]


def test_a_role_without_place_and_body_has_no_post(lexicon: Lexicon) -> None:
    extraction = Page("a").person("Ani").office("wali-kota").done()
    facts = resolve(lexicon, extraction)
    assert facts.links[extraction.article.key].posts == (None,)
    assert [tenure.post for tenure in facts.tenures] == [None]


def test_a_tenure_spans_the_days_that_show_it(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon,
        mayor("a", "Rahmad Mas'ud", date(2023, 5, 1)),
        mayor("b", "Rahmad Mas'ud", date(2021, 6, 1), valid_from="2021"),
        mayor("c", "Rahmad Mas’ud", None, valid_from="2021-05-31"),
    )
    (tenure,) = facts.tenures
    assert tenure.first_attested == date(2021, 6, 1)
    assert tenure.last_attested == date(2023, 5, 1)
    assert tenure.valid_from == "2021-05-31"
    assert len(tenure.claims) == 3


def test_capacities_are_tenures_of_their_own(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon,
        mayor("a", "Ahmad Muzakkir", None),
        mayor("b", "Ahmad Muzakkir", None, capacity=Capacity.PEJABAT_SEMENTARA),
    )
    assert {tenure.capacity.value for tenure in facts.tenures} == {"definitive", "pjs"}


def test_an_end_is_inferred_from_the_next_start_and_kept_apart(
    lexicon: Lexicon,
) -> None:
    facts = resolve(
        lexicon,
        mayor("a", "Rizal Effendi", date(2020, 3, 1)),
        mayor("b", "Rahmad Mas'ud", date(2021, 6, 1), valid_from="2021-05-31"),
    )
    first, second = sorted(facts.tenures, key=lambda t: t.first_attested or date.max)
    assert first.valid_until is None
    assert first.inferred_end == "2021-05-31"
    assert first.inferred_from == (second.path,)
    assert second.inferred_end is None


def test_who_stands_in_ends_nothing(lexicon: Lexicon) -> None:
    facts = resolve(
        lexicon,
        mayor("a", "Rahmad Mas'ud", date(2024, 3, 1)),
        mayor(
            "b",
            "Ahmad Muzakkir",
            None,
            capacity=Capacity.PEJABAT_SEMENTARA,
            valid_from="2024-09-25",
        ),
    )
    assert {tenure.inferred_end for tenure in facts.tenures} == {None}


def test_laws_meet_by_number_and_unnumbered_ones_stay_alone(lexicon: Lexicon) -> None:
    known = Law("uu/2023/20", "UU Nomor 20 Tahun 2023", "ASN")
    unknown = Law("uu/null", "UU Pemilu")
    pages = [
        replace(Page(url).done(), laws=(known, unknown), legal_relations=())
        for url in "ab"
    ]
    facts = resolve(lexicon, *pages)
    keys = sorted(page.article.key for page in pages)
    assert [law.path for law in facts.laws] == [
        *(f"article/{key}/law/uu-pemilu" for key in keys),
        "law/uu/2023/20",
    ]
    assert facts.laws[-1].title == "ASN"


def test_a_proposal_links_no_laws(lexicon: Lexicon) -> None:
    laws = (Law("uu/2023/20", "UU 20/2023"), Law("uu/2014/5", "UU 5/2014"))
    claim = LegalRelation(SPAN, 0, LawRelation.REPEALS, 1)
    said = replace(Page("a").done(), laws=laws, legal_relations=(claim,))
    plan = replace(claim, is_proposed=True)
    planned = replace(Page("b").done(), laws=laws, legal_relations=(plan,))
    (link,) = resolve(lexicon, said, planned).law_links
    assert (link.subject, link.relation, link.object) == (
        "law/uu/2023/20",
        LawRelation.REPEALS,
        "law/uu/2014/5",
    )
    assert link.claims == ((said.article.key, 0),)


def test_an_election_is_one_and_a_meeting_is_of_its_article(lexicon: Lexicon) -> None:
    election = Event("election", "Pilkada Kota Balikpapan 2024", 0, "2024-11-27")
    again = Event("election", "Pilkada Balikpapan 2024", 0)
    meeting = Event("meeting", "Rapat Paripurna", 0)
    pages = [
        replace(Page("a").near("64.71").done(), events=(election, meeting)),
        replace(Page("b").near("64.71").done(), events=(again, meeting)),
    ]
    facts = resolve(lexicon, *pages)
    assert "event/pilkada-2024-64.71" in {event.path for event in facts.events}
    assert len(facts.events) == 3


def test_an_election_without_a_year_is_of_its_article(lexicon: Lexicon) -> None:
    pages = [
        replace(Page(url).done(), events=(Event("election", "Pemilu"),)) for url in "ab"
    ]
    keys = sorted(page.article.key for page in pages)
    facts = resolve(lexicon, *pages)
    assert [event.path for event in facts.events] == [
        f"event/pemilu-{key}" for key in keys
    ]
