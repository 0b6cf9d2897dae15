"""What the commands print, in the person's language."""

import os
import sys
import tomllib
from functools import cache
from importlib.resources import files

from rich.console import Console

LANGUAGES = ("id", "en")
"""Languages of the interface; `KG_LANG`, else the locale, else English."""

PIPED_COLUMNS = 200
"""Width of tables where no terminal shows them; other lines are not broken there."""

_is_piped = not sys.stdout.isatty()

out = Console(
    highlight=False, soft_wrap=_is_piped, width=PIPED_COLUMNS if _is_piped else None
)
"""Results: standard output."""

err = Console(stderr=True, highlight=False)
"""Progress, warnings and errors: standard error."""


def language() -> str:
    """Find the language of the interface: `id` or `en`."""
    wanted = os.environ.get("KG_LANG") or os.environ.get("LANG", "")
    return "id" if wanted[:2].lower() == "id" else "en"


@cache
def _catalogue() -> dict[str, dict[str, str]]:
    """Read every message of the interface, by key and language."""
    text = files("kg.cli").joinpath("messages.toml").read_text(encoding="utf-8")
    return {key: dict(entry) for key, entry in tomllib.loads(text).items()}


def say(key: str, **values: object) -> str:
    """Phrase a message in the person's language.

    Args:
        key: Key in `messages.toml`.
        **values: What the message's braces stand for.

    Raises:
        KeyError: If the catalogue has no such message.
    """
    return _catalogue()[key][language()].format(**values)
