"""How a stated figure is drawn on a line: what is firm, what is slack, which bounds are open, which number is named."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date

from attrs import evolve, frozen

from oirlib.figure import Figure, Hedge
from oirlib.interval import Number
from oirlib.period import Period
from oirlib.policy import Policy
from oirlib.wording.units import dimension

# The number itself is not among those that the words allow.
_OUTSIDE = {Hedge.MORE_THAN, Hedge.FEWER_THAN, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.NO_INDICATION}
# Words that name one number and leave slack around it.
_NEAR = {Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER, Hedge.NO_INDICATION}
_FLOORS = {Hedge.MORE_THAN, Hedge.AT_LEAST}
_CEILINGS = {Hedge.UP_TO, Hedge.FEWER_THAN}
_LAYERS, _LAYER = 6, 0.17  # how many layers the slack is drawn in, and how strong one is
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()


@frozen
class Mark:
    """A figure on a line, in the line's own numbers (days are ordinals).

    Attributes:
        low: Where the firm part begins; ``-math.inf`` where nothing bounds it.
        high: Where it ends.
        soft_low: Where the slack below it begins (``low`` where there is none).
        soft_high: Where the slack above it ends.
        open_low: Whether the words set no floor, so that the lower end is an arrow.
        open_high: Whether they set no ceiling.
        dot: The number that the words name, or None.
        hollow: Whether that number itself is not among those allowed ("more than 75").
    """

    low: Number
    high: Number
    soft_low: Number
    soft_high: Number
    open_low: bool = False
    open_high: bool = False
    dot: Number | None = None
    hollow: bool = False

    @property
    def ends(self) -> tuple[Number, ...]:
        """The finite numbers that must be in view."""
        ends = [self.soft_low, self.low, self.high, self.soft_high, *([] if self.dot is None else [self.dot])]
        return tuple(end for end in ends if math.isfinite(end))

    def times(self, factor: float) -> Mark:
        """The same in another unit."""
        if factor == 1:
            return self
        return evolve(
            self,
            low=self.low * factor,
            high=self.high * factor,
            soft_low=self.soft_low * factor,
            soft_high=self.soft_high * factor,
            dot=None if self.dot is None else self.dot * factor,
        )


@frozen
class Piece:
    """A layer of a mark's bar.

    Attributes:
        low: Where it begins.
        high: Where it ends.
        strength: How strongly it is drawn: 1 where the words are firm, little in the slack.
    """

    low: Number
    high: Number
    strength: float


def mark_of(figure: Figure | Period, policy: Policy) -> Mark:
    """How the figure is drawn: its words are firm, the policy's slack is soft.

    >>> mark = mark_of(Figure.parse("about 2,000"), Policy())
    >>> mark.dot, mark.soft_low, mark.soft_high
    (2000, 1800, 2200)
    >>> mark_of(Figure.parse("more than 75"), Policy()).open_high
    True
    """
    if isinstance(figure, Period):
        return _of_days(figure.first.toordinal(), figure.last.toordinal())
    reading, hedge = policy.reading(figure), figure.hedge
    hollow, dot = hedge in _OUTSIDE, figure.best
    if hedge in _FLOORS:
        low = reading.low if dot is None else min(dot, reading.low)
        return Mark(low, reading.high, low, reading.high, open_high=True, dot=dot, hollow=hollow)
    if hedge in _CEILINGS:
        high = reading.high if dot is None else max(dot, reading.high)
        return Mark(reading.low, high, reading.low, high, open_low=True, dot=dot, hollow=hollow)
    if hedge is Hedge.VAGUE:  # a soft top: 120 are dozens too
        return Mark(figure.low, figure.high, figure.low, figure.high, open_high=True)
    if dot is None:
        low, high = reading.low, reading.high
        return Mark(low, high, low, high, math.isinf(low), math.isinf(high))
    firm = (dot, dot) if hedge in _NEAR or figure.low == figure.high else (figure.low, figure.high)
    slack = min(reading.low, firm[0]), max(reading.high, firm[1])
    return Mark(*firm, *slack, math.isinf(slack[0]), math.isinf(slack[1]), dot, hollow)


def _of_days(first: int, last: int) -> Mark:
    low, high = (-math.inf if first == _FIRST else first), (math.inf if last == _LAST else last)
    return Mark(low, high, low, high, math.isinf(low), math.isinf(high), dot=low if low == high else None)


def pieces(mark: Mark) -> Iterator[Piece]:
    """The layers of the mark's bar from the outermost slack in to what is firm; where they lie over each other they add
    up, so that the bar fades outwards."""
    below, above = mark.low - mark.soft_low, mark.soft_high - mark.high
    # An open end has no slack: endless less endless is no number, and above nothing.
    below, above = (slack if slack > 0 else 0 for slack in (below, above))
    if below or above:
        for at in range(_LAYERS):
            share = at / _LAYERS
            yield Piece(mark.soft_low + below * share, mark.soft_high - above * share, _LAYER)
    if mark.high > mark.low:
        yield Piece(mark.low, mark.high, 1)


def same_unit(unit: str | None, other: str | None) -> float | None:
    """How many of the other unit one of this unit is; None where they do not convert.

    >>> same_unit("km2", "km2"), same_unit("USD", "percent")
    (1.0, None)
    """
    try:
        (kind, size), (wanted, base) = dimension(unit), dimension(other)
    except ValueError:  # a unit of the analyst's own
        return 1.0 if unit == other else None
    return size / base if kind == wanted else None
