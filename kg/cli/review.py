"""`kg review`: people that may be one, for a person to merge, keep apart or undo."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.markup import escape

from kg.cli.build import print_summary
from kg.cli.console import language, out, say
from kg.cli.option import DEFAULT_OUTPUT, USUAL_WORKERS, Output
from kg.cli.progress import DrawnProgress
from kg.errors import UsageError
from kg.model.decision import Decision
from kg.model.review import Review, ReviewOffice, ReviewPair, ReviewSide, identify_pair

if TYPE_CHECKING:
    from kg.pipeline.build import BuildOptions
    from kg.pipeline.review import Verdict

_Names = list[str] | None


def review(  # noqa: PLR0913 - each is an option of the command
    *,
    merge: Annotated[
        _Names,
        typer.Option(metavar="N", help="Take this pair for one person; repeatable."),
    ] = None,
    apart: Annotated[
        _Names,
        typer.Option(metavar="N", help="Keep this pair apart for good; repeatable."),
    ] = None,
    undo: Annotated[
        _Names,
        typer.Option(metavar="N", help="Take this decision back; repeatable."),
    ] = None,
    who: Annotated[
        str, typer.Option(envvar="USER", help="Who decides, as the graph names them.")
    ] = "",
    reason: Annotated[str, typer.Option(help="Why, in your own words.")] = "",
    export_to: Annotated[
        Path | None,
        typer.Option("--export", metavar="FILE.ttl", help="Write all decisions."),
    ] = None,
    import_from: Annotated[
        Path | None,
        typer.Option("--import", metavar="FILE.ttl", help="Add decisions of a file."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="Pairs to show.")] = 20,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """List people that may be one; merge them, keep them apart, or undo that."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.pipeline.review import Verdict, export_decisions, list_review

    if import_from is not None:
        _import(import_from, output)
    if merge or apart or undo:
        now = datetime.now(UTC).replace(microsecond=0)
        chosen = Verdict(merge or (), apart or (), undo or (), who, now, reason)
        _decide(chosen, output)
    if export_to is not None:
        count = export_decisions(output, export_to)
        message = say("review.exported", count=count, file=export_to)
        out.print(message, markup=False)
    if not any((merge, apart, undo, export_to, import_from)):
        found = list_review(output, limit)
        if found.pairs and _is_interactive():
            _ask_all(found, who, output)
        else:
            _list(found)


def _is_interactive() -> bool:
    """Tell whether a person can see the pairs and answer."""
    return sys.stdin.isatty() and out.is_terminal


def _options(output: Path) -> "BuildOptions":
    from kg.pipeline.build import BuildOptions

    return BuildOptions(
        output=output,
        workers=USUAL_WORKERS,
        language=language(),
        title=say("build.title"),
    )


def _import(file: Path, output: Path) -> None:
    from kg.pipeline.review import import_decisions

    with DrawnProgress() as progress:
        added, report = import_decisions(file, _options(output), progress)
    out.print(say("review.imported", count=added, file=file), markup=False)
    print_summary(report, output)


def _decide(verdict: "Verdict", output: Path) -> None:
    from kg.pipeline.review import decide_pairs

    if not verdict.who and (verdict.merge or verdict.apart):
        raise UsageError(say("review.who"))
    with DrawnProgress() as progress:
        report = decide_pairs(verdict, _options(output), progress)
    counts = {name: len(getattr(verdict, name)) for name in ("merge", "apart", "undo")}
    out.print(say("review.done", **counts))
    print_summary(report, output)


def _ask_all(found: Review, who: str, output: Path) -> None:
    """Show pair after pair, and build once at the end with all that was decided."""
    from kg.pipeline.review import Verdict

    chosen: dict[str, list[str]] = {"merge": [], "apart": []}
    keys = dict(
        zip(say("review.keys"), ("merge", "apart", "skip", "quit"), strict=True)
    )
    for number, pair in enumerate(found.pairs, start=1):
        _show_pair(number, pair)
        action = _ask(keys)
        if action == "quit":
            break
        chosen.get(action, []).append(pair.id)
    if any(chosen.values()):
        now = datetime.now(UTC).replace(microsecond=0)
        _decide(Verdict(chosen["merge"], chosen["apart"], (), who, now), output)


def _ask(keys: dict[str, str]) -> str:
    """Ask until a key fits; the end of the input and Ctrl-C are to quit."""
    while True:
        try:
            answer = typer.prompt(say("review.ask"))
        except typer.Abort:
            out.print()
            return "quit"
        key = str(answer).strip().lower()[:1]
        if key in keys:
            return keys[key]


def _list(found: Review) -> None:
    if not found.pairs:
        out.print(say("review.nothing"))
    for number, pair in enumerate(found.pairs, start=1):
        _show_pair(number, pair)
    if found.waiting > len(found.pairs):
        more = found.waiting - len(found.pairs)
        out.print(say("review.more", count=more), style="dim")
    if found.decisions:
        out.print(f"[bold]{say('review.decisions')}[/]")
    for number, decision in enumerate(found.decisions, start=1):
        out.print(_phrase_decision(number, decision), markup=False)
    if found.pairs:
        out.print(say("review.hint"), style="dim")


def _phrase_decision(number: int, decision: Decision) -> str:
    return say(
        f"review.{'same' if decision.same else 'different'}",
        number=number,
        id=identify_pair(decision.left, decision.right),
        left=f"{decision.left.name} [{decision.left.article}]",
        right=f"{decision.right.name} [{decision.right.article}]",
        who=decision.who,
        when=f"{decision.when:%Y-%m-%d %H:%M}",
        reason=decision.reason,
    ).rstrip(" :")


def _show_pair(number: int, pair: ReviewPair) -> None:
    score = say("review.score", percent=f"{100 * pair.score:.0f}")
    out.print(f"[bold]{number}[/]  [cyan]{pair.id}[/]  {score}")
    for side in (pair.left, pair.right):
        for line in _describe_side(side):
            out.print(line)
    reasons = ", ".join(
        f"{say(f'review.reason.{reason.feature}')} {reason.points:+.1f}"
        for reason in pair.reasons
    )
    out.print(f"   {escape(reasons)}", style="dim")
    out.print()


def _describe_side(side: ReviewSide) -> Iterator[str]:
    names = " · ".join(side.names) or side.record.name
    yield f" • [bold]{escape(names)}[/]"
    for office in side.offices:
        yield f"     {escape(_phrase_office(office))}"
    source = " · ".join(filter(None, (side.headline, side.day)))
    yield f"     “{escape(side.sentence)}” [dim]{escape(source)}[/]"


def _phrase_office(office: ReviewOffice) -> str:
    days = "–".join(dict.fromkeys(filter(None, (office.first, office.last))))
    place = office.place or ""
    # "Gubernur Kalimantan Selatan" tells the province well enough.
    if place.partition(" ")[2] in office.label:
        place = ""
    return ", ".join(filter(None, (office.label, office.capacity, place, days)))
