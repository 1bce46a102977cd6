"""The days marked on a line of time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from oirlib.render.plain import MONTHS

# How many labels of each length have room beside each other on a narrow screen.
_MOST_YEARS, _MOST_NAMED = 4, 3
_MONTH_STEPS = (1, 2, 3, 6)
_DAY_STEPS = (1, 2, 5, 10, 15)
_YEAR_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)


def day_ticks(low: int, high: int) -> tuple[tuple[int, str], ...]:
    """At most four days between two ordinals with a label each: years, else months, else days.

    >>> day_ticks(date(2024, 8, 20).toordinal(), date(2024, 11, 20).toordinal())
    ((739130, 'Sep 2024'), (739160, 'Oct 2024'), (739191, 'Nov 2024'))
    """
    low, high = max(low, date.min.toordinal()), min(high, date.max.toordinal())
    first, last = date.fromordinal(low), date.fromordinal(high)
    for steps, ticks, most in (
        (_DAY_STEPS, _days, _MOST_NAMED), (_MONTH_STEPS, _months, _MOST_NAMED), (_YEAR_STEPS, _years, _MOST_YEARS),
    ):  # fmt: skip
        for step in steps:
            found = list(ticks(first, last, step))
            if 2 <= len(found) <= most:
                return tuple((day.toordinal(), label) for day, label in found)
    return (low, _full(first)), (high, _full(last))


def _full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _days(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    """Days of a month that leave no stub at its end; the first one names its year."""
    if (last - first).days > (_MOST_NAMED + 2) * _DAY_STEPS[-1]:
        return
    told = None
    for ordinal in range(first.toordinal(), last.toordinal() + 1):
        day = date.fromordinal(ordinal)
        if (day.day - 1) % step == 0 and (step == 1 or day.day <= 31 - step // 2 - 1):
            yield day, _full(day) if told != day.year else f"{day.day} {MONTHS[day.month - 1]}"
            told = day.year


def _months(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    for month in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        day = date(month // 12, month % 12 + 1, 1)
        if month % step == 0 and first <= day <= last:
            yield day, f"{MONTHS[day.month - 1]} {day.year}"


def _years(first: date, last: date, step: int) -> Iterator[tuple[date, str]]:
    for year in range(-(-first.year // step) * step, last.year + 1, step):
        if year >= 1 and date(year, 1, 1) >= first:
            yield date(year, 1, 1), str(year)
