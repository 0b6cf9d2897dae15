"""Build annotated articles and judge what was found."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from kg.evaluate import Gold, Labels, evaluate, read_gold
from kg.evaluate.gold import URL
from kg.file import write_atomically
from kg.lexicon.load import load_lexicon
from kg.model import Extraction
from kg.model.evaluation import Evaluation
from kg.model.fact import ArticleLinks, Facts
from kg.pipeline.build import BuildOptions, build_graph
from kg.pipeline.progress import Progress
from kg.pipeline.version import name_extractor
from kg.resolve import resolve_facts
from kg.store import open_store
from kg.store.decision import read_decisions

INPUT = "gold-input.jsonl"
"""Name of the file, in the output folder, with the bare articles that are built."""


def evaluate_gold(
    paths: Sequence[Path], options: BuildOptions, progress: Progress | None = None
) -> Evaluation:
    """Build the articles of gold files as any others, and judge the graph's claims.

    The names compared are those of the whole graph, so that a wrong merge of two
    people counts.

    Args:
        paths: Gold files; an article in two of them is judged once, as in the last.
        options: Where and how to build; a folder of its own is wise.
        progress: Told where the work is.

    Raises:
        UsageError: If a file is no gold.
    """
    golds = {gold.id: gold for path in paths for gold in read_gold(path)}
    options.output.mkdir(parents=True, exist_ok=True)
    rows = (json.dumps(gold.as_row(), ensure_ascii=False) for gold in golds.values())
    articles = options.output / INPUT
    write_atomically(articles, (f"{row}\n".encode() for row in rows))
    build_graph([articles], replace(options, published=None), progress)
    extractions, facts = _read_build(options.output / "store", golds)
    names = _Names(facts)
    labels = {
        key: names.label(found, facts.links[found.article.key])
        for key, found in extractions.items()
    }
    return evaluate(golds.values(), extractions, labels)


def _read_build(
    folder: Path, golds: dict[str, Gold]
) -> tuple[dict[str, Extraction], Facts]:
    found: dict[str, Extraction] = {}
    with open_store(folder, name_extractor()) as store:
        for extraction in store.journal.read_extractions():
            key = (extraction.article.url or "").removeprefix(URL)
            if key in golds:
                found[key] = extraction
        read = store.journal.read_extractions()
        facts = resolve_facts(read, load_lexicon(), read_decisions(store.journal))
    return found, facts


class _Names:
    """Every name of every entity, by path."""

    def __init__(self, facts: Facts) -> None:
        self._names = {
            one.path: frozenset({one.label, *one.alt_labels})
            for one in (
                *facts.people,
                *facts.organisations,
                *facts.places,
                *facts.roles,
            )
        }

    def label(self, found: Extraction, links: ArticleLinks) -> Labels:
        """Give the names of the records of one article."""
        return Labels(
            people=[self._names[path] for path in links.people],
            organisations=[self._names[path] for path in links.organisations],
            places=[self._names[path] for path in links.places],
            roles=[
                self._names[path] | {office.role_label}
                for path, office in zip(links.roles, found.offices, strict=True)
            ],
        )
