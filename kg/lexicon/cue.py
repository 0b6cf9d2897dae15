"""Reads a Turtle file of cue words: concepts with a notation and their spellings."""

from collections.abc import Mapping
from functools import cache

import pyoxigraph as ox

from kg.errors import OntologyError
from kg.lexicon.token import phrase_key
from kg.resource import ontology_folder
from kg.vocabulary import SKOS

Phrase = tuple[str, ...]
"""A spelling as lower-case tokens, the way `kg.lexicon.token` cuts text."""


@cache
def read_cues(name: str) -> Mapping[str, Mapping[str, frozenset[Phrase]]]:
    """Read the cue words of `ontology/lexicon/<name>.ttl`.

    Args:
        name: File name without its ending.

    Returns:
        For each scheme, by the last part of its folder (`date-cue`), the spellings
        of each of its concepts by notation. Preferred and alternative labels in
        Indonesian count; labels in other languages explain and do not.

    Raises:
        OntologyError: If the file is missing, is no Turtle, or a concept has no
            notation.
    """
    path = ontology_folder() / "lexicon" / f"{name}.ttl"
    try:
        store = ox.Store()
        store.load(path=str(path), format=ox.RdfFormat.TURTLE)
    except (OSError, SyntaxError, ValueError) as error:
        raise OntologyError(str(path), str(error)) from error
    schemes: dict[str, dict[str, frozenset[Phrase]]] = {}
    for quad in store.quads_for_pattern(None, SKOS.inScheme, None):
        notation = _texts(store, quad.subject, SKOS.notation)
        if len(notation) != 1:
            raise OntologyError(str(path), f"{quad.subject} needs one skos:notation")
        labels = _texts(store, quad.subject, SKOS.altLabel, "id")
        scheme = str(quad.object).strip("<>").split("/")[-2]
        group = schemes.setdefault(scheme, {})
        group[notation[0]] = frozenset(phrase_key(label) for label in labels)
    return schemes


def _texts(
    store: ox.Store, subject: object, term: ox.NamedNode, language: str | None = None
) -> list[str]:
    """List the literals of *term*, of one language where *language* is given."""
    return [
        quad.object.value
        for quad in store.quads_for_pattern(subject, term, None)  # type: ignore[arg-type]  # the stubs name a union
        if isinstance(quad.object, ox.Literal)
        and (language is None or quad.object.language == language)
    ]
