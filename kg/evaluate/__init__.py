"""Compares extractions with articles annotated by hand."""

from kg.evaluate.compare import evaluate
from kg.evaluate.gold import Gold, read_gold
from kg.evaluate.tally import Labels

__all__ = ["Gold", "Labels", "evaluate", "read_gold"]
