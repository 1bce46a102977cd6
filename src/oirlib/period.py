"""A stretch of days as stated."""

from __future__ import annotations

import enum
from datetime import date

from attrs import frozen


class Extent(enum.Enum):
    """What a period's days mean."""

    WITHIN = "within"  # it happened on some day of August
    THROUGHOUT = "throughout"  # counted from 22 to 28 December


@frozen
class Period:
    """Days, first and last inclusive.

    Attributes:
        first: The first day.
        last: The last day, inclusive.
        extent: Whether it happened somewhere within, or was counted throughout.
        text: The words, as they stand; the ISO form where it was built from dates.
    """

    first: date
    last: date
    extent: Extent = Extent.WITHIN
    text: str = ""

    @property
    def days(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1
