"""Copies of an article are found, kept, and counted once."""

import random
from datetime import date, timedelta

import pytest

from kg.extract.fingerprint import find_fingerprint
from kg.lexicon.load import load_lexicon
from kg.model import Article, Extraction, Office, Person, Place, Span
from kg.resolve import duplicate, resolve_facts
from kg.resolve.digest import Digest, digest_extraction
from kg.resolve.duplicate import count_once, find_copies

PARAGRAPHS = (
    "Wali Kota Bontang Nirmala Ulin meresmikan terminal baru di Jalan Arif Rahman.",
    "BONTANG, KABAR UJI – Terminal yang dibangun dua tahun itu menampung empat puluh "
    "bus sehari dan dilengkapi ruang tunggu, musala serta klinik kecil.",
    "“Warga tidak perlu lagi menunggu di tepi jalan,” kata Nirmala di hadapan para "
    "sopir dan pedagang yang hadir sejak pagi.",
    "Kepala Dinas Perhubungan Jaka Rimba menambahkan bahwa trayek ke Samarinda dan "
    "Sangatta dilayani mulai Senin depan dengan tarif yang sama.",
    "Pedagang lama mendapat kios tanpa undian, sedangkan pedagang baru mendaftar "
    "lewat kelurahan sampai akhir bulan.",
    "Terminal lama akan menjadi taman kota setelah pagar dan loketnya dibongkar.",
)

OTHER = (
    "Bupati Berau Sekar Mahulu meninjau pasar ikan yang sepi pembeli.",
    "BERAU, KABAR UJI – Harga ikan tongkol turun sepekan terakhir karena nelayan "
    "kembali melaut setelah gelombang tinggi reda.",
    "“Gudang pendingin harus segera dipakai,” ujar Sekar kepada pengelola pasar.",
    "Pemerintah kabupaten menyiapkan bantuan es balok bagi tiga koperasi nelayan.",
)


def write(*paragraphs: str, url: str, published: date | None = None) -> Article:
    return Article("\n\n".join(paragraphs), url, url=url, published=published)


def find(*articles: Article) -> dict[str, str]:
    """Find copies, told by URL."""
    urls = {article.key: article.url or "" for article in articles}
    digests = [
        digest_extraction(Extraction(one, fingerprint=find_fingerprint(one)))
        for one in articles
    ]
    return {urls[copy]: urls[key] for copy, key in find_copies(digests).items()}


DAY = date(2024, 6, 3)
ORIGINAL = write(*PARAGRAPHS, url="https://a.example/1", published=DAY)


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(PARAGRAPHS, id="the same text under another URL"),
        pytest.param(
            ("Terminal Baru Bontang Dibuka", *PARAGRAPHS[1:]), id="another headline"
        ),
        pytest.param(
            (*PARAGRAPHS[:2], "Baca juga: Harga Cabai Turun", *PARAGRAPHS[2:]),
            id="a Baca juga line",
        ),
        pytest.param(
            (
                PARAGRAPHS[0],
                PARAGRAPHS[1].replace("BONTANG, KABAR UJI", "WARTA LAIN"),
                *PARAGRAPHS[2:],
            ),
            id="another dateline",
        ),
        pytest.param(PARAGRAPHS[:-1], id="the last paragraph cut"),
    ],
)
def test_copy_is_found(paragraphs: tuple[str, ...]) -> None:
    copy = write(*paragraphs, url="https://b.example/1", published=DAY)

    later = write(*paragraphs, url="https://b.example/1", published=date(2024, 6, 4))

    assert find(ORIGINAL, later) == {"https://b.example/1": "https://a.example/1"}
    assert len(find(ORIGINAL, copy)) == 1


@pytest.mark.parametrize(
    "paragraphs",
    [
        pytest.param(OTHER, id="another event"),
        pytest.param((*OTHER, PARAGRAPHS[2]), id="one paragraph quoted"),
        pytest.param((), id="nothing"),
    ],
)
def test_other_article_is_no_copy(paragraphs: tuple[str, ...]) -> None:
    other = write(*paragraphs, url="https://b.example/2", published=DAY)

    assert find(ORIGINAL, other) == {}


