"""The organisations of an article with their short and long forms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.lookup import Lookups
from kg.extract.place import Places
from kg.extract.tagger.decode import Chunk
from kg.lexicon.concept import OrganisationConcept, OrganisationForm
from kg.lexicon.phrase import Match
from kg.model import Organisation, Span


@dataclass(frozen=True, slots=True)
class Organisations:
    """The organisations of an article.

    Args:
        records: In order of their first mention.
        at: Index of the organisation mentioned at a token, by its first token.
        national: Concepts among them that are of the whole country.
    """

    records: tuple[Organisation, ...]
    at: Mapping[int, int]
    national: frozenset[str] = frozenset()

    def is_national(self, index: int) -> bool:
        """Tell whether an organisation is one of the whole country."""
        return self.records[index].concept in self.national


@dataclass(frozen=True, slots=True)
class _Mention:
    first: int
    last: int
    form: OrganisationForm | None
    place: int | None
    acronym: str | None
    is_plain: bool
    rest: int


def find_organisations(
    document: Document,
    lookups: Lookups,
    chunks: Iterable[Chunk],
    places: Places,
    own: set[int],
) -> Organisations:
    """Find the organisations of an article.

    The tagger says where a name ends; the lexicon says what it is. A concept with a
    place (`Bawaslu Kota Blitar`) and the same concept without one (`Bawaslu`) are one
    organisation where the article names one place only.
    """
    forms = {match.first: match for match in lookups.organisations}
    blocked = {
        i for c in chunks if c.kind in {"PER", "ROLE"} for i in range(c.first, c.last)
    }
    mentions = [
        _mention(document, chunk, forms, places)
        for chunk in chunks
        if chunk.kind == "ORG"
    ]
    covered = {i for m in mentions for i in range(m.first, m.last)} | blocked
    for match in lookups.organisations:
        form = match.value
        span = range(match.first, match.last)
        if any(i in covered or i not in own for i in span) or form.needs_context:
            continue
        chunk = Chunk(match.first, match.last, "ORG")
        mentions.append(_mention(document, chunk, forms, places))
    return _collect(document, sorted(mentions, key=lambda m: m.first), places)


def _mention(
    document: Document,
    chunk: Chunk,
    forms: Mapping[int, Match[OrganisationForm]],
    places: Places,
) -> _Mention:
    match = forms.get(chunk.first)
    if match is None:
        match = _unit_body(chunk, forms)
    inside = [
        places.at[i] for i in range(chunk.first + 1, chunk.last) if i in places.at
    ]
    place = inside[-1] if inside else None
    acronym = _acronym(document, chunk)
    form = match.value if match else None
    end = match.last if match else chunk.first
    return _Mention(
        chunk.first,
        chunk.last,
        form,
        place,
        acronym,
        is_plain=any(i in places.at for i in range(chunk.first + 1, end))
        or _is_plain(document, range(end, chunk.last), places),
        rest=end,
    )


def _is_plain(document: Document, rest: range, places: Places) -> bool:
    """Tell whether brackets and a place are all that follows the concept's name."""
    depth = 0
    for i in rest:
        form = document.forms[i]
        depth += (form == "(") - (form == ")")
        if i in places.at and not depth:
            return True
        if not depth and form != ")":
            return False
    return False


UNITS = 4
"""How many words of a unit may stand before its body: `Komisi III DPR`."""


def _unit_body(
    chunk: Chunk, forms: Mapping[int, Match[OrganisationForm]]
) -> Match[OrganisationForm] | None:
    """Find the legislature whose unit is named (`Komisi III DPR`); None for others."""
    for first in range(chunk.first + 1, min(chunk.first + UNITS, chunk.last)):
        match = forms.get(first)
        if match is not None and match.value.organisation.kind == "legislature":
            return match
    return None


def _acronym(document: Document, chunk: Chunk) -> str | None:
    """Give the short form that stands in brackets inside or right behind a name."""
    for i in range(chunk.first, min(chunk.last + 1, len(document.forms) - 2)):
        if document.forms[i] == "(" and document.forms[i + 2] == ")":
            inner = document.forms[i + 1]
            return inner if inner[0].isupper() else None
    return None


def _collect(
    document: Document, mentions: list[_Mention], places: Places
) -> Organisations:
    text = document.article.text
    keys: dict[str, int] = {}
    groups: list[list[_Mention]] = []
    owner: list[int] = []
    for mention in mentions:
        written = _written(document, mention)
        names = [written, *([mention.acronym] if mention.acronym else [])]
        initials = _initials(written)
        if initials:
            names.append(initials)
        if mention.form is not None and not mention.form.organisation.is_pattern:
            names.append("@" + mention.form.organisation.id)
        found = next((keys[n.lower()] for n in names if n.lower() in keys), None)
        if found is None:
            found = len(groups)
            groups.append([])
        groups[found].append(mention)
        owner.append(found)
        for name in names:
            keys.setdefault(name.lower(), found)
    owner = _join_same(document, mentions, owner)
    owner = _join_bare(mentions, owner)
    order: dict[int, int] = {}
    for index in owner:
        order.setdefault(index, len(order))
    at = {m.first: order[i] for m, i in zip(mentions, owner, strict=True)}
    joined: list[list[_Mention]] = [[] for _ in order]
    for mention, index in zip(mentions, owner, strict=True):
        joined[order[index]].append(mention)
    records = tuple(_record(document, group, places, text) for group in joined)
    national = frozenset(
        m.form.organisation.id
        for m in mentions
        if m.form is not None
        and m.form.organisation.level == "national"
        and not m.form.organisation.is_pattern
    )
    return Organisations(records, at, national)


