"""Both sides of pairs that wait for review, as a person needs to see them."""

from collections.abc import Iterable, Mapping, Sequence

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from kg.extract.document import read_document
from kg.iri import mint
from kg.lexicon.load import Lexicon, load_lexicon
from kg.model import Extraction, Span
from kg.model.decision import PersonReference
from kg.model.fact import CandidatePair
from kg.model.review import ReviewOffice, ReviewPair, ReviewSide, identify_pair
from kg.store import Journal
from kg.vocabulary import PREFIXES

_NAMES = """SELECT ?person ?kind ?name WHERE {{
  VALUES ?person {{ {people} }}
  VALUES (?property ?kind) {{ (skos:prefLabel 1) (skos:altLabel 2) }}
  ?person ?property ?name
}} ORDER BY ?person ?kind ?name"""

_OFFICES = """SELECT ?person ?label ?capacity ?place ?first ?last WHERE {{
  VALUES ?person {{ {people} }}
  ?tenure a kg:Tenure ; org:member ?person ; org:role ?role ;
    kg:capacity/skos:notation ?capacity .
  ?role skos:prefLabel ?role_label . FILTER (LANG(?role_label) = "id")
  OPTIONAL {{ ?tenure opengov:post/skos:prefLabel ?post_label }}
  OPTIONAL {{ ?tenure opengov:area/skos:prefLabel ?place }}
  OPTIONAL {{ ?tenure kg:firstAttested ?first }}
  OPTIONAL {{ ?tenure kg:lastAttested ?last }}
  BIND (COALESCE(?post_label, ?role_label) AS ?label)
}} ORDER BY ?person (!BOUND(?first)) ?first ?label ?capacity ?place"""


def portray_pairs(
    pairs: Sequence[CandidatePair], journal: Journal, graph: Store, base: str
) -> tuple[ReviewPair, ...]:
    """Portray pairs with names, offices, places, days and a sentence of each side.

    Args:
        pairs: The pairs.
        journal: Has the articles.
        graph: Has what is known of each person.
        base: Base of our IRIs.

    Returns:
        In the order of *pairs*.
    """
    paths = sorted({path for pair in pairs for path in (pair.left, pair.right)})
    names = _read_names(graph, paths, base)
    offices = _read_offices(graph, paths, base)
    lexicon = load_lexicon()

    def portray(path: str, record: PersonReference) -> ReviewSide:
        found = journal.read_extraction(record.article)
        article = found.article
        return ReviewSide(
            record=record,
            path=path,
            names=names.get(path, ()),
            offices=offices.get(path, ()),
            headline=article.headline or article.source,
            day=article.published.isoformat() if article.published else None,
            sentence=cut_sentence(found, record.name, lexicon),
        )

    return tuple(
        ReviewPair(
            id=identify_pair(pair.left_record, pair.right_record),
            left=portray(pair.left, pair.left_record),
            right=portray(pair.right, pair.right_record),
            score=pair.score,
            reasons=pair.reasons,
        )
        for pair in pairs
    )


def cut_sentence(found: Extraction, name: str, lexicon: Lexicon) -> str:
    """Cut out the sentence that tells most of a person: of an office, else the first.

    Returns:
        The sentence on one line; empty if the article does not name the person.
    """
    passages = [*_list_passages(found, name)]
    if not passages:
        return ""
    for sentence in read_document(found.article, lexicon.abbreviations).sentences:
        if sentence.span.overlaps(passages[0]):
            return " ".join(sentence.span.cut(found.article.text).split())
    return passages[0].cut(found.article.text)


def _list_passages(found: Extraction, name: str) -> Iterable[Span]:
    for index, person in enumerate(found.people):
        if person.name == name:
            yield from (one.span for one in found.offices if one.person == index)
            yield from person.mentions


def _read_names(
    graph: Store, paths: Sequence[str], base: str
) -> Mapping[str, tuple[str, ...]]:
    names: dict[str, tuple[str, ...]] = {}
    for path, row in _ask(graph, _NAMES, paths, base):
        names[path] = (*names.get(path, ()), row["name"].value)
    return names


def _read_offices(
    graph: Store, paths: Sequence[str], base: str
) -> Mapping[str, tuple[ReviewOffice, ...]]:
    offices: dict[str, tuple[ReviewOffice, ...]] = {}
    for path, row in _ask(graph, _OFFICES, paths, base):
        office = ReviewOffice(
            label=row["label"].value,
            capacity=row["capacity"].value,
            place=_value(row, "place"),
            first=_value(row, "first"),
            last=_value(row, "last"),
        )
        offices[path] = (*offices.get(path, ()), office)
    return offices


def _ask(
    graph: Store, query: str, paths: Sequence[str], base: str
) -> Iterable[tuple[str, QuerySolution]]:
    """Put a query of ours about people; tell the path of the person with each row."""
    path_of = {mint(base, path): path for path in paths}
    text = query.format(people=" ".join(str(person) for person in path_of))
    rows = graph.query(text, prefixes=dict(PREFIXES), use_default_graph_as_union=True)
    if not isinstance(rows, QuerySolutions):
        msg = "a SELECT gives rows"
        raise TypeError(msg)
    for row in rows:
        person = row["person"]
        if isinstance(person, NamedNode):
            yield path_of[person], row


def _value(row: QuerySolution, name: str) -> str | None:
    term = row[name]
    return term.value if isinstance(term, Literal) else None
