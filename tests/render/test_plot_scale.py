"""The line that figures are drawn on."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.render.plot_days import day_ticks
from oirlib.render.plot_mark import Mark
from oirlib.render.plot_scale import Step, scale_over, short_number


def at(*numbers: float) -> list[Mark]:
    """Bare numbers' marks."""
    return [Mark(n, n, n, n, dot=n) for n in numbers]


def labels(scale) -> list[str]:
    """What is written at the ticks."""
    return [tick.label for tick in scale.ticks]


def test_figures_of_one_size_lie_on_an_even_line_from_nought():
    """900 and 2,000 are seen in proportion."""
    scale = scale_over(at(900, 2000))
    assert (scale.step, scale.low) == (Step.EVEN, 0)
    assert labels(scale) == ["0", "500", "1,000", "1,500", "2,000"]


def test_figures_close_together_are_seen_apart():
    """748,000 and 749,000 do not lie on one spot for nought's sake."""
    scale = scale_over(at(748_000, 749_000))
    assert scale.at(749_000) - scale.at(748_000) > 0.5


def test_figures_that_span_decades_lie_on_a_line_by_tens():
    """6, 28 and tens of thousands: each factor of ten is as long."""
    scale = scale_over([*at(6, 28), Mark(20_000, 99_999, 20_000, 99_999)])
    assert scale.step is Step.TENS
    assert scale.at(1000) - scale.at(100) == pytest.approx(scale.at(10_000) - scale.at(1000))
    assert labels(scale) == ["10", "1,000", "100,000"]


def test_nought_has_room_on_a_line_by_tens():
    """It stands at the beginning, apart from the least number."""
    scale = scale_over(at(0, 12, 30_000))
    assert labels(scale)[0] == "0"
    assert scale.at(0) == 0
    assert scale.at(12) > scale.room > 0


def test_a_single_number_and_none_at_all():
    """There is a line in any case, and the number stands on it."""
    assert 0 < scale_over(at(37)).at(37) < 1
    assert scale_over([]).low < scale_over([]).high
    assert labels(scale_over(at(0)))[0] == "0"


def test_counts_have_no_halves():
    """Between none and two there is one."""
    assert labels(scale_over(at(0, 2))) == ["0", "1", "2"]


def test_an_arrow_has_room_to_point():
    """Where a bound is open, the line goes on beyond the largest number."""
    scale = scale_over([*at(75), Mark(75, math.inf, 75, math.inf, open_high=True, dot=75)])
    assert scale.at(75) < 0.8
    assert scale.at(math.inf) == 1
    assert scale.at(-math.inf) == 0


FINITE = st.one_of(st.integers(0, 10**12), st.floats(-1e9, 1e9, allow_subnormal=False).filter(lambda x: abs(x) > 1e-6))


@given(st.lists(FINITE, min_size=1, max_size=6))
def test_the_line_keeps_the_order_and_shows_all(numbers):
    """More stands further right; every number is within the line; at most six ticks, in order and in view."""
    scale = scale_over(at(*numbers))
    placed = [scale.at(n) for n in sorted(numbers)]
    assert placed == sorted(placed)
    assert all(0 <= place <= 1 for place in placed)
    ticks = [tick.value for tick in scale.ticks]
    assert 1 <= len(ticks) <= 7
    assert ticks == sorted(set(ticks))
    assert all(tick <= scale.high * (1 + 1e-9) or tick <= scale.high + 1e-9 for tick in ticks)


def test_numbers_are_short_at_the_ticks():
    """Millions are not written out."""
    assert [short_number(n) for n in (999_999, 2_000_000, 1.5e9, 3e12)] == ["999,999", "2M", "1.5B", "3T"]


@pytest.mark.parametrize(
    ("first", "last", "wanted"),
    [
        ("2024-01-01", "2024-01-03", ["1 Jan 2024", "2 Jan", "3 Jan"]),
        ("2024-12-20", "2025-01-20", ["21 Dec 2024", "1 Jan 2025", "11 Jan"]),
        ("2024-08-01", "2024-11-25", ["Sep 2024", "Nov 2024"]),
        ("2017-10-01", "2019-12-25", ["2018", "2019"]),
        ("2014-10-01", "2020-06-25", ["2016", "2018", "2020"]),
        ("0001-01-01", "9999-12-31", ["2000", "4000", "6000", "8000"]),
    ],
)
def test_days_are_marked_as_finely_as_there_is_room(first, last, wanted):
    """Years, months or days; a year is named where it begins."""
    ends = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    assert [label for _, label in day_ticks(*ends)] == wanted


@given(st.dates(), st.integers(1, 10**6))
def test_any_stretch_of_days_has_two_to_four_marks(first, days):
    """In order, and within it."""
    low, high = first.toordinal(), min(first.toordinal() + days, date.max.toordinal())
    if low == high:
        return
    found = [day for day, _ in day_ticks(low, high)]
    assert 2 <= len(found) <= 4
    assert found == sorted(found)
    assert low <= found[0] < found[-1] <= high
