"""Find one article's extraction, fresh from a file or as a build keeps it."""

import hashlib
from pathlib import Path

from kg.errors import ArticleError, UsageError
from kg.extract.article import extract_article
from kg.lexicon.load import load_lexicon
from kg.model import Article, Extraction
from kg.pipeline.version import name_extractor
from kg.read.path import read_paths
from kg.store import open_store


def find_extraction(name: str, store: Path, file: Path) -> Extraction:
    """Find the extraction of one article.

    Args:
        name: URL or key of an article in the build.
        store: Folder of the build's store; opened only if *file* is no file.
        file: A file with one article, which is read anew.

    Raises:
        ArticleError: If the file holds no article.
        UsageError: If the build has no such article.
    """
    if file.is_file():
        return extract_article(_read_file(file), load_lexicon())
    if store.is_dir():
        keys = (name, hashlib.sha256(name.encode()).hexdigest()[:16])
        with open_store(store, name_extractor()) as opened:
            for key in keys:
                if key in opened.journal.read_digests():
                    return opened.journal.read_extraction(key)
    msg = f"{name} is no file, and no URL or key of an article in {store}"
    raise UsageError(msg)


def _read_file(file: Path) -> Article:
    for reading in read_paths([file]):
        if isinstance(reading, Article):
            return reading
    raise ArticleError(str(file), "no article in it; expected text, HTML or JSON lines")
