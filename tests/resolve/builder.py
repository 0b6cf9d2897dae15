"""Small extractions and a small lexicon, written by hand in the tests."""

from dataclasses import dataclass, field, replace
from datetime import date

from kg.lexicon.concept import Honorific, OrganisationConcept, RoleConcept
from kg.lexicon.load import Lexicon, load_lexicon
from kg.lexicon.phrase import PhraseTable
from kg.lexicon.place import PlaceEntry
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

SPAN = Span(0, 4)
PLACES = {
    "64": "Provinsi Kalimantan Timur",
    "64.71": "Kota Balikpapan",
    "64.72": "Kota Samarinda",
    "73.71": "Kota Makassar",
}


def small_lexicon() -> Lexicon:
    roles = (
        RoleConcept("wali-kota", "Wali Kota", is_single_seat=True, takes_place=True,
                    exercises_power=True, office_of="government"),
        RoleConcept("sekretaris-daerah", "Sekretaris Daerah", alt_labels=("Sekda",),
                    is_single_seat=True, takes_place=True, exercises_power=True,
                    office_of="government"),
        RoleConcept("kepala-dinas", "Kepala Dinas", is_single_seat=True,
                    takes_place=True, exercises_power=True, is_pattern=True,
                    office_of="government"),
        RoleConcept("anggota-dprd", "Anggota DPRD", takes_place=True,
                    exercises_power=True, office_of="legislature"),
        RoleConcept("ketua", "Ketua", takes_organisation=True),
        RoleConcept("presiden", "Presiden", is_single_seat=True, level="national",
                    exercises_power=True, office_of="government"),
    )  # fmt: skip
    return replace(
        load_lexicon(),
        role_concepts={role.id: role for role in roles},
        organisation_concepts={
            "bawaslu": OrganisationConcept(
                "bawaslu",
                "Badan Pengawas Pemilihan Umum",
                ("Bawaslu",),
                is_pattern=True,
            ),
            "dinas": OrganisationConcept("dinas", "Dinas", is_pattern=True),
        },
        place_entries={
            code: PlaceEntry(
                code,
                label,
                label.split(maxsplit=1)[1],
                "province" if len(code) == 2 else "city",
                code.rpartition(".")[0] or None,
            )
            for code, label in PLACES.items()
        },
        honorifics=PhraseTable(
            {
                "H.": Honorific("haji", "H.", "religious", gender="male"),
                "Hj.": Honorific("hajah", "Hj.", "religious", gender="female"),
            }
        ),
    )


@dataclass
class Page:
    """An article that is being written."""

    url: str
    published: date | None = None
    places: list[Place] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    offices: list[Office] = field(default_factory=list)

    def near(self, code: str) -> "Page":
        """Name a place, and so give the article its region."""
        self._place(code)
        return self

    def person(self, name: str, *prefixes: str) -> "Page":
        self.people.append(Person(name, prefixes=prefixes, mentions=(SPAN,)))
        return self

    def office(
        self,
        role: str,
        code: str | None = None,
        capacity: Capacity = Capacity.DEFINITIVE,
        **more: object,
    ) -> "Page":
        """Give the last person an office."""
        label = str(more.pop("label", role.replace("-", " ").title()))
        claim = Office(
            span=SPAN,
            person=len(self.people) - 1,
            role=role,
            role_label=label,
            capacity=capacity,
            place=None if code is None else self._place(code),
        )
        self.offices.append(replace(claim, **more))  # type: ignore[arg-type] # by name
        return self

    def done(self) -> Extraction:
        return Extraction(
            Article(f"Teks {self.url}", self.url, self.url, published=self.published),
            people=tuple(self.people),
            organisations=tuple(self.organisations),
            places=tuple(self.places),
            offices=tuple(self.offices),
        )

    def _place(self, code: str) -> int:
        codes = [place.code for place in self.places]
        if code not in codes:
            self.places.append(Place(PLACES[code], code, (SPAN,)))
            codes.append(code)
        return codes.index(code)
