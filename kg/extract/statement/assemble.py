"""Makes the records of statements from what was read."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.cast import Cast
from kg.extract.confidence import calibrate
from kg.extract.document import Document
from kg.extract.statement.clause import COLON, subject_behind
from kg.extract.statement.cue import Form
from kg.extract.statement.grammar import function_words
from kg.extract.statement.read import Said
from kg.extract.statement.scene import NOBODY, Actor
from kg.extract.statement.when import Day
from kg.model import (
    Capacity,
    Event,
    Law,
    Organisation,
    Person,
    Place,
    ResolvedBy,
    Span,
    Statement,
)

LABEL_WORDS = 8
"""How many words of the description of an unnamed speaker are kept at most."""

_Mention = tuple[int, int, str, int]
_KINDS = ("people", "organisations", "places", "laws", "events")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What statements are filled in from.

    Args:
        document: The article.
        cast: Its entities.
        laws: Its laws.
    """

    document: Document
    cast: Cast
    laws: tuple[Law, ...]


def assemble(
    said: Sequence[Said], days: Sequence[Day | None], around: Surroundings
) -> tuple[Statement, ...]:
    """Make the statements, in the order of *said*."""
    mentions = _index_mentions(around)
    return tuple(
        _statement(item, day, around, mentions)
        for item, day in zip(said, days, strict=True)
    )


def _index_mentions(around: Surroundings) -> list[_Mention]:
    """List all mentions of entities by their start."""
    cast = around.cast
    kinds: tuple[
        tuple[str, Sequence[Person | Organisation | Place | Law | Event]], ...
    ] = (
        ("people", cast.people),
        ("organisations", cast.organisations),
        ("places", cast.places),
        ("laws", around.laws),
        ("events", cast.events),
    )
    return sorted(
        (span.start, span.end, kind, index)
        for kind, entities in kinds
        for index, entity in enumerate(entities)
        for span in entity.mentions
    )


def _statement(
    item: Said,
    day: Day | None,
    around: Surroundings,
    mentions: Sequence[_Mention],
) -> Statement:
    """Make one statement."""
    document, cue = around.document, item.turn.cue
    inside = _inside(mentions, item.span)
    speaker = item.speaker[1] if item.speaker[0] == "person" else None
    named = _mention_of(item)
    cue_span = None
    if cue is not None and cue.lemma != COLON:
        cue_span = document.span_of(cue.first, cue.last)
    named_span = document.span_of(named.first, named.last) if named else None
    evidence = [
        span for span in (cue_span, named_span, day.span if day else None) if span
    ]
    return Statement(
        span=item.span,
        is_direct=item.turn.is_direct,
        speaker=speaker,
        speaker_organisation=(
            item.speaker[1] if item.speaker[0] == "organisation" else None
        ),
        speaker_label=_label(document, item) if item.speaker == NOBODY else None,
        speaking_as=_office(around.cast, speaker, item.span),
        uttered_on=day.day if day else None,
        date_basis=day.basis if day else None,
        cue=cue_span,
        resolved_by=_resolved_by(item, named),
        people=inside["people"],
        organisations=inside["organisations"],
        places=inside["places"],
        laws=inside["laws"],
        events=inside["events"],
        evidence=tuple(sorted(set(evidence))),
        confidence=calibrate(
            item.belief, "direct" if item.turn.is_direct else "reported"
        ),
        rule=_rule(item),
    )


def _inside(mentions: Sequence[_Mention], span: Span) -> dict[str, tuple[int, ...]]:
    """Collect the entities mentioned inside *span*, sorted, each once."""
    found: dict[str, tuple[int, ...]] = dict.fromkeys(_KINDS, ())
    low = bisect_left(mentions, (span.start,))
    for place in range(low, len(mentions)):
        start, end, kind, index = mentions[place]
        if start >= span.end:
            break
        if end <= span.end and index not in found[kind]:
            found[kind] = tuple(sorted((*found[kind], index)))
    return found


def _mention_of(item: Said) -> Actor | None:
    """Find the mention of the speaker in the sentence, nearest to the cue."""
    cue = item.turn.cue
    at = cue.first if cue else item.turn.content[0]
    content = item.turn.content
    own = [
        actor
        for actor in item.turn.actors
        if actor.key == item.speaker and not content[0] <= actor.first < content[1]
    ]
    return min(own, key=lambda actor: abs(actor.first - at), default=None)


def _resolved_by(item: Said, named: Actor | None) -> ResolvedBy | None:
    """Tell how the speaker is known."""
    if item.speaker == NOBODY:
        return None
    if named is not None:
        return named.how
    return ResolvedBy.PRONOUN if item.turn.cue else ResolvedBy.CONTINUATION


def _rule(item: Said) -> str:
    """Name how the statement was found: `direct after enclitic`."""
    kind = "direct" if item.turn.is_direct else "reported"
    form = str(item.turn.cue.form) if item.turn.cue else "no cue"
    return f"{kind} {item.turn.position} {form}"


def _office(cast: Cast, person: int | None, span: Span) -> int | None:
    """Choose the office in which the speaker speaks: the last said before *span*.

    Offices held come before those sought, these before those left.
    """
    if person is None:
        return None
    order = {Capacity.FORMER: 2, Capacity.CANDIDATE: 1, Capacity.ELECT: 1}
    own = [
        (order.get(office.capacity, 0), abs(office.span.start - span.start), index)
        for index, office in enumerate(cast.offices)
        if office.person == person
    ]
    return min(own)[2] if own else None


def _label(document: Document, item: Said) -> str | None:
    """Describe an unnamed speaker in the words of the article; None without words."""
    cue, unit = item.turn.cue, item.turn.unit
    if cue is None or cue.has_pronoun or cue.form is Form.ENCLITIC:
        return None
    first, last = cue.last, subject_behind(document, cue.last, unit.last)
    if cue.form is Form.ACTIVE:
        last = cue.first
        first = max(unit.first, last - LABEL_WORDS)
    while first < last and document.forms[first] in ',.:;-–—”"“':
        first += 1
    last = min(last, first + LABEL_WORDS)
    if first >= last or document.lower[first] in function_words().pronoun:
        return None
    return document.span_of(first, last).cut(document.article.text)
