"""A report's picture, before anything lays it out."""

from __future__ import annotations

import math

import pytest

from oirlib.finding import Verdict
from oirlib.render.plot_report import overview
from tests.render import example_report as example
from tests.render import plot_claims


def spans(finding):
    """The finding's line."""
    ((line,),) = [block.lines for block in overview([finding]).blocks]
    return line.spans


def test_versions_stand_as_far_apart_as_they_are():
    """900 and about 2,000 are a factor of 2.2 apart, midway between them is the middle."""
    low, high = spans(example.contradiction())
    assert high.dot / low.dot == pytest.approx(2000 / 900)
    assert high.dot * low.dot == pytest.approx(1)
    assert (low.shape, high.shape) == ("circle", "square")


def test_what_agrees_stands_in_the_middle():
    """A number that all share is one dot at the middle."""
    (span,) = spans(example.agreement())
    assert span.dot == pytest.approx(1)


def test_findings_stand_by_verdict_worst_first_and_single_ones_are_counted():
    """There is nothing to compare a single claim with."""
    drawing = overview(example.report().findings)
    assert [(block.sign, block.heading) for block in drawing.blocks] == [
        ("≠", "Contradictions (1)"), ("∴", "Explained differences (1)"), ("=", "Agreements (2)"),
        ("≈", "Consistent figures (1)"),
    ]  # fmt: skip
    assert drawing.single == 1
    assert drawing.note.endswith("1 single claim not drawn.")
    assert drawing.lines == 5


def test_what_is_far_out_is_beyond_the_edge():
    """None against two: no factor leads to nought."""
    drawing = overview([plot_claims.raids("none", "two")])
    none, two = drawing.blocks[0].lines[0].spans
    assert none.dot == 0 < drawing.scale.low
    assert drawing.scale.at(none.dot) == 0
    assert two.dot == pytest.approx(1)


def test_a_bound_without_an_end_is_beyond_the_edge():
    """At least seven goes on for ever."""
    (span,) = spans(plot_claims.raids("at least seven", "more than 5"))
    assert span.high == math.inf


def test_the_line_is_as_wide_as_it_must_be_and_no_wider_than_ten():
    """Twice for figures close together; ten times, whatever is in it."""
    narrow = overview([example.agreement()]).scale
    assert [tick.label for tick in narrow.ticks] == ["÷ 2", "middle", "× 2"]
    wide = overview([plot_claims.raids("3", "90,000")]).scale
    assert [tick.label for tick in wide.ticks] == ["÷ 10", "÷ 4", "÷ 2", "middle", "× 2", "× 4", "× 10"]


def test_days_are_drawn_from_first_to_last():
    """Days have no factors: the earlier stands left of the later, and what agrees is short."""
    first, second = spans(plot_claims.finding(2, ("March 2017", "May 2019"), "defeat", kind="date"))
    assert first.high < 1 < second.low
    (both,) = spans(example.dates())
    assert 0.8 < both.low < both.high < 1.25


def test_long_reports_are_cut_and_the_rest_counted():
    """Thirty findings of a verdict are drawn."""
    drawing = overview(example.long_report(3000).findings)
    assert [(block.verdict, len(block.lines), block.more) for block in drawing.blocks] == [
        (Verdict.CONTRADICTION, 30, "and 270 more findings"), (Verdict.AGREEMENT, 30, "and 210 more findings"),
    ]  # fmt: skip


def test_nothing_to_compare():
    """A report of single claims, or of none, has an empty picture that says so."""
    assert overview([]).title == "No claims to compare"
    assert overview([example.single()]).blocks == ()
