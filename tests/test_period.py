"""Periods: built from days, and read from words."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.errors import ClaimError, ParseError, PeriodError
from oirlib.period import Extent, Period, PeriodHit, find_periods

DAYS = st.dates(min_value=date(1600, 1, 1), max_value=date(2190, 12, 31))
DAY = date(2024, 10, 13)


def read_or_error(text: str, said_on: date) -> Period | PeriodError:
    """What reading the text gives, be it the error."""
    try:
        return Period.parse(text, said_on)
    except PeriodError as error:
        return error


class TestBuilt:
    """Built from days."""

    def test_text_is_the_day(self) -> None:
        """A single day's text is the day in ISO 8601."""
        assert Period(DAY, DAY).text == "2024-10-13"

    def test_text_is_the_interval(self) -> None:
        """Several days' text is their interval in ISO 8601."""
        assert Period(date(2024, 9, 1), date(2024, 9, 30)).text == "2024-09-01/2024-09-30"

    def test_text_given_is_kept(self) -> None:
        """Words that are given are kept as they stand."""
        assert Period(DAY, DAY, text="that Sunday").text == "that Sunday"

    def test_strings_and_datetimes_are_days(self) -> None:
        """ISO 8601 strings and datetimes are read into days."""
        assert Period("2024-10-13", datetime(2024, 10, 13, 23, 59)) == Period(DAY, DAY)

    def test_extent_by_name(self) -> None:
        """The extent may be given by its name."""
        assert Period(DAY, DAY, "throughout").extent is Extent.THROUGHOUT

    def test_extent_unknown(self) -> None:
        """A wrong extent is refused, naming the right ones."""
        with pytest.raises(ClaimError, match=r'period\.extent: is "within" or "throughout"'):
            Period(DAY, DAY, extent="sometimes")

    def test_within_unless_said(self) -> None:
        """Days are a place to look, unless they are said to be counted."""
        assert Period(DAY, DAY).extent is Extent.WITHIN

    def test_ends_the_wrong_way_round(self) -> None:
        """A last day before the first is refused, with both days and the remedy."""
        with pytest.raises(ClaimError, match=r"comes before the first day; swap them \(got '2024-10-14/2024-10-13'\)"):
            Period("2024-10-14", "2024-10-13")

    @pytest.mark.parametrize("wrong", [None, 2024, "soon", ""])
    def test_no_day(self, wrong: object) -> None:
        """What is not a day is refused, naming the end at fault."""
        with pytest.raises(ClaimError, match=r"period\.last"):
            Period(DAY, wrong)  # type: ignore[arg-type]

    def test_text_must_be_text(self) -> None:
        """The words must be text."""
        with pytest.raises(ClaimError, match=r"period\.text"):
            Period(DAY, DAY, text=5)  # type: ignore[arg-type]

    def test_str_is_its_words(self) -> None:
        """It prints as its words."""
        assert f"{Period(DAY, DAY, text='that Sunday')}" == "that Sunday"

    @pytest.mark.parametrize(("last", "days"), [("2024-10-13", 1), ("2024-10-14", 2), ("2025-10-12", 365)])
    def test_days(self, last: str, days: int) -> None:
        """Both ends are counted."""
        assert Period(DAY, last).days == days

    def test_frozen(self) -> None:
        """A period cannot be changed."""
        with pytest.raises(AttributeError):
            Period(DAY, DAY).first = date(2024, 1, 1)  # type: ignore[misc]


class TestParse:
    """Read from words."""

    def test_keeps_the_words(self) -> None:
        """The words are kept as they stand, blanks and all."""
        assert Period.parse("  early  October 2024 ").text == "  early  October 2024 "

    def test_month_is_all_its_days(self) -> None:
        """A month is never one day."""
        period = Period.parse("2024-09")
        assert (period.first, period.last, period.days) == (date(2024, 9, 1), date(2024, 9, 30), 30)

    def test_said_on_as_text(self) -> None:
        """The day it was said may be an ISO 8601 string or a date."""
        assert Period.parse("last month", "2024-10-30") == Period.parse("last month", date(2024, 10, 30))

    def test_said_on_wrong(self) -> None:
        """A said_on that is no day is refused by name."""
        with pytest.raises(ClaimError, match="said_on"):
            Period.parse("last month", "recently")

    def test_not_text(self) -> None:
        """What is not text is refused, saying how else to build a period."""
        with pytest.raises(ClaimError, match="must be text"):
            Period.parse(2024)  # type: ignore[arg-type]

    def test_error_is_one_of_ours(self) -> None:
        """The error is in the tree, and a ValueError, and carries its text and place."""
        with pytest.raises(PeriodError) as caught:
            Period.parse("on 31 June 2024")
        error = caught.value
        assert isinstance(error, ParseError)
        assert isinstance(error, ValueError)
        assert error.text[slice(*error.span)] == "31 June 2024"
        assert error.reason == "there is no 31 June 2024; that month has 30 days"

    def test_error_points_at_what_is_left(self) -> None:
        """Where a date has other words behind it, they are what is pointed at."""
        with pytest.raises(PeriodError, match="from here on are no part of a date") as caught:
            Period.parse("October 2024 near the dam")
        assert caught.value.text[slice(*caught.value.span)] == "near the dam"

    @pytest.mark.parametrize("text", ["", "   ", "\n\n"])
    def test_no_words(self, text: str) -> None:
        """No words are no period."""
        with pytest.raises(PeriodError, match="there are no words here; write it as 2024-10-13"):
            Period.parse(text)

    @given(DAYS, DAYS)
    def test_iso_form_reads_back_equal(self, one: date, other: date) -> None:
        """The ISO form of a counted stretch, or of one day, reads back as the same period."""
        first, last = min(one, other), max(one, other)
        stretch = Period(first, last, Extent.THROUGHOUT)
        assert Period.parse(stretch.iso) == stretch
        assert Period.parse(Period(first, first).iso) == Period(first, first)

    @given(st.text(max_size=60), DAYS)
    def test_reads_or_refuses(self, text: str, said_on: date) -> None:
        """Whatever the text, it is read with its words kept and its ends in order, or refused as a PeriodError."""
        outcome = read_or_error(text, said_on)
        assert outcome.text == text
        if isinstance(outcome, PeriodError):
            assert 0 <= outcome.span[0] <= outcome.span[1] <= len(text)
        else:
            assert outcome.first <= outcome.last


