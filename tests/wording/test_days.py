"""Arithmetic on days, and the one door to dateutil."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from dateutil import parser as dateutil_parser
from hypothesis import given
from hypothesis import strategies as st

from oirlib.wording.days import (
    Days,
    NotPlacedError,
    half_of,
    months,
    moved,
    one_day,
    strange_date,
    third_of,
    unit_with,
    week_with,
    years,
)

DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2190, 12, 31))
UNITS = ["day", "week", "month", "quarter", "year", "decade"]


@given(DAYS, st.sampled_from(UNITS))
def test_unit_holds_its_day(day: date, unit: str) -> None:
    """The unit a day lies in holds that day, and is the unit of each of its own ends."""
    days = unit_with(day, unit)
    assert days.first <= day <= days.last
    assert unit_with(days.first, unit) == unit_with(days.last, unit) == days


@given(DAYS, st.sampled_from(UNITS))
def test_units_leave_no_gap(day: date, unit: str) -> None:
    """The day after a unit begins the next one."""
    after = unit_with(day, unit).last + timedelta(1)
    assert unit_with(after, unit).first == after


@given(DAYS, st.sampled_from(["week", "month", "quarter", "year", "decade"]))
def test_thirds_make_the_whole(day: date, unit: str) -> None:
    """Early, middle and late follow each other and fill the whole."""
    whole = unit_with(day, unit)
    early, middle, late = (third_of(whole, which) for which in range(3))
    assert (early.first, late.last) == (whole.first, whole.last)
    assert early.last + timedelta(1) == middle.first
    assert middle.last + timedelta(1) == late.first


@given(DAYS, st.sampled_from(["week", "month", "year", "decade"]))
def test_halves_make_the_whole(day: date, unit: str) -> None:
    """The two halves follow each other, fill the whole, and are counted."""
    whole = unit_with(day, unit)
    one, two = half_of(whole, 0), half_of(whole, 1)
    assert (one.first, two.last) == (whole.first, whole.last)
    assert one.last + timedelta(1) == two.first
    assert one.counted
    assert two.counted


@given(DAYS, st.sampled_from(["day", "week", "fortnight"]), st.integers(-500, 500))
def test_moving_days_there_and_back(day: date, unit: str, count: int) -> None:
    """Days and weeks can be walked back."""
    assert moved(moved(day, unit, count), unit, -count) == day


@pytest.mark.parametrize(
    ("unit", "count", "day"),
    [
        ("month", -1, "2024-02-29"),
        ("month", 1, "2024-04-30"),
        ("quarter", -1, "2023-12-31"),
        ("year", -1, "2023-03-31"),
        ("decade", 1, "2034-03-31"),
        ("century", -1, "1924-03-31"),
        ("hour", -24, "2024-03-30"),
        ("hour", -25, "2024-03-29"),
        ("hour", -1, "2024-03-30"),
        ("hour", 48, "2024-04-02"),
    ],
)
def test_moved(unit: str, count: int, day: str) -> None:
    """Months end on a day they have; hours reach into whole days."""
    assert moved(date(2024, 3, 31), unit, count) == date.fromisoformat(day)


@pytest.mark.parametrize("unit", ["day", "week", "month", "year", "century"])
@pytest.mark.parametrize("count", [-(10**7), 10**7, 10**15])
def test_moved_out_of_the_calendar(unit: str, count: int) -> None:
    """Past the calendar's ends there is no day."""
    with pytest.raises(NotPlacedError, match="outside the calendar"):
        moved(date(2024, 3, 31), unit, count)


@pytest.mark.parametrize(("year", "month", "day"), [(2024, 2, 30), (2023, 2, 29), (2024, 0, 1), (0, 1, 1)])
def test_no_such_day(year: int, month: int, day: int) -> None:
    """A day the calendar lacks is refused."""
    with pytest.raises(NotPlacedError, match="there is no"):
        one_day(year, month, day)


def test_months_may_run_over_the_year() -> None:
    """A winter's months end in the next year."""
    assert months(2023, 12, 3) == Days(date(2023, 12, 1), date(2024, 2, 29))
    assert years(1980, 10) == Days(date(1980, 1, 1), date(1989, 12, 31))


def test_weeks_begin_on_monday() -> None:
    """A Sunday closes its week."""
    assert week_with(date(2024, 10, 27)) == Days(date(2024, 10, 21), date(2024, 10, 27))


class TestStrangeDate:
    """Notations outside the grammar, through dateutil."""

    def test_day(self) -> None:
        """A whole date is a day."""
        assert strange_date("Thu Aug 29 12:47:00 2024") == Days(date(2024, 8, 29), date(2024, 8, 29))

    def test_month_stays_a_month(self) -> None:
        """Where the day is not in the text the days are the month's, never one that was filled in."""
        assert strange_date("Aug-2024") == Days(date(2024, 8, 1), date(2024, 8, 31))

    @pytest.mark.parametrize(
        "text",
        [
            "Thursday",
            "12:47",
            "29 Aug",
            "29-Aug-24",
            "29",
            "Thursday 2024",
            "Thu Aug 2024",
            "2017-12-22--2017-12-28",
            "10 Oct 11 2024",
            "2024/13/10",
            "29 Aug 2024 or so, by one account out of several others",
            "Aug 2024 " * 10,
        ],
    )
    def test_never_guesses(self, text: str) -> None:
        """What would take a part from today, or pass over a number, is no date."""
        assert strange_date(text) is None

    def test_dateutil_would_have_guessed(self) -> None:
        """The trap is real: dateutil fills in what the text leaves out."""
        one, two = (dateutil_parser.parse("Aug 2024", default=datetime(2024, 1, day)) for day in (3, 4))
        assert one != two