def _initials(written: str) -> str:
    """Give the initials of a long name, as `UHR` and `PT LNA` are written; else none.

    Examples:
        >>> _initials("Universitas Hulonthalo Raya"), _initials("PT Lasolo Nikel Abadi")
        ('UHR', 'PT LNA')
    """
    words = written.split()
    head = words[0] + " " if words and words[0] in {"PT", "CV"} else ""
    rest = [word for word in words[bool(head) :] if word[0].isupper()]
    if len(rest) < 3 or any(word.isupper() for word in rest):
        return ""
    return head + "".join(word[0] for word in rest)


def _join_same(
    document: Document, mentions: list[_Mention], owner: list[int]
) -> list[int]:
    """Join what is written in two ways: `Pemkot Palu` and `Pemerintah Kota Palu`."""
    first: dict[tuple[str, int], int] = {}
    joined = {index: index for index in owner}
    for mention, index in zip(mentions, owner, strict=True):
        if mention.form is None or mention.place is None or not mention.is_plain:
            continue
        key = (mention.form.organisation.id, mention.place)
        joined[index] = first.setdefault(key, joined[index])
    return [joined[index] for index in owner]


def _join_bare(mentions: list[_Mention], owner: list[int]) -> list[int]:
    """Join `DPRD` to the nearest `DPRD Kabupaten Melawi`, before it or else behind."""
    placed = [
        (m.form.organisation.id, owner[i], i)
        for i, m in enumerate(mentions)
        if m.form is not None and m.form.organisation.is_pattern and m.place is not None
    ]
    joined = list(owner)
    for i, mention in enumerate(mentions):
        if mention.form is None or mention.place is not None:
            continue
        if mention.last - mention.first > 2 and mention.acronym is None:
            continue
        same = [p for p in placed if p[0] == mention.form.organisation.id]
        if same:
            joined[i] = min(same, key=lambda p: (p[2] > i, abs(p[2] - i)))[1]
    return joined


def _written(document: Document, mention: _Mention) -> str:
    """Write a mention without what stands in brackets."""
    return _plain(document, mention.first, mention.last)


def _plain(document: Document, first: int, last: int) -> str:
    """Write tokens as the text does, without what stands in brackets."""
    words: list[str] = []
    depth = 0
    for i in range(first, last):
        form = document.forms[i]
        if form == "(":
            depth += 1
        elif form == ")":
            depth = max(depth - 1, 0)
        elif not depth:
            is_glued = i > first and document.starts[i] == document.ends[i - 1]
            words.append(form if is_glued or not words else " " + form)
    return "".join(words).strip()


def _record(
    document: Document, group: list[_Mention], places: Places, text: str
) -> Organisation:
    written = [_written(document, m) for m in group]
    forms = {w for w in written if w} | {m.acronym for m in group if m.acronym}
    concept = next((m.form.organisation for m in group if m.form), None)
    place = next((m.place for m in group if m.place is not None), None)
    name = max(sorted(forms), key=len) if forms else text
    if concept is not None and not concept.is_pattern:
        forms |= {concept.label, *concept.abbreviations}
        name = concept.label
    elif concept is not None:
        spelled = {_spell_out(document, m) for m in group if m.form}
        forms |= {*written, *spelled, *_usual_case(concept, written)}
        name = max(sorted(spelled), key=len) if place is None else name
        name = _long_name(concept.label, place, places, name)
    return Organisation(
        name=name,
        aliases=tuple(sorted(forms - {name})),
        concept=concept.id if concept else None,
        place=place,
        mentions=tuple(_spans(document, group)),
    )


def _long_name(label: str, place: int | None, places: Places, written: str) -> str:
    """Write a regional organisation in full: `Pemerintah Kota Balikpapan`."""
    if place is None:
        return written
    where = places.records[place].name
    head, _, kind = label.rpartition(" ")
    if head and where.startswith(kind + " "):
        label = head
    is_longer = len(label) + len(where) + 1 > len(written)
    return f"{label} {where}" if is_longer else written


def _usual_case(concept: OrganisationConcept, written: list[str]) -> set[str]:
    """Give the usual spelling of short names that the article writes otherwise."""
    lower = {form.lower() for form in written}
    return {short for short in concept.abbreviations if short.lower() in lower}


def _spell_out(document: Document, mention: _Mention) -> str:
    """Write a mention with the long form of its concept: `LBH Ragom` in full."""
    label = mention.form.organisation.label if mention.form is not None else ""
    return f"{label} {_plain(document, mention.rest, mention.last)}".strip()


def _spans(document: Document, group: list[_Mention]) -> Iterable[Span]:
    for mention in group:
        yield document.span_of(mention.first, mention.last)
