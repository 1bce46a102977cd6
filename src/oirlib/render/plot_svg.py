"""Pictures as SVG inside HTML: which findings have one, and where on the page's lines their numbers stand.

Every place is given in per cent of the width, so that a picture fits any screen while its words keep their size. There
are no inline styles, which the page's own policy would refuse, and no ids, which would clash in a notebook.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from attrs import frozen

from oirlib.finding import Finding, Verdict
from oirlib.interval import Number
from oirlib.render.plot_finding import Drawing, finding_drawing
from oirlib.render.plot_levels import LevelDrawing, is_level, level_drawing
from oirlib.render.plot_scale import Scale
from oirlib.render.plot_series import Series, Teller, finding_series, is_series

PATHS: Mapping[str, str] = {
    "circle": "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z",
    "square": "M-4-4h8v8h-8z",
    "diamond": "M0-5.5L5.5 0L0 5.5L-5.5 0z",
    "triangle": "M0-5L5 4h-10z",
    "wedge": "M0 5L5-4h-10z",
    "hexagon": "M-5 0l2.5-4.3h5l2.5 4.3l-2.5 4.3h-5z",
    "left": "M6-5L1 0L6 5",
    "right": "M-6-5L-1 0L-6 5",
    "up": "M-5 6L0 1L5 6",
    "down": "M-5-6L0-1L5-6",
}


@frozen
class Picture:
    """A finding's picture: its claims one below the other, a stock over time, or a long series.

    Attributes:
        rows: The claims one below the other, or None.
        levels: The stock over time, or None.
        series: The series, or None.
    """

    rows: Drawing | None = None
    levels: LevelDrawing | None = None
    series: Series | None = None


Pictures: TypeAlias = Mapping[str, Picture]


def picture_of(finding: Finding, most: int) -> Picture:
    """The finding's picture, with at most so many claims of a version."""
    if is_series(finding):
        return Picture(series=finding_series(finding))
    if is_level(finding):
        return Picture(levels=level_drawing(finding, most))
    drawing = finding_drawing(finding, most)
    ends = {end for group in drawing.groups for row in group.rows for end in row.mark.ends}
    return Picture(rows=drawing if len(ends) > 1 else None)  # one number on a line shows nothing


def pictures_of(findings: Iterable[Finding], drawn: int, most: int) -> Pictures:
    """The pictures of the first so many findings of each verdict, by the findings' ids; a single claim has none."""
    left = dict.fromkeys(Verdict, drawn) | {Verdict.SINGLE: 0}
    pictures = {}
    for finding in findings:
        if left[finding.verdict] > 0:
            left[finding.verdict] -= 1
            pictures[finding.id] = picture_of(finding, most)
    return pictures


def line_path(teller: Teller, series: Series) -> str:
    """From claim to claim, on a sheet of a thousand by a thousand; SVG takes no per cent in a path."""
    points = [_at(one.day, one.height, series) for one in teller.moments if one.height is not None]
    return f"M{'L'.join(points)}" if points else ""


def dots_path(teller: Teller, series: Series) -> str:
    """A dot for each claim: a stroke without length and with round ends."""
    return "".join(f"M{_at(one.day, one.height, series)}h0" for one in teller.moments if one.height is not None)


def spans_path(teller: Teller, series: Series) -> str:
    """What each claim allows, where that is more than its dot."""
    spans = ((one.day, one.mark.ends) for one in teller.moments)
    return "".join(
        f"M{_at(day, min(ends), series)}V{_thousands(1 - series.scale.at(max(ends)))}"
        for day, ends in spans
        if ends and min(ends) < max(ends)
    )


def _at(day: float, value: Number, series: Series) -> str:
    return f"{_thousands(series.days.at(day))} {_thousands(1 - series.scale.at(value))}"


def _thousands(share: float) -> str:
    return f"{share * 1000:.4g}"


def across(value: Number, scale: Scale) -> str:
    """Where a number stands on a line from left to right.

    >>> from oirlib.render.plot_scale import Step
    >>> line = Scale(0, 10, Step.EVEN, 0.0, ())
    >>> across(4, line), upwards(4, line)
    ('40%', '60%')
    """
    return _per_cent(scale.at(value))


def upwards(value: Number, scale: Scale) -> str:
    """Where it stands on a line from the bottom up."""
    return _per_cent(1 - scale.at(value))


def breadth(low: Number, high: Number, scale: Scale) -> str:
    """How much of the line lies between two numbers."""
    return _per_cent(scale.at(high) - scale.at(low))


def _per_cent(share: float) -> str:
    return f"{share * 100:.4g}%"


def anchor(value: Number, scale: Scale) -> str:
    """Which part of a number's label stands at its tick, so that no label reaches over the line's ends."""
    at = scale.at(value)
    return "start" if at < 0.08 else "end" if at > 0.92 else "middle"
