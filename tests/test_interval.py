"""Intervals: their ends, what they share, and the fewest values that touch them all."""

from __future__ import annotations

import math
import pickle

import pytest

from oirlib.interval import EVERYTHING, Interval, fewest_groups, hull

CLOSED = Interval.closed(3, 9)


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        (CLOSED, Interval.closed(9, 12), True),
        (CLOSED, Interval.open(9, 12), False),
        (CLOSED, Interval.open(1, 3, low_open=False, high_open=True), False),
        (CLOSED, Interval.open(1, 3, low_open=False), True),
        (CLOSED, Interval.rounding(9, 12), True),
        (CLOSED, Interval.closed(10, 12), False),
        (Interval.open(3, 9, high_open=True), Interval.open(9, 12), False),
        (Interval.closed(5, 5), Interval.open(4, 6, high_open=True), True),
    ],
)
def test_intervals_meet_where_some_number_is_in_both(one: Interval, other: Interval, meets: bool) -> None:
    """A closed end shares its number, an open one does not; which comes first never matters."""
    assert one.meets(other) is other.meets(one) is meets
    assert one.common(other).empty is not meets


def test_two_roundings_that_only_touch_share_nothing() -> None:
    """Nobody who writes 748,000 means 749,000, yet an exact 748,500 rounds to either."""
    low, high = Interval.rounding(747_500, 748_500), Interval.rounding(748_500, 749_500)
    between = Interval.closed(748_500, 748_500)
    assert not low.meets(high)
    assert low.meets(between)
    assert high.meets(between)


def test_what_is_in_both_has_the_stricter_ends() -> None:
    """The common part starts at the later start and stops at the earlier stop."""
    assert CLOSED.common(Interval.open(5, math.inf)) == Interval.open(5, 9)
    assert CLOSED.common(EVERYTHING) == CLOSED


def test_an_interval_of_one_number_is_not_empty_unless_an_end_is_open() -> None:
    """[5, 5] holds 5, and (5, 5] holds nothing."""
    assert not Interval.closed(5, 5).empty
    assert Interval.open(5, 5).empty


def test_the_ends_are_plain_numbers() -> None:
    """``low`` and ``high`` tell the numbers, whatever sides they are taken from."""
    found = Interval.open(0.9, 1.1, low_open=True, high_open=True)
    assert (found.low, found.high) == (0.9, 1.1)


def test_a_hull_reaches_from_the_first_to_the_last() -> None:
    """It holds what lies between, and keeps the outermost ends as they are."""
    assert hull([Interval.open(1, 2), Interval.closed(7, 9)]) == Interval.open(1, 9)


@pytest.mark.parametrize(
    ("intervals", "groups"),
    [
        ([], []),
        ([CLOSED], [[0]]),
        ([Interval.closed(1, 2), Interval.closed(2, 3), Interval.closed(3, 4)], [[0, 1], [1, 2]]),
        ([Interval.closed(36, 36), Interval.closed(31, 39), Interval.closed(34, 34)], [[1, 2], [0, 1]]),
        ([Interval.closed(5, math.inf), Interval.closed(0, 9), Interval.closed(20, 20)], [[0, 1], [0, 2]]),
        ([CLOSED, CLOSED, CLOSED], [[0, 1, 2]]),
    ],
)
def test_the_fewest_groups_list_all_that_each_value_satisfies(
    intervals: list[Interval], groups: list[list[int]]
) -> None:
    """The lowest group comes first, and an interval that fits two groups stands in both."""
    assert fewest_groups(intervals) == groups


def test_a_chain_of_intervals_is_no_one_group() -> None:
    """Each meets the next, and still no value is in all."""
    chain = [Interval.closed(at, at + 1) for at in range(9)]
    assert len(fewest_groups(chain)) == 5


def test_intervals_are_values() -> None:
    """Equal ends are equal intervals, also after a journey."""
    assert Interval.closed(3, 9) == CLOSED != Interval.open(3, 9)
    assert pickle.loads(pickle.dumps(CLOSED)) == CLOSED
    assert len({CLOSED, Interval.closed(3, 9)}) == 1
