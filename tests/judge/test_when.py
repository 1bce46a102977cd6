"""When: how a claim's days are to be taken, and how those of two claims stand to each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Policy
from oirlib.judge.prepare import Subject
from oirlib.judge.what import Nature
from oirlib.judge.when import Meeting, Sort, When, gap, holds, outgrows, relate_when

KILLED = {"what": "ISIS fighters killed"}
TROOPS = {"what": "US troops"}


@pytest.mark.parametrize(
    ("given", "sort"),
    [
        ({"when": "2024-08-29"}, Sort.EVENT),
        ({"when": "August 2024"}, Sort.EVENT),
        ({"when": "2024"}, Sort.EVENT),
        ({"when": "2024-08-01/2024-08-31"}, Sort.TOTAL),
        ({"when": None}, Sort.UNDATED),
        ({"when": None, "said_on": "2024-08-30"}, Sort.UNDATED),
        ({"when": "as of 29 August 2024"}, Sort.RUNNING),
        ({"when": "2024-08-29", "what": "total deaths"}, Sort.RUNNING),
        ({"when": None, "what": "deaths so far", "said_on": "2024-08-30"}, Sort.RUNNING),
        ({"when": "2024-08-29", "what": "new deaths"}, Sort.TOTAL),
        ({"when": "2024", "what": "total deaths"}, Sort.TOTAL),
        ({"when": "Q3 2024", "what": "tickets sold"}, Sort.TOTAL),
        ({"when": "2024", "what": "income", "figure": "$3 million", "kind": "flow"}, Sort.TOTAL),
        ({"when": "2024-08-29", "what": "US troops"}, Sort.LEVEL),
        ({"when": None, "what": "US troops"}, Sort.LEVEL),
        ({"when": None, "figure": "2024-08-29", "kind": "date"}, Sort.DAY),
    ],
)
def test_the_sort_of_days(subject: Callable[..., Subject], given: dict[str, Any], sort: Sort) -> None:
    """An event on some of them, a count throughout or up to a day, a level, a day, or none stated."""
    assert subject(**given).when.sort is sort


def test_a_level_without_a_date_is_of_the_day_it_was_said(subject: Callable[..., Subject]) -> None:
    """Nothing is known of one that was said on no known day."""
    said = subject(what="US troops", when=None, said_on="2024-08-30").when
    assert said.first == said.last == date(2024, 8, 30).toordinal()
    assert not said.undated
    assert subject(what="US troops", when=None).when.undated


def test_an_undated_flow_keeps_the_day_it_was_said(subject: Callable[..., Subject]) -> None:
    """It happened on an unknown day not after it."""
    when = subject(when=None, said_on="2024-08-30").when
    assert (when.first, when.last) == (None, date(2024, 8, 30).toordinal())
    assert when.undated


def meeting(subject: Callable[..., Subject], one: dict[str, Any], other: dict[str, Any]) -> Meeting:
    a, b = subject(**one), subject(**other)
    found = relate_when(a.when, b.when, a.reading.nature, Policy())
    assert relate_when(b.when, a.when, a.reading.nature, Policy()) is found.turned()
    return found


@pytest.mark.parametrize(
    ("one", "other", "meets"),
    [
        ("2024-08-29", "2024-08-29", Meeting.SAME),
        ("2024-08-29", "2024-08-30", Meeting.SAME),
        ("2024-08-29", "2024-08-31", Meeting.APART),
        ("late August 2024", "2024-08-29", Meeting.MAY_BE),
        ("26-30 August 2024", "2024-08-29", Meeting.AROUND),
        ("August 2024", "2024-08-29", Meeting.MAY_BE),
        ("August 2024", "August 2024", Meeting.MAY_BE),
        ("August 2024", "2024-09-01", Meeting.APART),
        ("2022", "2023", Meeting.APART),
        ("2024-08-29", "2024-08-01/2024-08-31", Meeting.INSIDE),
        ("August 2024", "2024-01-01/2024-12-31", Meeting.INSIDE),
        ("2024-09-01", "2024-08-01/2024-08-31", Meeting.APART),
        ("2024-08-01/2024-08-31", "2024-08-01/2024-08-31", Meeting.SAME),
        ("2024-08-10/2024-08-20", "2024-08-01/2024-08-31", Meeting.INSIDE),
        ("2024-08-01/2024-08-31", "2024-08-15/2024-09-15", Meeting.MAY_BE),
        ("2024-08-01/2024-08-31", "2024-09-01/2024-09-30", Meeting.APART),
    ],
)
def test_the_days_of_flows(subject: Callable[..., Subject], one: str, other: str, meets: Meeting) -> None:
    """Events have a day's slack between them, months and years none; totals are the same, nested or apart."""
    assert meeting(subject, {**KILLED, "when": one}, {**KILLED, "when": other}) is meets


@pytest.mark.parametrize(
    ("what", "meets"),
    [
        ("ISIS fighters killed", Meeting.SAME),
        ("coalition airstrikes", Meeting.MAY_BE),
        ("people killed in the fire", Meeting.SAME),
        ("granaries burned", Meeting.APART),
        ("new deaths", Meeting.APART),
    ],
)
def test_the_next_day_is_another_where_days_are_counted(
    subject: Callable[..., Subject], what: str, meets: Meeting
) -> None:
    """The slack is for what words single out; strikes and new cases are told by the day."""
    assert meeting(subject, {"what": what}, {"what": what, "when": "2024-08-30"}) is meets


