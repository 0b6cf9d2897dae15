"""What a build left out, as quads of the graph `kg:report`."""

from collections.abc import Iterable, Iterator
from hashlib import sha256

from pyoxigraph import Quad

from kg.iri import DEFAULT_BASE, mint
from kg.lift.term import plain_literal
from kg.model.left_out import LeftOut
from kg.vocabulary import KG, RDF


def lift_left_out(
    problems: Iterable[LeftOut], base: str = DEFAULT_BASE
) -> Iterator[Quad]:
    """Lift inputs that gave no article, one entity a source.

    Args:
        problems: Inputs, each source once.
        base: Base of our IRIs.

    Returns:
        Quads of the graph `kg:report`, in the order of *problems*.
    """
    for problem in problems:
        name = sha256(problem.source.encode(errors="replace")).hexdigest()[:16]
        entity = mint(base, f"left-out/{name}")
        yield Quad(entity, RDF.type, KG.LeftOut, KG.report)
        source, reason = plain_literal(problem.source), plain_literal(problem.reason)
        yield Quad(entity, KG.sourceFile, source, KG.report)
        yield Quad(entity, KG.reason, reason, KG.report)
