"""The rules: what a scope and two figures make together, and why."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Cause, Policy, Verdict
from oirlib.judge.order import Order, Relation
from oirlib.judge.prepare import Subject
from oirlib.judge.rules import (
    RULES,
    Fit,
    adds_up,
    clash_causes,
    fit,
    grew,
    judge_two,
    one_origin,
    ordered,
    replaces,
    superseded,
)
from oirlib.judge.scope import Bond, Scope
from oirlib.judge.when import Meeting

Make = Callable[..., Subject]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("15", "15", Fit.SHARED),
        ("about 15", "16", Fit.SHARED),
        ("nearly 16", "15", Fit.SHARED),
        ("just over 30", "31", Fit.SHARED),
        ("up to 35", "35", Fit.SHARED),
        ("more than 75", "at least 75", Fit.SHARED),
        ("more than 75", "over 75", Fit.SHARED),
        ("dozens", "dozens", Fit.SHARED),
        ("a few", "several", Fit.SHARED),
        ("20 to 30", "between 20 and 30", Fit.SHARED),
        ("900", "945", Fit.SHARED),
        ("more than 75", "75", Fit.MEETS),
        ("10+", "10", Fit.MEETS),
        ("up to 35", "30", Fit.MEETS),
        ("dozens", "30", Fit.MEETS),
        ("dozens", "120", Fit.MEETS),
        ("20 to 30", "25", Fit.MEETS),
        ("under 40", "up to 39", Fit.MEETS),
        ("at least 30", "up to 40", Fit.MEETS),
        ("15", "16", Fit.CLASH),
        ("dozens", "12", Fit.CLASH),
        ("900", "946", Fit.CLASH),
        ("748,000", "749,000", Fit.CLASH),
        ("at least 50", "fewer than 40", Fit.CLASH),
    ],
)
def test_figures_share_a_number_where_both_name_it(subject: Make, one: str, other: str, expected: Fit) -> None:
    """Bounds that leave room for a number do not state it; the same bounds in other words do."""
    assert fit(subject(figure=one), subject(figure=other)) is expected
    assert fit(subject(figure=other), subject(figure=one)) is expected


def test_dates_that_meet_are_shared(subject: Make) -> None:
    """2017 and December 2017 are both right, and tell of one day."""
    one, other, later = (subject(figure=day, kind="date", when=None) for day in ("2017", "December 2017", "May 2018"))
    assert fit(one, other) is Fit.SHARED
    assert fit(one, later) is Fit.CLASH


def test_causes_are_told_in_one_order() -> None:
    """The order of Cause, whatever order they were found in."""
    found = ordered({Cause.UNPLACED, Cause.HEDGE, Cause.SAME_ORIGIN})
    assert found == (Cause.HEDGE, Cause.SAME_ORIGIN, Cause.UNPLACED)


def test_every_verdict_has_its_rule() -> None:
    """It is told where a finding explains itself."""
    assert set(RULES) == set(Verdict)


MEETING, CLASHING = ("15", "15"), ("15", "16")


@pytest.mark.parametrize(
    ("scope", "figures", "verdict", "causes"),
    [
        (Scope(Bond.SAME), MEETING, "AGREEMENT", set()),
        (Scope(Bond.SAME), CLASHING, "CONTRADICTION", set()),
        (Scope(Bond.MAY_BE), MEETING, "AGREEMENT", {Cause.COARSER}),
        (Scope(Bond.MAY_BE), CLASHING, "EXPLAINED", {Cause.COARSER}),
        (Scope(Bond.MAY_BE, within=True), MEETING, "CONSISTENT", {Cause.COARSER}),
        (Scope(Bond.MAY_BE, standing=True, sure=False), MEETING, "CONSISTENT", {Cause.STANDING}),
        (Scope(Bond.MAY_BE, standing=True, sure=False), CLASHING, "EXPLAINED", {Cause.STANDING}),
        (Scope(Bond.MAY_BE, Relation(Order.OVERLAPPING, terms=True), sure=False), MEETING, "CONSISTENT", {Cause.TERMS}),
        (Scope(Bond.MAY_BE, Relation(Order.OVERLAPPING, terms=True), sure=False), CLASHING, "EXPLAINED", {Cause.TERMS}),
        (Scope(Bond.MAY_BE, where=Relation(Order.UNKNOWN)), CLASHING, "EXPLAINED", {Cause.UNPLACED}),
        (Scope(Bond.MAY_BE, where=Relation(Order.SAME, spelling=True), sure=False), CLASHING, "EXPLAINED",
         {Cause.SPELLING}),
        (Scope(Bond.MAY_BE, where=Relation(Order.SAME, spelling=True), sure=False), MEETING, "AGREEMENT",
         {Cause.SPELLING}),
        (Scope(Bond.MAY_BE, meeting=Meeting.MAY_BE, totals=True), CLASHING, "EXPLAINED", {Cause.OTHER_TIME}),
        (Scope(Bond.SAME, undated=True), CLASHING, "CONTRADICTION", {Cause.UNDATED}),
        (Scope(Bond.SAME, meeting=Meeting.NEAR), CLASHING, "CONTRADICTION", {Cause.DATES_DIFFER}),
        (Scope(Bond.PART), MEETING, "CONSISTENT", {Cause.PART_OF}),
        (Scope(Bond.PART), CLASHING, "EXPLAINED", {Cause.PART_OF}),
        (Scope(Bond.WHOLE), CLASHING, "CONTRADICTION", {Cause.EXCEEDS_WHOLE}),
        (Scope(Bond.WHOLE, sure=False), CLASHING, "EXPLAINED", {Cause.COARSER}),
        (Scope(Bond.PART, Relation(Order.NARROWER, definition=True)), CLASHING, "EXPLAINED", {Cause.DEFINITION}),
        (Scope(Bond.WHOLE, Relation(Order.BROADER, definition=True)), CLASHING, "EXPLAINED", {Cause.DEFINITION}),
        (Scope(Bond.OTHER_TIME, meeting=Meeting.APART), MEETING, "UNRELATED", set()),
        (Scope(Bond.OTHER_TIME, meeting=Meeting.APART), CLASHING, "EXPLAINED", {Cause.OTHER_TIME}),
        (Scope(Bond.NONE), MEETING, "UNRELATED", set()),
        (Scope(Bond.NONE), CLASHING, "UNRELATED", set()),
    ],
)  # fmt: skip
def test_the_verdict_is_the_scope_and_the_figures(
    subject: Make, scope: Scope, figures: tuple[str, str], verdict: str, causes: set[Cause]
) -> None:
    """Each bond with figures that meet and with figures that do not."""
    one, other = subject(figure=figures[0]), subject(figure=figures[1], source="Paper B")
    found = judge_two(one, other, scope, Policy())
    assert (found.verdict.name, set(found.causes)) == (verdict, causes)


@pytest.mark.parametrize("bond", list(Bond))
@pytest.mark.parametrize("flaw", ["spelling", "terms", "doubtful"])
@pytest.mark.parametrize("meeting", list(Meeting))
def test_what_is_not_understood_never_accuses(subject: Make, bond: Bond, flaw: str, meeting: Meeting) -> None:
    """Whatever the days: a part of a whole that is not sure, and what only may be the same, are no contradiction."""
    if bond in (Bond.SAME, Bond.OTHER_TIME):
        return  # they are said only of what is sure
    for facet in ("what", "where"):
        relation = Relation(Order.OVERLAPPING, **{flaw: True})
        scope = Scope(bond, **{facet: relation}, meeting=meeting, sure=False)
        for figures in (("15", "16"), ("16", "15")):
            one, other = (subject(figure=figure, source=figure) for figure in figures)
            assert judge_two(one, other, scope, Policy()).verdict is not Verdict.CONTRADICTION


@pytest.mark.parametrize(
    ("what", "other", "verdict", "causes"),
    [
        ("population", "16", "EXPLAINED", {Cause.CHANGED}),
        ("population", "15", "AGREEMENT", set()),
        ("oil price", "16", "EXPLAINED", {Cause.CHANGED}),
        ("oil price", "15", "UNRELATED", set()),
    ],
)
def test_levels_of_two_times_changed_or_held(
    subject: Make, what: str, other: str, verdict: str, causes: set[Cause]
) -> None:
    """A level may have changed; where it did not, only one that holds from day to day is told twice."""
    scope = Scope(Bond.OTHER_TIME, meeting=Meeting.APART)
    level = {"what": what, "kind": "stock", "when": "2023-05-04"}
    judged = judge_two(subject(**level, figure="15"), subject(**level, figure=other), scope, Policy())
    assert (judged.verdict.name, judged.causes) == (verdict, causes)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("no indication of", "15", "EXPLAINED"),
        ("no indication of", "none", "CONSISTENT"),
        ("no indication of", "no reports of", "CONSISTENT"),
        ("no indication of", "up to five", "CONSISTENT"),
    ],
)
def test_absence_of_evidence_never_contradicts(subject: Make, one: str, other: str, verdict: str) -> None:
    """It is not a count of none, of whatever it was said."""
    for bond in (Bond.SAME, Bond.MAY_BE, Bond.WHOLE, Bond.PART):
        found = judge_two(subject(figure=one), subject(figure=other, source="Paper B"), Scope(bond), Policy())
        assert found.verdict is Verdict[verdict]
        assert Cause.NO_EVIDENCE in found.causes


@pytest.mark.parametrize(
    ("one", "other", "replaced"),
    [
        ({"said_on": "2024-08-30"}, {"said_on": "2024-09-13"}, True),
        ({"said_on": "2024-08-30"}, {"said_on": "2024-08-30"}, False),
        ({"said_on": "2024-08-30"}, {}, False),
        ({"said_on": "2024-08-30"}, {"said_on": "2024-09-13", "source": "Paper B"}, False),
        ({"said_by": "officials", "said_on": "2024-08-30"}, {"said_by": "officials", "said_on": "2024-09-13"}, False),
        ({"said_by": "CENTCOM (previously announced)"}, {"source": "Paper B"}, True),
        ({"superseded": True}, {"source": "Paper B"}, True),
        ({"superseded": True}, {"superseded": True, "source": "Paper B"}, False),
    ],
)
def test_a_later_word_replaces_an_earlier_one_of_its_own_origin(
    subject: Make, one: dict[str, Any], other: dict[str, Any], replaced: bool
) -> None:
    """Where the days are known and differ, or where one is taken back; nobody in particular replaces nothing."""
    a, b = subject(**one), subject(**other)
    assert superseded(a, b) is superseded(b, a) is replaced


def test_what_stands_is_what_was_said_last(subject: Make) -> None:
    """And never what was taken back."""
    first, last = subject(said_on="2024-08-30"), subject(said_on="2024-09-13")
    assert replaces(last, first)
    assert not replaces(first, last)
    back = subject(said_on="2024-10-01", superseded=True)
    assert replaces(first, back)
    assert not replaces(back, first)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"said_by": "CENTCOM"}, {"said_by": "a CENTCOM spokesman", "source": "Paper B"}, True),
        ({"said_by": "officials"}, {"said_by": "officials", "source": "Paper B"}, False),
        ({}, {}, True),
        ({}, {"source": "Paper B"}, False),
    ],
)
def test_one_origin_by_its_names(subject: Make, one: dict[str, Any], other: dict[str, Any], same: bool) -> None:
    """Nobody in particular is nobody's."""
    assert one_origin(subject(**one), subject(**other)) is same


