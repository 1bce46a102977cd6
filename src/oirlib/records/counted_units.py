"""The unit column of a table of counts: "persons" is no unit, and "thousands of persons" makes 5 mean 5,000."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from oirlib.errors import FigureError
from oirlib.figure import Figure
from oirlib.wording.units import unit_named

_NUMBERS = ("figure.text", "figure.low", "figure.high", "figure.best")


def counted(parts: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a row without a unit that is none, its numbers scaled where they are given in thousands.

    A unit that is one, or that is not known, stays as it is.

    >>> counted({"figure.text": "5.2", "figure.unit": "Thousands of persons"})
    {'figure.text': '5.2 thousand'}
    >>> counted({"figure.text": 5, "figure.unit": "km2"})
    {'figure.text': 5, 'figure.unit': 'km2'}
    """
    unit = parts.get("figure.unit")
    if not isinstance(unit, str) or unit_named(unit) is not None:
        return dict(parts)
    words = unit.lower().replace("'", "").split()
    known = _known()
    scale = words.pop(0).removesuffix("s") if words and words[0] in known["scales"] else None
    rest = " ".join(word for word in words if word != "of")
    if rest and rest not in known["counts"]:
        return dict(parts)
    kept = {name: part for name, part in parts.items() if name != "figure.unit"}
    if scale is None:
        return kept
    try:
        return kept | {name: _scaled(kept[name], scale) for name in _NUMBERS if kept.get(name) is not None}
    except FigureError:
        return dict(parts)


def _scaled(number: Any, scale: str) -> str:
    words = number.text if isinstance(number, Figure) else str(number)
    return Figure.parse(f"{words} {scale}").text


@cache
def _known() -> dict[str, list[str]]:
    text = (files("oirlib.records") / "counted_units.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
