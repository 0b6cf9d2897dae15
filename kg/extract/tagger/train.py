"""Train the tagger: `python -m kg.extract.tagger.train --help`."""

import argparse
import hashlib
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from random import Random

import numpy as np
import pycrfsuite

from kg.extract.document import Document
from kg.extract.lookup import find_lookups
from kg.extract.running import find_running
from kg.extract.tagger.decode import Tagger
from kg.extract.tagger.feature import (
    LABELS,
    OFFSETS,
    PAD,
    class_code,
    flag_code,
    form_features,
    mask_features,
)
from kg.extract.tagger.gold import (
    Example,
    label_tokens,
    read_candidates,
    read_conll,
    read_example,
    read_gold,
)
from kg.extract.tagger.mask import make_masks
from kg.extract.tagger.variant import Supply, vary_example
from kg.extract.tagger.weight import (
    TABLES,
    WIDTH,
    Weights,
    read_weights,
    write_weights,
)
from kg.lexicon.load import Lexicon, load_lexicon

Row = tuple[list[list[str]], list[str]]

SEED = 20_241_127
"""Seed of the choice of names that are filled in."""

VARIANTS = 3
"""How often each annotated article is used again with other names: people of
written-dev 0.905 without, 0.918 with two; more changes nothing. Role phrases made
from templates (1,800 sentences) were tried beside it and lost a point."""

PARAMETERS = {
    "c1": 0.2,
    "c2": 0.04,
    "max_iterations": 70,
    "feature.possible_transitions": False,
}
"""Of CRFsuite: penalties and length of the search."""


def list_features(
    document: Document, masks: Sequence[int], parts: frozenset[str]
) -> tuple[list[list[str]], list[int]]:
    """List the features of every token as CRFsuite wants them.

    Returns:
        One row a token, stops between sentences included, and the index of each
        row's token, -1 for a stop.
    """
    tokens = [-1, -1]
    for sentence in document.sentences:
        tokens += [*range(sentence.first, sentence.last), -1, -1]
    forms = [document.forms[i] if i >= 0 else PAD for i in tokens]
    marks = [masks[i] if i >= 0 else 0 for i in tokens]
    own = [
        form_features(form, parts) + mask_features(mask)
        for form, mask in zip(forms, marks, strict=True)
    ]
    classes = [class_code(form, parts) for form in forms]
    flags = [flag_code(mask) for mask in marks]
    rows = []
    for i in range(len(tokens)):
        row = [
            f"{offset}|{name}"
            for offset in OFFSETS
            if 0 <= i + offset < len(tokens)
            for name in own[i + offset]
        ]
        row += _table_features(i, classes, flags)
        rows.append(row)
    return rows, tokens


def _table_features(i: int, classes: list[int], flags: list[int]) -> Iterator[str]:
    """Yield the features over several words: table and place in it."""
    last = len(classes) - 1
    if 0 < i < last:
        yield f"around|{classes[i - 1]}|{classes[i]}|{classes[i + 1]}"
    if i > 1:
        yield f"before|{classes[i - 2]}|{classes[i - 1]}|{classes[i]}"
    if i < last - 1:
        yield f"after|{classes[i]}|{classes[i + 1]}|{classes[i + 2]}"
    if i > 0:
        yield f"flag_before|{flags[i - 1]}|{flags[i]}|{classes[i]}"
    if i < last:
        yield f"flag_after|{flags[i]}|{flags[i + 1]}|{classes[i]}"


def list_rows(example: Example, lexicon: Lexicon, parts: frozenset[str]) -> Row:
    """List features and labels of an example."""
    document = read_example(example, lexicon)
    masks = make_masks(document, find_lookups(document, lexicon))
    labels = label_tokens(document, example.marks)
    rows, tokens = list_features(document, masks, parts)
    return rows, [labels[i] if i >= 0 else "O" for i in tokens]


