"""Makes the records of laws and citations from their mentions."""

from collections.abc import Sequence

from kg.extract.document import Document
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.register import unknown_identifier
from kg.lexicon.law_relation import read_citation_words
from kg.model import Citation, Law, Span

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
"""Confidence of a citation by how it refers. Provisional: on the working corpus four
of the five wrong ones are regional laws and circulars whose issuer was guessed."""

_NAMED_TYPES = frozenset(("uu", "perppu", "qanun"))
"""Types whose laws are cited by name alone."""


def record_laws(
    document: Document, mentions: Sequence[LawMention]
) -> tuple[tuple[Law, ...], tuple[Citation, ...]]:
    """Make the records of the laws, and of the passages that cite them.

    Laws without a number are told apart by their names (`UU Pemilu`, `UU ITE`).

    Args:
        document: The article.
        mentions: In order of the text, named as far as the article names them.

    Returns:
        Laws in the order of their first mention; citations, which point to them by
        index, in the order of their passages.
    """
    places: dict[str, list[LawMention]] = {}
    citing: list[tuple[str, LawMention]] = []
    for mention in mentions:
        key = _key(document, mention)
        if key is not None:
            places.setdefault(key, []).append(mention)
            if mention.kind is not MentionKind.BARE:
                citing.append((key, mention))
    order = {key: index for index, key in enumerate(places)}
    laws = tuple(_record(document, found) for found in places.values())
    return laws, tuple(
        Citation(
            _span(document, mention),
            order[key],
            _provision(document, mention),
            confidence=_CONFIDENCE[mention.kind],
            rule=mention.kind.value,
        )
        for key, mention in citing
    )


def _key(document: Document, mention: LawMention) -> str | None:
    """Tell which record a mention belongs to; None if it is none of a law."""
    if _is_vague(document, mention):
        return None
    if mention.identifier is not None:
        return mention.identifier
    if mention.kind is not MentionKind.NICKNAME or _needs_number(mention):
        return None
    return f"{unknown_identifier(mention)} {mention.name}"


def _record(document: Document, mentions: Sequence[LawMention]) -> Law:
    """Make the record of one law: its fullest form and its first title."""
    first = mentions[0]
    numbered = next((m for m in mentions if m.number is not None), first)
    title = next((m.title for m in mentions if m.title is not None), None)
    return Law(
        first.identifier or unknown_identifier(first),
        _cut(document, numbered.first, numbered.last),
        _cut(document, *title) if title is not None else None,
        tuple(_span(document, mention) for mention in mentions),
    )


def _cut(document: Document, first: int, last: int) -> str:
    """Cut out the text of tokens, in one line."""
    return " ".join(document.span_of(first, last).cut(document.article.text).split())


def _is_vague(document: Document, mention: LawMention) -> bool:
    """Tell whether a back-reference may mean something else than a law.

    `aturan itu` may be a school's; it serves to read relations and is no citation of
    its own. `beleid itu` and `Pasal 5 aturan itu` always mean a law.
    """
    words = read_citation_words().single["generic-alone"]
    return (
        mention.kind is MentionKind.BACK_REFERENCE
        and mention.stem is None
        and mention.provision is None
        and document.lower[mention.first] not in words
    )


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


def _provision(document: Document, mention: LawMention) -> str | None:
    """Give the provision as written, beginning with a capital letter."""
    if mention.provision is None:
        return None
    text = _cut(document, *mention.provision)
    return text[0].upper() + text[1:]
