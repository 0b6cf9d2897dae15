"""What one article says: claims, each with its evidence and a confidence."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kg.model.span import Span


class Capacity(StrEnum):
    """In what capacity an office is held, sought or was held; `skos:notation`."""

    DEFINITIVE = "definitive"
    PENJABAT = "pj"
    PEJABAT_SEMENTARA = "pjs"
    PELAKSANA_TUGAS = "plt"
    PELAKSANA_HARIAN = "plh"
    INCUMBENT = "incumbent"
    CANDIDATE = "candidate"
    ELECT = "elect"
    FORMER = "former"


class DateBasis(StrEnum):
    """How the day of a statement or an attestation is known; local name in `kg:`."""

    FULL_DATE = "FullDate"
    WEEKDAY_CHECKED = "WeekdayChecked"
    RELATIVE_TO_PUBLICATION = "RelativeToPublication"
    PUBLICATION_DATE = "PublicationDate"
    WEEKDAY_CONFLICT = "WeekdayConflict"


class ResolvedBy(StrEnum):
    """How the speaker is known; local name in `kg:`."""

    FULL_NAME = "FullName"
    PARTIAL_NAME = "PartialName"
    PRONOUN = "Pronoun"
    ROLE_MENTION = "RoleMention"
    CONTINUATION = "Continuation"


class LawRelation(StrEnum):
    """How one law bears on another; the names of the scorer."""

    REPEALS = "repeals"
    AMENDS = "amends"
    IMPLEMENTS = "implements"
    BASED_ON = "cites_basis"
    ENACTS = "enacts"
    ANNULS = "annuls"


@dataclass(frozen=True, slots=True)
class Office:
    """A person holds, held or seeks an office.

    Numbers named `person`, `place` ... are indices into the tuples of `Extraction`.

    Args:
        span: The shortest passage that says so: the evidence, and the identity.
        person: Index of the person.
        role: Concept of `ontology/lexicon/roles.ttl` (`wali-kota`); None if the
            role is not listed there.
        role_label: The role without capacity and place (`Wali Kota`), as the
            lexicon writes it, or as the article does.
        capacity: See `Capacity`.
        organisation: Index; None if not said and not implied.
        place: Index of the place of jurisdiction; None if not said nor implied.
        attested_on: Day for which the article shows the person in the office; None
            if it cannot be known.
        valid_from: ISO day, month or year, only where the article says so.
        valid_until: The same for the end.
        succeeds: Index of the person replaced.
        election: Index of the event, for candidates.
        running_mate: Index of the person, for candidates.
        ballot_number: For candidates.
        party: Index of the organisation on whose behalf.
        evidence: More passages, besides *span*, that the claim rests on.
        confidence: 0 to 1, calibrated (`kg.extract.confidence`).
        rule: Name of the rule that fired, for `kg explain`.
    """

    span: Span
    person: int
    role: str | None
    role_label: str
    capacity: Capacity = Capacity.DEFINITIVE
    organisation: int | None = None
    place: int | None = None
    attested_on: date | None = None
    valid_from: str | None = None
    valid_until: str | None = None
    succeeds: int | None = None
    election: int | None = None
    running_mate: int | None = None
    ballot_number: int | None = None
    party: int | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something.

    Args:
        span: Direct: the words between the quotation marks. Reported: the clause
            without subject and cue. Cut out of the text, this is `schema:text`.
        is_direct: Whether it is verbatim speech.
        speaker: Index of the person; None if unnamed or an organisation.
        speaker_organisation: Index, where an organisation speaks.
        speaker_label: How an unnamed speaker is described (`salah seorang warga`).
        speaking_as: Index of the office in which the speaker speaks.
        uttered_on: Day of the utterance; None if it cannot be known.
        date_basis: None exactly where *uttered_on* is None, save for a conflict.
        cue: The reporting expression (`tegasnya`); None if there is none.
        resolved_by: How the speaker was found; None without a speaker.
        people: Indices of people mentioned inside the words; likewise the others.
        organisations: Indices.
        places: Indices.
        laws: Indices.
        events: Indices.
        evidence: More passages, besides *span*, that the claim rests on: the cue,
            the mention of the speaker, the date.
        confidence: 0 to 1, calibrated.
        rule: Name of the rule that fired.
    """

    span: Span
    is_direct: bool
    speaker: int | None = None
    speaker_organisation: int | None = None
    speaker_label: str | None = None
    speaking_as: int | None = None
    uttered_on: date | None = None
    date_basis: DateBasis | None = None
    cue: Span | None = None
    resolved_by: ResolvedBy | None = None
    people: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()
    places: tuple[int, ...] = ()
    laws: tuple[int, ...] = ()
    events: tuple[int, ...] = ()
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """An article names a law.

    Args:
        span: The citation as written.
        law: Index of the law.
        provision: `Pasal 71 ayat (1)`; None if the law is cited as a whole.
        cited_in: Indices of the statements that contain it.
        confidence: 0 to 1, calibrated.
        rule: Name of the rule that fired.
    """

    span: Span
    law: int
    provision: str | None = None
    cited_in: tuple[int, ...] = ()
    confidence: float = 1.0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class LegalRelation:
    """One law bears on another, as this article says.

    Args:
        span: The passage that says so.
        subject: Index of the law that acts (the newer one).
        relation: See `LawRelation`.
        object: Index of the law acted upon.
        is_proposed: A plan, proposal, request or denial: no relation between the laws.
        confidence: 0 to 1, calibrated.
        rule: Name of the rule that fired.
    """

    span: Span
    subject: int
    relation: LawRelation
    object: int
    is_proposed: bool = False
    confidence: float = 1.0
    rule: str = ""
