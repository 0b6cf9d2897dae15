"""Which laws a sentence cites: the citation grammar as a table."""

from datetime import date

import pytest

from kg.extract.document import read_document
from kg.extract.law import find_laws
from kg.lexicon.load import load_lexicon
from kg.model import Article, Span

LEXICON = load_lexicon()

CITATIONS = [
    (
        ("UU No. 23/2014 dan UU.No.5 Tahun 2014 serta UU no 6 thn 2014 dipakai."),
        "uu/2014/23 uu/2014/5 uu/2014/6",
    ),
    (
        ("Undang – Undang Nomor 5 Tahun 2014 dan Undang-undang RI No. 7 Tahun 2017."),
        "uu/2014/5 uu/2017/7",
    ),
    (
        (
            "Peraturan Menteri PAN-RB Nomor 6 Tahun 2022 dan PermenPAN-RB "
            "Nomor 1 Tahun 2023."
        ),
        "permenpan-rb/2022/6 permenpan-rb/2023/1",
    ),
    ("PMK Nomor 212/PMK.07/2022 mengatur dana alokasi.", "pmk/2022/212"),
    ("Peraturan Menteri Keuangan (PMK) Nomor 49 Tahun 2023.", "pmk/2023/49"),
    (
        "Gubernur Jateng meneken Pergub Nomor 18 Tahun 2021.",
        "pergub-jawa-tengah/2021/18",
    ),
    (
        (
            "Perda Provinsi Jawa Barat Nomor 1 Tahun 2024 dan Perda Kab. "
            "Bandung No 3 Tahun 2020."
        ),
        "perda-kab-bandung/2020/3 perda-prov-jawa-barat/2024/1",
    ),
    (
        "Perwal Kota Bandung No. 9 Tahun 2019 dan Perwali Surabaya 33/2020.",
        "perwali-bandung/2019/9 perwali-surabaya/2020/33",
    ),
    (
        (
            "Putusan MK No. 90/PUU-XXI/2023 dan Putusan Mahkamah Konstitusi "
            "(MK) Nomor 168/PUU-XXI/2023."
        ),
        "putusan-mk/2023/168-puu-xxi putusan-mk/2023/90-puu-xxi",
    ),
    ("Putusan MA Nomor 23 P/HUM/2024 keluar.", "putusan-ma/2024/23-p-hum"),
    ("Pasal 28D UUD 1945 dan Pasal 33 UUD NRI Tahun 1945.", "uud/1945"),
    (
        "Qanun Kota Banda Aceh Nomor 5 Tahun 2020 dan Qanun Aceh No. 8/2014.",
        "qanun-aceh/2014/8 qanun-banda-aceh/2020/5",
    ),
    (
        (
            "Ia menyebut UU Nomor 12 Tahun 2022 tentang Tindak Pidana "
            "Kekerasan Seksual (TPKS). UU TPKS berlaku."
        ),
        "uu/2022/12",
    ),
    (
        (
            "Pelaku dijerat Pasal 45 ayat (3) jo Pasal 27 ayat (3) UU Nomor "
            "19 Tahun 2016."
        ),
        "uu/2016/19",
    ),
    ("PP Pemuda Pancasila dan PP Muhammadiyah hadir bersama 5 orang.", ""),
    ("Ia meraih gelar SE pada 2010 dan SK Bupati diserahkan.", ""),
    (
        "Peraturan Bupati (Perbup) Kutai Barat Nomor 5 Tahun 2020.",
        "perbup-kutai-barat/2020/5",
    ),
    (
        "Perda Kota Tegal Nomor 3 Tahun 2024 serta Perda No 7/2011.",
        "perda-kota-tegal/2011/7 perda-kota-tegal/2024/3",
    ),
    (
        "UU Nomor 1, UU Nomor 2, dan UU Nomor 3 Tahun 2020",
        "uu/2020/1 uu/2020/2 uu/2020/3",
    ),
    (
        "Peraturan Kapolri Nomor 6 Tahun 2019 dan Perpol 7/2022",
        "perkap/2019/6 perpol/2022/7",
    ),
    (
        "SE Mendagri Nomor 100.2.1.3/4/SJ tanggal 3 Januari 2025.",
        "se-mendagri/2025/100.2.1.3-4-sj",
    ),
    ("Pasal 5 huruf n PP 94/2021 dan Pasal 9 PP 94 mengatur netralitas.", "pp/2021/94"),
    (
        "Peraturan Menteri Pendidikan dan Kebudayaan Nomor 51 Tahun 2018",
        "permendikbud/2018/51",
    ),
    (
        "Peraturan Menteri Dalam Negeri (Permendagri) No. 20 Tahun 2018",
        "permendagri/2018/20",
    ),
    ("Peraturan Presiden (Perpres) RI Nomor 12 Tahun 2021", "perpres/2021/12"),
    ("UU Nomor 11/PNPS/1963", "uu-pnps/1963/11"),
    (
        (
            "UU ITE Nomor 11 Tahun 2008 jo UU Nomor 19 Tahun 2016 jo UU Nomor"
            " 1 Tahun 2024."
        ),
        "uu/2008/11 uu/2016/19 uu/2024/1",
    ),
    (
        ("Instruksi Menteri Dalam Negeri Nomor 15 Tahun 2021 dan Inmendagri 16/2021."),
        "inmendagri/2021/15 inmendagri/2021/16",
    ),
    (
        (
            "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan "
            "Transmigrasi Nomor 8 Tahun 2022"
        ),
        "permendes/2022/8",
    ),
    (
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi "
            "Birokrasi Nomor 6 Tahun 2022"
        ),
        "permenpan-rb/2022/6",
    ),
    ("Peraturan Menteri Ketenagakerjaan Nomor 16 Tahun 2024", "permenaker/2024/16"),
    ("Peraturan Menteri Kesehatan RI No.25 Tahun 2014", "permenkes/2014/25"),
    ("Peraturan Badan Pengawas Pemilihan Umum Nomor 8 Tahun 2020", "perbawaslu/2020/8"),
    ("Peraturan LKPP Nomor 12 Tahun 2021", "lkpp-reg/2021/12"),
    (
        "UU 23/2014, Perppu 1/2022 dan UU 7/2017 jadi rujukan.",
        "perppu/2022/1 uu/2014/23 uu/2017/7",
    ),
    (
        "Perda Kota Semarang dan Perda Kabupaten Demak Nomor 3 Tahun 2020",
        "perda-kab-demak/2020/3 perda-kota-semarang/null",
    ),
    ("Tahun 2024 UU itu berlaku sejak 5 Mei 2024 untuk PP pula", ""),
    (
        (
            "melanggar Pasal 114 ayat 2 subsider pasal 112 ayat 2 UU RI No. "
            "35 tahun 2009 tentang narkotika"
        ),
        "uu/2009/35",
    ),
    (
        (
            "dijerat Pasal 80 ayat (3) Jo. Pasal 76C Undang-Undang RI Nomor "
            "35 Tahun 2014 tentang Perubahan atas Undang-Undang RI Nomor 23 "
            "Tahun 2002 tentang Perlindungan Anak"
        ),
        "uu/2002/23 uu/2014/35",
    ),
    ("Pasal 363 KUHPidana dan pasal 55 KUHP", "kuhp/null"),
    ("UU (Undang-Undang) Nomor 6 Tahun 2014", "uu/2014/6"),
    (
        "Undang-undang nomor 6 tahun 2014, tentang desa, dan PP 43 tahun 2014",
        "pp/2014/43 uu/2014/6",
    ),
]
"""Sentences with the identifiers of the laws that they cite, sorted."""


