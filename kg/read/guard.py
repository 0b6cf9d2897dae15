"""Refuses an HTML page that would take too long, before any parser sees it."""

import re

from kg.errors import ArticleError

MAX_PAGE_BYTES = 5_000_000
"""Largest page; the pages of newspapers have 0.05 to 1 MB."""

MAX_ATTRIBUTES = 20_000
"""Most attributes in a page. 60,000 took trafilatura 47 s, 20,000 take 2 s at worst."""

MAX_TAG_ATTRIBUTES = 2_000
"""Most attributes of one tag: libxml2 compares each with all before it."""

MAX_TAGS = 50_000
"""Most tags in a page; 40,000 paragraphs take trafilatura 1.6 s, and it grows faster
than the page."""

MAX_DEPTH = 500
"""Deepest nesting; the parser gives up at 256 and leaves the rest of the page flat."""

_VALUE = re.compile(rb"=\s{0,100}(?:\"[^\"]*\"|'[^']*')")
_NAME = re.compile(rb"/?([a-z][a-z0-9:-]{0,30})")
_UNCLOSED = frozenset(
    b"p li br img meta link input hr td th tr option dt dd source".split()
)
_RAW = ((b"<script", b"</script"), (b"<style", b"</style"), (b"<!--", b"-->"))


def guard_html(data: bytes, source: str = "page") -> None:
    """Check size, tags, attributes and nesting of a page.

    The page is not parsed: tags are told by `<` and `>` alone, in time that grows
    with the page and no faster, so the figures may be somewhat too high.

    Args:
        data: The page in an encoding of which ASCII is a part.
        source: For the message.

    Raises:
        ArticleError: If one figure is above its limit; the message names it.
    """
    _check(len(data), MAX_PAGE_BYTES, "bytes", source)
    chunks = _cut_raw(data.lower()).split(b"<")
    _check(len(chunks) - 1, MAX_TAGS, "tags", source)
    attributes = 0
    for chunk in chunks[1:]:
        if b"=" not in chunk and len(chunk) < MAX_TAG_ATTRIBUTES:
            continue
        tag = chunk[: chunk.rfind(b">")] if b">" in chunk else chunk
        bare = _VALUE.sub(b"= ", tag)
        in_tag = max(len(bare.split()) - 1, bare.count(b"="), bare.count(b"/"))
        _check(in_tag, MAX_TAG_ATTRIBUTES, "attributes in one tag", source)
        attributes += bare.count(b"=")
    _check(attributes, MAX_ATTRIBUTES, "attributes", source)
    _check(_measure_depth(chunks), MAX_DEPTH, "levels of nesting", source)


def _check(found: int, limit: int, what: str, source: str) -> None:
    """Raise if *found* is above *limit*."""
    if found > limit:
        problem = f"the page has {found} {what}; at most {limit} are read"
        raise ArticleError(source, problem)


def _cut_raw(page: bytes) -> bytes:
    """Cut out scripts, styles and comments, which have no tags of their own."""
    for opening, closing in _RAW:
        kept = []
        start = 0
        while (found := page.find(opening, start)) >= 0:
            kept.append(page[start:found])
            end = page.find(closing, found)
            start = len(page) if end < 0 else end + len(closing)
        kept.append(page[start:])
        page = b" ".join(kept)
    return page


def _measure_depth(chunks: list[bytes]) -> int:
    """Count how deep elements that must be closed are nested."""
    depth = deepest = 0
    for chunk in chunks[1:]:
        match = _NAME.match(chunk)
        if match is None or match[1] in _UNCLOSED:
            continue
        depth = max(depth - 1, 0) if chunk.startswith(b"/") else depth + 1
        deepest = max(deepest, depth)
    return deepest
