"""From inputs to acknowledged extractions in the journal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from kg.model import Article, Extraction
from kg.model.left_out import LeftOut, Notice
from kg.pipeline.pool import Outcome, WorkPool
from kg.pipeline.progress import Progress
from kg.read.path import STANDARD_INPUT, Input, find_raw
from kg.read.raw import RawArticle
from kg.store import Entry, Journal, digest_article

ACKNOWLEDGE_ARTICLES = 64
"""Articles taken into the journal at once: each commit waits for the disk, and what is
not committed when a build is killed is extracted again."""

_GONE = (
    "there is no such file any more; put it back, or take it off this list with "
    "`kg remove`"
)


def name_file(source: str) -> str:
    """Name the file of a source that may be one of its lines.

    Examples:
        >>> name_file("news.jsonl:12"), name_file("news.txt")
        ('news.jsonl', 'news.txt')
    """
    file, _, line = source.rpartition(":")
    return file if file and line.isascii() and line.isdecimal() else source


def locate_source(source: str) -> Path | None:
    """Find the file or folder of a source; None if it is no more."""
    for name in (source, name_file(source)):
        if Path(name).exists():
            return Path(name)
    return None


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
        refreshed: Articles extracted again because the program has changed.
        notices: What was passed over, counted by file and kind.
    """

    journal: Journal
    progress: Progress
    published: date | None = None
    added: int = 0
    replaced: int = 0
    unchanged: int = 0
    refreshed: int = 0
    notices: Counter[tuple[str, str]] = field(default_factory=Counter)
    _pending: list[Entry] = field(default_factory=list)
    _problems: list[LeftOut] = field(default_factory=list)
    _lines: dict[str, int] = field(default_factory=dict)
    _wanted: frozenset[str] | None = None

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
        self._forget_outdated()

    def retry(self, workers: int) -> None:
        """Read again the inputs that were left out before, and only those."""
        left_out = [one.source for one in self.journal.read_left_out()]
        files = {source: locate_source(source) for source in left_out}
        self._wanted = frozenset(left_out)
        self.read(sorted({file for file in files.values() if file}), workers)
        gone = [source for source, file in files.items() if file is None]
        self.journal.leave_out([LeftOut(source, _GONE) for source in gone])

    def _forget_outdated(self) -> None:
        """Forget lines that a file no longer has, and problems that are solved."""
        left = {one.source for one in self._problems}
        for one in self.journal.read_left_out():
            if one.source not in left and self._was_read(one.source):
                self.journal.forget_problem(one.source)
        for file, last in self._lines.items():
            if last and file not in left and file != STANDARD_INPUT:
                self.journal.forget_lines(file, last)

    def _was_read(self, source: str) -> bool:
        """Tell whether this build read the file of a source, or files of a folder."""
        if {source, name_file(source)} & self._lines.keys():
            return True
        below = f"{source}/"
        return Path(source).is_dir() and any(
            one.startswith(below) for one in self._lines
        )

    def refresh(self, workers: int) -> None:
        """Extract again what another version of the program extracted.

        The stored text is read, not the files, which may be gone.
        """
        if not self.journal.count_outdated():
            return
        digests: dict[str, str] = {}

        def read_outdated() -> Iterator[Article]:
            for article, digest in self.journal.read_outdated():
                digests[article.key] = digest
                yield article

        pool = WorkPool(workers)
        try:
            for outcome in pool.extract_again(read_outdated()):
                if isinstance(outcome, Extraction):
                    digest = digests[outcome.article.key]
                    self._pending.append(Entry(outcome, digest))
                elif isinstance(outcome, LeftOut):
                    self._problems.append(outcome)
                if len(self._pending) >= ACKNOWLEDGE_ARTICLES:
                    self._renew()
        finally:
            pool.close()
        self._renew()
        self.journal.leave_out(self._problems)

    def _renew(self) -> None:
        self.journal.refresh(self._pending)
        self.refreshed += len(self._pending)
        self.progress.advance(len(self._pending))
        self._pending.clear()

    def list_notices(self) -> tuple[Notice, ...]:
        """List what was passed over, by file."""
        return tuple(Notice(*key, count) for key, count in sorted(self.notices.items()))

    def _find(self, paths: Sequence[Input]) -> Iterator[RawArticle]:
        for found in find_raw(paths):
            self._note(found.source)
            if not self._is_wanted(found.source):
                continue
            if isinstance(found, LeftOut):
                self._problems.append(found)
            else:
                yield found

    def _note(self, source: str) -> None:
        """Note that a file was read, and its last line so far."""
        file = name_file(source)
        line = 0 if file == source else int(source[len(file) + 1 :])
        self._lines[file] = max(line, self._lines.get(file, 0))

    def _is_wanted(self, source: str) -> bool:
        """Tell whether an input is to be read; a folder is wanted with all in it."""
        if self._wanted is None or {source, name_file(source)} & self._wanted:
            return True
        return any(str(parent) in self._wanted for parent in Path(source).parents)

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
