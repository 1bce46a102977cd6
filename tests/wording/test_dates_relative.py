"""Dates counted from the day they were said on."""

from __future__ import annotations

import re
from datetime import date

import pytest

from oirlib.errors import PeriodError
from oirlib.wording.dates import days_from, find_dates, read_date
from oirlib.wording.days import Days

SAID_ON = date(2024, 10, 30)  # a Wednesday


def stretch(text: str) -> Days:
    """The days of "2024-10-01..2024-10-10", counted where "+" is behind them."""
    first, _, last = text.rstrip("+").partition("..")
    return Days(date.fromisoformat(first), date.fromisoformat(last or first), text.endswith("+"))


NAMED = [
    ("today", "2024-10-30"),
    ("tonight", "2024-10-30"),
    ("this morning", "2024-10-30"),
    ("earlier today", "2024-10-30"),
    ("yesterday", "2024-10-29"),
    ("late yesterday", "2024-10-29"),
    ("yesterday evening", "2024-10-29"),
    ("last night", "2024-10-29"),
    ("the day before yesterday", "2024-10-28"),
    ("tomorrow", "2024-10-31"),
    ("the day after tomorrow", "2024-11-01"),
]
WEEKDAYS = [
    ("on Monday", "2024-10-28"),
    ("Wednesday", "2024-10-30"),
    ("Thursday", "2024-10-24"),
    ("Monday evening", "2024-10-28"),
    ("on Thursday morning", "2024-10-24"),
    ("early Monday", "2024-10-28"),
    ("late on Sunday", "2024-10-27"),
    ("overnight Monday", "2024-10-28"),
    ("the early morning hours of Thursday", "2024-10-24"),
    ("Monday's", "2024-10-28"),
    ("last Monday", "2024-10-28"),
    ("last Wednesday", "2024-10-23"),
    ("this past Wednesday", "2024-10-23"),
    ("next Monday", "2024-11-04"),
    ("next Wednesday", "2024-11-06"),
    ("this coming Friday", "2024-11-01"),
    ("this Friday", "2024-11-01"),
    ("from Monday to Thursday", "2024-10-21..2024-10-24+"),
    ("between Monday and Wednesday", "2024-10-28..2024-10-30+"),
    ("the weekend", "2024-10-26..2024-10-27"),
    ("over the weekend", "2024-10-26..2024-10-27"),
    ("last weekend", "2024-10-26..2024-10-27"),
    ("this weekend", "2024-11-02..2024-11-03"),
    ("next weekend", "2024-11-09..2024-11-10"),
]
CALENDAR = [
    ("this week", "2024-10-28..2024-11-03"),
    ("last week", "2024-10-21..2024-10-27"),
    ("next week", "2024-11-04..2024-11-10"),
    ("this month", "2024-10-01..2024-10-31"),
    ("last month", "2024-09-01..2024-09-30"),
    ("next month", "2024-11-01..2024-11-30"),
    ("this quarter", "2024-10-01..2024-12-31"),
    ("last quarter", "2024-07-01..2024-09-30"),
    ("this year", "2024-01-01..2024-12-31"),
    ("last year", "2023-01-01..2023-12-31"),
    ("next year", "2025-01-01..2025-12-31"),
    ("this decade", "2020-01-01..2029-12-31"),
    ("earlier this week", "2024-10-28..2024-10-30"),
    ("earlier this month", "2024-10-01..2024-10-30"),
    ("earlier in the month", "2024-10-01..2024-10-30"),
    ("earlier this year", "2024-01-01..2024-10-30"),
    ("later this month", "2024-10-30..2024-10-31"),
    ("early last month", "2024-09-01..2024-09-10"),
    ("early this year", "2024-01-01..2024-04-30"),
    ("late last year", "2023-09-01..2023-12-31"),
    ("the end of the year", "2024-09-01..2024-12-31"),
    ("the first half of last year", "2023-01-01..2023-06-30+"),
    ("the third quarter of this year", "2024-07-01..2024-09-30+"),
    ("the first six months of the year", "2024-01-01..2024-06-30+"),
    ("throughout last month", "2024-09-01..2024-09-30+"),
    ("last October", "2023-10-01..2023-10-31"),
    ("last July", "2024-07-01..2024-07-31"),
    ("this October", "2024-10-01..2024-10-31"),
    ("next March", "2025-03-01..2025-03-31"),
    ("last summer", "2024-06-01..2024-08-31"),
    ("this fall", "2024-09-01..2024-11-30"),
    ("last winter", "2023-12-01..2024-02-29"),
    ("so far this year", "2024-01-01..2024-10-30+"),
    ("this year so far", "2024-01-01..2024-10-30+"),
    ("year to date", "2024-01-01..2024-10-30+"),
]
UP_TO_NOW = [
    ("over the past week", "2024-10-23..2024-10-30+"),
    ("in the last week", "2024-10-23..2024-10-30+"),
    ("the past week", "2024-10-23..2024-10-30+"),
    ("this past week", "2024-10-23..2024-10-30+"),
    ("past week", "2024-10-23..2024-10-30+"),
    ("over the last month", "2024-09-30..2024-10-30+"),
    ("over the past three months", "2024-07-30..2024-10-30+"),
    ("the last 10 years", "2014-10-30..2024-10-30+"),
    ("last two weeks", "2024-10-16..2024-10-30+"),
    ("during the past decade", "2014-10-30..2024-10-30+"),
    ("in the past 24 hours", "2024-10-29..2024-10-30+"),
    ("over the next two weeks", "2024-10-30..2024-11-13+"),
    ("over the past few weeks", "2024-08-28..2024-10-30"),
    ("in the last couple of days", "2024-10-28..2024-10-30"),
    ("in recent days", "2024-10-23..2024-10-30"),
    ("in recent weeks", "2024-10-02..2024-10-30"),
    ("in the last weeks", "2024-10-02..2024-10-30"),
    ("over recent months", "2024-04-30..2024-10-30"),
    ("recent years", "2019-10-30..2024-10-30"),
]
SINCE = [
    ("since 2014", "2014-01-01..2024-10-30+"),
    ("ever since 2014", "2014-01-01..2024-10-30+"),
    ("since September", "2024-09-01..2024-10-30+"),
    ("since December", "2023-12-01..2024-10-30+"),
    ("since early October", "2024-10-01..2024-10-30+"),
    ("since Nov. 5", "2023-11-05..2024-10-30+"),
    ("since Oct. 7, 2023", "2023-10-07..2024-10-30+"),
    ("since the start of 2024", "2024-01-01..2024-10-30+"),
    ("since last month", "2024-09-01..2024-10-30+"),
    ("since Monday", "2024-10-28..2024-10-30+"),
    ("since two weeks ago", "2024-10-14..2024-10-30+"),
    ("from October 2023 onwards", "2023-10-01..2024-10-30+"),
    ("from Oct. 7 on", "2024-10-07..2024-10-30+"),
    ("from 2014 to the present", "2014-01-01..2024-10-30+"),
    ("2014-present", "2014-01-01..2024-10-30+"),
    ("between Oct. 7 and now", "2024-10-07..2024-10-30+"),
]
AGO = [
    ("two days ago", "2024-10-28"),
    ("a day ago", "2024-10-29"),
    ("a week ago", "2024-10-21..2024-10-27"),
    ("three weeks ago", "2024-10-07..2024-10-13"),
    ("two months ago", "2024-08-01..2024-08-31"),
    ("10 years ago", "2014-01-01..2014-12-31"),
    ("a decade ago", "2012-01-01..2016-12-31"),
    ("a few days ago", "2024-10-21..2024-10-28"),
    ("a couple of weeks ago", "2024-10-14..2024-10-20"),
    ("several hours ago", "2024-10-29..2024-10-30"),
    ("less than a week ago", "2024-10-24..2024-10-30"),
]
ALL = NAMED + WEEKDAYS + CALENDAR + UP_TO_NOW + SINCE + AGO


