"""Pictures on matplotlib's axes: the one door through which matplotlib comes in.

The drawings say what is shown; here it is laid out. Words stand outside the axes, each on a line of its own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from attrs import frozen

from oirlib.errors import MissingExtraError, ReportError
from oirlib.interval import Number
from oirlib.render import theme
from oirlib.render.plot_finding import NO_VERSION, Drawing, Group, Row, cut
from oirlib.render.plot_mark import Mark, Piece
from oirlib.render.plot_report import Block, Line, Overview, Span
from oirlib.render.plot_scale import Scale, Step

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.axis import Axis

MARKERS = {"circle": "o", "square": "s", "diamond": "D", "triangle": "^", "wedge": "v", "hexagon": "h"}
LINE = 14.0  # points from one line of words to the next
WORDS = 9.0  # points, the size of words where there is room
_LEAST_WORDS = 3.0
_LABEL, _FIGURE, _HEAD = 52, 34, 72  # letters of a label and of a figure's words before they are cut
_ROW = 1.5  # lines of words that a claim's line takes
_RIGHT, _LEFT = ((-1, 1), (0, 0), (-1, -1)), ((1, 1), (0, 0), (1, -1))
_BEHIND, _BARS, _DOTS = 1, 3, 4


@frozen
class Canvas:
    """Axes, with the colours that can be read on them.

    Attributes:
        ax: The axes.
        colours: A scheme of :mod:`oirlib.render.theme`.
        size: The size of words, in points.
        behind: The colour behind everything.
    """

    ax: Axes
    colours: Mapping[str, str]
    size: float
    behind: Any

    def hue(self, group: Group | Span) -> str:
        """A version's colour."""
        return self.colours["quiet"] if group.at == NO_VERSION else self.colours[theme.HUES[group.hue]]

    def words(self, x: float, y: float, words: str, **style: Any) -> None:
        """Words outside the axes, at a share of its width and at a height of its own scale."""
        style = {"va": "center", "fontsize": self.size, "color": self.colours["ink"], **style}
        self.ax.text(x, y, words, transform=self.ax.get_yaxis_transform(), parse_math=False, clip_on=False, **style)


def canvas(ax: Axes | None, width: float, lines: float) -> Canvas:
    """The axes given, or new ones that have room for so many lines of words.

    Raises:
        MissingExtraError: matplotlib is not installed.
        ReportError: What is given is no axes.
    """
    try:
        from matplotlib import axes, pyplot
    except ImportError:
        raise MissingExtraError("plot", "pictures") from None
    if ax is None:
        _, ax = pyplot.subplots(figsize=(width, lines * LINE / 72 + 0.9), layout="constrained")
    if not isinstance(ax, axes.Axes):
        raise ReportError("ax", ax, "must be matplotlib's Axes, or None for a new figure")
    room = ax.get_window_extent().height / ax.get_figure(root=True).dpi * 72  # type: ignore[union-attr]
    size = min(WORDS, max(_LEAST_WORDS, WORDS * room / (lines * LINE)))
    behind = _behind(ax)
    return Canvas(ax, theme.DARK if _is_dark(behind) else theme.LIGHT, size, behind)


def _behind(ax: Axes) -> tuple[float, ...]:
    """The colour behind the axes: red, green, blue and how much it covers; where they are clear, the figure's."""
    from matplotlib.colors import to_rgba

    own = to_rgba(ax.get_facecolor())
    return own if own[3] else to_rgba(ax.get_figure(root=True).get_facecolor())  # type: ignore[union-attr]


def _is_dark(colour: tuple[float, ...]) -> bool:
    red, green, blue, cover = colour
    return cover > 0 and 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.4


