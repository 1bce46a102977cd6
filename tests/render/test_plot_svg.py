"""Pictures inside HTML: as many as there should be, safe, and fit for any width."""

from __future__ import annotations

import re

import pytest

from oirlib.render.html import finding_html, report_html
from oirlib.render.page import report_page
from oirlib.render.plot_finding import finding_drawing
from oirlib.render.plot_scale import Scale, Step, Tick
from oirlib.render.plot_svg import PATHS, anchor, breadth, pictures_of
from tests.render import example_report as example
from tests.render import plot_claims

LINE = re.compile(r'<div class="oirlib-line">.*?</div>', re.DOTALL)
PLOT = re.compile(r'<div class="oirlib-plot" role="img".*?</div>\n<p', re.DOTALL)


def page(report) -> str:
    """The report's page."""
    return report_page(report.findings, report.claims, report.duplicates)


def test_every_finding_with_something_to_compare_has_a_picture():
    """A single claim has none; each verdict's first findings have one, as many as asked for."""
    findings = example.report().findings
    assert list(pictures_of(findings, 5, 9)) == [finding.id for finding in findings[:-1]]
    assert len(pictures_of(example.long_report(3000).findings, 20, 9)) == 40


def test_a_stock_is_drawn_over_time_and_a_flow_is_not():
    """The kind of picture is the one that matplotlib draws, too."""
    stock, flow = example.contradiction(), example.explained()
    pictures = pictures_of([stock, flow], 9, 9)
    assert (pictures[stock.id].rows, pictures[flow.id].levels) == (None, None)


def test_the_page_and_a_fragment_draw_the_same():
    """Each claim's line stands in both."""
    report = example.report([example.explained()])
    drawn = LINE.findall(report_html(report.findings, report.claims))
    assert len(drawn) == 2
    assert LINE.findall(page(report)) == drawn


def test_numbers_stand_where_the_drawing_has_them():
    """Each dot is at its share of the width."""
    finding = plot_claims.raids("37", "more than 75", "1,500")
    drawing = finding_drawing(finding)
    shares = [f"{drawing.scale.at(row.mark.dot) * 100:.4g}%" for group in drawing.groups for row in group.rows]
    found = re.findall(r'<svg x="([^"]+)" y="50%" overflow="visible"><path class="oirlib-dot', finding_html(finding))
    keys = ["50%"] * sum(len(group.rows) > 1 for group in drawing.groups)  # a claim alone needs no key
    assert sorted(found) == sorted([*shares, *keys])


def test_nothing_needs_an_inline_style_or_an_id():
    """The page's policy would refuse the one, and a second report in a notebook would clash with the other."""
    text = page(example.report())
    pictures = text[text.index('<details class="oirlib-section oirlib-overview') : text.index("<footer")]
    pictures += "".join([*LINE.findall(text), *PLOT.findall(text)])
    assert pictures.count("<svg") > 20
    assert not re.search(r'\s(?:style|id|on\w+)="', pictures)
    assert "url(" not in pictures


def test_places_on_a_line_stay_within_it():
    """No share is below nought or above all, whatever the numbers."""
    text = page(example.report([example.consistent(), plot_claims.raids("0", "many", "up to 9", "30,000")]))
    shares = [float(share) for share in re.findall(r'"(-?[\d.e+-]+)%"', text)]
    assert len(shares) > 50
    assert all(0 <= share <= 100 for share in shares)


def test_every_shape_has_a_path():
    """Groups name no shape that cannot be drawn."""
    claims = plot_claims.finding(12)
    assert {group.shape for group in finding_drawing(claims).groups} <= set(PATHS)


@pytest.mark.parametrize(("value", "side"), [(0, "start"), (5, "middle"), (10, "end")])
def test_labels_do_not_reach_over_the_lines_ends(value, side):
    """The first label begins at its tick, the last one ends there."""
    scale = Scale(0, 10, Step.EVEN, 0.0, (Tick(0, "0"),))
    assert anchor(value, scale) == side
    assert breadth(2, 5, scale) == "30%"


def test_the_overview_links_to_the_cards():
    """Each of its lines leads to the finding's card, which is there."""
    text = page(example.report())
    links = re.findall(r'<a href="#(oirlib-[0-9a-f]+)"', text)
    assert len(links) == 5
    assert all(f'id="{link}"' in text for link in links)
    assert '<details class="oirlib-section oirlib-overview' not in page(example.report([example.contradiction()]))


def test_the_pictures_of_a_long_report_are_bounded():
    """The fragment of three thousand claims has forty pictures, the page two hundred."""
    report = example.long_report(3000)
    assert report_html(report.findings, ()).count("oirlib-axis") == 2 * 20
    assert page(report).count('class="oirlib-told oirlib-axis"') == 2 * 100


def test_a_long_series_is_a_line_of_time():
    """Sixteen hundred daily claims of two origins are two threads, not sixteen hundred rows; nothing is drawn twice."""
    finding = plot_claims.daily(1600)
    part = finding_html(finding)
    assert part.count('class="oirlib-thread"') == 2
    assert len(part) < 200_000
    assert "more figures left out here" in part
