"""A build killed at any moment loses nothing, doubles nothing, and goes on.

`KG_KILLS=200 pytest tests/store/test_kill.py` kills two hundred times; an ordinary run
kills five times.
"""

import contextlib
import multiprocessing
import os
import random
import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from kg.errors import StoreError
from kg.export import export_graph
from kg.lift import lift_article, lift_facts, name_claims
from kg.model import Extraction
from kg.store import (
    BuildStore,
    Entry,
    Unit,
    current_snapshot,
    digest_article,
    open_store,
    verify_evidence,
)
from tests.lift.written import ARTICLE, BASE, EXTRACTION, FACTS, LINKS

KILLS = int(os.environ.get("KG_KILLS", "5"))

ARTICLES = 60

BATCH = 5

KILLS_A_BUILD = 5
"""How often one build is killed before it may end."""


def write_articles() -> list[Extraction]:
    return [
        replace(
            EXTRACTION,
            article=replace(ARTICLE, url=f"https://a.example/{n}", source=f"{n}.txt"),
        )
        for n in range(ARTICLES)
    ]


def make_units(store: BuildStore) -> list[Unit]:
    def lift_one(key: str) -> Unit:
        return Unit(
            key,
            digests[key],
            lambda: lift_article(store.journal.read_extraction(key), LINKS, BASE),
        )

    digests = store.journal.read_digests()
    names = {ARTICLE.key: name_claims(EXTRACTION)}
    tenures = FACTS.tenures[: len(digests) % 2 + 1]
    facts = replace(FACTS, tenures=tenures)
    return [
        *(lift_one(key) for key in digests),
        Unit("facts", None, lambda: lift_facts(facts, names, BASE)),
    ]


def run_build(folder: Path, told: Connection | None = None) -> None:
    """Read all articles in batches, and project after every other one."""
    entries = [Entry(one, digest_article(one.article)) for one in write_articles()]
    with open_store(folder, "v1") as store:
        for start in range(0, ARTICLES, BATCH):
            batch = entries[start : start + BATCH]
            known = store.journal.recall(
                [(e.extraction.article, e.digest) for e in batch]
            )
            new = [e for e, is_known in zip(batch, known, strict=True) if not is_known]
            store.journal.acknowledge(new)
            if told is not None:
                told.send([e.extraction.article.key for e in batch])
            if start % (2 * BATCH) == 0:
                store.project(make_units(store))
        store.project(make_units(store))


def kill_after(folder: Path, seconds: float) -> set[str]:
    """Kill a build after some time; give the keys that it had acknowledged."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=run_build, args=(folder, theirs), daemon=True)
    process.start()
    theirs.close()
    told: set[str] = set()
    with contextlib.suppress(EOFError):
        told.update(ours.recv())  # it has begun
        process.join(seconds)
        process.kill()
        process.join()
        while True:
            told.update(ours.recv())
    process.join()
    ours.close()
    return told


def read_keys(folder: Path) -> set[str]:
    with open_store(folder, "v1") as store:
        return set(store.journal.read_digests())


def export(folder: Path) -> bytes:
    return b"".join(export_graph(current_snapshot(folder), "nq", include_text=True))


def test_killed_build_goes_on_and_ends_as_if_never_killed(tmp_path: Path) -> None:
    chance = random.Random(20241122)  # noqa: S311 - moments, not secrets
    started = time.perf_counter()
    run_build(tmp_path / "whole")
    seconds = time.perf_counter() - started
    whole = export(tmp_path / "whole")

    for first in range(0, KILLS, KILLS_A_BUILD):
        folder = tmp_path / str(first)
        acknowledged: set[str] = set()
        for _ in range(min(KILLS_A_BUILD, KILLS - first)):
            acknowledged |= kill_after(folder, chance.uniform(0, seconds / 2))

            assert acknowledged <= read_keys(folder)
            with contextlib.suppress(StoreError):  # killed before the first snapshot
                assert list(verify_evidence(folder)) == []
        run_build(folder)

        assert len(read_keys(folder)) == ARTICLES
        assert export(folder) == whole
