"""The graph in a store elsewhere, by the Graph Store Protocol."""

from kg.store.remote.mirror import Mirrored, mirror_graph
from kg.store.remote.protocol import RemoteStore, open_remote

__all__ = ["Mirrored", "RemoteStore", "mirror_graph", "open_remote"]
