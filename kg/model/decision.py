"""What a person decided about who is who; applied on every build."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class PersonReference:
    """A person as one article names them; stays true whatever else is read.

    Args:
        article: Key of the article.
        name: `Person.name` of that article.
    """

    article: str
    name: str


@dataclass(frozen=True, slots=True)
class Decision:
    """Two records are one person, or are two.

    A decision outlives the build: it speaks of articles, not of IRIs, and is without
    effect while one of its articles is not in the build. To undo it is to leave it
    out.

    Args:
        left: One record; the smaller of the two, so that a pair is written one way.
        right: The other.
        same: Whether they are one person.
        who: Who decided, as they call themselves.
        when: When, with time zone; of two decisions on one pair the later counts.
        reason: In the words of who decided; empty if not given.
    """

    left: PersonReference
    right: PersonReference
    same: bool
    who: str
    when: datetime
    reason: str = ""
