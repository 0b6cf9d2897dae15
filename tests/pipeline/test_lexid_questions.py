"""Questions about laws that others asked, answered from the authority file.

LexID (Universitas Indonesia) published questions with answers; 34 of those about how
laws relate have their answer in the relations that LexID published as well. The law
in each question is found by our own reading of citations. The questions lie beside
the project; elsewhere the tests skip.
"""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from kg.extract.document import read_document
from kg.extract.law.find import find_laws
from kg.lexicon.law_authority import KnownRelation, load_law_authority
from kg.lexicon.law_status import normalize_identifier
from kg.lexicon.load import load_lexicon
from kg.model import Article, LawRelation

Question = dict[str, str]

FLOOR = 33
"""Of the 34 questions; the one missed names two acts of a ministry's forerunner that
no source relates."""

RELATIONS = {"Q2.3": "amends", "Q2.4": "repeals", "Q5.4": "amends", "Q5.5": "repeals"}
"""What is asked: which laws does this one amend or repeal; is it amended; is it still
in force?"""

ANSWERED = {"Q5.4": "Ya", "Q5.5": "Tidak"}
"""The answers that a relation gives; the others rest on there being none."""


def _fold(name: str) -> str:
    return re.sub(r"_0+(?=\d)", "_", name.upper())


def _read_questions(folder: Path) -> Iterator[Question]:
    rows = (folder / "lexid-pairs.tsv").read_text("utf-8").splitlines()
    known = {(_fold(row.split("\t")[0]), row.split("\t")[1]) for row in rows}
    for name in ("SampleQ1-Q4.csv", "SampleQ5.csv"):
        path = folder / "lexid-questions" / name
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                kind = row["type2"]
                pair = (_fold(row["reg_id"]), RELATIONS.get(kind, ""))
                if pair in known and row["A"] == ANSWERED.get(kind, row["A"]):
                    yield row


def _find_identifiers(text: str) -> list[str]:
    """Read the laws of a text, which LexID writes year first."""
    lexicon = load_lexicon()
    text = re.sub(r"Tahun (\d{4}) Nomor (\d+)", r"Nomor \2 Tahun \1", text)
    article = Article(text.replace(";", "\n\n"), "question")
    found = find_laws(read_document(article, lexicon.abbreviations), lexicon)
    return [normalize_identifier(law.identifier) for law in found.laws]


def _is_right(question: Question) -> bool:
    authority = load_law_authority()
    relation = LawRelation(RELATIONS[question["type2"]])
    asked = _find_identifiers(question["Q"])[0]

    def known(relations: tuple[KnownRelation, ...]) -> list[KnownRelation]:
        return [one for one in relations if one.relation is relation]

    if question["type2"] in ANSWERED:
        return bool(known(authority.effects.get(asked, ())))
    answer = set(_find_identifiers(question["A"]))
    return answer == {one.object for one in known(authority.acts.get(asked, ()))}


def test_questions_whose_answer_lies_in_the_data_are_answered(shared: Path) -> None:
    questions = list(_read_questions(shared / "data" / "laws"))

    wrong = [question["reg_id"] for question in questions if not _is_right(question)]

    assert len(questions) == 34
    assert len(questions) - len(wrong) >= FLOOR, wrong
