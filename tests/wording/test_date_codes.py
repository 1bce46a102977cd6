"""Dates in the short forms of tables: read as what they say in every order, or refused with each reading."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.errors import PeriodError
from oirlib.period import Extent, Period, find_periods

QUARTER = ("2012-07-01", "2012-09-30", Extent.THROUGHOUT)
HALF = ("2012-07-01", "2012-12-31", Extent.THROUGHOUT)
DECEMBER = ("2012-12-01", "2012-12-31", Extent.WITHIN)
WEEK = ("2012-08-20", "2012-08-26", Extent.WITHIN)
FORMS = [
    *((form, QUARTER) for form in ("Q3{}2012", "2012{}Q3", "3Q{}2012", "2012{}3Q", "q3{}2012")),
    *((form, HALF) for form in ("H2{}2012", "2012{}H2", "2H{}2012", "2012{}2H")),
    *((form, DECEMBER) for form in ("Dec{}2012", "2012{}Dec", "December{}2012", "2012{}December", "DEC{}2012")),
    *((form, WEEK) for form in ("W34{}2012", "2012{}W34")),
]


@pytest.mark.parametrize(
    ("text", "days"), [(form.format(sep), days) for (form, days), sep in product(FORMS, ["-", "–", "", " "])]
)
def test_part_and_year_stand_in_either_order(text: str, days: tuple[str, str, Extent]) -> None:
    """With a dash, a space or nothing between them."""
    period = Period.parse(text)
    assert (period.first.isoformat(), period.last.isoformat(), period.extent) == days
    assert period.text == text


@pytest.mark.parametrize(
    ("text", "first", "last", "extent"),
    [
        ("Q3/2012", "2012-07-01", "2012-09-30", "throughout"),
        ("2012 third quarter", "2012-07-01", "2012-09-30", "throughout"),
        ("quarter 3 of 2012", "2012-07-01", "2012-09-30", "throughout"),
        ("2024-S1", "2024-01-01", "2024-06-30", "throughout"),
        ("2024-T2", "2024-05-01", "2024-08-31", "throughout"),
        ("2024-M03", "2024-03-01", "2024-03-31", "within"),
        ("2024M12", "2024-12-01", "2024-12-31", "within"),
        ("12/2019", "2019-12-01", "2019-12-31", "within"),
        ("12-2019", "2019-12-01", "2019-12-31", "within"),
        ("2019/12", "2019-12-01", "2019-12-31", "within"),
        ("2019/20", "2019-01-01", "2020-12-31", "throughout"),
        ("2012–13", "2012-01-01", "2013-12-31", "throughout"),
        ("2010–11", "2010-01-01", "2011-12-31", "throughout"),
        ("1999-00", "1999-01-01", "2000-12-31", "throughout"),
        ("crop year 2012-13", "2012-01-01", "2013-12-31", "throughout"),
        ("29-Aug-2024", "2024-08-29", "2024-08-29", "within"),
        ("29AUG2024", "2024-08-29", "2024-08-29", "within"),
        ("2024-Aug-29", "2024-08-29", "2024-08-29", "within"),
        ("Aug-29-2024", "2024-08-29", "2024-08-29", "within"),
        ("25-07-2011", "2011-07-25", "2011-07-25", "within"),
        ("07-25-2011", "2011-07-25", "2011-07-25", "within"),
        ("2022-7-5", "2022-07-05", "2022-07-05", "within"),
        ("2024-W34-1", "2024-08-19", "2024-08-19", "within"),
        ("week 34 of 2024", "2024-08-19", "2024-08-25", "within"),
        ("week 34, 2024", "2024-08-19", "2024-08-25", "within"),
        ("2024 week 34", "2024-08-19", "2024-08-25", "within"),
        ("weeks 34-36 of 2024", "2024-08-19", "2024-09-08", "throughout"),
        ("calendar year 2025", "2025-01-01", "2025-12-31", "throughout"),
        ("CY2025", "2025-01-01", "2025-12-31", "throughout"),
        ("12 or 13 May 1950", "1950-05-12", "1950-05-13", "within"),
        ("12/13 May 1950", "1950-05-12", "1950-05-13", "within"),
        ("May or June 1950", "1950-05-01", "1950-06-30", "within"),
        ("1944 or 1945", "1944-01-01", "1945-12-31", "within"),
        ("Q1-Q3 2020", "2020-01-01", "2020-09-30", "throughout"),
        ("Q1 and Q2 2024", "2024-01-01", "2024-06-30", "throughout"),
        ("2019Q1-2020Q2", "2019-01-01", "2020-06-30", "throughout"),
        ("2019-Q1/2019-Q3", "2019-01-01", "2019-09-30", "throughout"),
        ("Oct 2019-Mar 2020", "2019-10-01", "2020-03-31", "throughout"),
        ("2024-01/03", "2024-01-01", "2024-03-31", "throughout"),
        ("2024-01-05/10", "2024-01-05", "2024-01-10", "throughout"),
        ("2024-01-01/P1M", "2024-01-01", "2024-01-31", "throughout"),
        ("P2W/2024-01-14", "2024-01-01", "2024-01-14", "throughout"),
        ("nineteenth century", "1801-01-01", "1900-12-31", "within"),
        ("twenty-first century", "2001-01-01", "2100-12-31", "within"),
        ("the 1800s", "1800-01-01", "1899-12-31", "within"),
        ("Summer-2019", "2019-06-01", "2019-08-31", "within"),
        ("2019 summer", "2019-06-01", "2019-08-31", "within"),
        ("2020 April 5", "2020-04-05", "2020-04-05", "within"),
        ("end-June 2020", "2020-06-21", "2020-06-30", "within"),
        ("c1944", "1943-01-01", "1945-12-31", "within"),
        ("2024-08-29 12:00:00+00:00", "2024-08-29", "2024-08-29", "within"),
        ("1/13/2020-3/31/2020", "2020-01-13", "2020-03-31", "throughout"),
        ("25.01.2020-31.03.2020", "2020-01-25", "2020-03-31", "throughout"),
        ("Q3 2012-Q1 2013", "2012-07-01", "2013-03-31", "throughout"),
        ("M01 2012", "2012-01-01", "2012-01-31", "within"),
        ("2012:Q1", "2012-01-01", "2012-03-31", "throughout"),
        ("BET 1900 AND 1910", "1900-01-01", "1910-12-31", "throughout"),
        ("summer/fall 2019", "2019-06-01", "2019-11-30", "within"),
        ("the month of May 2020", "2020-05-01", "2020-05-31", "within"),
        ("full year 2020", "2020-01-01", "2020-12-31", "throughout"),
        ("the 4th quarter of the year 2020", "2020-10-01", "2020-12-31", "throughout"),
        ("week ending 25/05/2024", "2024-05-19", "2024-05-25", "throughout"),
    ],
)
def test_short_forms(text: str, first: str, last: str, extent: str) -> None:
    """Each has the days that it says and no other."""
    period = Period.parse(text)
    assert (period.first.isoformat(), period.last.isoformat(), period.extent.value) == (first, last, extent)


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("12.07.2022", ["2022-12-07", "2022-07-12"]),
        ("07-10-2011", ["2011-07-10", "2011-10-07"]),
        ("12 07 2022", ["2022-12-07", "2022-07-12"]),
        ("12/07/22", ["2022-07-12", "2022-12-07", "2012-07-22"]),
        ("25/07/22", ["2022-07-25", "2025-07-22"]),
        ("2011/12", ["2011-12", "2011-01-01/2012-12-31"]),
        ("Dec-19", ["19 December", "December of a year that ends in 19"]),
        ("19-Dec", ["19 December", "December of a year that ends in 19"]),
        ("week ending 12/05/2024", ["2024-12-05", "2024-05-12"]),
        ("1Q24", ["1Q of any year that ends in 24"]),
        ("Q1'24", ["Q1 of any year that ends in 24"]),
        ("Dec '19", ["December of a year that ends in 19"]),
    ],
)
def test_what_may_be_several_days_is_refused_with_each(text: str, readings: list[str]) -> None:
    """Nothing is picked."""
    with pytest.raises(PeriodError) as caught:
        Period.parse(text)
    assert all(reading in caught.value.reason for reading in readings)


@pytest.mark.parametrize(
    "text",
    [
        "2012-Q5",
        "Q5 2012",
        "H3 2024",
        "2024-M13",
        "2024-W54",
        "13/2019",
        "2013–12",
        "1500 BC",
        "5th century BC",
        "25 07",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """It is refused, and never read as another stretch."""
    with pytest.raises(PeriodError):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("In 2012-Q3 sales fell.", "2012-Q3"),
        ("Sales fell in Dec-2019.", "Dec-2019"),
        ("The three months ended 30 June 2020 were good.", "three months ended 30 June 2020"),
        ("It was on 12 or 13 May 1950.", "12 or 13 May 1950"),
        ("As of 16 August 2026, 84 had died.", "As of 16 August 2026"),
        ("Week 34 of 2024 saw 12 cases.", "Week 34 of 2024"),
    ],
)
def test_they_are_found_in_a_text(text: str, words: str) -> None:
    """With the words around them that belong to them."""
    assert [text[hit.start : hit.end] for hit in find_periods(text) if hit.period] == [words]


@pytest.mark.parametrize("text", ["In FY2023 it grew.", "In the third quarter of fiscal 2023 it grew."])
def test_a_fiscal_year_in_a_text_is_a_hit_without_days(text: str) -> None:
    """It says why, and the year in it is not read as the calendar's."""
    hits = find_periods(text)
    assert [hit.period for hit in hits] == [None]
    assert "fiscal" in str(hits[0].reason)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from("./-"), st.booleans())
def test_law_figures_alone_are_read_only_where_one_order_fits(day: date, mark: str, month_first: bool) -> None:
    """Day and month in figures, year last: the day where one of them cannot be a month, else refused with both."""
    pair = (day.month, day.day) if month_first else (day.day, day.month)
    text = f"{pair[0]:02d}{mark}{pair[1]:02d}{mark}{day.year}"
    if day.day > 12 or day.day == day.month:
        period = Period.parse(text)
        assert period.first == period.last == day
    else:
        with pytest.raises(PeriodError, match=day.isoformat()):
            Period.parse(text)


@given(st.integers(1600, 2199), st.sampled_from(["Q1", "Q4", "H1", "W01", "W52", "Jan", "September"]))
def test_law_either_order_says_the_same(year: int, part: str) -> None:
    """The year before its part, or behind it."""
    one, other = Period.parse(f"{year}-{part}"), Period.parse(f"{part}-{year}")
    assert (one.first, one.last, one.extent) == (other.first, other.last, other.extent)
