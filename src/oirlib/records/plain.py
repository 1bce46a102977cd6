"""A cell as plain Python has it, whatever library it comes from: numbers, words, days, or None for an empty one."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from oirlib import scalars


def plain(value: Any) -> Any:
    """The value as plain Python has it; None for every library's way to say that there is none.

    Scalars of numpy and pandas become numbers, days and words; a moment becomes its day, in its own time zone, and a
    stretch of days (``pandas.Period``) its words. What is none of these is given back as it is, for the reader of its
    field to refuse.

    >>> import numpy, pandas
    >>> plain(numpy.float64(37.5)), plain(numpy.int8(90)), plain(pandas.NA), plain(float("nan"))
    (37.5, 90, None, None)
    >>> plain(pandas.Timestamp("2024-10-13 18:30")), plain(pandas.Period("2024-10")), plain(pandas.Period("2024Q3"))
    (datetime.date(2024, 10, 13), '2024-10', '2024-07-01/2024-09-30')
    """
    if isinstance(value, str):
        return str(value) if value.strip() else None
    if isinstance(value, Decimal) and value.is_finite():
        return value  # with all of its digits: they say how exactly it was measured
    if hasattr(value, "start_time") and hasattr(value, "freqstr"):
        return _stretch(value)
    value = scalars.plain(value)
    return value.date() if isinstance(value, datetime) else value


def _stretch(period: Any) -> str:
    """A month or a year of pandas in its own words; any other stretch by its days."""
    first, last = period.start_time.date(), period.end_time.date()
    if first == last:
        return str(first.isoformat())
    words = str(period)
    return words if words in (f"{first:%Y-%m}", f"{first:%Y}") else f"{first.isoformat()}/{last.isoformat()}"
