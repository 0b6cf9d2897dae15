import pytest

from kg.lexicon.load import load_lexicon
from kg.lexicon.token import phrase_key

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("form", "lemma", "refers_back", "is_passive"),
    [
        ("tegasnya", "tegas", True, False),
        ("ujarnya", "ujar", True, False),
        ("kata dia", "kata", True, False),
        ("dikatakannya", "kata", True, True),
        ("disampaikan", "sampai", False, True),
        ("mengatakan", "kata", False, False),
    ],
)
def test_form_says_how_it_refers(
    form: str, lemma: str, refers_back: bool, is_passive: bool
) -> None:
    cue = LEXICON.cues.get(form)

    assert cue is not None
    assert (cue.lemma, cue.refers_back, cue.is_passive) == (
        lemma,
        refers_back,
        is_passive,
    )


def test_tegasnya_takes_direct_and_reported_speech() -> None:
    cue = LEXICON.cues.get("tegasnya")

    assert cue is not None
    assert (cue.is_direct, cue.is_reported, cue.function) == (True, True, "emphasises")


def test_bare_root_needs_a_quotation() -> None:
    cue = LEXICON.cues.get("kata")

    assert cue is not None
    assert cue.needs_quotation


def test_menurut_is_a_preposition_of_reported_speech() -> None:
    cue = LEXICON.cues.get("menurut")

    assert cue is not None
    assert (cue.is_nominal, cue.is_direct, cue.is_reported) == (True, False, True)


def test_sementara_itu_moves_the_speaker_and_says_nothing() -> None:
    cue = LEXICON.cues.get("sementara itu")

    assert cue is not None
    assert (cue.function, cue.is_direct, cue.is_reported) == (
        "speaker-switch",
        False,
        False,
    )


@pytest.mark.parametrize(
    ("form", "is_part_of_name"),
    [
        ("H.", False),
        ("Hj.", False),
        ("Dr.", False),
        ("Drs.", False),
        ("KH", False),
        ("Andi", True),
        ("I Gusti", True),
        ("Muh.", True),
        ("Teuku", True),
    ],
)
def test_title_belongs_to_the_name_or_not(form: str, is_part_of_name: bool) -> None:
    honorific = LEXICON.honorifics.get(form)

    assert honorific is not None
    assert honorific.is_part_of_name is is_part_of_name


@pytest.mark.parametrize("form", ["S.Sos", "S.Sos.", "SH", "S.H.", "M.Si", "Ph.D"])
def test_degree_is_known_with_and_without_stops(form: str) -> None:
    assert LEXICON.degrees.get(form) is not None


def test_degree_that_reads_like_another_word_is_weak() -> None:
    weak = LEXICON.degrees.get("MA")
    strong = LEXICON.degrees.get("S.Sos")

    assert weak is not None
    assert strong is not None
    assert (weak.is_weak, strong.is_weak) == (True, False)


def test_rank_knows_its_service() -> None:
    rank = LEXICON.ranks.get("AKBP")

    assert rank is not None
    assert (rank.service, rank.is_after) == ("police", False)


@pytest.mark.parametrize("word", ["pjs", "plt", "drs", "no", "dr", "hj", "tgl"])
def test_full_stop_behind_an_abbreviation_ends_no_sentence(word: str) -> None:
    assert word in LEXICON.abbreviations


@pytest.mark.parametrize("word", ["kota", "balikpapan", "ini"])
def test_plain_word_is_no_abbreviation(word: str) -> None:
    assert word not in LEXICON.abbreviations


@pytest.mark.parametrize(
    ("form", "organisation", "needs_context"),
    [
        ("KASN", "kasn", False),
        ("Komisi ASN", "kasn", False),
        ("Bawaslu", "bawaslu", False),
        ("Pemkot", "pemkot", False),
        ("PBB", "pbb-un", True),
        ("MA", "ma", True),
        ("PDIP", "pdip", False),
        ("KemenPAN-RB", "kemenpanrb", False),
    ],
)
def test_short_form_names_its_organisation(
    form: str, organisation: str, needs_context: bool
) -> None:
    found = LEXICON.organisations.get(form)

    assert found is not None
    assert (found.organisation.id, found.needs_context) == (organisation, needs_context)


