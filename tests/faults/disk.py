"""Fill the disk under a build, a little later each time, and look for what was lost.

`python -m tests.faults.disk --n 20` fills it at twenty points. The disk is a small
tmpfs in a mount namespace of this process alone; where the system forbids that, the
exit code is `FORBIDDEN`.
"""

import argparse
import ctypes
import os
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from kg.pipeline.version import name_extractor
from kg.store import open_snapshot, open_store
from kg.store.snapshot import snapshot_number
from tests.faults.child import Ended, read_acknowledged, run_kg
from tests.faults.corpus import make_rows, write_rows
from tests.faults.kill import build_of, build_reference, export_sorted

FORBIDDEN = 77
"""Exit code where the system does not let a process mount a disk of its own."""

DISK_MEGABYTES = 200

EXIT_BROKEN = 5
"""Exit code of a command that the disk refused."""

_NEW_USER, _NEW_MOUNTS, _DETACH = 0x10000000, 0x00020000, 2


@dataclass(slots=True)
class Outcome:
    """What came of the full disks.

    Args:
        full: Builds that the disk stopped.
        done: Builds that ended all the same; their point was too late.
        lost: Acknowledged articles that were gone.
        unclear: Messages that do not name the disk, or come with another exit code.
        differing: Builds that ended in another graph once there was room.
        unreadable: Graphs published before that could not be read while it was full.
    """

    full: int = 0
    done: int = 0
    lost: list[str] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)
    differing: int = 0
    unreadable: int = 0


def mount_disk(folder: Path) -> bool:
    """Mount a small disk that this process and its children alone see."""
    user, group = os.getuid(), os.getgid()
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_NEW_MOUNTS) != 0:
        if libc.unshare(_NEW_USER | _NEW_MOUNTS) != 0:
            return False
        Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
        Path("/proc/self/uid_map").write_text(f"0 {user} 1", encoding="ascii")
        Path("/proc/self/gid_map").write_text(f"0 {group} 1", encoding="ascii")
    libc.mount(b"none", b"/", None, 1 << 14 | 1 << 18, None)  # private, all of it
    size = f"size={DISK_MEGABYTES}m".encode()
    mounted: int = libc.mount(b"tmpfs", os.fsencode(folder), b"tmpfs", 0, size)
    return mounted == 0


def measure_build(folder: Path, disk: Path, file: Path) -> int:
    """Measure how many bytes of the disk a build takes at most."""
    run_kg(build_of(file, disk / "measured"), folder / "log")
    return DISK_MEGABYTES * 1024 * 1024 - _free(disk)


def fill_disks(count: int, articles: int, folder: Path, disk: Path) -> Outcome:
    """Build *count* times on a disk with ever more room, none of it enough."""
    half = write_rows(folder / "half.jsonl", make_rows(articles // 2))
    file = write_rows(folder / "in.jsonl", make_rows(articles))
    reference = build_reference(file, folder)
    needed = measure_build(folder, disk, file)
    outcome = Outcome()
    for number in range(count):
        output = disk / f"full-{number}"
        if number % 2:  # every other build finds a graph that readers use
            run_kg(build_of(half, output), folder / "log-half")
        room = int(needed * (number + 0.2) / count)
        ballast = disk / "ballast"
        with ballast.open("wb") as stream:
            os.posix_fallocate(stream.fileno(), 0, max(_free(disk) - room, 1))
        log = folder / f"log-{number}"
        ended = run_kg(build_of(file, output), log)
        _check_full(ended, output, outcome)
        ballast.unlink()
        outcome.lost += find_lost(output, read_acknowledged(log))
        again = run_kg(build_of(file, output), log)
        same = again.code == 0 and export_sorted(output / "store") == reference.export
        outcome.differing += not same
        shutil.rmtree(output)
    return outcome


def _check_full(ended: Ended, output: Path, outcome: Outcome) -> None:
    if ended.code == 0:
        outcome.done += 1
        return
    outcome.full += 1
    if "disk that holds" not in ended.err or ended.code != EXIT_BROKEN:
        outcome.unclear.append(f"exit {ended.code}: {ended.err[-400:]}")
    store = output / "store"
    if snapshot_number(store) is not None:
        outcome.unreadable += len(open_snapshot(store)) == 0


def _free(disk: Path) -> int:
    status = os.statvfs(disk)
    return status.f_bavail * status.f_frsize


def find_lost(output: Path, acknowledged: set[str]) -> list[str]:
    """Find acknowledged articles that the journal does not have."""
    with open_store(output / "store", name_extractor()) as opened:
        return sorted(acknowledged - opened.journal.read_digests().keys())


def main() -> None:
    """Fill as many disks as the command line says, and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--n", type=int, default=20)
    parser.add_argument("--articles", type=int, default=60)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        disk = Path(name) / "disk"
        disk.mkdir()
        if not mount_disk(disk):
            sys.stdout.write("the system lets no process mount a disk of its own\n")
            sys.exit(FORBIDDEN)
        try:
            outcome = fill_disks(given.n, given.articles, Path(name), disk)
        finally:
            ctypes.CDLL(None).umount2(os.fsencode(disk), _DETACH)
    sys.stdout.write(f"{outcome}\n")
    bad = outcome.lost or outcome.unclear or outcome.differing or outcome.unreadable
    sys.exit(1 if bad or not outcome.full else 0)


if __name__ == "__main__":
    main()
