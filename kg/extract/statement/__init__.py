"""Who said what, when: direct and reported speech with speaker and day."""

from collections.abc import Sequence

from kg.extract.cast import Cast
from kg.extract.date.mention import DateMention
from kg.extract.document import Document
from kg.extract.quotation import Quotation
from kg.extract.statement.assemble import Surroundings, assemble
from kg.extract.statement.attest import attest_offices
from kg.extract.statement.judge import TrainedJudge
from kg.extract.statement.read import read_statements
from kg.extract.statement.stage import set_scene
from kg.extract.statement.when import date_statements, find_occasions
from kg.lexicon.load import Lexicon
from kg.model import Law, Statement

__all__ = ["attest_offices", "find_statements"]


def find_statements(  # noqa: PLR0913, PLR0917 - one parameter for each stage before this one
    document: Document,
    quotations: Sequence[Quotation],
    cast: Cast,
    dates: Sequence[DateMention],
    laws: tuple[Law, ...],
    lexicon: Lexicon,
) -> tuple[Statement, ...]:
    """Find all statements of an article, direct and reported.

    Args:
        document: The article.
        quotations: From `kg.extract.quotation.find_quotations`.
        cast: People, organisations, roles and offices with their mentions.
        dates: All date expressions, in order.
        laws: The laws of the article, to tell which ones a statement mentions.
        lexicon: For the reporting expressions.

    Returns:
        In the order of their passages, nothing from boilerplate.
    """
    scene = set_scene(document, quotations, cast, lexicon)
    said = read_statements(scene, TrainedJudge())
    occasions = find_occasions(scene, said, dates)
    days = date_statements(said, occasions, document.article.published)
    return assemble(said, days, Surroundings(document, cast, laws))
