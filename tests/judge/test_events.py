"""Events: flows told more or less finely, lined up with what they may tell of."""

from __future__ import annotations

import sys
from pathlib import Path

from oirlib import Policy
from oirlib.judge.events import events_of

sys.path.insert(0, str(Path(__file__).parent))
from made import context, nodes, subject


def events(*given: object, policy: Policy | None = None) -> list[list[str]]:
    return nodes(events_of(given, context(*given, policy=policy)))


def test_one_day_and_place_is_one_event() -> None:
    """And another day is another."""
    assert events(subject("15"), subject("16", "B"), subject("9", "C", when="2024-09-24")) == [
        ["15 A", "16 B"],
        ["9 C"],
    ]


def test_an_evening_may_be_the_next_days_date() -> None:
    """As far as the analyst allows."""
    pair = subject("15"), subject("16", "B", when="2024-09-17")
    assert events(*pair) == [["15 A", "16 B"]]
    assert events(*pair, policy=Policy(event_slack=0)) == [["15 A"], ["16 B"]]


def test_who_tells_of_two_days_tells_of_two_events() -> None:
    """And another's figure goes with the one it fits."""
    found = events(subject("15"), subject("16", when="2024-09-17"), subject("16", "B", when="2024-09-18"))
    assert found == [["15 A"], ["16 A", "16 B"]]


def test_a_coarse_place_finds_its_event() -> None:
    """Iraq's raid is that in Anbar, where there is one."""
    assert events(subject("15", where="Anbar"), subject("14", "B", where="Iraq")) == [["15 A", "14 B"]]
    assert events(subject("15", where="Anbar"), subject("14", "B", where=None)) == [["15 A", "14 B"]]
    assert events(subject("15", where="Anbar"), subject("14", "B", where="Kirkuk")) == [["14 B"], ["15 A"]]


def test_a_coarse_place_with_two_events_goes_with_the_one_that_it_fits() -> None:
    """And where it fits neither, it stays alone."""
    fine = subject("15", where="Anbar"), subject("nine", where="Kirkuk", source="B")
    assert sorted(map(sorted, events(*fine, subject("nine", "C", where="Iraq")))) == [["15 A"], ["nine B", "nine C"]]
    assert sorted(map(sorted, events(*fine, subject("12", "C", where="Iraq")))) == [["12 C"], ["15 A"], ["nine B"]]


def test_an_origin_that_counts_both_places_keeps_them_apart() -> None:
    """Four in Anbar among its 15 in Iraq are no other version of them."""
    assert events(subject("four", where="Anbar"), subject("15", where="Iraq")) == [["15 A"], ["four A"]]


def test_strikes_are_told_by_the_day_and_the_place() -> None:
    """Those near a town are some of the country's, and the next day's are others."""
    fine = subject("two", what="airstrikes", where="Raqqa")
    assert events(fine, subject("six", "B", what="airstrikes")) == [["six B"], ["two A"]]
    assert events(fine, subject("three", "B", what="airstrikes", where="Raqqa", when="2024-09-17")) == [
        ["three B"],
        ["two A"],
    ]


def test_a_wide_period_is_an_event_nobody_knows() -> None:
    """Those of one wording are lined up with each other, and with nothing else."""
    wide = [subject(figure, source, when="September 2024") for figure, source in (("15", "A"), ("16", "B"))]
    found = events_of([*wide, subject("15", "C")], context(*wide))
    assert sorted((len(node.subjects), node.coarse) for node in found) == [(1, False), (2, True)]


def test_an_undated_claim_goes_with_the_newest_event_before_it() -> None:
    """Unless it fits another, and never with one after the day it was said."""
    dated = subject("15", when="2024-09-10"), subject("nine", when="2024-09-16")
    assert events(*dated, subject("12", "B", when=None)) == [["15 A"], ["nine A", "12 B"]]
    assert events(*dated, subject("15", "B", when=None)) == [["15 A", "15 B"], ["nine A"]]
    assert events(*dated, subject("12", "B", when=None, said_on="2024-09-12")) == [["15 A", "12 B"], ["nine A"]]
    assert events(*dated, subject("12", "B", when=None, said_on="2024-09-01")) == [["12 B"], ["15 A"], ["nine A"]]
    assert events(*dated, subject("12", "B", when=None, said_on="2024-12-01")) == [["12 B"], ["15 A"], ["nine A"]]


def test_undated_claims_are_lined_up_with_each_other() -> None:
    """Where no event is dated, and their places are not apart."""
    assert events(subject("12", when=None), subject("15", "B", when=None)) == [["12 A", "15 B"]]
    assert events(subject("12", when=None), subject("15", "B", when=None, where="Iraq")) == [["12 A"], ["15 B"]]


def test_undated_claims_that_were_told_far_apart_are_of_two_events() -> None:
    """A fortnight is the news of one; those told years apart are never set against each other."""
    one = subject("12", when=None, said_on="2024-08-01")
    assert events(one, subject("15", "B", when=None, said_on="2024-08-15")) == [["12 A", "15 B"]]
    assert events(one, subject("15", "B", when=None, said_on="2024-08-16")) == [["12 A"], ["15 B"]]
