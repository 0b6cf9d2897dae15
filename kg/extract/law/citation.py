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
from dataclasses import dataclass, field, replace

from kg.extract.document import Document, Sentence
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.number import LawNumber, read_number
from kg.extract.law.place import choose_entry
from kg.extract.law.provision import read_provision_before, read_provision_behind
from kg.extract.law.title import read_title
from kg.iri import slugify
from kg.lexicon.concept import LawType
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon
from kg.lexicon.place import PlaceEntry

BETWEEN_STEPS = 9
"""Most steps between a type and its number: abbreviation, place, state, nickname."""

CLAUSE_TOKENS = 10
"""Longest clause between a type of law and the demonstrative behind it, in tokens."""

MARK_DISTANCE = 5
"""How far ahead a number's mark allows a name in lower case before it
(`perda inisiatif dewan bernomor 4 Tahun 2023`)."""

BRACKET_TOKENS = 6
"""Longest bracket, in tokens, that may stand between a type and its number."""

NAME_WORDS = 6
"""Longest nickname, in words (`UU Perlindungan dan Pengelolaan Lingkungan Hidup`)."""

_MINISTER = "permen"
_CODES = frozenset(("kuhp", "kuhap", "kuhperdata", "uud", "khi"))
_UNISSUED = frozenset(("se", "sk"))
_MINISTERIAL = frozenset(("pmk", "pma"))


@dataclass(frozen=True, slots=True)
class _Head:
    """A type of law at the beginning of a citation."""

    first: int
    last: int
    stem: str
    law_type: LawType | None
    is_short: bool


@dataclass(slots=True)
class _Between:
    """What stands between a type and its number, while it is read."""

    stop: int
    stem: str
    place: PlaceEntry | None = None
    names: list[str] = field(default_factory=list)
    bracket: str = ""
    number: LawNumber | None = None


