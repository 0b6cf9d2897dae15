"""Review decisions from Turtle, as `kg review --export` writes them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.errors import UsageError
from kg.model.decision import NO_WORDS, Decision, PersonReference
from kg.vocabulary import KG, PROV, RDF, SCHEMA

_RECORD = re.compile(r"/article/([0-9a-f]{1,64})#person-")

_Values = Mapping[str, Sequence[str]]


def read_decisions(file: Path) -> tuple[Decision, ...]:
    """Read the decisions that people took; those of the program are passed over.

    Whichever base the IRIs have, the key of the article is read from them, and the
    name from `schema:name`. What else the file says is not looked at.

    Args:
        file: A Turtle file, such as an export of decisions or of a whole graph.

    Returns:
        In the order of their IRIs.

    Raises:
        UsageError: If the file is missing, is no Turtle, or a decision in it is not
            whole.
    """
    nodes: dict[str, dict[str, list[str]]] = {}
    try:
        for quad in parse(path=file, format=RdfFormat.TURTLE):
            value = quad.object
            if isinstance(quad.subject, NamedNode) and isinstance(
                value, NamedNode | Literal
            ):
                values = nodes.setdefault(quad.subject.value, {})
                values.setdefault(quad.predicate.value, []).append(value.value)
    except (OSError, SyntaxError, ValueError) as error:
        msg = f"{file}: no Turtle that can be read ({error})"
        raise UsageError(msg) from error
    return tuple(_parse_all(nodes, file))


def _parse_all(nodes: Mapping[str, _Values], file: Path) -> Iterator[Decision]:
    for iri in sorted(nodes):
        node = nodes[iri]
        # A decision without a time is the program's own, and is made again.
        if (
            KG.SameAsDecision.value in node.get(RDF.type.value, ())
            and PROV.generatedAtTime.value in node
        ):
            try:
                yield _parse(node, nodes)
            except (KeyError, ValueError) as error:
                msg = f"{file}: the decision <{iri}> is not whole ({error})"
                raise UsageError(msg) from error


def _parse(node: _Values, nodes: Mapping[str, _Values]) -> Decision:
    same = node.get(KG.decidedSame.value, ())
    different = node.get(KG.decidedDifferent.value, ())
    records = sorted({_parse_record(iri, nodes) for iri in (*same, *different)})
    if len(records) != 2 or (same and different):
        msg = "it must name two records, both the same or both different"
        raise ValueError(msg)
    agent = _one(node, PROV.wasAttributedTo)
    reason = _one(node, KG.reason)
    when = datetime.fromisoformat(_one(node, PROV.generatedAtTime))
    if when.tzinfo is None:
        msg = f"its time has no time zone: {when}"
        raise ValueError(msg)
    return Decision(
        left=records[0],
        right=records[1],
        same=bool(same),
        who=_one(nodes[agent], SCHEMA.name),
        when=when.astimezone(UTC),
        reason="" if reason == NO_WORDS else reason,
    )


def _parse_record(iri: str, nodes: Mapping[str, _Values]) -> PersonReference:
    article = _RECORD.search(iri)
    if article is None:
        msg = f"<{iri}> is no record of a person in an article"
        raise ValueError(msg)
    return PersonReference(article[1], _one(nodes[iri], SCHEMA.name))


def _one(node: _Values, predicate: NamedNode) -> str:
    values = node.get(predicate.value, ())
    if len(values) != 1:
        msg = f"one <{predicate.value}> was expected, not {len(values)}"
        raise ValueError(msg)
    return values[0]
