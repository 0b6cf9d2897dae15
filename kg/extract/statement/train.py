"""Learns the weights anew: `python -m kg.extract.statement.train GOLD.jsonl ...`.

Each article is read with the cast that the program itself finds, so that the models
learn to live with its errors; a judge who knows the gold answers every question and
notes the features it was asked about.
"""

import hashlib
import json
import sys
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from kg.extract.cast import Cast, find_cast
from kg.extract.document import Document, read_document
from kg.extract.quotation import find_quotations
from kg.extract.statement.cue import Cue
from kg.extract.statement.learn import Example, learn
from kg.extract.statement.model import rank
from kg.extract.statement.read import read_statements
from kg.extract.statement.scene import NOBODY, Key
from kg.extract.statement.stage import set_scene
from kg.extract.statement.turn import Turn
from kg.lexicon.load import Lexicon, load_lexicon
from kg.model import Article, Person, Span

ROUNDS = 2
"""How often the speakers are learned: from the second time on, statements that the
gold does not know are attributed by the weights of the round before."""

Row = Mapping[str, Any]
"""One article of the gold, as `GUIDELINES` describes it."""


@dataclass(slots=True)
class Notes:
    """The examples gathered for each model."""

    direct: list[Example] = field(default_factory=list)
    reported: list[Example] = field(default_factory=list)
    speaker: list[Example] = field(default_factory=list)


class GoldJudge:
    """Knows the answers for one article, and notes what it was asked."""

    def __init__(self, row: Row, document: Document, cast: Cast, notes: Notes) -> None:
        self.row = row
        self.document = document
        self.keys = _match_cast(row, cast)
        self.notes = notes
        self.weights: Mapping[str, float] = {}
        self.used: set[int] = set()

    def accept(self, span: Span, cue: Cue, names: Sequence[str]) -> float:
        """Tell whether the gold has a reported statement there, from this cue."""
        said = self.document.span_of(cue.first, cue.last)
        cues = [Span(*pair) for pair in self.row["cues"]]
        answer = 0
        for place, item in enumerate(self.row["indirect"]):
            gold = Span(item["start"], item["end"])
            if place in self.used or not _is_found(span, gold):
                continue
            near = Span(gold.start - CUE_DISTANCE, gold.end + CUE_DISTANCE)
            if any(said.overlaps(c) for c in cues) or not any(
                near.overlaps(c) for c in cues
            ):
                self.used.add(place)
                answer = 1
                break
        self.notes.reported.append((((), tuple(names)), answer))
        return float(answer)

    def hear(self, span: Span, names: Sequence[str]) -> float:
        """Tell whether the gold has direct speech there."""
        golds = [Span(item["start"], item["end"]) for item in self.row["direct"]]
        answer = any(span.overlaps(gold) for gold in golds)
        self.notes.direct.append((((), tuple(names)), int(answer)))
        return float(answer)

    def choose(
        self,
        span: Span,
        turn: Turn,
        keys: Sequence[Key],
        named: Sequence[Sequence[str]],
    ) -> tuple[Key, float]:
        """Give the speaker of the gold, if the candidates have him."""
        items = self.row["direct" if turn.is_direct else "indirect"]
        found = [i for i in items if span.overlaps(Span(i["start"], i["end"]))]
        if not found:
            return keys[rank(self.weights, named)[0]], 1.0
        key = self.keys.get(found[0]["speaker"] or found[0].get("speaker_role"), NOBODY)
        if key in keys:
            options = tuple(tuple(names) for names in named)
            self.notes.speaker.append((options, keys.index(key)))
        return key, 1.0


CUE_DISTANCE = 60
"""How many characters a gold cue may stand from the statement it introduces."""


def _is_found(span: Span, gold: Span) -> bool:
    """Tell whether a clause is the gold statement: begins inside it or holds it."""
    return gold.start <= span.start < gold.end or span.contains(gold)


