"""Files that are either old or new, never half."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path


def write_atomically(path: Path, chunks: Iterable[bytes]) -> int:
    """Write a file so that a crash leaves the old one, or none.

    The bytes go to a temporary name in the same folder, reach the disk, and then
    take the name.

    Args:
        path: Where the file shall stand; its folder must exist.
        chunks: Its content, in order; an error raised here leaves *path* as it was.

    Returns:
        The number of bytes written.

    Raises:
        OSError: If the disk is full or the folder may not be written to.
    """
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    temporary = Path(name)
    size = 0
    try:
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:
                size += file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    return size


def sync_folder(folder: Path) -> None:
    """Make names that were changed in *folder* outlast a loss of power."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _umask() -> int:
    """Read the process's mask of permissions; there is no call that only reads it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
