"""Number, year and title of a cited law are held against each other."""

from datetime import date

import pytest

from kg.lexicon.law_authority import load_law_authority
from kg.lexicon.load import load_lexicon
from kg.model.law_check import CitationCheck, CitedLaw, LawStatus
from kg.resolve.citation import check_citation, check_citations, read_titles

TITLES = read_titles(load_law_authority(), load_lexicon())


def check(identifier: str, title: str | None) -> CitationCheck:
    day = date(2024, 10, 1)
    return check_citation(CitedLaw("a", "citation-1,2", identifier, title, day), TITLES)


@pytest.mark.parametrize(
    ("identifier", "title"),
    [
        ("uu/2016/10", "Pilkada"),
        ("uu/2023/20", "ASN"),
        ("uu/2014/23", "Pemda"),
        ("uu/2008/18", "Pengelolaan Sampah"),
        ("uu/2009/32", "Lingkungan Hidup"),
        ("uu/2003/17", "Keuangan Negara"),
        (
            "uu/2022/1",
            "Hubungan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah",
        ),
    ],
)
def test_title_in_short_or_in_part_agrees(identifier: str, title: str) -> None:
    assert check(identifier, title).title_agrees is True


@pytest.mark.parametrize(
    ("identifier", "title", "means"),
    [
        ("uu/2016/16", "Pilkada", "uu/2016/10"),
        ("uu/2009/35", "Keterbukaan Informasi Publik", "uu/2008/14"),
        ("uu/2018/8", "Pengelolaan Sampah", "uu/2008/18"),
    ],
)
def test_title_of_another_law_disagrees_and_names_it(
    identifier: str, title: str, means: str
) -> None:
    found = check(identifier, title)

    assert (found.title_agrees, found.suggestion) == (False, means)


@pytest.mark.parametrize(
    ("identifier", "title"),
    [
        pytest.param("uu/2014/23", None, id="no title"),
        pytest.param("uu/2014/23", "Otonomi", id="a short name that nobody listed"),
        pytest.param("uu/1899/1", "Pilkada", id="a law that nobody lists"),
        pytest.param("pp/2021/35", "Ketenagakerjaan Kontrak", id="no full title"),
    ],
)
def test_nothing_is_said_where_nothing_can_be_compared(
    identifier: str, title: str | None
) -> None:
    assert check(identifier, title).title_agrees is None


def test_citation_without_a_day_has_no_status() -> None:
    cited = CitedLaw("a", "citation-1,2", "uu/2014/5")

    (found,) = check_citations([cited], load_law_authority(), load_lexicon())

    assert found.judgement.status is LawStatus.UNKNOWN
