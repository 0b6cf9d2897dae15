"""Organisations and places that an office implies without naming them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kg.extract.office import Holding
from kg.extract.organisation import Organisations
from kg.extract.place import Places
from kg.lexicon.concept import (
    OrganisationConcept,
    OrganisationForm,
    RoleConcept,
)
from kg.lexicon.load import Lexicon
from kg.model import Capacity, Organisation, Place

MINISTER = "menteri "
"""Begins the label of a minister's office; the ministry has the same field."""

MINISTRY = "kementerian "
"""Begins the name of a ministry."""

OFFICER_OF = ("sekretaris", "sekretariat")
"""Name of an officer, and of the body that is named for the office."""

STATE_HEADS = frozenset({"presiden", "wakil-presiden"})
"""Offices of the whole country; ids of `roles.ttl`."""

COUNTRY = "Indonesia"
"""Place of the heads of state; it has no code in the authority file."""

FACTIONS = frozenset({"fraksi"})
"""Organisations inside a legislature, whose members are members of it."""

BODY_KINDS: Mapping[str, str] = {
    "legislature": "legislature",
    "court": "court",
    "election": "election",
    "police": "police",
    "prosecution": "prosecution",
}
"""What kind of organisation an office belongs to, by `RoleConcept.office_of`."""


ACTING = frozenset({Capacity.PENJABAT, Capacity.PEJABAT_SEMENTARA})
"""Capacities in which the province sends its officers to regencies and cities."""


@dataclass(frozen=True, slots=True)
class Completed:
    """Offices with what they imply; the records may have grown at their end."""

    holdings: tuple[Holding, ...]
    organisations: tuple[Organisation, ...]
    places: tuple[Place, ...]


def complete_offices(
    holdings: Sequence[Holding],
    organisations: Organisations,
    places: Places,
    lexicon: Lexicon,
) -> Completed:
    """Say of which body an office is where its phrase leaves it open.

    A minister is of the ministry of the same field; an office whose role names its
    body (`Kepala Badan Riset dan Inovasi Nasional`) is of that body; a member of a
    legislature, a judge or an officer is of the body of that kind that the article
    named last before. An organisation that is implied only has no mentions.
    """
    bodies = list(organisations.records)
    lands = list(places.records)
    sent = {
        holding.person
        for holding in holdings
        if holding.capacity in ACTING and not holding.is_implied
    }
    completed = [
        _complete(_send(holding, sent, places), organisations, bodies, lands, lexicon)
        for holding in holdings
    ]
    return Completed(tuple(completed), tuple(bodies), tuple(lands))


def _send(holding: Holding, sent: set[int], places: Places) -> Holding:
    """Place the own office of one who acts elsewhere: it is of the province."""
    is_own = holding.capacity not in ACTING and holding.is_implied
    if is_own and holding.person in sent and places.province is not None:
        return replace(holding, place=places.province)
    return holding


def _complete(
    holding: Holding,
    organisations: Organisations,
    bodies: list[Organisation],
    lands: list[Place],
    lexicon: Lexicon,
) -> Holding:
    role = holding.role
    if role is not None and role.id in STATE_HEADS:
        return replace(holding, place=_add_country(lands))
    concept = _listed_body(holding, lexicon) or _named_body(holding, lexicon)
    if concept is not None and holding.organisation is None:
        index = _add_body(concept, bodies)
        is_national = concept.level == "national" and not concept.is_pattern
        is_said = any(chunk.kind == "LOC" for chunk in holding.phrase.chunks)
        place = None if is_national and not is_said else holding.place
        return replace(holding, organisation=index, place=place)
    kind = _body_kind(role)
    found = _nearest_body(holding, kind, organisations, lexicon) if kind else None
    if found is None:
        return holding
    is_national = organisations.is_national(found)
    place = holding.place
    if not any(chunk.kind == "LOC" for chunk in holding.phrase.chunks):
        place = None if is_national else organisations.records[found].place or place
    return replace(holding, organisation=found, place=place)


def _body_kind(role: RoleConcept | None) -> str | None:
    """Give the kind of body an office is of, if that can be told from the role."""
    if role is None:
        return None
    if role.office_of == "government" and role.level == "national":
        return "ministry"
    return BODY_KINDS.get(role.office_of)


def _add_country(lands: list[Place]) -> int:
    for i, place in enumerate(lands):
        if place.name == COUNTRY:
            return i
    lands.append(Place(COUNTRY))
    return len(lands) - 1


def _listed_body(holding: Holding, lexicon: Lexicon) -> OrganisationConcept | None:
    """Find the organisation whose office the role is; None if it settles none."""
    if holding.role is None or holding.role.body is None:
        return None
    return lexicon.organisation(holding.role.body)


def _named_body(holding: Holding, lexicon: Lexicon) -> OrganisationConcept | None:
    """Find the organisation that the role's own words name; None if they name none."""
    label = holding.label.lower()
    for words in (label, label.replace(*OFFICER_OF)):
        start = words.find(MINISTER)
        field = words[start + len(MINISTER) :] if start >= 0 else ""
        form = lexicon.organisations.get(MINISTRY + field) if field else None
        if form is not None:
            return form.organisation
    if OFFICER_OF[0] in label:
        form = lexicon.organisations.get(label.replace(*OFFICER_OF))
        if form is not None and not form.organisation.is_pattern:
            return form.organisation
    return _last_body(holding.label.split(), lexicon)


def _last_body(words: list[str], lexicon: Lexicon) -> OrganisationConcept | None:
    """Find the longest organisation at the end of a role: `Kepala BRIN`."""
    for first in range(1, len(words)):
        form = lexicon.organisations.get(" ".join(words[first:]))
        if form is not None and _fits(form, words[first]):
            return form.organisation
    return None


def _fits(form: OrganisationForm, word: str) -> bool:
    is_own = not (form.needs_context or form.organisation.is_pattern)
    return is_own and word[0].isupper()


def _add_body(concept: OrganisationConcept, bodies: list[Organisation]) -> int:
    for i, body in enumerate(bodies):
        if body.concept == concept.id:
            return i
    aliases = tuple(sorted(set(concept.abbreviations) - {concept.label}))
    bodies.append(Organisation(concept.label, aliases, concept.id))
    return len(bodies) - 1


def _nearest_body(
    holding: Holding, kind: str, organisations: Organisations, lexicon: Lexicon
) -> int | None:
    """Find the body of *kind* named last before the office; else the first one."""
    if holding.organisation is not None:
        body = organisations.records[holding.organisation]
        here = lexicon.organisation(body.concept or "")
        is_faction = here is None or here.id in FACTIONS or here.kind == "party"
        if not (is_faction and kind == "legislature"):
            return None
    is_national = holding.role is not None and holding.role.level == "national"
    found: int | None = None
    for token, index in organisations.at.items():
        concept = lexicon.organisation(organisations.records[index].concept or "")
        if concept is None or concept.kind != kind or concept.id in FACTIONS:
            continue
        if is_national and not organisations.is_national(index):
            continue
        if found is not None and token > holding.phrase.first:
            break
        found = index
    return found
