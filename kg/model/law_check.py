"""Whether a cited law was in force on the day on which it was cited."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LawStatus(StrEnum):
    """What reference sources know of a law on a day; local name in `kg:`."""

    IN_FORCE = "InForce"
    AMENDED = "AmendedSince"
    REPEALED = "Repealed"
    NOT_YET = "NotYetInForce"
    UNKNOWN = "StatusUnknown"


@dataclass(frozen=True, slots=True)
class CitedLaw:
    """A citation as its check needs it.

    Args:
        key: Key of the article.
        name: Fragment of the citation in the article (`citation-120,142`).
        identifier: Of the law (`uu/2023/20`).
        title: Subject behind *tentang*; None if the article says none.
        day: Day of the statement that holds the citation, else of publication; None
            if neither is known.
    """

    key: str
    name: str
    identifier: str
    title: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class LawJudgement:
    """What is known of a law on one day.

    Args:
        status: See `LawStatus`.
        by: Identifier of the law or ruling that made it so; None if none did, or
            if no source names it.
        since: ISO day, or the year alone, from which the status holds; None if
            unknown.
        sources: Number of sources that agree on it; 0 where no relation decides.
        is_verified: Whether the deciding relation was checked against the text of
            the law; False where no relation decides.
    """

    status: LawStatus
    by: str | None = None
    since: str | None = None
    sources: int = 0
    is_verified: bool = False


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """The check of one citation.

    Args:
        cited: The citation.
        judgement: What is known of the law on the day of the citation.
        title_agrees: Whether number, year and title name one law; None where the
            article gives no title, none is known of the law, or the title differs
            and means no other law either.
        known_title: What the law is about by the reference source; None if unknown.
        suggestion: Identifier of the law that the title means, where it does not
            agree; None where it does.
    """

    cited: CitedLaw
    judgement: LawJudgement
    title_agrees: bool | None = None
    known_title: str | None = None
    suggestion: str | None = None
