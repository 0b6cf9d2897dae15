"""What the tagger is trained on is read and varied as the text says."""

from pathlib import Path
from random import Random

from kg.extract.tagger.gold import Example, Mark, read_conll
from kg.extract.tagger.variant import Supply, vary_example


def test_conll_sentences_become_one_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("kata NOUN O\nAnis PROPN B-PER\nSari PROPN I-PER\n\n", "utf-8")

    (example,) = read_conll(path)

    (mark,) = example.marks
    assert example.text[mark.start : mark.end] == "Anis Sari"
    assert not example.has_roles


def test_variant_names_one_person_the_same_throughout() -> None:
    text = "Budi Santoso hadir di Palu. Menurut Budi, Palu aman."
    marks = (
        Mark(0, 12, "PER", "Budi Santoso"),
        Mark(22, 26, "LOC"),
        Mark(36, 40, "PER", "Budi Santoso"),
        Mark(42, 46, "LOC"),
    )
    supply = Supply([("Rina", "Kartika")], ["Bontang"])

    random = Random(0)  # noqa: S311 - a choice of names, no secret
    varied = vary_example(Example(text, marks), supply, random)

    cut = [varied.text[mark.start : mark.end] for mark in varied.marks]
    assert cut == ["Rina Kartika", "Palu", "Rina", "Palu"]