@pytest.mark.parametrize(("text", "days"), ALL)
def test_counted_from_said_on(text: str, days: str) -> None:
    """Relative words are counted from said_on; "last week" is the calendar's, "the last week" ends with said_on."""
    assert read_date(text, SAID_ON) == stretch(days)


@pytest.mark.parametrize("text", [text for text, _ in ALL])
def test_refused_without_said_on(text: str) -> None:
    """Without said_on they are refused as a whole, and found without days."""
    with pytest.raises(PeriodError, match="said_on"):
        read_date(text)
    assert [hit.days for hit in find_dates(text) if hit.reason is None] == []


@pytest.mark.parametrize("text", [text for text, _ in ALL if not re.search(r"\d{4}", text)])
def test_moves_with_said_on(text: str) -> None:
    """Nothing depends on today: said 400 years on, when the calendar is the same again, it means 400 years on."""
    now, then = read_date(text, SAID_ON), read_date(text, SAID_ON.replace(year=2424))
    assert (then.first, then.last) == tuple(day.replace(year=day.year + 400) for day in (now.first, now.last))


@pytest.mark.parametrize("text", ["now", "currently", "at present", "Now"])
def test_now_is_the_day(text: str) -> None:
    """Asked for a period, "now" is the day it was said; in a text it is no date."""
    assert read_date(text, SAID_ON) == Days(SAID_ON, SAID_ON)
    assert find_dates(text, SAID_ON) == []
    with pytest.raises(PeriodError):
        read_date(text)


@pytest.mark.parametrize(
    "said_on", ["2024-10-28", "2024-10-29", "2024-11-02", "2024-11-03"], ids=["Monday", "Tuesday", "Saturday", "Sunday"]
)
def test_week_is_monday_to_sunday(said_on: str) -> None:
    """Any day of a week has the same "this week" and "last week"."""
    assert read_date("this week", date.fromisoformat(said_on)) == stretch("2024-10-28..2024-11-03")
    assert read_date("last week", date.fromisoformat(said_on)) == stretch("2024-10-21..2024-10-27")


@pytest.mark.parametrize(("said_on", "first"), [("2024-11-01", "2024-10-26"), ("2024-11-02", "2024-11-02")])
def test_the_weekend_has_begun(said_on: str, first: str) -> None:
    """The weekend is the latest that has begun."""
    assert read_date("the weekend", date.fromisoformat(said_on)).first == date.fromisoformat(first)


@pytest.mark.parametrize("words", ["two days earlier", "the next day", "The following week", "that day"])
def test_counted_from_another_date(words: str) -> None:
    """Words counted from another date are found without days, and have days beside it."""
    (hit,) = find_dates(f"{words}, four more fell.", SAID_ON)
    assert hit.days is None
    assert hit.reason == "counted from another date; this needs the date it is counted from"
    assert days_from(words, Days(SAID_ON, SAID_ON)) is not None
