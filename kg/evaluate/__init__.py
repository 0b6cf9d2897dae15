"""Compares extractions with articles annotated by hand."""

from kg.evaluate.compare import evaluate
from kg.evaluate.gold import Gold, read_gold

__all__ = ["Gold", "evaluate", "read_gold"]
