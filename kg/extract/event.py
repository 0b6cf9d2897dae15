"""The events of an article: elections, inaugurations, meetings, disasters."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kg.extract.document import Document
from kg.extract.place import Places
from kg.lexicon.cue import Phrase, read_cues
from kg.lexicon.phrase import PhraseTable
from kg.model import Event, Span

LOCAL = "local-election"
"""Words for one kind of election; all of them name the same event in an article."""

TAIL = 7
"""How many tokens behind its name an event's place and year may take."""

YEARS = range(1990, 2100)
"""Numbers that are read as years."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """What names events: kind by phrase, and what may stand inside a name."""

    heads: PhraseTable[str]
    joints: frozenset[Phrase]


@cache
def load_event_words() -> EventWords:
    """Read `ontology/lexicon/event-words.ttl`, once a process."""
    words = read_cues("event-words")["event-word"]
    heads = {
        " ".join(phrase): kind
        for kind, phrases in sorted(words.items())
        if kind != "joint"
        for phrase in sorted(phrases)
    }
    return EventWords(PhraseTable(heads), words["joint"])


@dataclass(frozen=True, slots=True)
class _Mention:
    kind: str
    head: str
    span: Span
    place: int | None
    year: str | None


def find_events(document: Document, places: Places, own: set[int]) -> tuple[Event, ...]:
    """Find the events of an article, in order of their first mention.

    A mention says what it says: place and year stand behind its name. A mention
    without a place is the event of that kind that has one; an election of a head of
    region without any is of the place the article is about.
    """
    mentions = list(_find_mentions(document, places, own))
    placed: dict[str, int] = {}
    for mention in mentions:
        if mention.place is not None:
            placed.setdefault(_type(mention), mention.place)
    groups: dict[tuple[str, int | None], list[_Mention]] = {}
    for mention in mentions:
        key = (_type(mention), _settle_place(mention, placed, places))
        groups.setdefault(key, []).append(mention)
    return tuple(_event(place, group, places) for (_, place), group in groups.items())


def _find_mentions(
    document: Document, places: Places, own: set[int]
) -> Iterator[_Mention]:
    words = load_event_words()
    for match in words.heads.find_all(document.lower):
        if match.first not in own:
            continue
        place, year, last = _read_tail(document, places, match.last, words.joints)
        head = document.span_of(match.first, match.last).cut(document.article.text)
        span = document.span_of(match.first, last)
        yield _Mention(match.value, head, span, place, year)


def _read_tail(
    document: Document, places: Places, first: int, joints: frozenset[Phrase]
) -> tuple[int | None, str | None, int]:
    """Read place and year behind the head; give the token after the last of them."""
    place: int | None = None
    year: str | None = None
    last = i = first
    while i < min(first + TAIL, len(document.forms)):
        form = document.forms[i]
        if i in places.at and place is None:
            place = places.at[i]
            i = _end_of(document, places, i)
            last = i
        elif form.isdecimal() and int(form) in YEARS and year is None:
            year, i = form, i + 1
            last = i
        elif length := _joint(document, i, joints):
            i += length
        else:
            break
    return place, year, last


def _joint(document: Document, i: int, joints: frozenset[Phrase]) -> int:
    for length in (4, 3, 2, 1):
        if document.lower[i : i + length] in joints:
            return length
    return 0


def _end_of(document: Document, places: Places, first: int) -> int:
    """Give the token after the place mentioned at *first*."""
    start = document.starts[first]
    mentions = places.records[places.at[first]].mentions
    number = bisect_left(mentions, start, key=lambda span: span.start)
    end = mentions[number].end if number < len(mentions) else start
    return max(document.token_at(end - 1) + 1, first + 1)


def _type(mention: _Mention) -> str:
    """Say which mentions may be one event."""
    return LOCAL if mention.kind == LOCAL else f"{mention.kind} {mention.head.lower()}"


def _settle_place(
    mention: _Mention, placed: Mapping[str, int], places: Places
) -> int | None:
    if mention.place is not None:
        return mention.place
    known = placed.get(_type(mention))
    if known is not None:
        return known
    return places.main if mention.kind == LOCAL else None


def _event(place: int | None, group: list[_Mention], places: Places) -> Event:
    years = [mention.year for mention in group if mention.year is not None]
    year = max(years, key=years.count) if years else None
    head = group[0].head
    parts = [head[0].upper() + head[1:]]
    if place is not None:
        parts.append(places.records[place].name)
    if year is not None:
        parts.append(year)
    kind = "election" if group[0].kind == LOCAL else group[0].kind
    spans = tuple(mention.span for mention in group)
    return Event(kind, " ".join(parts), place, year, spans)


def find_election(events: Sequence[Event], place: int | None) -> int | None:
    """Find the election of a place, else the only one; None if there is none."""
    elections = [i for i, event in enumerate(events) if event.kind == "election"]
    here = [i for i in elections if place is not None and events[i].place == place]
    if here:
        return here[0]
    return elections[0] if len(elections) == 1 else None
