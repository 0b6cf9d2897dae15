"""Chooses the place of a regional law: the one named, or the article's own."""

from collections.abc import Iterable
from dataclasses import dataclass

from kg.extract.document import Document
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon
from kg.lexicon.place import PlaceEntry, PlaceForm

LEVELS = {
    "perda-kota": ("city",),
    "perda-kab": ("regency",),
    "perda-prov": ("province",),
    "perdasus": ("province",),
    "perdais": ("province",),
    "pergub": ("province",),
    "kepgub": ("province",),
    "ingub": ("province",),
    "perbup": ("regency",),
    "kepbup": ("regency",),
    "inbup": ("regency",),
    "perwali": ("city",),
    "kepwal": ("city",),
    "inwal": ("city",),
    "perda": ("city", "regency", "province"),
    "qanun": ("province", "city", "regency"),
    "perkada": ("city", "regency", "province"),
    "perdes": ("regency",),
}
"""Levels of place that may issue a type of law, the likelier first."""

GOVERNMENT_WEIGHT = 3
"""Weight of a place right behind the word for its government or head (`Bupati`,
`DPRD Kota`) against 1 for a place that is only named; set on the written corpus."""

_GOVERNMENTS = (("city", "city"), ("regency", "regency"), ("province", "province"))


@dataclass(frozen=True, slots=True)
class PlaceScore:
    """How strongly an article speaks about a place's government."""

    entry: PlaceEntry
    weight: float
    first: int


def choose_entry(
    form: PlaceForm, stem: str, document: Document, i: int, words: CitationWords
) -> PlaceEntry | None:
    """Choose which place a name at token *i* means beside a law of type *stem*.

    Returns:
        None if no place of that name can issue such a law.
    """
    levels = LEVELS.get(stem, ("province", "city", "regency"))
    entries = [entry for entry in form.entries if entry.level in levels]
    for notation, level in _GOVERNMENTS:
        if words.ends_before(notation, document.lower, i):
            entries = [e for e in entries if e.level == level] or entries
    return min(entries, key=lambda e: (levels.index(e.level), e.code), default=None)


def rank_places(
    document: Document, lexicon: Lexicon, words: CitationWords
) -> list[PlaceScore]:
    """Rank the places whose government an article may be about, best first."""
    weights: dict[str, float] = {}
    entries: dict[str, PlaceEntry] = {}
    firsts: dict[str, int] = {}
    for sentence in document.sentences:
        if sentence.is_noise:
            continue
        lower = document.lower[sentence.first : sentence.last]
        for match in lexicon.places.find_all(lower):
            first = sentence.first + match.first
            if not document.forms[first][0].isupper():
                continue
            for entry, weight in _weigh(match.value, document, first, words):
                weights[entry.code] = weights.get(entry.code, 0) + weight
                entries[entry.code] = entry
                firsts.setdefault(entry.code, first)
    scores = [PlaceScore(entries[c], w, firsts[c]) for c, w in weights.items()]
    return sorted(
        scores, key=lambda score: (-score.weight, score.first, score.entry.code)
    )


def _weigh(
    form: PlaceForm, document: Document, first: int, words: CitationWords
) -> Iterable[tuple[PlaceEntry, float]]:
    """Weigh what a place name at token *first* says for each place it may mean."""
    lower = document.lower
    label_first = lower[first]
    for notation, level in _GOVERNMENTS:
        is_named = label_first in words.single[notation]
        if is_named or words.ends_before(notation, lower, first):
            fitting = [e for e in form.entries if e.level == level]
            if fitting:
                return [(e, GOVERNMENT_WEIGHT / len(fitting)) for e in fitting]
    weight = GOVERNMENT_WEIGHT if words.ends_before("local", lower, first) else 1
    share = weight / len(form.entries) * (0.5 if form.is_weak else 1)
    return [(entry, share) for entry in form.entries]
