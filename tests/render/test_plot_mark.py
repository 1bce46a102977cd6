"""How a stated figure is drawn on a line."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Figure, Period, Policy
from oirlib.figure import Hedge
from oirlib.render.plot_mark import Mark, mark_of, pieces, same_unit

INF = math.inf


@pytest.mark.parametrize(
    ("words", "mark"),
    [
        ("37", Mark(37, 37, 37, 37, dot=37)),
        ("900", Mark(900, 900, 855, 945, dot=900)),
        ("about 2,000", Mark(2000, 2000, 1800, 2200, dot=2000)),
        ("nearly 1,000", Mark(1000, 1000, 900, 1000, dot=1000, hollow=True)),
        ("just over 40", Mark(40, 40, 40, 44, dot=40, hollow=True)),
        ("more than 75", Mark(75, INF, 75, INF, open_high=True, dot=75, hollow=True)),
        ("at least seven", Mark(7, INF, 7, INF, open_high=True, dot=7)),
        ("up to 35", Mark(0, 35, 0, 35, open_low=True, dot=35)),
        ("fewer than 9", Mark(0, 9, 0, 9, open_low=True, dot=9, hollow=True)),
        ("between 3 and 9", Mark(3, 9, 3, 9)),
        ("several", Mark(3, 9, 3, 9, open_high=True)),
        ("many", Mark(2, INF, 2, INF, open_high=True)),
        ("none", Mark(0, 0, 0, 0, dot=0)),
        ("no indication of", Mark(0, 0, 0, 0, dot=0, hollow=True)),
    ],
)
def test_words_become_dots_bars_fades_and_arrows(words, mark):
    """A number is a dot, hollow where it is itself left out; slack is soft, and a bound is open."""
    assert mark_of(Figure.parse(words), Policy()) == mark


def test_the_slack_is_the_policys():
    """A stricter analyst sees shorter fades."""
    exact = Policy(rounding=False, approximate=0.02)
    assert mark_of(Figure.parse("900"), exact).soft_low == 900
    assert mark_of(Figure.parse("about 2,000"), exact).soft_high == 2040


def test_days_are_bars_and_one_day_is_a_dot():
    """A month is as long as its days, one day is a dot, and "since" has no end."""
    month = mark_of(Period("2024-09-01", "2024-09-30"), Policy())
    assert (month.high - month.low, month.dot) == (29, None)
    day = mark_of(Period("2024-09-01", "2024-09-01"), Policy())
    assert day.dot == day.low == day.high
    since = mark_of(Period("2024-09-01", "9999-12-31"), Policy())
    assert (since.open_low, since.open_high, since.high) == (False, True, INF)


def test_what_must_be_in_view_is_finite():
    """An arrow does not stretch the line to the end of the world."""
    assert mark_of(Figure.parse("more than 75"), Policy()).ends == (75, 75, 75)


FIGURES = st.builds(
    lambda hedge, low, more, named: Figure(
        "x", hedge, low, low + more if named else math.inf, low if named else None
    ),
    st.sampled_from(Hedge), st.integers(0, 10**9), st.integers(0, 10**6), st.booleans(),
)  # fmt: skip


@given(FIGURES)
def test_layers_lie_within_each_other_and_hold_the_dot(figure):
    """Each layer lies within the one before it, so that a bar is strongest where the words are firm."""
    mark = mark_of(figure, Policy())
    layers = list(pieces(mark))
    assert mark.soft_low <= mark.low <= mark.high <= mark.soft_high
    assert all(not math.isnan(end) for layer in layers for end in (layer.low, layer.high))
    for outer, inner in pairwise(layers):
        assert outer.low <= inner.low <= inner.high <= outer.high
    assert [layer.strength for layer in layers] == sorted(layer.strength for layer in layers)


def test_a_mark_in_another_unit():
    """All of its numbers are multiplied."""
    assert mark_of(Figure.parse("about 10"), Policy()).times(2) == Mark(20, 20, 18, 22, dot=20)


def test_units_convert_within_one_dimension_only():
    """Square miles are square kilometres, dollars are not per cent, and a unit of one's own is itself only."""
    assert same_unit("mi2", "km2") == pytest.approx(2.589988)
    assert same_unit("USD", "percent") is None
    assert same_unit("hogsheads", "hogsheads") == 1
    assert same_unit("hogsheads", None) is None
