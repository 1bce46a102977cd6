"""The analyst's thresholds."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from typing import Any

from attrs import Attribute, field, frozen
from attrs.validators import optional

from oirlib.errors import ClaimError, PolicyError
from oirlib.figure import Figure, Hedge
from oirlib.interval import Interval, Number
from oirlib.scalars import plain, tidy

# A decimal whose last digit is a nought, with a point or a comma; "1,000" is a thousand.
_TO_A_NOUGHT = re.compile(r"(?<![\d.,])(\d+)(?:\.(\d*0)|,(\d?0))(?![\d.,]*\d)")
_SCALES = frozenset({1, 10**3, 10**5, 10**6, 10**7, 10**9, 10**12})


def _taken(value: Any) -> Any:
    """The value as Python's own; NaN stays, to be refused as what it is."""
    return value if isinstance(value, float) else plain(value)


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
        stock_window: Days within which two levels of one stock contradict; further apart, it changed. None leaves it to
            the vocabulary, which knows how long a level of each thing holds (troops a quarter, a price no day).
        event_slack: Days that two reports of one event may differ by (an evening strike is the next day's date
            elsewhere).
        event_window: The longest period, in days, that still tells when one event was.
        toll_window: For how many days after an event its dead, injured and missing are still being counted.
        approximate: The share that "about", "nearly" and "just over" allow; levels of different days that lie no
            farther apart may have changed.
        rounding: Whether a bare count that ends in zeros may be a rounded one.
        similarity: How alike two spellings must be to be one name, 0 to 100 (rapidfuzz's ratio).

    Raises:
        PolicyError: A threshold is not a number of its kind.

    >>> Policy(approximate=0.05).reading(Figure.parse("about 2,000")) == Interval.closed(1900, 2100)
    True
    """

    stock_window: int | None = field(default=None, converter=_taken, validator=optional(_days))
    event_slack: int = field(default=1, converter=_taken, validator=_days)
    event_window: int = field(default=7, converter=_taken, validator=_days)
    toll_window: int = field(default=14, converter=_taken, validator=_days)
    approximate: float = field(default=0.10, converter=_taken, validator=_share)
    rounding: bool = field(default=True, converter=_taken, validator=_yes_or_no)
    similarity: float = field(default=88.0, converter=_taken, validator=_ratio)

    def reading(self, figure: Figure, *, exact: bool = False) -> Interval:
        """The numbers that this policy takes the figure to allow, in the figure's own unit.

        What the words strictly allow is the figure's; the slack of a bare or an approximate number, and how far a soft
        top ("dozens") gives way, are the policy's.

        Args:
            figure: The figure.
            exact: Whether a bare number in digits is taken as it stands, as that of a count of votes is.

        Raises:
            ClaimError: It is no Figure.

        >>> policy = Policy()
        >>> policy.reading(Figure.parse("900")).low, policy.reading(Figure.parse("900"), exact=True).low
        (855, 900)
        >>> policy.reading(Figure.parse("dozens")).high, policy.reading(Figure.parse("~500+")).low
        (inf, 450)
        """
        if not isinstance(figure, Figure):
            raise ClaimError("figure", figure, "must be a Figure; read words with Figure.parse")
        best, hedge = figure.best, figure.hedge
        if hedge is Hedge.VAGUE:  # 120 are dozens too, 12 are not
            return Interval.closed(figure.low, math.inf)
        if best is None:
            return self._widened(figure) if hedge is Hedge.ABOUT else figure.interval
        slack = abs(best) * self.approximate
        if hedge is Hedge.ABOUT:
            return Interval.closed(tidy(best - slack), tidy(best + slack))
        if hedge is Hedge.NEARLY and best < 0:
            high = max(tidy(best + slack), figure.low)
            return Interval.open(figure.low, high, low_open=not figure.counted)
        if hedge is Hedge.NEARLY:
            low = min(tidy(best - slack), figure.high)  # of a small count, nearly two, one whole thing is left
            return Interval.open(low, figure.high, low_open=False, high_open=not figure.counted)
        if hedge is Hedge.JUST_OVER:
            high = max(tidy(best + slack), figure.low)
            return Interval.open(figure.low, high, low_open=not figure.counted)
        if hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST) and figure.estimated:  # a bound on an estimate is an estimate
            return Interval.closed(tidy(best - slack), figure.high)
        if hedge in (Hedge.UP_TO, Hedge.FEWER_THAN) and figure.estimated:
            return Interval.closed(figure.low, tidy(best + slack))
        to_the_last = exact and not any(map(str.isalpha, figure.text))  # "2.3 million" votes are rounded, too
        if hedge is Hedge.NONE and figure.low == figure.high and self.rounding and not to_the_last:
            slack = slack if figure.unit == "share" else _rounding(figure, best)  # "a third" is about a third
            return Interval.rounding(tidy(best - slack), tidy(best + slack)) if slack else figure.interval
        return figure.interval

    def _widened(self, figure: Figure) -> Interval:
        """What "about 800 to 900" allows."""
        below, above = abs(figure.low) * self.approximate, abs(figure.high) * self.approximate
        return Interval.closed(tidy(figure.low - below), tidy(figure.high + above))


def _rounding(figure: Figure, best: Number) -> Number:
    """How far from the truth a bare number may lie: zeros at its end may be rounded, a measure has a last digit."""
    step = _last_digit(figure.text, best, counted=figure.counted)
    if step is not None:
        return tidy(step / 2)
    if figure.counted and isinstance(best, int):
        return rounding_slack(best)
    # Whatever is measured is rounded somewhere: 5,677 km2 are 2,192 square miles, 100,000 acres are 40,469 hectares.
    if (figure.unit or "").startswith("percent"):
        return percent_slack(best)
    return max(rounding_slack(best), percent_slack(best))


def _last_digit(text: str, best: Number, *, counted: bool) -> Number | None:
    """What the last digit stands for of a decimal that is written out to a nought: 12.0 percent, 2.0 million.

    The number alone does not tell: 12.0 is 12. A count's bare ".0" is a computer's, and says nothing.
    """
    for found in _TO_A_NOUGHT.finditer(text):
        digits = found[2] or found[3]
        written = float(f"{found[1]}.{digits}")
        scale = tidy(abs(best) / written) if written else 0
        if scale in _SCALES and not (counted and scale == 1 and not digits.strip("0")):
            return float(Decimal(scale).scaleb(-len(digits)))
    return None


def percent_slack(number: Number) -> Number:
    """How far from the truth a bare percentage or measure may lie: half a unit of its last digit.

    >>> percent_slack(33), percent_slack(4.8)
    (0.5, 0.05)
    """
    exponent = Decimal(repr(number)).as_tuple().exponent
    assert isinstance(exponent, int)
    return float(Decimal(5).scaleb(min(exponent, 0) - 1))


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
