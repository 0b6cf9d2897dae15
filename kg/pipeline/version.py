"""Which extractor this is, so that articles an older one read are read again."""

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

from kg import __version__
from kg.extract.fingerprint import ALGORITHM
from kg.resource import ontology_folder

_PARTS = ("extract", "lexicon", "read", "model")
"""Packages of the program that decide what is extracted."""


@cache
def name_extractor() -> str:
    """Name the extractor by its version and a hash of all that decides its claims.

    Returns:
        Version and 16 hexadecimal digits over code, weights, lexicon and places; the
        same wherever and whenever the program is installed.
    """
    package = Path(str(files("kg")))
    roots = [package / part for part in _PARTS]
    ontology = ontology_folder()
    roots += [ontology / "lexicon", ontology / "authority"]
    digest = hashlib.sha256(ALGORITHM.encode())
    for root in roots:
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                name = f"{root.name}/{path.relative_to(root).as_posix()}"
                digest.update(name.encode() + b"\0" + path.read_bytes() + b"\0")
    return f"{__version__}+{digest.hexdigest()[:16]}"
