"""Progress of long work, drawn where a person watches."""

from types import TracebackType

from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn
from rich.progress import TimeElapsedColumn as Elapsed

from kg.cli.console import err, say


class DrawnProgress:
    """A bar on standard error; plain lines where that is no terminal."""

    def __init__(self) -> None:
        self._bar = Progress(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(bar_width=24),
            TextColumn("{task.fields[done]}"),
            Elapsed(),
            console=err,
            transient=True,
        )
        self._task = self._bar.add_task("", total=None, done="")
        self._done = 0

    def __enter__(self) -> "DrawnProgress":
        if err.is_terminal:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def begin(self, stage: str) -> None:
        """Name the stage that begins."""
        words = say(f"stage.{stage}")
        self._done = 0
        self._bar.update(self._task, description=words, done="")
        if not err.is_terminal:
            err.print(words)

    def advance(self, articles: int) -> None:
        """Count articles done."""
        self._done += articles
        self._bar.update(self._task, done=say("stage.articles", count=self._done))
