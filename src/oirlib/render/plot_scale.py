"""The line that figures are drawn on: from where to where, even or by tens, and the numbers marked on it."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable

from attrs import frozen

from oirlib.interval import Number
from oirlib.render import plain
from oirlib.render.plot_days import day_ticks
from oirlib.render.plot_mark import Mark

_DECADES = 50  # how many times the least the most must be for a scale by tens
_ZERO_ROOM = 0.1  # of a scale by tens, which never reaches nought by itself
_MOST_TICKS = 6
_ROOM_EVEN, _ROOM_TENS = 30, 26  # letters of labels; by tens the longest stand together at one end


class Step(enum.Enum):
    """How a line runs."""

    EVEN = "even"
    TENS = "tens"
    DAYS = "days"


@frozen
class Tick:
    """A number marked on the line.

    Attributes:
        value: The number.
        label: How it is written.
    """

    value: Number
    label: str


@frozen
class Scale:
    """A line that figures are drawn on.

    Attributes:
        low: Its first number; the least above nought, where it runs by tens.
        high: Its last.
        step: Whether it runs evenly, by tens or in days.
        room: The share of it below ``low`` that leads down to nought (by tens only).
        ticks: The numbers marked on it.
    """

    low: Number
    high: Number
    step: Step
    room: float
    ticks: tuple[Tick, ...]

    @property
    def says(self) -> str:
        """How it runs, in words."""
        if self.step is Step.TENS:
            return "scale by tens"
        if self.step is Step.DAYS:
            return ""
        return "scale from 0" if self.low == 0 else "scale not from 0"

    def at(self, value: Number) -> float:
        """Where on the line a number stands, from 0 to 1; what is beyond its ends stands at them.

        >>> Scale(0, 10, Step.EVEN, 0.0, ()).at(5)
        0.5
        """
        if value <= (0 if self.room else self.low):
            return 0.0
        if value >= self.high:
            return 1.0
        if self.step is not Step.TENS:
            return float((value - self.low) / (self.high - self.low))
        if value < self.low:
            return self.room * value / self.low
        return self.room + (1 - self.room) * math.log(value / self.low) / math.log(self.high / self.low)


def scale_over(marks: Iterable[Mark], *, days: bool = False) -> Scale:
    """The line on which all the marks are seen whole; by tens where they span decades."""
    marks = list(marks)
    ends = [end for mark in marks for end in mark.ends] or [0, 1]
    if days:
        return _days(min(ends), max(ends))
    above = [end for end in ends if end > 0]
    if min(ends) >= 0 and above and max(above) / min(above) >= _DECADES:
        return _tens(min(above), max(above), nought=0 in ends)
    return _even(min(ends), max(ends), open_high=any(mark.open_high for mark in marks))


def _days(first: Number, last: Number) -> Scale:
    pad = max(1, math.ceil((last - first) * 0.05))
    low, high = int(first) - pad, int(last) + pad
    return Scale(low, high, Step.DAYS, 0.0, tuple(Tick(day, label) for day, label in day_ticks(low, high)))


def _even(least: Number, most: Number, open_high: bool) -> Scale:
    span = (most - least) or max(1, abs(most) * 0.2)
    low, high = least - span * 0.08, most + span * (0.25 if open_high else 0.08)
    if least >= 0 and least <= 0.5 * most:
        low = 0
    if least >= 0:
        low = max(0, low)
    whole = isinstance(least, int) and isinstance(most, int)
    return Scale(low, high, Step.EVEN, 0.0, _even_ticks(low, high, whole))


def _even_ticks(low: Number, high: Number, whole: bool) -> tuple[Tick, ...]:
    """As many round numbers as have room."""
    for most in range(_MOST_TICKS, 0, -1):
        step = _round_step((high - low) / most)
        step = max(1, step) if whole else step
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        ticks = _labelled(_tidy(step * n) for n in range(first, last + 1))
        if _letters(ticks) <= _ROOM_EVEN:
            break
    return ticks


def _tens(least: Number, most: Number, nought: bool) -> Scale:
    low, high = least / 1.4, most * 1.4
    room = _ZERO_ROOM if nought else 0.0
    powers = range(math.ceil(math.log10(low)), math.floor(math.log10(high)) + 1)
    nought_too = [0] if nought else []
    for stride in range(1, len(powers) + 1):
        ticks = _labelled([*nought_too, *(_tidy(10.0**power) for power in powers[::stride])])
        if _letters(ticks) <= _ROOM_TENS:
            break
    return Scale(low, high, Step.TENS, room, ticks)


def _labelled(numbers: Iterable[Number]) -> tuple[Tick, ...]:
    return tuple(Tick(number, short_number(number)) for number in numbers)


def _letters(ticks: Iterable[Tick]) -> int:
    """How much room the labels take beside each other."""
    return sum(len(tick.label) + 2 for tick in ticks)


def _round_step(step: float) -> Number:
    """The least of 1, 2, 5, 10, 20 ... that is not below the step."""
    power = 10.0 ** math.floor(math.log10(step))
    return _tidy(next(power * n for n in (1, 2, 5, 10) if power * n >= step * (1 - 1e-9)))


def _tidy(number: Number) -> Number:
    number = round(number, 9)
    return int(number) if number == int(number) else number


def short_number(number: Number) -> str:
    """A number as short as a tick needs it.

    >>> short_number(2_500), short_number(1_500_000), short_number(0.25)
    ('2,500', '1.5M', '0.25')
    """
    for size, sign in ((1e12, "T"), (1e9, "B"), (1e6, "M")):
        if abs(number) >= size:
            return f"{plain.number(_tidy(number / size))}{sign}"
    return plain.number(number)
