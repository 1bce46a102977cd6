"""The values of a claim, each from its parts as they stand in a file: checked one by one, nothing coerced in silence.

A figure with its ``hedge``, ``low`` and ``high``, and a period with its ``extent``, ``first`` and ``last``, is *spelled
out* and taken as it stands. Otherwise the words are read, and every bound beside them must be the one they allow.
"""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from typing import Any, TypeVar

from attrs import evolve

from oirlib.errors import ClaimError, ParseError, shown
from oirlib.figure import Figure, Hedge
from oirlib.interval import Number
from oirlib.period import Extent, Period
from oirlib.records.numerals import figure_of_number
from oirlib.scalars import plain as scalar
from oirlib.source import Quote, as_day
from oirlib.wording.hedges import bounds
from oirlib.wording.units import unit_named

Member = TypeVar("Member", bound=enum.Enum)

_WHOLE = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_NO_HEDGE = ("", "none", "exact", "exactly", "=")  # in words, and as the form of this library has it
_MOST = 10**300  # what floats hold with room to spare, so that no reckoning with it overflows
_OPEN = {"inf": math.inf, "+inf": math.inf, "infinity": math.inf, "-inf": -math.inf, "-infinity": -math.inf}


def figure_from(parts: Mapping[str, Any]) -> Figure | str:
    """The figure of its parts; its words alone, for Claim to read, where there is nothing else."""
    stated = parts.get("text")
    text = words_from(stated, "figure")
    unit = text_from(parts.get("unit"), "unit")
    if parts.get("hedge") is not None:
        if "low" in parts or "high" in parts:
            return _spelled_out(parts, text, unit)
        text = _hedged(parts["hedge"], text)
    given = [key for key in ("low", "high", "best") if parts.get(key) is not None]
    # A number is not in doubt as its words may be: "1.234" is a thousand to some.
    number = figure_of_number(stated) if isinstance(stated, float) and not stated.is_integer() else None
    if unit is None and not given and number is None:
        return text
    try:
        figure = Figure.parse(text, unit) if number is None else in_unit(number, unit)
    except ParseError as error:
        raise error.in_field("figure") from None
    for key in given:
        bound = bound_from(parts[key], f"figure.{key}")
        said = getattr(figure, key)
        if said is None or not (bound == said or math.isclose(bound, said, rel_tol=1e-12)):
            reason = f"the words {text!r} make it {said}; leave the column out, or give hedge, low and high as well"
            raise ClaimError(f"figure.{key}", bound, reason)
    return figure


def _hedged(hedge: Any, words: str) -> str:
    """The words of a figure that stand in two columns: "about", and 900."""
    before = (text_from(hedge, "figure.hedge") or "").strip()
    if before.lower() in _NO_HEDGE or not words:
        return words
    apart = " " if before[:1].isalpha() else ""
    for together in (f"{before} {words}", f"{words}{apart}{before}"):  # about 900; 900+, 900 or more
        with suppress(ParseError):
            return Figure.parse(together).text
    reason = f"is no hedge that goes with {words!r}; write it as 'about', 'up to', 'at least' or the like"
    raise ClaimError("figure.hedge", hedge, reason)


def _spelled_out(parts: Mapping[str, Any], text: str, unit: str | None) -> Figure:
    hedge = member_from(Hedge, parts["hedge"], "figure.hedge")
    for key in ("low", "high"):
        if key not in parts:
            reason = "is missing: beside a hedge stand low and high too; or put the hedge into the figure's words"
            raise ClaimError(f"figure.{key}", None, reason)
    low = -math.inf if parts["low"] is None else bound_from(parts["low"], "figure.low")
    high = math.inf if parts["high"] is None else bound_from(parts["high"], "figure.high")
    best = None if parts.get("best") is None else bound_from(parts["best"], "figure.best")
    return Figure(text, hedge, low, high, best, unit)


def in_unit(figure: Figure, unit: Any) -> Figure:
    """The figure in this unit, if any: of what is measured, more than 75 begins at 75 and not at 76."""
    if unit is None:
        return figure
    named = unit_named(text_from(unit, "unit") or "")
    if named is None:
        return Figure.parse("1", unit)  # says which units there are
    if figure.best is None or figure.hedge in (Hedge.BETWEEN, Hedge.NO_INDICATION):
        return evolve(figure, unit=named)
    low, high = bounds(figure.hedge, figure.best, figure.best, counted=False)
    return evolve(figure, low=low, high=high, unit=named)


