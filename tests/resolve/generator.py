"""Articles about an invented country, with the truth of who is who.

Deterministic by seed. What makes it hard, and how often: equal names in different
regencies (10% of people, a quarter of them in the same role) and in one regency
(0.5%, besides what chance brings), names of one word (8%), common names as in life
(Zipf), a second usual spelling (15% of people), slips of the pen (6% of mentions),
parts of a name only, initials, abbreviated first names, women who take a name at
marriage, people who change office or regency, candidates who become officials, no
office in the article (15%), a wrong place (1%).
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from kg.model import (
    Article,
    Capacity,
    Extraction,
    Office,
    Organisation,
    Person,
    Place,
    Span,
)
from kg.model.fact import Member
from tests.resolve.world import (
    FIRST_DAY,
    LAST_DAY,
    Citizen,
    Job,
    World,
    vary_spelling,
)

NOWHERE = Span(0, 1)


@dataclass(frozen=True)
class Sample:
    """One article, and the number of the citizen behind each of its people."""

    extraction: Extraction
    truth: tuple[int, ...]

    def members(self) -> Iterator[tuple[Member, int]]:
        key = self.extraction.article.key
        for index, number in enumerate(self.truth):
            yield (key, index), number


def generate_articles(world: World, seed: int, articles: int) -> Iterator[Sample]:
    """Generate *articles* articles about people of *world*, one to six in each."""
    rng = random.Random(seed)  # noqa: S311 - an invented country, no secret
    residents: dict[str, list[Citizen]] = {}
    for citizen in world.citizens:
        for place in {citizen.home, *(job.place for job in citizen.jobs)}:
            residents.setdefault(place, []).append(citizen)
    weights = {
        place: list(accumulate(1 / (rank + 3) for rank in range(len(people))))
        for place, people in residents.items()
    }
    days = (LAST_DAY - FIRST_DAY).days
    for number in range(articles):
        place = rng.choice(world.regencies)
        if place not in residents:
            continue
        day = FIRST_DAY + timedelta(rng.randrange(days))
        drawn = rng.choices(
            residents[place],
            cum_weights=weights[place],
            k=rng.choice((2, 3, 4, 5, 6, 7)),
        )
        people = {
            citizen.number: citizen
            for citizen in drawn
            if _is_there(citizen, place, day) or rng.random() < 0.1
        }
        if people:
            yield _Writer(world, rng, place, day).write(number, list(people.values()))


def _is_there(citizen: Citizen, place: str, day: date) -> bool:
    job = _job_on(citizen, day)
    return (job.place if job else citizen.home) == place


class _Writer:
    """Writes one article."""

    def __init__(self, world: World, rng: random.Random, place: str, day: date) -> None:
        self.world, self.rng, self.day = world, rng, day
        self.places: list[str] = [place]
        self.organisations: list[tuple[str, str]] = []
        if rng.random() < 0.3:
            self.places.append(rng.choice(world.regencies))

    def write(self, number: int, people: list[Citizen]) -> Sample:
        persons = tuple(self._name(citizen) for citizen in people)
        offices = tuple(
            office
            for index, citizen in enumerate(people)
            for office in self._appoint(index, citizen)
        )
        article = Article(
            f"teks {number}",
            f"generated:{number}",
            f"https://warta.example/{number}",
            published=self.day,
        )
        extraction = Extraction(
            article,
            people=persons,
            organisations=tuple(
                Organisation(f"{name} {self.world.places[place].name}", (), None, at)
                for name, place in self.organisations
                for at in [self._place(place)]
            ),
            places=tuple(
                Place(
                    self.world.places[code].label,
                    code,
                    (NOWHERE,) * (3 if index == 0 else 1),
                )
                for index, code in enumerate(self.places)
            ),
            offices=offices,
        )
        return Sample(extraction, tuple(citizen.number for citizen in people))

    def _place(self, code: str) -> int:
        if code not in self.places:
            self.places.append(code)
        return self.places.index(code)

    def _name(self, citizen: Citizen) -> Person:
        rng = self.rng
        names = citizen.names
        if citizen.second_spelling and rng.random() < 0.4:
            names = citizen.second_spelling
        if citizen.married_name and self.day >= citizen.married and rng.random() < 0.7:
            names = (*names, citizen.married_name)
        full = names
        names = self._shorten(names)
        if rng.random() < 0.06:
            names = vary_spelling(rng, names)
        prefixes = []
        if citizen.is_haji and rng.random() < 0.5:
            prefixes.append("H." if citizen.is_male else "Hj.")
        shown = [degree for degree in citizen.degrees if rng.random() < 0.8]
        aliases = {full[0]} if len(names) > 1 and rng.random() < 0.5 else set()
        if rng.random() < 0.03:
            aliases.add(" ".join(vary_spelling(rng, names)))
        return Person(
            name=" ".join(names),
            aliases=tuple(sorted(aliases - {" ".join(names)})),
            prefixes=tuple(prefixes),
            suffixes=tuple(sorted(shown)) if rng.random() < 0.35 else (),
            mentions=(NOWHERE,),
        )

    def _shorten(self, names: tuple[str, ...]) -> tuple[str, ...]:
        dice = self.rng.random()
        if names[0] in {"Muhammad", "Ahmad", "Abdul"} and dice > 0.7 and len(names) > 1:
            return (names[0][:1] if dice > 0.85 else names[0][:3], *names[1:])
        if len(names) == 2 and dice < 0.05:
            return names[:1] if dice < 0.025 else (names[0], names[1][0])
        if len(names) > 2 and dice < 0.10:
            return names[:-1]
        if len(names) > 2 and dice < 0.14:
            return (*names[:-1], names[-1][0])
        if len(names) > 2 and dice < 0.17:
            return (names[0], names[1][0], *names[2:])
        return names

    def _appoint(self, index: int, citizen: Citizen) -> Iterator[Office]:
        """Give the present office, and in 15% of cases a former one beside it."""
        rng = self.rng
        job = _job_on(citizen, self.day)
        if job is None or job.role == "warga" or rng.random() < 0.15:
            return
        yield self._fill(index, job, job.capacity)
        former = [each for each in citizen.jobs if each.end <= self.day]
        if former and rng.random() < 0.15:
            yield self._fill(index, former[-1], Capacity.FORMER)

    def _fill(self, index: int, job: Job, capacity: Capacity) -> Office:
        rng = self.rng
        code = job.place if rng.random() > 0.01 else rng.choice(self.world.regencies)
        organisation: int | None = None
        if job.body and rng.random() < 0.6:
            if (job.body, code) not in self.organisations:
                self._place(code)
                self.organisations.append((job.body, code))
            organisation = self.organisations.index((job.body, code))
        has_place = organisation is None or rng.random() < 0.7
        return Office(
            span=NOWHERE,
            person=index,
            role=job.role,
            role_label=job.label,
            capacity=capacity,
            organisation=organisation,
            place=self._place(code) if has_place and rng.random() > 0.08 else None,
            attested_on=self.day if rng.random() < 0.7 else None,
        )


def _job_on(citizen: Citizen, day: date) -> Job | None:
    held = [job for job in citizen.jobs if job.start <= day < job.end]
    acting = [job for job in held if job.capacity is not Capacity.DEFINITIVE]
    return next(reversed([*held, *acting]), None)
