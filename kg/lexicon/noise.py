"""Reads the patterns of page noise."""

import re
from pathlib import Path

from kg.lexicon.concept import Noise
from kg.lexicon.turtle import Entry, read_entries
from kg.vocabulary import KG, SKOS


def read_noise(folder: Path) -> tuple[Noise, ...]:
    """Read and compile the patterns, in the order of the file.

    Raises:
        OntologyError: If a pattern is no regular expression.
    """
    entries = read_entries(folder / "boilerplate.ttl", SKOS.Concept)
    return tuple(_read_pattern(entry) for entry in entries)


def _read_pattern(entry: Entry) -> Noise:
    text = entry.text(KG.pattern)
    try:
        pattern = re.compile(text, re.IGNORECASE)
    except re.error as error:
        problem = f"kg:pattern is no regular expression: {error}"
        raise entry.error(problem) from error
    return Noise(
        id=entry.id,
        pattern=pattern,
        kind=entry.text(SKOS.notation),
        position=entry.text(KG.position),
        is_whole_line=entry.flag(KG.isWholeLine),
    )
