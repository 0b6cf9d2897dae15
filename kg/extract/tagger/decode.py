"""Find the best labels of an article's tokens under the weights."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from kg.extract.document import Document
from kg.extract.tagger.feature import (
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
        for stretch in running:
            tokens += stretch
            tokens += (-1, -1)
        emissions = self._emissions(document.forms, masks, tokens)
        labels = best_labels(emissions, self._transitions)
        return tuple(_chunks(tokens, labels))

    @property
    def name_parts(self) -> frozenset[str]:
        """Lower-case words that names of people are made of."""
        return self._weights.name_parts

    def _emissions(
        self, forms: Sequence[str], masks: Sequence[int], tokens: list[int]
    ) -> Floats:
        rows = self._form_rows([forms[i] if i >= 0 else PAD for i in tokens])
        marks = self._mask_rows([masks[i] if i >= 0 else 0 for i in tokens])
        count = len(tokens)
        total = np.zeros((count + 4, WIDTH), dtype=np.float32)
        for column, offset in enumerate(OFFSETS):
            # A feature at i speaks of the word at i - offset.
            window = slice(2 - offset, 2 - offset + count)
            total[window] += self._forms.table[rows, column]
            total[window] += self._masks.table[marks, column]
        emissions = total[2:-2]
        classes, flags = self._forms.codes[rows], self._masks.codes[marks]
        _add_tables(emissions, self._weights, classes, flags)
        return emissions

    def _form_rows(self, forms: list[str]) -> Codes:
        index = self._forms.index
        if len(index) + len(forms) >= FORM_LIMIT:
            index.clear()
        parts = self._weights.name_parts
        for form in set(forms).difference(index):
            self._forms.add(form, form_features(form, parts), class_code(form, parts))
        return np.fromiter((index[form] for form in forms), np.intp, len(forms))

    def _mask_rows(self, masks: list[int]) -> Codes:
        index = self._masks.index
        for mask in sorted(set(masks).difference(index)):
            self._masks.add(mask, mask_features(mask), flag_code(mask))
        return np.fromiter((index[mask] for mask in masks), np.intp, len(masks))


def _add_tables(
    emissions: Floats, weights: Weights, classes: Codes, flags: Codes
) -> None:
    """Add the features over several words; the stops at both ends get none."""
    tables = weights.tables
    c0, c1, c2 = classes[:-2], classes[1:-1], classes[2:]
    emissions[1:-1] += tables["around"][c0, c1, c2]
    emissions[2:] += tables["before"][c0, c1, c2]
    emissions[:-2] += tables["after"][c0, c1, c2]
    emissions[1:] += tables["flag_before"][flags[:-1], flags[1:], classes[1:]]
    emissions[:-1] += tables["flag_after"][flags[:-1], flags[1:], classes[:-1]]


def _forbid(transitions: Floats) -> Floats:
    """Forbid every way into the inside of a name but from the same name."""
    allowed = transitions.copy()
    for i, before in enumerate(LABELS):
        for j, after in enumerate(LABELS):
            if after.startswith("I-") and before[2:] != after[2:]:
                allowed[i, j] = FORBIDDEN
    return allowed


def best_labels(emissions: Floats, transitions: Floats) -> NDArray[np.int8]:
    """Find the best row of labels (Viterbi).

    Tokens at which `O` leads by `SURE_MARGIN` cut the text into stretches, which are
    searched side by side: one step of numpy for the first tokens of all of them, one
    for the second tokens, and so on.

    Args:
        emissions: One row a token; the first and the last are stops, so `O`.
        transitions: From label to label.
    """
    labels = np.zeros(len(emissions), dtype=np.int8)
    unsure = emissions[:, 0] - emissions[:, 1:].max(axis=1) < SURE_MARGIN
    unsure[0] = unsure[-1] = False
    edges = np.flatnonzero(np.diff(unsure.astype(np.int8)))
    starts, ends = edges[::2] + 1, edges[1::2] + 1
    if not len(starts):
        return labels
    order = np.argsort(starts - ends, kind="stable")
    starts, sizes = starts[order], (ends - starts)[order]
    # Longest first: at each step the stretches still running stand in front.
    running = [int((sizes > step).sum()) for step in range(sizes[0])]
    scores = emissions[starts] + transitions[0]
    pointers: list[NDArray[np.intp]] = []
    final = np.zeros(len(starts), dtype=np.intp)
    best_end = scores + transitions[:, 0]
    ends_here = best_end.argmax(axis=1)
    for step in range(1, len(running)):
        count = running[step]
        final[count : running[step - 1]] = ends_here[count : running[step - 1]]
        paths = scores[:count, :, None] + transitions
        pointer = paths.argmax(axis=1)
        pointers.append(pointer)
        scores = paths.max(axis=1) + emissions[starts[:count] + step]
        ends_here = (scores + transitions[:, 0]).argmax(axis=1)
    final[: running[-1]] = ends_here[: running[-1]]
    _walk_back(labels, (starts, sizes), pointers, final)
    return labels


def _walk_back(
    labels: NDArray[np.int8],
    stretches: tuple[Codes, Codes],
    pointers: list[NDArray[np.intp]],
    final: NDArray[np.intp],
) -> None:
    back = [pointer.tolist() for pointer in pointers]
    for row, (start, size, label) in enumerate(
        zip(*(part.tolist() for part in (*stretches, final)), strict=True)
    ):
        here = label
        for step in range(size - 1, -1, -1):
            labels[start + step] = here
            if step:
                here = back[step - 1][row][here]


def _chunks(tokens: list[int], labels: NDArray[np.int8]) -> Iterator[Chunk]:
    """Yield the runs of `B-X I-X ...` as token ranges."""
    coded: list[int] = labels.tolist()
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