def test_earliest_of_a_group_stands_for_it_and_one_without_a_day_never_does() -> None:
    days = [None, date(2024, 6, 5), date(2024, 6, 4)]
    articles = [
        write(*PARAGRAPHS, url=f"https://{name}.example/1", published=day)
        for name, day in zip("abc", days, strict=True)
    ]

    assert find(*articles) == {
        "https://a.example/1": "https://c.example/1",
        "https://b.example/1": "https://c.example/1",
    }


def test_of_one_day_the_smaller_key_stands_for_the_group() -> None:
    articles = [
        write(*PARAGRAPHS, url=f"https://{name}.example/1", published=DAY)
        for name in "abcd"
    ]

    smallest = min(articles, key=lambda article: article.key)

    assert set(find(*articles).values()) == {smallest.url}


@pytest.mark.parametrize("seed", range(3))
def test_order_of_articles_decides_nothing(seed: int) -> None:
    articles = [
        write(*PARAGRAPHS[: 6 - n % 3], url=f"https://{n}.example/", published=DAY)
        for n in range(6)
    ] + [write(*OTHER, url=f"https://x{n}.example/") for n in range(3)]
    expected = find(*articles)
    random.Random(seed).shuffle(articles)  # noqa: S311 - an order, not a secret

    assert find(*articles) == expected
    assert len(expected) == 7


def test_copy_of_a_copy_that_drifted_apart_stands_for_itself() -> None:
    """A chain of small changes must not tie two different articles together."""
    words = [f"kata{n}" for n in range(300)]
    chain = [
        write(
            " ".join(words[step * 40 : step * 40 + 150]),
            url=f"https://{step}.example/",
            published=DAY + timedelta(days=step),
        )
        for step in range(4)
    ]

    assert find(*chain) == {
        "https://1.example/": "https://0.example/",
        "https://3.example/": "https://2.example/",
    }


def test_ten_thousand_copies_of_one_text_cost_no_square(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    print_ = find_fingerprint(ORIGINAL)
    digests = [Digest(f"{n:016x}", "", DAY, fingerprint=print_) for n in range(10_000)]
    pairs = 0
    list_pairs = duplicate._list_pairs

    def count(matrix: "duplicate._Numbers") -> set[tuple[int, int]]:
        nonlocal pairs
        found = list_pairs(matrix)
        pairs = len(found)
        return found

    monkeypatch.setattr(duplicate, "_list_pairs", count)

    assert set(find_copies(digests).values()) == {f"{0:016x}"}
    assert pairs <= 20_000


def test_claims_of_one_article_count_as_often_as_it_makes_them() -> None:
    assert count_once([("a", 0), ("a", 1), ("b", 0)], {}) == (
        ("a", 0),
        ("a", 1),
        ("b", 0),
    )


def _extract(article: Article) -> Extraction:
    return Extraction(
        article,
        people=(Person("Nirmala Ulin", mentions=(Span(18, 30),)),),
        places=(Place("Kota Bontang", code="64.74"),),
        offices=(
            Office(
                person=0,
                role="wali-kota",
                role_label="Wali Kota",
                span=Span(0, 30),
                place=0,
                attested_on=article.published,
            ),
        ),
        fingerprint=find_fingerprint(article),
    )


def test_tenure_rests_on_one_article_of_each_group() -> None:
    copy = write(*PARAGRAPHS[:-1], url="https://b.example/", published=date(2024, 6, 9))
    other = write(*OTHER, url="https://c.example/", published=date(2024, 6, 5))
    articles = [ORIGINAL, copy, other]

    facts = resolve_facts([_extract(one) for one in articles], load_lexicon())

    (tenure,) = facts.tenures
    assert facts.copies == {copy.key: ORIGINAL.key}
    assert tenure.claims == tuple(sorted([(ORIGINAL.key, 0), (other.key, 0)]))
    assert tenure.last_attested == date(2024, 6, 5)
    assert len(facts.people[0].members) == 3
