"""Take articles out of a build again."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kg.errors import ArticleError, UsageError
from kg.model.build import BuildReport
from kg.pipeline.build import BuildOptions, run_build
from kg.pipeline.intake import Intake
from kg.pipeline.progress import Progress
from kg.read.metadata import read_url
from kg.store import Journal


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """What came of one name that was to be withdrawn.

    Args:
        name: As the person gave it.
        count: Articles withdrawn.
        held_by: Other files that hold articles of this one, sorted; those articles
            stay.
    """

    name: str
    count: int
    held_by: tuple[str, ...]


def withdraw_articles(
    names: Sequence[str], options: BuildOptions, progress: Progress | None = None
) -> tuple[tuple[Withdrawal, ...], BuildReport]:
    """Withdraw articles; what stays equals a fresh build of the rest.

    Args:
        names: URLs, files, lines of files (`news.jsonl:12`) and folders, as they
            were given to the build or spelled from another folder.
        options: As for `kg.pipeline.build.build_graph`.
        progress: As there.

    Returns:
        What came of each name, and the report of the build without them.

    Raises:
        UsageError: If there is no build, or it knows one of the names not at all;
            then nothing is withdrawn.
    """
    if not (options.output / "store" / "journal.sqlite").exists():
        msg = f"there is no build in {options.output}; nothing can be withdrawn"
        raise UsageError(msg)
    found: list[Withdrawal] = []

    def change(intake: Intake) -> None:
        journal = intake.journal
        spelled = [(name, _find_spelling(journal, name)) for name in names]
        for name, spelling in spelled:
            held_by = journal.read_holders(spelling)
            found.append(Withdrawal(name, journal.remove(spelling), held_by))

    report = run_build(options, progress, change)
    return tuple(found), report


def _find_spelling(journal: Journal, name: str) -> str:
    """Find the spelling under which the journal knows a name."""
    for spelling in _spell(name):
        if journal.knows(spelling):
            return spelling
    msg = f"{name}: no article of this URL, file or folder in the build"
    raise UsageError(msg)


def _spell(name: str) -> Iterator[str]:
    """Spell a URL or a path in every way in which a build may know it."""
    if not name:
        return
    yield name
    with suppress(ArticleError):
        yield read_url(name, name) or name
    path = Path(name)
    yield str(path)
    yield str(path.resolve())
    with suppress(ValueError):
        yield str(path.resolve().relative_to(Path.cwd().resolve()))
