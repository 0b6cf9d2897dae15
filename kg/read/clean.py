"""Text as it is stored: the same signs whatever file, page or row it came from."""

import re
import unicodedata

_C1 = "".join(map(chr, range(0x80, 0xA0)))
_C1_MEANING = bytes(range(0x80, 0xA0)).decode("cp1252", errors="replace")

REPAIRS = {ord(c): m for c, m in zip(_C1, _C1_MEANING, strict=True) if m != "\ufffd"}
"""C1 controls that stand for the signs CP1252 has in their place.

They are in no real text; a program that took CP1252 for Latin-1 made them out of
quotation marks and dashes. Browsers read them the same way (HTML Standard, 13.2.5.80,
numeric character reference end state)."""

HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d"  # controls
    "\xad\u200b-\u200d\u2060-\u2064\ufeff"  # of no width
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u206f"  # writing direction
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff"  # not characters
    "\U000e0000-\U000e007f]"  # tags
)
"""Signs that no reader sees: they are taken out of the text.

Direction marks can make a name read differently from what is stored, signs of no
width cut a name in two for every look-up, the others cannot be written to XML.
Indonesian in Latin script needs none of them, and trafilatura removes those of HTML
pages anyway, so that text and page now agree."""

_LINE_END = re.compile("\r\n|[\r\x0b\x0c\u2028\u2029]")
_MENDED = re.compile("[\x80-\x9f]")


def clean_text(text: str) -> str:
    r"""Bring *text* into the form that is stored and that all offsets count.

    Line ends become newlines, hidden signs go, CP1252 signs that were read as
    controls come back, and the whole is in NFC: names then compare by their
    characters, and hashes do not depend on the sender's keyboard. Everything else,
    spaces and odd quotation marks among it, stays as it was written.

    Examples:
        >>> clean_text("\ufeffkata \x93Mas\u200bud\x94\r\nhari ini\x00")
        'kata “Masud”\nhari ini'
    """
    if _MENDED.search(text):
        text = text.translate(REPAIRS)
    text = HIDDEN.sub("", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", text)


def count_hidden(text: str) -> int:
    r"""Count the signs that `clean_text` takes out of *text*.

    Examples:
        >>> count_hidden("Mas\u200bud\x00")
        2
    """
    return len(HIDDEN.findall(text))


_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "`": "'", "–": "-", "—": "-"}
)


def fold_line(line: str) -> str:
    """Fold a line for comparison: case, white space, quotation marks and dashes.

    Examples:
        >>> fold_line("  Sekda:  “ASN  Netral” ")
        'sekda: "asn netral"'
    """
    return _SPACE.sub(" ", line).strip().casefold().translate(_QUOTES)
