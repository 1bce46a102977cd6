"""Series: figures for one thing at different times, which can all be right."""

from __future__ import annotations

import sys
from pathlib import Path

from oirlib import Policy
from oirlib.judge.node import node_of
from oirlib.judge.parts import Met
from oirlib.judge.series import series_of

sys.path.insert(0, str(Path(__file__).parent))
from made import subject, versions


def series(*given: object, met: Met | None = None) -> list[list[list[str]]]:
    found = series_of([node_of([each]) for each in given], Policy(), Met() if met is None else met)
    assert all([cause.name for cause in draft.causes] == ["OTHER_TIME"] for draft in found)
    return [versions(draft) for draft in found]


def test_events_of_one_topic_are_set_side_by_side() -> None:
    """In the order of their days, each its own version."""
    assert series(subject("9", when="2024-09-24"), subject("28"), subject("12", "B", when="2024-10-28")) == [
        [["28 A"], ["9 A"], ["12 B"]],
    ]


def test_one_number_twice_is_no_series() -> None:
    """Two events may well have one number: nothing there to explain."""
    assert series(subject("9"), subject("9", when="2024-09-24")) == []
    assert series(subject("9")) == series() == []


def test_a_month_that_covers_two_events_does_not_hide_them() -> None:
    """The longest row of what does not touch is told."""
    assert series(subject("28"), subject("9", when="2024-09-24"), subject("30", when="September 2024")) == [
        [["28 A"], ["9 A"]],
    ]


def test_who_has_met_is_not_told_again() -> None:
    """Two claims meet in at most one finding."""
    one, other, third = subject("28"), subject("9", when="2024-09-24"), subject("12", when="2024-10-28")
    met = Met()
    met.add([one, other])
    assert series(one, other, third, met=met) == [[["28 A"], ["12 A"]]]
    assert met.any(one, [third])
