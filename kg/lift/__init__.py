"""Lift records to quads: every claim into its article's graph, every fact into one."""

from kg.lift.article import article_iri, graph_iris, lift_article
from kg.lift.decision import lift_decision
from kg.lift.fact import lift_facts
from kg.lift.name import ClaimNames, name_claims

__all__ = [
    "ClaimNames",
    "article_iri",
    "graph_iris",
    "lift_article",
    "lift_decision",
    "lift_facts",
    "name_claims",
]
