"""The decoder finds the best row of labels, and only rows that can be."""

from itertools import pairwise, product

import numpy as np
import pytest

from kg.extract.document import read_document
from kg.extract.lookup import find_lookups
from kg.extract.running import find_running
from kg.extract.tagger.decode import best_labels, load_tagger
from kg.extract.tagger.feature import LABELS
from kg.extract.tagger.mask import make_masks
from kg.lexicon.load import load_lexicon
from kg.model import Article, Span


def tag(text: str, *noise: Span) -> list[tuple[str, str]]:
    lexicon = load_lexicon()
    article = Article(text, "test", boilerplate=noise)
    document = read_document(article, lexicon.abbreviations)
    masks = make_masks(document, find_lookups(document, lexicon))
    chunks = load_tagger().tag(document, masks, find_running(document))
    return [(c.kind, document.span_of(c.first, c.last).cut(text)) for c in chunks]


def test_names_and_places_are_tagged() -> None:
    found = tag("Bupati Paser Siti Rahmawati meninjau pasar di Kota Samarinda.")

    assert ("PER", "Siti Rahmawati") in found
    assert ("LOC", "Kota Samarinda") in found


def test_boilerplate_is_not_tagged() -> None:
    text = "Editor: Budi Santoso\nCamat Sepaku Siti Rahmawati hadir."

    people = [name for kind, name in tag(text, Span(0, 20)) if kind == "PER"]

    assert people == ["Siti Rahmawati"]


def test_empty_text_has_no_names() -> None:
    assert tag("") == []


def test_same_text_is_tagged_the_same_whatever_came_before() -> None:
    text = "Sekda Kota Palu Andi Saputra membuka rapat."
    before = tag(text)

    tag("Kepala Desa Sukamaju Budi Santoso menolak.")

    assert tag(text) == before


def test_stretches_side_by_side_give_the_best_row_of_the_whole() -> None:
    count = 5
    draw = np.random.default_rng(7)
    transitions = draw.normal(size=(len(LABELS), len(LABELS))).astype(np.float32)
    emissions = draw.normal(size=(count + 2, len(LABELS))).astype(np.float32)
    emissions[[0, -1], 0] = 50.0

    def score(row: tuple[int, ...]) -> float:
        full = (0, *row, 0)
        own = sum(float(emissions[i, label]) for i, label in enumerate(full))
        return own + sum(float(transitions[a, b]) for a, b in pairwise(full))

    best = max(product(range(len(LABELS)), repeat=count), key=score)

    assert tuple(best_labels(emissions, transitions)[1:-1]) == best


@pytest.mark.parametrize("length", [10_000])
def test_long_row_of_capitals_is_tagged_in_time(length: int) -> None:
    assert len(tag("Andi " * length)) >= 1
