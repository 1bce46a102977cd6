"""The benchmark's large topics are what they say they are; nothing here looks at a clock."""

from __future__ import annotations

import pytest
from benchmarks import shapes

from oirlib import reconcile


@pytest.mark.parametrize("shape", shapes.SHAPES, ids=lambda shape: shape.__name__)
def test_each_shape_is_as_large_as_asked_for(shape: shapes.Shape) -> None:
    """So many claims, none of them twice, and every one of them comes out."""
    made = shape(60)
    claims, how = made if isinstance(made, tuple) else (made, {})
    assert len(set(claims)) == 60
    report = reconcile(claims, **how)
    assert {claim for finding in report for claim in finding.claims} == set(claims)


def test_an_exponent_is_how_time_grows() -> None:
    """Four times the time for twice the claims is quadratic; one measurement says nothing."""
    timed = [{"size": 1000, "cpu_s": 1.0}, {"size": 2000, "cpu_s": 4.0}]
    assert shapes.exponent(timed) == 2
    assert shapes.exponent(timed[:1]) is None
    assert shapes.exponent([timed[0], {"size": 2000, "why": "over 60 s"}]) is None


def test_a_row_says_why_there_is_no_figure() -> None:
    """A shape that took too long has no exponent."""
    timed = [{"size": 1000, "cpu_s": 1.0}, {"size": 2000, "why": "over 60 s"}]
    assert shapes.row("alternating_levels", timed) == "| alternating levels | 1.00 | over 60 s |  |  |"
