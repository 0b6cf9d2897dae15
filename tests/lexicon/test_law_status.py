"""What is known of a law on a day, as the law itself would have it."""

from dataclasses import replace
from datetime import date

import pytest

from kg.lexicon.law_authority import KnownLaw, KnownRelation, LawAuthority
from kg.lexicon.law_authority import load_law_authority as load
from kg.lexicon.law_status import (
    find_title,
    judge_law,
    normalize_identifier,
    trace_lineage,
)
from kg.model import LawRelation
from kg.model.law_check import LawStatus

REPEALS, AMENDS = LawRelation.REPEALS, LawRelation.AMENDS


def relate(subject: str, relation: LawRelation, target: str) -> KnownRelation:
    """Relate two laws as a whole, verified, on no known day."""
    return KnownRelation(subject, relation, target, ("one",), "whole", None, True)


END = relate("uu/2012/2", REPEALS, "uu/2010/1")


def know(*relations: KnownRelation, **issued: str) -> LawAuthority:
    """Build an authority of *relations*; `uu_2020_1="2020-05-01"` dates a law."""
    days = {name.replace("_", "/"): day for name, day in issued.items()}
    names = {end for one in relations for end in (one.subject, one.object)}
    return LawAuthority(
        {name: KnownLaw(name, None, days.get(name)) for name in {*names, *days}},
        {name: tuple(r for r in relations if r.subject == name) for name in names},
        {name: tuple(r for r in relations if r.object == name) for name in names},
    )


@pytest.mark.parametrize(
    ("identifier", "day", "status", "by", "since"),
    [
        pytest.param(*row, id=f"{row[0]} on {row[1]}")
        for row in (
            ("uu/2014/5", "2023-10-30", "InForce", None, None),
            ("uu/2014/5", "2023-10-31", "Repealed", "uu/2023/20", "2023-10-31"),
            ("uu/1974/11", "2003-01-01", "InForce", None, None),
            ("uu/1974/11", "2010-01-01", "Repealed", "uu/2004/7", "2004-03-18"),
            ("uu/1974/11", "2017-01-01", "InForce", None, None),
            ("uu/1974/11", "2020-01-01", "Repealed", "uu/2019/17", "2019-10-16"),
            ("pp/2010/53", "2022-01-01", "AmendedSince", "pp/2021/94", "2021-08-31"),
            ("uu/2007/29", "2025-01-01", "AmendedSince", "uu/2024/2", "2024"),
            ("uu/2020/11", "2023-04-17", "Repealed", "perppu/2022/2", "2022-12-30"),
            ("perppu/2022/2", "2024-01-01", "InForce", "uu/2023/6", "2023-03-31"),
            ("uu/2023/1", "2024-01-01", "NotYetInForce", None, "2026-01-02"),
            ("uu/2023/1", "2026-03-01", "AmendedSince", "uu/2026/1", "2026-01-02"),
            ("uu/2007/40", "2024-01-01", "InForce", None, None),
            ("uu/1899/1", "2024-01-01", "StatusUnknown", None, None),
        )
    ],
)
def test_law_is_judged_by_what_the_sources_say(
    identifier: str, day: str, status: str, by: str | None, since: str | None
) -> None:
    found = judge_law(identifier, date.fromisoformat(day), load())

    assert (found.status.value, found.by, found.since) == (status, by, since)


def test_repeal_known_by_its_year_leaves_that_year_open() -> None:
    authority = know(relate("uu/2020/9", REPEALS, "uu/2010/1"))

    judged = [
        judge_law("uu/2010/1", date(year, 6, 1), authority).status
        for year in (2019, 2020, 2021)
    ]

    assert judged == [LawStatus.IN_FORCE, LawStatus.UNKNOWN, LawStatus.REPEALED]


def test_doubtful_repeal_does_not_count_where_the_law_is_amended_later() -> None:
    authority = know(
        replace(END, is_verified=False, scope=None),
        replace(relate("uu/2018/3", AMENDS, "uu/2010/1"), scope="partly"),
    )

    found = judge_law("uu/2010/1", date(2024, 1, 1), authority)

    assert (found.status, found.by) == (LawStatus.AMENDED, "uu/2018/3")


def test_repeal_that_two_sources_tell_of_counts_all_the_same() -> None:
    authority = know(
        replace(END, is_verified=False, sources=("a", "b")),
        replace(relate("uu/2018/3", AMENDS, "uu/2010/1"), scope="partly"),
    )

    found = judge_law("uu/2010/1", date(2024, 1, 1), authority)

    assert (found.by, found.sources, found.is_verified) == ("uu/2012/2", 2, False)


def test_verified_repeal_goes_before_an_unverified_one() -> None:
    authority = know(
        replace(END, is_verified=False, sources=("a", "b")),
        relate("uu/2015/3", REPEALS, "uu/2010/1"),
    )

    assert judge_law("uu/2010/1", date(2024, 1, 1), authority).by == "uu/2015/3"


def test_law_cited_before_it_was_issued_is_not_yet_in_force() -> None:
    found = judge_law("uu/2020/1", date(2020, 4, 30), know(uu_2020_1="2020-05-01"))

    assert (found.status, found.since) == (LawStatus.NOT_YET, "2020-05-01")


def test_implementing_a_law_does_not_change_it() -> None:
    authority = know(relate("pp/2011/1", LawRelation.IMPLEMENTS, "uu/2010/1"))

    found = judge_law("uu/2010/1", date(2024, 1, 1), authority)

    assert found.status is LawStatus.IN_FORCE


def test_zeros_before_a_number_do_not_matter() -> None:
    assert normalize_identifier("permen-esdm/2005/0008") == "permen-esdm/2005/8"
    assert find_title("uu/2014/05", load()) == "Aparatur Sipil Negara"


def test_lineage_reaches_to_its_beginning_and_to_what_is_in_force() -> None:
    lineage = trace_lineage("uu/1999/22", load())

    chain = {(one.subject, one.object) for one in lineage}
    assert ("uu/1999/22", "uu/1974/5") in chain
    assert ("uu/2004/32", "uu/1999/22") in chain
    assert ("uu/2014/23", "uu/2004/32") in chain


def test_lineage_leaves_out_what_else_an_omnibus_act_amends() -> None:
    lineage = trace_lineage("uu/2003/13", load())

    others = {one.object for one in lineage if one.subject == "uu/2020/11"}
    assert others == {"uu/2003/13"}
