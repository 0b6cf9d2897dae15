"""Which event each article means."""

import re
from collections.abc import Mapping, Sequence

from kg.iri import slugify
from kg.lexicon.load import Lexicon
from kg.model import Event, Place
from kg.model.fact import EventIdentity, Member
from kg.resolve.digest import Digest
from kg.resolve.member import Gathering, Resolution, other_labels, rank_labels
from kg.resolve.region import strip_place

YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""A year within the name of an event."""


def event_path(key: str, event: Event, place: Place | None, lexicon: Lexicon) -> str:
    """Tell the path of an event: what it is, when, where.

    An election is the same one in all articles that name its kind, year and place;
    without a year, and any other event without a day or month, it is an event of its
    own article, since people vote and councils meet more than once.

    Args:
        key: Key of the article.
        event: The event.
        place: Its place; None if not said.
        lexicon: Knows the labels of the place.
    """
    named_year = YEAR.search(event.name)
    when = event.date or (named_year.group() if named_year else "")
    if event.kind == "election":
        when = when[:4]
    where = (place.code or place.name) if place else ""
    what = YEAR.sub(" ", event.name)
    if place and place.code:
        what = strip_place(what, lexicon.place_labels(place.code))
    parts = [slugify(" ".join(what.split()) or event.kind), when, where]
    is_known = bool(when) if event.kind == "election" else len(when) >= len("2024-11")
    if not is_known:
        parts.append(key)
    return "event/" + "-".join(slugify(part) for part in parts if part)


def resolve_events(
    digests: Sequence[Digest], places: Mapping[str, tuple[str, ...]], lexicon: Lexicon
) -> Resolution[EventIdentity]:
    """Gather the events of all articles.

    Args:
        digests: The articles, sorted by key.
        places: By article key, the path of each place.
        lexicon: Knows the labels of places.

    Returns:
        The events.
    """
    gathering = Gathering()
    found: dict[str, list[Event]] = {}
    areas: dict[str, str] = {}
    for digest in digests:
        paths: list[str] = []
        for event in digest.events:
            place = None if event.place is None else digest.places[event.place]
            path = event_path(digest.key, event, place, lexicon)
            paths.append(path)
            found.setdefault(path, []).append(event)
            if event.place is not None:
                areas[path] = places[digest.key][event.place]
        gathering.add(digest.key, paths)
    identities = tuple(
        _describe_event(
            path, found[path], areas.get(path), tuple(gathering.members[path])
        )
        for path in sorted(found)
    )
    return Resolution(identities, gathering.paths)


def _describe_event(
    path: str, events: Sequence[Event], area: str | None, members: tuple[Member, ...]
) -> EventIdentity:
    labels = rank_labels(event.name for event in events)
    dates = rank_labels(event.date for event in events if event.date)
    years = [found.group() for label in labels if (found := YEAR.search(label))]
    return EventIdentity(
        path=path,
        label=labels[0],
        alt_labels=other_labels(labels[0], labels),
        members=members,
        kind=rank_labels(event.kind for event in events)[0],
        date=next(iter([*dates, *years]), None),
        area=area,
    )
