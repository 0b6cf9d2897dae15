"""Which person each article means."""

from kg.resolve.person.resolution import resolve_people

__all__ = ["resolve_people"]
