"""Find the best labels of an article's tokens under the weights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kg.extract.document import Document
from kg.extract.tagger.feature import (
    CLASS_CODES,
    FLAG_CODES,
    LABELS,
    OFFSETS,
    PAD,
    class_code,
    flag_code,
    form_features,
    mask_features,
)
from kg.extract.tagger.weight import (
    WIDTH,
    Floats,
    Weights,
    default_path,
    read_weights,
)

Codes = NDArray[np.intp]

FORM_LIMIT = 60_000
"""Forms whose rows are kept, about 11 MB; a crawl of regional news has more, so the
cache starts anew when it is full."""

SURE_MARGIN = 9.0
"""How far `O` must lead every other label before a token is taken out of the search.
On written-train no label changes from 7 on."""

FORBIDDEN = -1e4
"""Weight of a transition that no text has: into the inside of a name from without."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A name or role that the tagger found.

    Args:
        first: Index of its first token.
        last: Index after its last token.
        kind: `PER`, `ORG`, `LOC` or `ROLE`.
    """

    first: int
    last: int
    kind: str


class _Rows:
    """Rows of weights by key, made when a key is first met."""

    def __init__(self, weights: Weights, limit: int) -> None:
        self.weights = weights
        self.limit = limit
        self.index: dict[object, int] = {}
        self.codes = np.zeros(256, dtype=np.intp)
        self.table = np.zeros((256, len(OFFSETS), WIDTH), dtype=np.float32)

    def add(self, key: object, features: Sequence[str], code: int) -> int:
        """Keep the sum of the rows of *features*, and *code*, under *key*."""
        if len(self.index) >= self.limit:
            self.index.clear()
        row = len(self.index)
        if row >= len(self.table):
            self.codes = np.resize(self.codes, 2 * row)
            self.table = np.resize(self.table, (2 * row, len(OFFSETS), WIDTH))
        names = self.weights.names
        known = [names[name] for name in features if name in names]
        total = self.weights.rows[known].sum(axis=0)
        self.table[row] = total.reshape(len(OFFSETS), WIDTH)
        self.codes[row] = code
        self.index[key] = row
        return row


class Tagger:
    """The weights with what was already worked out of them."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._forms = _Rows(weights, FORM_LIMIT)
        self._masks = _Rows(weights, FORM_LIMIT)
        self._tables = _Tables(weights)
        self._transitions = _forbid(weights.transitions)

    def tag(
        self, document: Document, masks: Sequence[int], running: Sequence[range]
    ) -> tuple[Chunk, ...]:
        """Tag the running text of an article.

        Args:
            document: The article.
            running: The stretches of tokens to tag, see `find_running`.
            masks: What look-ups know of each token, see `feature.mark_matches`.

        Returns:
            Names and roles in order, not overlapping, none across two sentences.
        """
        tokens: list[int] = [-1, -1]
        forms: list[str] = [PAD, PAD]
        marks: list[int] = [0, 0]
        for stretch in running:
            tokens += (*stretch, -1, -1)
            forms += (*document.forms[stretch.start : stretch.stop], PAD, PAD)
            marks += (*masks[stretch.start : stretch.stop], 0, 0)
        emissions = self._emissions(forms, marks)
        labels = best_labels(emissions, self._transitions)
        return tuple(_chunks(tokens, labels))

    @property
    def name_parts(self) -> frozenset[str]:
        """Lower-case words that names of people are made of."""
        return self._weights.name_parts

    def _emissions(self, forms: Sequence[str], masks: Sequence[int]) -> Floats:
        """Add up the weights of all features, one row a word."""
        rows, marks = self._form_rows(forms), self._mask_rows(masks)
        weights = self._forms.table.take(rows, axis=0)
        weights += self._masks.table.take(marks, axis=0)
        count = len(forms)
        total = np.zeros((count + 4, WIDTH), dtype=np.float32)
        for column, offset in enumerate(OFFSETS):
            # A feature at i speaks of the word at i - offset.
            total[2 - offset : 2 - offset + count] += weights[:, column]
        emissions = total[2:-2]
        classes, flags = self._forms.codes.take(rows), self._masks.codes.take(marks)
        self._tables.add_to(emissions, classes, flags)
        return emissions

    def _form_rows(self, forms: Sequence[str]) -> Codes:
        index = self._forms.index
        try:
            return np.fromiter(map(index.__getitem__, forms), np.intp, len(forms))
        except KeyError:
            self._add_forms(forms)
            return np.fromiter(map(index.__getitem__, forms), np.intp, len(forms))

    def _add_forms(self, forms: Sequence[str]) -> None:
        """Make the rows of new forms; forget the old ones when there is no room."""
        index = self._forms.index
        if len(index) + len(forms) >= FORM_LIMIT:
            index.clear()
        parts = self._weights.name_parts
        for form in set(forms).difference(index):
            self._forms.add(form, form_features(form, parts), class_code(form, parts))

    def _mask_rows(self, masks: Sequence[int]) -> Codes:
        index = self._masks.index
        for mask in sorted(set(masks).difference(index)):
            self._masks.add(mask, mask_features(mask), flag_code(mask))
        return np.fromiter(map(index.__getitem__, masks), np.intp, len(masks))


