"""When: how the days of two claims stand to each other."""

from __future__ import annotations

import pytest

from oirlib import Claim, Kind, Policy
from oirlib.scope.when import Meeting, Sort, When, cumulative, gap, read_when, relate_when


def when(words: str | None, kind: str = "flow", said_on: str | None = None) -> When:
    return read_when(Claim("raids", "5", when=words, source="Paper A", said_on=said_on), Kind(kind))


@pytest.mark.parametrize(
    ("words", "kind", "said_on", "sort"),
    [
        ("2024-08-29", "flow", None, Sort.EVENT),
        ("August 2024", "flow", None, Sort.EVENT),
        ("2024-08-01/2024-08-31", "flow", None, Sort.TOTAL),
        (None, "flow", None, Sort.UNDATED),
        ("2024-08-29", "stock", None, Sort.LEVEL),
        ("2024-08-01/2024-08-31", "stock", None, Sort.LEVEL),
        (None, "stock", "2024-08-29", Sort.LEVEL),
        (None, "date", None, Sort.DAY),
    ],
)
def test_days_are_taken_as_the_kind_has_them(words: str | None, kind: str, said_on: str | None, sort: Sort) -> None:
    """A level holds on its days, an event is somewhere within them, a total fills them."""
    assert when(words, kind, said_on).sort is sort


def test_a_level_without_a_date_holds_as_of_the_day_it_was_said() -> None:
    """And a flow without one happened on an unknown day not after that."""
    level, flow = when(None, "stock", "2024-08-29"), when(None, "flow", "2024-08-29")
    assert level == when("2024-08-29", "stock")
    assert (flow.first, flow.last) == (None, level.last)


@pytest.mark.parametrize(
    ("words", "kind", "said_on", "undated"),
    [
        (None, "flow", "2024-08-29", True),
        (None, "stock", None, True),
        (None, "stock", "2024-08-29", False),
        ("2024", "flow", None, False),
        (None, "date", None, False),
    ],
)
def test_undated_is_what_nothing_dates(words: str | None, kind: str, said_on: str | None, undated: bool) -> None:
    """A date's own day is its figure."""
    assert when(words, kind, said_on).undated is undated


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2024-08-29", "2024-08-29", 0),
        ("2024-08-29", "2024-08-30", 1),
        ("August 2024", "2024-09-10", 10),
        ("August 2024", "2024-08-10", 0),
    ],
)
def test_the_gap_is_between_the_nearest_days(one: str, other: str, days: int) -> None:
    """Whichever comes first; an unknown day is no distance away."""
    assert gap(when(one), when(other)) == gap(when(other), when(one)) == days
    assert gap(when(one), when(None)) == 0


TURNED = {Meeting.INSIDE: Meeting.AROUND, Meeting.AROUND: Meeting.INSIDE}
EVENTS = [
    ("2024-12-16", "2024-12-16", Meeting.SAME),
    ("2024-12-16", "2024-12-17", Meeting.SAME),
    ("2024-12-16", "2024-12-18", Meeting.APART),
    ("2024-W51", "2024-12-16", Meeting.SAME),
    ("December 2024", "2024-12-16", Meeting.MAY_BE),
    ("December 2024", "December 2024", Meeting.MAY_BE),
    ("December 2024", "2025-01-01", Meeting.MAY_BE),
    ("December 2024", "2025-01-02", Meeting.APART),
]
TOTALS = [
    ("2024-09-01/2024-09-30", "2024-09-01/2024-09-30", Meeting.SAME),
    ("2024-09-01/2024-09-30", "2024-09-04/2024-09-30", Meeting.SAME),
    ("2024-09-01/2024-09-30", "2024-09-05/2024-09-30", Meeting.AROUND),
    ("2024-09-10/2024-09-20", "2024-09-01/2024-09-30", Meeting.INSIDE),
    ("2024-09-01/2024-09-30", "2024-09-20/2024-10-20", Meeting.MAY_BE),
    ("2024-09-01/2024-09-30", "2024-10-01/2024-10-31", Meeting.APART),
]
MIXED = [
    ("2024-09-16", "2024-09-01/2024-09-30", Meeting.INSIDE),
    ("2024-10-16", "2024-09-01/2024-09-30", Meeting.APART),
    ("September 2024", "2024-09-01/2024-09-30", Meeting.MAY_BE),
    ("September 2024", "2024-01-01/2024-12-31", Meeting.INSIDE),
    ("2024", "2024-09-01/2024-09-30", Meeting.MAY_BE),
]


