"""When two identifiers name one law."""

import re

_WITHOUT_NUMBER = ("uud/", "kuhp/", "kuhap/")
"""The constitution and the codes have no number."""

_SPELLINGS = (
    ("permen-", "permen"),
    ("perda-kabupaten-", "perda-kab-"),
    ("perda-provinsi-", "perda-prov-"),
    ("perwako-", "perwali-"),
)
"""Older spellings of a type in the corpus, and the one in use."""


def fold_law(identifier: str | None) -> str:
    """Fold an identifier to one spelling; a court's docket letters fall away.

    Examples:
        >>> fold_law("putusan-mk/2024/60-puu-xxii"), fold_law("uud/1945/null")
        ('putusan-mk/2024/60', 'uud/1945')
    """
    folded = (identifier or "null/null").lower()
    for old, new in _SPELLINGS:
        if folded.startswith(old):
            folded = new + folded.removeprefix(old)
    folded = re.sub(r"^(putusan-m[ka]/\d{4}/\d+)-.*", r"\1", folded)
    is_code = folded.startswith(_WITHOUT_NUMBER)
    return folded.removesuffix("/null") if is_code else folded


def is_numbered(identifier: str | None) -> bool:
    """Tell whether a law is named with its number; others are not judged."""
    if not identifier:
        return False
    return "null" not in identifier or identifier.startswith(_WITHOUT_NUMBER)
