"""Findings, claims and comparisons show themselves in a notebook, as reports do; findings give pictures, too.

They stand on lower floors than the renderers and may not import them, so the face is put on from up here, once, where
:mod:`oirlib.report` is imported (and so whenever ``oirlib`` is). What draws it is imported when it is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from oirlib import render
from oirlib.claim import Claim
from oirlib.finding import Comparison, Finding

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def _claim(claim: Claim) -> str:
    return render.html.claim_html(claim)


def _comparison(comparison: Comparison) -> str:
    return render.html.comparison_html(comparison)


def _finding(finding: Finding) -> str:
    return render.html.finding_html(finding)


def plot(finding: Finding, ax: Axes | None = None, *, over_time: bool | None = None) -> Axes:
    """A picture of the finding: every claim as the stretch of numbers that its words allow, by version.

    A full dot is the number that a source names; a hollow one is named, but not itself allowed ("more than 75"). A bar
    that fades is the slack of rounding or "about", and an arrow an end that the words leave open. The shaded band is
    what all claims of a version allow. A stock is drawn over time, with the days shaded in which its level must have
    changed if both sources are right.

    Args:
        ax: The axes to draw on; None makes a new figure. The words stand outside of the axes: on a figure of your own
            use ``layout="constrained"``.
        over_time: Whether to draw along a line of time; None does so for stocks with figures of several days, and for
            whatever has so many claims of so many days that a line each would show nothing.

    Returns:
        The axes.

    Raises:
        MissingExtraError: The extra ``plot`` is not installed.
    """
    return render.plot.finding_plot(finding, ax, over_time=over_time)


def put_on_faces() -> None:
    """Gives each of the classes the method that notebooks look for, and findings ``plot``."""
    type.__setattr__(Claim, "_repr_html_", _claim)
    type.__setattr__(Comparison, "_repr_html_", _comparison)
    type.__setattr__(Finding, "_repr_html_", _finding)
    type.__setattr__(Finding, "plot", plot)
