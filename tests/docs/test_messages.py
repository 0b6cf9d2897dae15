"""Every sentence of the interface stands in both languages and is used."""

import re
import tomllib
from pathlib import Path

import pytest

import kg.cli

CLI = Path(kg.cli.__file__).parent
CATALOGUE = tomllib.loads((CLI / "messages.toml").read_text(encoding="utf-8"))
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in sorted(CLI.rglob("*.py"))
)


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_message_stands_in_indonesian_and_english(key: str) -> None:
    assert set(CATALOGUE[key]) == {"id", "en"}
    assert all(CATALOGUE[key].values())


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_both_languages_name_the_same_values(key: str) -> None:
    names = {
        language: set(re.findall(r"{(\w+)}", text))
        for language, text in CATALOGUE[key].items()
    }

    assert names["id"] == names["en"]


def test_every_message_that_a_command_says_is_in_the_catalogue() -> None:
    said = set(re.findall(r'say\(\s*"([\w.]+)"', SOURCE))

    assert said <= set(CATALOGUE)
