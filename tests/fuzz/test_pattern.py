"""No pattern of the program takes long over any text."""

import pytest

from tests.fuzz.pattern import Source, collect_patterns, find_slow


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return collect_patterns()


def test_the_patterns_of_modules_and_of_the_lexicon_are_found(
    sources: list[Source],
) -> None:
    texts = [source.text for source in sources]

    assert len(texts) >= 80
    assert any("baca juga" in text for text in texts)
    assert any(source.is_bytes for source in sources)


def test_no_pattern_is_slow_over_a_long_adversarial_text(
    sources: list[Source],
) -> None:
    slow = {source.text: found for source in sources if (found := find_slow(source))}

    assert slow == {}


def test_a_pattern_that_backtracks_without_end_is_found() -> None:
    assert find_slow(Source(r"(a+ ?)+b", 32, is_bytes=False)) is not None
