"""What a build takes from reference sources about the laws that its articles name."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from kg.lexicon.law_authority import KnownRelation, LawAuthority, load_law_authority
from kg.lexicon.law_label import label_law, read_law_labels
from kg.lexicon.law_status import normalize_identifier, trace_lineage
from kg.lexicon.load import Lexicon
from kg.lift.authority import Reference
from kg.lift.name import name_spans
from kg.model import Extraction
from kg.model.fact import Facts, RoleIdentity
from kg.model.law_check import CitationCheck, CitedLaw
from kg.resolve.citation import check_citations


def list_cited(extraction: Extraction) -> tuple[CitedLaw, ...]:
    """List the citations of one article, each with the day on which it was made.

    The day is that of the first dated statement that holds the citation, else that of
    publication, else the latest day on which somebody in the article speaks or holds
    an office: the article is no older than that.
    """
    names = name_spans("citation", (one.span for one in extraction.citations))
    published = extraction.article.published or _find_latest_day(extraction)
    cited = []
    for name, citation in zip(names, extraction.citations, strict=True):
        statements = (extraction.statements[index] for index in citation.cited_in)
        days = (one.uttered_on for one in statements if one.uttered_on is not None)
        law = extraction.laws[citation.law]
        cited.append(
            CitedLaw(
                key=extraction.article.key,
                name=name,
                identifier=law.identifier,
                title=law.title,
                day=next(days, published),
            )
        )
    return tuple(cited)


def _find_latest_day(extraction: Extraction) -> date | None:
    days = [one.uttered_on for one in extraction.statements]
    days += [one.attested_on for one in extraction.offices]
    return max((day for day in days if day is not None), default=None)


def gather_reference(
    facts: Facts, cited: Sequence[CitedLaw], lexicon: Lexicon
) -> Reference:
    """Gather what the sources say of the laws that articles name.

    Args:
        facts: The laws that articles name.
        cited: All citations.
        lexicon: Types, nicknames and places.

    Returns:
        Nothing of laws if no article names one: then no source is read.
    """
    named = {normalize_identifier(law.identifier) for law in facts.laws}
    single_roles = [role for role in facts.roles if _is_single(role, lexicon)]
    if not named:
        return Reference(single_roles=[role.path for role in single_roles])
    authority = load_law_authority()
    known = [one for one in cited if _is_numbered(one.identifier)]
    checks = check_citations(sorted(known, key=_place), authority, lexicon)
    relations = _select_relations(named, checks, authority)
    laws = {*named, *_list_ends(relations), *_list_decisive(checks)}
    labels = read_law_labels(lexicon)
    return Reference(
        relations=relations,
        laws=[authority.laws[one] for one in sorted(laws) if one in authority.laws],
        labels={
            identifier: label_law(identifier, labels) or identifier
            for identifier in sorted(laws - named)
        },
        checks=checks,
        single_roles=[role.path for role in single_roles],
    )


def _is_single(role: RoleIdentity, lexicon: Lexicon) -> bool:
    known = lexicon.role(role.path.rpartition("/")[2])
    return known is not None and known.is_single_seat and known.exercises_power


def _is_numbered(identifier: str) -> bool:
    return "null" not in identifier.split("/")


def _place(cited: CitedLaw) -> tuple[str, str]:
    return cited.key, cited.name


def _select_relations(
    named: Iterable[str], checks: Iterable[CitationCheck], authority: LawAuthority
) -> tuple[KnownRelation, ...]:
    found = {
        relation
        for identifier in named
        for relation in trace_lineage(identifier, authority)
    }
    return tuple(sorted(found, key=lambda r: (r.subject, r.relation, r.object)))


def _list_ends(relations: Iterable[KnownRelation]) -> Iterator[str]:
    for relation in relations:
        yield relation.subject
        yield relation.object


def _list_decisive(checks: Iterable[CitationCheck]) -> Iterator[str]:
    for check in checks:
        yield from filter(None, (check.judgement.by, check.suggestion))
