"""Hedges before and after a number, and what they allow."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.wording.hedges import Hedge, bounds, hedge_after, hedge_before
from oirlib.wording.tokens import tokens_of

COUNTS = st.integers(0, 10**9)
BOUNDING = [hedge for hedge in Hedge if hedge not in (Hedge.BETWEEN, Hedge.VAGUE, Hedge.NO_INDICATION)]


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("some 300", Hedge.ABOUT),
        ("in the region of 300", Hedge.ABOUT),
        ("just about 300", Hedge.ABOUT),
        ("just under 300", Hedge.NEARLY),
        ("just shy of 300", Hedge.NEARLY),
        ("just over 300", Hedge.JUST_OVER),
        ("no more than 300", Hedge.UP_TO),
        ("no fewer than 300", Hedge.AT_LEAST),
        ("far fewer than 300", Hedge.FEWER_THAN),
        ("well over 300", Hedge.MORE_THAN),
        ("not quite 300", Hedge.NEARLY),
        ("a shade over 300", Hedge.JUST_OVER),
        ("marginally above 300", Hedge.JUST_OVER),
        ("under the age of 30", Hedge.FEWER_THAN),
        ("over the age of 30", Hedge.MORE_THAN),
        ("capped at 300", Hedge.UP_TO),
    ],
)
def test_the_longest_hedge_wins(text: str, hedge: Hedge) -> None:
    """All the words up to the number belong to one hedge."""
    tokens = tokens_of(text)
    found = hedge_before(tokens, 0)
    assert found == (hedge, tokens.count - 1)


@pytest.mark.parametrize("text", ["carried over 97", "handed over 97", "left over 97"])
def test_a_verb_takes_its_preposition(text: str) -> None:
    """The "over" of a phrasal verb bounds nothing."""
    assert hedge_before(tokens_of(text), 1) is None


@pytest.mark.parametrize("text", ["back up to 97", "inched up to 97"])
def test_what_went_up_to_a_number_is_there(text: str) -> None:
    """The "up to" of a rise tells where it ended."""
    assert hedge_before(tokens_of(text), 1) is None


def test_a_hyphen_ties_a_word_to_the_number_before() -> None:
    """The "under" of a 4-under 68 bounds nothing; that of "4 - under 68" does."""
    assert hedge_before(tokens_of("4-under 68"), 2) is None
    assert hedge_before(tokens_of("4 - under 68"), 2) is not None


@pytest.mark.parametrize("text", ["killed 97", "more troops", "only 97", "total of 97"])
def test_words_that_are_no_hedges(text: str) -> None:
    """Other words are not taken for one."""
    assert hedge_before(tokens_of(text), 0) is None


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("20+", Hedge.MORE_THAN),
        ("20-plus", Hedge.MORE_THAN),
        ("20 or more", Hedge.AT_LEAST),
        ("20 or so", Hedge.ABOUT),
        ("20-odd", Hedge.ABOUT),
        ("20 or fewer", Hedge.UP_TO),
        ("20 or younger", Hedge.UP_TO),
        ("20 and counting", Hedge.AT_LEAST),
        ("20 and change", Hedge.JUST_OVER),
        ("20 at most", Hedge.UP_TO),
        ("20 at least.", Hedge.AT_LEAST),
    ],
)
def test_hedges_after_a_number(text: str, hedge: Hedge) -> None:
    """Some hedges follow their number."""
    found = hedge_after(tokens_of(text), 1)
    assert found is not None
    assert found[0] is hedge


@pytest.mark.parametrize("text", ["20 at least seven of them", "20 plus 7", "20 + 7", "20 more"])
def test_words_after_a_number_that_belong_elsewhere(text: str) -> None:
    """They open the next phrase, add, or compare."""
    assert hedge_after(tokens_of(text), 1) is None


@pytest.mark.parametrize(
    ("hedge", "counted", "ends"),
    [
        (Hedge.NONE, True, (40, 40)),
        (Hedge.ABOUT, True, (36, 44)),
        (Hedge.NEARLY, True, (36, 39)),
        (Hedge.NEARLY, False, (36, 40)),
        (Hedge.JUST_OVER, True, (41, 44)),
        (Hedge.JUST_OVER, False, (40, 44)),
        (Hedge.MORE_THAN, True, (41, math.inf)),
        (Hedge.MORE_THAN, False, (40, math.inf)),
        (Hedge.AT_LEAST, True, (40, math.inf)),
        (Hedge.UP_TO, True, (0, 40)),
        (Hedge.FEWER_THAN, True, (0, 39)),
        (Hedge.FEWER_THAN, False, (0, 40)),
    ],
)
def test_bounds(hedge: Hedge, counted: bool, ends: tuple[float, float]) -> None:
    """Counts step to the next whole thing; measures end at the number itself."""
    assert bounds(hedge, 40, 40, counted=counted) == ends


def test_bounds_below_zero() -> None:
    """A ceiling below zero has no floor."""
    assert bounds(Hedge.UP_TO, -5, -5, counted=False) == (-math.inf, -5)
    assert bounds(Hedge.ABOUT, -40, -40, counted=False) == (-44, -36)


def test_a_part_does_not_step() -> None:
    """More than two and a half begin right there, not at three and a half."""
    assert bounds(Hedge.MORE_THAN, 2.5, 2.5, counted=True) == (2.5, math.inf)


@given(COUNTS.filter(bool), st.sampled_from(BOUNDING))
def test_law_ends_in_order(number: int, hedge: Hedge) -> None:
    """No hedge on a number above zero allows nothing at all."""
    low, high = bounds(hedge, number, number, counted=True)
    assert low <= high


@given(COUNTS.filter(bool))
def test_law_opposites_part_the_line(number: int) -> None:
    """Every count is at most N or more than N, and fewer than N or at least N, and never both."""
    assert (
        bounds(Hedge.UP_TO, number, number, counted=True)[1] + 1
        == (bounds(Hedge.MORE_THAN, number, number, counted=True)[0])
    )
    assert (
        bounds(Hedge.FEWER_THAN, number, number, counted=True)[1] + 1
        == (bounds(Hedge.AT_LEAST, number, number, counted=True)[0])
    )
