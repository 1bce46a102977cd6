"""The pictures that findings and reports give: which drawing it is, on which axes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from oirlib.asked import yes_or_no
from oirlib.finding import Finding
from oirlib.render.plot_axes import paint_overview, paint_rows
from oirlib.render.plot_finding import finding_drawing
from oirlib.render.plot_levels import is_level, level_drawing
from oirlib.render.plot_report import overview
from oirlib.render.plot_series import finding_series, is_series
from oirlib.render.plot_time import paint_levels, paint_series

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def finding_plot(finding: Finding, ax: Axes | None = None, *, over_time: bool | None = None) -> Axes:
    """A picture of a finding: see :func:`oirlib.render.notebook.plot`."""
    if over_time is not None:
        yes_or_no("over_time", over_time)
    if is_series(finding) and over_time is not False:
        return paint_series(finding_series(finding), ax)
    if is_level(finding) if over_time is None else over_time:
        return paint_levels(level_drawing(finding), ax)
    return paint_rows(finding_drawing(finding), ax)


def report_plot(findings: Sequence[Finding], ax: Axes | None = None) -> Axes:
    """A picture of a report: see :meth:`oirlib.report.Report.plot`."""
    return paint_overview(overview(findings), ax)
