"""Marks what is not the article's own running text; nothing is deleted."""

import re
from collections.abc import Iterator

from kg.model import Span
from kg.read.clean import fold_line
from kg.read.line import (
    BYLINE,
    QUOTES,
    Line,
    has_words,
    is_dateline,
    is_headline,
    is_running,
    split_lines,
)
from kg.read.noise import NoisePatterns

HEADING_WORDS = 6
"""Most words of such a heading, unless it ends in a colon."""

NOISE_LENGTH = 160
"""Longest line, in characters, that a pattern of a weak kind may take."""

FREE_LENGTH = 100
"""The same for a pattern that may stand anywhere in its line."""

LISTED_LENGTH = 130
"""Longest line that can be a headline in a list."""

LISTED_LINES = 12
"""Lines of a list below its heading."""

BODY_LENGTH = 70
"""Characters from which a line can be the first paragraph of the article."""

UNENDED_LENGTH = 140
"""The same for a line that does not end like a sentence."""

HEAD_LINES = 16
"""Lines before the first paragraph at most; with more, there is no head."""

HEAD_CHARACTERS = 1_500
"""The same in characters."""

COPY_LENGTH = 25
"""Shortest line whose second copy is noise wherever it stands; folded characters.
Shorter ones recur for a reason (subheadings of lists, answers)."""

CREDITED_LENGTH = 220
"""Longest line, in characters, that can be a caption with a credit in it."""

_ITEM = re.compile(r"\d{1,2}[.)]")
_BULLETS = "-–•*"


def find_boilerplate(
    text: str, patterns: NoisePatterns, headline: str | None = None
) -> tuple[Span, ...]:
    r"""Find what is not running text: links, lists, captions, copies, bylines, menus.

    Words come from the lexicon; repetition, position and shape are read here. In
    doubt a line is text: a lost quotation costs more than a found byline.

    Args:
        text: The article's stored text.
        patterns: As `join_patterns` gives them.
        headline: The article's headline where it is known: its first copy stays.

    Returns:
        The passages, sorted, not overlapping, each within one line.

    Examples:
        >>> from kg.read.noise import join_patterns
        >>> text = "Sekda Buka Rapat Hari Ini\n\n“Mari mulai,” kata Sekda. (kk/lim)\n-"
        >>> found = find_boilerplate(text, join_patterns(()))
        >>> [span.cut(text) for span in found]
        ['(kk/lim)', '-']
    """
    lines = list(split_lines(text))
    if len(lines) < 2:
        return ()
    reading = _Reading(lines, patterns)
    reading.mark_patterns()
    reading.mark_head(fold_line(headline) if headline else "")
    reading.mark_copies()
    reading.mark_lists()
    reading.mark_tail()
    return tuple(reading.spans())


