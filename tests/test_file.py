"""Files that are either old or new."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.file import write_atomically


def test_file_holds_the_chunks_in_order(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"

    size = write_atomically(path, [b"a", b"", b"bc"])

    assert path.read_bytes() == b"abc"
    assert size == 3
    assert [one.name for one in tmp_path.iterdir()] == ["graph.ttl"]


def test_failure_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"old")

    def fail() -> Iterator[bytes]:
        yield b"new"
        raise OSError("disk")  # noqa: EM101 - a stand-in

    with pytest.raises(OSError, match="disk"):
        write_atomically(path, fail())

    assert path.read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["graph.ttl"]


def test_file_is_readable_as_any_other(tmp_path: Path) -> None:
    plain, careful = tmp_path / "a", tmp_path / "b"
    plain.write_bytes(b"")

    write_atomically(careful, [])

    assert careful.stat().st_mode == plain.stat().st_mode


def test_link_is_replaced_and_not_followed(tmp_path: Path) -> None:
    secret, link = tmp_path / "secret", tmp_path / "graph.ttl"
    secret.write_bytes(b"secret")
    link.symlink_to(secret)

    write_atomically(link, [b"new"])

    assert secret.read_bytes() == b"secret"
    assert link.read_bytes() == b"new"
