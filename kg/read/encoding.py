"""Bytes to text, for files that do not say how they are encoded."""

import codecs

from charset_normalizer import from_bytes

from kg.errors import ArticleError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_PACKED = (b"\x1f\x8b", b"PK\x03\x04", b"BZh", b"\xfd7zXZ\x00", b"\x28\xb5\x2f\xfd")

SAMPLE_BYTES = 65_536
"""How much of a file is looked at to tell UTF-16 without a mark."""

WIDE_SHARE = 0.4
"""Share of two-byte units whose upper byte is zero, from which text is UTF-16.
Indonesian has over 0.95, all other encodings next to none."""

BROKEN_SHARE = 0.002
"""Share of characters that may be broken in text that is UTF-8 otherwise: a feed cut
in the middle of a character, one bad paste."""

MAX_CONTROLS = 0.02
"""Share of control characters above which bytes are no text at all."""


def decode_bytes(data: bytes, source: str, declared: str | None = None) -> str:
    r"""Decode *data* by the first of these that fits.

    1. A byte order mark; nothing else begins so.
    2. UTF-16 without a mark: every second byte is zero. Before UTF-8, as zeros are
       valid there.
    3. UTF-8: text in another encoding is valid UTF-8 by accident only when all of it
       is ASCII, which is the same.
    4. What the page declares about itself.
    5. UTF-8 with a few broken characters, each replaced by U+FFFD.
    6. CP1252, of which printable Latin-1 is a part.
    7. What charset-normalizer finds.

    Args:
        data: The bytes of one file, page or line.
        source: For the message.
        declared: Name of an encoding, as an HTML page gives it; None if it does not.

    Returns:
        The text as decoded, not yet cleaned; without the mark.

    Raises:
        ArticleError: If the bytes are no text.

    Examples:
        >>> decode_bytes("“Mas’ud”".encode("cp1252"), "a.txt")
        '“Mas’ud”'
        >>> decode_bytes("Mas’ud".encode("utf-16-be"), "a.txt")
        'Mas’ud'
    """
    if data.startswith(_PACKED):
        raise ArticleError(source, "is compressed; expected text")
    encoding = find_wide_encoding(data)
    text = None
    if encoding is not None:
        text = data.decode(encoding, errors="replace").removeprefix("\ufeff")
    else:
        text = _decode_narrow(data, declared)
    if text is None or _count_controls(text) > MAX_CONTROLS * len(text) + 8:
        problem = "is no text in UTF-8, UTF-16, CP1252 or Latin-1"
        raise ArticleError(source, problem)
    return text


def find_wide_encoding(data: bytes) -> str | None:
    """Find the encoding of text with a mark, or with two bytes a character.

    Args:
        data: The beginning of a file, or all of it.

    Returns:
        Name of the encoding for `bytes.decode`; None if neither holds.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    sample = data[:SAMPLE_BYTES]
    units = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if units and odd > WIDE_SHARE * units and even < odd / 8:
        return "utf-16-le"
    if units and even > WIDE_SHARE * units and odd < even / 8:
        return "utf-16-be"
    return None


def _decode_narrow(data: bytes, declared: str | None) -> str | None:
    """Decode bytes without a mark; None if nothing fits."""
    for encoding in ("utf-8", declared):
        text = _try_decode(data, encoding)
        if text is not None:
            return text
    text = data.decode("utf-8", errors="replace")
    whole = sum(1 for c in text if c > "\x7f")
    broken = text.count("\ufffd")
    if broken < whole / 2 and broken <= BROKEN_SHARE * len(text) + 1:
        return text
    text = _try_decode(data, "cp1252")
    if text is not None:
        return text
    best = from_bytes(data[:SAMPLE_BYTES]).best()
    return _try_decode(data, best.encoding if best else "latin-1")


def _try_decode(data: bytes, encoding: str | None) -> str | None:
    """Decode strictly; None if the encoding is unknown or does not fit."""
    if encoding is None:
        return None
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _count_controls(text: str) -> int:
    """Count C0 controls but tab and line ends in the beginning of *text*."""
    return sum(1 for c in text[:SAMPLE_BYTES] if c < " " and c not in "\t\n\r\x0c")
