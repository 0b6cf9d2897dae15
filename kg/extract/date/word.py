"""What the date grammar knows of the language, compiled from the lexicon."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.lexicon.cue import Phrase, read_cues
from kg.lexicon.time import TimeWords

_COMPILED: dict[int, tuple[TimeWords, "DateWords"]] = {}


@dataclass(frozen=True, slots=True)
class DateWords:
    """The words of the date grammar.

    Args:
        time: The lexicon's words of time.
        triggers: Lower-case words at which a date expression can begin, months,
            weekdays, numbers and relative expressions; figures begin one as well.
        year_words: `tahun`, `thn`: what may stand before a year.
        day_words: `tanggal`, `tgl`: what may stand before a day.
        cues: Words around dates, by notation (`ontology/lexicon/date-cues.ttl`).
    """

    time: TimeWords
    triggers: frozenset[str]
    year_words: frozenset[str]
    day_words: frozenset[str]
    cues: Mapping[str, frozenset[Phrase]]

    def stands_before(self, cue: str, lower: Sequence[str], index: int) -> bool:
        """Tell whether a phrase of *cue* ends right before token *index*."""
        word = lower[index - 1] if index else ""
        return any(
            tuple(lower[max(index - len(phrase), 0) : index]) == phrase
            for phrase in self.cues[cue]
            if phrase[-1] == word
        )

    def stands_at(self, cue: str, lower: Sequence[str], index: int) -> bool:
        """Tell whether a phrase of *cue* begins at token *index*."""
        word = lower[index] if index < len(lower) else ""
        return any(
            tuple(lower[index : index + len(phrase)]) == phrase
            for phrase in self.cues[cue]
            if phrase[0] == word
        )

    def find_last(
        self, cues: Sequence[str], lower: Sequence[str], first: int, last: int
    ) -> str | None:
        """Find which of *cues* has a one-word phrase nearest before token *last*.

        Returns:
            None if none of them lies in tokens *first* to *last*.
        """
        for index in range(last - 1, first - 1, -1):
            for cue in cues:
                if (lower[index],) in self.cues[cue]:
                    return cue
        return None


def read_date_words(time: TimeWords) -> DateWords:
    """Compile the words of the date grammar, once for each *time*."""
    known = _COMPILED.get(id(time))
    if known is not None and known[0] is time:
        return known[1]
    cues = read_cues("date-cues")["date-cue"]
    year_words = frozenset(phrase[0] for phrase in cues["year-word"])
    day_words = frozenset(phrase[0] for phrase in cues["day-word"])
    firsts = {key[0] for key, _ in time.relative.items()}
    triggers = frozenset(
        {*time.months, *time.weekdays, *time.numbers, *firsts, *year_words, *day_words}
    )
    words = DateWords(time, triggers, year_words, day_words, cues)
    _COMPILED[id(time)] = (time, words)
    return words
