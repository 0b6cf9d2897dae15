"""Put questions to a graph: SPARQL in a worker that can be killed, saved questions."""

from kg.query.question import (
    Parameter,
    Question,
    list_questions,
    read_question,
    set_values,
)
from kg.query.result import Limits, Result
from kg.query.run import run_query
from kg.query.write import RESULT_FORMATS, write_result

__all__ = [
    "RESULT_FORMATS",
    "Limits",
    "Parameter",
    "Question",
    "Result",
    "list_questions",
    "read_question",
    "run_query",
    "set_values",
    "write_result",
]