@pytest.mark.parametrize(("one", "other", "meeting"), [*EVENTS, *TOTALS, *MIXED])
def test_flows_meet(one: str, other: str, meeting: Meeting) -> None:
    """Events by the day and its slack, totals by nine tenths of their days, an event in a total as its part."""
    assert relate_when(when(one), when(other), Policy()) is meeting
    assert relate_when(when(other), when(one), Policy()) is TURNED.get(meeting, meeting)


@pytest.mark.parametrize(
    ("one", "other", "meeting"),
    [
        ("2024-10-01", "2024-10-01", Meeting.SAME),
        ("2024-10-01", "2024-10-02", Meeting.SAME),
        ("2024-10-01", "2025-01-01", Meeting.BEFORE),
        ("2024-10-01", "2025-01-02", Meeting.APART),
        ("2024", "2024-10-01", Meeting.SAME),
        (None, "2024-10-01", Meeting.SAME),
    ],
)
def test_levels_meet_within_the_window(one: str | None, other: str, meeting: Meeting) -> None:
    """92 days are near, 93 are far, and what has no day may be of any."""
    assert relate_when(when(one, "stock"), when(other, "stock"), Policy()) is meeting
    assert relate_when(when(other, "stock"), when(one, "stock"), Policy()) is meeting


@pytest.mark.parametrize(
    ("said_on", "other", "meeting"),
    [
        (None, "2024-08-29", Meeting.SAME),
        ("2024-08-30", "2024-08-29", Meeting.SAME),
        ("2024-08-29", "2024-08-30", Meeting.SAME),
        ("2024-08-28", "2024-08-30", Meeting.APART),
        ("2024-09-12", "2024-08-29", Meeting.SAME),
        ("2024-09-13", "2024-08-29", Meeting.MAY_BE),
        ("2024-11-29", "2024-08-29", Meeting.MAY_BE),
        ("2024-11-30", "2024-08-29", Meeting.APART),
        (None, "August 2024", Meeting.MAY_BE),
        (None, "2024-08-01/2024-08-31", Meeting.MAY_BE),
        (None, None, Meeting.SAME),
    ],
)
def test_an_undated_flow_is_news_when_it_is_said(said_on: str | None, other: str | None, meeting: Meeting) -> None:
    """It is no event after that day, and an older one only perhaps."""
    assert relate_when(when(None, said_on=said_on), when(other), Policy()) is meeting


@pytest.mark.parametrize(
    ("one", "other", "meeting"),
    [
        ("2024-08-01", "2024-08-15", Meeting.SAME),
        ("2024-08-15", "2024-08-01", Meeting.SAME),
        ("2024-08-01", "2024-08-16", Meeting.MAY_BE),
        ("2024-08-01", "2024-11-01", Meeting.MAY_BE),
        ("2024-08-01", "2024-11-02", Meeting.APART),
        (None, "2023-11-07", Meeting.SAME),
    ],
)
def test_two_undated_flows_are_of_one_event_only_if_told_near_each_other(
    one: str | None, other: str | None, meeting: Meeting
) -> None:
    """Of two that were said more than a fortnight apart nobody knows; more than a quarter apart they are two."""
    assert relate_when(when(None, said_on=one), when(None, said_on=other), Policy()) is meeting


def test_the_days_of_dates_are_their_figures() -> None:
    """When they were said does not keep them apart."""
    assert relate_when(when(None, "date", "2017-12-10"), when(None, "date", "2024-12-10"), Policy()) is Meeting.SAME


@pytest.mark.parametrize(
    ("one", "other", "grows"),
    [
        ("2014-08-01/2018-11-30", "2014-08-01/2019-08-31", True),
        ("2014-08-02/2018-11-30", "2014-08-01/2019-08-31", True),
        ("2014-08-08/2018-11-30", "2014-08-01/2019-08-31", False),
        ("2014-08-01/2019-08-31", "2014-08-01/2018-11-30", False),
        ("2014-08-01/2018-11-30", "2014-08-01/2018-12-01", False),
        ("2014-08-01", "2014-08-01/2018-11-30", False),
    ],
)
def test_totals_from_one_start_may_only_grow(one: str, other: str, grows: bool) -> None:
    """Where the second runs on for more than the slack."""
    assert cumulative(when(one), when(other), Policy()) is grows
