"""Finds the mentions of laws: numbered, listed, by nickname, and back-references.

Grammar, over tokens; capitals are words of the lexicon::

    citation  = [provision [WITHIN]] head [provision] [TITLE title]
    head      = TYPE between* number (LIST [MARK] number)*
              | docket                              91/PUU-XVIII/2020
              | TYPE name | CODE                    UU ASN, KUHP
              | (TYPE | GENERIC) DEMONSTRATIVE      UU ini, beleid itu
    between   = STATE | "(" word* ")" | place | name | APPOSITION
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.document import Document, Sentence
from kg.extract.law.completion import complete_mention
from kg.extract.law.head import MINISTER, Between, Head, HeadReader
from kg.extract.law.listing import ListReader
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.number import LawNumber
from kg.extract.law.place import choose_entry
from kg.extract.law.unnumbered import UnnumberedReader
from kg.iri import slugify
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon
from kg.lexicon.place import PlaceEntry

_BEHIND_MINISTER = MINISTER[:-1] + chr(ord(MINISTER[-1]) + 1)
"""The first string that no longer begins like a minister's regulation."""

_UNISSUED = frozenset(("se", "sk"))
_MINISTERIAL = frozenset(("pmk", "pma"))


@dataclass(frozen=True, slots=True)
class CitationReader:
    """The grammar, bound to an article and a lexicon.

    Args:
        document: The article.
        lexicon: Types, nicknames, places, numerals.
        words: Words of citations.
        heads: Reads types and what stands before the number.
        lists: Reads the further numbers of a list.
        names: Reads mentions without a number.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords
    heads: HeadReader
    lists: ListReader
    names: UnnumberedReader

    def find_mentions(self) -> Iterator[LawMention]:
        """Find every mention outside boilerplate, in order, not overlapping."""
        heads = read_triggers(self.lexicon, self.words)
        starts = [
            i
            for i, word in enumerate(self.document.lower)
            if word in heads or MINISTER < word < _BEHIND_MINISTER
        ]
        place = 0
        for sentence in self.document.sentences if starts else ():
            first = place
            while place < len(starts) and starts[place] < sentence.last:
                place += 1
            if first < place and not sentence.is_noise:
                yield from self._find_in(sentence, starts[first:place])

    def _find_in(self, sentence: Sentence, starts: list[int]) -> Iterator[LawMention]:
        """Find the mentions of one sentence, at the tokens where they may begin."""
        previous: LawMention | None = None
        free = sentence.first
        for i in starts:
            if i >= free:
                mentions = self._read(i, sentence, previous)
                for mention in mentions:
                    yield self._mark_inner(mention, previous)
                    previous = mention
                free = max(i + 1, self._resume(mentions, i))

    def _mark_inner(
        self, mention: LawMention, previous: LawMention | None
    ) -> LawMention:
        """Mark a law that stands in the title of the one before it."""
        if previous is None or previous.title is None:
            return mention
        is_inner = previous.title[1] <= mention.start <= previous.title[1] + 1
        return replace(mention, is_inner=True) if is_inner else mention

    def _resume(self, mentions: list[LawMention], i: int) -> int:
        """Find where to read on: behind the citation, or behind a bill's name."""
        if mentions:
            return mentions[-1].last
        match = self.lexicon.law_types.find_at(self.document.lower, i)
        return match.last if match is not None and match.value.is_proposed else i + 1

    def _read(
        self, i: int, sentence: Sentence, previous: LawMention | None
    ) -> list[LawMention]:
        """Read the citation at token *i*, with the list that it may begin."""
        head = self.heads.read_head(i, sentence.last)
        if head is None:
            mention = self._read_headless(i, sentence, previous)
            return [] if mention is None else self.lists.read_list([mention], sentence)
        between = self.heads.read_between(head, sentence.last)
        if between.number is None:
            mention = self.names.read_unnumbered(head, sentence)
            return [] if mention is None else [mention]
        mention = self._to_mention(head, between, sentence)
        return self.lists.read_list([mention], sentence)

    def _to_mention(
        self, head: Head, between: Between, sentence: Sentence
    ) -> LawMention:
        """Make the mention of a numbered law, with its provision and title."""
        number = between.number
        if number is None:
            msg = "a numbered mention needs a number"
            raise ValueError(msg)
        stem = self._refine_stem(head, between, number)
        if stem.startswith(MINISTER) or stem in _MINISTERIAL:
            number = replace(number, number=number.number.split("-")[0])
        kind = MentionKind.NUMBERED
        if number.year is None and not number.is_docket:
            kind = MentionKind.SHORT
        mention = LawMention(
            kind,
            head.first,
            number.last,
            stem,
            number.number,
            number.year,
            between.place or self._place_in_type(head),
            " ".join(between.names),
            law_type=head.law_type,
        )
        return self._complete(mention, sentence)

    def _refine_stem(self, head: Head, between: Between, number: LawNumber) -> str:
        """Tell the court by its docket, the issuer by the name behind the type."""
        if between.stem in _UNISSUED:
            label = " ".join(self.document.lower[head.first : head.last])
            for name in (" ".join(between.names), between.bracket):
                value = self.lexicon.law_types.get(f"{label} {name}") if name else None
                if value is not None:
                    return value.id
        if between.stem.startswith("putusan"):
            return court_of(number) or between.stem
        if between.stem == MINISTER and between.names:
            return MINISTER + slugify(" ".join(between.names))
        return between.stem

    def _place_in_type(self, head: Head) -> PlaceEntry | None:
        """Find a place that belongs to the type's own name: `Qanun Aceh`."""
        if head.last - head.first < 2:
            return None
        lower = self.document.lower
        match = self.lexicon.places.find_at(lower, head.last - 1)
        if match is None or match.last != head.last:
            return None
        return choose_entry(
            match.value, head.stem, self.document, head.last - 1, self.words
        )

    def _complete(self, mention: LawMention, sentence: Sentence) -> LawMention:
        """Add the provision and the title."""
        return complete_mention(
            self.document, mention, sentence, self.words, self.lexicon
        )

    def _read_headless(
        self, i: int, sentence: Sentence, previous: LawMention | None
    ) -> LawMention | None:
        """Read `Nomor 20 Tahun 2023` behind another law, or a court's docket."""
        lower = self.document.lower
        if lower[i] in self.words.single["number"]:
            number = self.heads.read_marked(i, sentence.last)
            if number is None:
                return None
            stem = court_of(number)
            if stem is None and previous is not None and number.year is not None:
                stem = previous.stem
            if stem is None:
                return None
            mention = LawMention(
                MentionKind.DOCKET if court_of(number) else MentionKind.LISTED,
                i,
                number.last,
                stem,
                number.number,
                number.year,
                previous.place if previous is not None else None,
                law_type=self.lexicon.law_type(stem),
            )
            return self._complete(mention, sentence)
        return self.names.read_generic(i, sentence)


