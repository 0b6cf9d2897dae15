"""What an article speaks about, as that one article shows it.

Claims point to these records by their place (index) in the tuples of
`kg.model.Extraction`; `kg.resolve` decides which of them are one entity across
articles.
"""

from dataclasses import dataclass

from kg.model.span import Span


@dataclass(frozen=True, slots=True)
class Person:
    """A named person of one article.

    Args:
        name: The fullest spelling outside boilerplate, titles and degrees removed.
        aliases: Every other spelling met, sorted, unique, *name* not among them:
            parts of the name, initials, misspellings.
        prefixes: Honorifics and ranks as written (`H.`, `Dr.`, `AKBP`), sorted.
        suffixes: Degrees as written (`S.Sos`, `M.Si`), sorted.
        mentions: Where the name stands, in order of the text.
    """

    name: str
    aliases: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    suffixes: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place of one article.

    Args:
        name: Label of the authority file (`Kota Balikpapan`), or as written.
        code: Kemendagri code (`64.71`); None if not in the authority file or
            not settled between several.
        mentions: Where it stands, in order of the text.
    """

    name: str
    code: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation of one article.

    Args:
        name: Long form (`Pemerintah Kota Balikpapan`), from the lexicon or the text.
        aliases: Abbreviations and other forms, sorted, unique.
        concept: Identifier in `ontology/lexicon/organisations.ttl` (`kasn`, or
            `bawaslu` for a regional Bawaslu); None if not listed.
        place: Index of the place of its seat or jurisdiction; None if national
            or unknown.
        mentions: Where it stands, in order of the text.
    """

    name: str
    aliases: tuple[str, ...] = ()
    concept: str | None = None
    place: int | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Law:
    """A law of one article.

    Args:
        identifier: `uu/2023/20`, see `design/profile.md`; ends in `/null` where the
            article names a law without its number (`uu/null`).
        label: As a person writes it: `UU Nomor 20 Tahun 2023`, or the name used.
        title: The subject behind *tentang*; None if not said.
        mentions: Where it stands, in order of the text.
    """

    identifier: str
    label: str
    title: str | None = None
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """A named or clearly identified event of one article.

    Args:
        kind: `election`, `inauguration`, `meeting`, `ceremony`, `campaign`,
            `hearing`, `disaster` or `other`.
        name: `Pilkada Kota Balikpapan 2024`.
        place: Index of the place; None if not said.
        date: ISO day, month or year (`2024-11-27`, `2024-11`, `2024`); None if
            not said.
        mentions: Where it stands, in order of the text.
    """

    kind: str
    name: str
    place: int | None = None
    date: str | None = None
    mentions: tuple[Span, ...] = ()