@pytest.mark.parametrize(
    ("what", "days", "meets"),
    [
        ("US troops", 0, Meeting.SAME),
        ("US troops", 86, Meeting.NEAR),
        ("US troops", 92, Meeting.NEAR),
        ("US troops", 93, Meeting.APART),
        ("oil price", 0, Meeting.SAME),
        ("oil price", 1, Meeting.APART),
        ("granaries standing", 1, Meeting.APART),
        ("granaries standing", 0, Meeting.SAME),
    ],
)
def test_a_level_holds_as_long_as_its_thing_does(
    subject: Callable[..., Subject], what: str, days: int, meets: Meeting
) -> None:
    """Troops for a quarter, a price no day, and what nobody described for its own days only."""
    later = date(2024, 8, 29) + timedelta(days=days)
    given = {"what": what, "kind": "stock"}
    assert meeting(subject, given, {**given, "when": later.isoformat()}) is meets


def test_the_analyst_says_how_long_levels_hold() -> None:
    """For all things alike."""
    assert holds(Nature(), Policy()) == 0
    assert holds(Nature(holds=365), Policy()) == 365
    assert holds(Nature(holds=365), Policy(stock_window=30)) == 30


@pytest.mark.parametrize(
    ("said", "when", "meets"),
    [
        ("2024-08-30", "2024-08-29", Meeting.SAME),
        ("2024-08-28", "2024-08-29", Meeting.SAME),
        ("2024-08-01", "2024-08-29", Meeting.APART),
        ("2024-09-30", "2024-08-29", Meeting.MAY_BE),
        ("2025-09-30", "2024-08-29", Meeting.APART),
        ("2024-08-30", "August 2024", Meeting.MAY_BE),
    ],
)
def test_an_undated_flow_is_of_what_was_news(
    subject: Callable[..., Subject], said: str, when: str, meets: Meeting
) -> None:
    """Never of what came after; of what is weeks old nobody knows, and another season's is another."""
    assert meeting(subject, {"when": None, "said_on": said}, {"when": when}) is meets


@pytest.mark.parametrize(("days", "meets"), [(0, "SAME"), (14, "SAME"), (15, "MAY_BE"), (92, "MAY_BE"), (93, "APART")])
def test_two_undated_flows_by_when_they_were_told(subject: Callable[..., Subject], days: int, meets: str) -> None:
    """Within a fortnight they are lined up."""
    said = [(date(2024, 8, 1) + timedelta(days=n)).isoformat() for n in (0, days)]
    one, other = ({"when": None, "said_on": day} for day in said)
    assert meeting(subject, one, other) is Meeting[meets]


def test_a_count_that_runs_on_grows(subject: Callable[..., Subject]) -> None:
    """To another day it is another state of one count; what happened later is none of it."""
    total = {"what": "total deaths"}
    assert meeting(subject, total, total) is Meeting.SAME
    assert meeting(subject, total, {**total, "when": "2024-09-29"}) is Meeting.GREW
    assert meeting(subject, total, {"what": "new deaths"}) is Meeting.AROUND
    assert meeting(subject, total, {"what": "new deaths", "when": "2024-09-29"}) is Meeting.APART


def test_days_between() -> None:
    """None where they share one, or where one is not known."""
    one, other = When(Sort.EVENT, 10, 12), When(Sort.EVENT, 15, 15)
    assert gap(one, other) == gap(other, one) == 3
    assert gap(one, When(Sort.EVENT, 12, 20)) == 0
    assert gap(one, When(Sort.UNDATED, None, 40)) == 0


def test_a_total_outgrows_another_of_its_own_start() -> None:
    """Not one of another start, nor one that ends within the slack."""
    short = When(Sort.TOTAL, 1, 30)
    assert outgrows(short, When(Sort.TOTAL, 1, 60), Policy())
    assert not outgrows(short, When(Sort.TOTAL, 1, 31), Policy())
    assert not outgrows(short, When(Sort.TOTAL, 10, 60), Policy())
    assert not outgrows(When(Sort.TOTAL, 1, 60), short, Policy())
    assert not outgrows(short, When(Sort.EVENT, 1, 60), Policy())


@st.composite
def whens(draw: st.DrawFn) -> When:
    sort = draw(st.sampled_from([s for s in Sort if s not in (Sort.DAY, Sort.LEVEL)]))
    last = draw(st.integers(1000, 1100))
    if sort is Sort.UNDATED:
        return When(sort, None, draw(st.none() | st.just(last)))
    if sort is Sort.RUNNING:
        return When(sort, last, last)
    return When(sort, last - draw(st.integers(0, 40)), last, daily=draw(st.booleans()))


@given(whens(), whens(), st.integers(-500, 500))
def test_only_the_distance_counts(one: When, other: When, days: int) -> None:
    """All days moved alike change nothing; nor does which side is looked at first."""
    nature, policy = Nature(known=True, single=True), Policy()

    def moved(when: When) -> When:
        first, last = (None if day is None else day + days for day in (when.first, when.last))
        return When(when.sort, first, last, when.daily)

    found = relate_when(one, other, nature, policy)
    assert relate_when(moved(one), moved(other), nature, policy) is found
    assert relate_when(other, one, nature, policy) is found.turned()
