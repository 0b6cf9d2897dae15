"""Which days an article's date expressions name."""

from datetime import date

import pytest

from kg.extract.date import AnchorDate, DateMention, anchor_date, find_dates
from kg.extract.document import read_document
from kg.lexicon.load import load_lexicon
from kg.model import Article, DateBasis, Span

LEXICON = load_lexicon()
PUBLISHED = date(2024, 6, 13)
"""A Thursday."""


def find(text: str, published: date | None = PUBLISHED) -> tuple[DateMention, ...]:
    """Find the dates of a text."""
    article = Article(text, "test", published=published)
    return find_dates(read_document(article, LEXICON.abbreviations), LEXICON)


def anchor(text: str, published: date | None = PUBLISHED) -> AnchorDate | None:
    """Find the day that a text is about."""
    article = Article(text, "test", published=published)
    document = read_document(article, LEXICON.abbreviations)
    return anchor_date(document, find_dates(document, LEXICON))


@pytest.mark.parametrize(
    ("text", "written", "iso"),
    [
        ("Ujarnya, Rabu (12/6).", "Rabu (12/6)", "2024-06-12"),
        ("Ujarnya, Rabu (12/6/2024).", "Rabu (12/6/2024)", "2024-06-12"),
        ("Ujarnya, Rabu (12/6/24).", "Rabu (12/6/24)", "2024-06-12"),
        ("Ujarnya, Rabu (12-6-2024).", "Rabu (12-6-2024)", "2024-06-12"),
        ("Ujarnya, Rabu, 12 Juni 2024.", "Rabu, 12 Juni 2024", "2024-06-12"),
        ("Ujarnya, Rabu 12 Juni 2024.", "Rabu 12 Juni 2024", "2024-06-12"),
        ("Terbit 23 Oktober 2023 di sini.", "23 Oktober 2023", "2023-10-23"),
        ("Terbit 12/06/2024 di sini.", "12/06/2024", "2024-06-12"),
        ("Kata Budi (12/6) di rumah.", "(12/6)", "2024-06-12"),
        ("Digelar pada 27 Februari.", "27 Februari", "2024-02-27"),
        ("Pilkada akan digelar 27 November.", "27 November", "2024-11-27"),
        ("Digelar 27 November mendatang.", "27 November", "2024-11-27"),
        ("Sejak Juni 2023 begitu.", "Juni 2023", "2023-06"),
        ("Sejak tahun 2021 begitu.", "tahun 2021", "2021"),
        ("Kejadian Selasa malam (11/6) itu.", "Selasa malam (11/6)", "2024-06-11"),
        ("Ia datang kemarin.", "kemarin", "2024-06-12"),
        ("Ia datang hari ini.", "hari ini", "2024-06-13"),
        ("Ia datang besok.", "besok", "2024-06-14"),
        ("Ia datang dua hari lalu.", "dua hari lalu", "2024-06-11"),
        ("Rapat Senin itu batal.", "Senin", "2024-06-10"),
        ("Rapat Kamis itu batal.", "Kamis", "2024-06-13"),
        ("Rapat Kamis lalu batal.", "Kamis lalu", "2024-06-06"),
        ("Rapat Senin pekan lalu batal.", "Senin pekan lalu", "2024-06-03"),
        ("Rapat akan digelar Senin.", "Senin", "2024-06-17"),
        ("Rapat Senin depan batal.", "Senin depan", "2024-06-17"),
        ("Kejadian tahun lalu itu.", "tahun lalu", "2023"),
        ("Kejadian bulan lalu itu.", "bulan lalu", "2024-05"),
    ],
)
def test_expression_names_its_day(text: str, written: str, iso: str) -> None:
    (mention,) = find(text)

    assert (mention.span.cut(text), mention.iso) == (written, iso)


def test_days_of_a_list_share_their_month() -> None:
    mentions = find("Digelar tanggal 17 dan 18 Agustus 2023.")

    assert [mention.iso for mention in mentions] == ["2023-08-17", "2023-08-18"]


