"""The journal: what is known, what was replaced, what was withdrawn."""

import random
import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.model import Article, Extraction, Person
from kg.model.left_out import LeftOut
from kg.store import Entry, Journal, digest_article


def write_article(
    text: str, source: str, url: str | None = None, published: date | None = None
) -> Article:
    return Article(text, source, url=url, published=published)


def take(journal: Journal, *articles: Article) -> tuple[int, int]:
    return journal.acknowledge(
        [Entry(Extraction(one), digest_article(one)) for one in articles]
    )


def texts(journal: Journal) -> list[str]:
    return sorted(one.article.text for one in journal.read_extractions())


def open_journal(folder: Path, extractor: str = "v1") -> Journal:
    return Journal(folder / "journal.sqlite", extractor)


def test_acknowledged_article_is_read_back_as_it_was(tmp_path: Path) -> None:
    article = Article(
        "Sekda “Sari”\n\nberkata\t… 😀",
        "a.txt",
        url="https://berita.example/1",
        published=date(2024, 6, 12),
    )
    journal = open_journal(tmp_path)
    take(journal, article)
    journal.close()

    journal = open_journal(tmp_path)

    assert list(journal.read_extractions()) == [Extraction(article)]
    assert journal.read_extraction(article.key) == Extraction(article)
    assert len(journal) == 1
    journal.close()


