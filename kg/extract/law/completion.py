"""Completes a mention with the provision and the title around it."""

from dataclasses import replace

from kg.extract.document import Document, Sentence
from kg.extract.law.mention import LawMention
from kg.extract.law.provision import read_provision_before, read_provision_behind
from kg.extract.law.title import read_title
from kg.lexicon.law_relation import CitationWords
from kg.lexicon.load import Lexicon


def complete_mention(
    document: Document,
    mention: LawMention,
    sentence: Sentence,
    words: CitationWords,
    lexicon: Lexicon,
) -> LawMention:
    """Add the provision before or behind a law, and its title.

    Args:
        document: The article.
        mention: The law.
        sentence: The sentence around it; nothing is read beyond it.
        words: Words of citations.
        lexicon: Types of law, which end a title.
    """
    behind = read_provision_behind(document, mention.last, sentence.last, words)
    provision = behind or read_provision_before(
        document, mention.first, sentence.first, words
    )
    start = mention.last if behind is None else behind[1]
    title = read_title(document, start, sentence.last, words, lexicon)
    if provision is None and title is None:
        return mention
    return replace(mention, provision=provision, title=title)
