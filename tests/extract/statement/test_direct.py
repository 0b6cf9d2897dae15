"""Direct speech is found with its cue and its speaker."""

from collections.abc import Callable
from typing import Any

from kg.model import ResolvedBy, Span

Stage = Callable[..., list[Any]]

BUDI = ("Budi Santoso", "Budi")
SITI = ("Siti Rahma", "Siti")


def test_root_behind_the_quotation_takes_the_name_behind_it(stage: Stage) -> None:
    [line] = stage('"Jalan itu kami perbaiki," kata Budi Santoso.', [BUDI])

    assert (line.text, line.who, line.is_direct) == (
        "Jalan itu kami perbaiki",
        "Budi Santoso",
        True,
    )
    assert line.statement.resolved_by is ResolvedBy.FULL_NAME


def test_office_before_the_name_belongs_to_the_speaker(stage: Stage) -> None:
    text = (
        '"Air sudah surut," ujar Kepala Pelaksana BPBD Kota Batu, Drs. Budi Santoso, '
        "saat ditemui di posko."
    )
    [line] = stage(
        text, [BUDI], {"Kepala Pelaksana": "Budi Santoso"}, ["BPBD Kota Batu"]
    )

    assert line.who == "Budi Santoso"


def test_enclitic_takes_whoever_spoke_last(stage: Stage) -> None:
    text = (
        '"Air sudah surut," kata Budi Santoso.\n'
        '"Warga boleh pulang besok pagi," ujarnya.'
    )
    first, second = stage(text, [BUDI])

    assert (first.who, second.who) == ("Budi Santoso", "Budi Santoso")
    assert second.statement.resolved_by is ResolvedBy.PRONOUN


def test_pronoun_behind_the_root_takes_whoever_spoke_last(stage: Stage) -> None:
    text = 'Budi Santoso mengatakan air sudah surut.\n"Warga boleh pulang," kata dia.'
    *_, line = stage(text, [BUDI])

    assert (line.text, line.who) == ("Warga boleh pulang", "Budi Santoso")


def test_enclitic_means_whom_the_sentence_before_introduced(
    stage: Stage,
) -> None:
    text = (
        '"Air sudah surut," kata Budi Santoso.\n'
        "Sementara itu, Siti Rahma menilai warga belum aman.\n"
        '"Tanggul masih retak di dua tempat," ujarnya.'
    )
    *_, line = stage(text, [BUDI, SITI])

    assert line.who == "Siti Rahma"


def test_cue_before_the_quotation_takes_its_own_subject(stage: Stage) -> None:
    [line] = stage('Budi Santoso mengatakan, "Air sudah surut di sini."', [BUDI])

    assert (line.text, line.who) == ("Air sudah surut di sini.", "Budi Santoso")


def test_quotation_that_goes_on_behind_its_cue_has_one_speaker(stage: Stage) -> None:
    text = '"Air sudah surut," kata Budi Santoso. "Warga boleh pulang besok."'
    lines = stage(text, [BUDI])

    assert [(line.text, line.who) for line in lines] == [
        ("Air sudah surut", "Budi Santoso"),
        ("Warga boleh pulang besok.", "Budi Santoso"),
    ]


def test_quotation_without_cue_continues_the_speaker(stage: Stage) -> None:
    text = (
        '"Air sudah surut," kata Budi Santoso.\n'
        '"Dua rumah rusak berat dan empat rusak ringan."'
    )
    *_, line = stage(text, [BUDI])

    assert line.who == "Budi Santoso"
    assert line.statement.resolved_by is ResolvedBy.CONTINUATION


def test_gesture_before_the_quotation_names_its_speaker(stage: Stage) -> None:
    [line] = stage('Budi Santoso menggeleng. "Saya belum tahu soal itu."', [BUDI])

    assert line.who == "Budi Santoso"


def test_unclosed_quotation_ends_before_its_cue(stage: Stage) -> None:
    text = "“Sudah kami betulkan tadi pagi, ujar Budi Santoso.\nWarga lalu pulang."
    [line] = stage(text, [BUDI])

    assert (line.text, line.who) == ("Sudah kami betulkan tadi pagi", "Budi Santoso")


def test_role_alone_stands_for_its_bearer(stage: Stage) -> None:
    text = (
        "Sekda Budi Santoso meninjau pasar.\n"
        '"Harga masih wajar untuk bulan ini," ujar Sekda.'
    )
    [line] = stage(text, [BUDI], {"Sekda": "Budi Santoso"})

    assert line.who == "Budi Santoso"
    assert line.statement.resolved_by is ResolvedBy.ROLE_MENTION


def test_unnamed_speaker_is_described(stage: Stage) -> None:
    text = (
        '"Air sudah surut," kata Budi Santoso.\n'
        '"Kami tidur di masjid semalam," kata salah seorang warga.'
    )
    *_, line = stage(text, [BUDI])

    assert line.who is None
    assert line.statement.speaker_label == "salah seorang warga"
    assert line.statement.resolved_by is None


def test_spokesperson_speaks_for_whoever_sent_him(stage: Stage) -> None:
    text = "Bupati Budi Santoso melalui Kabag Humas Siti Rahma mengatakan warga aman."
    [line] = stage(
        text, [BUDI, SITI], {"Bupati": "Budi Santoso", "Kabag Humas": "Siti Rahma"}
    )

    assert line.who == "Siti Rahma"


def test_companion_does_not_speak(stage: Stage) -> None:
    text = "Bupati Budi Santoso didampingi Sekda Siti Rahma mengatakan air sudah surut."
    [line] = stage(
        text, [BUDI, SITI], {"Bupati": "Budi Santoso", "Sekda": "Siti Rahma"}
    )

    assert line.who == "Budi Santoso"


def test_title_of_an_event_is_no_speech(stage: Stage) -> None:
    text = 'Budi Santoso membuka seminar bertema "Desa Tangguh Bencana" di balai.'

    assert stage(text, [BUDI]) == []


def test_slogan_in_a_sentence_is_no_speech(stage: Stage) -> None:
    text = 'Pasangan itu mengusung jargon "Maju Bersama Rakyat" sejak awal kampanye.'

    assert stage(text) == []


def test_wording_of_a_law_is_no_speech(stage: Stage) -> None:
    text = (
        "“Kepala desa memegang jabatan selama delapan tahun,” demikian bunyi "
        "Pasal 39 ayat (1)."
    )

    assert stage(text) == []


def test_boilerplate_says_nothing(stage: Stage) -> None:
    text = '"Air sudah surut," kata Budi Santoso.\nBaca juga: "Kami Siap," kata Budi'
    lines = stage(text, [BUDI], noise=[Span(text.index("Baca"), len(text))])

    assert [line.text for line in lines] == ["Air sudah surut"]


def test_cue_and_speaker_are_evidence(stage: Stage) -> None:
    text = '"Air sudah surut," kata Budi Santoso.'
    [line] = stage(text, [BUDI])
    cue = line.statement.cue

    assert cue is not None
    assert cue.cut(text) == "kata"
    assert [span.cut(text) for span in line.statement.evidence] == [
        "kata",
        "Budi Santoso",
    ]


def test_people_named_inside_the_words_are_noted(stage: Stage) -> None:
    text = '"Pak Siti sudah kami hubungi," kata Budi Santoso.'
    [line] = stage(text, [BUDI, ("Siti",)])

    assert line.statement.people == (1,)
