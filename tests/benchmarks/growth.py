"""How the cost of extraction grows with the length of an article.

    python -m tests.benchmarks.growth

The texts of the pinned gold are repeated, each 1, 4, 16 and 64 times, and read as one
article each; times are the best of some rounds, in processor time. Ends with 1 where a
character of the longest text costs more than `STEEPEST` times one of the shortest.
"""

import argparse
import sys
import time

from kg.extract.article import extract_article
from kg.lexicon.load import Lexicon, load_lexicon
from kg.model import Article
from tests.benchmarks.extraction import read_articles

REPEATS = (1, 4, 16, 64)
"""How often each text is repeated; 64 times is about 110,000 characters, as much as
`kg.read.compose.MAX_CHARACTERS` allows."""

ARTICLES = 4
"""Texts that are repeated."""

STEEPEST = 2.0
"""Most that a character of the longest text may cost, in characters of the shortest.
Longer texts have more people and laws among whom to choose, so 1 is not reached."""


def repeat_text(article: Article, count: int) -> Article:
    """Read a text several times over; no repetition counts as boilerplate."""
    return Article(
        text="\n".join([article.text] * count),
        source=article.source,
        published=article.published,
    )


def time_article(article: Article, lexicon: Lexicon, rounds: int) -> float:
    """Time one article, in seconds of processor time: the best of *rounds*."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        extract_article(article, lexicon)
        times.append(time.process_time() - start)
    return min(times)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    texts, lexicon = read_articles()[:ARTICLES], load_lexicon()
    for text in texts:
        extract_article(text, lexicon)
    costs: list[float] = []
    for count in REPEATS:
        articles = [repeat_text(text, count) for text in texts]
        size = sum(len(article.text) for article in articles)
        spent = sum(
            time_article(article, lexicon, options.rounds) for article in articles
        )
        costs.append(spent / size)
        sys.stdout.write(
            f"{count:3} times: {size / ARTICLES:7.0f} characters, "
            f"{1000 * spent / ARTICLES:8.1f} ms an article, "
            f"{1e6 * spent / size:5.2f} us a character, "
            f"{costs[-1] / costs[0]:4.2f} of the shortest\n"
        )
    return int(costs[-1] > STEEPEST * costs[0])


if __name__ == "__main__":
    sys.exit(main())
