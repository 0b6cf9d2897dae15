"""The state of one build: what was read, and the graph that readers open."""

from kg.store.backup import restore_backup, write_backup
from kg.store.build import BuildStore, Changes, open_store
from kg.store.decision import (
    read_decisions,
    read_pairs,
    undo_decision,
    write_decisions,
    write_pairs,
)
from kg.store.evidence import EvidenceProblem, verify_evidence
from kg.store.journal import Entry, Journal, digest_article
from kg.store.projection import Unit
from kg.store.snapshot import current_snapshot, open_rdflib, open_snapshot
from kg.store.upgrade import upgrade_journal

__all__ = [
    "BuildStore",
    "Changes",
    "Entry",
    "EvidenceProblem",
    "Journal",
    "Unit",
    "current_snapshot",
    "digest_article",
    "open_rdflib",
    "open_snapshot",
    "open_store",
    "read_decisions",
    "read_pairs",
    "restore_backup",
    "undo_decision",
    "upgrade_journal",
    "verify_evidence",
    "write_backup",
    "write_decisions",
    "write_pairs",
]
