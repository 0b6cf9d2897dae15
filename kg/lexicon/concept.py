"""What the lexicon knows of a word or phrase: one frozen record a kind."""

import re
from dataclasses import dataclass

from kg.model import Capacity


@dataclass(frozen=True, slots=True)
class RoleConcept:
    """A kind of office or role, of `ontology/lexicon/roles.ttl`.

    Args:
        id: Last part of its IRI: `wali-kota`.
        label: Indonesian label without the slot: `Wali Kota`, `Kepala Dinas`.
        labels_en: English labels, sorted.
        alt_labels: Other Indonesian forms, sorted, without slots.
        level: `national`, `province`, `regency_city`, `district`, `village` or `any`.
        is_single_seat: Whether one person holds it at a time in one place or
            organisation.
        office_of: `government`, `legislature`, `police`, `party`, `other` ...
        takes_place: Whether a place may follow (`Wali Kota Balikpapan`).
        takes_organisation: Whether an organisation or a field may follow
            (`Kepala Dinas Kesehatan`).
        exercises_power: Whether holding it is holding an office of the state or an
            organisation (`Wali Kota`), not just being something (`pengamat`).
        is_pattern: Whether the name of a field belongs to the role
            (`Kepala Dinas {X}`).
        body: The organisation whose office it is, whatever the article names
            (`Hakim Konstitusi`: `mk`); None if the role does not settle it.
    """

    id: str
    label: str
    labels_en: tuple[str, ...] = ()
    alt_labels: tuple[str, ...] = ()
    level: str = "any"
    is_single_seat: bool = False
    office_of: str = "other"
    takes_place: bool = False
    takes_organisation: bool = False
    exercises_power: bool = False
    is_pattern: bool = False
    body: str | None = None


