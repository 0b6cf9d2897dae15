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

_PATH = "/-._~=,"
"""What `quote` leaves as it is in a path, besides letters and figures."""

_URL = ":/?#[]@!$&'()*+,;=%-._~"
"""What `quote` leaves as it is in a foreign URL: RFC 3986, reserved and unreserved."""

_BASE = re.compile(r"https?://[A-Za-z0-9\-._~%:/]+/")


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
    plain = unicodedata.normalize("NFC", text).encode(errors="replace")
    digest = hashlib.sha256(plain).hexdigest()
    return f"{slug[:MAX_SLUG].strip('-.') or 'x'}-{digest[:12]}"


def slugify_exactly(text: str) -> str:
    """Slugify a name so that no two names share a slug.

    Where the slug does not give the name back, a hash of the name follows.

    Examples:
        >>> slugify_exactly("Ahmad Sentosa")
        'ahmad-sentosa'
        >>> slugify_exactly("AHMAD SENTOSA"), slugify_exactly("Rahmad Mas'ud")
        ('ahmad-sentosa-99984c46', 'rahmad-masud-90c76516')
    """
    slug = slugify(text)
    if " ".join(word.capitalize() for word in slug.split("-")) == text:
        return slug
    return f"{slug}-{hashlib.sha256(text.encode(errors='replace')).hexdigest()[:8]}"


def check_base(base: str) -> str:
    """Tell whether IRIs of ours may begin with *base*, and give it back.

    Raises:
        ValueError: If it is not `http(s)://`, a host and a path that ends in a
            slash, without query and number sign.

    Examples:
        >>> check_base("https://data.example/kg/")
        'https://data.example/kg/'
    """
    if _BASE.fullmatch(base) is None:
        msg = f"a base IRI looks like {DEFAULT_BASE} and ends in a slash, not: {base}"
        raise ValueError(msg)
    return base


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
    iri = base + quote(path, safe=_PATH, errors="replace")
    if fragment:
        iri += "#" + quote(fragment, safe=_PATH, errors="replace")
    return NamedNode(iri)


def mint_part(article: NamedNode, fragment: str) -> NamedNode:
    """Mint the IRI of what belongs to *article*: a claim, a passage, its graph.

    Args:
        article: The article, from `mint`.
        fragment: Letters, figures and `=,-` only, such as `office-972,999`; it is
            not encoded.

    Examples:
        >>> mint_part(mint("https://x.id/", "article/00ff"), "graph").value
        'https://x.id/article/00ff#graph'
    """
    return NamedNode(f"{article.value}#{fragment}")


def read_url(url: str) -> NamedNode | None:
    """Read a URL that a page or an input file gives as an IRI.

    Args:
        url: As given; what an IRI may not hold is percent-encoded, and so is every
            letter outside ASCII: a link that reads right to left deceives.

    Returns:
        The IRI; None unless it is an absolute `http` or `https` URL.

    Examples:
        >>> read_url("https://berita.example/a b?c=|").value
        'https://berita.example/a%20b?c=%7C'
        >>> read_url("javascript:alert(1)") is None
        True
    """
    if re.match(r"https?://[^/?#\s]", url, re.IGNORECASE) is None:
        return None
    try:
        return NamedNode(quote(url.strip(), safe=_URL, errors="replace"))
    except ValueError:  # such as a port that is no number
        return None