class TestBeside:
    """Words counted from another period."""

    @pytest.mark.parametrize(
        ("words", "first", "last"),
        [
            ("two days earlier", "2024-10-20", "2024-10-20"),
            ("Two days later", "2024-10-24", "2024-10-24"),
            ("a day before", "2024-10-21", "2024-10-21"),
            ("the next day", "2024-10-23", "2024-10-23"),
            ("the following day", "2024-10-23", "2024-10-23"),
            ("the previous day", "2024-10-21", "2024-10-21"),
            ("the day before", "2024-10-21", "2024-10-21"),
            ("the same day", "2024-10-22", "2024-10-22"),
            ("that day", "2024-10-22", "2024-10-22"),
            ("that month", "2024-10-01", "2024-10-31"),
            ("the following week", "2024-10-28", "2024-11-03"),
            ("a month earlier", "2024-09-01", "2024-09-30"),
            ("the previous year", "2023-01-01", "2023-12-31"),
            ("the previous three days", "2024-10-19", "2024-10-21"),
            ("the following two weeks", "2024-10-23", "2024-11-05"),
        ],
    )
    def test_counted_from_it(self, words: str, first: str, last: str) -> None:
        """They are days before, beside or after it, as coarse as their unit."""
        period = Period.parse("2024-10-22").beside(words)
        assert period is not None
        assert (period.first, period.last) == (date.fromisoformat(first), date.fromisoformat(last))
        assert period.text == words

    def test_anchor_of_several_days(self) -> None:
        """Where the other date is several days, so is the one beside it."""
        period = Period("2024-10-24", "2024-10-30").beside("two days earlier")
        assert period is not None
        assert (period.first, period.last) == (date(2024, 10, 22), date(2024, 10, 28))

    @pytest.mark.parametrize("words", ["last month", "2024-10-13", "two days", "a day after the raid", "earlier", ""])
    def test_other_words(self, words: str) -> None:
        """Words that are not counted from another date are None."""
        assert Period.parse("2024-10-22").beside(words) is None

    def test_past_the_calendar(self) -> None:
        """A day outside the calendar is refused."""
        with pytest.raises(PeriodError, match="outside the calendar"):
            Period.parse("2024-10-22").beside("9000 years earlier")


class TestFind:
    """Found in a text."""

    def test_hits_hold_their_words(self) -> None:
        """A hit's place in the text holds its words, which are its period's."""
        text = "Nine raids in August 2024 led to two more on 3 September 2024."
        hits = find_periods(text)
        assert [text[hit.start : hit.end] for hit in hits] == ["August 2024", "3 September 2024"]
        assert [hit.period.text for hit in hits if hit.period] == ["August 2024", "3 September 2024"]

    def test_unresolved_says_why(self) -> None:
        """Words that need said_on are hits without a period where it is unknown."""
        (hit,) = find_periods("It closed last month.")
        assert hit == PeriodHit(None, 10, 20, "these words need said_on, the day they were said")

    def test_resolved_has_no_reason(self) -> None:
        """A hit has either a period or a reason."""
        (hit,) = find_periods("It closed last month.", "2024-10-30")
        assert hit.reason is None
        assert hit.period == Period("2024-09-01", "2024-09-30", text="last month")

    def test_not_text(self) -> None:
        """What is not text is refused."""
        with pytest.raises(ClaimError, match="text"):
            find_periods(None)  # type: ignore[arg-type]

    def test_empty(self) -> None:
        """Nothing is found in nothing."""
        assert find_periods("") == []
