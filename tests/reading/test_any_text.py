"""Anything at all may be passed in as text: it comes back as claims and skipped figures."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.reading import Article, check, read
from oirlib.source import Source

WORDS = (
    "killed wounded five 14 up to about dozens of ISIS fighters in Syria Iraq on Monday two days earlier said"
    " CENTCOM according"
    ' to reporters were including , . ; : “ ” " ( ) - | \n \n\n the other more than 1,300 no indications troops'
    " US has had been"
    " which who and but last month August 29 2024 % $5 million percent one them their strikes against near a Gen."
    " U.S. ? ! [3] #"
    " Deaths Injured \t — 'é ½ twelve 0 -5 9/11 F-16 1st both previously not number toll put at 1.5 3,139 a.m. 10:30 Q:"
).split(" ")
SOUP = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


def article(text: str) -> Article:
    return Article(text, Source("Paper A", published=date(2024, 10, 30)))


@given(st.one_of(st.text(max_size=300), SOUP))
def test_any_text_is_read(text: str) -> None:
    """No text makes the reader fail, and every claim's quote stands where it says and gives its figure."""
    found = read(article(text))
    assert check(found.claims, [found.article]) == []
    assert all(text[skipped.start : skipped.end] == skipped.text for skipped in found.skipped)


@given(SOUP)
def test_no_figure_is_read_twice(text: str) -> None:
    """A stretch of text is one claim's figure or skipped, never two claims' figures."""
    found = read(article(text))
    spans = sorted(claim.quote.figure_at for claim in found.claims if claim.quote and claim.quote.figure_at)
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(spans))


@given(SOUP)
def test_reading_shows_itself(text: str) -> None:
    """Every reading has a face, and none of the article's own signs become tags of it."""
    html = read(article(text + "<script>5 men</script>"))._repr_html_()
    assert "<script>" not in html


@pytest.mark.parametrize(
    "words", ["up to ", "7", ",", "a", "5 ", "killed 5 men ", "| 5 ", "two days earlier. ", "he said "]
)
def test_hostile_text_is_read_in_pieces(words: str) -> None:
    """A long text without an end to its sentence is cut, so that no quote grows with it."""
    found = read(article(words * (20_000 // len(words))))
    assert all(claim.quote is not None and len(claim.quote.exact) <= 2000 for claim in found.claims)
