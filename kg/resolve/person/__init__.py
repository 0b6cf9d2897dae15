"""Which person each article means."""

from kg.resolve.person.mention import Offices
from kg.resolve.person.resolution import resolve_people

__all__ = ["Offices", "resolve_people"]
