"""Across articles: which records are one person, post, law, place; and what follows."""

from kg.resolve.facts import resolve_facts

__all__ = ["resolve_facts"]