def paint_rows(drawing: Drawing, ax: Axes | None = None) -> Axes:
    """A finding's claims, one below the other."""
    tall = any(row.about for group in drawing.groups for row in group.rows)
    height = _ROW + 0.8 * tall
    lines = sum(1.6 + height * len(g.rows) + bool(g.left_out) for g in drawing.groups)
    on = canvas(ax, 9.5, lines)
    line_on(on, on.ax.xaxis, drawing.scale)
    y = 0.0
    for group in drawing.groups:
        on.words(-0.02, y + 1.0, cut(group.heading, _HEAD), ha="right", color=on.hue(group), fontweight="bold")
        y += 1.6
        _band(on, group, drawing.scale, y, y + height * len(group.rows))
        for row in group.rows:
            _row(on, group, row, drawing.scale, y + height / 2)
            y += height
        if group.more:
            on.words(-0.02, y + 0.3, group.more, ha="right", color=on.colours["quiet"])
            y += 1
    frame(on, drawing.title, y)
    if drawing.note:
        on.ax.set_xlabel(drawing.note, color=on.colours["quiet"], fontsize=on.size, loc="right", parse_math=False)
    return on.ax


def frame(on: Canvas, title: str, bottom: float) -> None:
    """The lines of words from the top down, without a box around them."""
    on.ax.set_ylim(bottom, 0)
    on.ax.set_yticks([])
    head(on, title)


def head(on: Canvas, title: str) -> None:
    """The title, and one edge in place of four."""
    for side in ("top", "left", "right"):
        on.ax.spines[side].set_visible(False)
    on.ax.spines["bottom"].set_color(on.colours["edge"])
    colour, size = on.colours["ink"], on.size + 2
    on.ax.set_title(cut(title, 90), loc="left", color=colour, fontsize=size, fontweight="bold", parse_math=False)


def line_on(on: Canvas, axis: Axis, scale: Scale) -> None:
    """Makes the axis run as the drawing's line does, with its numbers marked."""
    set_scale = on.ax.set_xscale if axis is on.ax.xaxis else on.ax.set_yscale
    low, high = placed(scale, scale.low), placed(scale, scale.high)
    if scale.step is Step.TENS and scale.room:
        decades = math.log10(scale.high / scale.low)
        # matplotlib stretches the even part below `linthresh` by 10 / 9 of `linscale` decades.
        set_scale("symlog", linthresh=scale.low, linscale=0.9 * decades * scale.room / (1 - scale.room))
        low = 0
    else:
        set_scale("log" if scale.step is Step.TENS else "linear")
    if scale.step is Step.DAYS:
        axis.axis_date()
    (on.ax.set_xlim if axis is on.ax.xaxis else on.ax.set_ylim)(low, high)
    axis.set_ticks([placed(scale, tick.value) for tick in scale.ticks], labels=[tick.label for tick in scale.ticks])
    axis.set_ticks([], minor=True)
    colour = on.colours
    axis.set_tick_params(color=colour["edge"], labelcolor=colour["quiet"], labelsize=on.size)
    axis.grid(True, color=colour["line"], linewidth=0.8)
    on.ax.set_axisbelow(True)


def placed(scale: Scale, value: Number) -> float:
    """A number as the axis counts it, at the edge where it is out of view; matplotlib has a day nought of its own."""
    value = min(max(value, 0 if scale.room else scale.low), scale.high)
    if scale.step is not Step.DAYS:
        return float(value)
    from matplotlib.dates import date2num

    return float(date2num(date.min)) + float(value) - 1  # type: ignore[no-untyped-call]


def _band(on: Canvas, group: Group, scale: Scale, top: float, bottom: float) -> None:
    """What all claims of a version allow, behind them."""
    if group.shared is None:
        return
    low, high = (placed(scale, end) for end in group.shared)
    style: dict[str, Any] = {"color": on.hue(group), "zorder": _BEHIND, "linewidth": 1}
    on.ax.fill_betweenx([top, bottom], low, high, alpha=0.14, **style)


