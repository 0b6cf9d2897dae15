"""How fast the complete extraction is, also against a spaCy tok2vec NER pipeline.

    python -m tests.benchmarks.extraction             articles a second on one core
    python -m tests.benchmarks.extraction --spacy     the ratio to spaCy, in one run

spaCy is not installed with the program; `pip install spacy` brings what the ratio
needs. Its pipeline is an untrained tok2vec with a named-entity recogniser of the
usual width: speed only, it finds nothing. Both read the same texts in turns, so that
a busy machine slows both.
"""

import argparse
import importlib
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from kg.extract.article import extract_article
from kg.lexicon.load import load_lexicon
from kg.model import Article
from kg.read.record import read_record

GOLD = Path(__file__).parents[1] / "quality" / "gold" / "written-held.jsonl"
WORDS = 320
"""Words of the article that speeds are stated for."""


def read_articles() -> list[Article]:
    """Read the articles of the pinned gold; their annotation is not looked at."""
    rows = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    keys = ("text", "title", "published")
    return [
        read_record({key: row[key] for key in keys if row.get(key)}, row["id"])
        for row in rows
    ]


def time_rounds(
    tasks: Sequence[Callable[[], object]], rounds: int
) -> list[list[float]]:
    """Time tasks in turns, in seconds of processor time; round one is not kept."""
    times: list[list[float]] = [[] for _ in tasks]
    for number in range(rounds + 1):
        for task, kept in zip(tasks, times, strict=True):
            start = time.process_time()
            task()
            if number:
                kept.append(time.process_time() - start)
    return times


def make_spacy(articles: Sequence[Article]) -> Callable[[], object]:
    """Make the spaCy pipeline over the same texts."""
    spacy = importlib.import_module("spacy")  # only for the ratio
    pipeline = spacy.blank("id")
    recogniser = pipeline.add_pipe("ner")
    for label in ("PER", "ORG", "LOC"):
        recogniser.add_label(label)
    pipeline.initialize()
    return lambda: [pipeline(article.text) for article in articles]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--spacy", action="store_true")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    articles, lexicon = read_articles(), load_lexicon()
    words = sum(len(article.text.split()) for article in articles)

    def extract() -> object:
        return [extract_article(article, lexicon) for article in articles]

    tasks = [extract, *([make_spacy(articles)] if options.spacy else [])]
    times = time_rounds(tasks, options.rounds)
    best, middle = min(times[0]), statistics.median(times[0])
    sys.stdout.write(
        f"{len(articles)} articles, {words} words; of {WORDS} words a second on one "
        f"core: median {words / WORDS / middle:.0f}, best {words / WORDS / best:.0f}\n"
    )
    if options.spacy:
        ratios = [theirs / ours for ours, theirs in zip(*times, strict=True)]
        sys.stdout.write(
            f"spaCy takes {statistics.median(ratios):.2f} times as long "
            f"({min(ratios):.2f} to {max(ratios):.2f})\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
