"""Which law each article means, and what the articles say about laws and laws."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.iri import slugify
from kg.lexicon.law_authority import LawAuthority, load_law_authority
from kg.lexicon.law_label import LawLabels, label_law, read_law_labels
from kg.lexicon.law_status import find_title, normalize_identifier
from kg.lexicon.load import Lexicon
from kg.model import Law
from kg.model.claim import LawRelation
from kg.model.fact import LawIdentity, LawLink, Member
from kg.resolve.digest import Digest
from kg.resolve.duplicate import count_once
from kg.resolve.member import Gathering, Resolution, other_labels, rank_labels

UNKNOWN = "null"
"""Last part of the identifier of a law whose number the article does not say."""


def law_path(key: str, law: Law) -> str:
    """Tell the path of a law.

    A law without a number is a law of its own below the article: two articles that
    speak of "UU Pemilu" may mean laws of different years.

    Args:
        key: Key of the article.
        law: The law.

    Examples:
        >>> law_path("00ff", Law("uu/2023/20", "UU ASN"))
        'law/uu/2023/20'
        >>> law_path("00ff", Law("uu/null", "UU Pemilu"))
        'article/00ff/law/uu-pemilu'
    """
    parts = normalize_identifier(law.identifier).split("/")
    if UNKNOWN in parts:
        return f"article/{key}/law/{slugify(law.label)}"
    return "/".join(["law", *(slugify(part) for part in parts)])


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of laws besides the articles.

    Args:
        labels: What the names of laws are made of.
        authority: Their titles.
    """

    labels: LawLabels
    authority: LawAuthority


def resolve_laws(
    digests: Sequence[Digest], lexicon: Lexicon
) -> Resolution[LawIdentity]:
    """Gather the laws of all articles under their identifiers.

    A law is called by its identifier, in one form whatever the articles write; the
    written forms are its other labels. Its title is the one that articles give, else
    that of the authority file, which is read only if an article names a law.

    Args:
        digests: The articles.
        lexicon: Types of law and places.

    Returns:
        The laws.
    """
    gathering = Gathering()
    found: dict[str, list[Law]] = {}
    for digest in digests:
        paths = [law_path(digest.key, law) for law in digest.laws]
        gathering.add(digest.key, paths)
        for path, law in zip(paths, digest.laws, strict=True):
            found.setdefault(path, []).append(law)
    if not found:
        return Resolution((), gathering.paths)
    known = _Known(read_law_labels(lexicon), load_law_authority())
    identities = tuple(
        _describe_law(path, found[path], tuple(gathering.members[path]), known)
        for path in sorted(found)
    )
    return Resolution(identities, gathering.paths)


def _describe_law(
    path: str, laws: Sequence[Law], members: tuple[Member, ...], known: _Known
) -> LawIdentity:
    identifier = normalize_identifier(laws[0].identifier)
    kind, year, number = _split_identifier(identifier)
    labels = rank_labels(law.label for law in laws)
    numbered = [label for label in labels if number and number in label]
    label = label_law(identifier, known.labels) or (numbered or labels)[0]
    titles = rank_labels(law.title for law in laws if law.title)
    return LawIdentity(
        path=path,
        label=label,
        alt_labels=other_labels(label, labels),
        members=members,
        identifier=identifier,
        type=kind,
        number=number,
        year=year,
        title=titles[0] if titles else find_title(identifier, known.authority),
    )


def _split_identifier(identifier: str) -> tuple[str, int | None, str | None]:
    kind, *rest = identifier.split("/")
    year = next((part for part in rest if len(part) == 4 and part.isdecimal()), None)
    number = rest[-1] if len(rest) > 1 and rest[-1] != UNKNOWN else None
    return kind, int(year) if year else None, number


def link_laws(
    digests: Sequence[Digest],
    paths: Mapping[str, tuple[str, ...]],
    copies: Mapping[str, str],
) -> tuple[LawLink, ...]:
    """Gather what the articles say about two laws; proposals and denials stay out.

    Args:
        digests: The articles, sorted by key.
        paths: By article key, the paths of its laws.
        copies: Articles that repeat another; what both say counts once.

    Returns:
        One link for each two laws and relation, sorted by subject, relation, object.
    """
    claims: dict[tuple[str, LawRelation, str], list[Member]] = {}
    for digest in digests:
        laws = paths[digest.key]
        for index, claim in enumerate(digest.relations):
            subject, object_ = laws[claim.subject], laws[claim.object]
            if not claim.is_proposed and subject != object_:
                link = (subject, claim.relation, object_)
                claims.setdefault(link, []).append((digest.key, index))
    return tuple(
        LawLink(
            subject,
            relation,
            object_,
            count_once(claims[subject, relation, object_], copies),
        )
        for subject, relation, object_ in sorted(claims)
    )
