"""The answer to a query, and the bounds within which it was found."""

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

Term = NamedNode | Literal | str
"""A term of an answer; a string is a blank node or a triple term, as SPARQL writes
it, which graphs of ours do not hold."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take.

    Args:
        seconds: Wall-clock time, the start of the worker (0.1 s) included.
        rows: Rows, or triples, of the answer.
        megabytes: Address space of the worker, the graph's files included.
        answer_megabytes: Size of the answer as text.
    """

    seconds: float = 10.0
    rows: int = 100_000
    megabytes: int = 1024
    answer_megabytes: int = 64


@dataclass(frozen=True, slots=True)
class Result:
    """An answer; exactly one of *rows*, *boolean* and *triples* is not None.

    Args:
        variables: Names of the columns, in the order of the query; empty without rows.
        rows: Of a SELECT; None in a row where a variable is unbound.
        boolean: Of an ASK.
        triples: Of a CONSTRUCT or DESCRIBE, sorted, each once.
        is_offline: Whether the system cut the worker off from every network.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] | None = None
    boolean: bool | None = None
    triples: tuple[Triple, ...] | None = None
    is_offline: bool = False
