"""From articles to the graph and everything written beside it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kg.analyze import analyze_network, draw_picture, lift_analysis, project_network
from kg.export import export_graph
from kg.file import write_atomically
from kg.iri import DEFAULT_BASE
from kg.lexicon.load import Lexicon, load_lexicon
from kg.model.analysis import Analysis, Picture
from kg.model.build import BuildReport
from kg.model.fact import Facts
from kg.pipeline.intake import Intake
from kg.pipeline.progress import Progress, Silence
from kg.pipeline.project import make_units
from kg.pipeline.reference import gather_reference
from kg.pipeline.report import (
    count_kinds,
    list_citations,
    list_laws,
    list_tenures,
)
from kg.pipeline.survey import Survey
from kg.pipeline.version import name_extractor
from kg.read.path import Input
from kg.render import render_graph, render_report
from kg.resolve import resolve_facts
from kg.store import (
    BuildStore,
    Journal,
    Unit,
    current_snapshot,
    open_snapshot,
    open_store,
)
from kg.store.decision import read_decisions, write_pairs
from kg.store.remote import mirror_graph, open_remote
from kg.store.trouble import explain_trouble
from kg.validate import validate_store

JUDGED_ARTICLES = 500
"""Articles, and entities and facts, that a build judges by the shapes, spread evenly:
a shape is violated by a way of lifting, not by one article, and pySHACL takes 17 ms an
article. `kg validate` judges all."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build.

    Args:
        output: Folder of the build.
        base_iri: Where the IRIs of entities live, with the last slash; None for
            that of the build so far, or else the usual one.
        published: Day of publication of articles that do not give their own; None
            leaves it unknown.
        workers: Processes that read and extract.
        language: `id` or `en`, of the pages.
        title: Heading of the drawn graph.
        store_url: Store elsewhere that gets the graph too (Graph Store Protocol);
            None for none.
    """

    output: Path
    base_iri: str | None = None
    published: date | None = None
    workers: int = 2
    language: str = "en"
    title: str = "warta-kg"
    store_url: str | None = None


def build_graph(
    paths: Sequence[Input], options: BuildOptions, progress: Progress | None = None
) -> BuildReport:
    """Read articles into the graph of a build, and write everything beside it.

    An article that the build knows is skipped, one that changed is replaced; what was
    built before stays. What an older version of the program extracted is extracted
    again from the stored text. Killed at any moment, the next build goes on.

    Args:
        paths: Files, folders, or `-` for standard input; empty to write everything
            again from what was read before.
        options: Where and how.
        progress: Told where the work is; None if nobody watches.

    Returns:
        What was read, found and left out.

    Raises:
        UsageError: If a path does not exist.
        StoreError: If the output cannot be written, or another build writes it.
        OntologyError: If the installation is broken.
    """
    return run_build(
        options, progress, lambda intake: intake.read(paths, options.workers)
    )


def retry_left_out(
    options: BuildOptions, progress: Progress | None = None
) -> BuildReport:
    """Read again what earlier builds left out, and nothing else.

    Args:
        options: As for `build_graph`.
        progress: As for `build_graph`.

    Returns:
        As `build_graph`; what fails again is listed with its reason of now.

    Raises:
        StoreError: As for `build_graph`.
    """
    return run_build(options, progress, lambda intake: intake.retry(options.workers))


def run_build(
    options: BuildOptions,
    progress: Progress | None,
    change: Callable[[Intake], None],
) -> BuildReport:
    """Change what is kept, and bring everything that follows from it up to date.

    Args:
        options: As for `build_graph`.
        progress: As for `build_graph`.
        change: Takes articles in, or out.

    Returns:
        As `build_graph`.

    Raises:
        StoreError: As for `build_graph`; and whatever *change* raises.
    """
    watch = progress or Silence()
    remote = open_remote(options.store_url) if options.store_url else None
    report = _bring_up_to_date(options, watch, change)
    if remote is not None:
        watch.begin("send")
        folder = options.output / "store"
        with open_store(folder, name_extractor()) as store:
            mirror_graph(store.journal, open_snapshot(folder), remote)
    return report


def _bring_up_to_date(
    options: BuildOptions, watch: Progress, change: Callable[[Intake], None]
) -> BuildReport:
    started = time.monotonic()
    lexicon = load_lexicon()  # a broken ontology ends the build before it begins
    folder = options.output / "store"
    survey = Survey()
    with open_store(folder, name_extractor()) as store:
        intake = Intake(store.journal, watch, options.published)
        watch.begin("read")
        change(intake)
        intake.refresh(options.workers)
        base = _settle_base(store.journal, options)
        watch.begin("resolve")
        facts = _resolve(store.journal, survey, lexicon)
        reference = gather_reference(facts, survey.cited, lexicon)
        watch.begin("store")
        units = make_units(store.journal, facts, survey.names, reference, base)
        triples, analysis, picture = _project(store, units, watch)
        left_out = store.journal.read_left_out()
    with explain_trouble(options.output):
        watch.begin("write")
        _write_exports(folder, options.output, base)
        watch.begin("validate")
        graph = open_snapshot(folder)
        shapes = validate_store(graph, watch.advance, limit=JUDGED_ARTICLES)
        report = BuildReport(
            articles=tuple(sorted(survey.rows, key=lambda row: row.source)),
            left_out=left_out,
            notices=intake.list_notices(),
            added=intake.added,
            replaced=intake.replaced,
            unchanged=intake.unchanged,
            refreshed=intake.refreshed,
            counts=count_kinds(facts, survey),
            tenures=list_tenures(facts),
            laws=tuple(list_laws(facts)),
            citations=list_citations(reference, facts, survey.headlines),
            shapes=shapes,
            analysis=analysis,
            triples=triples,
            seconds=time.monotonic() - started,
        )
        _write_pages(report, picture, options)
    return report


def _resolve(journal: Journal, survey: Survey, lexicon: Lexicon) -> Facts:
    """Conclude facts under what people decided; keep what waits for them."""
    extractions = survey.watch(journal.read_extractions())
    facts = resolve_facts(extractions, lexicon, read_decisions(journal))
    write_pairs(journal, facts.candidate_pairs)
    return facts


def _project(
    store: BuildStore, units: list[Unit], watch: Progress
) -> tuple[int, Analysis, Picture]:
    """Bring the graph up to date, measure it, and add the measures to it."""
    store.project(units, keep=("measures",))
    watch.begin("analyze")
    graph = open_snapshot(store.folder)
    network = project_network(graph)
    analysis = analyze_network(network)
    picture = draw_picture(graph, network, analysis)
    measures = Unit("measures", None, lambda: lift_analysis(analysis))
    changes = store.project([*units, measures])
    return changes.quads, analysis, picture


def _settle_base(journal: Journal, options: BuildOptions) -> str:
    """Settle where IRIs live, and note it, so that every later build agrees."""
    base = options.base_iri or journal.read_meta("base") or DEFAULT_BASE
    journal.write_meta("base", base)
    return base


def _write_exports(folder: Path, output: Path, base: str) -> None:
    snapshot = current_snapshot(folder)
    for name in ("ttl", "trig"):
        chunks = export_graph(snapshot, name, base=base)
        write_atomically(output / f"graph.{name}", chunks)


def _write_pages(report: BuildReport, picture: Picture, options: BuildOptions) -> None:
    language = options.language
    graph = render_graph(picture, title=options.title, language=language)
    page = render_report(report, language=language)
    for name, text in (("graph.html", graph), ("report.html", page)):
        write_atomically(options.output / name, [text.encode()])
