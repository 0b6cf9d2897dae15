"""Reads the title of a law behind *tentang*, up to where it ends."""

from kg.extract.document import Document
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon

TITLE_TOKENS = 40
"""Longest title read, in tokens; the longest of the working corpus has 24."""

LOWER_TITLE_TOKENS = 9
"""Longest title in lower case, whose end nothing but a stop word shows."""

LIST_TOKENS = 14
"""How far ahead a comma inside a title looks for the *dan* that ends its list."""

_ENDS = frozenset('.;:?!…()”"“–—')


def read_title(
    document: Document,
    i: int,
    end: int,
    words: CitationWords,
    lexicon: Lexicon,
) -> tuple[int, int] | None:
    """Read the title that *tentang* at token *i* introduces.

    A title whose words are capitalised ends before a lower-case word that is no
    small word, one in lower case before a stop word; both end at a mark, and
    before another law.

    Args:
        document: The article.
        i: Index behind the law's number.
        end: Index after the sentence.
        words: Words of citations.
        lexicon: For types of law, which end a title.

    Returns:
        First token and the token after the last; None without a title.
    """
    lower = document.lower
    if i < end and lower[i] == ",":
        i += 1
    if i + 1 >= end or lower[i] not in words.single["title"]:
        return None
    first = i + 1
    is_capital = document.forms[first][0].isupper()
    limit = min(end, first + (TITLE_TOKENS if is_capital else LOWER_TITLE_TOKENS))
    last = first
    while last < limit and _goes_on(document, last, (first, limit), words, lexicon):
        last += 1
    while last > first and lower[last - 1] in words.single["title-inner"]:
        last -= 1
    return (first, last) if last > first else None


def _goes_on(
    document: Document,
    k: int,
    bounds: tuple[int, int],
    words: CitationWords,
    lexicon: Lexicon,
) -> bool:
    """Tell whether token *k* still belongs to the title within *bounds*."""
    first, limit = bounds
    form, word = document.forms[k], document.lower[k]
    if word in _ENDS or word in words.single["title-stop"] or word in words.verbs:
        return False
    if word == ",":
        return _is_inner_comma(document, k, limit, words)
    if k > first and _is_numbered_law(document, k, limit, words, lexicon):
        return False
    is_capital_title = document.forms[first][0].isupper()
    if not is_capital_title or not form[0].islower():
        return True
    return (
        word in words.single["title-inner"]
        and k + 1 < limit
        and document.forms[k + 1][0].isupper()
    ) or document.forms[k - 1] in "-/"


def _is_inner_comma(
    document: Document, k: int, limit: int, words: CitationWords
) -> bool:
    """Tell whether a comma belongs to a list inside the title: `MPR, DPR, dan DPD`."""
    since = k
    for j in range(k + 1, min(k + LIST_TOKENS, limit)):
        if document.lower[j] in words.single["list"]:
            return j + 1 < limit and document.forms[j + 1][0].isupper()
        if document.lower[j] == ",":
            since = j
        elif not document.forms[j][0].isupper() or j - since > 4:
            return False
    return False


def _is_numbered_law(
    document: Document, k: int, limit: int, words: CitationWords, lexicon: Lexicon
) -> bool:
    """Tell whether a law with a number begins at token *k*."""
    match = lexicon.law_types.find_at(document.lower, k)
    if match is None:
        return False
    for j in range(match.last, min(match.last + 4, limit)):
        if (
            document.lower[j] in words.single["number"]
            or document.forms[j][0].isdecimal()
        ):
            return True
    return False
