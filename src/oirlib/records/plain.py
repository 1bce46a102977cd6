"""A cell as plain Python has it, whatever library it comes from: numbers, words, days, or None for an empty one."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from numbers import Integral, Real
from typing import Any


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
    if value is None or isinstance(value, str):
        return str(value) if value is not None and value.strip() else None
    if _is_empty(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, bool | date):
        return value
    return _scalar(value)


def _is_empty(value: Any) -> bool:
    """NaN and NaT are not themselves; pandas.NA does not say whether it is."""
    try:
        return bool(value != value)
    except (TypeError, ValueError, ArithmeticError):  # ArithmeticError: a signalling NaN of decimal
        return type(value).__name__ in ("NAType", "Decimal")


def _scalar(value: Any) -> Any:
    kind = getattr(getattr(value, "dtype", None), "kind", "") if getattr(value, "shape", None) == () else ""
    if kind == "M":  # a moment of numpy counts in steps of its own, and only as days it is always a date
        return value.astype("datetime64[D]").item()
    if kind == "b":
        return bool(value)
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() and value == value.to_integral_value() else float(value)
    if isinstance(value, Real):
        try:  # the digits that it shows: a number of single precision is not told more exactly than it is
            return value if type(value) is float else float(str(value)) if kind == "f" else float(value)
        except OverflowError:  # a fraction of huge numbers: no figure, and its field says so
            return value
    if hasattr(value, "start_time") and hasattr(value, "end_time"):
        return _stretch(value)
    return value


def _stretch(period: Any) -> str:
    """A month or a year of pandas in its own words; any other stretch by its days."""
    first, last = period.start_time.date(), period.end_time.date()
    if first == last:
        return str(first.isoformat())
    words = str(period)
    return words if words in (f"{first:%Y-%m}", f"{first:%Y}") else f"{first.isoformat()}/{last.isoformat()}"
