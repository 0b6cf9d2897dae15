"""An invented country: people with careers, for measuring who is who."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from kg.lexicon.concept import Degree, Honorific, RoleConcept
from kg.lexicon.load import Lexicon, load_lexicon
from kg.lexicon.phrase import PhraseTable
from kg.lexicon.place import PlaceEntry
from kg.model import Capacity

GOVERNMENT = "Pemerintah Kabupaten"
FIRST_DAY, LAST_DAY = date(2019, 1, 1), date(2025, 6, 30)


@dataclass(frozen=True)
class Job:
    """A role of a place, from a day to a day."""

    role: str
    label: str
    place: str
    body: str
    start: date = FIRST_DAY
    end: date = LAST_DAY
    capacity: Capacity = Capacity.DEFINITIVE


@dataclass(frozen=True)
class Citizen:
    """A person of the invented country, whose identity is known."""

    number: int
    names: tuple[str, ...]
    home: str
    jobs: tuple[Job, ...]
    is_male: bool
    is_haji: bool
    degrees: tuple[str, ...]
    second_spelling: tuple[str, ...] | None
    married_name: str | None
    married: date


@dataclass(frozen=True)
class World:
    """The country: its regencies, and who lives there."""

    places: dict[str, PlaceEntry]
    regencies: tuple[str, ...]
    citizens: tuple[Citizen, ...]
    lexicon: Lexicon


@cache
def read_parts() -> dict[str, list[str]]:
    lines = (Path(__file__).parent / "name_parts.txt").read_text("utf-8").splitlines()
    rows = (line.split(": ") for line in lines if line and not line.startswith("#"))
    return {kind: words.split() for kind, words in rows}


KINDS = {
    "anggota-dprd": "legislature",
    "ketua-dprd": "legislature",
    "kapolres": "police",
    "ketua-kpu": "election",
    "pengamat": "civil_society",
    "ketua": "other",
    "warga": "other",
}


def make_role(
    role_id: str, label: str, *, single: bool = True, pattern: bool = False
) -> RoleConcept:
    return RoleConcept(
        role_id,
        label,
        is_single_seat=single,
        office_of=KINDS.get(role_id, "government"),
        takes_place=role_id not in {"pengamat", "ketua"},
        takes_organisation=role_id in {"pengamat", "ketua"},
        exercises_power=role_id not in {"pengamat", "warga"},
        is_pattern=pattern,
    )


ROLES = {
    role.id: role
    for role in (
        make_role("bupati", "Bupati"),
        make_role("gubernur", "Gubernur"),
        make_role("wakil-bupati", "Wakil Bupati"),
        make_role("sekretaris-daerah", "Sekretaris Daerah"),
        make_role("kepala-dinas", "Kepala Dinas", pattern=True),
        make_role("camat", "Camat"),
        make_role("kapolres", "Kapolres"),
        make_role("ketua-dprd", "Ketua DPRD"),
        make_role("anggota-dprd", "Anggota DPRD", single=False),
        make_role("ketua-kpu", "Ketua KPU"),
        make_role("pengamat", "Pengamat", single=False),
        make_role("ketua", "Ketua", single=False),
        make_role("warga", "Warga", single=False),
    )
}
DEGREES = ("S.H.", "S.E.", "S.Sos.", "S.IP.", "S.Pd.", "M.Si.", "M.M.", "M.H.", "S.T.")


def make_world(seed: int, people: int, regencies: int) -> World:
    """Make a country of *people* in *regencies* regencies, twenty to a province."""
    rng = random.Random(seed)  # noqa: S311 - an invented country, no secret
    places = _make_places(regencies)
    codes = tuple(code for code in places if "." in code)
    parts = read_parts()
    citizens: list[Citizen] = []
    seats = _Seats()
    for number in range(people):
        home = rng.choice(codes)
        double = _choose_double(rng, citizens, home)
        is_elsewhere = double is not None and double.home != home
        copies = is_elsewhere and rng.random() < 0.25
        jobs = seats.copy(double, home) if double and copies else ()
        jobs = jobs or seats.fill(rng, home, parts["fields"])
        citizens.append(_make_citizen(rng, number, Life(home, jobs), parts, double))
    return World(places, codes, tuple(citizens), make_lexicon(places))


def make_lexicon(places: dict[str, PlaceEntry]) -> Lexicon:
    return replace(
        load_lexicon(),
        role_concepts=ROLES,
        organisation_concepts={},
        place_entries=places,
        honorifics=PhraseTable(
            {
                "H.": Honorific("haji", "H.", "religious"),
                "Hj.": Honorific("hajah", "Hj.", "religious"),
            }
        ),
        degrees=PhraseTable({text: Degree(text, text, "bachelor") for text in DEGREES}),
    )


def _make_places(regencies: int) -> dict[str, PlaceEntry]:
    places: dict[str, PlaceEntry] = {}
    for number in range(regencies):
        province = f"{11 + number // 20}"
        code = f"{province}.{1 + number % 20:02d}"
        name = f"Daerah{chr(65 + number // 26)}{chr(97 + number % 26)}"
        places.setdefault(
            province, PlaceEntry(province, f"Provinsi P{province}", f"P{province}", "x")
        )
        places[code] = PlaceEntry(code, f"Kabupaten {name}", name, "regency", province)
    return places


def _pick(rng: random.Random, words: list[str]) -> str:
    """Pick a word; the first are much more common, as in life."""
    weights = [1 / (rank + 4) for rank in range(len(words))]
    return rng.choices(words, weights)[0]


def _make_names(
    rng: random.Random, parts: dict[str, list[str]], *, male: bool
) -> tuple[str, ...]:
    firsts = parts["male" if male else "female"]
    size = rng.choices((1, 2, 3, 4), (8, 52, 33, 7))[0]
    if size == 1:
        return (rng.choice(firsts + parts["last"]),)
    given = [_pick(rng, firsts) for _ in range(size - 1)]
    return (*dict.fromkeys([*given, _pick(rng, parts["last"])]),)


def _choose_double(
    rng: random.Random, citizens: list[Citizen], home: str
) -> Citizen | None:
    """Choose whose name a new citizen bears too: 10% elsewhere, 0.5% at home.

    Any citizen may be the one, so that common names are borne twice as often as they
    are common; long names seldom, and four equal names never.
    """
    dice = rng.random()
    if dice > 0.105 or not citizens:
        return None
    known = citizens[-5000:]
    if dice > 0.10:
        known = [citizen for citizen in known if citizen.home == home]
    if not known:
        return None
    chances = [(0, 1, 1, 0.1, 0)[len(citizen.names)] for citizen in known]
    return rng.choices(known, chances)[0] if any(chances) else None


@dataclass(frozen=True)
class Life:
    """Where somebody lives, and the jobs there and elsewhere."""

    home: str
    jobs: tuple[Job, ...]


class _Seats:
    """Seats taken: a post of one seat has one holder at a time."""

    def __init__(self) -> None:
        self.taken: dict[tuple[str, str], list[Job]] = {}

    def fill(self, rng: random.Random, home: str, fields: list[str]) -> tuple[Job, ...]:
        for _ in range(10):
            jobs = _make_career(rng, home, fields)
            if all(self._is_free(job) for job in jobs):
                for job in jobs:
                    self.taken.setdefault((job.label, job.place), []).append(job)
                return jobs
        return (Job("anggota-dprd", "Anggota DPRD", home, "DPRD"),)

    def copy(self, citizen: Citizen, home: str) -> tuple[Job, ...]:
        """Give the jobs of a citizen, but at *home*: a namesake in the same role.

        Never in the same place: nothing could tell those two apart.
        """
        jobs = tuple(replace(job, place=home) for job in citizen.jobs)
        is_settled = all(job.place == citizen.home for job in citizen.jobs)
        if not is_settled or not all(self._is_free(job) for job in jobs):
            return ()
        for job in jobs:
            self.taken.setdefault((job.label, job.place), []).append(job)
        return jobs

    def _is_free(self, job: Job) -> bool:
        if (
            not ROLES[job.role].is_single_seat
            or job.capacity is not Capacity.DEFINITIVE
        ):
            return True
        others = self.taken.get((job.label, job.place), [])
        return all(job.end <= other.start or other.end <= job.start for other in others)


def _make_citizen(
    rng: random.Random,
    number: int,
    life: Life,
    parts: dict[str, list[str]],
    double: Citizen | None,
) -> Citizen:
    male = double.is_male if double else rng.random() < 0.72
    names = double.names if double else _make_names(rng, parts, male=male)
    other = vary_spelling(rng, names) if rng.random() < 0.15 else None
    marries = not male and len(names) < 4 and rng.random() < 0.25
    return Citizen(
        number=number,
        names=names,
        home=life.home,
        jobs=life.jobs,
        is_male=male,
        is_haji=rng.random() < 0.3,
        degrees=tuple(rng.sample(DEGREES, rng.choice((0, 1, 1, 2, 2)))),
        second_spelling=other,
        married_name=_pick(rng, parts["last"]) if marries else None,
        married=_any_day(rng),
    )


def _any_day(rng: random.Random) -> date:
    return FIRST_DAY + timedelta(rng.randrange((LAST_DAY - FIRST_DAY).days))


def _make_career(rng: random.Random, home: str, fields: list[str]) -> tuple[Job, ...]:
    kind = rng.choices(
        ("stable", "promoted", "moved", "acting", "candidate", "plain", "expert"),
        (42, 12, 9, 5, 12, 15, 5),
    )[0]
    field = rng.choice(fields)
    agency = Job("kepala-dinas", f"Kepala Dinas {field}", home, f"Dinas {field}")
    if kind == "plain":
        return (Job("warga", "Warga", home, ""),) if rng.random() < 0.5 else ()
    if kind == "expert":
        return (Job("pengamat", "Pengamat", home, f"Universitas {home}"),)
    if kind in {"promoted", "moved", "acting", "candidate"}:
        return _make_rise(rng, kind, home, agency)
    role = rng.choice(
        ("kepala-dinas", "anggota-dprd", "anggota-dprd", "camat", "ketua-kpu", "ketua",
         "ketua-dprd", "bupati", "kapolres")
    )  # fmt: skip
    if role == "kepala-dinas":
        return (agency,)
    body = {"anggota-dprd": "DPRD", "ketua-dprd": "DPRD", "ketua": f"Forum {field}"}
    return (Job(role, ROLES[role].label, home, body.get(role, GOVERNMENT)),)


def _make_rise(
    rng: random.Random, kind: str, home: str, agency: Job
) -> tuple[Job, ...]:
    change = _any_day(rng)
    if kind == "promoted":
        top = rng.choice(("sekretaris-daerah", "wakil-bupati"))
        return (
            replace(agency, end=change),
            Job(top, ROLES[top].label, home, GOVERNMENT, change),
        )
    if kind == "moved":
        return _make_moves(rng, home)
    if kind == "acting":
        province = home.partition(".")[0]
        acting = Job("bupati", "Bupati", home, GOVERNMENT, change)
        return (
            replace(agency, place=province),
            replace(acting, capacity=Capacity.PENJABAT),
        )
    return _make_candidate(rng, home, agency)


def _make_moves(rng: random.Random, home: str) -> tuple[Job, ...]:
    """A police officer or an agency's head, moved to two other regencies nearby."""
    role, label, body = rng.choice(
        (
            ("kapolres", "Kapolres", "Polres"),
            ("kepala-dinas", "Kepala Dinas Kesehatan", "Dinas Kesehatan"),
        )
    )
    province, _, number = home.partition(".")
    stations = [home] + [f"{province}.{1 + (int(number) + n) % 20:02d}" for n in (3, 7)]
    days = [FIRST_DAY, date(2021, 3, 1), date(2023, 5, 1), LAST_DAY]
    return tuple(
        Job(role, label, place, body, start, end)
        for place, start, end in zip(stations, days, days[1:], strict=False)
    )


