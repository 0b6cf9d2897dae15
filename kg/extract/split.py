"""Take a person's name off the end of the place or organisation before it."""

from collections.abc import Iterator, Sequence

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.tagger.decode import Chunk

LONGEST_NAME = 5
"""Tokens of the longest name that is taken off."""

NAME_GAP = 5
"""A name that follows within as many tokens is the holder's: nothing is taken off."""


def split_chunks(
    document: Document,
    lookups: Lookups,
    chunks: Sequence[Chunk],
    name_parts: frozenset[str],
) -> list[Chunk]:
    """Cut `Bekasi Selatan Karya Sukmajaya` behind `Camat` into a place and a name.

    Between a role and its holder nothing tells where the place ends: the tagger then
    runs on. Behind a role, a place or organisation that begins with one of the lexicon
    ends there, if what follows can be a name; a name that follows is joined to it.

    Args:
        document: The article.
        lookups: What the lexicon knows of it.
        chunks: What the tagger found.
        name_parts: Lower-case words that names are made of.
    """
    known = {m.first: m.last for m in lookups.organisations}
    for place in lookups.places:
        known[place.first] = max(known.get(place.first, 0), place.last)
    role_ends = {m.last for m in lookups.roles}
    role_ends |= {c.last for c in chunks if c.kind == "ROLE"}
    split: list[Chunk] = []
    placed = {i for m in lookups.places for i in range(m.first, m.last)}
    named = {chunk.first for chunk in chunks if chunk.kind == "PER"}
    for chunk in chunks:
        is_tail = (
            chunk.kind in {"LOC", "ORG"}
            and chunk.first in role_ends
            and not named & set(range(chunk.last + 1, chunk.last + NAME_GAP))
            and chunk.last - 1 not in placed
        )
        cut = _find_cut(document, chunk, known, name_parts) if is_tail else None
        if cut is None:
            split.append(chunk)
            continue
        split.append(Chunk(chunk.first, cut, chunk.kind))
        split.append(Chunk(cut, chunk.last, "PER"))
    return list(_join_names(split))


def _find_cut(
    document: Document,
    chunk: Chunk,
    known: dict[int, int],
    name_parts: frozenset[str],
) -> int | None:
    """Find where the name begins; None if the chunk holds none."""
    cut = known.get(chunk.first, chunk.first)
    while cut in known and known[cut] < chunk.last:
        cut = known[cut]  # `BPBD` and then `Kota Palu`
    rest = document.forms[cut : chunk.last]
    if cut == chunk.first or not rest or len(rest) > LONGEST_NAME:
        return None
    words = [form for form in rest if form[0].isalpha()]
    if any(not word[0].isupper() or (word.isupper() and len(word) > 2) for word in words):
        return None
    return cut if any(word.lower() in name_parts for word in words) else None


def _join_names(chunks: list[Chunk]) -> Iterator[Chunk]:
    """Join a name that was taken off to the name right behind it."""
    last: Chunk | None = None
    for chunk in chunks:
        if last is None:
            last = chunk
        elif last.kind == chunk.kind == "PER" and last.last == chunk.first:
            last = Chunk(last.first, chunk.last, "PER")
        else:
            yield last
            last = chunk
    if last is not None:
        yield last
