"""Events: which claims tell of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Policy

Make = Callable[..., Claim]
Findings = Callable[..., list[tuple[str, list[list[str]], set[str]]]]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "causes"),
    [
        ({}, {}, "CONTRADICTION", set()),
        ({}, {"when": "2024-08-30"}, "CONTRADICTION", set()),
        ({}, {"when": "2024-08-31"}, "EXPLAINED", {"OTHER_TIME"}),
        ({}, {"when": "this week", "said_on": "2024-08-31"}, "CONTRADICTION", set()),
        ({}, {"when": "August 2024"}, "EXPLAINED", {"COARSER"}),
        ({}, {"where": "Hawija"}, "CONTRADICTION", set()),
        ({"where": "Anbar"}, {"where": "Kirkuk"}, None, set()),
        ({}, {"where": None}, "EXPLAINED", {"UNPLACED"}),
        ({"what": "coalition airstrikes"}, {"what": "coalition airstrikes", "where": "Hawija"}, "EXPLAINED", None),
        (
            {"what": "coalition airstrikes"},
            {"what": "coalition airstrikes", "when": "2024-08-30"},
            "EXPLAINED",
            {"OTHER_TIME"},
        ),
        ({"what": "people killed"}, {"what": "people killed", "where": "Hawija"}, "EXPLAINED", {"PART_OF"}),
        ({"what": "granaries burned"}, {"what": "granaries burned", "when": "2024-08-30"}, "EXPLAINED", {"OTHER_TIME"}),
    ],
)
def test_two_claims_tell_of_one_event(
    made: Make, findings: Findings, one: dict[str, Any], other: dict[str, Any], verdict: str | None, causes: Any
) -> None:
    """Of days that differ by a day at most and places of which one holds the other, where words single it out."""
    found = findings(made(figure="15", **one), made(figure="14", source="Paper B", **other))
    assert [name for name, _, _ in found] == ([] if verdict is None else [verdict])
    assert causes is None or not found or found[0][2] == causes


def test_the_analyst_says_how_much_slack_there_is(made: Make, findings: Findings) -> None:
    """Without any, the next day is another."""
    claims = made(figure="15"), made(figure="14", source="Paper B", when="2024-08-30")
    assert findings(*claims)[0][0] == "CONTRADICTION"
    assert findings(*claims, policy=Policy(event_slack=0))[0][2] == {"OTHER_TIME"}


def test_one_origin_that_names_two_days_means_two(made: Make, findings: Findings) -> None:
    """The slack is between two tellers; and a third goes with the day it names."""
    own = [made(figure="12", said_by="CENTCOM"), made(figure="13", said_by="CENTCOM", when="2024-08-30")]
    assert findings(*own) == [("EXPLAINED", [["12"], ["13"]], {"OTHER_TIME"})]
    third = made(figure="13", source="Paper C", when="2024-08-30")
    assert ("AGREEMENT", [["13", "13"]], set()) in findings(*own, third)


def test_who_counts_a_place_and_the_larger_one_means_two_things(made: Make, findings: Findings) -> None:
    """One origin's four in Anbar and 15 in Iraq are part and whole."""
    own = made(figure="four", where="Anbar"), made(figure="15")
    assert findings(*own) == [("EXPLAINED", [["15"], ["four"]], {"PART_OF"})]


def test_a_coarse_claim_goes_with_the_event_it_fits(made: Make, findings: Findings) -> None:
    """The month's nine are the 29th's, not the 12th's."""
    found = findings(
        made(figure="15", when="2024-08-12"),
        made(figure="9", source="Paper B"),
        made(figure="nine", source="Paper C", when="August 2024"),
    )
    assert ("AGREEMENT", [["9", "nine"]], {"COARSER"}) in found
    assert all(verdict != "CONTRADICTION" for verdict, _, _ in found)


def test_a_coarse_place_with_two_events_in_it_could_be_either(made: Make, findings: Findings) -> None:
    """So it contradicts neither."""
    found = findings(
        made(figure="15", where="Anbar"), made(figure="9", where="Kirkuk", source="B"), made(figure="12", source="C")
    )
    assert all(verdict != "CONTRADICTION" for verdict, _, _ in found)


def test_an_undated_claim_goes_with_the_newest_event(made: Make, findings: Findings) -> None:
    """That was news when it was said; of two, with the one whose figure it has."""
    events = [made(figure="15", when="2024-08-20"), made(figure="9", source="Paper B")]
    fits = made(figure="fifteen", source="Paper C", when=None, said_on="2024-08-30")
    assert ("AGREEMENT", [["15", "fifteen"]], {"UNDATED"}) in findings(*events, fits)
    newest = made(figure="nine", source="Paper C", when=None, said_on="2024-08-30")
    assert ("AGREEMENT", [["9", "nine"]], {"UNDATED"}) in findings(*events, newest)


def test_what_was_said_before_is_not_about_it(made: Make, findings: Findings) -> None:
    """An undated claim of the first is not of the 29th."""
    found = findings(made(), made(figure="14", source="Paper B", when=None, said_on="2024-08-01"))
    assert found == [("EXPLAINED", [["14"], ["15"]], {"OTHER_TIME", "UNDATED"})]
