"""Reads the reporting expressions."""

from collections.abc import Iterator
from pathlib import Path

from kg.lexicon.concept import Cue
from kg.lexicon.phrase import PhraseTable, fold_phrase
from kg.lexicon.turtle import Entry, read_entries
from kg.vocabulary import KG, SKOS


def read_cues(folder: Path) -> PhraseTable[Cue]:
    """Read every form of every reporting expression."""
    return PhraseTable(
        {
            form: cue
            for entry in read_entries(folder / "cues.ttl", SKOS.Concept)
            for form, cue in _read_forms(entry)
        }
    )


def _read_forms(entry: Entry) -> Iterator[tuple[str, Cue]]:
    quotation = {fold_phrase(form) for form in entry.forms(KG.quotationLabel)}
    backward = {fold_phrase(form) for form in entry.forms(KG.backwardLabel)}
    passive = {fold_phrase(form) for form in entry.forms(KG.passiveLabel)}
    headline = {fold_phrase(form) for form in entry.forms(KG.headlineLabel)}
    nouns = {fold_phrase(form) for form in entry.forms(KG.nounLabel)}
    for form in entry.forms(KG.cueForm):
        key = fold_phrase(form)
        yield (
            key,
            Cue(
                lemma=entry.text(SKOS.prefLabel),
                function=entry.text(SKOS.notation),
                is_direct=entry.flag(KG.isDirectCue),
                is_reported=entry.flag(KG.isReportedCue),
                takes_clause=entry.flag(KG.takesClause),
                is_nominal=entry.flag(KG.isNominal),
                is_weak=entry.flag(KG.isWeak),
                needs_quotation=key in quotation,
                refers_back=key in backward,
                is_passive=key in passive,
                is_headline=key in headline,
                is_noun=key in nouns,
            ),
        )
