"""Who decides what is a statement, and whose: the weights, or the gold."""

from collections.abc import Sequence
from typing import Protocol

from kg.extract.statement.cue import Cue
from kg.extract.statement.model import judge, load_weights, rank
from kg.extract.statement.scene import Key
from kg.extract.statement.turn import Turn
from kg.model import Span

ACCEPT = 0.4
"""Lowest probability of a reported clause that counts as a statement; on written-dev
it gives the best F1."""

ACCEPT_WEAK = 0.75
"""The same for a cue that is more often another word (`memberikan`)."""

HEAR = 0.5
"""Lowest probability of a quotation that counts as speech."""


class Judge(Protocol):
    """Decides what the features of a statement mean."""

    def accept(self, span: Span, cue: Cue, names: Sequence[str]) -> float:
        """Give the probability that a reported clause is a statement."""
        ...

    def hear(self, span: Span, names: Sequence[str]) -> float:
        """Give the probability that a quotation is speech."""
        ...

    def choose(
        self,
        span: Span,
        turn: Turn,
        keys: Sequence[Key],
        named: Sequence[Sequence[str]],
    ) -> tuple[Key, float]:
        """Choose the speaker and give the probability of the choice."""
        ...


class TrainedJudge:
    """Decides by the weights that were learned."""

    def accept(self, span: Span, cue: Cue, names: Sequence[str]) -> float:
        """Give the probability that a reported clause is a statement."""
        return judge(load_weights()["reported"], names)

    def hear(self, span: Span, names: Sequence[str]) -> float:
        """Give the probability that a quotation is speech."""
        return judge(load_weights()["direct"], names)

    def choose(
        self,
        span: Span,
        turn: Turn,
        keys: Sequence[Key],
        named: Sequence[Sequence[str]],
    ) -> tuple[Key, float]:
        """Choose the speaker and give the probability of the choice."""
        best, belief = rank(load_weights()["speaker"], named)
        return keys[best], belief
