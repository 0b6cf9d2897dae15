"""The garbage collector kept from looking at millions of living records."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause_collection() -> Iterator[None]:
    """Pause the cyclic garbage collector; reference counting goes on.

    Resolution makes millions of small records, none of which points back to its
    owner, so there is nothing to collect; looking for it took two fifths of the time
    for 40,000 mentions, at the same peak of memory.

    Examples:
        >>> with pause_collection():
        ...     gc.isenabled()
        False
        >>> gc.isenabled()
        True
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
