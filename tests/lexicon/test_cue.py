"""Cue files: concepts with a notation and their Indonesian spellings."""

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.lexicon import cue
from kg.lexicon.cue import read_cues

PREFIXES = (
    "@prefix x: <https://example.org/lexicon/group/> .\n"
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
)


def place(folder: Path, monkeypatch: pytest.MonkeyPatch, turtle: str) -> str:
    """Put a cue file where the reader looks, and give a name not read before."""
    name = f"cues-{folder.name}"
    (folder / "lexicon").mkdir()
    (folder / "lexicon" / f"{name}.ttl").write_text(PREFIXES + turtle, "utf-8")
    monkeypatch.setattr(cue, "ontology_folder", lambda: folder)
    return name


def test_alternative_labels_in_indonesian_are_the_spellings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = place(
        tmp_path,
        monkeypatch,
        'x:a skos:inScheme x:scheme ; skos:notation "a" ; skos:prefLabel "nama"@id ; '
        'skos:altLabel "di atas"@id , "above"@en .',
    )

    assert read_cues(name) == {"group": {"a": frozenset({("di", "atas")})}}


def test_concept_without_notation_is_an_error_of_the_ontology(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = place(
        tmp_path, monkeypatch, 'x:a skos:inScheme x:scheme ; skos:altLabel "di"@id .'
    )

    with pytest.raises(OntologyError, match="needs one skos:notation"):
        read_cues(name)


def test_missing_file_is_an_error_of_the_ontology() -> None:
    with pytest.raises(OntologyError, match="no-such-cues"):
        read_cues("no-such-cues")


@pytest.mark.parametrize("name", ["date-cues", "law-relations"])
def test_bundled_cue_file_has_spellings_for_every_notation(name: str) -> None:
    for notations in read_cues(name).values():
        assert all(notations.values())
