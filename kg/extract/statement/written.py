"""Quotations of what is written: laws, letters, banners. Nobody says those."""

from itertools import pairwise

from kg.extract.document import Document
from kg.extract.statement.grammar import function_words
from kg.extract.statement.unit import Piece

TEXT_WINDOW = 5
"""How many words behind a quotation name the law it is from: `bunyi Pasal 6`."""


def is_written(document: Document, before: Piece | None) -> bool:
    """Tell whether the words before name a letter, a banner or the like."""
    if before is None:
        return False
    words = document.lower[before.first : before.last]
    return not function_words().document.isdisjoint(words)


def quotes_text(document: Document, piece: Piece) -> bool:
    """Tell whether a document is quoted, not a person: `bunyi Pasal 6 ayat (1)`.

    Either a provision with its number follows, or a passive verb with the place
    where it is written: `disebutkan dalam lampiran`.
    """
    words = function_words()
    first = piece.first
    while first < piece.last and not document.forms[first][0].isalnum():
        first += 1
    near = document.lower[first : min(piece.last, first + TEXT_WINDOW)]
    for word, follows in pairwise(near):
        if word in words.provision and (follows[0].isdigit() or len(follows) == 1):
            return True
    is_passive = len(near) > 1 and near[0].startswith("di") and len(near[0]) > 5
    return is_passive and near[1] in words.written
