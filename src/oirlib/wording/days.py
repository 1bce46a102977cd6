"""Stretches of days, and the arithmetic of the calendar.

python-dateutil enters the package here and nowhere else. Its parser fills what a text leaves out from today's date,
so it is asked twice, with different days to fill in from: what differs was not in the text.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta

from attrs import frozen
from dateutil.relativedelta import relativedelta

from oirlib.wording.date_words import MONTH_NAMES

_LONGEST_STRANGE_DATE = 60  # characters; longer ones are no date, and dateutil is slow on them
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[+-]\d{2}:?\d{2})?")
_FILLINGS = (datetime(2000, 1, 1), datetime(2004, 7, 15))  # both leap years; no part in common


class NotPlacedError(Exception):
    """Words that speak of days but do not say which; the reason is a sentence. Never leaves the package."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


@frozen
class Days:
    """Days, first and last inclusive; ``counted`` where the words count throughout them."""

    first: date
    last: date
    counted: bool = False


def one_day(year: int, month: int, day: int) -> Days:
    """That day, or NotPlacedError naming what would be right."""
    if not 1 <= month <= 12:
        raise NotPlacedError(f"there is no month {month}; months go from 1 to 12")
    if not 1 <= year <= 9999:
        raise NotPlacedError(f"there is no year {year}; years go from 1 to 9999")
    most = calendar.monthrange(year, month)[1]
    if not 1 <= day <= most:
        raise NotPlacedError(f"there is no {day} {MONTH_NAMES[month - 1]} {year}; that month has {most} days")
    return Days(date(year, month, day), date(year, month, day))


def months(year: int, month: int, count: int = 1) -> Days:
    """That many whole months from the first of the one given (which may run past December)."""
    first = one_day(year + (month - 1) // 12, (month - 1) % 12 + 1, 1).first
    end = month + count - 2
    last = one_day(year + end // 12, end % 12 + 1, 1).first
    return Days(first, last.replace(day=calendar.monthrange(last.year, last.month)[1]))


def years(year: int, count: int = 1) -> Days:
    """That many whole years."""
    return months(year, 1, 12 * count)


def week_with(day: date) -> Days:
    """The Monday to Sunday the day lies in."""
    monday = moved(day, "day", -day.weekday())
    return Days(monday, moved(monday, "day", 6))


def unit_with(day: date, unit: str) -> Days:
    """The whole day, week, month, quarter, year or decade the day lies in."""
    if unit in ("day", "hour"):
        return Days(day, day)
    if unit in ("week", "fortnight"):
        return week_with(day)
    if unit == "month":
        return months(day.year, day.month)
    if unit == "quarter":
        return months(day.year, (day.month - 1) // 3 * 3 + 1, 3)
    if unit == "decade":
        return years(max(1, day.year // 10 * 10), 10)
    return years(day.year)


_STEPS = {
    "day": ("days", 1), "week": ("days", 7), "fortnight": ("days", 14),
    "month": ("months", 1), "quarter": ("months", 3), "year": ("months", 12), "decade": ("months", 120),
    "century": ("months", 1200),
}  # fmt: skip


def moved(day: date, unit: str, count: int) -> date:
    """The day that many units later (earlier where the count is negative); hours count as the days they reach into."""
    if unit == "hour":
        unit, count = "day", -(-count // 24) if count > 0 else count // 24
    kind, step = _STEPS[unit]
    try:
        return day + (timedelta(count * step) if kind == "days" else relativedelta(months=count * step))
    except (ValueError, OverflowError):
        raise NotPlacedError(f"{abs(count)} {unit}s from {day} is outside the calendar (years 1 to 9999)") from None


def third_of(days: Days, which: int) -> Days:
    """The early (0), middle (1) or late (2) part: ten days of a month, months of a year, years of a decade."""
    length = (days.last - days.first).days + 1
    if length < 4:
        return days  # "early Monday" is still Monday
    if length < 15:
        cuts = [days.first + timedelta(n) for n in (0, length // 3, length - length // 3)]
    elif length <= 31:
        cuts = [days.first + timedelta(n) for n in (0, 10, 20)]
    else:
        span = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
        third = span // 3 if span < 36 else span // 36 * 12
        cuts = [moved(days.first, "month", n) for n in (0, third, span - third)]
    ends = [*(cut - timedelta(1) for cut in cuts[1:]), days.last]
    return Days(cuts[which], ends[which])


def half_of(days: Days, which: int) -> Days:
    """The first (0) or second (1) half, by whole months where there are enough of them."""
    length = (days.last - days.first).days + 1
    if length <= 31:
        middle = days.first + timedelta(length // 2)
    else:
        span = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
        middle = moved(days.first, "month", span // 2)
    if which == 0:
        return Days(days.first, middle - timedelta(1), counted=True)
    return Days(middle, days.last, counted=True)


def strange_date(text: str) -> Days | None:
    """A day or month in a notation outside the grammar, or None.

    >>> strange_date("29-Aug-2024")
    Days(first=datetime.date(2024, 8, 29), last=datetime.date(2024, 8, 29), counted=False)
    >>> strange_date("Aug-29") is None
    True
    """
    if len(text) > _LONGEST_STRANGE_DATE:
        return None
    numbers = re.findall(r"\d+", _TIME.sub(" ", text))
    if len(numbers) > 2 or sum(len(number) == 4 for number in numbers) != 1 or "/" in text:
        return None  # dateutil guesses a short year's century from today, and passes over numbers it cannot place
    from dateutil import parser as dateutil_parser  # heavy, and only strange dates need it

    try:
        one, two = (dateutil_parser.parse(text, default=filling, ignoretz=True) for filling in _FILLINGS)
    except (ValueError, OverflowError):
        return None
    if (one.year, one.month) != (two.year, two.month):
        return None
    if one.day == two.day:
        return one_day(one.year, one.month, one.day)
    return months(one.year, one.month) if len(re.findall(r"[^\W\d_]+", text)) == 1 else None
