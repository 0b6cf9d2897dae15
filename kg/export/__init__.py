"""Write the graph of a build in the formats of RDF, the same bytes every time."""

from kg.export.graph import FORMATS, ExportFormat, export_graph

__all__ = ["FORMATS", "ExportFormat", "export_graph"]
