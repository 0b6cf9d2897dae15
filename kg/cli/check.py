"""`kg check`: what contradicts what, in plain words with the sentences that show it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from kg.cli.console import out, say
from kg.cli.option import DEFAULT_OUTPUT, Output, store_of
from kg.query import Limits, read_question, run_query, set_values
from kg.query.write import list_cells, name_columns
from kg.store import current_snapshot

Row = Mapping[str, str]
"""One row of a saved question, by column; empty where a variable is unbound."""


class Area(StrEnum):
    """What to check."""

    ALL = "all"
    LAWS = "laws"
    OFFICES = "offices"
    QUOTES = "quotes"
    OUTLETS = "outlets"


@dataclass(frozen=True, slots=True)
class Check:
    """One check.

    Args:
        area: What it belongs to.
        question: The saved question that finds it; `kg query` shows it whole.
    """

    area: Area
    question: str


CHECKS: tuple[Check, ...] = (
    Check(Area.LAWS, "kutipan-usang"),
    Check(Area.LAWS, "pertentangan-hukum"),
    Check(Area.OFFICES, "pertentangan-kursi"),
    Check(Area.OFFICES, "pertentangan-jabatan"),
    Check(Area.QUOTES, "pertentangan-kutipan"),
    Check(Area.OUTLETS, "pertentangan-media"),
)
"""Every check, in the order in which it is told."""

_TRUE, _FALSE = "true", "false"

_SOURCES = """SELECT ?article ?headline ?url WHERE {{
  VALUES ?article {{ {articles} }}
  OPTIONAL {{ ?article schema:headline ?headline }}
  OPTIONAL {{ ?article schema:url ?url }}
}}"""


def check(
    area: Annotated[Area, typer.Argument(help="What to check.")] = Area.ALL,
    *,
    limit: Annotated[int, typer.Option(min=1, help="Findings to show of a kind.")] = 20,
    seconds: Annotated[float, typer.Option(min=0.1, help="Time limit of each.")] = 30.0,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """List outdated citations and contradictions; a view, so the exit code is 0."""
    snapshot = current_snapshot(store_of(output))
    limits = Limits(seconds=seconds)
    for one in CHECKS:
        if area in (Area.ALL, one.area):
            _tell(snapshot, one, limits, limit)


def _tell(snapshot: Path, one: Check, limits: Limits, limit: int) -> None:
    findings = _find(snapshot, one.question, limits)
    out.print(f"[bold]{say(f'check.{one.question}', count=len(findings))}[/]")
    shown = findings[:limit]
    sources = _name_sources(snapshot, [row for _, row in shown], limits)
    for sentence, row in shown:
        out.print(f"• {escape(sentence)}")
        for evidence, article in _list_evidence(row):
            source = sources.get(article, article)
            out.print(f"    “{escape(evidence)}” [dim]{escape(source)}[/]")
    if len(findings) > limit:
        more = len(findings) - limit
        out.print(say("check.more", count=more, question=one.question), style="dim")
    out.print()


def _find(snapshot: Path, question: str, limits: Limits) -> list[tuple[str, Row]]:
    """Put a saved question, and phrase each finding once for each article."""
    result = run_query(snapshot, set_values(read_question(question), {}), limits)
    columns = name_columns(result)
    findings: dict[tuple[str, str], tuple[str, Row]] = {}
    for cells in list_cells(result):
        row = dict(zip(columns, cells, strict=True))
        # Who tells of a repeal must name the law that was repealed.
        if row.get("disebut_artikel") == _TRUE and row.get("judul_cocok") != _FALSE:
            continue
        sentence = phrase_finding(question, row)
        article = row.get("artikel") or row.get("artikel_a", "")
        findings.setdefault((sentence, article), (sentence, row))
    return list(findings.values())


def phrase_finding(question: str, row: Row) -> str:
    """Phrase one finding in the person's language."""
    if question != "kutipan-usang":
        kind = f"{question}.{row['hal']}" if "hal" in row else question
        return say(f"check.{kind}.finding", **row)
    parts = []
    if row["judul_cocok"] == _FALSE:
        parts.append(say("check.title", **row))
    if row["keadaan"] not in ("InForce", "StatusUnknown"):
        named = "by" if row["oleh"] else "alone"
        parts.append(say(f"check.{row['keadaan']}.{named}", **row))
        if row["oleh"] and row["terverifikasi"] != _TRUE:
            parts.append(say("check.unverified", **row))
    return " ".join(parts)


def _list_evidence(row: Row) -> Iterator[tuple[str, str]]:
    for end in ("", "_a", "_b"):
        if row.get(f"bukti{end}"):
            yield row[f"bukti{end}"], row[f"artikel{end}"]


def _name_sources(
    snapshot: Path, rows: Sequence[Row], limits: Limits
) -> dict[str, str]:
    """Name the articles of *rows* by headline and address, as far as they have one."""
    articles = sorted({article for row in rows for _, article in _list_evidence(row)})
    if not articles:
        return {}
    listed = " ".join(f"<{article}>" for article in articles)
    result = run_query(snapshot, _SOURCES.format(articles=listed), limits)
    return {
        article: " · ".join(filter(None, (headline, url))) or article
        for article, headline, url in list_cells(result)
    }
