"""Make role phrases with names, since texts have too few places before names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from kg.extract.tagger.gold import Example, Mark
from kg.lexicon.load import Lexicon

SENTENCES = 12
"""Sentences a made text has."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What role phrases are made of.

    Args:
        roles: Roles that take a place.
        bodies: Roles that take an organisation.
        places: Names of districts, regencies and cities, with and without type.
        organisations: Short and long names.
        titles: Titles and ranks before a name.
        degrees: Degrees behind a name.
        cues: Verbs of saying.
        people: Names as words.
    """

    roles: Sequence[str]
    bodies: Sequence[str]
    places: Sequence[str]
    organisations: Sequence[str]
    titles: Sequence[str]
    degrees: Sequence[str]
    cues: Sequence[str]
    people: Sequence[tuple[str, ...]]


def make_stock(lexicon: Lexicon, people: Sequence[tuple[str, ...]]) -> Stock:
    """Collect the stock from the lexicon, in a fixed order."""
    roles = sorted(lexicon.role_concepts.values(), key=lambda role: role.id)
    entries = sorted(lexicon.place_entries.values(), key=lambda entry: entry.code)
    bodies = sorted(lexicon.organisation_concepts.values(), key=lambda body: body.id)
    return Stock(
        roles=[
            form
            for role in roles
            if role.takes_place and role.exercises_power
            for form in (role.label, *role.alt_labels[:2])
        ],
        bodies=[
            form
            for role in roles
            if role.takes_organisation
            for form in (role.label, *role.alt_labels[:1])
        ],
        places=[
            name
            for entry in entries
            for name in (entry.name, entry.label)
            if entry.level != "province"
        ],
        organisations=[
            name for body in bodies for name in (body.label, *body.abbreviations[:1])
        ],
        titles=sorted({m.label for _, m in lexicon.honorifics.items() if not m.is_weak})
        + sorted({m.label for _, m in lexicon.ranks.items()}),
        degrees=sorted({m.label for _, m in lexicon.degrees.items()}),
        cues=sorted(
            " ".join(key)
            for key, cue in lexicon.cues.items()
            if cue.takes_clause and len(key) == 1 and not cue.refers_back
        ),
        people=people,
    )


def make_texts(stock: Stock, count: int, random: Random) -> Iterator[Example]:
    """Yield *count* texts of role phrases: `Camat X, Drs. NAME, M.Si. mengatakan`."""
    for _ in range(count):
        text = ""
        marks: list[Mark] = []
        for _ in range(SENTENCES):
            for piece, kind in _phrase(stock, random):
                if kind:
                    marks.append(Mark(len(text), len(text) + len(piece), kind))
                text += piece
            text += ".\n" if random.random() < 0.3 else ". "
        yield Example(text, tuple(marks))


def _phrase(stock: Stock, random: Random) -> Iterator[tuple[str, str]]:
    """Yield the pieces of one sentence with their kinds; empty for none."""
    cue = random.choice(stock.cues)
    if random.random() < 0.4:
        yield f"“Sudah kami terima,” {cue} ", ""
    if random.random() < 0.6:
        yield random.choice(stock.roles), "ROLE"
        yield " ", ""
        yield random.choice(stock.places), "LOC"
    else:
        yield random.choice(stock.bodies), "ROLE"
        yield " ", ""
        body = random.choice(stock.organisations)
        if random.random() < 0.4:
            body += " " + random.choice(stock.places)
        yield body, "ORG"
    yield random.choice((" ", " ", ", ")), ""
    if random.random() < 0.3:
        yield random.choice(stock.titles) + " ", ""
    name = random.choice(stock.people)
    yield " ".join(name[: random.choice((1, 2, 3, 4))]), "PER"
    if random.random() < 0.2:
        yield ", " + random.choice(stock.degrees), ""
    yield random.choice((" ", ", ")) + cue + " hal itu", ""