def cite(text: str, *, published: date | None = None) -> str:
    """List the identifiers that a text cites, sorted, with a space between."""
    article = Article(text, "test", published=published)
    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)
    return " ".join(sorted({found.laws[c.law].identifier for c in found.citations}))


@pytest.mark.parametrize(
    ("text", "identifiers"), CITATIONS, ids=[text[:60] for text, _ in CITATIONS]
)
def test_sentence_cites_its_laws(text: str, identifiers: str) -> None:
    assert cite(text) == identifiers


def test_short_number_means_the_law_that_the_article_cites_in_full() -> None:
    text = "PP Nomor 94 Tahun 2021 mengatur disiplin. Menurut PP 94, bolos dihukum."

    assert cite(text) == "pp/2021/94"


def test_nickname_means_the_law_that_the_article_explains() -> None:
    text = (
        "UU Pasar Malam (UU 12/2031) terbit. Pasal 3 UU Pasar Malam melarang petasan."
    )

    assert cite(text) == "uu/2031/12"


def test_nickname_without_a_number_anywhere_stays_unknown() -> None:
    assert cite("Semua diatur dalam undang-undang Pemilu.") == "uu/null"


def test_laws_without_a_number_are_kept_apart_by_their_names() -> None:
    text = "Ia menyebut UU Pasar Malam dan UU Layang-Layang. UU Pasar Malam berlaku."
    article = Article(text, "test")
    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)

    assert [law.label for law in found.laws] == ["UU Pasar Malam", "UU Layang-Layang"]
    assert [len(law.mentions) for law in found.laws] == [2, 1]


