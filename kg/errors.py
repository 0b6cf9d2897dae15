"""Every error that the program raises on purpose, one class a reaction."""


class KnowledgeGraphError(Exception):
    """Base of all errors raised on purpose; catch a subclass instead."""


class ArticleError(KnowledgeGraphError):
    """One article cannot be read: leave it out, tell it at the end, go on.

    Args:
        source: File and place within it, as the person would look for it
            (`articles.jsonl:12`).
        problem: What is wrong and what was expected, without a full stop.
    """

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem


class OntologyError(KnowledgeGraphError):
    """The ontology or the lexicon is broken: stop, nothing after it can be trusted.

    Args:
        source: File of the ontology.
        problem: What is wrong and what was expected.
    """

    def __init__(self, source: str, problem: str) -> None:
        super().__init__(f"{source}: {problem}")
        self.source = source
        self.problem = problem


class QueryError(KnowledgeGraphError):
    """A query was refused, failed or went past a limit: show it to who asked."""


class StoreError(KnowledgeGraphError):
    """The store cannot be used; the message says the next step."""


class StoreBusyError(StoreError):
    """Another process writes the store: wait until it ends."""


class StoreFullError(StoreError):
    """The disk is full: make room, then run the same command again."""


class StorePermissionError(StoreError):
    """The folder may not be read or written: get the right, or choose another."""


class StoreFormatError(StoreError):
    """The store was written by another version of the program: upgrade one of them."""


class RemoteStoreError(StoreError):
    """A store elsewhere refuses or is away: what was built here is complete."""


class UsageError(KnowledgeGraphError):
    """The command was used wrongly; the message says how it is used."""
