"""A stretch of days as stated."""

from __future__ import annotations

import enum
from datetime import date
from functools import cached_property

from attrs import field, frozen

from oirlib.errors import ClaimError
from oirlib.source import as_day
from oirlib.wording.dates import days_from, find_dates, read_date
from oirlib.wording.days import Days


class Extent(enum.Enum):
    """What a period's days mean."""

    WITHIN = "within"  # it happened on some day of August
    THROUGHOUT = "throughout"  # counted from 22 to 28 December


def _first(value: date | str) -> date:
    return _day(value, "period.first")


def _last(value: date | str) -> date:
    return _day(value, "period.last")


def _day(value: date | str, name: str) -> date:
    day = as_day(value, name)
    if day is None:
        raise ClaimError(name, value, "a period needs this day; give a date or a string such as '2024-10-13'")
    return day


def _extent(value: Extent | str) -> Extent:
    known = {extent.value: extent for extent in Extent}
    found = known.get(value) if isinstance(value, str) else value
    if isinstance(found, Extent):
        return found
    raise ClaimError("period.extent", value, 'is "within" or "throughout"')


@frozen
class Period:
    """Days, first and last inclusive.

    Attributes:
        first: The first day (a date, a datetime or an ISO 8601 string).
        last: The last day, inclusive.
        extent: Whether it happened somewhere within, or was counted throughout.
        text: The words, as they stand; the ISO 8601 form where it was built from dates.

    Raises:
        ClaimError: A day is not a day, or the last comes before the first.

    >>> Period("2024-09-01", "2024-09-30", "throughout").text
    '2024-09-01/2024-09-30'
    """

    first: date = field(converter=_first)
    last: date = field(converter=_last)
    extent: Extent = field(default=Extent.WITHIN, converter=_extent)
    text: str = field(default="")

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise ClaimError("period.last", f"{self.first}/{self.last}", "comes before the first day; swap them")
        if not isinstance(self.text, str):
            raise ClaimError("period.text", self.text, "must be text")
        if not self.text:
            object.__setattr__(self, "text", self.iso)

    @cached_property
    def in_full(self) -> str:
        """All that it says, in one line: what the ids of claims are made of."""
        return repr(self)

    @classmethod
    def parse(cls, text: str, said_on: date | str | None = None) -> Period:
        """The period that all of the words mean; nothing depends on today's date.

        ISO 8601 days, weeks, months, years and intervals are read, and English dates in American and British order.
        Words such as "last month" or "Oct. 28" need the day they were said.

        Args:
            text: The words.
            said_on: The day they were said.

        Raises:
            PeriodError: The words do not say which days; it says why, and points at them.

        >>> Period.parse("in September 2024").days
        30
        >>> Period.parse("since early October", said_on="2024-10-30").first
        datetime.date(2024, 10, 1)
        """
        if not isinstance(text, str):
            raise ClaimError("period.text", text, "must be text; build a period from dates with Period(first, last)")
        return _period(read_date(text, as_day(said_on, "said_on")), text)

    def beside(self, words: str) -> Period | None:
        """The period of words counted from this one ("two days earlier", "the next day", "that month").

        Returns:
            None where the words are not counted from another date.

        >>> Period.parse("2024-10-22").beside("two days earlier").first
        datetime.date(2024, 10, 20)
        """
        if not isinstance(words, str):
            raise ClaimError("words", words, "must be text")
        days = days_from(words, Days(self.first, self.last))
        return None if days is None else _period(days, words)

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1

    @property
    def iso(self) -> str:
        """Its ISO 8601 form: a day, or an interval of days."""
        if self.first == self.last and self.extent is Extent.WITHIN:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()}"

    def __str__(self) -> str:
        return self.text


@frozen
class PeriodHit:
    """Words about days in a text; ``text[start:end]`` are the words.

    Attributes:
        period: The period they mean; None where they do not say which days.
        start: Where they begin, counted in characters from 0.
        end: Where they end (exclusive).
        reason: Why there is no period, a sentence; None where there is one.
    """

    period: Period | None
    start: int
    end: int
    reason: str | None = None


def find_periods(text: str, said_on: date | str | None = None) -> list[PeriodHit]:
    """All periods in the text, in order, none inside another.

    Args:
        text: Any text; time grows in line with its length.
        said_on: The day it was said; without it, words such as "last month" are hits without a period.

    >>> [str(hit.period) for hit in find_periods("Of 9 raids in August 2024, 2 were on Monday.", "2024-09-04")]
    ['August 2024', 'Monday']
    """
    if not isinstance(text, str):
        raise ClaimError("text", text, "must be text")
    found = find_dates(text, as_day(said_on, "said_on"))
    return [
        PeriodHit(
            None if hit.days is None else _period(hit.days, text[hit.start : hit.end]), hit.start, hit.end, hit.reason
        )
        for hit in found
    ]


def _period(days: Days, text: str) -> Period:
    return Period(days.first, days.last, Extent.THROUGHOUT if days.counted else Extent.WITHIN, text)
