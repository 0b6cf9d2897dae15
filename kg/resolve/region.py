"""Names with a place in them: taken apart and put together."""

from collections.abc import Iterable

from kg.lexicon.token import phrase_key


def strip_place(name: str, labels: Iterable[str]) -> str:
    """Take the label of a place off the end of *name*; the longest that fits.

    A name that is nothing but the place stays as it is.

    Examples:
        >>> strip_place("Bawaslu Kota Balikpapan", ["Balikpapan", "Kota Balikpapan"])
        'Bawaslu'
        >>> strip_place("Balikpapan", ["Balikpapan", "Kota Balikpapan"])
        'Balikpapan'
    """
    words = name.split()
    folded = [_fold(word) for word in words]
    for label in sorted(labels, key=lambda text: (-len(text.split()), text)):
        size = len(label.split())
        if 0 < size < len(words) and folded[-size:] == [
            _fold(w) for w in label.split()
        ]:
            return " ".join(words[:-size]).rstrip(" ,-")
    return " ".join(words)


def join_place(base: str, place: str) -> str:
    """Put a place behind a name; a word that would stand twice stands once.

    Examples:
        >>> join_place("Pemerintah Kota", "Kota Balikpapan")
        'Pemerintah Kota Balikpapan'
        >>> join_place("Dinas Pendidikan", "Kota Balikpapan")
        'Dinas Pendidikan Kota Balikpapan'
    """
    words, place_words = base.split(), place.split()
    if words and place_words and _fold(words[-1]) == _fold(place_words[0]):
        words = words[:-1]
    return " ".join([*words, *place_words])


def has_place(name: str, labels: Iterable[str]) -> bool:
    """Tell whether the label of a place stands anywhere in *name*."""
    folded = f" {' '.join(phrase_key(name))} "
    return any(f" {' '.join(phrase_key(label))} " in folded for label in labels)


def regency(code: str) -> str:
    """Cut a Kemendagri code to its regency or city; a province stays a province.

    Examples:
        >>> regency("64.71.05.1003"), regency("64")
        ('64.71', '64')
    """
    return ".".join(code.split(".")[:2])


def _fold(word: str) -> str:
    return word.strip(",.()").lower()