class _Tables:
    """The weights of features over several words, laid out for one look-up each."""

    def __init__(self, weights: Weights) -> None:
        tables = weights.tables
        # The three over three words share their row, so they stand side by side.
        self.words = np.concatenate(
            [tables[key].reshape(-1, WIDTH) for key in ("around", "before", "after")],
            axis=1,
        )
        self.flag_before = tables["flag_before"].reshape(-1, WIDTH)
        self.flag_after = tables["flag_after"].reshape(-1, WIDTH)

    def add_to(self, emissions: Floats, classes: Codes, flags: Codes) -> None:
        """Add them to the rows of the words; the stops at both ends get none."""
        pairs = classes[:-1] * CLASS_CODES + classes[1:]
        words = self.words.take(pairs[:-1] * CLASS_CODES + classes[2:], axis=0)
        emissions[1:-1] += words[:, :WIDTH]
        emissions[2:] += words[:, WIDTH : 2 * WIDTH]
        emissions[:-2] += words[:, 2 * WIDTH :]
        steps = (flags[:-1] * FLAG_CODES + flags[1:]) * CLASS_CODES
        emissions[1:] += self.flag_before.take(steps + classes[1:], axis=0)
        emissions[:-1] += self.flag_after.take(steps + classes[:-1], axis=0)


def _forbid(transitions: Floats) -> Floats:
    """Forbid every way into the inside of a name but from the same name."""
    allowed = transitions.copy()
    for i, before in enumerate(LABELS):
        for j, after in enumerate(LABELS):
            if after.startswith("I-") and before[2:] != after[2:]:
                allowed[i, j] = FORBIDDEN
    return allowed


def best_labels(emissions: Floats, transitions: Floats) -> list[int]:
    """Find the best row of labels (Viterbi).

    Tokens at which `O` leads by `SURE_MARGIN` cut the text into stretches, which are
    searched side by side: one step of numpy for the first tokens of all of them, one
    for the second tokens, and so on.

    Args:
        emissions: One row a token; the first and the last are stops, so `O`.
        transitions: From label to label.
    """
    columns = np.ascontiguousarray(emissions.T)  # ten times as fast to search
    unsure = columns[0] - columns[1:].max(axis=0) < SURE_MARGIN
    unsure[0] = unsure[-1] = False
    edges = np.flatnonzero(unsure[1:] != unsure[:-1])
    starts, ends = edges[::2] + 1, edges[1::2] + 1
    labels = [0] * len(emissions)
    if not len(starts):
        return labels
    # Longest first: at each step the stretches still running stand in front.
    order = np.argsort(starts - ends, kind="stable")
    starts, sizes = starts[order], (ends - starts)[order]
    running = np.searchsorted(-sizes, -np.arange(sizes[0])).tolist()
    into = np.ascontiguousarray(transitions.T)
    cells = np.arange(0, len(starts) * WIDTH * WIDTH, WIDTH).reshape(-1, WIDTH)
    scores = emissions.take(starts, axis=0) + transitions[0]
    kept, pointers = [scores], []
    for step, count in enumerate(running[1:], 1):
        paths = scores[:count, None, :] + into
        pointer = paths.argmax(axis=2)
        pointers.append(pointer.tolist())
        scores = paths.take(pointer + cells[:count])
        scores += emissions.take(starts[:count] + step, axis=0)
        kept.append(scores)
    before = np.concatenate(([0], np.cumsum(running[:-1], dtype=np.intp)))
    ends_at = before.take(sizes - 1) + np.arange(len(sizes))
    final = np.concatenate(kept).take(ends_at, axis=0) + transitions[:, 0]
    _walk_back(labels, (starts, sizes), pointers, final.argmax(axis=1))
    return labels


def _walk_back(
    labels: list[int],
    stretches: tuple[Codes, Codes],
    pointers: list[list[list[int]]],
    final: NDArray[np.intp],
) -> None:
    """Write the labels of each stretch, from its last token to its first."""
    starts, sizes = stretches
    for row, (start, size, here) in enumerate(
        zip(starts.tolist(), sizes.tolist(), final.tolist(), strict=True)
    ):
        label = here
        for step in range(size - 2, -1, -1):
            labels[start + step + 1] = label
            label = pointers[step][row][label]
        labels[start] = label


def _chunks(tokens: list[int], coded: list[int]) -> Iterator[Chunk]:
    """Yield the runs of `B-X I-X ...` as token ranges."""
    i, count = 0, len(coded)
    while i < count:
        label = coded[i]
        if not label:
            i += 1
            continue
        inside = label + (label % 2)  # B-X is odd, I-X follows it
        end = i + 1
        while end < count and coded[end] == inside:
            end += 1
        yield Chunk(tokens[i], tokens[end - 1] + 1, LABELS[label][2:])
        i = end


@cache
def load_tagger() -> Tagger:
    """Read the shipped weights, once a process."""
    return Tagger(read_weights(default_path()))
