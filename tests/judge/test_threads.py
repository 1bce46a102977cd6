"""Threads: which nodes of two topics are looked at together."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from oirlib.judge.nodes import Node, node_of
from oirlib.judge.prepare import Subject
from oirlib.judge.scope import Context
from oirlib.judge.threads import Row, Thread, in_time, pairs_of

Make = Callable[..., Subject]


def thread(subjects: Iterable[Subject], *, coarse: bool = False) -> Thread:
    found = list(subjects)
    nodes = [node_of([s], coarse=coarse and s.when.sort.name == "EVENT" and s.when.days > 7) for s in found]
    return Thread(found[0].what, found[0].kind, found[0].amount.dimension, found[0].where, nodes)


def pairs(one: Thread, other: Thread, context: Context) -> set[tuple[str, str]]:
    """The pairs by their figures, whichever is first."""
    return {tuple(sorted((figure(a), figure(b)))) for a, b in pairs_of(one, other, context)}  # type: ignore[misc]


def figure(node: Node) -> str:
    return str(node.standing.claim.figure.text)


def test_nodes_stand_in_the_order_of_time(subject: Make) -> None:
    """Each sort for itself."""
    found = thread(
        [
            subject(figure="1", when="2024-09-01"),
            subject(figure="2"),
            subject(figure="3", when="2024-01-01/2024-12-31"),
            subject(figure="4", when=None),
            subject(figure="5", when="as of 30 August 2024"),
            subject(figure="6", when="August 2024"),
        ],
        coarse=True,
    )
    assert [figure(node) for node in found.row(Row.EVENTS)] == ["2", "1"]
    assert [
        [figure(n) for n in nodes]
        for nodes in (found.row(Row.TOTALS), found.row(Row.UNDATED), found.row(Row.RUNNING), found.row(Row.WIDE))
    ] == [
        ["3"],
        ["4"],
        ["5"],
        ["6"],
    ]
    assert [figure(node) for node in in_time(found.nodes)][-2:] == ["1", "5"] or len(in_time(found.nodes)) == 6


def test_a_part_stands_beside_the_total_that_ends_soonest(subject: Make, context: Context) -> None:
    """The month's, not the year's; the month beside the year."""
    found = thread(
        [
            subject(figure="1"),
            subject(figure="2", when="2024-08-01/2024-08-31"),
            subject(figure="3", when="2024-01-01/2024-12-31"),
            subject(figure="4", when="2023-01-01/2023-12-31"),
        ]
    )
    assert pairs(found, found, context) == {("1", "2"), ("2", "3")}


def test_totals_that_overlap_stand_beside_each_other(subject: Make, context: Context) -> None:
    """Neither holds the other."""
    found = thread(
        [subject(figure="1", when="2024-08-01/2024-08-31"), subject(figure="2", when="2024-08-15/2024-09-15")]
    )
    assert pairs(found, found, context) == {("1", "2")}


@pytest.mark.parametrize(("number", "partner"), [("15", "15"), ("99", "7")])
def test_a_wide_node_stands_beside_its_number_else_the_first(
    subject: Make, context: Context, number: str, partner: str
) -> None:
    """Of the events in its days."""
    found = thread(
        [
            subject(figure="7", when="2024-08-02"),
            subject(figure="15", when="2024-08-29"),
            subject(figure=number, when="August 2024", source="Paper B"),
        ],
        coarse=True,
    )
    assert tuple(sorted((number, partner))) in pairs(found, found, context)


def test_events_of_two_places_meet_on_one_day(subject: Make, context: Context) -> None:
    """Those of the same day before those of the next; never those further apart."""
    one = thread([subject(figure="1"), subject(figure="2", when="2024-08-30")])
    other = thread([subject(figure="8", where="Anbar"), subject(figure="9", where="Anbar", when="2024-09-02")])
    assert pairs(one, other, context) == {("1", "8"), ("2", "8")}


def test_levels_stand_beside_the_nearest(subject: Make, context: Context) -> None:
    """From both sides."""
    days = ("2024-01-01", "2024-06-01", "2024-12-01")
    one = thread([subject("US troops", str(n), when=day, kind="stock") for n, day in enumerate(days)])
    other = thread([subject("US troops", "9", when="2024-06-20", where="Syria", kind="stock")])
    assert ("1", "9") in pairs(one, other, context)


def test_an_undated_node_stands_beside_the_newest_before_it(subject: Make, context: Context) -> None:
    """Of when it was said."""
    found = thread(
        [
            subject(figure="1", when="2024-08-12"),
            subject(figure="2", when="2024-08-29"),
            subject(figure="3", when="2024-09-12"),
            subject(figure="9", when=None, said_on="2024-08-30"),
        ]
    )
    assert pairs(found, found, context) == {("2", "9")}


def test_days_stand_beside_all_days(subject: Make, context: Context) -> None:
    """A claim that states a day has no days of its own."""
    found = thread([subject(figure=f"2017-12-0{n}", kind="date", when=None) for n in (1, 2, 3)])
    assert len(pairs(found, found, context)) == 3


def test_few_pairs_are_looked_at(subject: Make, context: Context) -> None:
    """A year of events under its months and its year: each in one total, not each with each."""
    events = [subject(figure=str(n), when=f"2024-{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(1, 85)]
    months = [subject(figure=str(100 + m), when=f"2024-{m:02}-01/2024-{m:02}-29") for m in range(1, 13)]
    found = thread([*events, *months, subject(figure="900", when="2024-01-01/2024-12-31")])
    assert len(pairs(found, found, context)) <= 84 + 12 + 2
