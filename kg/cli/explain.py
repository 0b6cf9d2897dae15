"""`kg explain`: why the program claims what it claims of one article."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from kg.cli.console import out, say
from kg.cli.option import DEFAULT_OUTPUT, Output, store_of
from kg.model import Extraction, Span

STYLES = (
    ("boilerplate", "dim strike"),
    ("person", "bold blue"),
    ("office", "on grey23"),
    ("direct", "green"),
    ("reported", "yellow"),
    ("cue", "bold magenta"),
    ("law", "bold red"),
)
"""How passages are shown, in the order in which later ones lie over earlier ones."""


def explain(
    article: Annotated[
        str,
        typer.Argument(help="A file, or the URL or key of an article in the build."),
    ],
    *,
    output: Output = DEFAULT_OUTPUT,
) -> None:
    """Show one article with every passage, cue, alias and rule that fired."""
    # Late: a worker process and `kg --help` need none of it, and it takes a second.
    from kg.pipeline.explain import find_extraction

    extraction = find_extraction(article, store_of(output), Path(article))
    out.print(_colour(extraction))
    out.print()
    out.print(_list_people(extraction))
    out.print(_list_claims(extraction))


def _colour(extraction: Extraction) -> Text:
    text = Text(extraction.article.text)
    styles = dict(STYLES)
    for kind, span in _find_passages(extraction):
        text.stylize(styles[kind], span.start, span.end)
    return text


def _find_passages(extraction: Extraction) -> Iterator[tuple[str, Span]]:
    for office in extraction.offices:
        yield "office", office.span
    for statement in extraction.statements:
        yield ("direct" if statement.is_direct else "reported"), statement.span
        if statement.cue:
            yield "cue", statement.cue
    for person in extraction.people:
        for span in person.mentions:
            yield "person", span
    for citation in extraction.citations:
        yield "law", citation.span
    for span in extraction.article.boilerplate:
        yield "boilerplate", span


def _list_people(extraction: Extraction) -> Table:
    table = Table(say("explain.person"), say("explain.aliases"), say("explain.titles"))
    for person in extraction.people:
        titles = ", ".join((*person.prefixes, *person.suffixes))
        table.add_row(Text(person.name), Text(" · ".join(person.aliases)), Text(titles))
    return table


def _list_claims(extraction: Extraction) -> Table:
    table = Table(show_lines=False)
    for name in ("claim", "says", "rule", "confidence", "passage"):
        table.add_column(say(f"explain.{name}"))
    text = extraction.article.text
    for kind, says, rule, confidence, span in _describe(extraction):
        passage = f"{span.start}–{span.end} {span.cut(text)}"
        table.add_row(kind, Text(says), Text(rule), f"{confidence:.2f}", Text(passage))
    return table


def _describe(found: Extraction) -> Iterator[tuple[str, str, str, float, Span]]:
    text = found.article.text
    for one in found.offices:
        place = found.places[one.place].name if one.place is not None else ""
        says = f"{found.people[one.person].name} | {one.role_label} | {one.capacity}"
        says += f" | {place}" if place else ""
        yield say("explain.office"), says, one.rule, one.confidence, one.span
    for said in found.statements:
        kind = say("explain.direct" if said.is_direct else "explain.reported")
        speaker = said.speaker_label or "?"
        if said.speaker is not None:
            speaker = found.people[said.speaker].name
        elif said.speaker_organisation is not None:
            speaker = found.organisations[said.speaker_organisation].name
        cue = said.cue.cut(text) if said.cue else "–"
        says = (
            f"{speaker} ({said.resolved_by or '–'}) | {cue} | {said.uttered_on or '–'}"
        )
        yield kind, says, said.rule, said.confidence, said.span
    for cited in found.citations:
        says = " ".join(filter(None, (cited.provision, found.laws[cited.law].label)))
        yield say("explain.citation"), says, cited.rule, cited.confidence, cited.span
    for legal in found.legal_relations:
        subject, target = found.laws[legal.subject], found.laws[legal.object]
        says = f"{subject.label} {legal.relation} {target.label}"
        says += f" ({say('explain.proposed')})" if legal.is_proposed else ""
        yield say("explain.law"), says, legal.rule, legal.confidence, legal.span
