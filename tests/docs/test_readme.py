"""The README tells what there is: commands, records, questions."""

import re
from pathlib import Path

import pytest
import typer.main

from kg.cli.app import app
from kg.query import list_questions

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]  # a group


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_command_stands_in_the_readme(name: str) -> None:
    assert f"`kg {name}" in README


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_command_and_its_options_have_help(name: str) -> None:
    command = COMMANDS[name]

    assert command.help
    assert all(getattr(one, "help", None) for one in command.params)


def test_readme_names_no_command_that_does_not_exist() -> None:
    named = set(re.findall(r"`kg ([a-z-]+)", README))

    assert named <= set(COMMANDS)


@pytest.mark.parametrize(
    "name",
    [
        *("Article", "Span", "Person", "Organisation", "Place", "Law", "Event"),
        *("Office", "Statement", "Citation", "LegalRelation", "Extraction"),
    ],
)
def test_glossary_tells_what_a_record_is(name: str) -> None:
    glossary = README[README.index("## Words") :]

    assert re.search(rf"\*[^*]*\b{name}\b[^*]*\*", glossary)


def test_questions_in_the_readme_exist() -> None:
    named = set(re.findall(r"kg query ([a-z]+(?:-[a-z]+)+)", README))

    assert named
    assert named <= {question.name for question in list_questions()}
