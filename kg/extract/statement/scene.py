"""Who stands where: the mentions of all that can speak, by token."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.extract.cast import Cast, RoleMention
from kg.extract.document import Document
from kg.model import ResolvedBy, Span

Key = tuple[str, int]
"""A possible speaker: `("person", 3)` or `("organisation", 0)`; indices of `Cast`."""

NOBODY: Key = ("nobody", -1)
"""A speaker without a name."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One mention of a possible speaker.

    Args:
        key: Who.
        first: Index of the first token.
        last: Index after the last token.
        how: Full name, part of it, or role.
        is_inside_role: An organisation that only completes a role (`Ketua KPU`).
    """

    key: Key
    first: int
    last: int
    how: ResolvedBy
    is_inside_role: bool = False


def find_actors(document: Document, cast: Cast) -> tuple[Actor, ...]:
    """Collect the mentions of people, roles and organisations, in order.

    A role mention that stands alone is of the one person who has that role in the
    article; where there is none, or several, its key is `NOBODY`.
    """
    found: list[Actor] = []
    fuller = find_fuller(cast)
    for index, person in enumerate(cast.people):
        key = ("person", fuller.get(index, index))
        words = person.name.count(" ")
        for span in person.mentions:
            short = words and span.end - span.start < len(person.name) * 0.6
            how = ResolvedBy.PARTIAL_NAME if short else ResolvedBy.FULL_NAME
            found.extend(_actor(document, key, span, how))
    bearers = _find_bearers(cast)
    for role in cast.roles:
        bearer = bearers.get(_role_key(role)) if role.person is None else role.person
        key = NOBODY if bearer is None else ("person", fuller.get(bearer, bearer))
        found.extend(_actor(document, key, role.span, ResolvedBy.ROLE_MENTION))
    for index, organisation in enumerate(cast.organisations):
        for span in organisation.mentions:
            body = ("organisation", index)
            found.extend(_actor(document, body, span, ResolvedBy.FULL_NAME))
    found.sort(key=lambda actor: (actor.first, -actor.last))
    return tuple(_mark_inside(found))


def find_fuller(cast: Cast) -> dict[int, int]:
    """Find people of one name who are one of those with a longer name.

    Returns:
        For each record of a single word, the one record of several words that has
        this word among them; those that fit none or several are left out.
    """
    longer: dict[str, list[int]] = {}
    for index, person in enumerate(cast.people):
        if " " in person.name:
            for word in set(person.name.split()):
                longer.setdefault(word, []).append(index)
    return {
        index: longer[person.name][0]
        for index, person in enumerate(cast.people)
        if len(longer.get(person.name, ())) == 1
    }


def add_short_names(
    document: Document, cast: Cast, actors: Sequence[Actor], places: Iterable[int]
) -> tuple[Actor, ...]:
    """Add parts of names beside a cue that the cast has missed: `kata Tangkere`.

    Args:
        document: The article.
        cast: Its people.
        actors: Those known, in order.
        places: Tokens beside cues, where the subject of the cue would stand.
    """
    parts = _index_parts(cast)
    covered = {i for actor in actors for i in range(actor.first, actor.last)}
    added = [
        Actor(parts[document.forms[i]], i, i + 1, ResolvedBy.PARTIAL_NAME)
        for i in sorted(set(places))
        if i not in covered and document.forms[i] in parts
    ]
    if not added:
        return tuple(actors)
    return tuple(sorted([*actors, *added], key=lambda a: (a.first, -a.last)))


def _index_parts(cast: Cast) -> dict[str, Key]:
    """Index people by the words of their names that no other has, and by initials."""
    parts: dict[str, Key] = {}
    shared: set[str] = set()
    for index, person in enumerate(cast.people):
        words = person.name.split()
        initials = "".join(word[0] for word in words) if len(words) > 2 else ""
        for word in {*words, initials}:
            if len(word) < SHORTEST or not word[0].isupper():
                continue
            if parts.setdefault(word, ("person", index)) != ("person", index):
                shared.add(word)
    return {word: key for word, key in parts.items() if word not in shared}


SHORTEST = 3
"""Fewest letters of a part of a name that may stand for the whole."""


def _role_key(role: RoleMention) -> str:
    """Give what makes two role mentions alike."""
    return role.role or role.label.casefold()


def _find_bearers(cast: Cast) -> dict[str, int | None]:
    """Find who bears each role that the article gives to one person alone."""
    bearers: dict[str, int | None] = {}
    for role in cast.roles:
        if role.person is not None:
            key = _role_key(role)
            alone = bearers.setdefault(key, role.person) == role.person
            bearers[key] = role.person if alone else None
    return bearers


def find_bodies(cast: Cast) -> dict[Key, frozenset[Key]]:
    """Find for each organisation the people who hold a role or an office in it."""
    members: dict[Key, set[Key]] = {}
    pairs = [(role.organisation, role.person) for role in cast.roles]
    pairs += [(office.organisation, office.person) for office in cast.offices]
    for body, person in pairs:
        if body is not None and person is not None:
            members.setdefault(("organisation", body), set()).add(("person", person))
    return {body: frozenset(people) for body, people in members.items()}


def describe_people(cast: Cast) -> dict[Key, str]:
    """Tell how surely each person is one: with a role or title, named once or often.

    The tagger takes a place or a company for a person now and then; those have
    neither role nor title, and are mostly named once.
    """
    with_role = {role.person for role in cast.roles}
    kinds: dict[Key, str] = {}
    for index, person in enumerate(cast.people):
        role = "role" if index in with_role else "-"
        title = "title" if person.prefixes or person.suffixes else "-"
        often = "often" if len(person.mentions) > 1 else "once"
        words = "word" if " " not in person.name else "words"
        kinds["person", index] = f"{role}:{title}:{often}:{words}"
    return kinds


def _actor(
    document: Document, key: Key, span: Span, how: ResolvedBy
) -> Iterable[Actor]:
    """Give the mention of *key* at *span*, if it covers a token."""
    tokens = document.tokens_in(span)
    if tokens:
        yield Actor(key, tokens.start, tokens.stop, how)


def _mark_inside(actors: list[Actor]) -> Iterable[Actor]:
    """Yield the actors, those organisations marked that complete a role."""
    role_end = -9
    for actor in actors:
        inside = actor.key[0] == "organisation" and actor.first <= role_end + 1
        if actor.how is ResolvedBy.ROLE_MENTION:
            role_end = max(role_end, actor.last)
        elif inside:
            role_end = max(role_end, actor.last)
            actor = Actor(actor.key, actor.first, actor.last, actor.how, True)
        yield actor
