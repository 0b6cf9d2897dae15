"""The one environment that all HTML goes through: autoescaping, no surprises."""

import base64
import hashlib
import json
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def embed_json(value: Any) -> Markup:
    r"""Write *value* as JSON that no article can break out of.

    Every character that could end a script element, open a comment or end a line in
    old JavaScript is written as an escape.

    Examples:
        >>> embed_json({"name": "</script><b>"})
        Markup('{"name": "\\u003c/script\\u003e\\u003cb\\u003e"}')
    """
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text)  # noqa: S704 - every mark that HTML knows is escaped above


def safe_link(url: str | None) -> str | None:
    """Let only web addresses become links; `javascript:` and `data:` do not.

    Examples:
        >>> safe_link("https://a.example/x"), safe_link("javascript:alert(1)")
        ('https://a.example/x', None)
    """
    try:
        scheme = urlsplit(url or "").scheme.lower()
    except ValueError:
        return None
    return url if scheme in {"http", "https"} else None


def hash_source(source: str) -> str:
    """Name an inline script or style for the page's content security policy.

    References:
        Content Security Policy Level 3, 2.3.1 (hash-source).
    """
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def make_environment() -> Environment:
    """Make the environment: autoescape on, an undefined name is an error."""
    environment = Environment(
        autoescape=True,
        loader=PackageLoader("kg.render"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["embed_json"] = embed_json
    environment.filters["safe_link"] = safe_link
    return environment