TOLL = {"what": "people killed in the fire", "where": "Riverton"}


@pytest.mark.parametrize(
    ("what", "figures", "days", "grown"),
    [
        ("people killed in the fire", ("12", "35"), ("2024-08-29", "2024-08-31"), True),
        ("people killed in the fire", ("35", "12"), ("2024-08-29", "2024-08-31"), False),
        ("people killed in the fire", ("12", "35"), ("2024-08-29", "2024-08-29"), False),
        ("people killed in the fire", ("12", "35"), ("2024-08-29", "2024-09-12"), True),
        ("people killed in the fire", ("12", "35"), ("2024-08-29", "2024-09-13"), False),
        ("people killed in the fire", ("about 12", "13"), ("2024-08-29", "2024-08-31"), False),
        ("ISIS fighters killed", ("12", "35"), ("2024-08-29", "2024-08-31"), False),
    ],
)
def test_a_toll_grows_while_it_is_counted(
    subject: Make, what: str, figures: tuple[str, str], days: tuple[str, str], grown: bool
) -> None:
    """Later, higher, and within a fortnight of the event; what a force says of its own finished raid does not."""
    one, other = (
        subject(what, figure, paper, where="Iraq", said_on=day)
        for figure, paper, day in zip(figures, ("Paper A", "Paper B"), days, strict=True)
    )
    assert grew(one, other, Policy()) is grew(other, one, Policy()) is grown