class _Reading:
    """One text while its lines are being marked."""

    def __init__(self, lines: list[Line], patterns: NoisePatterns) -> None:
        self.lines = lines
        self.texts = [line.text for line in lines]
        self.folds = [_fold(text) for text in self.texts]
        self.running = [is_running(text) for text in self.texts]
        self.noise = [not has_words(text) for text in self.texts]
        self.strong = [False] * len(lines)
        self.heads_list = [False] * len(lines)
        self.patterns = patterns

    def mark_patterns(self) -> None:
        """Mark the lines that a pattern of the lexicon knows."""
        for i, text in enumerate(self.texts):
            match = self.patterns.strong.match(text)
            if match is not None:
                self.strong[i] = True
            elif not self.running[i] and len(text) < NOISE_LENGTH:
                match = self.patterns.weak.match(text)
                if match is None and len(text) < FREE_LENGTH:
                    match = self.patterns.free.search(text)
            if match is not None:
                self.noise[i] = True
                self.heads_list[i] = self._can_head_list(text)

    def _can_head_list(self, text: str) -> bool:
        """Tell whether a line of noise can be the heading of a list."""
        if text[-1] not in ":：" and (":" in text or text.count(" ") >= HEADING_WORDS):
            return False
        return self.patterns.lists.search(text) is not None

    def mark_head(self, headline: str) -> None:
        """Mark what stands before the first paragraph, but for one headline."""
        first = self._find_body()
        if first is None or first == 0:
            return
        if first > HEAD_LINES or self.lines[first].start > HEAD_CHARACTERS:
            return
        kept = self._find_headline(first, headline)
        for i in range(first):
            self.noise[i] = i != kept

    def _find_body(self) -> int | None:
        """Find the first paragraph; None if no line looks like one."""
        first = next((i for i in range(len(self.lines)) if self._can_begin(i)), None)
        if not first:
            return first
        # A summary or a caption may look like a paragraph; a dateline right after it
        # tells. More than two such lines, or a quotation, and it was the article.
        for i in range(first + 1, min(first + 5, len(self.lines))):
            skipped = range(first, i)
            if any(not QUOTES.isdisjoint(self.texts[k]) for k in skipped):
                return first
            if sum(self.running[k] for k in skipped) > 2:
                return first
            if self._can_begin(i) and is_dateline(self.texts[i]):
                return i
        return first

    def _can_begin(self, i: int) -> bool:
        """Tell whether the line can be the first paragraph."""
        text = self.texts[i]
        if self.noise[i] or self._is_doubled(i):
            return False
        if len(text) < CREDITED_LENGTH and self.patterns.credit.search(text):
            return False
        if text[-1] in "-–—," and 0 < i < len(self.lines) - 1:
            return True  # A dateline that stands alone.
        return len(text) >= UNENDED_LENGTH or is_running(text, BODY_LENGTH)

    def _find_headline(self, first: int, headline: str) -> int:
        """Find the line before the first paragraph that is the headline."""
        for i in range(first):
            if headline and self.folds[i] == headline:
                return i
        candidates = [
            i for i in range(first) if not self.strong[i] and is_headline(self.texts[i])
        ]
        # A caption's copies stand right below each other: the picture's description
        # and its legend. A headline's copies stand apart.
        single = [i for i in candidates if not self._is_doubled(i)]
        return (single or candidates or [0])[0]

    def _is_doubled(self, i: int) -> bool:
        """Tell whether the next line up or down is a copy of this one."""
        return any(
            self.folds[i] == self.folds[k]
            and abs(self.lines[max(i, k)].start - self.lines[min(i, k)].end) == 1
            for k in (i - 1, i + 1)
            if 0 <= k < len(self.lines)
        )

    def mark_copies(self) -> None:
        """Mark each line that an earlier one has said."""
        seen: set[str] = set()
        for i, fold in enumerate(self.folds):
            if len(fold) < COPY_LENGTH or fold[-1] in ":,":
                continue
            if fold in seen:
                self.noise[i] = True
            seen.add(fold)

    def mark_lists(self) -> None:
        """Mark the headlines that follow a heading such as `Baca juga:`."""
        for i in range(1, len(self.lines) - 1):
            if not (self.heads_list[i] and self.noise[i]):
                continue
            for k in range(i + 1, min(i + 1 + LISTED_LINES, len(self.lines))):
                text = self.texts[k]
                is_listed = k == i + 1 or text[0] in _BULLETS
                if not is_listed or text[-1] == "." or len(text) >= LISTED_LENGTH:
                    break
                self.noise[k] = True

    def mark_tail(self) -> None:
        """Mark what follows the last paragraph."""
        last = self._find_last()
        if last is None:
            return
        is_after = False
        for i in range(last + 1, len(self.lines)):
            text = self.texts[i]
            if self.noise[i]:
                is_after = True
            elif is_after or self._is_leftover(text):
                self.noise[i] = not self.running[i]

    def _find_last(self) -> int | None:
        """Find the last line of running text; None if there is none."""
        for i in range(len(self.lines) - 1, 0, -1):
            if self.running[i] and not self.noise[i]:
                return i
        return None

    @staticmethod
    def _is_leftover(text: str) -> bool:
        """Tell whether a line below the last paragraph is no part of it."""
        is_part = text[-1] in ".:" or ". " in text or _ITEM.match(text) is not None
        return len(text) < LISTED_LENGTH and not is_part

    def spans(self) -> Iterator[Span]:
        """Yield what is marked, and the bylines and links inside running text."""
        last = self._find_last() or 0
        for i, line in enumerate(self.lines):
            if self.noise[i]:
                yield Span(line.start, line.end)
                continue
            inline = self._find_link(line.text)
            if inline is not None:
                yield Span(line.start + inline.start(), line.start + inline.end())
            elif i >= last - 1 and i >= len(self.lines) // 2:
                byline = BYLINE.search(line.text, max(len(line.text) - 36, 0))
                if byline is not None:
                    start = line.start + byline.start()
                    yield Span(start + _indent(byline.group()), line.end)

    def _find_link(self, text: str) -> re.Match[str] | None:
        """Find a link inside running text: in brackets, or a sentence of its own."""
        match = self.patterns.inline.search(text)
        if match is None:
            return None
        before = text[: match.start()].rstrip()[-1:]
        is_own = match.group()[0] in "([" or (
            match.group()[0].isupper() and before in {"", ".", "”", '"', "?", "!"}
        )
        return match if is_own else None


def _fold(text: str) -> str:
    """Fold what can be a headline or a caption; a longer line is compared as it is."""
    return fold_line(text) if len(text) < NOISE_LENGTH else text


def _indent(text: str) -> int:
    """Count the white space at the head of *text*."""
    return len(text) - len(text.lstrip())
