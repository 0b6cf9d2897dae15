"""The one mint: every IRI of ours is made here."""

import hashlib
import re
import unicodedata
from urllib.parse import quote

from pyoxigraph import NamedNode

DEFAULT_BASE = "https://w3id.org/warta-kg/id/"
"""Base of the IRIs of entities; `--base-iri` changes it."""

MAX_SLUG = 80
"""Longest slug in characters; a longer one is cut and gets a hash of the whole."""

_NOT_SLUG = re.compile(r"[^a-z0-9.]+")


def slugify(text: str) -> str:
    """Fold *text* to the letters, figures, dots and hyphens that an IRI may hold.

    Case, accents, apostrophes and every kind of white space and control character
    fall away, so that spellings a reader takes for one give one slug. A text that
    leaves nothing, or more than `MAX_SLUG`, is told apart by a hash of the whole.

    Examples:
        >>> slugify("Rahmad Mas’ud"), slugify("  BÉNÉ  "), slugify("64.71")
        ('rahmad-masud', 'bene', '64.71')
        >>> slugify("习近平")
        'x-92a054e84d6e'
    """
    folded = unicodedata.normalize("NFKD", text)
    folded = "".join(c for c in folded if not unicodedata.combining(c)).lower()
    folded = re.sub(r"['’‘`´ʼ]", "", folded)
    slug = _NOT_SLUG.sub("-", folded).strip("-.")
    if slug and len(slug) <= MAX_SLUG:
        return slug
    digest = hashlib.sha256(unicodedata.normalize("NFC", text).encode()).hexdigest()
    return f"{slug[:MAX_SLUG].strip('-.') or 'x'}-{digest[:12]}"


def mint(base: str, path: str, fragment: str = "") -> NamedNode:
    """Mint the IRI of an entity from its path below *base*.

    Args:
        base: Where the IRIs of this graph live, with its last slash.
        path: Path such as `person/muhaimin-64.71` or `law/uu/2023/20`; every
            character that an IRI's path may not hold is percent-encoded.
        fragment: What follows the number sign, for what belongs to an article.

    Raises:
        ValueError: If *base* is no absolute IRI.

    Examples:
        >>> mint(DEFAULT_BASE, "place/64.71").value
        'https://w3id.org/warta-kg/id/place/64.71'
        >>> mint("https://x.id/", "article/00ff", "char=1,5").value
        'https://x.id/article/00ff#char=1,5'
    """
    iri = base + quote(path, safe="/-._~=,")
    if fragment:
        iri += "#" + quote(fragment, safe="/-._~=,")
    return NamedNode(iri)
