"""Read the texts with marked names that the tagger is trained on."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kg.extract.document import Document, read_document
from kg.lexicon.load import Lexicon
from kg.lexicon.token import tokenize
from kg.model import Article, Span

SENTENCES_A_TEXT = 10
"""How many sentences of a CoNLL file, which knows no articles, are read as one."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked passage: `PER`, `ORG`, `LOC` or `ROLE`.

    Args:
        start: First character.
        end: After the last character.
        kind: See above.
        person: Which person of the article, for `PER`; else empty.
    """

    start: int
    end: int
    kind: str
    person: str = ""


@dataclass(frozen=True, slots=True)
class Example:
    """A text with its marks.

    Args:
        text: The text.
        marks: Its names and roles; they may nest.
        boilerplate: Passages as in `kg.model.Article`.
        has_roles: Whether roles are marked too.
    """

    text: str
    marks: tuple[Mark, ...]
    boilerplate: tuple[Span, ...] = ()
    has_roles: bool = True


def read_gold(path: Path) -> Iterator[Example]:
    """Read annotated articles, one JSON object a line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        marks = [
            Mark(start, end, "PER", person["name"])
            for person in row["people"]
            for start, end in person["mentions"]
        ]
        marks += [Mark(x["start"], x["end"], "ORG") for x in row["orgs"]]
        marks += [Mark(x["start"], x["end"], "LOC") for x in row["places"]]
        marks += [Mark(start, end, "ROLE") for start, end in row["roles"]]
        noise = sorted(Span(*span) for span in row.get("boilerplate", []))
        yield Example(row["text"], tuple(marks), tuple(noise))


def read_conll(path: Path) -> Iterator[Example]:
    """Read a file of idner-news-2k: token, part of speech, label; a blank line ends."""
    words: list[tuple[str, str]] = []
    sentences = 0
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip():
            columns = line.split(" ")
            words.append((columns[0], columns[-1]))
            continue
        words.append(("\n", "O"))
        sentences += 1
        if sentences % SENTENCES_A_TEXT == 0:
            yield _join(words)
            words = []
    if any(word.strip() for word, _ in words):
        yield _join(words)


def _join(words: list[tuple[str, str]]) -> Example:
    text = ""
    marks: list[Mark] = []
    for word, label in words:
        start = len(text)
        text += word
        if label.startswith("B-"):
            marks.append(Mark(start, len(text), label[2:]))
        elif label.startswith("I-") and marks and marks[-1].kind == label[2:]:
            marks[-1] = Mark(marks[-1].start, len(text), label[2:])
        text += "" if word == "\n" else " "
    return Example(text, tuple(marks), has_roles=False)


def read_example(example: Example, lexicon: Lexicon) -> Document:
    """Cut an example into tokens and sentences."""
    article = Article(example.text, "", boilerplate=example.boilerplate)
    return read_document(article, lexicon.abbreviations)


def label_tokens(document: Document, marks: tuple[Mark, ...]) -> list[str]:
    """Give the labels of the tokens: people first, then the longest passage.

    Examples:
        >>> from kg.model import Article
        >>> text = "Ketua KPU Kota Palu, Sari"
        >>> marks = (Mark(6, 19, "ORG"), Mark(10, 19, "LOC"), Mark(21, 25, "PER"))
        >>> label_tokens(read_document(Article(text, ""), ()), marks)
        ['O', 'B-ORG', 'I-ORG', 'I-ORG', 'O', 'B-PER']
    """
    labels = ["O"] * len(document.forms)
    for mark in sorted(marks, key=lambda m: (m.kind != "PER", m.start - m.end)):
        tokens = document.tokens_in(Span(mark.start, mark.end))
        if not tokens or any(labels[i] != "O" for i in tokens):
            continue
        for i in tokens:
            labels[i] = "I-" + mark.kind
        labels[tokens[0]] = "B-" + mark.kind
    return labels


def read_candidates(path: Path, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """Read the names of candidates, without titles and degrees, as words.

    The file is a map from region to pair to record with `nama`, two full names in
    capitals joined by a hyphen, as the election commission published them.
    """
    regions = json.loads(path.read_text(encoding="utf-8"))
    for pairs in regions.values():
        for pair in pairs.values():
            for name in pair["nama"].replace("–", "-").split(" - "):
                words = tuple(_name_words(name.split(",")[0], lexicon))
                if words:
                    yield words


def _name_words(name: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the words of a name in capitals, titles left out, initials kept."""
    forms = [form for form, _, _ in tokenize(name)]
    for form, after in zip(forms, [*forms[1:], ""], strict=False):
        if not form[0].isalpha():
            continue
        honorific = lexicon.honorifics.get(form)
        is_title = honorific is not None and not honorific.is_part_of_name
        if after == "." and not is_title and lexicon.ranks.get(form) is None:
            yield form.capitalize() + "."
        elif after != "." and not (is_title and len(form) < 4):
            yield form.capitalize()
