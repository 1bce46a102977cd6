"""A quantity as stated: its words, and the numbers those words allow."""

from __future__ import annotations

import enum
import math

from attrs import frozen

from oirlib.interval import Interval, Number


class Hedge(enum.Enum):
    """What the words around a number do to it (DESIGN section 4)."""

    NONE = "none"  # 37
    ABOUT = "about"  # about, some, an estimated, ~, N or so
    NEARLY = "nearly"  # nearly, almost, just under
    JUST_OVER = "just over"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    UP_TO = "up to"
    FEWER_THAN = "fewer than"
    BETWEEN = "between"  # between A and B, A to B, A-B
    VAGUE = "vague"  # several, dozens, hundreds, multiple
    NO_INDICATION = "no indication"  # no indication of, no reports of


@frozen
class Figure:
    """A quantity as stated.

    Attributes:
        text: The words, as they stand.
        hedge: What the words do to the number.
        low: The lowest number the words allow, in ``unit``.
        high: The highest (``math.inf`` where open).
        best: The number the words name, or None ("dozens", "between 10 and 20").
        unit: "percent", "USD", "km2" ...; None for a count of the thing itself.
    """

    text: str
    hedge: Hedge
    low: Number
    high: Number
    best: Number | None = None
    unit: str | None = None

    @property
    def counted(self) -> bool:
        """Whether it counts whole things, so that "more than 75" begins at 76."""
        return self.unit is None

    @property
    def interval(self) -> Interval:
        """What the words strictly allow."""
        over = self.hedge in (Hedge.MORE_THAN, Hedge.JUST_OVER) and not self.counted
        under = self.hedge in (Hedge.FEWER_THAN, Hedge.NEARLY) and not self.counted
        return Interval.open(self.low, self.high, low_open=over, high_open=under and not math.isinf(self.high))
