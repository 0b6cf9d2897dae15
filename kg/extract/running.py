"""The article's own running text: its sentences without what is boilerplate."""

from bisect import bisect_left
from itertools import pairwise

from kg.extract.document import Document


def find_running(document: Document) -> tuple[range, ...]:
    """Give the tokens of each sentence outside boilerplate, in order.

    A sentence that boilerplate cuts (`TANJUNGPOS.COM, PALU - Wali Kota ...`) counts
    with the rest of it, in as many pieces as are left.
    """
    edges = sorted(
        {
            bisect_left(document.starts, offset)
            for span in document.article.boilerplate
            for offset in (span.start, span.end)
        }
    )
    noise = [
        range(
            bisect_left(document.starts, span.start),
            bisect_left(document.starts, span.end),
        )
        for span in document.article.boilerplate
    ]
    hidden = {i for tokens in noise for i in tokens}
    pieces: list[range] = []
    for sentence in document.sentences:
        low = bisect_left(edges, sentence.first)
        high = bisect_left(edges, sentence.last)
        cuts = [sentence.first, *edges[low:high], sentence.last]
        pieces += [
            range(first, last)
            for first, last in pairwise(cuts)
            if first < last and first not in hidden
        ]
    return tuple(pieces)