def fit_weights(rows: Iterable[Row], parts: frozenset[str], model: Path) -> Weights:
    """Fit a CRF to the rows and read its weights; CRFsuite writes to *model*."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for features, labels in rows:
        trainer.append(features, labels)
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    return _collect(tagger, parts)


def _collect(tagger: pycrfsuite.Tagger, parts: frozenset[str]) -> Weights:
    info = tagger.info()
    column = {label: i for i, label in enumerate(LABELS)}
    offset_column = {str(offset): i for i, offset in enumerate(OFFSETS)}
    single = sorted(
        key for key in info.state_features if key[0].split("|")[0] in offset_column
    )
    names = sorted({name.split("|", 1)[1] for name, _ in single})
    index = {name: i for i, name in enumerate(names)}
    rows = np.zeros((len(names), len(OFFSETS), WIDTH), dtype=np.float32)
    tables = {
        key: np.zeros((*shape, WIDTH), dtype=np.float32)
        for key, shape in TABLES.items()
    }
    for (name, label), weight in info.state_features.items():
        kind, rest = name.split("|", 1)
        if kind in offset_column:
            rows[index[rest], offset_column[kind], column[label]] = weight
        else:
            place = tuple(int(code) for code in rest.split("|"))
            tables[kind][(*place, column[label])] = weight
    transitions = np.zeros((WIDTH, WIDTH), dtype=np.float32)
    for (before, after), weight in info.transitions.items():
        transitions[column[before], column[after]] = weight
    return Weights(index, rows.reshape(len(names), -1), tables, transitions, parts)


def add_roles(
    examples: Iterable[Example], tagger: pycrfsuite.Tagger, context: "Context"
) -> Iterator[Row]:
    """Label roles in texts that have none marked, with a first model of ours.

    idner-news-2k marks people, organisations and places only; without this its texts
    would teach that a role is nothing.
    """
    for example in examples:
        rows, labels = list_rows(example, context.lexicon, context.parts)
        guessed = tagger.tag(rows)
        merged = [
            guess if label == "O" and guess.endswith("ROLE") else label
            for label, guess in zip(labels, guessed, strict=True)
        ]
        for i in range(1, len(merged)):
            if merged[i] == "I-ROLE" and not merged[i - 1].endswith("ROLE"):
                merged[i] = "B-ROLE"
        yield rows, merged


class Context:
    """What all steps of the training share."""

    def __init__(self, lexicon: Lexicon, people: list[tuple[str, ...]]) -> None:
        self.lexicon = lexicon
        parts = {word.lower() for name in people for word in name if len(word) > 2}
        self.parts = frozenset(part for part in parts if part.isalpha())
        places = {
            entry.name
            for entry in lexicon.place_entries.values()
            if entry.level in {"regency", "city"}
        }
        self.supply = Supply(people, sorted(places))


def train(
    gold: list[Example], foreign: list[Example], context: Context, folder: Path
) -> Weights:
    """Train on annotated articles, their variants, and texts without roles."""
    random = Random(SEED)  # noqa: S311 - a choice of names, no secret
    varied = [
        vary_example(example, context.supply, random)
        for _ in range(VARIANTS)
        for example in gold
    ]
    rows = [list_rows(x, context.lexicon, context.parts) for x in (*gold, *varied)]
    if foreign:
        fit_weights(rows, context.parts, folder / "first.crf")
        first = pycrfsuite.Tagger()
        first.open(str(folder / "first.crf"))
        rows += add_roles(foreign, first, context)
    return fit_weights(rows, context.parts, folder / "second.crf")


def measure(
    examples: Iterable[Example], tagger: Tagger, lexicon: Lexicon
) -> dict[str, dict[str, float]]:
    """Measure exact spans outside boilerplate, by kind."""
    counts = {kind: [0, 0, 0] for kind in ("PER", "ORG", "LOC", "ROLE")}
    for example in examples:
        document = read_example(example, lexicon)
        masks = make_masks(document, find_lookups(document, lexicon))
        running = find_running(document)
        own = {i for stretch in running for i in stretch}
        chunks = tagger.tag(document, masks, running)
        found = {(c.first, c.last, c.kind) for c in chunks}
        gold = {
            chunk
            for chunk in _runs(label_tokens(document, example.marks))
            if chunk[0] in own
        }
        for kind, count in counts.items():
            ours = {chunk for chunk in found if chunk[2] == kind}
            theirs = {chunk for chunk in gold if chunk[2] == kind}
            count[0] += len(theirs)
            count[1] += len(ours)
            count[2] += len(ours & theirs)
    return {kind: _figures(*count) for kind, count in counts.items()}


def _runs(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    first = 0
    for i, label in enumerate([*labels, "O"]):
        before = labels[i - 1] if i else "O"
        if before != "O" and label != "I-" + before[2:]:
            yield first, i, before[2:]
        if label.startswith("B-"):
            first = i


def _figures(gold: int, found: int, right: int) -> dict[str, float]:
    total = gold + found
    return {
        "gold": gold,
        "precision": round(right / found, 4) if found else 0.0,
        "recall": round(right / gold, 4) if gold else 0.0,
        "f1": round(2 * right / total, 4) if total else 0.0,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write the weights, and record what they were made of beside them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path, nargs="+", required=True)
    parser.add_argument("--idner", type=Path, help="folder of idner-news-2k")
    parser.add_argument("--candidates", type=Path, nargs="+", required=True)
    parser.add_argument("--check", type=Path, nargs="*", default=[])
    parser.add_argument("--date", required=True, help="day of training, for the record")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args(arguments)
    idner = (
        [options.idner / name for name in ("train.txt", "dev.txt")]
        if options.idner
        else []
    )
    lexicon = load_lexicon()
    people = [n for path in options.candidates for n in read_candidates(path, lexicon)]
    gold = [example for path in options.gold for example in read_gold(path)]
    foreign = [example for path in idner for example in read_conll(path)]
    context = Context(lexicon, people)
    with tempfile.TemporaryDirectory() as folder:
        weights = train(gold, foreign, context, Path(folder))
    write_weights(weights, options.output)
    tagger = Tagger(read_weights(options.output))
    record = {
        "date": options.date,
        "seed": SEED,
        "variants": VARIANTS,
        "parameters": PARAMETERS,
        "articles": len(gold),
        "weights_sha256": _digest(options.output),
        "data": {
            path.name: _digest(path)
            for path in (*options.gold, *idner, *options.candidates)
        },
        "scores": {
            path.name: measure(read_gold(path), tagger, context.lexicon)
            for path in options.check
        },
    }
    beside = options.output.with_name("weights.record.json")
    beside.write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(beside.read_text(encoding="utf-8"))
    return 0


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    sys.exit(main())
