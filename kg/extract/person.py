"""Which mentions of names are one person of the article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from kg.extract.document import Document
from kg.extract.name import Name, TitleTable, widen_name
from kg.extract.word import load_words, phrase_length
from kg.model import Person

Words = tuple[str, ...]

COMMON_FIRST = 5
"""From this length on, two words that differ in one letter are one word misspelt."""


@dataclass(frozen=True, slots=True)
class People:
    """The people of an article.

    Args:
        names: Every mention, in order of the text.
        owner: For each mention, the index of its person.
        full: For each person, the words of the fullest name.
    """

    names: tuple[Name, ...]
    owner: tuple[int, ...]
    full: tuple[Words, ...]

    def group(self) -> list[list[Name]]:
        """List the mentions of each person in order of the text."""
        groups: list[list[Name]] = [[] for _ in self.full]
        for name, person in zip(self.names, self.owner, strict=True):
            groups[person].append(name)
        return groups


def name_words(document: Document, name: Name) -> Words:
    """Give the words of a name, marks left out."""
    return tuple([f for f in document.forms[name.first : name.last] if f[0].isalpha()])


NAME_LIMIT = 400
"""Different names up to which headlines are compared with the text."""

WORD_LIMIT = 20_000
"""Words of names whose folded form is kept."""


def find_people(
    document: Document,
    names: Iterable[Name],
    titles: TitleTable,
    free: set[int],
) -> People:
    """Group names into people.

    Fullest names first; a shorter one belongs to the person whose name holds its
    words, the nearest before it where several do. Words of a known name that the
    tagger left untagged become mentions too.

    Args:
        document: The article.
        names: Names found by the tagger.
        titles: Titles, for the names that are added.
        free: Tokens of the running text where names may be added: not in an
            organisation, place or role.
    """
    found = sorted(names, key=lambda name: name.first)
    written = Counter(name_words(document, name) for name in found)
    found = [_trim_by_others(document, name, written, titles) for name in found]
    found = _add_repeats(document, found, titles, free)
    words = [name_words(document, name) for name in found]
    full: list[Words] = []
    owner = [-1] * len(found)
    order = sorted(range(len(found)), key=lambda i: (-len(words[i]), found[i].first))
    seen: dict[Words, list[int]] = {}
    by_letter: dict[str, list[int]] = {}
    for i in order:
        if words[i] not in seen:
            near = by_letter.get(words[i][0][:1].lower(), ()) if words[i] else ()
            seen[words[i]] = [p for p in near if is_alias(words[i], full[p])]
        candidates = seen[words[i]]
        if candidates:
            owner[i] = _nearest(candidates, i, owner)
        else:
            owner[i] = len(full)
            full.append(words[i])
            seen[words[i]].append(owner[i])
            for letter in sorted({word[:1].lower() for word in words[i]}):
                by_letter.setdefault(letter, []).append(owner[i])
    _join_nicknames(document, found, owner)
    return _number(found, owner, full)


def _nearest(candidates: list[int], i: int, owner: Sequence[int]) -> int:
    """Choose the person mentioned last before mention *i*, else first after it."""
    if len(candidates) == 1:
        return candidates[0]
    wanted = frozenset(candidates)
    for j in chain(range(i - 1, -1, -1), range(i + 1, len(owner))):
        person: int = owner[j]
        if person in wanted:
            return person
    return candidates[0]


def _number(found: list[Name], owner: list[int], full: list[Words]) -> People:
    """Number people by their first mention."""
    order: dict[int, int] = {}
    for person in owner:
        order.setdefault(person, len(order))
    return People(
        tuple(found), tuple(order[p] for p in owner), tuple(full[p] for p in order)
    )


def is_alias(words: Words, full: Words) -> bool:
    """Tell whether *words* may be a short or misspelt form of the name *full*.

    Examples:
        >>> is_alias(("Muzzakir",), ("Ahmad", "Muzakkir"))
        True
        >>> is_alias(("A", "Muzakkir"), ("Ahmad", "Muzakkir"))
        True
        >>> is_alias(("Tri", "Adhianto"), ("Wiwiek", "Hargono", "Tri", "Adhianto"))
        False
        >>> is_alias(("HD",), ("Herman", "Deru"))
        True
    """
    if not words or len(words) > len(full):
        return False
    if len(words) == 1:
        word = words[0]
        if len(word) < 2:
            return False
        if word.isupper() and word == "".join([part[0] for part in full]).upper():
            return True
        return any(same_word(word, part) for part in full)
    if not (same_word(words[0], full[0]) or len(full[0]) <= 3 or _is_weak(full[0])):
        return False
    rest = iter(full)
    return all(any(same_word(word, part) for part in rest) for word in words)


def _is_weak(word: str) -> bool:
    """Tell whether a name is usually called without this first word."""
    return word.lower().startswith(("muh", "moh", "ahmad", "achmad", "andi", "siti"))


@lru_cache(maxsize=WORD_LIMIT)
def same_word(one: str, other: str) -> bool:
    """Tell whether two words of names are one: an initial, a misspelling.

    Examples:
        >>> same_word("Muzzakir", "Muzakkir"), same_word("A", "Ahmad")
        (True, True)
        >>> same_word("Andi", "Ardi"), same_word("Mas'ud", "Mas’ud")
        (False, True)
    """
    a, b = _fold(one), _fold(other)
    if a == b:
        return True
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    if min(len(a), len(b)) < COMMON_FIRST or a[0] != b[0]:
        return False
    return _squeeze(a) == _squeeze(b) or _one_edit(a, b)


@lru_cache(maxsize=WORD_LIMIT)
def _fold(word: str) -> str:
    return "".join(c for c in word.lower() if c.isalpha())


def _squeeze(word: str) -> str:
    """Write doubled letters once."""
    return "".join(
        c for c, before in zip(word, " " + word, strict=False) if c != before
    )


def _one_edit(a: str, b: str) -> bool:
    """Tell whether one letter more, less or other, or two swapped, makes them equal."""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    left, right = a[start : len(a) - end], b[start : len(b) - end]
    return max(len(left), len(right)) <= 1 or (len(left) == 2 and left == right[::-1])


def _trim_by_others(
    document: Document, name: Name, written: Counter[Words], titles: TitleTable
) -> Name:
    """Take off a first or last word that the other mentions of the name lack.

    Headlines and sentences begin with a capital, and headlines write all words with
    one: `Adapun Agung`, `Yulianus Dwi Cahya Dilepas`.
    """
    words = name_words(document, name)
    sentence = document.sentence_at(document.starts[name.first])
    if len(words) < 2 or (sentence.paragraph and name.first > sentence.first):
        return name
    if written[words] > 1 or len(written) > NAME_LIMIT:
        return name
    others = written.keys() - {words}
    known = {word for other in others for word in other}
    starts = {other[0] for other in others if len(other) > 1}
    rest = words[1:]
    if words[0] not in known and (rest in others or rest[0] in starts):
        first = document.forms.index(words[1], name.first)
        return widen_name(document, first, name.last, titles)
    is_headline = not sentence.paragraph and len(words) > 2
    if is_headline and words[-1] not in known and words[:-1] in others:
        return widen_name(document, name.first, name.last - 1, titles)
    return name


def _add_repeats(
    document: Document, names: list[Name], titles: TitleTable, free: set[int]
) -> list[Name]:
    """Add untagged words that are part of a name known from elsewhere."""
    known = {
        word: words
        for words in sorted({name_words(document, n) for n in names}, key=len)
        for word in words
        if len(word) > 2
    }
    free = free - {i for n in names for i in range(n.first, n.last)}
    added: list[Name] = []
    for i in [i for i, form in enumerate(document.forms) if form in known]:
        if i not in free or (added and i < added[-1].last):
            continue
        words = known[document.forms[i]]
        end = i + 1
        while end in free and document.forms[end] in words:
            end += 1
        added.append(widen_name(document, i, end, titles))
    return sorted([*names, *added], key=lambda name: name.first)


def _join_nicknames(document: Document, names: list[Name], owner: list[int]) -> None:
    """Join a name introduced as a second name (`akrab disapa Diana`) to the first."""
    nicknames = load_words().nickname
    for i in range(1, len(names)):
        if owner[i] == owner[i - 1]:
            continue
        here, there = names[i - 1].end, names[i].begin
        here += document.forms[here : here + 1] in {(",",), ("(",)}
        length = phrase_length(document.lower, here, nicknames)
        is_bracketed = (
            document.forms[names[i - 1].end : there] == ("(",)
            and document.forms[names[i].end : names[i].end + 1] == (")",)
            and names[i].last - names[i].first == 1
        )
        if (length and 0 <= there - here - length <= 1) or is_bracketed:
            old = owner[i]
            owner[:] = [owner[i - 1] if p == old else p for p in owner]


def make_people(document: Document, people: People) -> Iterator[Person]:
    """Yield the records of the people, in the order of their first mention."""
    text = document.article.text
    for mentions in people.group():
        spans = [document.span_of(name.first, name.last) for name in mentions]
        written = [" ".join(span.cut(text).split()) for span in spans]
        name = _title_case(max(Counter(written).items(), key=_fullness)[0])
        yield Person(
            name=name,
            aliases=tuple(sorted({*written} - {name})),
            prefixes=tuple(sorted({x for m in mentions for x in m.prefixes})),
            suffixes=tuple(sorted({x for m in mentions for x in m.suffixes})),
            mentions=tuple(spans),
        )


def _fullness(spelling: tuple[str, int]) -> tuple[int, int, int]:
    """Rank spellings with their counts: more words, more often so, longer."""
    name, count = spelling
    return len(name.split()), count, len(name)


def _title_case(name: str) -> str:
    """Write a name in capitals with capitals at the start of its words only."""
    if not name.isupper() or len(name) < 4:
        return name
    return " ".join(
        word.capitalize() if len(word) > 2 else word for word in name.split()
    )