def test_rule_of_something_else_is_no_citation() -> None:
    text = "UU 5/2014 berlaku. Sekolah punya tata tertib. Aturan itu dipasang."
    article = Article(text, "test")
    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)

    assert len(found.citations) == 1


def test_regional_law_takes_the_place_of_the_article() -> None:
    text = "Wali Kota Tegal marah. Sesuai Perda Nomor 3 Tahun 2024, parkir berbayar."

    assert cite(text) == "perda-kota-tegal/2024/3"


def test_regional_law_of_a_governor_takes_the_province() -> None:
    text = "Gubernur Bali meneken Pergub Nomor 5 Tahun 2020 di Denpasar."

    assert cite(text) == "pergub-bali/2020/5"


def test_circular_takes_its_issuer() -> None:
    text = "Bupati Blitar menerbitkan Surat Edaran (SE) Nomor 4 Tahun 2025."

    assert cite(text) == "se-bupati-blitar/2025/4"


def test_decree_of_appointment_is_no_law() -> None:
    text = "Ia dilantik dengan Keputusan Mendagri Nomor 131.15-2987 Tahun 2020."

    assert cite(text) == ""


def test_bill_is_no_law() -> None:
    assert cite("RUU Nomor 5 Tahun 2024 dan Raperda Nomor 3 Tahun 2024 dibahas.") == ""


def test_provision_before_and_behind_the_law_is_read() -> None:
    text = "Pasal 71 ayat (1) dan (3) UU 10/2016 serta UU 7/2017 Pasal 280 ayat (1)."
    article = Article(text, "test")
    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)

    provisions = [citation.provision for citation in found.citations]

    assert provisions == ["Pasal 71 ayat (1) dan (3)", "Pasal 280 ayat (1)"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("UU 5/2014 tentang ASN mengatur netralitas.", "ASN"),
        ("PP 36/2021 tentang Pengupahan mencabut PP 78/2015.", "Pengupahan"),
        ("UU 17/2014 tentang MPR, DPR, dan DPRD, kata dia.", "MPR, DPR, dan DPRD"),
        ("Perpres 44/2016 tentang bidang usaha digantikan.", "bidang usaha"),
        ("UU 6/2014 tentang Desa, kata Bupati Agus, berlaku.", "Desa"),
    ],
)
def test_title_ends_where_the_sentence_goes_on(text: str, title: str) -> None:
    article = Article(text, "test")
    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)

    assert found.laws[0].title == title


def test_citation_cuts_out_its_own_text() -> None:
    text = "Menurut dia, Pasal 9 UU No. 20 Tahun 2023 tentang ASN jelas."
    article = Article(text, "test")
    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)

    spans = [citation.span.cut(text) for citation in found.citations]
    assert spans == ["Pasal 9 UU No. 20 Tahun 2023"]
    assert found.laws[0].label == "UU No. 20 Tahun 2023"


def test_nothing_is_cited_from_boilerplate() -> None:
    text = "Warga berkumpul.\nBaca juga: UU 5/2014 dicabut UU 20/2023"
    noise = text.index("Baca")
    article = Article(text, "test", boilerplate=(Span(noise, len(text)),))
    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)

    assert found.citations == ()


@pytest.mark.parametrize(
    "unit", ["UU 5/2014, ", "Pasal 1 ayat (1) ", "Nomor 1/", "perda "]
)
def test_long_repetition_is_read_in_linear_time(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    article = Article(text, "test")

    found = find_laws(read_document(article, LEXICON.abbreviations), LEXICON)

    assert len(found.laws) <= 1
