"""Reads mentions without a number: codes, nicknames, back-references."""

from dataclasses import dataclass, replace

from kg.extract.document import Document, Sentence
from kg.extract.law.clause import RELATIVE
from kg.extract.law.completion import complete_mention
from kg.extract.law.head import NAME_WORDS, Head, HeadReader, is_joined_nickname
from kg.extract.law.mention import LawMention, MentionKind
from kg.extract.law.title import read_title
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon

CLAUSE_TOKENS = 10
"""Longest clause between a type of law and the demonstrative behind it, in tokens."""

_CODES = frozenset(("kuhp", "kuhap", "kuhperdata", "uud", "khi"))


@dataclass(frozen=True, slots=True)
class UnnumberedReader:
    """Reads mentions without a number, bound to an article and a lexicon.

    Args:
        document: The article.
        lexicon: Types and nicknames.
        words: Words of citations.
        heads: Reads types of law.
    """

    document: Document
    lexicon: Lexicon
    words: CitationWords
    heads: HeadReader

    def read_unnumbered(self, head: Head, sentence: Sentence) -> LawMention | None:
        """Read a code, a nickname, a back-reference or a type alone."""
        document, words = self.document, self.words
        lower, end = document.lower, sentence.last
        base = LawMention(
            MentionKind.BARE, head.first, head.last, head.stem, law_type=head.law_type
        )
        if head.stem in _CODES:
            code = replace(base, kind=MentionKind.CODE)
            return self._complete(code, sentence)
        if is_joined_nickname(lower[head.first], self.lexicon):
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
            last = self.words.skip("demonstrative", lower, aged.last)
            return replace(aged, kind=kind, last=last)
        last = self.words.skip("demonstrative", lower, base.last)
        if last > base.last:
            return replace(base, kind=kind, last=last)
        return replace(base, kind=kind) if self._is_clause_pointed(base, end) else None

    def _is_clause_pointed(self, base: LawMention, end: int) -> bool:
        """Tell whether a clause between a type and `itu` describes a law named before.

        `UU yang diteken Presiden Oktober lalu itu` is a back-reference.
        """
        lower = self.document.lower
        if base.last >= end or lower[base.last] != RELATIVE:
            return False
        singles = self.words.single["demonstrative"]
        for j in range(base.last + 1, min(base.last + CLAUSE_TOKENS, end)):
            if lower[j] in singles:
                return True
            if not lower[j][0].isalnum() or self.heads.read_head(j, end) is not None:
                return False
        return False

    def _with_age(self, mention: LawMention, end: int) -> LawMention:
        """Add `lama` or `baru` behind a mention."""
        lower = self.document.lower
        last = self.words.skip("old", lower, mention.last)
        if last > mention.last:
            return replace(mention, last=last, is_old=True)
        last = self.words.skip("new", lower, mention.last)
        if last > mention.last:
            return replace(mention, last=last, is_new=True)
        return mention

    def _end_of_name(self, head: Head, end: int) -> int:
        """Find the end of a nickname behind a type: a known one, or capitals."""
        document, lower = self.document, self.document.lower
        key = ("uu", *lower[head.last : min(head.last + NAME_WORDS, end)])
        known = (
            self.lexicon.law_nicknames.find_at(key, 0) if head.stem == "uu" else None
        )
        j = head.last
        while j < min(head.last + NAME_WORDS, end):
            form = document.forms[j]
            is_word = form[0].isupper() or self._is_inner_hyphen(j, head.last)
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

    def _is_inner_hyphen(self, j: int, first: int) -> bool:
        """Tell whether token *j* joins two halves of a word behind token *first*."""
        document = self.document
        return (
            document.lower[j] == "-"
            and first < j < len(document.forms) - 1
            and document.starts[j] == document.ends[j - 1]
            and document.ends[j] == document.starts[j + 1]
        )

    def read_generic(self, i: int, sentence: Sentence) -> LawMention | None:
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

    def _complete(self, mention: LawMention, sentence: Sentence) -> LawMention:
        """Add the provision and the title."""
        return complete_mention(
            self.document, mention, sentence, self.words, self.lexicon
        )
