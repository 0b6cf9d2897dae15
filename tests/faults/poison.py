"""A worker in which some articles do harm; what `spawn` starts must be importable."""

import os
import time
from multiprocessing.connection import Connection

from kg.extract.article import extract_article
from kg.lexicon.load import Lexicon
from kg.model import Article, Extraction
from kg.pipeline import pool, work

serve_well = pool._serve


def extract_poison(article: Article, lexicon: Lexicon) -> Extraction:
    """Extract, unless the headline asks for trouble."""
    match (article.headline or "").partition(" ")[0]:
        case "HANG":
            time.sleep(3_600)
        case "CRASH":
            os._exit(9)
        case "HOG":
            hog = [bytes(1 << 28)]
            while hog:
                hog.append(bytes(1 << 28))
        case "RAISE":
            msg = "a bug in an extractor"
            raise ZeroDivisionError(msg)
        case "DEEP":
            return extract_poison(article, lexicon)  # until the stack ends
    return extract_article(article, lexicon)


def serve_poisoned(pipe: Connection) -> None:
    """Run a worker with `extract_poison` in place of the extractor."""
    vars(work)["extract_article"] = extract_poison
    serve_well(pipe)
