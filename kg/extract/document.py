"""An article cut into paragraphs, sentences and tokens, for all that reads it."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

from kg.lexicon.token import TOKEN
from kg.model import Article, Span

_CLOSERS = frozenset("”\"'’»)]")
_ENDERS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; it never crosses a line break.

    Args:
        span: Its characters.
        first: Index of its first token.
        last: Index after its last token.
        paragraph: Number of the paragraph (line) it stands in, from 0.
        is_noise: Whether it lies in boilerplate.
    """

    span: Span
    first: int
    last: int
    paragraph: int
    is_noise: bool


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its tokens and sentences; parallel tuples, for speed.

    Args:
        article: The article; all offsets count characters of its text.
        forms: The tokens as written.
        lower: The same in lower case, as look-ups want them.
        starts: First character of each token.
        ends: After the last character of each token.
        sentences: In order; every token lies in exactly one.
    """

    article: Article
    forms: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[Sentence, ...]

    def token_at(self, offset: int) -> int:
        """Find the first token that ends after the character *offset*."""
        return bisect_right(self.ends, offset)

    def tokens_in(self, span: Span) -> range:
        """Find the tokens that begin inside *span*."""
        return range(
            bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        )

    def span_of(self, first: int, last: int) -> Span:
        """Give the characters from token *first* up to, without, token *last*."""
        return Span(self.starts[first], self.ends[last - 1])

    def sentence_at(self, offset: int) -> Sentence:
        """Find the sentence in which the character *offset* lies, or the one before."""
        place = bisect_right([s.span.start for s in self.sentences], offset)
        return self.sentences[max(place - 1, 0)]


def read_document(article: Article, abbreviations: Container[str]) -> Document:
    """Cut an article into tokens and sentences.

    Args:
        article: The article.
        abbreviations: Lower-case words after which a full stop ends no sentence
            (`plt`, `no`, `drs`); single letters need not be listed.
    """
    matches = list(TOKEN.finditer(article.text))
    forms = tuple([match.group() for match in matches])
    starts = tuple([match.start() for match in matches])
    ends = tuple([match.end() for match in matches])
    lower = tuple([form.lower() for form in forms])
    cuts = list(_find_cuts(article.text, forms, lower, starts, ends, abbreviations))
    sentences = tuple(_sentences(article, starts, ends, cuts))
    return Document(article, forms, lower, starts, ends, sentences)


def _find_cuts(  # noqa: PLR0913 - the parallel tuples of a Document in the making
    text: str,
    forms: tuple[str, ...],
    lower: tuple[str, ...],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    abbreviations: Container[str],
) -> Iterator[tuple[int, bool]]:
    """Yield the token indices at which a sentence begins, and whether a line does."""
    count = len(forms)
    for i in range(1, count):
        if starts[i] > ends[i - 1] and "\n" in text[ends[i - 1] : starts[i]]:
            yield i, True
            continue
        end = i - 1
        while end > 0 and forms[end] in _CLOSERS and ends[end - 1] == starts[end]:
            end -= 1
        if forms[end] not in _ENDERS or forms[i] in _ENDERS or forms[i] in _CLOSERS:
            continue
        if _ends_sentence(forms, lower, starts, ends, end, i, abbreviations):
            yield i, False


def _ends_sentence(  # noqa: PLR0913 - the parallel tuples of a Document in the making
    forms: tuple[str, ...],
    lower: tuple[str, ...],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    end: int,
    i: int,
    abbreviations: Container[str],
) -> bool:
    """Tell whether the mark at *end* closes a sentence before token *i*."""
    word = forms[i]
    is_spaced = starts[i] > ends[i - 1]
    if not (word[0].isupper() or (is_spaced and not word[0].islower())):
        return False
    if not is_spaced and (len(word) < 3 or end == 0 or len(forms[end - 1]) < 3):
        return False
    before = lower[end - 1] if end else ""
    if forms[end] != "." or starts[end] > (ends[end - 1] if end else 0):
        return True
    return not (before in abbreviations or (len(before) == 1 and before.isalpha()))


def _sentences(
    article: Article,
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    cuts: list[tuple[int, bool]],
) -> Iterator[Sentence]:
    """Yield the sentences between the cuts."""
    if not starts:
        return
    noise = article.boilerplate
    noise_starts = [span.start for span in noise]
    bounds = [(0, False), *cuts, (len(starts), True)]
    paragraph = 0
    for (first, breaks), (last, _) in zip(bounds, bounds[1:], strict=False):
        paragraph += breaks
        span = Span(starts[first], ends[last - 1])
        place = bisect_right(noise_starts, span.start) - 1
        is_noise = place >= 0 and span.start < noise[place].end
        yield Sentence(span, first, last, paragraph, is_noise)