def _row(on: Canvas, group: Group, row: Row, scale: Scale, y: float) -> None:
    colour = on.hue(group)
    bars(on, row.pieces, scale, y, colour)
    mark, ax = row.mark, on.ax
    for is_open, end, shape in ((mark.open_low, mark.low, _LEFT), (mark.open_high, mark.high, _RIGHT)):
        if is_open:
            chevron(on, placed(scale, end), y, shape, colour)
    if mark.dot is not None:
        dot(on, placed(scale, mark.dot), y, group.shape, colour, mark)
    label = f"{row.label}\n{cut(row.about, _LABEL)}" if row.about else row.label
    on.words(-0.02, y, label, ha="right", linespacing=1.1)
    on.words(1.03, y, cut(row.words, _FIGURE), ha="left")
    ax.axhline(y, color=on.colours["line"], linewidth=0.6, zorder=0)


def bars(on: Canvas, parts: Iterable[Piece], scale: Scale, y: float, colour: str) -> None:
    """A mark's bar."""
    for part in parts:
        low, high = placed(scale, part.low), placed(scale, part.high)
        on.ax.hlines(y, low, high, colors=colour, alpha=part.strength * 0.8, linewidth=5, zorder=_BARS)


def chevron(on: Canvas, x: float, y: float, shape: Sequence[tuple[float, float]], colour: str) -> None:
    """The open end of a bound."""
    style: dict[str, Any] = {"markerfacecolor": "none", "markeredgecolor": colour, "markeredgewidth": 2}
    on.ax.plot([x], [y], marker=shape, markersize=on.size * 1.3, clip_on=False, zorder=_DOTS, **style)


def dot(on: Canvas, x: float, y: float, shape: str, colour: str, mark: Mark) -> None:
    """The number named; hollow where the words leave it out."""
    style: dict[str, Any] = {"markeredgecolor": colour, "markeredgewidth": 1.6, "clip_on": False, "zorder": _DOTS}
    face = on.behind if mark.hollow else colour
    on.ax.plot([x], [y], marker=MARKERS[shape], markersize=on.size * 0.85, markerfacecolor=face, **style)


def paint_overview(drawing: Overview, ax: Axes | None = None) -> Axes:
    """A report's findings, one below the other."""
    lines = sum(1.8 + _ROW * len(b.lines) + bool(b.left_out) for b in drawing.blocks) + 1
    on = canvas(ax, 10, max(4, lines))
    line_on(on, on.ax.xaxis, drawing.scale)
    y = 0.0
    for block in drawing.blocks:
        colour = on.colours[block.verdict.value]
        heading = f"{block.sign}  {block.heading}"
        on.words(-0.02, y + 0.9, heading, ha="right", color=colour, fontweight="bold", family=_signs(on))
        y += 1.8
        for line in block.lines:
            _line(on, block, line, drawing.scale, y + _ROW / 2)
            y += _ROW
        if block.more:
            on.words(-0.02, y + 0.3, block.more, ha="right", color=on.colours["quiet"])
            y += 1
    frame(on, drawing.title, y + 0.5 if y else 4)
    if drawing.note:
        on.ax.set_xlabel(drawing.note, color=on.colours["quiet"], fontsize=on.size, loc="right", parse_math=False)
    return on.ax


def _signs(on: Canvas) -> list[str]:
    """The font asked for, and behind it the one that surely has the verdicts' signs: matplotlib brings it along."""
    from matplotlib import rcParams

    return [*rcParams["font.family"], "DejaVu Sans"]


def _line(on: Canvas, block: Block, line: Line, scale: Scale, y: float) -> None:
    colour = on.colours[block.verdict.value]
    for span in line.spans:
        low, high = placed(scale, span.low), placed(scale, span.high)
        on.ax.hlines(y, low, high, colors=colour, alpha=0.45, linewidth=5, zorder=_BARS)
        for beyond, end, shape in ((span.low < scale.low, low, _LEFT), (span.high > scale.high, high, _RIGHT)):
            if beyond:
                chevron(on, end, y, shape, colour)
        if span.dot is not None and scale.low <= span.dot <= scale.high:
            dot(on, placed(scale, span.dot), y, span.shape, colour, _SOLID)
    on.words(-0.02, y, cut(line.topic, _LABEL), ha="right")
    on.words(1.03, y, line.words, ha="left")
    on.ax.axhline(y, color=on.colours["line"], linewidth=0.6, zorder=0)


_SOLID = Mark(0, 0, 0, 0)
