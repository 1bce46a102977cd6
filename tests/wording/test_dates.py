"""Dates that the calendar names, read as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from oirlib.errors import PeriodError
from oirlib.wording.dates import read_date
from oirlib.wording.days import Days

SAID_ON = date(2024, 10, 30)  # a Wednesday


def stretch(text: str) -> Days:
    """The days of "2024-10-01..2024-10-10", counted where "+" is behind them."""
    first, _, last = text.rstrip("+").partition("..")
    return Days(date.fromisoformat(first), date.fromisoformat(last or first), text.endswith("+"))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2024-10-13", "2024-10-13"),
        ("2024-10-13T23:59:59+02:00", "2024-10-13"),
        ("2024-10-13 23:59", "2024-10-13"),
        ("20241013", "2024-10-13"),
        ("2024-09", "2024-09-01..2024-09-30"),
        ("2024", "2024-01-01..2024-12-31"),
        ("2024-W01", "2024-01-01..2024-01-07"),
        ("2024-W41-7", "2024-10-13"),
        ("2024-366", "2024-12-31"),
        ("2017-12-22/2017-12-28", "2017-12-22..2017-12-28+"),
        ("2017-12-22/28", "2017-12-22..2017-12-28+"),
        ("2017-12-22--2017-12-28", "2017-12-22..2017-12-28+"),
        ("2024-09/2024-11", "2024-09-01..2024-11-30+"),
        ("2014/2017", "2014-01-01..2017-12-31+"),
    ],
)
def test_iso(text: str, days: str) -> None:
    """ISO 8601 dates keep their precision, and its intervals are counted throughout."""
    assert read_date(text) == stretch(days)


@pytest.mark.parametrize(
    "text",
    [
        "August 29, 2024",
        "August 29 2024",
        "Aug. 29, 2024",
        "Aug 29, 2024",
        "August 29th, 2024",
        "August the 29th, 2024",
        "29 August 2024",
        "29 Aug. 2024",
        "29 August, 2024",
        "29th August 2024",
        "29th of August 2024",
        "the 29th of August, 2024",
        "on Thursday, August 29, 2024",
        "Thursday 29 August 2024",
        "Thu., Aug. 29, 2024",
        "THURSDAY, AUGUST 29, 2024",
        "Thursday morning, Aug. 29, 2024",
        "29-Aug-2024",
        "29/08/2024",
        "8/29/2024",
        "29.08.2024",
        "2024/8/29",
        "2024.08.29",
        "Thu Aug 29 12:47:00 2024",
        "Thu, 29 Aug 2024 12:47:00 +0200",
        "Aug. 29, 2024, 12:47 PM",
        "Aug. 29, 2024 at 5 p.m.",
        "August 29, 2024 9:52 pm ET",
        "in the early evening of Aug. 29, 2024",
        "overnight on 29 August 2024",
        "early in the morning of 29 August 2024",
        "2024-08-29.",
    ],
)
def test_one_day(text: str) -> None:
    """American and British order, weekdays and times of day all name the same day."""
    assert read_date(text) == stretch("2024-08-29")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("August 2024", "2024-08-01..2024-08-31"),
        ("in Aug. 2024", "2024-08-01..2024-08-31"),
        ("August, 2024", "2024-08-01..2024-08-31"),
        ("August of 2024", "2024-08-01..2024-08-31"),
        ("may 2024", "2024-05-01..2024-05-31"),
        ("in 2019", "2019-01-01..2019-12-31"),
        ("the year 2019", "2019-01-01..2019-12-31"),
        ("the 1980s", "1980-01-01..1989-12-31"),
        ("1980's", "1980-01-01..1989-12-31"),
        ("the 20th century", "1901-01-01..2000-12-31"),
        ("spring 2024", "2024-03-01..2024-05-31"),
        ("summer of 2024", "2024-06-01..2024-08-31"),
        ("the fall of 2024", "2024-09-01..2024-11-30"),
        ("autumn 2024", "2024-09-01..2024-11-30"),
        ("winter of 2016-17", "2016-12-01..2017-02-28"),
        ("winter 2023/24", "2023-12-01..2024-02-29"),
        ("winter 2011-12", "2011-12-01..2012-02-29"),
        ("winter 2016", "2015-12-01..2017-02-28"),
        ("Q3 2024", "2024-07-01..2024-09-30+"),
        ("2024 Q3", "2024-07-01..2024-09-30+"),
        ("Q3 of 2024", "2024-07-01..2024-09-30+"),
        ("the third quarter of 2024", "2024-07-01..2024-09-30+"),
        ("third-quarter 2024", "2024-07-01..2024-09-30+"),
        ("the 3rd quarter of 2024", "2024-07-01..2024-09-30+"),
        ("the final quarter of 2024", "2024-10-01..2024-12-31+"),
        ("H1 2024", "2024-01-01..2024-06-30+"),
        ("the first half of 2024", "2024-01-01..2024-06-30+"),
        ("the second half of 2024", "2024-07-01..2024-12-31+"),
    ],
)
def test_longer(text: str, days: str) -> None:
    """Months, years, decades and seasons are all their days; halves and quarters are counted throughout."""
    assert read_date(text) == stretch(days)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("early October 2024", "2024-10-01..2024-10-10"),
        ("mid-October 2024", "2024-10-11..2024-10-20"),
        ("mid October 2024", "2024-10-11..2024-10-20"),
        ("late October 2024", "2024-10-21..2024-10-31"),
        ("late February 2023", "2023-02-21..2023-02-28"),
        ("the end of August 2024", "2024-08-21..2024-08-31"),
        ("the beginning of August 2024", "2024-08-01..2024-08-10"),
        ("the middle of August 2024", "2024-08-11..2024-08-20"),
        ("early in October 2024", "2024-10-01..2024-10-10"),
        ("early 2024", "2024-01-01..2024-04-30"),
        ("mid-2024", "2024-05-01..2024-08-31"),
        ("late 2024", "2024-09-01..2024-12-31"),
        ("the end of 2024", "2024-09-01..2024-12-31"),
        ("the early 1980s", "1980-01-01..1982-12-31"),
        ("the mid-1980s", "1983-01-01..1986-12-31"),
        ("the late 1980s", "1987-01-01..1989-12-31"),
        ("early summer 2024", "2024-06-01..2024-06-30"),
        ("early August 29, 2024", "2024-08-29"),
        ("the first week of October 2024", "2024-10-01..2024-10-07"),
        ("the second week of October 2024", "2024-10-08..2024-10-14"),
        ("the last week of October 2024", "2024-10-25..2024-10-31"),
        ("the last day of October 2024", "2024-10-31"),
        ("the first weekend of October 2024", "2024-10-05..2024-10-06"),
        ("the last weekend of October 2024", "2024-10-26..2024-10-27"),
        ("the first half of October 2024", "2024-10-01..2024-10-15+"),
        ("the second half of October 2024", "2024-10-16..2024-10-31+"),
        ("the first ten days of October 2024", "2024-10-01..2024-10-10+"),
        ("the first two weeks of October 2024", "2024-10-01..2024-10-14+"),
        ("the first nine months of 2024", "2024-01-01..2024-09-30+"),
        ("the last three months of 2024", "2024-10-01..2024-12-31+"),
        ("throughout 2024", "2024-01-01..2024-12-31+"),
        ("all of August 2024", "2024-08-01..2024-08-31+"),
        ("the entire month of August 2024", "2024-08-01..2024-08-31+"),
        ("throughout early October 2024", "2024-10-01..2024-10-10+"),
        ("the week of October 23, 2024", "2024-10-21..2024-10-27"),
        ("the weekend of October 26, 2024", "2024-10-26..2024-10-27"),
        ("the week ending October 25, 2024", "2024-10-19..2024-10-25+"),
        ("as of January 6, 2025", "2025-01-06"),
    ],
)
def test_parts(text: str, days: str) -> None:
    """A part of a month is ten days, of a year four months; what is counted out is counted throughout."""
    assert read_date(text) == stretch(days)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("December 22 to 28, 2017", "2017-12-22..2017-12-28+"),
        ("between December 22 and 28th, 2017", "2017-12-22..2017-12-28+"),
        ("between 22 and 28 December 2017", "2017-12-22..2017-12-28+"),
        ("from 22 to 28 December 2017", "2017-12-22..2017-12-28+"),
        ("Dec. 22-28, 2017", "2017-12-22..2017-12-28+"),
        ("22–28 December 2017", "2017-12-22..2017-12-28+"),
        ("22 - 28 December 2017", "2017-12-22..2017-12-28+"),
        ("December 22nd through the 28th, 2017", "2017-12-22..2017-12-28+"),
        ("from Friday, December 22, to Thursday, December 28, 2017", "2017-12-22..2017-12-28+"),
        ("between 2014 and 2017", "2014-01-01..2017-12-31+"),
        ("2014-2017", "2014-01-01..2017-12-31+"),
        ("2014-17", "2014-01-01..2017-12-31+"),
        ("from 2014 to 2017", "2014-01-01..2017-12-31+"),
        ("January to June 2024", "2024-01-01..2024-06-30+"),
        ("Jan-Jun 2024", "2024-01-01..2024-06-30+"),
        ("from August 2014 through November 2018", "2014-08-01..2018-11-30+"),
        ("October 22-November 3, 2024", "2024-10-22..2024-11-03+"),
        ("Dec. 28 to Jan. 3, 2025", "2024-12-28..2025-01-03+"),
        ("Dec. 28, 2024 to Jan. 3", "2024-12-28..2025-01-03+"),
        ("28 to 3 January 2025", "2024-12-28..2025-01-03+"),
        ("from late October to early November 2024", "2024-10-21..2024-11-10+"),
        ("June and July 2024", "2024-06-01..2024-07-31+"),
        ("Oct. 28 and 29, 2024", "2024-10-28..2024-10-29"),
        ("the night of Aug. 28-29, 2024", "2024-08-28..2024-08-29+"),
        ("2024-08-28 to 2024-09-03", "2024-08-28..2024-09-03+"),
    ],
)
def test_ranges(text: str, days: str) -> None:
    """Ranges are counted throughout, and share the month and year that only one of their ends names."""
    assert read_date(text) == stretch(days)


@pytest.mark.parametrize(
    ("text", "said_on", "days"),
    [
        ("Oct. 28", "2024-10-30", "2024-10-28"),
        ("Oct. 31", "2024-10-30", "2024-10-31"),
        ("December 22", "2018-01-03", "2017-12-22"),
        ("Jan. 20", "2024-12-20", "2025-01-20"),
        ("Jan. 20", "2024-06-01", "2024-01-20"),
        ("Feb. 29", "2023-10-01", "2020-02-29"),
        ("Monday, Oct. 28", "2024-10-30", "2024-10-28"),
        ("Saturday, Oct. 28", "2024-10-30", "2023-10-28"),
        ("in September", "2017-12-30", "2017-09-01..2017-09-30"),
        ("in August", "2024-08-01", "2024-08-01..2024-08-31"),
        ("in September", "2024-08-31", "2023-09-01..2023-09-30"),
        ("early October", "2024-09-14", "2023-10-01..2023-10-10"),
        ("the summer", "2024-05-31", "2023-06-01..2023-08-31"),
        ("Q2", "2024-10-30", "2024-04-01..2024-06-30+"),
        ("the third quarter", "2024-10-30", "2024-07-01..2024-09-30+"),
        ("December 22 to 28", "2018-01-03", "2017-12-22..2017-12-28+"),
        ("Dec. 28 to Jan. 3", "2025-01-05", "2024-12-28..2025-01-03+"),
        ("October last year", "2024-10-30", "2023-10-01..2023-10-31"),
        ("7 October of last year", "2024-10-30", "2023-10-07"),
        ("the second half of the year", "2024-10-30", "2024-07-01..2024-12-31+"),
    ],
)
def test_no_year(text: str, said_on: str, days: str) -> None:
    """A date without a year is the nearest past one, or one in the weeks ahead."""
    assert read_date(text, date.fromisoformat(said_on)) == stretch(days)
    with pytest.raises(PeriodError, match="need said_on"):
        read_date(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024-02-30", "there is no 30 February 2024; that month has 29 days"),
        ("2024-13-01", "there is no month 13; months go from 1 to 12"),
        ("31 June", "there is no 31 June; that month has 30 days"),
        ("Feb. 29, 2023", "there is no 29 February 2023; that month has 28 days"),
        ("2024-W60", "there is no 2024-W60; weeks go from W01 to W52 or W53, their days from 1 to 7"),
        ("2023-366", "there is no day 366 in 2023"),
        ("0000-01-01", "there is no year 0"),
        ("31/31/2024", "there is no month 31"),
        ("03/04/2024", "this may be 2024-03-04 or 2024-04-03; write the one meant"),
        ("3.4.2024", "this may be 2024-03-04 or 2024-04-03; write the one meant"),
        ("Tuesday, October 28, 2024", "2024-10-28 is a Monday, not a Tuesday; correct the one or the other"),
        ("2024-10-28/2024-10-13", "the range ends on 2024-10-13, before it begins on 2024-10-28; swap its ends"),
        ("between 2017 and 2014", "before it begins"),
        ("until June 2024", "these words say only where it ends; give its first day too"),
        ("after June 2024", "these words say only where it begins"),
        ("fiscal year 2024", "fiscal years begin in different months; write the days, as 2023-10-01/2024-09-30"),
        ("since 2026", "this begins on 2026-01-01, after said_on, 2024-10-30"),
        ("recently", '"recently" names no days'),
        ("two days earlier", "counted from another date"),
        ("more than a decade ago", "these words say only that it is further back"),
        ("9999 years ago", "outside the calendar"),
        ("nine raids", "there is no day, month or year in these words; write it as 2024-10-13, 2024-10"),
        ("2,024", "there is no day, month or year in these words"),
        ("14", "there is no day, month or year in these words"),
        ("10-28", "there is no day, month or year in these words"),
        ("Aug-29", "29 August or August of a year that ends in 29"),
    ],
)
def test_refused(text: str, reason: str) -> None:
    """What does not say which days is refused with the reason, and with what would be right."""
    with pytest.raises(PeriodError) as caught:
        read_date(text, SAID_ON)
    assert reason in caught.value.reason
