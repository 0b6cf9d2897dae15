"""Indonesian regional news in, a time-aware knowledge graph out."""

__version__ = "0.1.0"
