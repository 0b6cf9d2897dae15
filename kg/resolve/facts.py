"""The order in which facts are concluded from the claims of all articles."""

from collections.abc import Iterable, Mapping, Sequence

from kg.lexicon.candidate import Candidate, load_candidates
from kg.lexicon.load import Lexicon
from kg.model import Extraction
from kg.model.decision import Decision
from kg.model.fact import ArticleLinks, Facts
from kg.resolve.digest import Digest, digest_extraction
from kg.resolve.duplicate import find_copies
from kg.resolve.event import resolve_events
from kg.resolve.law import link_laws, resolve_laws
from kg.resolve.memory import pause_collection
from kg.resolve.organisation import resolve_organisations
from kg.resolve.person import Authority, Offices, resolve_people
from kg.resolve.place import resolve_places
from kg.resolve.post import (
    Ground,
    find_single_posts,
    resolve_posts,
    resolve_roles,
)
from kg.resolve.tenure import resolve_tenures


def resolve_facts(
    extractions: Iterable[Extraction],
    lexicon: Lexicon,
    decisions: Sequence[Decision] = (),
    candidates: Sequence[Candidate] | None = None,
) -> Facts:
    """Conclude facts from all claims: a function of the set, not of the order.

    Each extraction is read once and let go; a digest of it stays.

    Args:
        extractions: One for each article; of two versions of an article (one key)
            the one with the greater text hash counts, which is arbitrary but the
            same in any order.
        lexicon: What is known about the world.
        decisions: What people decided about who is who; see `Decision`.
        candidates: To link people to; by default those of the authority file.

    Returns:
        All facts, and for each article which entity each of its records is.
    """
    digests = _read_digests(extractions)
    known = load_candidates() if candidates is None else candidates
    with pause_collection():
        return _conclude(digests, Authority(lexicon, known, decisions))


def _conclude(digests: Sequence[Digest], authority: Authority) -> Facts:
    lexicon = authority.lexicon
    copies = find_copies(digests)
    places = resolve_places(digests, lexicon)
    organisations, publishers = resolve_organisations(digests, lexicon)
    laws = resolve_laws(digests, lexicon)
    events = resolve_events(digests, places.paths, lexicon)
    roles = resolve_roles(digests, lexicon)
    ground = Ground(places, organisations, roles)
    posts, post_paths = resolve_posts(digests, ground, lexicon)
    offices = Offices(roles.paths, post_paths, organisations.paths)
    people = resolve_people(digests, offices, authority)
    links: Mapping[str, ArticleLinks] = {
        digest.key: ArticleLinks(
            people=people.resolution.paths[digest.key],
            organisations=organisations.paths[digest.key],
            places=places.paths[digest.key],
            laws=laws.paths[digest.key],
            events=events.paths[digest.key],
            roles=roles.paths[digest.key],
            posts=post_paths[digest.key],
            publisher=publishers.get(digest.key),
        )
        for digest in digests
    }
    return Facts(
        people=people.resolution.identities,
        organisations=organisations.identities,
        places=places.identities,
        roles=roles.identities,
        posts=posts,
        laws=laws.identities,
        events=events.identities,
        tenures=resolve_tenures(
            digests, links, find_single_posts(digests, post_paths, lexicon), copies
        ),
        law_links=link_laws(digests, laws.paths, copies),
        links=links,
        same_as=people.same_as,
        rulings=people.rulings,
        candidate_pairs=people.candidate_pairs,
        authority_links=people.authority_links,
        copies=copies,
    )


def _read_digests(extractions: Iterable[Extraction]) -> list[Digest]:
    """Read every article once; sorted by key."""
    digests: dict[str, Digest] = {}
    for extraction in extractions:
        digest = digest_extraction(extraction)
        known = digests.get(digest.key)
        if known is None or known.sha256 < digest.sha256:
            digests[digest.key] = digest
    return [digests[key] for key in sorted(digests)]