@dataclass(frozen=True, slots=True)
class RoleForm:
    """One written form of a role.

    Args:
        role: The role; where the form is ambiguous, its usual reading.
        others: Its other readings (`anggota dewan`: DPRD, DPR), best first.
        takes_field: Whether a field follows this form and belongs to the role:
            `kepala dinas` of `Kepala Dinas {X}`.
        capacity: What the form itself says (`cawali`); None if nothing.
        is_weak: Whether the form is mostly a common noun (`anak`, `petani`) or a
            short form with other readings (`gm`): it needs a name beside it.
    """

    role: RoleConcept
    others: tuple[RoleConcept, ...] = ()
    takes_field: bool = False
    capacity: Capacity | None = None
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class CapacityMarker:
    """A word that says in what capacity an office is held.

    Args:
        capacity: What it says.
        is_before: Whether it stands before the role (`Pj Bupati`).
        is_after: Whether it stands behind the role (`Bupati terpilih`).
        is_weak: Whether it mostly means something else (`baru`, `lama`).
    """

    capacity: Capacity
    is_before: bool
    is_after: bool
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class OfficeCue:
    """A verb phrase about the beginning or end of an office.

    Args:
        kind: `start` (`dilantik sebagai`), `end` (`diberhentikan dari jabatan`)
            or `succession` (`menggantikan`).
        is_passive: For a succession, whether the subject is the one replaced.
    """

    kind: str
    is_passive: bool = False


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of a reporting expression.

    Args:
        lemma: Its root: `tegas`.
        function: What the speaker does: `says`, `asks`, `emphasises` ...; also
            `speaker-switch`, `speaker-continue` for what moves the salient speaker.
        is_direct: Whether it may stand beside a quotation.
        is_reported: Whether it may introduce reported speech.
        takes_clause: Whether a clause follows it, with or without `bahwa`.
        is_nominal: Whether it is no verb but a preposition (`menurut`).
        is_weak: Whether it mostly means something else; it needs a person and a
            clause beside it.
        needs_quotation: Whether this form is a cue only beside a closing quotation
            mark (`kata`, `jelas`: bare roots).
        refers_back: Whether it carries its speaker as `-nya` or a pronoun.
        is_passive: `disampaikan`, `dikatakannya`.
        is_headline: The form of headlines (`tegaskan`).
        is_noun: `penjelasan`.
    """

    lemma: str
    function: str
    is_direct: bool = False
    is_reported: bool = False
    takes_clause: bool = False
    is_nominal: bool = False
    is_weak: bool = False
    needs_quotation: bool = False
    refers_back: bool = False
    is_passive: bool = False
    is_headline: bool = False
    is_noun: bool = False


@dataclass(frozen=True, slots=True)
class Honorific:
    """A title beside a name.

    Args:
        id: Its concept.
        label: Usual form: `H.`.
        kind: `religious`, `address`, `noble`, `name-part`, `academic`, `military` ...
        is_part_of_name: Whether it belongs to the name (`Andi`, `I Gusti`, `Muh.`).
        is_after: Whether it stands behind the name.
        is_weak: Whether the form is mostly another word (`mas`, `lalu`, `ki`).
        gender: Gender that it tells, `male` or `female`; empty if it tells none.
    """

    id: str
    label: str
    kind: str
    is_part_of_name: bool = False
    is_after: bool = False
    is_weak: bool = False
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Degree:
    """An academic degree behind a name.

    Args:
        id: Its concept.
        label: Usual form: `S.Sos.`.
        kind: `bachelor`, `master`, `doctor`, `diploma` ...
        is_weak: Whether the form is mostly something else (`SE`, `MA`, `MM`).
    """

    id: str
    label: str
    kind: str
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class Rank:
    """A rank of police, forces or civil service.

    Args:
        id: Its concept.
        label: Usual form: `AKBP`.
        service: `police`, `army`, `navy`, `airforce`, `prosecutor`, `civil`, `any`.
        is_after: Whether it stands behind the name or another rank (`Inf`).
    """

    id: str
    label: str
    service: str
    is_after: bool = False


@dataclass(frozen=True, slots=True)
class OrganisationConcept:
    """An organisation, or a kind of organisation that each place has.

    Args:
        id: Last part of its IRI: `bawaslu`.
        label: Long name without slot: `Badan Pengawas Pemilihan Umum`.
        abbreviations: Short forms, sorted, without slots.
        kind: `party`, `ministry`, `agency`, `court`, `police`, `government` ...
        level: As `RoleConcept.level`.
        is_pattern: Whether each place or field has its own (`Dinas {X}`, `KPU` of a
            regency): the name goes on with a field or a place.
        valid_from: ISO day, month or year; None if unknown.
        valid_until: The same; None if it still exists or unknown.
        successors: Concepts that took its place, sorted.
    """

    id: str
    label: str
    abbreviations: tuple[str, ...] = ()
    kind: str = "other"
    level: str = "any"
    is_pattern: bool = False
    valid_from: str | None = None
    valid_until: str | None = None
    successors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OrganisationForm:
    """One written form of an organisation.

    Args:
        organisation: The organisation; where ambiguous, its usual reading in
            regional news.
        others: Its other readings (`PBB`), best first.
        is_short: Whether the form is an abbreviation: it counts only if written
            with a capital letter (`PAN`, not `pan`).
        needs_context: Whether it is often something else (`MA`, `PD`, `Buruh`).
        takes_field: Whether a field or place follows and belongs to the name.
    """

    organisation: OrganisationConcept
    others: tuple[OrganisationConcept, ...] = ()
    is_short: bool = False
    needs_context: bool = False
    takes_field: bool = False


@dataclass(frozen=True, slots=True)
class LawType:
    """A type of law.

    Args:
        id: First part of a law's identifier: `uu`, `perppu`, `permendagri`.
        label: `Peraturan Pemerintah Pengganti Undang-Undang`.
        short: How it is cited: `UU`, `Perppu`, `Permendagri`.
        level: Of the issuer: `national`, `province`, `regency_city`, `village`, `any`.
        document: `act`, `bill`, `judgment`, `statement`, `doc` or `reference`.
        is_proposed: Whether it is no law yet (`RUU`, `Raperda`).
        needs_number: Whether this is a law only with a number behind it, since the
            word has other meanings (`PP`, `SE`, `PKPU`, `SK`).
    """

    id: str
    label: str
    short: str
    level: str
    document: str
    is_proposed: bool = False
    needs_number: bool = False


@dataclass(frozen=True, slots=True)
class LawPeriod:
    """What a nickname means for a time.

    Args:
        law: Identifier: `uu/2023/20`.
        valid_from: ISO day from which the nickname means this law; None if unknown.
        valid_until: ISO day up to which it does; None if it still does.
    """

    law: str
    valid_from: str | None
    valid_until: str | None


@dataclass(frozen=True, slots=True)
class Noise:
    """A pattern of page noise.

    Args:
        id: Its concept.
        pattern: Matched against one line; every repetition in it is bounded.
        kind: `related_link`, `byline`, `caption`, `share`, `dateline` ...
        position: `start`, `end`, `inline` or `anywhere` of the article.
        is_whole_line: Whether the whole line is noise once the pattern is found in
            it; else the matched characters alone.
    """

    id: str
    pattern: re.Pattern[str]
    kind: str
    position: str
    is_whole_line: bool
