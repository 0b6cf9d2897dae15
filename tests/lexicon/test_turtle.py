from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.lexicon.turtle import read_entries
from kg.vocabulary import KG, SKOS

PREFIXES = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix kg: <https://w3id.org/warta-kg/ns#> .
"""


def _write(folder: Path, text: str) -> Path:
    path = folder / "roles.ttl"
    path.write_text(PREFIXES + text, encoding="utf-8")
    return path


def test_broken_turtle_names_the_file_and_the_line(tmp_path: Path) -> None:
    path = _write(tmp_path, "<https://x.id/a> a skos:Concept ;;; oops\n")

    with pytest.raises(OntologyError, match=r"roles\.ttl.*line 3"):
        read_entries(path, SKOS.Concept)


def test_missing_file_is_an_error_of_the_ontology(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"ranks\.ttl"):
        read_entries(tmp_path / "ranks.ttl", SKOS.Concept)


def test_missing_property_names_the_file_and_the_subject(tmp_path: Path) -> None:
    path = _write(tmp_path, "<https://x.id/role/bupati> a skos:Concept .\n")
    (entry,) = read_entries(path, SKOS.Concept)

    with pytest.raises(OntologyError, match=r"roles\.ttl: <https://x\.id/role/bupati>"):
        entry.text(SKOS.prefLabel)


def test_number_that_is_none_names_the_subject(tmp_path: Path) -> None:
    path = _write(tmp_path, '<https://x.id/mei> a skos:Concept ; kg:number "mei" .\n')
    (entry,) = read_entries(path, SKOS.Concept)

    with pytest.raises(OntologyError, match="no whole number"):
        entry.number(KG.number)


def test_labels_of_other_languages_are_not_forms(tmp_path: Path) -> None:
    path = _write(
        tmp_path,
        '<https://x.id/role/bupati> a skos:Concept ; skos:prefLabel "Bupati"@id, '
        '"Regent"@en .\n',
    )
    (entry,) = read_entries(path, SKOS.Concept)

    assert entry.forms(SKOS.prefLabel) == ["Bupati"]
    assert entry.texts(SKOS.prefLabel, "en") == ["Regent"]
    assert entry.id == "bupati"
