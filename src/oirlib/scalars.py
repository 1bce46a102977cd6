"""Single values of other libraries made plain: numpy's scalars, pandas' NA and NaT, Decimal, Fraction.

None of these libraries is imported: a value is known by what it is able to do and by the name of its type.
"""

from __future__ import annotations

import math
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from numbers import Integral, Real
from typing import Any

from oirlib.interval import Number

_GAPS = frozenset({"NAType", "NaTType"})
_LARGEST = 10**300  # below what a float can hold, so that no arithmetic on it overflows


def plain(value: Any) -> Any:
    """The value as Python's own: a gap (NA, NaT, NaN) as None, a scalar of numpy as its number, text or date.

    >>> from decimal import Decimal
    >>> plain(Decimal("37.50")), plain(float("nan")), plain("37")
    (37.5, None, '37')
    """
    kind = type(value)
    if value is None or kind in (str, int, bool):
        return value
    if kind.__name__ in _GAPS:
        return None
    if getattr(value, "ndim", None) == 0 and hasattr(value, "item"):
        value = _from_numpy(value)
    if hasattr(value, "freqstr") and hasattr(value, "start_time"):  # pandas' Period
        return str(value)
    if isinstance(value, Decimal):
        return None if value.is_nan() else _from_decimal(value)
    if isinstance(value, Fraction):
        return _from_fraction(value)
    if isinstance(value, float):
        return None if math.isnan(value) else float(value)
    return value


def number(value: Any) -> Number | None:
    """The number that a value is, tidy, or None where it is none (a truth value, text, a gap, one beyond 1e300).

    An infinity is a number here.

    >>> number(37.0), number(0.1 + 0.2), number("37"), number(True), number(10**400)
    (37, 0.3, None, None, None)
    """
    if type(value) is int and -_LARGEST < value < _LARGEST:  # as most are
        return value
    value = plain(value)
    if isinstance(value, bool) or not isinstance(value, Real):
        return None
    if isinstance(value, Integral):
        whole = int(value)
        return whole if -_LARGEST < whole < _LARGEST else None
    try:
        real = float(value)
    except OverflowError:  # a fraction of integers beyond what a float holds
        return None
    return tidy(real) if math.isinf(real) or abs(real) < _LARGEST else None


def tidy(number: Number) -> Number:
    """The number without the dust of floating point, as an int where it is whole.

    >>> tidy(0.1 + 0.2), tidy(2.0), tidy(1.2e-12)
    (0.3, 2, 1.2e-12)
    """
    if isinstance(number, int) or math.isinf(number):
        return number
    clean = Decimal(f"{number:.15g}").normalize()
    if clean == clean.to_integral_value():
        return int(clean)
    # Two thirds need all of their digits; 0.30000000000000004 is 0.3 and dust.
    return float(clean) if len(clean.as_tuple().digits) < 14 else number


def _from_numpy(value: Any) -> Any:
    """A scalar of numpy: floats by their shortest digits (float32's 37.1 stays 37.1), times to the microsecond."""
    kind = getattr(value.dtype, "kind", "")
    if kind == "f":
        return float(str(value))
    return value.astype("datetime64[us]").item() if kind == "M" else value.item()


def _from_decimal(value: Decimal) -> Any:
    try:
        whole = value.is_finite() and value == value.to_integral_value()
    except InvalidOperation:
        whole = False
    if whole and value.adjusted() < 300:
        return int(value)
    return float(value) if value.adjusted() < 300 or value.is_infinite() else value


def _from_fraction(value: Fraction) -> Any:
    if value.denominator == 1:
        return value.numerator
    return float(value) if abs(value) < _LARGEST else value
