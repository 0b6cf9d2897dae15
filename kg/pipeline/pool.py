"""Reading and extraction in worker processes that can be killed."""

import contextlib
import multiprocessing
import resource
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnContext
from multiprocessing.process import BaseProcess

from kg.errors import KnowledgeGraphError
from kg.lexicon.load import load_lexicon
from kg.model import Article, Extraction
from kg.model.left_out import LeftOut, Notice
from kg.pipeline.work import Answer, Task, decode_answer, decode_task, do_task, encode
from kg.read.raw import RawArticle

SECONDS_PER_ARTICLE = 10.0
"""Longest time one article, or one batch, may take before its worker is killed; an
article of 320 words takes about 0.0025 s. After a kill each article is tried alone."""

SECONDS_TO_START = 30.0
"""Time a new worker gets to load the program and the lexicon, about 1 s when idle."""

MEGABYTES_PER_WORKER = 2048
"""Address space of a worker; an ordinary article needs under 300 MB of it."""

BATCH = 16
"""Articles handed to a worker at once, so that passing them costs little."""

Outcome = Extraction | LeftOut | Notice
"""What comes of an input: claims, a reason why not, or something passed over."""


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    pipe: Connection
    task: Task = field(default_factory=Task)
    deadline: float = 0.0
    is_ready: bool = False


class WorkPool:
    """Worker processes that read and extract; each can be killed and replaced.

    An input that takes too long, needs too much memory or crashes its worker is left
    out with the reason; the others of its batch are tried again one by one.
    """

    def __init__(self, workers: int) -> None:
        """Start *workers* processes, at least one."""
        self._context: SpawnContext = multiprocessing.get_context("spawn")
        self._crew = [self._start() for _ in range(workers)]
        self._retries: list[Task] = []
        self._again: Iterator[Article] = iter(())
        self._articles: list[Article] = []

    def close(self) -> None:
        """End all workers, whatever they are at."""
        for worker in self._crew:
            _stop(worker)

    def work_through(
        self,
        inputs: Iterator[RawArticle],
        keep_unknown: Callable[[list[Article]], list[Article]],
    ) -> Iterator[Outcome]:
        """Read inputs, and extract from the articles that are not known yet.

        Args:
            inputs: Read as workers become free, never all at once.
            keep_unknown: Told every article read, in batches; gives back those to
                extract from.

        Yields:
            Outcomes, in no particular order; nothing for an article already known.
        """
        while True:
            for worker in self._crew:
                if not worker.task and (task := self._next_task(inputs)):
                    _send(worker, task)
            busy = [worker for worker in self._crew if worker.task]
            if not busy:
                return
            for worker in _wait(busy):
                answer = self._collect(worker)
                self._articles.extend(keep_unknown(answer.articles))
                yield from answer.extractions
                yield from answer.left_out
                yield from answer.notices

    def extract_again(self, articles: Iterator[Article]) -> Iterator[Outcome]:
        """Extract from articles that were read before.

        Args:
            articles: Taken as workers become free.

        Yields:
            Outcomes, in no particular order.
        """
        self._again = articles
        yield from self.work_through(iter(()), list)

    def _next_task(self, inputs: Iterator[RawArticle]) -> Task:
        """Choose what is done next: what failed, what was read, what is still to read.

        Reading ahead is bounded: a batch is extracted as soon as it is full.
        """
        if self._retries:
            return self._retries.pop()
        if len(self._articles) < BATCH and (batch := list(islice(inputs, BATCH))):
            return Task(raw=batch)
        if not self._articles:
            self._articles = list(islice(self._again, BATCH))
        batch_read, self._articles = self._articles[:BATCH], self._articles[BATCH:]
        return Task(articles=batch_read)

    def _start(self) -> _Worker:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        return _Worker(process, ours)

    def _collect(self, worker: _Worker) -> Answer:
        """Take a worker's answer, or see to what it could not do.

        Raises:
            KnowledgeGraphError: If it died before it could take any task: that is
                the program's fault, not an article's.
        """
        task, worker.task = worker.task, Task()
        try:
            if worker.pipe.poll():
                answer = worker.pipe.recv_bytes()
                if worker.is_ready:
                    return decode_answer(answer)
                worker.task, worker.is_ready = task, True
                worker.deadline = time.monotonic() + SECONDS_PER_ARTICLE
                return Answer()
            reason = f"took longer than {SECONDS_PER_ARTICLE:.0f} s"
        except (EOFError, OSError):
            reason = "needed more memory than a worker has, or crashed it"
        if not worker.is_ready:
            msg = "a worker process could not start; the lines above say why"
            raise KnowledgeGraphError(msg)
        _stop(worker)
        self._crew[self._crew.index(worker)] = self._start()
        if len(task) > 1:
            self._retries.extend(task.split())
            return Answer()
        return Answer(left_out=[LeftOut(task.source, reason)])


def _send(worker: _Worker, task: Task) -> None:
    worker.task = task
    worker.deadline = time.monotonic() + SECONDS_PER_ARTICLE
    if not worker.is_ready:
        worker.deadline += SECONDS_TO_START
    with contextlib.suppress(OSError):  # a dead worker is found by `_collect`
        worker.pipe.send_bytes(encode(task))


def _wait(busy: list[_Worker]) -> list[_Worker]:
    """Wait until a worker answers, dies or runs out of time."""
    left = min(worker.deadline for worker in busy) - time.monotonic()
    ready = wait([worker.pipe for worker in busy], timeout=max(left, 0.0))
    now = time.monotonic()
    return [one for one in busy if one.pipe in ready or one.deadline <= now]


def _stop(worker: _Worker) -> None:
    worker.pipe.close()
    worker.process.kill()
    worker.process.join()


def _serve(pipe: Connection) -> None:
    """Do tasks until the pipe closes; runs in the worker."""
    limit = MEGABYTES_PER_WORKER * 1024 * 1024
    with contextlib.suppress(ValueError, OSError):  # macOS refuses this limit
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    load_lexicon()
    pipe.send_bytes(b"ready")
    while True:
        try:
            task = decode_task(pipe.recv_bytes())
        except (EOFError, OSError):
            return
        pipe.send_bytes(encode(do_task(task)))
