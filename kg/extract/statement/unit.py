"""The reporter's own sentences, with quotations as opaque pieces in them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.quotation import Quotation


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of tokens: the reporter's own words, or one quotation with its marks.

    Args:
        first: Index of the first token.
        last: Index after the last token.
        quotation: Index of the quotation; -1 for the reporter's own words.
    """

    first: int
    last: int
    quotation: int = -1


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence of the reporter, quotations in it included whole.

    `"Siap. Kami datang," kata Budi.` is one unit of two pieces: a full stop between
    quotation marks ends nothing.

    Args:
        pieces: In order, without gaps.
        paragraph: Number of the paragraph (line) in which it begins.
        first: Index of its first token.
        last: Index after its last token.
    """

    pieces: tuple[Piece, ...]
    paragraph: int
    first: int
    last: int


def find_units(
    document: Document, quotations: Sequence[Quotation], cue_starts: frozenset[int]
) -> tuple[Unit, ...]:
    """Cut the running text into units, in order.

    Args:
        document: The article.
        quotations: In order, not overlapping.
        cue_starts: Tokens at which a reporting expression begins; one that follows a
            quotation belongs to it even in upper case (`" Ungkap Tri`).
    """
    units: list[Unit] = []
    pieces: list[Piece] = []
    paragraph = place = 0
    for sentence in document.sentences:
        if sentence.is_noise:
            continue
        while place < len(quotations) and quotations[place].last <= sentence.first:
            place += 1
        inside = place < len(quotations) and quotations[place].first < sentence.first
        begins = not inside and not (
            pieces
            and sentence.paragraph == paragraph
            and pieces[-1].quotation >= 0
            and sentence.first in cue_starts
        )
        if begins and pieces:
            units.append(_unit(pieces, paragraph))
            pieces = []
        if begins:
            paragraph = sentence.paragraph
        pieces.extend(_pieces(quotations, place, sentence.first, sentence.last))
    if pieces:
        units.append(_unit(pieces, paragraph))
    return tuple(units)


def _unit(pieces: Sequence[Piece], paragraph: int) -> Unit:
    """Make the unit of some pieces."""
    return Unit(tuple(pieces), paragraph, pieces[0].first, pieces[-1].last)


def _pieces(
    quotations: Sequence[Quotation], place: int, first: int, last: int
) -> Iterator[Piece]:
    """Yield the pieces that begin at tokens *first* to *last*."""
    position = first
    while place < len(quotations) and quotations[place].first < last:
        quotation = quotations[place]
        if position < quotation.first:
            yield Piece(position, quotation.first)
        if quotation.first >= first:
            yield Piece(quotation.first, quotation.last, place)
        position = max(position, quotation.last)
        place += 1
    if position < last:
        yield Piece(position, last)
