"""How long work tells where it is."""

from typing import Protocol


class Progress(Protocol):
    """What watches a build; the command line draws it, tests may count it."""

    def begin(self, stage: str) -> None:
        """Begin a stage, named as in the interface's messages: `read`, `send` ..."""

    def advance(self, articles: int) -> None:
        """Tell that so many more articles were done in the stage at hand."""


class Silence:
    """Progress that nobody watches."""

    def begin(self, stage: str) -> None:
        """Say nothing."""

    def advance(self, articles: int) -> None:
        """Say nothing."""
