"""A stock's levels over time on matplotlib's axes, with its claims listed beside them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from oirlib.render import theme
from oirlib.render.plot_axes import LINE, MARKERS, Canvas, canvas, head, line_on, placed
from oirlib.render.plot_finding import Group, cut
from oirlib.render.plot_levels import Gap, Level, LevelDrawing, Point
from oirlib.render.plot_series import Series, Teller

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_LEAST_LINES = 15
_WORDS, _ABOUT, _HEAD = 24, 30, 44
_UP, _DOWN = ((-1, -1), (0, 0), (1, -1)), ((-1, 1), (0, 0), (1, 1))


def paint_levels(drawing: LevelDrawing, ax: Axes | None = None) -> Axes:
    """The levels over time; the claims stand at the side, by version and in the order of the finding."""
    listed = list(_listed(drawing))
    on = canvas(ax, 9.5, max(_LEAST_LINES, len(listed)))
    line_on(on, on.ax.xaxis, drawing.days)
    line_on(on, on.ax.yaxis, drawing.scale)
    for gap in drawing.gaps:
        _gap(on, drawing, gap)
    for level in drawing.levels:
        _level(on, drawing, level)
    for point in drawing.points:
        _point(on, drawing, point)
    for at, (words, group) in enumerate(listed):
        _beside(on, at, words, group)
    head(on, drawing.rows.title)
    if drawing.rows.note:
        on.ax.set_ylabel(drawing.rows.note, color=on.colours["quiet"], fontsize=on.size, parse_math=False)
    return on.ax


def paint_series(drawing: Series, ax: Axes | None = None) -> Axes:
    """A series over time; who says so stands at the side."""
    on = canvas(ax, 9.5, max(_LEAST_LINES, len(drawing.tellers)))
    line_on(on, on.ax.xaxis, drawing.days)
    line_on(on, on.ax.yaxis, drawing.scale)
    for at, teller in enumerate(drawing.tellers):
        colour = on.colours["quiet"] if teller.at < 0 else on.colours[theme.HUES[teller.hue]]
        _teller(on, drawing, teller, colour)
        _words_beside(on, at, f"{cut(teller.name, _ABOUT)} ({teller.total:,})", colour, "bold")
    head(on, drawing.title)
    on.ax.set_ylabel(drawing.note, color=on.colours["quiet"], fontsize=on.size, parse_math=False)
    return on.ax


def _teller(on: Canvas, drawing: Series, teller: Teller, colour: str) -> None:
    days = [placed(drawing.days, one.day) for one in teller.moments]
    spans = [(day, one.mark.ends) for day, one in zip(days, teller.moments, strict=True) if one.mark.ends]
    lows = [placed(drawing.scale, min(ends)) for _, ends in spans]
    highs = [placed(drawing.scale, max(ends)) for _, ends in spans]
    on.ax.vlines([day for day, _ in spans], lows, highs, colors=colour, alpha=0.3, linewidth=2, zorder=2)
    told = [(day, one.height) for day, one in zip(days, teller.moments, strict=True) if one.height is not None]
    heights = [placed(drawing.scale, height) for _, height in told]
    marker = MARKERS[teller.shape] if teller.at >= 0 else "."
    style: dict[str, Any] = {"marker": marker, "markersize": 4 if len(told) < 200 else 2, "linewidth": 0.8}
    on.ax.plot([day for day, _ in told], heights, color=colour, zorder=3, **style)


def _listed(drawing: LevelDrawing) -> Iterator[tuple[str, Group | None]]:
    """The lines at the side; a version's first line comes with the version."""
    for group in drawing.rows.groups:
        for part in (group.reading, cut(group.behind, _HEAD)):
            if part:
                yield part, group
        for row in group.rows:
            told = ", ".join(part for part in (row.label, cut(row.about, _ABOUT)) if part)
            yield f"{cut(row.words, _WORDS)}: {told}", None
        if group.more:
            yield group.more, None


def _beside(on: Canvas, at: int, words: str, group: Group | None) -> None:
    colour = on.hue(group) if group else on.colours["ink"]
    _words_beside(on, at, words, colour, "bold" if group else "normal")


def _words_beside(on: Canvas, at: int, words: str, colour: str, weight: str) -> None:
    step = on.size * LINE / 9
    place: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "va": "top"}
    on.ax.annotate(
        words, (1, 1), xytext=(26, -at * step), color=colour, fontsize=on.size, parse_math=False,
        fontweight=weight, annotation_clip=False, **place,
    )  # fmt: skip


def _gap(on: Canvas, drawing: LevelDrawing, gap: Gap) -> None:
    """The days in which the level must have changed, and both levels dotted through them."""
    first, last = placed(drawing.days, gap.first), placed(drawing.days, gap.last)
    quiet = on.colours["quiet"]
    on.ax.axvspan(first, last, facecolor=quiet, alpha=0.13, linewidth=0, zorder=0)
    for level in (gap.before, gap.after):
        height = placed(drawing.scale, level.height)
        on.ax.hlines(height, first, last, colors=on.hue(level.group), linestyles=":", linewidth=1.4, zorder=2)


def _level(on: Canvas, drawing: LevelDrawing, level: Level) -> None:
    first, last = placed(drawing.days, level.first), placed(drawing.days, level.last)
    low, high = placed(drawing.scale, level.low), placed(drawing.scale, level.high)
    colour = on.hue(level.group)
    on.ax.fill_between([first, last], low, high, color=colour, alpha=0.16, linewidth=0, zorder=1)
    if level.stated is not None:
        on.ax.hlines(placed(drawing.scale, level.stated), first, last, colors=colour, linewidth=2.2, zorder=2)


def _point(on: Canvas, drawing: LevelDrawing, point: Point) -> None:
    colour, mark, scale = on.hue(point.group), point.row.mark, drawing.scale
    day = placed(drawing.days, point.day)
    firm = 0.35 if mark.open_low or mark.open_high else 0.7  # arrows go all the way, and would hide the rest
    for part in point.row.pieces:
        low, high = placed(scale, part.low), placed(scale, part.high)
        on.ax.vlines(day, low, high, colors=colour, alpha=part.strength * firm, linewidth=5, zorder=3)
    style: dict[str, Any] = {"markeredgecolor": colour, "zorder": 4, "clip_on": False}
    for is_open, end, shape in ((mark.open_low, mark.low, _DOWN), (mark.open_high, mark.high, _UP)):
        if is_open:
            on.ax.plot([day], [placed(scale, end)], marker=shape, markersize=10, markerfacecolor="none", **style)
    if mark.dot is None:
        return
    height = placed(scale, mark.dot)
    if point.last > point.first:
        days = placed(drawing.days, point.first), placed(drawing.days, point.last)
        on.ax.hlines(height, *days, colors=colour, linewidth=1, zorder=3)
    face = on.behind if mark.hollow else colour
    on.ax.plot([day], [height], marker=MARKERS[point.group.shape], markersize=8, markerfacecolor=face, **style)