def _make_candidate(rng: random.Random, home: str, agency: Job) -> tuple[Job, ...]:
    before = rng.choice((agency, Job("anggota-dprd", "Anggota DPRD", home, "DPRD")))
    vote, seat = date(2024, 8, 27), date(2025, 2, 20)
    run = Job("bupati", "Bupati", home, "", vote, date(2024, 11, 30))
    career = (
        replace(before, end=vote),
        replace(run, capacity=Capacity.CANDIDATE),
    )
    if rng.random() < 0.5:
        return career
    elect = replace(run, start=date(2024, 12, 1), end=seat, capacity=Capacity.ELECT)
    return (*career, elect, replace(run, start=seat, end=LAST_DAY))


_SPELLINGS = (("u", "oe"), ("j", "dj"), ("c", "tj"), ("y", "j"), ("kh", "ch"),
              ("ch", "kh"), ("f", "p"), ("d", "t"), ("i", "y"), ("z", "s"),
              ("h", ""), ("k", "kk"), ("l", "ll"), ("m", "mm"), ("a", "e"))  # fmt: skip


def vary_spelling(rng: random.Random, names: tuple[str, ...]) -> tuple[str, ...]:
    """Spell one part of a name in another usual way, or mistype a letter of it."""
    place = rng.randrange(len(names))
    part = names[place]
    usual = [(old, new) for old, new in _SPELLINGS if old in part[1:]]
    if usual and rng.random() < 0.6:
        old, new = rng.choice(usual)
        part = part[0] + part[1:].replace(old, new, 1)
    elif len(part) > 4:
        spot = rng.randrange(1, len(part) - 1)
        change = rng.choice(("double", "drop", "swap", "other"))
        part = {
            "double": part[:spot] + part[spot] + part[spot:],
            "drop": part[:spot] + part[spot + 1 :],
            "swap": part[:spot] + part[spot + 1] + part[spot] + part[spot + 2 :],
            "other": part[:spot] + rng.choice("aeioun") + part[spot + 1 :],
        }[change]
    return (*names[:place], part, *names[place + 1 :])
