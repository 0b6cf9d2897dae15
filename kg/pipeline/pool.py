"""Extraction in worker processes that can be killed."""

import contextlib
import multiprocessing
import resource
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

import msgspec

from kg.extract.article import extract_article
from kg.lexicon.load import load_lexicon
from kg.model import Article, Extraction
from kg.model.left_out import LeftOut

SECONDS_PER_ARTICLE = 10.0
"""Longest time one article, or one batch, may take before its worker is killed; an
article of 320 words takes about 0.0025 s. After a kill each article is tried alone."""

SECONDS_TO_START = 30.0
"""Time a new worker gets to load the program and the lexicon, about 1 s when idle."""

MEGABYTES_PER_WORKER = 2048
"""Address space of a worker; an ordinary article needs under 300 MB of it."""

BATCH = 16
"""Articles handed to a worker at once, so that passing them costs little."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    batch: Sequence[Article] = ()
    deadline: float = 0.0
    is_new: bool = True


def extract_articles(
    articles: Iterable[Article], *, workers: int
) -> Iterator[Extraction | LeftOut]:
    """Extract from articles in worker processes.

    A worker that takes too long or dies is replaced; the articles of its batch are
    tried again one by one, and only the one at fault is left out.

    Args:
        articles: Read as workers become free, never all at once.
        workers: Number of processes, at least 1.

    Yields:
        One result an article, in no particular order.
    """
    context = multiprocessing.get_context("spawn")
    source = iter(articles)
    retries: list[Article] = []
    crew = [_start(context) for _ in range(workers)]
    try:
        while True:
            for worker in crew:
                if not worker.batch and (batch := _next_batch(source, retries)):
                    _send(worker, batch)
            busy = [worker for worker in crew if worker.batch]
            if not busy:
                return
            for worker in _wait(busy):
                yield from _collect(worker, retries)
                if not worker.process.is_alive():
                    crew[crew.index(worker)] = _start(context)
    finally:
        for worker in crew:
            _stop(worker)


def _next_batch(source: Iterator[Article], retries: list[Article]) -> list[Article]:
    return [retries.pop()] if retries else list(islice(source, BATCH))


def _start(context: multiprocessing.context.SpawnContext) -> _Worker:
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    theirs.close()
    return _Worker(process, ours)


def _send(worker: _Worker, batch: list[Article]) -> None:
    worker.batch = batch
    worker.deadline = time.monotonic() + SECONDS_PER_ARTICLE
    if worker.is_new:
        worker.deadline += SECONDS_TO_START
        worker.is_new = False
    with contextlib.suppress(OSError):  # a dead worker is found by `_collect`
        worker.pipe.send_bytes(msgspec.msgpack.encode(batch))


def _wait(busy: list[_Worker]) -> list[_Worker]:
    """Wait until a worker answers, dies or runs out of time."""
    left = min(worker.deadline for worker in busy) - time.monotonic()
    ready = wait([worker.pipe for worker in busy], timeout=max(left, 0.0))
    now = time.monotonic()
    return [one for one in busy if one.pipe in ready or one.deadline <= now]


def _collect(worker: _Worker, retries: list[Article]) -> Iterator[Extraction | LeftOut]:
    """Take a worker's answer, or see to what it could not do."""
    batch, worker.batch = worker.batch, ()
    try:
        if worker.pipe.poll():
            answer = worker.pipe.recv_bytes()
            yield from msgspec.msgpack.decode(answer, type=list[Extraction])
            return
        reason = f"took longer than {SECONDS_PER_ARTICLE:.0f} s"
    except (EOFError, OSError):
        reason = "needed more memory than a worker has, or crashed it"
    _stop(worker)
    if len(batch) > 1:
        retries.extend(batch)
    else:
        yield LeftOut(batch[0].source, reason)


def _stop(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()


def _serve(pipe: Connection) -> None:
    """Answer batches until the pipe closes; runs in the worker."""
    limit = MEGABYTES_PER_WORKER * 1024 * 1024
    with contextlib.suppress(ValueError, OSError):  # macOS refuses some limits
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    lexicon = load_lexicon()
    while True:
        try:
            batch = msgspec.msgpack.decode(pipe.recv_bytes(), type=list[Article])
        except EOFError:
            return
        found = [extract_article(article, lexicon) for article in batch]
        pipe.send_bytes(msgspec.msgpack.encode(found))
