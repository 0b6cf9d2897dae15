"""From inputs to acknowledged extractions in the journal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kg.model import Article, Extraction
from kg.model.left_out import LeftOut, Notice
from kg.pipeline.pool import Outcome, WorkPool
from kg.pipeline.progress import Progress
from kg.read.path import Input, find_raw
from kg.read.raw import RawArticle
from kg.store import Entry, Journal, digest_article

ACKNOWLEDGE_ARTICLES = 64
"""Articles taken into the journal at once: each commit waits for the disk, and what is
not committed when a build is killed is extracted again."""


@dataclass(slots=True)
class Intake:
    """Reading into a journal, and what it has come to.

    Args:
        journal: Where extractions are acknowledged.
        progress: Told of every article done.
        published: Day of publication of articles that do not give their own.
        added: Articles that were not known.
        replaced: Articles known with another text.
        unchanged: Articles known exactly so.
        notices: What was passed over, counted by file and kind.
    """

    journal: Journal
    progress: Progress
    published: date | None = None
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    notices: Counter[tuple[str, str]] = field(default_factory=Counter)
    _pending: list[Entry] = field(default_factory=list)
    _problems: list[LeftOut] = field(default_factory=list)

    def read(self, paths: Sequence[Input], workers: int) -> None:
        """Read and extract whatever the journal does not know yet.

        Raises:
            UsageError: If a path does not exist.
        """
        pool = WorkPool(workers)
        try:
            for outcome in pool.work_through(self._find(paths), self._keep_unknown):
                self._take(outcome)
        finally:
            pool.close()
        self._acknowledge()
        self.journal.leave_out(self._problems)

    def list_notices(self) -> tuple[Notice, ...]:
        """List what was passed over, by file."""
        return tuple(Notice(*key, count) for key, count in sorted(self.notices.items()))

    def _find(self, paths: Sequence[Input]) -> Iterator[RawArticle]:
        for found in find_raw(paths):
            if isinstance(found, LeftOut):
                self._problems.append(found)
            else:
                yield found

    def _keep_unknown(self, articles: list[Article]) -> list[Article]:
        dated = [self._date(article) for article in articles]
        known = self.journal.recall([(one, digest_article(one)) for one in dated])
        self.unchanged += sum(known)
        self.progress.advance(sum(known))
        return [one for one, is_known in zip(dated, known, strict=True) if not is_known]

    def _date(self, article: Article) -> Article:
        if article.published or self.published is None:
            return article
        return replace(article, published=self.published)

    def _take(self, outcome: Outcome) -> None:
        if isinstance(outcome, Extraction):
            self._pending.append(Entry(outcome, digest_article(outcome.article)))
        elif isinstance(outcome, LeftOut):
            self._problems.append(outcome)
        else:
            self.notices[outcome.source, outcome.what] += outcome.count
        if len(self._pending) >= ACKNOWLEDGE_ARTICLES:
            self._acknowledge()

    def _acknowledge(self) -> None:
        added, replaced = self.journal.acknowledge(self._pending)
        self.added += added
        self.replaced += replaced
        self.progress.advance(len(self._pending))
        self._pending.clear()
