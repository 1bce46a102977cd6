"""What words about dates mean, before it is known when they were said.

A date the calendar names may lack its year, and takes the nearest fitting one from the day it was said on. Other
words ("last month") are a rule from that day to the days meant.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import NamedTuple, Protocol

from attrs import evolve, frozen

from oirlib.wording.date_words import MONTH_NAMES, WEEKDAY_NAMES
from oirlib.wording.days import Days, NotPlacedError, months, moved, one_day, years

NEEDS_SAID_ON = "these words need said_on, the day they were said; or write the year too"
DAYS_AHEAD = 45  # "Jan. 20", said on 20 December, is next month's; "Oct. 28", said in June, is last year's
_YEARS_BACK = 8  # far enough for a 29 February

Part = Callable[[Days], Days]


class Dated(Protocol):
    """Words that become days once it is known when they were said."""

    @property
    def floats(self) -> bool:
        """Whether the words fit many days, and mean the nearest (a date without a year, a bare weekday)."""

    @property
    def fine(self) -> bool:
        """Whether the words name single days, which a time of day may stand beside."""

    def days(self, said_on: date | None, ahead: int | None = None) -> Days:
        """The days meant; raises NotPlacedError. ``ahead`` is how many days after said_on they may begin."""

    def with_part(self, part: Part) -> Dated:
        """The same with only a part of it meant."""


class Found(NamedTuple):
    """What a rule read, and the place of the first token after it.

    ``weak`` names what the words would need around them to be a date at all, when they stand alone: "year" for a bare
    number, "month" or "name" for a bare month, "never" for what is a date only where a date is asked for.
    """

    dated: Dated
    next: int
    weak: str = ""


def whole(days: Days) -> Days:
    """The part that is all of it."""
    return days


def _composed(inner: Part, outer: Part) -> Part:
    return lambda days: outer(inner(days))


@frozen
class Stated:
    """A date as far as its words name it.

    Attributes:
        unit: day, month, season, half, quarter, year, decade or century.
        number: Which month, season, half or quarter of the year.
        day: Which day of the month.
        year: The year, where the words name it.
        shift: The year counted from the one it was said in (last year is -1), where the words say so.
        weekday: The day of the week that the words name beside the date, Monday 0.
        span: How many years it fills, for "winter of 2016-17" 2.
        part: What part of it is meant.
    """

    unit: str
    number: int = 0
    day: int = 0
    year: int | None = None
    shift: int | None = None
    weekday: int | None = None
    span: int = 1
    part: Part = whole

    @property
    def floats(self) -> bool:
        return self.year is None and self.shift is None

    @property
    def fine(self) -> bool:
        return self.unit == "day"

    def with_part(self, part: Part) -> Stated:
        return evolve(self, part=_composed(self.part, part))

    def days(self, said_on: date | None, ahead: int | None = None) -> Days:
        if self.year is not None:
            return self._checked(self.year)
        if self.unit == "day":
            self._in_some_year()
        if said_on is None:
            raise NotPlacedError(NEEDS_SAID_ON)
        if self.shift is not None:
            return self._checked(said_on.year + self.shift)
        if ahead is None:
            ahead = DAYS_AHEAD if self.unit == "day" else 0
        return self._nearest(said_on, moved(said_on, "day", ahead))

    def _in_some_year(self) -> None:
        most = months(2000, self.number).last.day  # a leap year
        if self.day > most:
            raise NotPlacedError(f"there is no {self.day} {MONTH_NAMES[self.number - 1]}; that month has {most} days")

    def _nearest(self, said_on: date, latest: date) -> Days:
        fit: int | None = None
        for year in range(min(9999, latest.year), max(0, latest.year - _YEARS_BACK), -1):
            try:
                days = self._whole(year)
            except NotPlacedError:
                continue  # 29 February
            if days.first > latest:
                continue
            if self.weekday is None or days.first.weekday() == self.weekday:
                return self.part(days)
            if fit is not None:
                break
            fit = year
        if fit is None:
            raise NotPlacedError(f"no such date is near {said_on}; write the year too")
        return self._checked(fit)

    def _checked(self, year: int) -> Days:
        days = self._whole(year)
        if self.weekday is not None and days.first.weekday() != self.weekday:
            right, wrong = WEEKDAY_NAMES[days.first.weekday()], WEEKDAY_NAMES[self.weekday]
            raise NotPlacedError(f"{days.first} is a {right}, not a {wrong}; correct the one or the other")
        return self.part(days)

    def _whole(self, year: int) -> Days:
        if self.unit == "day":
            return one_day(year, self.number, self.day)
        if self.unit == "month":
            return months(year, self.number)
        if self.unit == "season":
            return _season(year, self.number, self.span)
        if self.unit in ("half", "quarter"):
            length = 6 if self.unit == "half" else 3
            days = months(year, (self.number - 1) * length + 1, length)
            return Days(days.first, days.last, counted=True)
        return years(year, {"decade": 10, "century": 100}.get(self.unit, 1))


def _season(year: int, number: int, span: int) -> Days:
    """Whole months of the northern seasons; "winter of 2016" may have begun or ended in 2016, so it is both."""
    if number < 4:
        return months(year, 3 * number, 3)
    if span == 2:
        return months(year, 12, 3)
    return Days(months(year - 1, 12).first, months(year, 12, 3).last)


@frozen
class Ruled:
    """Words that mean days by a rule from the day they were said on.

    Attributes:
        rule: From said_on to the days.
        floats: Whether the words fit many days and mean the nearest (a bare weekday).
        fine: Whether they name single days.
        part: What part of it is meant.
    """

    rule: Callable[[date], Days]
    floats: bool = False
    fine: bool = False
    part: Part = whole

    def with_part(self, part: Part) -> Ruled:
        return evolve(self, part=_composed(self.part, part))

    def days(self, said_on: date | None, ahead: int | None = None) -> Days:
        if said_on is None:
            raise NotPlacedError("these words need said_on, the day they were said")
        return self.part(self.rule(said_on))


@frozen
class Made:
    """Words made of other words about dates, or that mean the same days whenever they were said.

    Attributes:
        rule: From said_on, which may be unknown, to the days.
        fine: Whether they name single days.
        part: What part of it is meant.
    """

    rule: Callable[[date | None], Days]
    fine: bool = False
    part: Part = whole

    @property
    def floats(self) -> bool:
        return False

    def with_part(self, part: Part) -> Made:
        return evolve(self, part=_composed(self.part, part))

    def days(self, said_on: date | None, ahead: int | None = None) -> Days:
        return self.part(self.rule(said_on))


def fixed(days: Days) -> Made:
    """Words that mean these days whenever they were said."""
    return Made(lambda _: days, fine=days.first == days.last)


def unplaced(reason: str) -> Made:
    """Words about days that do not say which."""

    def refuse(_: date | None) -> Days:
        raise NotPlacedError(reason)

    return Made(refuse)


def joined(left: Dated, right: Dated, said_on: date | None) -> Days:
    """From the one through the other, counted; each takes the month's year or the week's day it lacks from the other.

    "Dec. 28 to Jan. 3, 2025" begins in 2024; "from Monday to Thursday" begins on the Monday before that Thursday.
    """
    if isinstance(right, Stated) and right.floats and not left.floats:
        first, last = left.days(said_on), _from(right, left.days(said_on).first)
    else:
        last = right.days(said_on)
        first = left.days(last.first, 0) if left.floats else left.days(said_on)
    if first.first > last.last:
        raise NotPlacedError(f"the range ends on {last.last}, before it begins on {first.first}; swap its ends")
    return Days(first.first, last.last, counted=True)


def _from(right: Stated, first: date) -> Days:
    days = evolve(right, year=first.year).days(None)
    return days if days.last >= first else evolve(right, year=first.year + 1).days(None)
