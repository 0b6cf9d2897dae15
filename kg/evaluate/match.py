"""When something found and something annotated are the same."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

Found = TypeVar("Found")
Wanted = TypeVar("Wanted")

SAME_TEXT = 0.9
"""Share of the longer passage's words that must stand in the other; the corpus's own
rule, so that a comma or a particle at the edge costs nothing."""

_TITLES = re.compile(
    r"\b(h|hj|dr|drs|dra|ir|prof|pak|bapak|ibu|kh|tgk|sh|mh|st|mt|mm|msi|se|spd|mpd|sik"
    r"|sip|map|skm|mkes|ssos|sag|lc|ma|bsc|msc|phd)\b\.?",
    re.IGNORECASE,
)
"""Titles that the corpus's scoring rule passes over; part of the measure, not of what
the extractor knows (that is `ontology/lexicon`)."""

_AREA_WORDS = re.compile(
    r"^(kota|kabupaten|kab|provinsi|prov|kecamatan|kelurahan|desa|pemerintah|pemkot"
    r"|pemkab|pemprov)\s+"
)


def fold(text: str) -> str:
    """Fold *text* to its words and figures in lower case.

    Examples:
        >>> fold("Wali-Kota  Balikpapan!")
        'wali kota balikpapan'
    """
    text = unicodedata.normalize("NFKC", text).lower()
    return " ".join(re.findall(r"[\w']+", text.replace("’", "'").replace("‘", "'")))


def fold_name(name: str) -> list[str]:
    """Fold a name to its words, without titles and what follows a comma."""
    return fold(_TITLES.sub(" ", name.split(",")[0])).split()


def is_same_name(found: str, wanted: Collection[str]) -> bool:
    """Tell whether a name is one of those wanted, or the fuller or shorter of one."""
    words = fold_name(found)
    for other in wanted:
        theirs = fold_name(other)
        if not words or not theirs:
            continue
        if words == theirs:
            return True
        is_long = min(len(words), len(theirs)) > 1
        if is_long and (set(words) <= set(theirs) or set(theirs) <= set(words)):
            return True
    return False


def is_same_text(found: str, wanted: str) -> bool:
    """Tell whether two passages share `SAME_TEXT` of the longer one's words."""
    ours, theirs = fold(found).split(), fold(wanted).split()
    if not ours or not theirs:
        return False
    common = sum((Counter(ours) & Counter(theirs)).values())
    return common / max(len(ours), len(theirs)) >= SAME_TEXT


def overlaps(found: str, wanted: str) -> bool:
    """Tell whether a reported clause is the one wanted, by how the two begin."""
    ours, theirs = fold(found), fold(wanted)
    if not ours or not theirs:
        return False
    start = " ".join(ours.split()[:4])
    return theirs in ours or ours[:40] in theirs or start in theirs


def is_same_role(found: Collection[str], wanted: Collection[str]) -> bool:
    """Tell whether a role is one of those wanted, or holds it as a part."""
    return any(
        a == b or (len(a) > 4 and a in b) or (len(b) > 4 and b in a)
        for a in map(fold, found)
        for b in map(fold, wanted)
    )


def is_same_place(found: Collection[str], wanted: Collection[str]) -> bool:
    """Tell whether a place or organisation is one of those wanted; none is any."""
    asked = [fold(name) for name in wanted]
    have = [fold(name) for name in found if fold(name)]
    return not asked or any(
        _bare(a) == _bare(b) or _bare(a) in b or _bare(b) in a
        for a in asked
        for b in have
    )


def _bare(name: str) -> str:
    return _AREA_WORDS.sub("", name)


def pair(
    wanted: Sequence[Wanted],
    found: Sequence[Found],
    is_same: Callable[[Found, Wanted], bool],
) -> list[tuple[int, int]]:
    """Pair each wanted item with at most one found item, first come, first served."""
    free = list(range(len(found)))
    pairs: list[tuple[int, int]] = []
    for i, item in enumerate(wanted):
        match = next((j for j in free if is_same(found[j], item)), None)
        if match is not None:
            free.remove(match)
            pairs.append((i, match))
    return pairs
