"""A passage of an article's stored text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A passage, counted in Unicode code points of the article's stored text.

    Args:
        start: First character.
        end: After the last character.

    Examples:
        >>> Span(4, 11).cut("Pjs Wali Kota")
        'Wali Ko'
        >>> Span(0, 3).overlaps(Span(2, 5)), Span(0, 3).overlaps(Span(3, 5))
        (True, False)
    """

    start: int
    end: int

    def cut(self, text: str) -> str:
        """Cut the passage out of *text*."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two passages share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether *other* lies wholly inside this passage."""
        return self.start <= other.start and other.end <= self.end
