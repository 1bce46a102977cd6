"""The analyst's thresholds."""

from __future__ import annotations

import math
from typing import Any

from attrs import Attribute, field, frozen

from oirlib.errors import PolicyError
from oirlib.figure import Figure, Hedge
from oirlib.interval import Interval, Number


def _days(instance: object, attribute: Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise PolicyError(attribute.name, value, "must be a whole number of days, 0 or more")


def _yes_or_no(instance: object, attribute: Attribute[Any], value: Any) -> None:
    if not isinstance(value, bool):
        raise PolicyError(attribute.name, value, "must be True or False")


def _share(instance: object, attribute: Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1:
        raise PolicyError(attribute.name, value, "must be a share: 0 or more and below 1 (0.10 is ten per cent)")


def _ratio(instance: object, attribute: Attribute[Any], value: Any) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value <= 100:
        raise PolicyError(attribute.name, value, "must lie above 0 and at most at 100 (100 takes equal spelling only)")


@frozen(kw_only=True)
class Policy:
    """The analyst's thresholds, one frozen object.

    Attributes:
        stock_window: Days within which two levels of one stock contradict; further apart, it changed. The default is
            a quarter, since force levels are reported quarterly.
        event_slack: Days that two reports of one event may differ by (an evening strike is the next day's date
            elsewhere).
        event_window: The longest period, in days, that still tells when one event was.
        approximate: The share that "about", "nearly" and "just over" allow.
        rounding: Whether a bare count that ends in zeros may be a rounded one.
        similarity: How alike two spellings must be to be one name, 0 to 100 (rapidfuzz's ratio).

    Raises:
        PolicyError: A threshold is not a number of its kind.

    >>> Policy(approximate=0.05).reading(Figure.parse("about 2,000")) == Interval.closed(1900, 2100)
    True
    """

    stock_window: int | None = field(default=None)
    toll_window: int = field(default=14, validator=_days)
    event_slack: int = field(default=1, validator=_days)
    event_window: int = field(default=7, validator=_days)
    approximate: float = field(default=0.10, validator=_share)
    rounding: bool = field(default=True, validator=_yes_or_no)
    similarity: float = field(default=88.0, validator=_ratio)

    def reading(self, figure: Figure, exact: bool = False) -> Interval:
        """The numbers that this policy takes the figure to allow, in the figure's own unit.

        What the words strictly allow is the figure's; the slack of a bare or an approximate number is the policy's.
        """
        best = figure.best
        if best is None and figure.hedge is Hedge.ABOUT:  # about 800 to 900
            below, above = abs(figure.low) * self.approximate, abs(figure.high) * self.approximate
            return Interval.closed(tidy(figure.low - below), tidy(figure.high + above))
        if best is None:
            return figure.interval
        slack = abs(best) * self.approximate
        if figure.hedge is Hedge.ABOUT:
            return Interval.closed(tidy(best - slack), tidy(best + slack))
        if figure.hedge is Hedge.NEARLY:
            low = min(tidy(best - slack), figure.high)  # of a small count, nearly two, one whole thing is left
            return Interval.open(low, figure.high, low_open=False, high_open=not figure.counted)
        if figure.hedge is Hedge.JUST_OVER:
            high = max(tidy(best + slack), figure.low)
            return Interval.open(figure.low, high, low_open=not figure.counted)
        if figure.hedge is Hedge.NONE and self.rounding and not exact and figure.low == figure.high:
            slack = percent_slack(best) if figure.unit == "percent" else rounding_slack(best)
            if not figure.counted:  # what is measured is rounded somewhere: 5,677 km2 are 2,192 square miles
                slack = max(slack, percent_slack(best))
            return Interval.rounding(best - slack, best + slack) if slack else figure.interval
        return figure.interval


def percent_slack(number: Number) -> Number:
    """How far from the truth a bare percentage or measure may lie: half a unit of its last digit.

    >>> percent_slack(33), percent_slack(4.8)
    (0.5, 0.05)
    """
    digits = 0 if isinstance(number, int) else len(repr(number).partition(".")[2])
    return tidy(0.5 / 10**digits)


def tidy(number: Number) -> Number:
    """The number without the dust of floating point."""
    if math.isinf(number):
        return number
    number = round(number, 9)
    return int(number) if number == int(number) else number


def rounding_slack(number: Number) -> Number:
    """How far from the truth a bare number that ends in zeros may lie: half a unit of its last digit, 5 % at most.

    >>> rounding_slack(900), rounding_slack(45_000), rounding_slack(2_500), rounding_slack(37)
    (45, 500, 50, 0)
    """
    if not isinstance(number, int) or number == 0 or number % 100:
        return 0
    unit = 100
    while number % (unit * 10) == 0:
        unit *= 10
    return tidy(min(unit / 2, abs(number) * 0.05))
