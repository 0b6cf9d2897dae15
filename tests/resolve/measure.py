"""Figures of resolution: `python -m tests.resolve.measure [--scale 10000 100000]`."""

import argparse
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from math import log
from resource import RUSAGE_SELF, getrusage
from time import process_time

from kg.model import Extraction
from kg.model.fact import Member
from kg.resolve import resolve_facts
from tests.resolve.agreement import Agreement, compare_partitions
from tests.resolve.generator import Sample, generate_articles
from tests.resolve.world import World, make_world

ARTICLES = 2_500
PEOPLE = 1_800
REGENCIES = 40


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3, 4, 5])
    parser.add_argument("--scale", type=int, nargs="+", default=[])
    parser.add_argument("--once", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        write(measure_once(options.once))
    elif options.scale:
        measure_scale(options.scale)
    else:
        measure_quality(options.seeds)


def measure_quality(seeds: list[int]) -> None:
    write(f"{'seed':>5} {'':9} {'precision':>9} {'recall':>7} {'B3 F1':>7}")
    for seed in seeds:
        world = make_world(seed, PEOPLE, REGENCIES)
        samples = list(generate_articles(world, seed, ARTICLES))
        truth = read_truth(samples)
        for name, found in (
            ("ours", resolve_samples(world, samples)),
            ("equal", merge_equal_names(samples)),
        ):
            write(f"{seed:5} {name:9} {show(compare_partitions(found, truth))}")


def measure_scale(sizes: list[int]) -> None:
    """Measure each size in a process of its own, so that memory is its own."""
    figures: list[tuple[int, float]] = []
    for size in sizes:
        command = [sys.executable, "-m", "tests.resolve.measure", "--once", str(size)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - our own command
        write(done.stdout.rstrip())
        mentions, seconds = done.stdout.split()[0], done.stdout.split()[2]
        figures.append((int(mentions), float(seconds)))
    for (n, t), (m, u) in pairwise(figures):
        write(f"growth exponent {n} to {m}: {log(u / t) / log(m / n):.2f}")


def measure_once(size: int) -> str:
    """Resolve *size* mentions of a quarter as many people in 500 regencies."""
    world = make_world(1, max(size // 4, 50), 500)

    def extractions() -> Iterator[Extraction]:
        count = 0
        for sample in generate_articles(world, 1, size):
            count += len(sample.truth)
            if count > size:
                return
            yield sample.extraction

    begin = process_time()
    for _ in extractions():
        pass
    generation = process_time() - begin
    base = getrusage(RUSAGE_SELF).ru_maxrss
    begin = process_time()
    facts = resolve_facts(extractions(), world.lexicon, candidates=())
    seconds = process_time() - begin - generation
    peak = getrusage(RUSAGE_SELF).ru_maxrss
    mentions = sum(len(links.people) for links in facts.links.values())
    return (
        f"{mentions} mentions {seconds:.1f} s of processor, {peak / 1024:.0f} MB peak "
        f"(generator alone {base / 1024:.0f} MB); {len(facts.links)} articles, "
        f"{len(facts.people)} people, {len(facts.same_as)} merges, "
        f"{len(facts.candidate_pairs)} to review"
    )


def resolve_samples(world: World, samples: list[Sample]) -> dict[Member, str]:
    facts = resolve_facts((s.extraction for s in samples), world.lexicon, candidates=())
    return {
        (key, index): path
        for key, links in facts.links.items()
        for index, path in enumerate(links.people)
    }


def merge_equal_names(samples: list[Sample]) -> dict[Member, str]:
    """Merge equal strings: the baseline."""
    return {
        (sample.extraction.article.key, index): person.name
        for sample in samples
        for index, person in enumerate(sample.extraction.people)
    }


def read_truth(samples: list[Sample]) -> dict[Member, int]:
    return dict(pair for sample in samples for pair in sample.members())


def show(figures: Agreement) -> str:
    return f"{figures.precision:9.4f} {figures.recall:7.4f} {figures.b_cubed:7.4f}"


def write(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
