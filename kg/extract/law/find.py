"""Puts citations, register and relations of an article together."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from kg.extract.document import Document
from kg.extract.law.citation import build_reader
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.register import Register, unknown_identifier
from kg.extract.law.relation import FoundRelation, find_relations
from kg.lexicon.law_relation import read_citation_words
from kg.lexicon.load import Lexicon
from kg.model import Citation, Law, LegalRelation, Span

_DASHES = ("–", "—", "‑", "−")

MAX_MENTIONS = 500
"""Most mentions of laws read in one article. The richest of the written corpus has
40; what cites more is a register and no news, and its end is left unread."""

_FORM_CONFIDENCE = {
    "noun": 0.98,
    "active": 0.97,
    "passive": 0.97,
    "rests": 0.96,
    "become": 0.96,
    "own": 0.94,
    "is": 0.93,
    "listed": 0.93,
    "lapse": 0.92,
    "it": 0.9,
    "back": 0.88,
}
"""Confidence by form of the cue. Provisional: 156 of 158 relations that these forms
found in the working articles and sentences were right, too few to tell forms apart;
the order follows how much each form infers."""

_LOOSE = (MentionKind.BACK_REFERENCE, MentionKind.BARE)
"""Mentions that name no law where the article names none otherwise."""

_NAMED_TYPES = frozenset(("uu", "perppu", "qanun"))

_RULING = frozenset(("keputusan-kpu", "keppres"))

_CONFIDENCE = {
    MentionKind.NUMBERED: 0.99,
    MentionKind.LISTED: 0.96,
    MentionKind.DOCKET: 0.97,
    MentionKind.SHORT: 0.93,
    MentionKind.CODE: 0.97,
    MentionKind.NICKNAME: 0.9,
    MentionKind.BACK_REFERENCE: 0.85,
    MentionKind.BARE: 0.7,
}


@dataclass(frozen=True, slots=True)
class LawFindings:
    """What an article says about laws.

    Args:
        laws: The laws, in order of their first mention.
        citations: In order of their passages; indices into *laws*.
        relations: In order of their passages; indices into *laws*.
    """

    laws: tuple[Law, ...] = ()
    citations: tuple[Citation, ...] = ()
    relations: tuple[LegalRelation, ...] = ()


def find_laws(document: Document, lexicon: Lexicon) -> LawFindings:
    """Find the laws that an article cites, and what it says of one law and another.

    Args:
        document: The article.
        lexicon: Types and nicknames of laws, places.

    Returns:
        Nothing from boilerplate. A law named without a number that neither the
        article nor the lexicon settles has an identifier that ends in `/null`.
    """
    words = read_citation_words()
    document = _straighten(document)
    reader = build_reader(document, lexicon, words)
    found = [
        mention
        for mention in islice(reader.find_mentions(), MAX_MENTIONS)
        if not is_appointment(mention)
    ]
    if all(mention.kind in _LOOSE for mention in found):
        return LawFindings()
    mentions = Register(document, lexicon, words).resolve(found)
    found_relations = list(find_relations(document, mentions))
    proven = {law for item in found_relations for law in (item.subject, item.object)}
    mentions = [_withdraw(mention, proven) for mention in mentions]
    laws, citations = _gather(document, mentions)
    order = {law.identifier: index for index, law in enumerate(laws)}
    return LawFindings(laws, citations, _relate(document, found_relations, order))


def _withdraw(mention: LawMention, proven: Container[str]) -> LawMention:
    """Take back a law that only the lexicon named, unless a relation bears it out.

    No number is invented: `undang-undang Pemilu` alone is a law without a number,
    for the authority file to settle across articles; as the law that another one
    amends (`UU 3/2024, perubahan kedua UU Desa`) it is settled here.
    """
    if not mention.is_guess or mention.identifier in proven:
        return mention
    return mention.named(None)


def _straighten(document: Document) -> Document:
    """Read every dash as a hyphen: `Undang–Undang` is spelled that way too."""
    if not any(dash in document.article.text for dash in _DASHES):
        return document
    lower = tuple("-" if word in _DASHES else word for word in document.lower)
    return replace(document, lower=lower)


def is_appointment(mention: LawMention) -> bool:
    """Tell whether a decree only appoints somebody: a docket for its number."""
    stem = mention.stem or ""
    is_decree = stem == "sk" or (stem.startswith("kep") and stem not in _RULING)
    return is_decree and mention.number is not None and not mention.number.isdecimal()


def _relate(
    document: Document, found: Iterable[FoundRelation], order: Mapping[str, int]
) -> tuple[LegalRelation, ...]:
    """Make one record a relation: its first passage, a statement before a plan."""
    records: dict[tuple[int, str, int, bool], LegalRelation] = {}
    for item in found:
        subject, object_ = order.get(item.subject), order.get(item.object)
        if subject is None or object_ is None:
            continue
        key = (subject, item.relation.value, object_, item.is_proposed)
        if key not in records:
            records[key] = LegalRelation(
                document.span_of(item.first, item.last),
                subject,
                item.relation,
                object_,
                item.is_proposed,
                _FORM_CONFIDENCE[item.rule.rpartition("-")[2]],
                item.rule,
            )
    return tuple(sorted(records.values(), key=lambda r: (r.span, r.subject, r.object)))


def _gather(
    document: Document, mentions: Sequence[LawMention]
) -> tuple[tuple[Law, ...], tuple[Citation, ...]]:
    """Make the records of the laws, and of the passages that cite them."""
    spans: dict[str, list[Span]] = {}
    citing: list[tuple[str, LawMention]] = []
    for mention in mentions:
        identifier = mention.identifier
        if identifier is None:
            if mention.kind is not MentionKind.NICKNAME or _needs_number(mention):
                continue
            identifier = unknown_identifier(mention)
        spans.setdefault(identifier, []).append(_span(document, mention))
        if mention.kind is not MentionKind.BARE:
            citing.append((identifier, mention))
    order = {identifier: index for index, identifier in enumerate(spans)}
    laws = tuple(
        Law(
            identifier,
            _label(document, identifier, citing),
            _title(document, identifier, citing),
            tuple(spans[identifier]),
        )
        for identifier in order
    )
    citations = tuple(
        Citation(
            _span(document, mention),
            order[identifier],
            _provision(document, mention),
            confidence=_CONFIDENCE[mention.kind],
            rule=mention.kind.value,
        )
        for identifier, mention in citing
    )
    return laws, citations


def _needs_number(mention: LawMention) -> bool:
    """Tell whether the type alone is no law (`PP Muhammadiyah`, `putusan KPU`)."""
    return mention.stem not in _NAMED_TYPES and not (mention.stem or "").startswith(
        "perda"
    )


def _span(document: Document, mention: LawMention) -> Span:
    """Give the passage of a citation, its provision included, its title left out."""
    first, last = mention.first, mention.last
    if mention.provision is not None:
        first, last = min(first, mention.provision[0]), max(last, mention.provision[1])
    return document.span_of(first, last)


def _label(
    document: Document, identifier: str, citing: Sequence[tuple[str, LawMention]]
) -> str:
    """Give the first numbered form of a law as the article writes it."""
    forms = [m for i, m in citing if i == identifier]
    best = next((m for m in forms if m.number is not None), forms[0] if forms else None)
    if best is None:
        return identifier
    return " ".join(
        document.span_of(best.first, best.last).cut(document.article.text).split()
    )


def _title(
    document: Document, identifier: str, citing: Sequence[tuple[str, LawMention]]
) -> str | None:
    """Give the first title of a law."""
    for key, mention in citing:
        if key == identifier and mention.title is not None:
            first, last = mention.title
            text = document.span_of(first, last).cut(document.article.text)
            return " ".join(text.split())
    return None


def _provision(document: Document, mention: LawMention) -> str | None:
    """Give the provision as written, beginning with a capital letter."""
    if mention.provision is None:
        return None
    first, last = mention.provision
    text = " ".join(document.span_of(first, last).cut(document.article.text).split())
    return text[0].upper() + text[1:]
