"""Levels over time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Policy, Verdict, reconcile

Make = Callable[..., Claim]


@pytest.fixture
def troops(made: Make) -> Callable[..., Claim]:
    """A level of US troops in Syria."""
    return lambda figure, when, source="Paper A", **given: made(
        "US troops", figure, source, where="Syria", when=when, **given
    )


@pytest.mark.parametrize(
    ("one", "other", "verdict", "causes"),
    [
        (("900", "2024-10-13"), ("900", "2024-10-13"), "AGREEMENT", set()),
        (("900", "2024-10-13"), ("2,000", "2024-10-13"), "CONTRADICTION", set()),
        (("900", "2024-10-13"), ("about 2,000", "2025-01-07"), "CONTRADICTION", {"DATES_DIFFER"}),
        (("900", "2024-10-01"), ("2,000", "2025-01-02"), "EXPLAINED", {"CHANGED"}),
        (("900", "2024-10-01"), ("900", "2025-10-02"), "AGREEMENT", set()),
        (("900", "2024-10-01"), ("up to 2,000", "2024-10-20"), "CONSISTENT", {"HEDGE"}),
    ],
)
def test_two_origins_levels(troops: Any, findings: Any, one: Any, other: Any, verdict: str, causes: set[str]) -> None:
    """They clash while a level of the thing holds; further apart it has changed; one number is one level."""
    assert [(v, c) for v, _, c in findings(troops(*one), troops(*other, "Paper B"))] == [(verdict, causes)]


def test_one_origins_levels_are_a_series(troops: Any, findings: Any) -> None:
    """It has seen the change; of one day, its later word replaces the earlier."""
    assert findings(troops("900", "2024-10-01"), troops("2,000", "2024-11-15")) == [
        ("EXPLAINED", [["2,000"], ["900"]], {"CHANGED"})
    ]
    revised = [
        troops(f, "2024-11-01", said_by="the Pentagon", said_on=d)
        for f, d in (("900", "2024-11-02"), ("2,000", "2024-12-19"))
    ]
    assert findings(*revised) == [("EXPLAINED", [["2,000"], ["900"]], {"REVISED"})]


def test_the_day_that_both_speak_of_is_compared_first(troops: Any, findings: Any) -> None:
    """Two who agree each day do not clash over what changed from one day to the next."""
    claims = [
        troops(f, d, p) for p in ("Paper A", "Paper B") for f, d in (("900", "2024-10-01"), ("2,000", "2024-11-01"))
    ]
    found = findings(*claims)
    assert [v for v, _, _ in found].count("AGREEMENT") == 2
    assert all(v != "CONTRADICTION" for v, _, _ in found)


def test_who_has_come_round_contradicts_nobody(troops: Any, findings: Any) -> None:
    """The one's earlier level is past for it, too."""
    found = findings(
        troops("900", "2024-10-01"), troops("2,000", "2024-12-01"), troops("2,000", "2024-12-05", "Paper B")
    )
    assert sorted((v, c) for v, _, c in found) == [("AGREEMENT", set()), ("EXPLAINED", {"CHANGED"})]


def test_runs_of_levels_contradict_as_runs(troops: Any, findings: Any) -> None:
    """Two share the one level, two the other."""
    found = findings(
        troops("900", "2024-10-01", "A"), troops("about 900", "2024-11-01", "B"),
        troops("2,000", "2024-12-20", "C"), troops("2,000", "2025-01-07", "D"),
    )  # fmt: skip
    assert found == [("CONTRADICTION", [["2,000", "2,000"], ["900", "about 900"]], {"DATES_DIFFER"})]


def test_the_analyst_says_how_long_a_level_holds(troops: Any, findings: Any) -> None:
    """At a month, 86 days are far."""
    claims = troops("900", "2024-10-13"), troops("2,000", "2025-01-07", "Paper B")
    assert findings(*claims)[0][0] == "CONTRADICTION"
    assert findings(*claims, policy=Policy(stock_window=30))[0][2] == {"CHANGED"}


@pytest.mark.parametrize(("what", "kind"), [("oil price", None), ("granaries standing", "stock")])
def test_some_levels_hold_for_their_own_day_only(made: Make, findings: Any, what: str, kind: str | None) -> None:
    """A price, and what nobody described."""
    one, other = made(what, "81", kind=kind), made(what, "79", "Paper B", kind=kind, when="2024-08-30")
    assert all(verdict != "CONTRADICTION" for verdict, _, _ in findings(one, other))
    same = made(what, "79", "Paper B", kind=kind)
    assert findings(one, same)[0][0] == "CONTRADICTION"


def test_a_series_of_levels_is_one_finding(made: Make, findings: Any) -> None:
    """One origin's prices of five days."""
    days = [f"2024-08-0{n}" for n in range(1, 6)]
    found = findings(*(made("oil price", str(80 + at), when=day) for at, day in enumerate(days)))
    assert len(found) == 1
    assert found[0][0] == "EXPLAINED"
    assert len(found[0][1]) == 5


def test_a_name_that_two_tables_list_twice_is_two_places() -> None:
    """Two Springfields in each of two tables accuse nobody; one paper that gives two figures for a town has slipped."""
    rows = [
        Claim("population", n, where="Holford", when="2020", source=s) for s in ("A", "B") for n in (116_250, 59_903)
    ]
    assert {finding.verdict for finding in reconcile(rows)} == {Verdict.EXPLAINED}
    assert reconcile(rows[:2]).contradictions
    assert reconcile(rows[:3]).contradictions
