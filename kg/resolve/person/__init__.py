"""Which person each article means."""

from kg.resolve.person.mention import Offices
from kg.resolve.person.resolution import Authority, resolve_people

__all__ = ["Authority", "Offices", "resolve_people"]