@dataclass(frozen=True, slots=True)
class CitationReader:
    """The grammar, bound to an article and a lexicon.

    Args:
        document: The article.
        lexicon: Types, nicknames, places, numerals.
        words: Words of citations.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords

    def find_mentions(self) -> Iterator[LawMention]:
        """Find every mention outside boilerplate, in order, not overlapping."""
        heads = read_triggers(self.lexicon, self.words)
        starts = [
            i
            for i, word in enumerate(self.document.lower)
            if word in heads or word[:6] == _MINISTER
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
        return replace(mention, is_inner=is_inner)

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
        head = self._read_head(i, sentence.last)
        if head is None:
            mention = self._read_headless(i, sentence, previous)
            return [] if mention is None else self._read_list([mention], sentence)
        between = self._read_between(head, sentence.last)
        if between.number is None:
            mention = self._read_unnumbered(head, sentence)
            return [] if mention is None else [mention]
        mention = self._to_mention(head, between, sentence)
        return self._read_list([mention], sentence)

    def _read_head(self, i: int, end: int) -> _Head | None:
        """Read a type of law at token *i*; None for bills and other words."""
        document = self.document
        form = document.forms[i]
        if _is_joined_nickname(document.lower[i], self.lexicon) and form.isupper():
            return _Head(i, i + 1, "uu", self.lexicon.law_type("uu"), True)
        match = self.lexicon.law_types.find_at(document.lower, i)
        if match is not None and match.last <= end:
            value = match.value
            is_short = match.last - match.first == 1
            if value.is_proposed or (
                is_short and len(form) < 4 and form.islower() and value.id != "uu"
            ):
                return None
            return _Head(i, match.last, value.id, value, is_short)
        word = document.lower[i]
        if (
            word.startswith(_MINISTER)
            and word.isalpha()
            and len(word) > len(_MINISTER) + 1
        ):
            return _Head(i, i + 1, word.removesuffix("nya"), None, True)
        return None

    def _read_between(self, head: _Head, end: int) -> _Between:
        """Read up to the number; without one, `number` stays None."""
        between = _Between(head.last, head.stem)
        for _ in range(BETWEEN_STEPS):
            if between.stop >= end or not self._step(head, between, end):
                break
        return between

    def _step(self, head: _Head, between: _Between, end: int) -> bool:
        """Read one thing between type and number; tell whether to go on."""
        document, words = self.document, self.words
        lower, j = document.lower, between.stop
        form = document.forms[j]
        if lower[j] in words.single["number"]:
            between.number = self._read_marked(j, end)
            return False
        if form[0].isdecimal():
            between.number = self._read_unmarked(head, between, end)
            return False
        skipped = words.skip("state", lower, j)
        if skipped > j:
            between.stop = skipped
            return True
        if form == "(":
            return self._step_bracket(between, end)
        if self._step_apposition(between, end) or self._step_place(between, end):
            return True
        return self._step_name(between, end)

    def _read_marked(self, j: int, end: int) -> LawNumber | None:
        """Read the number behind its mark at token *j*."""
        k = j + 1
        while k < end and self.document.lower[k] in (".", ":"):
            k += 1
        return read_number(self.document, k, end, self.words, self.lexicon.time.numbers)

    def _read_unmarked(
        self, head: _Head, between: _Between, end: int
    ) -> LawNumber | None:
        """Read a number without a mark: with its year, or right behind the type."""
        number = read_number(self.document, between.stop, end, self.words, {})
        if number is None:
            return None
        is_bare = number.year is None and not number.is_docket
        if not is_bare:
            return number
        is_adjacent = between.stop == head.last and head.is_short
        return number if is_adjacent and len(number.number) <= 3 else None

    def _step_bracket(self, between: _Between, end: int) -> bool:
        """Step over `(PKPU)`; a bracket that holds a citation ends the search."""
        lower, j = self.document.lower, between.stop
        for k in range(j + 1, min(j + 1 + BRACKET_TOKENS, end)):
            if lower[k] == ")":
                between.stop = k + 1
                between.bracket = " ".join(lower[j + 1 : k])
                if between.stem == _MINISTER and lower[j + 1].startswith(_MINISTER):
                    between.stem = lower[j + 1]
                return True
            if lower[k][0].isdecimal():
                return False
        return False

    def _step_apposition(self, between: _Between, end: int) -> bool:
        """Step over `, yaitu` and `dengan` where the number's mark follows."""
        lower = self.document.lower
        j = between.stop + (lower[between.stop] == ",")
        k = self.words.skip("apposition", lower, j)
        if k > j and k < end and lower[k] in self.words.single["number"]:
            between.stop = k
            return True
        return False

    def _step_place(self, between: _Between, end: int) -> bool:
        """Step over a place name."""
        document, j = self.document, between.stop
        if not document.forms[j][0].isupper():
            return False
        match = self.lexicon.places.find_at(document.lower, j)
        if match is None or match.last > end:
            return False
        between.place = choose_entry(match.value, between.stem, document, j, self.words)
        between.stop = match.last
        return True

    def _step_name(self, between: _Between, end: int) -> bool:
        """Step over a word of a nickname, or of the law's issuer."""
        document, j = self.document, between.stop
        form = document.forms[j]
        if form in "-–/&" and between.names:
            between.names.append(document.lower[j])
            between.stop = j + 1
            return True
        if not form[0].isalpha() or len(between.names) >= NAME_WORDS:
            return False
        if self._read_head(j, end) is not None and form[0].isupper():
            return False
        if form[0].islower() and not self._has_mark_ahead(j, end):
            return False
        between.names.append(document.lower[j])
        between.stop = j + 1
        return True

    def _has_mark_ahead(self, j: int, end: int) -> bool:
        """Tell whether a number's mark follows with only words between."""
        lower = self.document.lower
        for k in range(j, min(j + MARK_DISTANCE, end)):
            if lower[k] in self.words.single["number"]:
                return k + 1 < end
            if not lower[k][0].isalpha() or (
                k > j and self.lexicon.law_types.find_at(lower, k) is not None
            ):
                return False
        return False

    def _to_mention(
        self, head: _Head, between: _Between, sentence: Sentence
    ) -> LawMention:
        """Make the mention of a numbered law, with its provision and title."""
        number = between.number
        if number is None:
            msg = "a numbered mention needs a number"
            raise ValueError(msg)
        stem = self._refine_stem(head, between, number)
        if stem.startswith(_MINISTER) or stem in _MINISTERIAL:
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

    def _refine_stem(self, head: _Head, between: _Between, number: LawNumber) -> str:
        """Tell the court by its docket, the issuer by the name behind the type."""
        if between.stem in _UNISSUED:
            label = " ".join(self.document.lower[head.first : head.last])
            for name in (" ".join(between.names), between.bracket):
                value = self.lexicon.law_types.get(f"{label} {name}") if name else None
                if value is not None:
                    return value.id
        if between.stem.startswith("putusan"):
            return court_of(number) or between.stem
        if between.stem == _MINISTER and between.names:
            return _MINISTER + slugify(" ".join(between.names))
        return between.stem

    def _place_in_type(self, head: _Head) -> PlaceEntry | None:
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
        """Add the provision before or behind, and the title."""
        document, words = self.document, self.words
        behind = read_provision_behind(document, mention.last, sentence.last, words)
        provision = behind or read_provision_before(
            document, mention.first, sentence.first, words
        )
        start = mention.last if behind is None else behind[1]
        title = read_title(document, start, sentence.last, words, self.lexicon)
        return replace(mention, provision=provision, title=title)

    def _read_list(
        self, mentions: list[LawMention], sentence: Sentence
    ) -> list[LawMention]:
        """Read the numbers that a list adds: `No 1, 2 dan 3 Tahun 2020`."""
        while len(mentions) < NAME_WORDS * 5:
            following = self._read_listed(mentions[-1], sentence)
            if following is None:
                break
            if following.year is not None:
                mentions = self._share_year(mentions, following.year)
            mentions.append(following)
        return mentions

    def _share_year(self, mentions: list[LawMention], year: int) -> list[LawMention]:
        """Give the numbers before it the year that stands once at the end."""
        return [
            mention
            if mention.year is not None
            else replace(mention, year=year, kind=MentionKind.LISTED)
            for mention in mentions
        ]

    def _read_listed(self, before: LawMention, sentence: Sentence) -> LawMention | None:
        """Read the next number of a list behind *before*; None if the list ends."""
        document, words, end = self.document, self.words, sentence.last
        lower, j = document.lower, before.last
        while j < end and (
            lower[j] in (",", "/", ".", "-")
            or lower[j] in words.single["list"]
            or lower[j] in words.single["juncto"]
        ):
            if lower[j] == "." and lower[j - 1] not in words.single["juncto"]:
                break
            j += 1
        if j == before.last or j >= end:
            return None
        is_marked = lower[j] in words.single["number"]
        number = (
            self._read_marked(j, end)
            if is_marked
            else read_number(document, j, end, words, {})
        )
        if number is None or number.is_docket:
            return None
        if number.year is None and (
            before.year is not None
            or not (is_marked or self._year_comes(number.last, end))
        ):
            return None
        mention = LawMention(
            MentionKind.LISTED,
            j,
            number.last,
            before.stem,
            number.number,
            number.year,
            before.place,
            law_type=before.law_type,
        )
        return self._complete(mention, sentence)

    def _year_comes(self, j: int, end: int) -> bool:
        """Tell whether a list of bare numbers goes on up to a year."""
        lower = self.document.lower
        for k in range(j, min(j + 12, end)):
            if lower[k] in self.words.single["year"]:
                return True
            if not (
                lower[k] in ","
                or lower[k] in self.words.single["list"]
                or lower[k] in self.words.single["number"]
                or lower[k].isdecimal()
            ):
                return False
        return False

    def _read_headless(
        self, i: int, sentence: Sentence, previous: LawMention | None
    ) -> LawMention | None:
        """Read `Nomor 20 Tahun 2023` behind another law, or a court's docket."""
        lower = self.document.lower
        if lower[i] in self.words.single["number"]:
            number = self._read_marked(i, sentence.last)
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
        return self._read_generic(i, sentence)

    def _read_unnumbered(self, head: _Head, sentence: Sentence) -> LawMention | None:
        """Read a code, a nickname, a back-reference or a type alone."""
        document, words = self.document, self.words
        lower, end = document.lower, sentence.last
        base = LawMention(
            MentionKind.BARE, head.first, head.last, head.stem, law_type=head.law_type
        )
        if head.stem in _CODES:
            code = replace(base, kind=MentionKind.CODE)
            return self._complete(code, sentence)
        if _is_joined_nickname(lower[head.first], self.lexicon):
            name = lower[head.first]
            return self._complete(
                replace(base, kind=MentionKind.NICKNAME, name=name), sentence
            )
        reference = self._read_reference(base, end)
        if reference is not None:
            return self._complete(reference, sentence)
        name_end = self._end_of_name(head, end)
        if name_end > head.last:
            name = " ".join(lower[head.last : name_end])
            named = replace(base, kind=MentionKind.NICKNAME, last=name_end, name=name)
            return self._complete(self._with_age(named, end), sentence)
        title = read_title(document, head.last, end, words, self.lexicon)
        if title is not None:
            name = " ".join(lower[title[0] : title[1]])
            titled = replace(base, kind=MentionKind.NICKNAME, name=name)
            return self._complete(titled, sentence)
        return self._complete(base, sentence)

    def _read_reference(self, base: LawMention, end: int) -> LawMention | None:
        """Read what makes a type a back-reference: `ini`, `lama`, `yang baru`."""
        lower = self.document.lower
        kind = MentionKind.BACK_REFERENCE
        aged = self._with_age(base, end)
        if aged is not base:
            last = self.words.skip("demonstrative", lower[:end], aged.last)
            return replace(aged, kind=kind, last=last)
        last = self.words.skip("demonstrative", lower[:end], base.last)
        if last > base.last:
            return replace(base, kind=kind, last=last)
        return replace(base, kind=kind) if self._is_clause_pointed(base, end) else None

    def _is_clause_pointed(self, base: LawMention, end: int) -> bool:
        """Tell whether a clause between a type and `itu` describes a law named before.

        `UU yang diteken Presiden Oktober lalu itu` is a back-reference.
        """
        lower = self.document.lower
        if base.last >= end or lower[base.last] != "yang":
            return False
        singles = self.words.single["demonstrative"]
        for j in range(base.last + 1, min(base.last + CLAUSE_TOKENS, end)):
            if lower[j] in singles:
                return True
            if not lower[j][0].isalnum() or self._read_head(j, end) is not None:
                return False
        return False

    def _with_age(self, mention: LawMention, end: int) -> LawMention:
        """Add `lama` or `baru` behind a mention."""
        lower = self.document.lower[:end]
        last = self.words.skip("old", lower, mention.last)
        if last > mention.last:
            return replace(mention, last=last, is_old=True)
        last = self.words.skip("new", lower, mention.last)
        if last > mention.last:
            return replace(mention, last=last, is_new=True)
        return mention

    def _end_of_name(self, head: _Head, end: int) -> int:
        """Find the end of a nickname behind a type: a known one, or capitals."""
        document, lower = self.document, self.document.lower
        key = ("uu", *lower[head.last : min(head.last + NAME_WORDS, end)])
        known = (
            self.lexicon.law_nicknames.find_at(key, 0) if head.stem == "uu" else None
        )
        j = head.last
        while j < min(head.last + NAME_WORDS, end):
            form = document.forms[j]
            is_word = form[0].isupper() and form[0].isalpha()
            if not is_word or lower[j] in self.words.single["title-stop"]:
                break
            if (
                self.words.skip("new", lower, j) > j
                or self.words.skip("old", lower, j) > j
            ):
                break
            if self.lexicon.law_types.find_at(lower, j) is not None:
                break
            j += 1
        return max(j, head.last + known.last - 1 if known is not None else 0)

    def _read_generic(self, i: int, sentence: Sentence) -> LawMention | None:
        """Read a generic back-reference at token *i*: `beleid itu`, `aturan lama`."""
        lower, words = self.document.lower, self.words
        last = words.skip("generic", lower, i)
        if last == i or last > sentence.last:
            return None
        base = LawMention(MentionKind.BACK_REFERENCE, i, last, None)
        reference = self._read_reference(base, sentence.last)
        if reference is None and lower[i] in words.single["generic-alone"]:
            reference = base
        return None if reference is None else self._complete(reference, sentence)


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


def _is_joined_nickname(word: str, lexicon: Lexicon) -> bool:
    """Tell whether one word is a nickname without a type before it: `UUPA`."""
    return (
        len(word) > 2
        and word.startswith("uu")
        and word != "uud"
        and (lexicon.law_nicknames.get(word) is not None)
    )


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
