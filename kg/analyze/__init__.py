"""The facts as a network: who speaks about whom, who holds what where."""

from kg.analyze.measure import analyze_network, lift_analysis
from kg.analyze.network import Network, project_network
from kg.analyze.path import Step, find_connection
from kg.analyze.picture import draw_picture

__all__ = [
    "Network",
    "Step",
    "analyze_network",
    "draw_picture",
    "find_connection",
    "lift_analysis",
    "project_network",
]
