"""The process that answers one query; run as a script, apart from the program.

It reads one request as JSON from standard input and writes the answer, a line of JSON
a row, to standard output. It imports nothing of `kg`, so that it starts quickly and
has little to give away.
"""

import contextlib
import ctypes
import json
import os
import resource
import sys
from collections.abc import Iterator
from typing import IO, Any

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_MEGABYTE = 1024 * 1024

_ROWS = "rows"
_ANSWER = "answer_megabytes"
"""Limits of the answer, by their names in the request."""


class _LimitError(Exception):
    """The answer is larger than was asked for; names the limit."""


def main() -> None:
    """Answer the query on standard input."""
    request = json.load(sys.stdin)
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    is_offline = cut_network()
    set_limits(request)
    try:
        for line in answer(request, is_offline):
            json.dump(line, out, ensure_ascii=True)
            out.write("\n")
    except SyntaxError as error:
        _fail(out, "syntax", str(error))
    except _LimitError as error:
        _fail(out, "limit", str(error))
    except (OSError, RuntimeError, ValueError) as error:
        _fail(out, "failed", str(error))
    out.flush()
    # Without the clean-up of the interpreter: the store is read-only.
    os._exit(0)


def _fail(out: IO[str], kind: str, message: str) -> None:
    json.dump({"error": kind, "message": message}, out)
    out.write("\n")


def cut_network() -> bool:
    """Move into a network that has nobody else; tell whether the system allowed it."""
    try:
        unshare = ctypes.CDLL(None, use_errno=True).unshare
    except (OSError, AttributeError):  # macOS has no such call
        return False
    ways = (_CLONE_NEWNET, _CLONE_NEWUSER | _CLONE_NEWNET)
    return any(unshare(way) == 0 for way in ways)


def set_limits(request: dict[str, Any]) -> None:
    """Bound what this process may take; what the system refuses is left out."""
    memory = int(request["megabytes"]) * _MEGABYTE
    seconds = int(request["seconds"]) + 2
    for name, limit in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
    ):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(name, (limit, limit))


def answer(request: dict[str, Any], is_offline: bool) -> Iterator[object]:
    """Answer a query line by line: a header, then a line a row.

    Raises:
        SyntaxError: If the query is none.
        _LimitError: If the answer is too large.
    """
    # Here, so that the bounds above hold for its threads and memory as well.
    import pyoxigraph as ox

    store = ox.Store.read_only(request["snapshot"])
    result = store.query(
        request["query"],
        prefixes=request["prefixes"],
        use_default_graph_as_union=request["is_union"],
    )
    header: dict[str, object] = {"is_offline": is_offline}
    if isinstance(result, ox.QueryBoolean):
        yield {**header, "boolean": bool(result)}
    elif isinstance(result, ox.QueryTriples):
        yield {**header, "triples": True}
        seen: set[Any] = set()
        rows = ([t.subject, t.predicate, t.object] for t in result if _is_new(t, seen))
        yield from _bounded(rows, request)
    else:
        names = [variable.value for variable in result.variables]
        yield {**header, "variables": names}
        yield from _bounded((list(solution) for solution in result), request)


def _is_new(triple: Any, seen: set[Any]) -> bool:
    if triple in seen:
        return False
    seen.add(triple)
    return True


def _bounded(rows: Iterator[list[Any]], request: dict[str, Any]) -> Iterator[object]:
    room = int(request[_ANSWER]) * _MEGABYTE
    for count, row in enumerate(rows):
        if count >= request[_ROWS]:
            raise _LimitError(_ROWS)
        line = [_encode(term) for term in row]
        room -= sum(len(part) for term in line if term for part in term if part)
        if room < 0:
            raise _LimitError(_ANSWER)
        yield line


def _encode(term: Any) -> list[str | None] | None:
    """Encode a term as its kind and its parts."""
    kind = type(term).__name__
    if term is None:
        return None
    if kind == "NamedNode":
        return ["iri", term.value]
    if kind == "Literal":
        return ["literal", term.value, term.language, term.datatype.value]
    return ["other", str(term)]


if __name__ == "__main__":
    main()
