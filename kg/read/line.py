"""Lines of a text, and what their shape says of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

RUNNING_LENGTH = 60
"""Characters from which a line that ends like a sentence is running text; shorter
ones are subheadings and captions as often. Set on 259 annotated articles of ours."""

QUOTED_LENGTH = 25
"""The same for a line that has a quotation mark: a short answer is running text."""

QUOTES = frozenset('“”„"«»')
"""Marks that open or close a quotation."""

BYLINE = re.compile(
    r"(?:^|(?<=[.!?…”\"'’)])[ \t]{0,3})"
    r"(?:\[\]|[(\[][ ]?(?=[^\s)\]]{1,30} ?[)\]]|[^)\]/]{0,20}/)"
    r"[\w*/.,&+-][\w*/.,&+ -]{0,29}[)\]])\.?$"
)
"""The writers' initials at the end of a paragraph: `(kk/lim)`, `(KC/SA)`, `(****)`,
`[mel]`, `(adv/diskominfo)`. One word, or words joined by strokes; the sentence before
it has ended, which an acronym in brackets, `(KASN).`, has not."""

_END = re.compile(r"[.!?…][\"”»)\]’']{0,2}$|[,.!?…][\"”»’']{1,2}$")
_TRAIL = re.compile(r"[\s*#\[\]■-]{1,20}$")
CREDIT = re.compile(
    r"(?<![(\[])[(\[](?=[^()\d]{5,60}$)[^()/\d]{2,30}/ ?[^()/\d]{2,30}[)\]]\.?$"
    r"|--\s?\w{0,20}$|(?<=\s)/[A-Z][\w ]{1,40}\./?$"
)
"""A photographer and the outlet at the end of a caption: `(Warta/Sinta Wardhani)`,
`.--Herman`, `/Tim WK./`."""

_DATELINE = re.compile(
    r"\A\W{0,2}[A-Z][^\d\n:“\"]{2,60}?(?:\s[-–—|]{1,2}\s?|[-–—]{1,2}\s)[A-Z“\"]"
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with signs on it, without the white space around.

    Args:
        start: Its first character in the text.
        end: After its last character.
        text: What stands there.
    """

    start: int
    end: int
    text: str


def split_lines(text: str) -> Iterator[Line]:
    r"""Cut *text* into its lines, empty ones left out.

    Examples:
        >>> list(split_lines(" a\n\nb"))
        [Line(start=1, end=2, text='a'), Line(start=4, end=5, text='b')]
    """
    offset = 0
    for raw in text.split("\n"):
        line = raw.strip()
        if line:
            start = offset + raw.index(line[0])
            yield Line(start, start + len(line), line)
        offset += len(raw) + 1


def is_running(line: str, least: int = RUNNING_LENGTH) -> bool:
    """Tell whether *line* ends like a sentence and is long enough to be a paragraph.

    Args:
        line: The line, without white space around.
        least: Characters that it must have if no quotation mark is in it.

    Examples:
        >>> is_running("“Kita tunggu saja,” ujarnya. (kk/lim)")
        True
        >>> is_running("RT Pun Diingatkan")
        False
    """
    if line[-1] == "|":
        return False  # What a page puts between a caption and the text.
    core = line
    if line[-1] not in '.!?…”"':
        core = _TRAIL.sub("", BYLINE.sub("", line).rstrip())
    if _END.search(core[-4:]) is None:
        return False
    length = len(core)
    return length >= least or (length >= QUOTED_LENGTH and not QUOTES.isdisjoint(core))


def is_dateline(line: str) -> bool:
    """Tell whether *line* begins with a place and a dash, as a first paragraph does.

    Examples:
        >>> is_dateline("BALIKPAPAN, Warta – Netralitas ASN adalah kunci.")
        True
        >>> is_dateline("Edaran itu meminta – Sekda setuju – warga diam.")
        False
    """
    match = _DATELINE.match(line)
    if match is None:
        return False
    words = match.group().rstrip("-–—| ").split()[:-1]
    # Names of places and outlets, no clause that happens to have a dash.
    return all(word[0].isupper() or word[0] in "-–—|(" or "." in word for word in words)


def is_headline(line: str) -> bool:
    """Tell whether *line* has a headline's shape: four words, no full stop.

    Examples:
        >>> is_headline("Sekkot Ingatkan ASN Jaga Netralitas"), is_headline("SAMARINDA")
        (True, False)
    """
    return line[-1] not in ".,:" and len(_WORD.findall(line[:200])) >= 4


def has_words(line: str) -> bool:
    """Tell whether *line* has a letter or a figure."""
    return any(character.isalnum() for character in line)
