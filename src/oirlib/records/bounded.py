"""A figure of numbers in columns of their own: the lowest, the highest, and perhaps the best of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from oirlib.errors import ClaimError, ParseError, shown
from oirlib.figure import Figure, Hedge
from oirlib.interval import Number


def bounded_figure(parts: Mapping[str, Any]) -> Figure | None:
    """The figure that the bounds of a row make; None where it gives none of them.

    The figure's own words, where there are any, are the best number.

    Raises:
        ClaimError: One of the bounds is missing, or they do not hold together.

    >>> bounded_figure({"figure.low": 25, "figure.high": 44, "figure.best": 30})
    Figure(text='30 (25 to 44)', hedge=<Hedge.BETWEEN: 'between'>, low=25, high=44, best=30, unit=None)
    >>> bounded_figure({"figure.low": 30, "figure.high": 30}).text
    '30'
    """
    unit = parts.get("figure.unit")
    words = {key: parts.get(f"figure.{key}") for key in ("low", "high", "best")}
    if words["low"] is None and words["high"] is None:
        return None
    given = parts.get("figure.text")
    given = given.text if isinstance(given, Figure) else given
    if given is not None and words["best"] is not None and _number(given, "figure") != _number(words["best"], "best"):
        reason = f"is not the figure beside it, {shown(given)}; keep one of the two"
        raise ClaimError("figure.best", words["best"], reason)
    words["best"] = given if words["best"] is None else words["best"]
    for key, other in (("low", "high"), ("high", "low")):
        if words[key] is None:
            reason = f"is missing beside the {other} of {shown(words[other])}; give both or none"
            raise ClaimError(f"figure.{key}", None, reason)
    low, high = _number(words["low"], "figure.low"), _number(words["high"], "figure.high")
    best = None if words["best"] is None else _number(words["best"], "figure.best")
    if low > high:
        raise ClaimError("figure.low", low, f"must not lie above the high of {high}; the two may be swapped")
    if best is not None and not low <= best <= high:
        raise ClaimError("figure.best", best, f"lies outside of its bounds, {low} to {high}")
    if low == high:
        return Figure.parse(str(words["low"]), unit)
    if best is None:
        return Figure.parse(f"{words['low']} to {words['high']}", unit)
    read = Figure.parse(str(words["best"]), unit)
    return Figure(f"{words['best']} ({words['low']} to {words['high']})", Hedge.BETWEEN, low, high, best, read.unit)


def _number(words: Any, field: str) -> Number:
    """A bound's number: bare, in digits or words."""
    try:
        figure = Figure.parse(words if isinstance(words, str) else shown(words))
    except ParseError:
        figure = None
    if isinstance(words, bool) or figure is None or figure.best is None or figure.hedge is not Hedge.NONE:
        raise ClaimError(field, words, "must be one number, such as 2000")
    return figure.best