def period_from(parts: Mapping[str, Any], said_on: date | None, name: str) -> Period | str | None:
    """The period of its parts; its words alone, for Claim to read, where there is nothing else.

    ``name`` is the claim's field, "when" or "figure", for the messages.
    """
    text = words_from(parts.get("text"), name)
    first, last = as_day(parts.get("first"), f"{name}.first"), as_day(parts.get("last"), f"{name}.last")
    extent = None if parts.get("extent") is None else member_from(Extent, parts["extent"], f"{name}.extent")
    if first is None and last is None and extent is None:
        return text or None
    if first and last and first > last:
        raise ClaimError(f"{name}.first", first, f"must not lie after {name}.last, {last}")
    if first and last and (extent or not text):
        return Period(first, last, extent or Extent.WITHIN, text)
    if not text:
        raise ClaimError(name, None, f"is missing; give its words, or both {name}.first and {name}.last")
    try:
        period = Period.parse(text, said_on)
    except ParseError as error:
        raise error.in_field(name) from None
    for key, day, said in (("first", first, period.first), ("last", last, period.last)):
        if day is not None and day != said:
            reason = f"the words {text!r} make it {said}; leave the column out, or give extent, first and last together"
            raise ClaimError(f"{name}.{key}", day, reason)
    return evolve(period, extent=extent or period.extent)


def quote_from(parts: Mapping[str, Any]) -> Quote | None:
    """The quote of its parts; None where all of them are."""
    if all(part is None for part in parts.values()):
        return None
    at = parts.get("figure_at")
    if at is None and (parts.get("figure_start") is not None or parts.get("figure_end") is not None):
        at = (parts.get("figure_start"), parts.get("figure_end"))
    if at is not None and not (isinstance(at, list | tuple) and len(at) == 2 and None not in at):
        raise ClaimError("quote.figure_at", at, "needs both where the figure's words start and where they end")
    return Quote(
        text_from(parts.get("exact"), "quote.exact") or "",
        prefix=text_from(parts.get("prefix"), "quote.prefix") or "",
        suffix=text_from(parts.get("suffix"), "quote.suffix") or "",
        start=place_from(parts.get("start"), "quote.start"),
        end=place_from(parts.get("end"), "quote.end"),
        figure_at=at and (place_from(at[0], "quote.figure_start"), place_from(at[1], "quote.figure_end")),
    )


def words_from(value: Any, name: str) -> str:
    """Words, a number or a day as words; "" for None."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        value = int(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        if not -_MOST < value < _MOST:  # also not for NaN
            raise ClaimError(name, value, "must be a number of reasonable size, or words such as 'more than 75'")
        return str(value)
    return text_from(value, name) or ""


def text_from(value: Any, name: str) -> str | None:
    """Text or None."""
    if value is not None and not isinstance(value, str):
        raise ClaimError(name, value, "must be text")
    return value


def bound_from(value: Any, name: str) -> Number:
    """A number, from a number or its digits, or infinity from its name; never NaN."""
    if isinstance(value, str):
        plain = value.strip().lower()
        number = _OPEN.get(plain)
        if number is None and len(plain) <= 400:
            number = int(plain) if _WHOLE.fullmatch(plain) else float(plain) if _DECIMAL.fullmatch(plain) else None
    else:
        number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    if number is None or not (-_MOST < number < _MOST or number in (math.inf, -math.inf)):
        raise ClaimError(name, value, "must be a number in digits, such as 2000")
    return number


def yes_or_no_from(value: Any, name: str) -> bool:
    """True or False, as a number or in words too; False for None."""
    known = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
    words = value if isinstance(value, str) else shown(scalar(value))
    found = value if isinstance(value, bool) else known.get(words.strip().lower())
    if value is not None and found is None:
        raise ClaimError(name, value, "must be true or false")
    return bool(found)


def place_from(value: Any, name: str) -> int | None:
    """A place in a text, counted in characters from 0, or None."""
    if value is None:
        return None
    number = bound_from(value, name)
    if not (0 <= number < math.inf) or number != int(number):
        raise ClaimError(name, value, "must be a whole number, 0 or more")
    return int(number)


def member_from(kind: type[Member], value: Any, name: str) -> Member:
    """The member of an enumeration that the value names."""
    try:
        return kind(value.strip().lower() if isinstance(value, str) else value)
    except ValueError:
        names = ", ".join(repr(member.value) for member in kind)
        raise ClaimError(name, value, f"must be one of {names}") from None
