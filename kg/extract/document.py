"""An article cut into paragraphs, sentences and tokens, for all that reads it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cache

from kg.lexicon.cue import read_cues
from kg.lexicon.token import TOKEN
from kg.model import Article, Span

_CLOSERS = frozenset("”\"'’»)]")
_ENDERS = frozenset(".!?…")
_GLUED = re.compile(r"[a-z]{2}(?=[A-Z][a-z])")
_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
"""Without such a pair nothing is glued: half the cost of looking."""
_QUOTES = frozenset("”\"'’»")


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
        place = bisect_right(self.sentences, offset, key=_start)
        return self.sentences[max(place - 1, 0)]


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def read_document(article: Article, abbreviations: Container[str]) -> Document:
    """Cut an article into tokens and sentences.

    Args:
        article: The article.
        abbreviations: Lower-case words after which a full stop ends no sentence
            (`plt`, `no`, `drs`); single letters need not be listed.
    """
    tokens = _find_tokens(article.text)
    breaks = {
        **_find_cuts(tokens, abbreviations),
        **_find_lines(article.text, tokens.starts),
    }
    sentences = tuple(_sentences(article, tokens, sorted(breaks.items())))
    return Document(
        article, tokens.forms, tokens.lower, tokens.starts, tokens.ends, sentences
    )


@dataclass(frozen=True, slots=True)
class _Tokens:
    """The parallel tuples of a document in the making.

    `glued` are the second halves of words that lost the space between them
    (`WiwiekDalam`, `baratRully`): a capital inside a word begins another where the
    first part is in lower case, or the second is a word that opens sentences.
    `NasDem` and `WhatsApp` stay whole.
    """

    forms: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    glued: tuple[int, ...]

    def touches(self, i: int) -> bool:
        """Tell whether no space stands before token *i*."""
        return self.starts[i] == self.ends[i - 1]


def _find_tokens(text: str) -> _Tokens:
    """Cut *text* into tokens; words that are glued together become two."""
    find = text.find
    forms: list[str] = TOKEN.findall(text)
    starts: list[int] = []
    ends: list[int] = []
    add_start, add_end = starts.append, ends.append
    end = 0
    for form in forms:
        start = find(form, end)
        end = start + len(form)
        add_start(start)
        add_end(end)
    glued: list[int] = []
    for match in _GLUED.finditer(text) if _INNER_CAPITAL.search(text) else ():
        at = match.end()
        i = bisect_right(starts, at) - 1
        left, right = text[starts[i] : at], text[at : ends[i]]
        if right.lower() in _openers() or (left.islower() and len(left) > 2):
            forms[i : i + 1] = [left, right]
            starts.insert(i + 1, at)
            ends.insert(i, at)
            glued.append(i + 1)
    lower = tuple([form.lower() for form in forms])
    return _Tokens(tuple(forms), lower, tuple(starts), tuple(ends), tuple(glued))


@cache
def _openers() -> frozenset[str]:
    """Read the words that open a sentence, once a process."""
    phrases = read_cues("statement-words")["statement-word"]["opener"]
    return frozenset(" ".join(phrase) for phrase in phrases)


def _find_lines(text: str, starts: tuple[int, ...]) -> dict[int, bool]:
    """Find the tokens at which a line begins; the first line is left out."""
    lines: dict[int, bool] = {}
    at = text.find("\n")
    while at >= 0:
        first = bisect_left(starts, at)
        if 0 < first < len(starts):
            lines[first] = True
            at = text.find("\n", starts[first])
        else:
            at = text.find("\n", at + 1) if first == 0 else -1
    return lines


def _find_cuts(tokens: _Tokens, abbreviations: Container[str]) -> dict[int, bool]:
    """Find the tokens at which a sentence begins inside a line."""
    forms, count = tokens.forms, len(tokens.forms)
    cuts: dict[int, bool] = {}
    for end, form in enumerate(forms):
        if form not in _ENDERS:
            continue
        i = end + 1
        while i < count and forms[i] in _CLOSERS and tokens.touches(i):
            i += 1
        if i == count or forms[i] in _ENDERS:
            continue
        if forms[i] in _CLOSERS and not _opens(tokens, i):
            continue
        if _ends_sentence(tokens, end, i, abbreviations):
            cuts[i] = False
    cuts.update({i: False for i in tokens.glued if tokens.lower[i] in _openers()})
    return cuts


def _opens(tokens: _Tokens, i: int) -> bool:
    """Tell whether the mark at *i* opens a quotation: space before it, none behind."""
    return (
        tokens.forms[i] in _QUOTES
        and not tokens.touches(i)
        and i + 1 < len(tokens.forms)
        and tokens.touches(i + 1)
    )


def _ends_sentence(
    tokens: _Tokens, end: int, i: int, abbreviations: Container[str]
) -> bool:
    """Tell whether the mark at *end* closes a sentence before token *i*."""
    forms, word = tokens.forms, tokens.forms[i]
    is_spaced = not tokens.touches(i)
    if not (word[0].isupper() or (is_spaced and not word[0].islower())):
        return False
    if not is_spaced and (len(word) < 3 or end == 0 or not _is_whole(forms[end - 1])):
        return False
    before = tokens.lower[end - 1] if end else ""
    if forms[end] != "." or not end or not tokens.touches(end):
        return True
    return not (before in abbreviations or (len(before) == 1 and before.isalpha()))


def _is_whole(word: str) -> bool:
    """Tell whether *word* is no initial or degree: a sentence may end behind it."""
    return len(word) >= 3 or word[0].isdigit() or word == ")"


def _sentences(
    article: Article, tokens: _Tokens, cuts: list[tuple[int, bool]]
) -> Iterator[Sentence]:
    """Yield the sentences between the cuts."""
    starts, ends = tokens.starts, tokens.ends
    if not starts:
        return
    noise = article.boilerplate
    noise_starts = [span.start for span in noise]
    paragraph = first = 0
    breaks = False
    for last, breaks_next in (*cuts, (len(starts), True)):
        paragraph += breaks
        span = Span(starts[first], ends[last - 1])
        place = bisect_right(noise_starts, span.start) - 1
        is_noise = place >= 0 and span.start < noise[place].end
        yield Sentence(span, first, last, paragraph, is_noise)
        first, breaks = last, breaks_next
