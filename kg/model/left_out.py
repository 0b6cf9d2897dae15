"""What reading reports besides articles: nothing vanishes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An input that gave no article.

    Args:
        source: File and line, as the person would look for it (`news.jsonl:12`).
        reason: What is wrong and what was expected, without a full stop.
    """

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something in a file that was passed over while its articles were read.

    Args:
        source: The file.
        what: What was passed over (`unknown key "author"`), the same words for the
            same thing in every file, so that notices can be added up.
        count: How often, at least 1.
    """

    source: str
    what: str
    count: int