def test_the_analyst_says_how_long_a_toll_is_counted(subject: Make) -> None:
    """At none, no toll grows."""
    one, other = subject(said_on="2024-08-29", **TOLL), subject(figure="35", said_on="2024-08-31", **TOLL)
    assert grew(one, other, Policy())
    assert not grew(one, other, Policy(toll_window=1))


@pytest.mark.parametrize(
    ("parts", "whole", "adds"),
    [
        (("28", "9"), "37", True),
        (("at least 28", "nine"), "37", True),
        (("about 28", "9"), "nearly 37", True),
        (("28", "9"), "38", False),
        (("28", "up to 9"), "37", False),
        (("28", "several"), "37", False),
        (("28", "9"), "up to 37", False),
        (("0.1", "0.2"), "0.3", True),
    ],
)
def test_parts_add_up_by_the_numbers_they_name(subject: Make, parts: tuple[str, ...], whole: str, adds: bool) -> None:
    """A ceiling names none that could be added."""
    assert adds_up([subject(figure=part) for part in parts], subject(figure=whole)) is adds


def test_what_a_reader_should_know_of_a_clash(subject: Make) -> None:
    """One origin, days apart, and that both are estimates."""
    one, other = subject(), subject(figure="16")
    assert clash_causes([one, other], False) == {Cause.SAME_ORIGIN}
    assert clash_causes([one, subject(source="Paper B")], True) == {Cause.DATES_DIFFER}
    guesses = [subject(figure="an estimated 40"), subject("estimated ISIS fighters killed", "60", "Paper B")]
    assert clash_causes(guesses, False) == {Cause.ESTIMATES_DIFFER}
    assert clash_causes([guesses[0], subject(source="Paper B")], False) == set()
