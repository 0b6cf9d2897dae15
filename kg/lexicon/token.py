"""Cut text into tokens; the lexicon's phrases and the articles are cut alike."""

import re
from collections.abc import Iterator

TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’‘`´ʼ][^\W\d_]+)*|[^\s]")
"""A number with its separators, a word with inner apostrophes (`Mas’ud`), or one mark.

Hyphens and full stops always stand alone: a hyphen joins two candidates
(`Rahmad-Bagus`) as often as two halves of a word, and a full stop may be an
abbreviation's (`S.Sos`) or the end of a sentence whose space is missing
(`2022.Pengambilan`). What reads them knows more than a tokenizer."""


def tokenize(text: str) -> Iterator[tuple[str, int, int]]:
    """Cut *text* into tokens.

    Yields:
        Form, start and end of each token, in order; white space is left out.

    Examples:
        >>> [form for form, _, _ in tokenize("H.Rahmad Mas’ud (12/6), S.Sos")]
        ['H', '.', 'Rahmad', 'Mas’ud', '(', '12', '/', '6', ')', ',', 'S', '.', 'Sos']
    """
    for match in TOKEN.finditer(text):
        yield match.group(), match.start(), match.end()


def phrase_key(text: str) -> tuple[str, ...]:
    """Fold a phrase to the key under which look-ups keep it: lower-case tokens.

    Examples:
        >>> phrase_key("Pjs. Wali Kota")
        ('pjs', '.', 'wali', 'kota')
    """
    if text.replace(" ", "").isalpha():  # words alone: four times as fast
        return tuple(text.lower().split())
    return tuple(form.lower() for form, _, _ in tokenize(text))