def test_first_day_of_a_range_takes_the_year_of_the_last() -> None:
    mentions = find("Cuti berlaku 25 September sampai 23 November 2023.")

    assert [mention.iso for mention in mentions] == ["2023-09-25", "2023-11-23"]


def test_weekday_that_contradicts_the_day_gives_no_date() -> None:
    (mention,) = find("Ujarnya, Jumat (12/6).")

    assert mention.day is None
    assert mention.iso is None
    assert mention.basis is DateBasis.WEEKDAY_CONFLICT


def test_weekday_that_contradicts_a_full_date_gives_no_date() -> None:
    (mention,) = find("Ujarnya, Jumat (12/6/2024).")

    assert (mention.day, mention.basis) == (None, DateBasis.WEEKDAY_CONFLICT)


def test_weekday_settles_the_year_among_those_the_article_names() -> None:
    text = "UU 5/2014 dan UU 20/2023 dibahas jelang Pilkada 2024, Rabu (12/6)."

    mention = find(text, published=None)[-1]

    assert mention.day == date(2024, 6, 12)
    assert mention.basis is DateBasis.WEEKDAY_CHECKED


def test_day_without_year_and_publication_stays_open() -> None:
    (mention,) = find("Digelar pada 27 November.", published=None)

    assert (mention.iso, mention.basis) == (None, None)


def test_impossible_day_is_no_date() -> None:
    assert [mention.iso for mention in find("Nilai 31/2/2024 itu.")] == [None]


def test_year_of_a_law_is_no_date() -> None:
    assert find("UU Nomor 20 Tahun 2023 dan PP 94/2021 berlaku.") == ()


def test_day_inside_a_quotation_counts_from_the_day_it_was_said() -> None:
    text = "“Kemarin kami sudah rapat,” ujarnya, Selasa (11/6)."

    said = find(text)[0]

    assert said.day == date(2024, 6, 10)


def test_basis_says_how_the_day_is_known() -> None:
    texts = ["Rabu, 12 Juni 2024", "Rabu (12/6)", "(12/6)", "kemarin"]

    bases = [find(f"Ujarnya {text}.")[0].basis for text in texts]

    assert bases == [
        DateBasis.FULL_DATE,
        DateBasis.WEEKDAY_CHECKED,
        DateBasis.RELATIVE_TO_PUBLICATION,
        DateBasis.RELATIVE_TO_PUBLICATION,
    ]


def test_nothing_is_found_in_boilerplate() -> None:
    text = "Warga berkumpul.\nDiunggah 12 Juni 2024"
    noise = Span(text.index("Diunggah"), len(text))
    article = Article(text, "test", boilerplate=(noise,))

    assert find_dates(read_document(article, LEXICON.abbreviations), LEXICON) == ()


def test_anchor_is_the_bracketed_day_before_publication() -> None:
    text = (
        "Pada 1 Juni 2024 ia pergi. Ujarnya, Rabu (12/6). Rapat digelar Sabtu (15/6)."
    )

    found = anchor(text)

    assert found is not None
    assert (found.day, found.span.cut(text)) == (date(2024, 6, 12), "Rabu (12/6)")


def test_old_day_is_no_anchor() -> None:
    assert anchor("Ia dilantik Rabu (14/2/2024).") is None


@pytest.mark.parametrize("unit", ["12/6/", "Senin, ", "12 Juni 20", "(1/1) "])
def test_long_repetition_is_read_in_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))

    assert all(mention.span.end <= len(text) for mention in find(text))


@pytest.mark.parametrize("published", [date.min, date.max], ids=["first", "last"])
def test_first_and_last_day_of_the_calendar_are_borne(published: date) -> None:
    text = "Senin lalu, besok, 5 tahun lalu, bulan depan, 31 Desember dan 1 Januari."

    assert len(find(text, published)) == 6
