"""What reference sources know of laws: titles, dates and relations; read on demand."""

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kg.errors import OntologyError
from kg.lexicon.concept import LawPeriod
from kg.lexicon.turtle import Entry, parse_entries
from kg.model import LawRelation
from kg.resource import ontology_folder
from kg.vocabulary import DCTERMS, ELI, KG, RDF, SCHEMA

LAW_BASE = "https://w3id.org/warta-kg/id/law/"
"""Base of the laws in the authority file; what follows is the identifier."""

_RELATIONS = {
    ELI.repeals.value: LawRelation.REPEALS,
    ELI.amends.value: LawRelation.AMENDS,
    KG.enacts.value: LawRelation.ENACTS,
    KG.implements.value: LawRelation.IMPLEMENTS,
    KG.annuls.value: LawRelation.ANNULS,
}


@dataclass(frozen=True, slots=True)
class KnownLaw:
    """A law of the authority file.

    Args:
        identifier: `uu/2023/20`.
        title: Subject behind *tentang*; None if no source gives it.
        issued: ISO day on which it was signed; None if unknown.
        short_title: What our own compilation calls it, where no title is known.
        in_force: ISO day from which it applies, where that is not the day of
            signature; None otherwise.
        ended: ISO day on which it ended, where a source says so and not by what.
    """

    identifier: str
    title: str | None
    issued: str | None
    short_title: str | None = None
    in_force: str | None = None
    ended: str | None = None


@dataclass(frozen=True, slots=True)
class KnownRelation:
    """A relation between two laws, with those who say so.

    Args:
        subject: Identifier of the law that acts.
        relation: See `LawRelation`.
        object: Identifier of the law acted upon.
        sources: Who says so, sorted; their number is the number that agree.
        scope: `whole`, `partly` or `conditional`; None if unknown.
        effective: ISO day on which it takes effect; None if unknown.
        is_verified: Whether it was checked against the text of the law.
    """

    subject: str
    relation: LawRelation
    object: str
    sources: tuple[str, ...]
    scope: str | None
    effective: str | None
    is_verified: bool


@dataclass(frozen=True, slots=True)
class LawAuthority:
    """All known laws and relations.

    Args:
        laws: By identifier.
        acts: The relations in which a law acts, by its identifier.
        effects: The relations that act upon a law, by its identifier.
    """

    laws: Mapping[str, KnownLaw]
    acts: Mapping[str, tuple[KnownRelation, ...]]
    effects: Mapping[str, tuple[KnownRelation, ...]]


@cache
def load_law_authority() -> LawAuthority:
    """Read `ontology/authority/laws.ttl.gz`, once a process; about a second.

    Raises:
        OntologyError: If the file is missing, is damaged, or lacks a property.
    """
    path = ontology_folder() / "authority" / "laws.ttl.gz"
    entries = parse_entries(_unpack(path), str(path))
    relations = [
        _read_relation(entry) for entry in entries if entry.is_a(RDF.Statement)
    ]
    laws = [_read_law(entry) for entry in entries if entry.is_a(ELI.LegalResource)]
    return LawAuthority(
        laws={law.identifier: law for law in laws},
        acts=_group((relation.subject, relation) for relation in relations),
        effects=_group((relation.object, relation) for relation in relations),
    )


def choose_period(periods: Iterable[LawPeriod], day: date) -> LawPeriod | None:
    """Choose what a nickname means on *day*.

    Args:
        periods: What the nickname means, by period (`Lexicon.law_nicknames`).
        day: Day of the article, in the outlet's own time zone.

    Returns:
        The latest period that holds *day*; None if it lies outside all of them.

    Examples:
        >>> periods = (
        ...     LawPeriod("uu/2014/5", "2014-01-15", "2023-10-30"),
        ...     LawPeriod("uu/2023/20", "2023-10-31", None),
        ... )
        >>> choose_period(periods, date(2015, 6, 1)).law
        'uu/2014/5'
        >>> choose_period(periods, date(2010, 6, 1)) is None
        True
    """
    text = day.isoformat()
    fitting = [
        period
        for period in periods
        if (period.valid_from or "") <= text <= (period.valid_until or "9999")
    ]
    return max(fitting, key=lambda p: (p.valid_from or "", p.law), default=None)


def _unpack(path: Path) -> bytes:
    try:
        return gzip.decompress(path.read_bytes())
    except (OSError, EOFError) as error:
        raise OntologyError(str(path), str(error)) from error


def _group(
    pairs: Iterable[tuple[str, KnownRelation]],
) -> dict[str, tuple[KnownRelation, ...]]:
    groups: dict[str, list[KnownRelation]] = {}
    for identifier, relation in pairs:
        groups.setdefault(identifier, []).append(relation)
    return {identifier: tuple(found) for identifier, found in groups.items()}


def _read_law(entry: Entry) -> KnownLaw:
    return KnownLaw(
        identifier=entry.iri.removeprefix(LAW_BASE),
        title=entry.maybe(ELI.title),
        issued=entry.maybe(ELI.date_document),
        short_title=entry.maybe(ELI.title_short),
        in_force=entry.maybe(ELI.first_date_entry_in_force),
        ended=entry.maybe(ELI.date_no_longer_in_force),
    )


def _read_relation(entry: Entry) -> KnownRelation:
    relation = _RELATIONS.get(entry.text(RDF.predicate))
    if relation is None:
        problem = f"relates laws by {entry.text(RDF.predicate)}"
        raise entry.error(problem)
    return KnownRelation(
        subject=entry.text(RDF.subject).removeprefix(LAW_BASE),
        relation=relation,
        object=entry.text(RDF.object).removeprefix(LAW_BASE),
        sources=tuple(sorted(entry.texts(DCTERMS.source, "en"))),
        scope=entry.maybe(KG.scope),
        effective=entry.maybe(SCHEMA.validFrom),
        is_verified=entry.flag(KG.isVerified),
    )
