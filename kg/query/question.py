"""The saved questions of `ontology/questions`, and the values that fill them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.errors import OntologyError, QueryError
from kg.resource import ontology_folder
from kg.vocabulary import XSD

VALUES_LINE = "# VALUES"
"""The line inside WHERE that the values take the place of."""

_TITLE = re.compile(r"#\s*title@(\w+):\s*(.+)")
_PARAMETER = re.compile(
    r"#\s*param\s+(\w+)\s*\(\s*(\w+)\s*(?:,\s*default\s+\"([^\"]*)\"\s*)?\)\s*:?\s*(.*)"
)
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that the asker may give.

    Args:
        name: Name of the variable, without question mark.
        type: `text` (a plain string), `label` (a text in Indonesian), `date`, `year`,
            `number` or `iri`.
        default: Used where none is given; None leaves the variable free.
        help: One line for the asker.
    """

    name: str
    type: str
    default: str | None
    help: str


@dataclass(frozen=True, slots=True)
class Question:
    """A saved question.

    Args:
        name: Name of its file, without ending.
        titles: By language (`id`, `en`).
        parameters: In the order of the file.
        text: The query as it stands in the file.
    """

    name: str
    titles: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    text: str


def list_questions(folder: Path | None = None) -> tuple[Question, ...]:
    """List the saved questions, sorted by name.

    Args:
        folder: Where they lie; None for those of the program.
    """
    folder = folder or ontology_folder() / "questions"
    return tuple(_read_file(path) for path in sorted(folder.glob("*.rq")))


def read_question(name: str, folder: Path | None = None) -> Question:
    """Read one saved question.

    Args:
        name: Its name, without ending.
        folder: Where they lie; None for those of the program.

    Raises:
        QueryError: If there is none of this name; lists those that there are.
    """
    folder = folder or ontology_folder() / "questions"
    path = folder / f"{name}.rq"
    if _NAME.fullmatch(name) is None or not path.is_file():
        names = ", ".join(sorted(path.stem for path in folder.glob("*.rq")))
        msg = f"no question {name!r}; there are: {names}"
        raise QueryError(msg)
    return _read_file(path)


def _read_file(path: Path) -> Question:
    text = path.read_text(encoding="utf-8")
    titles = {found[1]: found[2].strip() for found in _TITLE.finditer(text)}
    if not titles:
        raise OntologyError(str(path), "no line like '# title@en: Who ...'")
    parameters = tuple(
        Parameter(found[1], found[2], found[3], found[4].strip())
        for found in _PARAMETER.finditer(text)
    )
    return Question(path.stem, titles, parameters, text)


def set_values(question: Question, values: Mapping[str, str]) -> str:
    """Fill a question with values.

    A value becomes a term that pyoxigraph writes, so that nothing in it can change
    the query. A parameter without value and default stays free.

    Args:
        question: The question.
        values: By name of the parameter.

    Returns:
        The query to run; it has as many lines as the question's file.

    Raises:
        QueryError: If a parameter does not exist, or a value is not of its type.
    """
    unknown = sorted(values.keys() - {one.name for one in question.parameters})
    if unknown:
        names = ", ".join(one.name for one in question.parameters) or "none"
        msg = f"{question.name} has no parameter {unknown[0]!r}; it has: {names}"
        raise QueryError(msg)
    terms = {}
    for parameter in question.parameters:
        value = values.get(parameter.name, parameter.default)
        if value is not None and value != "":
            terms[parameter.name] = _parse_value(parameter, value)
    return _fill(question.text.splitlines(), terms)


def _fill(lines: Iterable[str], terms: Mapping[str, NamedNode | Literal]) -> str:
    names = " ".join(f"?{name}" for name in terms)
    row = " ".join(str(term) for term in terms.values())
    clause = f"VALUES ({names}) {{ ({row}) }}" if terms else ""
    return "\n".join(clause if line.strip() == VALUES_LINE else line for line in lines)


def _parse_value(parameter: Parameter, value: str) -> NamedNode | Literal:
    try:
        return _make_term(parameter.type, value)
    except ValueError as error:
        msg = f"{parameter.name}: {value!r} is no {parameter.type}"
        raise QueryError(msg) from error


def _make_term(kind: str, value: str) -> NamedNode | Literal:
    """Make the term of one kind of parameter.

    Raises:
        ValueError: If the value is not of the kind.
    """
    match kind:
        case "date":
            return Literal(date.fromisoformat(value).isoformat(), datatype=XSD.date)
        case "year":
            return Literal(f"{int(value):04}", datatype=XSD.gYear)
        case "number":
            return Literal(int(value))
        case "iri":
            return NamedNode(value)
        case "label":
            return Literal(value, language="id")
        case _:
            return Literal(value)
