"""Reads the abbreviations after which a full stop ends no sentence."""

from itertools import pairwise
from pathlib import Path

from kg.lexicon.token import phrase_key
from kg.lexicon.turtle import read_entries
from kg.vocabulary import KG, SKOS

_FILES = ("abbreviations", "capacities", "degrees", "honorifics", "ranks")
"""Files whose forms may carry a full stop of abbreviation; the first holds the rest."""


def read_abbreviations(folder: Path) -> frozenset[str]:
    """Collect the words before a full stop in the forms of the lexicon.

    Returns:
        Lower-case words without their full stop: `plt`, `drs`, `no`.
    """
    return frozenset(
        word
        for name in _FILES
        for entry in read_entries(folder / f"{name}.ttl", SKOS.Concept)
        for form in entry.forms(
            SKOS.prefLabel, SKOS.altLabel, KG.beforeLabel, KG.afterLabel
        )
        if "." in form
        for word in _words_before_stop(phrase_key(form))
    )


def _words_before_stop(key: tuple[str, ...]) -> list[str]:
    return [word for word, mark in pairwise(key) if mark == "." and word.isalpha()]
