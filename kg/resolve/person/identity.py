"""People named: label, path, and what is known of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kg.iri import slugify
from kg.model import Person
from kg.model.fact import Member, PersonIdentity
from kg.resolve.member import other_labels, rank_labels
from kg.resolve.person.mention import Mention
from kg.resolve.person.name import fold_name


@dataclass(frozen=True, slots=True)
class Portrait:
    """One person before the paths are settled.

    Args:
        mentions: All mentions, sorted by member.
        label: The fullest attested name.
    """

    mentions: tuple[Mention, ...]
    label: str

    @property
    def path(self) -> str:
        """Path by label and main office; see `name_people`."""
        anchor = _main_anchor(self.mentions) or self.earliest
        return f"person/{slugify(self.label)}-{anchor}"

    @property
    def earliest(self) -> str:
        """First digits of the key of the earliest article, undated ones last."""
        first = min((m.day or date.max, m.member) for m in self.mentions)
        return first[1][0][:8]

    @property
    def precedence(self) -> tuple[int, Member]:
        """Order among people of one label and anchor: the most offices first."""
        offices = sum(len(mention.terms) for mention in self.mentions)
        return -offices, self.mentions[0].member


def choose_label(names: Sequence[str]) -> str:
    """Choose the fullest name among *names*, one for each mention.

    Most whole words first; then most frequent. A name that stands once, while others
    stand more often, is rather a slip than the fullest name.

    Examples:
        >>> choose_label(["Rendi Susiswo", "Rendi Susiswo Ismail", "Rendi S Ismail"])
        'Rendi Susiswo Ismail'
        >>> choose_label(["Muhaimin", "Muhaimin", "Muhaimin Lewat"])
        'Muhaimin'
    """
    ranked = rank_labels(names)
    often = [name for name in ranked if names.count(name) > 1] or ranked
    return max(often, key=lambda name: sum(len(t) > 1 for t in fold_name(name)))


def name_people(portraits: Sequence[Portrait]) -> list[str]:
    """Tell the path of each person: the label and what the main office is of.

    The place, else the organisation; without an office the earliest article. Of
    several people of one path the one with most offices keeps it, the others get
    their earliest article behind it.

    Args:
        portraits: Of all people.

    Returns:
        Paths in the order of *portraits*, each once.
    """
    by_path: dict[str, list[int]] = {}
    for index, portrait in enumerate(portraits):
        by_path.setdefault(portrait.path, []).append(index)
    paths = [""] * len(portraits)
    taken = set(by_path)
    for path in sorted(by_path):
        ordered = sorted(by_path[path], key=lambda i: portraits[i].precedence)
        paths[ordered[0]] = path
        for index in ordered[1:]:
            paths[index] = _free_path(f"{path}-{portraits[index].earliest}", taken)
    return paths


def describe_person(
    path: str,
    portrait: Portrait,
    people: Mapping[Member, Person],
    same_as: str | None = None,
) -> PersonIdentity:
    """Describe one person from the records of all articles.

    Args:
        path: Path of the person.
        portrait: The mentions, and the label.
        people: Records of the articles by member.
        same_as: IRI in an authority file; None if not found there.
    """
    members = tuple(mention.member for mention in portrait.mentions)
    own = [people[member] for member in members]
    spellings = [name for person in own for name in (person.name, *person.aliases)]
    return PersonIdentity(
        path=path,
        label=portrait.label,
        alt_labels=other_labels(portrait.label, spellings),
        members=members,
        prefixes=tuple(sorted({text for person in own for text in person.prefixes})),
        suffixes=tuple(sorted({text for person in own for text in person.suffixes})),
        same_as=(same_as,) if same_as else (),
    )


def _free_path(path: str, taken: set[str]) -> str:
    """Number a path that is taken; people of one name in one article are the case."""
    free, number = path, 2
    while free in taken:
        free, number = f"{path}-{number}", number + 1
    taken.add(free)
    return free


def _main_anchor(mentions: Sequence[Mention]) -> str | None:
    """Tell where most offices are: a region's code, else an organisation's slug."""
    terms = [term for mention in mentions for term in mention.terms]
    regions = rank_labels(t.region for t in terms if t.region and t.is_held)
    regions = regions or rank_labels(t.region for t in terms if t.region)
    if regions:
        return regions[0]
    bodies = rank_labels(body for m in mentions for body in sorted(m.bodies))
    return bodies[0].partition("/")[2] if bodies else None
