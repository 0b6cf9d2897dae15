"""Pages for people: the drawn graph and the report of a build."""

from kg.render.evaluation import render_evaluation
from kg.render.graph import render_graph
from kg.render.report import render_report

__all__ = ["render_evaluation", "render_graph", "render_report"]
