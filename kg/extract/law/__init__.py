"""Finds the laws that an article cites and the relations between them."""

from kg.extract.law.find import LawFindings, find_laws

__all__ = ["LawFindings", "find_laws"]
