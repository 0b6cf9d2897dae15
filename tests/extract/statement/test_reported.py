"""Reported speech is cut out of its sentence, without subject and cue."""

import time
from collections.abc import Callable
from typing import Any

import pytest

Stage = Callable[..., list[Any]]

BUDI = ("Budi Santoso", "Budi")
SITI = ("Siti Rahma", "Siti")


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        pytest.param(
            "Budi Santoso mengatakan, air sudah surut di dua desa.",
            "air sudah surut di dua desa",
            id="subject, cue, comma, clause",
        ),
        pytest.param(
            "Budi Santoso mengatakan bahwa air sudah surut di dua desa.",
            "air sudah surut di dua desa",
            id="bahwa stays outside",
        ),
        pytest.param(
            "Budi Santoso mengimbau agar warga menjauhi sungai itu.",
            "agar warga menjauhi sungai itu",
            id="agar belongs to the clause",
        ),
        pytest.param(
            "Budi Santoso mengajak warga untuk menjaga saluran air.",
            "warga untuk menjaga saluran air",
            id="mengajak",
        ),
        pytest.param(
            "Menurut Budi Santoso, air sudah surut di dua desa.",
            "air sudah surut di dua desa",
            id="menurut X",
        ),
        pytest.param(
            "Dikatakan Budi Santoso, air sudah surut di dua desa.",
            "air sudah surut di dua desa",
            id="dikatakan X",
        ),
        pytest.param(
            "Air sudah surut di dua desa, kata Budi Santoso.",
            "Air sudah surut di dua desa",
            id="clause first",
        ),
        pytest.param(
            "Kendati begitu, kata Budi Santoso, warga tetap harus waspada.",
            "warga tetap harus waspada",
            id="opening connective stays outside",
        ),
        pytest.param(
            "Tanggul itu, kata Budi Santoso, akan diperkuat tahun depan.",
            "Tanggul itu, kata Budi Santoso, akan diperkuat tahun depan",
            id="a clause that its cue splits is one",
        ),
    ],
)
def test_clause_is_cut_out(stage: Stage, text: str, clause: str) -> None:
    [line] = stage(text, [BUDI])

    assert (line.text, line.who, line.is_direct) == (clause, "Budi Santoso", False)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Menurutnya, warga harus waspada.", id="menurutnya"),
        pytest.param("Ia berharap warga tetap waspada.", id="ia berharap"),
        pytest.param("Dia juga meminta agar warga waspada.", id="dia juga meminta"),
        pytest.param("Ditambahkannya, warga harus waspada.", id="ditambahkannya"),
    ],
)
def test_pronoun_takes_whoever_spoke_last(stage: Stage, text: str) -> None:
    *_, line = stage(f'"Air sudah surut," kata Budi Santoso.\n{text}', [BUDI])

    assert (line.is_direct, line.who) == (False, "Budi Santoso")


def test_two_cues_of_one_subject_are_two_statements(stage: Stage) -> None:
    text = (
        "Budi Santoso menginstruksikan dinas menyiapkan pompa serta meminta camat "
        "mendata warga."
    )
    lines = stage(text, [BUDI])

    assert [line.text for line in lines] == [
        "dinas menyiapkan pompa",
        "camat mendata warga",
    ]


def test_addressee_stays_outside(stage: Stage) -> None:
    text = "Budi Santoso mengatakan kepada wartawan, air sudah surut di dua desa."
    [line] = stage(text, [BUDI])

    assert line.text == "air sudah surut di dua desa"


def test_organisation_can_speak(stage: Stage) -> None:
    text = "Bawaslu menegaskan bahwa kampanye di masjid dilarang."
    [line] = stage(text, bodies=["Bawaslu"])

    assert line.who == "Bawaslu"


def test_headline_with_a_colon_speaks(stage: Stage) -> None:
    headline = "Budi Santoso: Warga Harus Tetap Waspada"
    text = f"{headline}\n\nBanjir melanda dua desa di hulu sungai sejak pagi."
    [line] = stage(text, [BUDI], headline=headline)

    assert (line.text, line.who) == ("Warga Harus Tetap Waspada", "Budi Santoso")


def test_pointer_to_what_was_said_says_nothing(stage: Stage) -> None:
    text = "Hal itu disampaikan Budi Santoso dalam rapat koordinasi."

    assert stage(text, [BUDI]) == []


def test_deed_is_no_speech(stage: Stage) -> None:
    text = "Budi Santoso menyerahkan bantuan beras kepada warga di balai desa."

    assert stage(text, [BUDI]) == []


def test_sentence_without_end_costs_no_more_than_its_length(stage: Stage) -> None:
    begin = time.process_time()
    stage("Budi Santoso mengatakan, " * 3_000, [BUDI])

    assert time.process_time() - begin < 5
