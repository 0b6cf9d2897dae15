"""`kg evaluate`: compare with articles annotated by hand."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from kg.cli.console import language, out, say
from kg.cli.option import Output
from kg.cli.progress import DrawnProgress
from kg.file import write_atomically
from kg.model.evaluation import Evaluation

PAGE = "evaluation.html"
"""Name of the page with every article, in the output folder."""


def evaluate(
    gold: Annotated[
        list[Path],
        typer.Argument(
            metavar="GOLD.jsonl...", help="Annotated articles.", exists=True
        ),
    ],
    *,
    output: Output = Path("output/evaluation"),
) -> None:
    """Build annotated articles, score what was found, and show each error in place."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.pipeline.build import BuildOptions
    from kg.pipeline.evaluate import evaluate_gold
    from kg.render import render_evaluation

    options = BuildOptions(
        output=output, workers=os.cpu_count() or 1, language=language()
    )
    with DrawnProgress() as progress:
        evaluation = evaluate_gold(gold, options, progress)
    page = render_evaluation(evaluation, language=language())
    write_atomically(output / PAGE, [page.encode()])
    _print_scores(evaluation)
    out.print(say("evaluate.page", page=output / PAGE), markup=False)


def _print_scores(evaluation: Evaluation) -> None:
    table = Table(say("evaluate.relation"))
    for name in ("gold", "found", "right", "precision", "recall", "f1"):
        table.add_column(say(f"evaluate.{name}"), justify="right")
    for one in evaluation.scores:
        counts = (str(number) for number in (one.gold, one.found, one.right))
        shares = (f"{share:.3f}" for share in (one.precision, one.recall, one.f1))
        table.add_row(one.relation, *counts, *shares)
    out.print(table)
    bands = Table(say("evaluate.confidence"))
    for name in ("claims", "right", "share"):
        bands.add_column(say(f"evaluate.{name}"), justify="right")
    for band in evaluation.reliability:
        share = f"{band.right / band.claims:.3f}" if band.claims else "–"
        edges = f"{band.low:.2f}–{band.high:.2f}"
        bands.add_row(edges, str(band.claims), str(band.right), share)
    out.print(bands)
