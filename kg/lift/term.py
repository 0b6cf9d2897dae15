"""Values of records as RDF literals."""

import re
from datetime import date

from pyoxigraph import Literal

from kg.vocabulary import XSD

LANGUAGE = "id"
"""Language of the articles and of every label taken from them."""

CONFIDENCE_DIGITS = 3
"""Digits behind the point of a confidence; more would feign a precision that no
calibration on a few hundred articles can have."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Characters that no XML 1.0 document can hold, and halves of surrogate pairs."""

_DATATYPES = {4: XSD.gYear, 7: XSD.gYearMonth, 10: XSD.date}
_ISO = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)


def clean_text(text: str) -> str:
    r"""Keep what every RDF format can hold.

    Readers already strip these characters from articles, so that offsets stay true;
    here the rule is enforced for whatever else becomes a literal. XML readers turn a
    carriage return into a newline, so it is one before.

    Examples:
        >>> clean_text("a\x00b\r\nc\rd")
        'a\ufffdb\nc\nd'
    """
    if _UNWRITABLE.search(text):
        text = _UNWRITABLE.sub("\ufffd", text)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def text_literal(text: str) -> Literal:
    """Give words of an article, or a label, their language."""
    return Literal(clean_text(text), language=LANGUAGE)


def english_literal(text: str) -> Literal:
    """Give an English label its language."""
    return Literal(clean_text(text), language="en")


def plain_literal(text: str) -> Literal:
    """Write a code or an identifier, which is in no language."""
    return Literal(clean_text(text))


def day_literal(day: date) -> Literal:
    """Write a day as `xsd:date`."""
    return Literal(day.isoformat(), datatype=XSD.date)


def period_literal(iso: str) -> Literal:
    """Write an ISO day, month or year with the datatype of its length.

    Raises:
        ValueError: If *iso* is none of the three.

    Examples:
        >>> period_literal("2024-11").datatype.value.rpartition("#")[2]
        'gYearMonth'
    """
    if _ISO.fullmatch(iso) is None:
        msg = f"an ISO day, month or year was expected, not {iso!r}"
        raise ValueError(msg)
    return Literal(iso, datatype=_DATATYPES[len(iso)])


def confidence_literal(confidence: float) -> Literal:
    """Write a confidence as `xsd:decimal` in canonical form.

    The form of XSD 1.1, `1` and not `1.0`: Oxigraph keeps decimals as values and
    gives them back so, and what is stored must equal what is lifted.

    Raises:
        ValueError: If it lies outside 0 to 1.

    Examples:
        >>> confidence_literal(0.97).value, confidence_literal(1.0).value
        ('0.97', '1')
        >>> confidence_literal(0.12345).value
        '0.123'
    """
    if not 0 <= confidence <= 1:
        msg = f"a confidence lies in 0..1, not {confidence}"
        raise ValueError(msg)
    digits = f"{confidence:.{CONFIDENCE_DIGITS}f}".rstrip("0").rstrip(".")
    return Literal(digits, datatype=XSD.decimal)
