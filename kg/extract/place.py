"""The places of an article, each settled to one code where that can be done."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.tagger.decode import Chunk
from kg.extract.word import load_words
from kg.lexicon.load import Lexicon
from kg.lexicon.place import PlaceEntry
from kg.model import Place, Span


@dataclass(frozen=True, slots=True)
class Places:
    """The places of an article.

    Args:
        records: The places, in order of their first mention.
        at: Index of the place mentioned at a token, by the mention's first token.
        by_code: Index by Kemendagri code.
        main: Index of the place the article is about; None if it names none.
        province: Index of the province named most; None if it names none.
    """

    records: tuple[Place, ...]
    at: Mapping[int, int]
    by_code: Mapping[str, int]
    main: int | None = None
    province: int | None = None


NOWHERE = ""
"""Code of the place that contains a province: none."""

PART_BONUS = 1.5
"""Mentions that a province must be ahead of its cities and regencies by, to be what
the article is about."""


def choose_entry(entries: tuple[PlaceEntry, ...], context: Counter[str]) -> PlaceEntry:
    """Choose what an ambiguous name means.

    The reading that the article spells out (`Kota Bogor`, `Pemkab Bogor`, `Bupati
    Bogor`), then the order of the authority file: provinces, cities, regencies.
    """
    return max(entries, key=lambda e: (context[e.code], -entries.index(e)))


def find_places(
    document: Document,
    lookups: Lookups,
    chunks: Iterable[Chunk],
    own: set[int],
    lexicon: Lexicon,
) -> Places:
    """Find the places of an article: those of the authority file, and other names.

    Args:
        document: The article.
        lookups: What the lexicon knows of it; places inside organisations count too.
        chunks: What the tagger found.
        own: Tokens of the running text.
        lexicon: For districts, whose bare names count only where tagged.
    """
    people = {i for c in chunks if c.kind == "PER" for i in range(c.first, c.last)}
    found: dict[int, tuple[int, tuple[PlaceEntry, ...]]] = {}
    role_end = {
        i: match.last for match in lookups.roles for i in range(match.first, match.last)
    }
    role_starts = {match.first for match in lookups.roles}
    for match in lookups.places:
        first = match.first
        if (
            first in role_end and first not in role_starts
        ):  # `Kota Palu` in `Wali Kota Palu`
            rest = lexicon.places.find_at(document.lower, role_end[first])
            if rest is None or rest.last != match.last:
                continue
            match, first = rest, rest.first
        if first in people or first not in own:
            continue
        found[first] = (match.last, match.value.entries)
    covered = {i for first, (last, _) in found.items() for i in range(first, last)}
    for chunk in chunks:
        if chunk.kind != "LOC" or chunk.first in covered:
            continue
        match_ = lexicon.districts.find_at(document.lower, chunk.first)
        known = match_.value.entries if match_ and match_.last == chunk.last else ()
        found[chunk.first] = (chunk.last, known)
    context = _context(document, found)
    return _collect(document, found, context)


_Found = Mapping[int, tuple[int, tuple[PlaceEntry, ...]]]


def _context(document: Document, found: _Found) -> Counter[str]:
    """Count how often the article spells a place's level out, and names its region."""
    context: Counter[str] = Counter()
    words = load_words()
    for first, (_, entries) in found.items():
        if len(entries) == 1:
            context[entries[0].code] += 2
            context[entries[0].parent or entries[0].code] += 1
            continue
        level = _level_before(document, first, words.levels)
        for entry in entries:
            context[entry.code] += 3 * (entry.level == level)
    for _, entries in found.values():
        for entry in entries if len(entries) > 1 else ():
            context[entry.code] += context[entry.parent or NOWHERE] > 0
    return context


def _level_before(
    document: Document, first: int, levels: Mapping[str, frozenset[str]]
) -> str | None:
    """Read the level of a place off the word before it: `Pemkab Bogor`."""
    before = document.lower[first - 1] if first else ""
    if before == "." and first > 1:
        before = document.lower[first - 2]
    return next((level for level, words in levels.items() if before in words), None)


def _collect(document: Document, found: _Found, context: Counter[str]) -> Places:
    spans: dict[str, list[Span]] = {}
    entry_of: dict[str, PlaceEntry] = {}
    key_at: dict[int, str] = {}
    for first in sorted(found):
        last, entries = found[first]
        span = document.span_of(first, last)
        if entries:
            entry = choose_entry(entries, context)
            key = entry.code
            entry_of[key] = entry
        else:
            key = " ".join(document.forms[first:last])
        spans.setdefault(key, []).append(span)
        key_at[first] = key
    order = {key: i for i, key in enumerate(spans)}
    records = tuple(
        Place(
            name=entry_of[key].label if key in entry_of else key,
            code=key if key in entry_of else None,
            mentions=tuple(mentions),
        )
        for key, mentions in spans.items()
    )
    at = {first: order[key] for first, key in key_at.items()}
    by_code = {key: i for key, i in order.items() if key in entry_of}
    return Places(
        records,
        at,
        by_code,
        _most_named(records, entry_of, frozenset({"regency", "city", "province"})),
        _most_named(records, entry_of, frozenset({"province"})),
    )


def _most_named(
    records: tuple[Place, ...],
    entries: Mapping[str, PlaceEntry],
    levels: frozenset[str],
) -> int | None:
    """Find the place named most; a part of a province before the province."""
    best: tuple[float, int] | None = None
    for i, place in enumerate(records):
        entry = entries.get(place.code or "")
        if entry is not None and entry.level in levels:
            bonus = PART_BONUS * (entry.level != "province")
            rank = (len(place.mentions) + bonus, -i)
            best = max(best, rank) if best else rank
    return -best[1] if best else None