def test_unchanged_article_is_recalled(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    article = write_article("Satu.", "a.txt")
    take(journal, article)

    moved = replace(article, source="b.txt")
    other = write_article("Dua.", "c.txt")

    assert journal.recall(
        [(one, digest_article(one)) for one in (article, moved, other)]
    ) == [True, True, False]
    journal.close()


def test_other_options_make_an_article_unknown(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    article = write_article("Satu.", "a.txt")
    take(journal, article)

    assert journal.recall([(article, digest_article(article, "2024-01-01"))]) == [False]
    journal.close()


def test_new_extractor_makes_every_article_unknown(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    article = write_article("Satu.", "a.txt")
    take(journal, article)
    journal.close()

    journal = open_journal(tmp_path, "v2")

    assert journal.recall([(article, digest_article(article))]) == [False]
    assert texts(journal) == ["Satu."]
    journal.close()


def test_outdated_articles_are_refreshed_without_their_files(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    first, second = (write_article(text, f"{text}.txt") for text in ("Satu.", "Dua."))
    take(journal, first, second)
    journal.close()

    journal = open_journal(tmp_path, "v2")
    found = dict(journal.read_outdated())
    better = Extraction(first, people=(Person("Sari"),))
    journal.refresh([Entry(better, found[first])])

    assert found == {first: digest_article(first), second: digest_article(second)}
    assert journal.read_extraction(first.key) == better
    assert [article for article, _ in journal.read_outdated()] == [second]
    assert journal.recall([(first, found[first])]) == [True]
    journal.close()


def test_later_build_replaces_the_text_under_a_url(tmp_path: Path) -> None:
    url = "https://berita.example/1"
    journal = open_journal(tmp_path)
    lately = date(2024, 6, 12)
    assert take(journal, write_article("Lama.", "a.txt", url, lately)) == (1, 0)
    journal.close()

    journal = open_journal(tmp_path)

    assert take(journal, write_article("Baru.", "b.txt", url)) == (0, 1)
    assert texts(journal) == ["Baru."]
    journal.close()


@pytest.mark.parametrize("seed", range(4))
def test_order_within_one_build_decides_nothing(tmp_path: Path, seed: int) -> None:
    url = "https://berita.example/1"
    articles = [
        write_article("A", "a.txt", url, date(2024, 1, 1)),
        write_article("B", "b.txt", url, date(2024, 1, 2)),
        write_article("C", "c.txt", url, date(2024, 1, 2)),
        write_article("D", "d.txt", url),
    ]
    random.Random(seed).shuffle(articles)  # noqa: S311 - an order, not a secret
    journal = open_journal(tmp_path)

    for article in articles:
        take(journal, article)

    assert texts(journal) == ["B"]
    journal.close()


def test_file_without_url_that_changes_replaces_its_article(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    take(journal, write_article("Lama.", "a.txt"), write_article("Lain.", "b.txt"))
    journal.close()

    journal = open_journal(tmp_path)
    take(journal, write_article("Baru.", "a.txt"))

    assert texts(journal) == ["Baru.", "Lain."]
    journal.close()


def test_text_that_another_file_still_holds_stays(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    take(journal, write_article("Sama.", "a.txt"), write_article("Sama.", "b.txt"))
    journal.close()

    journal = open_journal(tmp_path)
    take(journal, write_article("Baru.", "a.txt"))

    assert texts(journal) == ["Baru.", "Sama."]
    journal.close()


def test_line_put_in_front_of_a_file_loses_no_article(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    take(
        journal, write_article("Satu.", "n.jsonl:1"), write_article("Dua.", "n.jsonl:2")
    )
    journal.close()

    journal = open_journal(tmp_path)
    lines = ["Nol.", "Satu.", "Dua."]
    for number, text in enumerate(lines, start=1):
        article = write_article(text, f"n.jsonl:{number}")
        if journal.recall([(article, digest_article(article))]) == [False]:
            take(journal, article)

    assert texts(journal) == ["Dua.", "Nol.", "Satu."]
    journal.close()


def test_articles_of_yesterdays_standard_input_stay(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    take(journal, write_article("Kemarin.", "standard input:1"))
    journal.close()

    journal = open_journal(tmp_path)
    take(journal, write_article("Hari ini.", "standard input:1"))

    assert texts(journal) == ["Hari ini.", "Kemarin."]
    journal.close()


def test_file_overwritten_every_day_keeps_articles_with_urls(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    take(journal, write_article("Satu.", "n.jsonl:1", "https://berita.example/1"))
    journal.close()

    journal = open_journal(tmp_path)
    take(journal, write_article("Dua.", "n.jsonl:1", "https://berita.example/2"))

    assert texts(journal) == ["Dua.", "Satu."]
    journal.close()


@pytest.mark.parametrize(
    ("withdrawn", "left"),
    [
        ("https://berita.example/1", ["Dua.", "Tiga."]),
        ("n.jsonl", ["Tiga."]),
        ("n.jsonl:2", ["Satu.", "Tiga."]),
        ("t.txt", ["Dua.", "Satu."]),
        ("n.json", ["Dua.", "Satu.", "Tiga."]),
        ("", ["Dua.", "Satu.", "Tiga."]),
        ("%", ["Dua.", "Satu.", "Tiga."]),
    ],
)
def test_withdrawal_takes_exactly_what_was_named(
    tmp_path: Path, withdrawn: str, left: list[str]
) -> None:
    journal = open_journal(tmp_path)
    take(
        journal,
        write_article("Satu.", "n.jsonl:1", "https://berita.example/1"),
        write_article("Dua.", "n.jsonl:2"),
        write_article("Tiga.", "t.txt"),
    )

    count = journal.remove(withdrawn)

    assert texts(journal) == left
    assert count == 3 - len(left)
    journal.close()


def test_withdrawing_a_file_spares_what_another_holds_as_well(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    take(journal, write_article("Sama.", "a.txt"), write_article("Sama.", "b.txt"))

    assert journal.remove("a.txt") == 0
    assert journal.remove("b.txt") == 1
    journal.close()


def test_withdrawn_article_can_be_read_again(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    article = write_article("Satu.", "a.txt")
    take(journal, article)
    journal.remove("a.txt")

    assert journal.recall([(article, digest_article(article))]) == [False]
    assert take(journal, article) == (1, 0)
    journal.close()


def test_input_left_out_is_listed_until_it_can_be_read(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    journal.leave_out([LeftOut("b.txt", "is empty"), LeftOut("a.txt", "is empty")])
    assert [one.source for one in journal.read_left_out()] == ["a.txt", "b.txt"]

    take(journal, write_article("Satu.", "b.txt"))

    assert journal.read_left_out() == (LeftOut("a.txt", "is empty"),)
    journal.close()


def test_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    take(journal, write_article("Satu.", "a.txt"))
    bad = Entry(Extraction(write_article("\ud800", "b.txt")), "0")

    with pytest.raises(UnicodeEncodeError):
        journal.acknowledge(
            [Entry(Extraction(write_article("Dua.", "c.txt")), "1"), bad]
        )

    assert texts(journal) == ["Satu."]
    journal.close()


def test_journal_of_an_older_program_is_refused_with_the_next_step(
    tmp_path: Path,
) -> None:
    journal = open_journal(tmp_path)
    journal.write_meta("schema", "1")
    journal.close()

    with pytest.raises(StoreError, match=r"has format 1 of an older.*run `kg upgrade`"):
        open_journal(tmp_path)


@pytest.mark.parametrize("version", ["0", "3"])
def test_journal_that_this_program_cannot_read_is_refused_with_the_next_step(
    tmp_path: Path, version: str
) -> None:
    journal = open_journal(tmp_path)
    journal.write_meta("schema", version)
    journal.close()

    with pytest.raises(StoreError, match=f"format {version}.*program version that"):
        open_journal(tmp_path)


def test_file_that_is_no_journal_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite"
    path.write_bytes(b"Bukan basis data, hanya teks biasa yang cukup panjang." * 9)

    with pytest.raises(StoreError, match="is no journal of kg"):
        open_journal(tmp_path)

    assert path.read_bytes().startswith(b"Bukan basis data")


def test_every_commit_waits_for_the_disk(tmp_path: Path) -> None:
    journal = open_journal(tmp_path)
    with journal.transaction() as database:
        modes = [
            database.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous")
        ]
    journal.close()

    assert modes == ["wal", 2]
    assert sqlite3.sqlite_version_info >= (3, 8)
