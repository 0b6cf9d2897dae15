"""Run a query in a process of its own, within bounds."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import QueryError
from kg.query.gate import check_query, names_dataset
from kg.query.result import Limits, Result, Term
from kg.vocabulary import PREFIXES

_WORKER = Path(__file__).with_name("worker.py")

_INHERITED = {"PATH", "PYTHONPATH", "PYTHONHOME", "LD_LIBRARY_PATH", "TMPDIR"}
"""What the worker inherits of the environment: nothing that holds a secret."""

_SECONDS = "seconds"

_ADVICE = {
    "rows": "the answer has more than {rows} rows; add LIMIT, or ask for less",
    "answer_megabytes": (
        "the answer is larger than {answer_megabytes} MB; add LIMIT, or ask for less"
    ),
    "seconds": (
        "no answer within {seconds:g} s; bind more of the pattern, add LIMIT, or "
        "allow more time"
    ),
    "megabytes": (
        "the query needs more than {megabytes} MB of memory; ask for less, or allow "
        "more memory"
    ),
}
"""What to tell about each limit, and what to do then."""

_KILLED_FOR_TIME = {-signal.SIGXCPU, -signal.SIGKILL}


def run_query(snapshot: Path, text: str, limits: Limits | None = None) -> Result:
    """Answer a SPARQL query from the union of all graphs, unless it says `FROM`.

    The query is a stranger's: it is answered in a process that only reads, has no
    network where the system allows that, and is killed at its limits. The prefixes
    of `kg.vocabulary` need no declaration.

    Args:
        snapshot: Folder of the snapshot (`kg.store.current_snapshot`).
        text: A SELECT, ASK, CONSTRUCT or DESCRIBE; an update is refused.
        limits: Its bounds; None for the usual ones.

    Raises:
        QueryError: If it is refused, is no SPARQL (with line and column), fails, or
            goes past a limit; the message says what to do.
    """
    check_query(text)
    limits = limits or Limits()
    request = {
        "snapshot": str(snapshot),
        "query": text,
        "prefixes": dict(PREFIXES),
        "is_union": not names_dataset(text),
        **asdict(limits),
    }
    lines = _ask_worker(json.dumps(request).encode(), limits)
    header: dict[str, Any] = next(lines)
    if "boolean" in header:
        return Result(boolean=header["boolean"], is_offline=header["is_offline"])
    if "triples" in header:
        triples = sorted((_decode_triple(row) for row in lines), key=str)
        return Result(triples=tuple(triples), is_offline=header["is_offline"])
    rows = tuple(tuple(_decode(term) for term in row) for row in lines)
    names = tuple(header["variables"])
    return Result(variables=names, rows=rows, is_offline=header["is_offline"])


def _ask_worker(request: bytes, limits: Limits) -> Iterator[Any]:
    environment = {name: os.environ[name] for name in _INHERITED & os.environ.keys()}
    # One arena: glibc reserves 64 MB of address space for each thread otherwise.
    environment |= {"MALLOC_ARENA_MAX": "1", "PYTHONUTF8": "1"}
    try:
        # Our own file and interpreter; -P keeps this folder off the module path.
        done = subprocess.run(  # noqa: S603 - the arguments are ours, not a user's
            [sys.executable, "-P", str(_WORKER)],
            input=request,
            capture_output=True,
            timeout=limits.seconds,
            env=environment,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise _past_limit(limits, _SECONDS) from error
    lines = done.stdout.splitlines() if done.returncode == 0 else []
    if not lines:
        name = _SECONDS if done.returncode in _KILLED_FOR_TIME else "megabytes"
        raise _past_limit(limits, name)
    last = json.loads(lines[-1])  # first: what failed need not be read to its end
    if isinstance(last, dict) and "error" in last:
        raise _phrase(last["error"], last["message"], limits)
    return (json.loads(line) for line in lines)


def _phrase(kind: str, message: str, limits: Limits) -> QueryError:
    if kind == "limit":
        return _past_limit(limits, message)
    if kind == "syntax":
        place, _, problem = message.removeprefix("error at ").partition(": ")
        line, _, column = place.partition(":")
        if line.isdecimal() and column.isdecimal():
            return QueryError(f"line {line}, column {column}: {problem}")
    return QueryError(f"the query failed: {message}")


def _past_limit(limits: Limits, name: str) -> QueryError:
    return QueryError(_ADVICE[name].format(**asdict(limits)))


def _decode(term: list[str | None] | None) -> Term | None:
    """Read a term as the worker writes it."""
    if term is None:
        return None
    kind, value, *rest = term
    value = value or ""
    if kind == "iri":
        return NamedNode(value)
    if kind == "literal":
        language, datatype = rest
        if language:
            return Literal(value, language=language)
        return Literal(value, datatype=NamedNode(datatype or ""))
    return value


def _decode_triple(row: list[list[str | None]]) -> Triple:
    subject, predicate, value = (_decode(term) for term in row)
    if not isinstance(subject, NamedNode) or not isinstance(predicate, NamedNode):
        msg = "a constructed triple has a blank node; give it an IRI with IRI(...)"
        raise QueryError(msg)
    if not isinstance(value, NamedNode | Literal):
        msg = "a constructed triple has a blank node; give it an IRI with IRI(...)"
        raise QueryError(msg)
    return Triple(subject, predicate, value)
