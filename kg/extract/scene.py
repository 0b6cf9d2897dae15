"""All that stands in an article, before anybody is said to hold an office."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kg.extract.document import Document
from kg.extract.lookup import Lookups, find_lookups
from kg.extract.name import find_names, index_titles
from kg.extract.organisation import Organisations, find_organisations
from kg.extract.person import People, find_people
from kg.extract.place import Places, find_places
from kg.extract.reading import find_possessed, find_role_phrases
from kg.extract.role import RolePhrase
from kg.extract.running import find_running
from kg.extract.split import Words, split_chunks
from kg.extract.tagger.decode import load_tagger
from kg.extract.tagger.mask import make_masks
from kg.lexicon.load import Lexicon


@dataclass(frozen=True, slots=True)
class Scene:
    """An article's people, bodies, places and role phrases.

    Args:
        lookups: What the lexicon knows of the article.
        own: Tokens of the running text.
        titles: Titles and ranks, weak ones too: first token to the one after the last.
        people: The people with their mentions.
        organisations: The organisations.
        places: The places.
        phrases: The role phrases, in order of the text.
    """

    lookups: Lookups
    own: set[int]
    titles: Mapping[int, int]
    people: People
    organisations: Organisations
    places: Places
    phrases: tuple[RolePhrase, ...]


def read_scene(document: Document, lexicon: Lexicon) -> Scene:
    """Find the people, organisations, places and role phrases of an article."""
    lookups = find_lookups(document, lexicon)
    running = find_running(document)
    own = {i for stretch in running for i in stretch}
    tagger = load_tagger()
    tagged = tagger.tag(document, make_masks(document, lookups), running)
    titles = index_titles(document, lookups)
    words = Words(tagger.name_parts, own, lexicon.districts)
    chunks = split_chunks(document, lookups, tagged, titles, words)
    names = find_names(document, chunks, titles)
    taken = {i for c in chunks if c.kind != "PER" for i in range(c.first, c.last)}
    people = find_people(document, names, titles, own - taken)
    places = find_places(document, lookups, chunks, own, lexicon)
    organisations = find_organisations(document, lookups, chunks, places, own)
    lookups = replace(
        lookups,
        roles=(*lookups.roles, *find_possessed(document, lexicon.roles, lookups.roles)),
    )
    covered = {i for n in people.names for i in range(n.begin, n.last)}
    phrases = find_role_phrases(document, lookups, chunks, covered, own)
    every_title = {m.first: m.last for m in lookups.honorifics}
    every_title |= {m.first: m.last for m in lookups.ranks}
    return Scene(
        lookups, own, every_title, people, organisations, places, tuple(phrases)
    )
