"""The lexicon's patterns of page noise, put together so that a line is read once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.lexicon.concept import Noise
from kg.lexicon.load import load_lexicon
from kg.read.line import CREDIT

STRONG_KINDS = frozenset({"related_link", "byline", "caption", "source", "tags"})
"""Kinds whose pattern at the head of a line is enough; of the others, a line that
ends like a sentence of running text is spared (`Selanjutnya, Kajati ...`)."""

LIST_KINDS = frozenset({"related_link", "related_list", "tags"})
"""Kinds whose line may be the heading of a list."""

UNUSED_KINDS = frozenset({"dateline", "markup", "database_field", "placeholder"})
"""Kinds that stand inside the first sentence, or are no lines at all: to mark them
would cost the sentence."""


@dataclass(frozen=True, slots=True)
class NoisePatterns:
    """The lexicon's patterns of page noise, put together by how they are tried.

    Args:
        strong: Tried at the head of every line.
        weak: Tried at the head of short lines that are no running text.
        free: Searched in shorter lines that are no running text.
        inline: Searched in running text, where the match alone is noise.
        lists: Searched in lines that are noise: their next lines may be a list.
        credit: Searched in what might be the first paragraph: a caption has it.
    """

    strong: re.Pattern[str]
    weak: re.Pattern[str]
    free: re.Pattern[str]
    inline: re.Pattern[str]
    lists: re.Pattern[str]
    credit: re.Pattern[str]


def join_patterns(noises: Iterable[Noise]) -> NoisePatterns:
    """Put the patterns of the lexicon together, so that a line is read a few times."""
    names = ("strong", "weak", "free", "inline", "lists", "credit")
    groups: dict[str, list[str]] = {name: [] for name in names}
    groups["credit"].append(CREDIT.pattern)
    for noise in noises:
        if noise.kind in UNUSED_KINDS:
            continue
        source = noise.pattern.pattern
        flag = "i" if noise.pattern.flags & re.IGNORECASE else "-i"
        group = _group(noise, source)
        groups[group].append(f"(?{flag}:{source})")
        if noise.kind in LIST_KINDS:
            groups["lists"].append(f"(?{flag}:{source})")
        if noise.kind == "caption" and group != "strong":
            groups["credit"].append(f"(?{flag}:{source})")
    return NoisePatterns(
        **{
            name: re.compile("|".join(found) or r"(?!)")
            for name, found in groups.items()
        }
    )


def _group(noise: Noise, source: str) -> str:
    """Choose how a pattern is tried."""
    if source.startswith("^"):
        return "strong" if noise.kind in STRONG_KINDS else "weak"
    return "free" if noise.is_whole_line else "inline"


@cache
def noise_patterns() -> NoisePatterns:
    """Put together the patterns of our own lexicon; once a process."""
    return join_patterns(load_lexicon().boilerplate)
