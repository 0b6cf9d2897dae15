"""Reads organisations and kinds of organisation."""

from pathlib import Path

from kg.lexicon.concept import OrganisationConcept, OrganisationForm
from kg.lexicon.phrase import PhraseTable, fold_phrase, group_forms
from kg.lexicon.turtle import Entry, read_entries
from kg.vocabulary import DCTERMS, KG, SCHEMA, SKOS


def read_organisations(
    folder: Path,
) -> tuple[PhraseTable[OrganisationForm], dict[str, OrganisationConcept]]:
    """Read the forms of organisations, and the organisations by id."""
    entries = read_entries(folder / "organisations.ttl", SKOS.Concept)
    concepts = {entry.id: _read_organisation(entry) for entry in entries}
    usual = group_forms(
        (form, concepts[entry.id])
        for entry in entries
        for form in entry.forms(SKOS.prefLabel, SKOS.altLabel)
    )
    others = group_forms(
        (form, concepts[entry.id])
        for entry in entries
        for form in entry.forms(KG.secondaryLabel)
    )
    heads = {fold_phrase(f) for e in entries for f in e.forms(KG.headLabel)}
    short = {fold_phrase(f) for e in entries for f in e.forms(KG.shortLabel)}
    context = {fold_phrase(f) for e in entries for f in e.forms(KG.contextLabel)}
    forms = {
        key: OrganisationForm(
            found[0],
            (*found[1:], *others.get(key, ())),
            is_short=key in short,
            needs_context=key in context,
            takes_field=key in heads,
        )
        for key, found in usual.items()
    }
    return PhraseTable(forms), concepts


def _read_organisation(entry: Entry) -> OrganisationConcept:
    return OrganisationConcept(
        id=entry.id,
        label=entry.text(SKOS.prefLabel),
        abbreviations=tuple(sorted(entry.texts(SKOS.altLabel, "id"))),
        kind=entry.text(KG.kind),
        level=entry.text(KG.level),
        is_pattern=entry.flag(KG.isPattern),
        valid_from=entry.maybe(SCHEMA.foundingDate),
        valid_until=entry.maybe(SCHEMA.dissolutionDate),
        successors=tuple(
            sorted(iri.rsplit("/", 1)[-1] for iri in entry.texts(DCTERMS.isReplacedBy))
        ),
    )
