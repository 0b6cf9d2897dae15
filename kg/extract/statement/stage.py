"""One article made ready for reading: cues, quotations, sentences and actors."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.extract.cast import Cast
from kg.extract.document import Document
from kg.extract.quotation import Quotation
from kg.extract.statement.cue import Cue, find_cues
from kg.extract.statement.direct import end_unclosed
from kg.extract.statement.scene import (
    Actor,
    Key,
    add_short_names,
    describe_people,
    find_actors,
    find_bodies,
)
from kg.extract.statement.unit import Unit, find_units
from kg.lexicon.load import Lexicon


@dataclass(frozen=True, slots=True)
class Scene:
    """One article made ready: its cues, quotations, units and actors."""

    document: Document
    quotations: tuple[Quotation, ...]
    cues: Mapping[int, Cue]
    units: tuple[Unit, ...]
    actors: tuple[Actor, ...]
    kinds: Mapping[Key, str]
    bodies: Mapping[Key, frozenset[Key]]
    speaking: frozenset[int]
    headline_end: int


def set_scene(
    document: Document, quotations: Sequence[Quotation], cast: Cast, lexicon: Lexicon
) -> Scene:
    """Find cues, units and actors of an article."""
    found = find_cues(document, quotations, lexicon)
    cues = {cue.first: cue for cue in found}
    quotations = end_unclosed(document, quotations, found)
    units = find_units(document, quotations, frozenset(cues))
    headline = document.article.headline
    end = document.token_at(len(headline)) if headline else 0
    actors = find_actors(document, cast)
    count = len(document.forms)
    beside = [
        place
        for cue in found
        for place in (cue.first - 2, cue.first - 1, cue.last, cue.last + 1)
        if 0 <= place < count
    ]
    actors = add_short_names(document, cast, actors, beside)
    kinds = describe_people(cast)
    speaking = _find_speaking(units, sorted(cues), end)
    return Scene(
        document,
        quotations,
        cues,
        units,
        actors,
        kinds,
        find_bodies(cast),
        speaking,
        end,
    )


def _find_speaking(
    units: Sequence[Unit], cues: Sequence[int], headline_end: int
) -> frozenset[int]:
    """Find the units in which anybody may speak: headlines, quotations and cues."""
    speaking: set[int] = set()
    for number, unit in enumerate(units):
        place = bisect_left(cues, unit.first)
        has_cue = place < len(cues) and cues[place] < unit.last
        has_quotation = len(unit.pieces) > 1 or unit.pieces[0].quotation >= 0
        if has_cue or has_quotation or unit.first < headline_end:
            speaking.add(number)
    return frozenset(speaking)
