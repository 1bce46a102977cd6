"""Pictures on matplotlib's axes: nothing overlaps, nothing is cut, and they show what the drawings say."""

from __future__ import annotations

import io
import itertools
import sys

import matplotlib
import pytest
from matplotlib import pyplot
from matplotlib.text import Text

from oirlib.errors import MissingExtraError
from oirlib.render import theme
from oirlib.render.plot_finding import finding_drawing
from oirlib.render.plot_scale import Step
from tests.render import example_report as example
from tests.render import plot_claims


@pytest.fixture(autouse=True)
def closed():
    """Figures are drawn without a window, and none stays open after a test."""
    pyplot.switch_backend("Agg")
    yield
    pyplot.close("all")


def written(ax) -> list[tuple[str, object]]:
    """All words that can be seen on the axes' figure, each with its box."""
    figure = ax.get_figure()
    figure.canvas.draw()
    texts = [one for one in figure.findobj(Text) if one.get_visible() and one.get_text().strip()]
    return [(one.get_text(), one.get_window_extent()) for one in texts]


def overlapping(ax) -> list[tuple[str, str]]:
    """Words that lie over other words."""
    return [
        (one, other)
        for (one, box), (other, place) in itertools.combinations(written(ax), 2)
        if box.x0 < place.x1 - 0.5 and place.x0 < box.x1 - 0.5 and box.y0 < place.y1 - 0.5 and place.y0 < box.y1 - 0.5
    ]


def cut_off(ax) -> list[str]:
    """Words that reach out of the figure."""
    whole = ax.get_figure().bbox
    return [
        words for words, box in written(ax)
        if box.x0 < whole.x0 - 1 or box.x1 > whole.x1 + 1 or box.y0 < whole.y0 - 1 or box.y1 > whole.y1 + 1
    ]  # fmt: skip


@pytest.mark.parametrize("over_time", [False, True], ids=["rows", "time"])
@pytest.mark.parametrize("count", [3, 12, 60])
def test_words_lie_over_no_words_and_are_not_cut(count, over_time):
    """With few claims and many, and with long names."""
    ax = plot_claims.finding(count).plot(over_time=over_time)
    assert overlapping(ax) == []
    assert cut_off(ax) == []


@pytest.mark.parametrize("count", [30, 300])
def test_a_reports_words_lie_over_no_words_and_are_not_cut(count):
    """Likewise for the picture of a report."""
    ax = example.long_report(count).plot()
    assert overlapping(ax) == []
    assert cut_off(ax) == []


def test_the_examples_findings_are_drawn_without_overlap():
    """One finding of every verdict, and dates."""
    for finding in example.report():
        ax = finding.plot()
        assert overlapping(ax) == []
        assert cut_off(ax) == []
        pyplot.close(ax.get_figure())


def test_words_grow_smaller_on_axes_that_are_low():
    """On axes of one's own, sixty claims still do not lie over each other."""
    figure, axes = pyplot.subplots(figsize=(9, 6), layout="constrained")
    finding = plot_claims.finding(60, ("37", "38"), "raids", when="2024-08-29")
    assert finding.plot(axes) is axes
    assert overlapping(axes) == []
    assert figure.get_size_inches().tolist() == [9, 6]


def test_the_axes_given_are_used_and_returned():
    """Findings and reports draw on them, and make no figure of their own."""
    _, axes = pyplot.subplots()
    assert example.contradiction().plot(axes) is axes
    assert example.report().plot(axes) is axes
    assert len(pyplot.get_fignums()) == 1


def test_numbers_stand_where_the_drawing_has_them():
    """The axis runs as the drawing's line does, also by tens with nought: the page's picture is the same."""
    finding = plot_claims.raids("0", "12", "up to 400", "30,000")
    scale = finding_drawing(finding).scale
    ax = finding.plot()
    assert (scale.step, scale.room > 0) == (Step.TENS, True)
    to_share = ax.transData + ax.transAxes.inverted()
    for number in (0, 3, 12, 100, 400, 30_000):
        assert to_share.transform((number, 0))[0] == pytest.approx(scale.at(number), abs=1e-6)


def test_days_are_days_to_matplotlib():
    """A day of one's own can be marked on the axes."""
    ax = example.dates().plot()
    low, high = (date for date in matplotlib.dates.num2date(ax.get_xlim()))
    assert low.year == 2018
    assert high.year == 2020
    assert [label.get_text() for label in ax.get_xticklabels()] == ["Jan 2019", "Jul 2019", "Jan 2020"]


def test_bounds_are_arrows_and_hollow_dots_are_hollow():
    """More than 75 has a hollow dot and an arrow at the line's end; 37 has a full dot."""
    ax = plot_claims.raids("37", "more than 75").plot()
    lines = {line.get_marker() if isinstance(line.get_marker(), str) else "arrow": line for line in ax.lines}
    assert lines["o"].get_xdata() == [37]
    assert lines["o"].get_markerfacecolor() == theme.LIGHT["hue-a"]
    assert lines["s"].get_xdata() == [75]
    assert lines["s"].get_markerfacecolor() == ax.get_facecolor()
    assert lines["arrow"].get_xdata() == [ax.get_xlim()[1]]


def test_the_gap_in_which_a_level_changed_is_shaded():
    """From 13 October to 7 January."""
    ax = example.contradiction().plot()
    (gap,) = ax.patches
    assert gap.get_width() == 86
    assert len(example.contradiction().plot(over_time=False).patches) == 0


def test_dark_axes_get_light_colours():
    """On a dark style the words and the versions are light."""
    with pyplot.style.context("dark_background"):
        ax = example.contradiction().plot()
    colours = {one.get_text(): one.get_color() for one in ax.findobj(Text)}
    assert colours["900: IRIA, 13 Oct 2024"] == colours["US troops, Syria"] == theme.DARK["ink"]
    assert colours["read as 855 to 945, rounded"] == theme.DARK["hue-a"]


def test_what_sources_write_is_no_mathematics():
    """Dollar signs, carets and backslashes stand as they are."""
    ax = plot_claims.finding(2, ("$1.3 million", "$2 million"), "cost $x^2$ of \\frac", when="2024-08-29").plot()
    words = [text for text, _ in written(ax)]
    assert "cost $x^2$ of \\frac, Syria" in words
    assert {"$1.3 million", "$2 million"} <= set(words)


@pytest.mark.parametrize("draw", [lambda: example.contradiction().plot(), lambda: example.report().plot()])
def test_without_matplotlib_the_error_names_the_extra(draw, monkeypatch):
    """The extra is named, as for every other."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.setitem(sys.modules, "matplotlib.pyplot", None)
    with pytest.raises(MissingExtraError, match=r"oirlib\[plot\]"):
        draw()


def test_an_empty_report_has_a_picture():
    """It says that there is nothing to compare."""
    assert example.report([]).plot().get_title(loc="left") == "No claims to compare"


def test_a_saved_picture_is_the_same_every_time():
    """With matplotlib's own settings for it, the bytes of the SVG do not change from run to run."""
    files = []
    for _ in range(2):
        out = io.BytesIO()
        with pyplot.rc_context({"svg.hashsalt": "oirlib"}):
            example.contradiction().plot().get_figure().savefig(out, format="svg", metadata={"Date": None})
        files.append(out.getvalue())
    assert files[0] == files[1]
