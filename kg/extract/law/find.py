"""Puts citations, register and relations of an article together."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from kg.extract.document import Document
from kg.extract.law.citation import build_reader
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.record import record_laws
from kg.extract.law.register import Register
from kg.extract.law.relation import FoundRelation, find_relations
from kg.lexicon.law_relation import read_citation_words
from kg.lexicon.load import Lexicon
from kg.model import Citation, Law, LegalRelation

_DASHES = ("–", "—", "‑", "−")

MAX_MENTIONS = 500
"""Most mentions of laws read in one article. The richest of the working corpus has
24; what cites more is a register and no news, and its end is left unread."""

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
"""Confidence by form of the cue. Provisional: 158 of 160 relations that these forms
found in the working articles and sentences were right, too few to tell forms apart;
the order follows how much each form infers."""

_LOOSE = (MentionKind.BACK_REFERENCE, MentionKind.BARE)
"""Mentions that name no law where the article names none otherwise."""

_RULING = frozenset(("keputusan-kpu", "keppres"))


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
    laws, citations = record_laws(document, mentions)
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
    lower = tuple(["-" if word in _DASHES else word for word in document.lower])
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
