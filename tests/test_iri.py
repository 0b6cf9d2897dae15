"""The one mint."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from kg.iri import DEFAULT_BASE, MAX_SLUG, check_base, mint, read_url, slugify

ANY_TEXT = st.text(st.characters(codec=None))


@given(ANY_TEXT)
def test_slug_holds_only_what_an_iri_may(text: str) -> None:
    slug = slugify(text)

    assert slug
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789.-")
    assert len(slug) <= MAX_SLUG + len("-0123456789ab")


@given(ANY_TEXT)
def test_every_path_mints_an_iri_below_the_base(path: str) -> None:
    iri = mint(DEFAULT_BASE, f"person/{path}").value

    assert iri.startswith("https://w3id.org/warta-kg/id/person/")
    assert iri.isascii()


@given(ANY_TEXT)
def test_slug_of_a_slug_is_itself(text: str) -> None:
    slug = slugify(text)

    assert slugify(slug) == slug or len(slug) > MAX_SLUG


@pytest.mark.parametrize(
    "spelling",
    ["Mas'ud", "Mas’ud", "MAS‘UD", " mas`ud\u200b", "Más'ud"],
)
def test_spellings_that_a_reader_takes_for_one_give_one_slug(spelling: str) -> None:
    assert slugify(spelling) == "masud"


def test_texts_that_leave_nothing_are_told_apart() -> None:
    assert slugify("习近平") != slugify("李强")


def test_a_cut_slug_is_told_apart_by_its_hash() -> None:
    assert slugify("a" * 90) != slugify("a" * 91)


@given(ANY_TEXT)
def test_any_text_as_url_gives_a_safe_iri_or_none(text: str) -> None:
    for url in (text, f"https://{text}", f"http://berita.example/{text}"):
        iri = read_url(url)

        assert iri is None or isinstance(iri, NamedNode)
        if iri is not None:
            assert iri.value.lower().startswith(("http://", "https://"))
            assert iri.value.isascii()


@pytest.mark.parametrize(
    "base",
    [
        "https://kg.example/id",
        "kg.example/id/",
        "javascript:alert(1)//",
        "https://kg.example/id#",
        "https://kg.example/?q=/",
        "https://kg example/",
        "file:///etc/",
    ],
)
def test_base_that_cannot_carry_iris_is_refused(base: str) -> None:
    with pytest.raises(ValueError, match="ends in a slash"):
        check_base(base)