def build_reader(
    document: Document, lexicon: Lexicon, words: CitationWords
) -> CitationReader:
    """Bind the grammar to an article, with all its parts.

    Args:
        document: The article.
        lexicon: Types, nicknames, places, numerals.
        words: Words of citations.
    """
    heads = HeadReader(document, lexicon, words)
    return CitationReader(
        document,
        lexicon,
        words,
        heads,
        ListReader(document, lexicon, words, heads),
        UnnumberedReader(document, lexicon, words, heads),
    )


def court_of(number: LawNumber) -> str | None:
    """Tell which court's docket a number is; None for other numbers.

    Examples:
        >>> court_of(LawNumber(0, "91-PUU-XVIII", 2020, True))
        'putusan-mk'
    """
    parts = number.number.upper().split("-")
    if "PUU" in parts or any(part.startswith("PHP") for part in parts):
        return "putusan-mk"
    return "putusan-ma" if "HUM" in parts else None


def read_triggers(lexicon: Lexicon, words: CitationWords) -> frozenset[str]:
    """Collect the words at which a citation can begin, once a lexicon."""
    key = id(lexicon.law_types)
    known = _TRIGGERS.get(key)
    if known is not None and known[0] is lexicon.law_types:
        return known[1]
    triggers = frozenset(
        {phrase[0] for phrase, _ in lexicon.law_types.items()}
        | {phrase[0] for phrase, _ in lexicon.law_nicknames.items()}
        | {phrase[0] for phrase in words.phrases["generic"]}
        | words.single["number"]
    )
    _TRIGGERS[key] = (lexicon.law_types, triggers)
    return triggers


_TRIGGERS: dict[int, tuple[object, frozenset[str]]] = {}
