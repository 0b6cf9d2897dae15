"""Reads roles, the words for capacities, and the phrases about offices."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from kg.errors import OntologyError
from kg.lexicon.concept import CapacityMarker, OfficeCue, RoleConcept, RoleForm
from kg.lexicon.phrase import PhraseTable, fold_phrase, group_forms
from kg.lexicon.turtle import Entry, read_entries
from kg.model import Capacity
from kg.vocabulary import KG, SKOS


def read_roles(folder: Path) -> tuple[PhraseTable[RoleForm], dict[str, RoleConcept]]:
    """Read the forms of roles, and the roles by id."""
    entries = read_entries(folder / "roles.ttl", SKOS.Concept)
    roles = {entry.id: _read_role(entry) for entry in entries}
    usual = group_forms(
        (form, roles[entry.id])
        for entry in entries
        for form in entry.forms(SKOS.prefLabel, SKOS.altLabel)
    )
    others = group_forms(
        (form, roles[entry.id])
        for entry in entries
        for form in entry.forms(KG.secondaryLabel)
    )
    heads = {fold_phrase(f) for e in entries for f in e.forms(KG.headLabel)}
    weak = {fold_phrase(f) for e in entries for f in e.forms(KG.weakLabel)}
    forms = {
        key: RoleForm(
            found[0],
            (*found[1:], *others.get(key, ())),
            takes_field=key in heads,
            is_weak=key in weak,
        )
        for key, found in usual.items()
    }
    forms.update(_read_fused(folder, roles))
    return PhraseTable(forms), roles


def _read_role(entry: Entry) -> RoleConcept:
    takes = entry.texts(KG.takes)
    return RoleConcept(
        id=entry.id,
        label=entry.text(SKOS.prefLabel),
        labels_en=tuple(sorted(entry.texts(SKOS.prefLabel, "en"))),
        alt_labels=tuple(sorted(entry.texts(SKOS.altLabel, "id"))),
        level=entry.text(KG.level),
        is_single_seat=entry.flag(KG.isSingleSeat),
        office_of=entry.text(KG.officeOf),
        takes_place="place" in takes,
        takes_organisation="organisation" in takes,
        exercises_power=entry.flag(KG.exercisesPower),
        is_pattern=KG.headLabel.value in entry.values,
        body=entry.local(KG.ofBody) if KG.ofBody.value in entry.values else None,
    )


def _read_fused(
    folder: Path, roles: Mapping[str, RoleConcept]
) -> Iterator[tuple[str, RoleForm]]:
    for entry in read_entries(folder / "fused-roles.ttl", SKOS.Concept):
        role = roles.get(entry.local(KG.fusesRole))
        if role is None:
            problem = f"fuses the unknown role {entry.local(KG.fusesRole)}"
            raise entry.error(problem)
        capacity = _read_capacity(entry, entry.local(KG.fusesCapacity))
        for form in entry.forms(SKOS.prefLabel, SKOS.altLabel):
            yield fold_phrase(form), RoleForm(role, capacity=capacity)


def _read_capacity(entry: Entry, notation: str) -> Capacity:
    try:
        return Capacity(notation)
    except ValueError as error:
        raise OntologyError(
            entry.source, f"<{entry.iri}> names no capacity: {notation!r}"
        ) from error


def read_capacities(folder: Path) -> PhraseTable[CapacityMarker]:
    """Read the words that say in what capacity an office is held."""
    markers: dict[str, CapacityMarker] = {}
    for entry in read_entries(folder / "capacities.ttl", SKOS.Concept):
        capacity = _read_capacity(entry, entry.text(SKOS.notation))
        before = {fold_phrase(form) for form in entry.forms(KG.beforeLabel)}
        after = {fold_phrase(form) for form in entry.forms(KG.afterLabel)}
        weak = {fold_phrase(form) for form in entry.forms(KG.weakLabel)}
        for key in sorted(before | after):
            markers[key] = CapacityMarker(
                capacity, key in before, key in after, key in weak
            )
    return PhraseTable(markers)


def read_office_cues(folder: Path) -> PhraseTable[OfficeCue]:
    """Read the phrases about the start, the end and the succession of offices."""
    return PhraseTable(
        {
            form: OfficeCue(entry.text(SKOS.notation), entry.flag(KG.isPassive))
            for entry in read_entries(folder / "office-cues.ttl", SKOS.Concept)
            for form in entry.forms(SKOS.altLabel)
        }
    )