def _match_cast(row: Row, cast: Cast) -> dict[str | None, Key]:
    """Find for each gold name the person or organisation of the cast that it is."""
    found: dict[str | None, Key] = {None: NOBODY}
    for organisation in row["orgs"]:
        span = Span(organisation["start"], organisation["end"])
        for index, known in enumerate(cast.organisations):
            if any(span.overlaps(mention) for mention in known.mentions):
                found.setdefault(organisation["name"], ("organisation", index))
    for person in row["people"]:
        spans = [Span(*pair) for pair in person["mentions"]]
        shared = [
            sum(span.overlaps(m) for span in spans for m in known.mentions)
            for known in cast.people
        ]
        if shared and max(shared) > 0:
            found[person["name"]] = ("person", shared.index(max(shared)))
        else:
            found[person["name"]] = ("person", -1)
    return found


def gather(
    rows: Sequence[Row], lexicon: Lexicon, weights: Mapping[str, float]
) -> Notes:
    """Read all articles under the eyes of the gold."""
    notes = Notes()
    for row in rows:
        document = read_document(_article(row), lexicon.abbreviations)
        quotations = find_quotations(document)
        found = find_cast(document, lexicon)
        for cast in (found, *(disturb(found, row["id"] + salt) for salt in SALTS)):
            gathered = notes if cast is found else Notes(speaker=notes.speaker)
            judge = GoldJudge(row, document, cast, gathered)
            judge.weights = weights
            read_statements(set_scene(document, quotations, cast, lexicon), judge)
    return notes


SALTS = ("a", "b", "c")
"""One for each further reading of a training article, with errors in its cast; the
speakers alone are learned from those."""

DISTURBED = 12
"""One in how many mentions is lost, and one in how many places becomes a person, in
a further reading of a training article. The tagger has learned these articles by
heart; on others it errs about so often."""


def disturb(cast: Cast, salt: str) -> Cast:
    """Add errors to a cast as the tagger makes them on articles it does not know.

    Args:
        cast: What was found.
        salt: Decides, with the offsets, which mentions are hit; nothing is random.
    """
    people = [
        replace(
            person,
            mentions=tuple(m for m in person.mentions if not _is_hit(salt, m)),
        )
        for person in cast.people
    ]
    people += [
        Person(name, mentions=(mention,))
        for name, mentions in (
            *((place.name, place.mentions) for place in cast.places),
            *((body.name, body.mentions) for body in cast.organisations),
        )
        for mention in mentions
        if _is_hit(salt + "+", mention)
    ]
    roles = [
        replace(role, person=None) if _is_hit(salt + "-", role.span) else role
        for role in cast.roles
    ]
    return replace(cast, people=tuple(people), roles=tuple(roles))


def _is_hit(salt: str, span: Span) -> bool:
    """Tell whether an error falls on *span*."""
    return zlib.crc32(f"{salt}{span.start}".encode()) % DISTURBED == 0


def _article(row: Row) -> Article:
    """Make the article of one line of gold."""
    published = row.get("published")
    return Article(
        row["text"],
        row["id"],
        headline=row.get("title"),
        published=date.fromisoformat(published) if published else None,
        boilerplate=tuple(Span(*pair) for pair in row["boilerplate"]),
    )


def train(paths: Sequence[Path], folder: Path) -> None:
    """Learn from gold files and write the weights and what they were learned from."""
    texts = [path.read_text("utf-8") for path in paths]
    rows = [json.loads(line) for text in texts for line in text.splitlines()]
    lexicon = load_lexicon()
    weights: dict[str, float] = {}
    notes = Notes()
    for _ in range(ROUNDS):
        notes = gather(rows, lexicon, weights)
        weights = learn(notes.speaker)
    models = {
        "direct": learn(notes.direct),
        "reported": learn(notes.reported),
        "speaker": weights,
    }
    about = {
        "command": "python -m kg.extract.statement.train FILE...",
        "articles": len(rows),
        "examples": {
            "direct": len(notes.direct),
            "reported": len(notes.reported),
            "speaker": len(notes.speaker),
        },
        "files": {
            path.name: hashlib.sha256(text.encode()).hexdigest()
            for path, text in zip(paths, texts, strict=True)
        },
    }
    for name, content in (("weights.json", models), ("training.json", about)):
        text = json.dumps(content, ensure_ascii=False, indent=0)
        (folder / name).write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    train([Path(name) for name in sys.argv[1:]], Path(__file__).parent)
