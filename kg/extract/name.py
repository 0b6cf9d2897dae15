"""Where names of people begin and end, with their titles and degrees."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.tagger.decode import Chunk
from kg.extract.word import load_words

DEGREE_MARKS = frozenset(".,")
"""Marks inside and between degrees: `S.Sos., M.Si.`"""


STRAY_MARKS = frozenset(",-–(")
"""Marks that the tagger leaves at the end of a name."""


@dataclass(frozen=True, slots=True)
class Name:
    """One mention of a person by name; numbers are token indices.

    Args:
        first: First token of the name.
        last: After its last token.
        begin: First token of the titles before it, or *first*.
        end: After the degrees behind it, or *last*.
        prefixes: Titles and ranks as written, in order.
        suffixes: Degrees as written, in order.
    """

    first: int
    last: int
    begin: int
    end: int
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TitleTable:
    """Titles and degrees of an article, by token."""

    before: Mapping[int, int]
    """First token after a title, by the title's first token."""
    ending: Mapping[int, int]
    """First token of a title, by the token after it."""
    behind: Mapping[int, int]
    """First token after a degree, by the degree's first token."""


def index_titles(document: Document, lookups: Lookups) -> TitleTable:
    """Index titles and ranks that are no part of a name, and degrees.

    A title takes its full stop with it. Weak forms (`mas`, `sri`) do not count: the
    tagger knows better.
    """
    before: dict[int, int] = {}
    bodies = {m.first for m in lookups.organisations}
    titles = [
        (m.first, m.last)
        for m in lookups.honorifics
        if not (m.value.is_part_of_name or m.value.is_after or m.value.is_weak)
    ]
    titles += [(m.first, m.last) for m in lookups.ranks]
    for first, last in titles:
        if first in bodies and document.forms[first].isupper() and last - first == 1:
            continue  # `Ketua BPK`, not `Bpk.`
        has_stop = last < len(document.forms) and document.forms[last] == "."
        before[first] = max(before.get(first, 0), last + has_stop)
    behind: dict[int, int] = {}
    for match in lookups.degrees:
        if document.forms[match.first][0].islower():
            continue
        last = match.last
        has_stop = last < len(document.forms) and document.forms[last] == "."
        behind[match.first] = last + (has_stop and _is_glued(document, last))
    ending = {last: first for first, last in before.items()}
    return TitleTable(before, ending, behind)


def _is_glued(document: Document, i: int) -> bool:
    """Tell whether token *i* stands right behind the token before it."""
    return i > 0 and document.starts[i] == document.ends[i - 1]


def find_names(
    document: Document, chunks: Iterable[Chunk], titles: TitleTable
) -> Iterator[Name]:
    """Yield the names among *chunks*, trimmed to the name itself, in order."""
    for chunk in chunks:
        if chunk.kind != "PER":
            continue
        first, last = _trim(document, chunk, titles)
        if first < last:
            yield widen_name(document, first, last, titles)


def _trim(document: Document, chunk: Chunk, titles: TitleTable) -> tuple[int, int]:
    """Take titles, degrees and stray marks off a chunk's ends."""
    first = _trim_start(document, chunk, titles)
    return first, _trim_end(document, first, chunk.last, titles)


def _trim_start(document: Document, chunk: Chunk, titles: TitleTable) -> int:
    """Give the first token of the name: behind `yakni`, titles and marks."""
    first, last = chunk.first, chunk.last
    small = load_words().lead_in
    while last - first > 1 and (document.lower[first],) in small:
        first += 1
    while first < last:
        is_word = document.forms[first][0].isalpha()
        if is_word and titles.before.get(first, last) >= last:
            break
        first = titles.before.get(first, first + 1)
    return min(first, last)


def _trim_end(document: Document, first: int, last: int, titles: TitleTable) -> int:
    """Give the token after the name: before a bracket, degrees and marks."""
    forms = document.forms
    for i in range(first + 1, last):
        if forms[i] == "(":
            last = i
            break
        if titles.behind.get(i, 0) >= last and last - i < 5:
            last = i if forms[i].isupper() or i + 1 < last else last
            break
    while last > first and forms[last - 1] in STRAY_MARKS:
        last -= 1
    is_stop = last - first > 1 and forms[last - 1] == "."
    is_initial = is_stop and len(forms[last - 2]) <= 3
    return last - (is_stop and not is_initial)


def widen_name(document: Document, first: int, last: int, titles: TitleTable) -> Name:
    """Add the titles before and the degrees behind a name."""
    begin = first
    while begin in titles.ending and titles.ending[begin] < begin:
        begin = titles.ending[begin]
    prefixes = _cut_titles(document, begin, first, titles)
    end, suffixes = last, []
    while True:
        start = end
        while (
            start < len(document.forms)
            and document.forms[start] in DEGREE_MARKS
            and start - end < 2
        ):
            start += 1
        if start not in titles.behind or not _same_line(document, end, start):
            break
        end = titles.behind[start]
        suffixes.append(document.span_of(start, end).cut(document.article.text))
    return Name(first, last, begin, end, prefixes, tuple(suffixes))


def _cut_titles(
    document: Document, begin: int, first: int, titles: TitleTable
) -> tuple[str, ...]:
    found = []
    while begin < first:
        step = titles.before.get(begin, first)
        found.append(document.span_of(begin, step).cut(document.article.text))
        begin = step
    return tuple(found)


def _same_line(document: Document, first: int, last: int) -> bool:
    text = document.article.text
    return "\n" not in text[document.ends[first - 1] : document.starts[last]]
