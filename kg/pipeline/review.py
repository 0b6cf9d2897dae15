"""Review of who is who: what was decided, and the build that follows from it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from pyoxigraph import Quad

from kg.errors import UsageError
from kg.export.syntax import Turtle
from kg.file import write_atomically
from kg.iri import DEFAULT_BASE
from kg.lift import lift_decision
from kg.model.build import BuildReport
from kg.model.decision import Decision, PersonReference
from kg.model.review import Review, identify_pair, select_latest
from kg.pipeline.build import BuildOptions, run_build
from kg.pipeline.intake import Intake
from kg.pipeline.progress import Progress
from kg.pipeline.review_side import portray_pairs
from kg.pipeline.version import name_extractor
from kg.read.decision import read_decisions as read_file
from kg.store import Journal, open_snapshot, open_store
from kg.store.decision import (
    read_decisions,
    read_pairs,
    undo_decision,
    write_decisions,
)
from kg.store.trouble import explain_trouble
from kg.vocabulary import KG


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decides in one go.

    Args:
        merge: Pairs that are one person, by number in the list or by id.
        apart: Pairs that are two, likewise.
        undo: Decisions to take back, by number in the list of decisions or by id.
        who: Who decides.
        when: When, with time zone.
        reason: In their words; empty if they give none.
    """

    merge: Sequence[str]
    apart: Sequence[str]
    undo: Sequence[str]
    who: str
    when: datetime
    reason: str = ""


def list_review(output: Path, limit: int) -> Review:
    """List what waits for review and what was decided.

    Args:
        output: Folder of the build.
        limit: Most pairs to portray.

    Raises:
        UsageError: If there is no build.
    """
    with _open_journal(output) as journal:
        pairs = read_pairs(journal)
        graph = open_snapshot(output / "store")
        base = journal.read_meta("base") or DEFAULT_BASE
        return Review(
            pairs=portray_pairs(pairs[:limit], journal, graph, base),
            waiting=len(pairs),
            decisions=select_latest(read_decisions(journal)),
        )


def decide_pairs(
    verdict: Verdict, options: BuildOptions, progress: Progress | None = None
) -> BuildReport:
    """Note decisions, and build what follows from them.

    Args:
        verdict: What is decided; all of it or, if anything in it is unknown, nothing.
        options: As for `kg.pipeline.build.build_graph`.
        progress: As there.

    Raises:
        UsageError: If there is no build, or no such pair or decision.
    """
    _check_build(options.output)

    def change(intake: Intake) -> None:
        journal = intake.journal
        decisions = select_latest(read_decisions(journal))
        undone = [_find_decision(name, decisions) for name in verdict.undo]
        made = [
            Decision(left, right, same, verdict.who, verdict.when, verdict.reason)
            for names, same in ((verdict.merge, True), (verdict.apart, False))
            for name in names
            for left, right in (_find_records(name, journal, decisions),)
        ]
        for decision in undone:
            undo_decision(journal, decision)
        write_decisions(journal, made)

    return run_build(options, progress, change)


def export_decisions(output: Path, file: Path) -> int:
    """Write all decisions as Turtle, whole or not at all.

    Args:
        output: Folder of the build.
        file: Where to write; the same decisions give the same bytes.

    Returns:
        How many decisions.

    Raises:
        UsageError: If there is no build.
        StoreError: If the file cannot be written.
    """
    with _open_journal(output) as journal:
        decisions = read_decisions(journal)
        base = journal.read_meta("base") or DEFAULT_BASE
    triples = set(chain.from_iterable(lift_decision(one, base) for one in decisions))
    quads = [Quad(t.subject, t.predicate, t.object, KG.facts) for t in triples]
    syntax = Turtle(base)
    chunks = [syntax.begin()]
    if quads:
        chunks.append(syntax.write(sorted(quads, key=str), is_first=True))
    with explain_trouble(file.absolute().parent):
        write_atomically(file, chunks)
    return len(decisions)


def import_decisions(
    file: Path, options: BuildOptions, progress: Progress | None = None
) -> tuple[int, BuildReport]:
    """Add the decisions of a Turtle file, and build what follows from them.

    Args:
        file: As `export_decisions` writes it.
        options: As for `kg.pipeline.build.build_graph`.
        progress: As there.

    Returns:
        How many decisions are new, and the report of the build.

    Raises:
        UsageError: If there is no build, or the file cannot be read.
    """
    _check_build(options.output)
    decisions = read_file(file)
    added = 0

    def change(intake: Intake) -> None:
        nonlocal added
        added = write_decisions(intake.journal, decisions)

    report = run_build(options, progress, change)
    return added, report


@contextmanager
def _open_journal(output: Path) -> Iterator[Journal]:
    _check_build(output)
    with open_store(output / "store", name_extractor()) as store:
        yield store.journal


def _check_build(output: Path) -> None:
    if not (output / "store" / "journal.sqlite").exists():
        msg = f"there is no build in {output}; run `kg build` first"
        raise UsageError(msg)


def _find_records(
    name: str, journal: Journal, decisions: Sequence[Decision]
) -> tuple[PersonReference, PersonReference]:
    """Find the records of a pair that waits, or of one that was decided before."""
    pairs = [sorted((p.left_record, p.right_record)) for p in read_pairs(journal)]
    if _is_number(name):
        if 1 <= int(name) <= len(pairs):
            left, right = pairs[int(name) - 1]
            return left, right
    else:
        decided = [[one.left, one.right] for one in decisions]
        for left, right in (*pairs, *decided):
            if identify_pair(left, right) == name:
                return left, right
    msg = f"{name}: no such pair; `kg review` lists those that wait"
    raise UsageError(msg)


def _find_decision(name: str, decisions: Sequence[Decision]) -> Decision:
    for number, decision in enumerate(decisions, start=1):
        if name in (str(number), identify_pair(decision.left, decision.right)):
            return decision
    msg = f"{name}: no such decision; `kg review` lists those in force"
    raise UsageError(msg)


def _is_number(name: str) -> bool:
    return name.isascii() and name.isdecimal()