def test_ambiguous_short_form_keeps_the_party() -> None:
    found = LEXICON.organisations.get("PBB")

    assert found is not None
    assert [organisation.id for organisation in found.others] == ["pbb"]


def test_ministry_that_was_split_names_its_successors() -> None:
    ministry = LEXICON.organisation("kemendikbudristek")

    assert ministry is not None
    assert (ministry.valid_until, ministry.successors) == (
        "2024-10-21",
        ("kemenbud", "kemendikdasmen", "kemendiktisaintek"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Peraturan Pemerintah Pengganti Undang-Undang",
        "Perppu",
        "Perpu",
        "Peraturan Pemerintah Pengganti UU",
    ],
)
def test_perppu_is_never_a_pp_or_a_law(text: str) -> None:
    tokens = phrase_key(text)

    (found,) = LEXICON.law_types.find_all(tokens)

    assert (found.first, found.last, found.value.id) == (0, len(tokens), "perppu")


def test_bill_is_no_law_yet() -> None:
    found = LEXICON.law_types.get("RUU")

    assert found is not None
    assert found.is_proposed


def test_pp_is_a_law_only_with_a_number() -> None:
    found = LEXICON.law_types.get("PP")

    assert found is not None
    assert (found.id, found.needs_number) == ("pp", True)


def test_nickname_means_a_law_for_a_time() -> None:
    periods = LEXICON.law_nicknames.get("UU ASN")

    assert periods is not None
    assert [(p.law, p.valid_until) for p in periods] == [
        ("uu/2014/5", "2023-10-30"),
        ("uu/2023/20", None),
    ]


def test_months_and_weekdays_have_numbers() -> None:
    time = LEXICON.time

    assert (time.months["nopember"], time.months["agt"]) == (11, 8)
    assert (time.weekdays["jum'at"], time.weekdays["ahad"]) == (5, 7)
    assert time.timezones == {
        "wib": 7,
        "waktu indonesia barat": 7,
        "wita": 8,
        "waktu indonesia tengah": 8,
        "wit": 9,
        "waktu indonesia timur": 9,
    }


@pytest.mark.parametrize(
    ("form", "unit", "offset", "anchor"),
    [
        ("kemarin", "day", -1, "publication"),
        ("besok", "day", 1, "publication"),
        ("pekan lalu", "week", -1, "publication"),
        ("bulan depan", "month", 1, "publication"),
        ("keesokan harinya", "day", 1, "text"),
        ("beberapa waktu lalu", "vague", None, "publication"),
    ],
)
def test_relative_time_has_a_meaning(
    form: str, unit: str, offset: int | None, anchor: str
) -> None:
    shift = LEXICON.time.relative.get(form)

    assert shift is not None
    assert (shift.unit, shift.offset, shift.anchor) == (unit, offset, anchor)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Baca juga: Jalan rusak diperbaiki", "related_link"),
        ("BALIKPAPAN5 hari ago", "related_list"),
        ("Editor: Sinta", "byline"),
        ("#Pilkada #Kota", "tags"),
    ],
)
def test_page_noise_is_known(line: str, kind: str) -> None:
    kinds = {n.kind for n in LEXICON.boilerplate if n.pattern.search(line)}

    assert kind in kinds


@pytest.mark.parametrize(
    "line",
    [
        "Selanjutnya, pemerintah kota akan memperbaiki jalan itu.",
        "Cuaca buruk menunda pelantikan kepala desa.",
        "Bagikan sembako, wakil bupati temui warga di pasar.",
        "Update data pemilih selesai pekan ini, kata ketua KPU.",
        "Warga yang berlangganan air bersih bertambah.",
    ],
)
def test_running_text_is_no_noise(line: str) -> None:
    found = [n.id for n in LEXICON.boilerplate if n.pattern.search(line)]

    assert found == []
