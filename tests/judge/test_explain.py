"""Which rule a finding rests on, on which words, and at what distance."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Cause, Claim, Verdict, reconcile

Make = Callable[..., Claim]


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ({}, {"figure": "14"}, ["CONTRADICTION:", "'15' is read as 15", "they do not meet", "both"]),
        ({}, {"what": "masked ISIS fighters killed", "figure": "14"}, ["TERMS:", "nobody knows 'masked'"]),
        ({}, {"where": None, "figure": "14"}, ["UNPLACED:", "names no place"]),
        ({"where": "Khirbat Zahwan"}, {"where": "Khirbet Zahwan", "figure": "14"}, ["SPELLING:", "88 of 100"]),
        ({}, {"what": "suspected ISIS fighters killed"}, ["STANDING:", "come by in different ways"]),
        ({"what": "coalition airstrikes"}, {"what": "coalition strikes", "figure": "20"}, ["DEFINITION:"]),
        ({"what": "ISIS leaders killed", "figure": "4"}, {}, ["PART_OF:", "is a part of the"]),
        ({}, {"when": "2024-08-30", "figure": "14"}, ["1 day apart", "an event's days may differ by 1"]),
        ({}, {"when": "August 2024", "figure": "14"}, ["COARSER:", "'August 2024'"]),
        ({"figure": "900"}, {"figure": "945"}, ["ROUNDING:", "855 to 945", "they meet"]),
        ({"what": "turnout", "figure": "58%"}, {"what": "turnout", "figure": "61.4%"}, ["58.5%", "of that day"]),
        ({"what": "delay", "figure": "four years"}, {"what": "delay", "figure": "9 years"}, ["3.5 to 4.5 year"]),
        ({"figure": "up to 35"}, {"figure": "at least 30"}, ["HEDGE:", "0 to 35", "30 or more"]),
        ({"what": "US troops", "when": "2024-10-13", "figure": "900"},
         {"what": "US troops", "when": "2025-01-07", "figure": "2,000"},
         ["DATES_DIFFER:", "86 days apart", "a level of it holds 92"]),
        ({"figure": "2017", "kind": "date", "when": None}, {"figure": "May 2017", "kind": "date", "when": None},
         ["COARSER:", "2017-05-01 to 2017-05-31"]),
    ],
)  # fmt: skip
def test_a_finding_explains_itself(made: Make, one: dict[str, Any], other: dict[str, Any], words: list[str]) -> None:
    """The rule by its verdict, each cause, both figures as they were read, the words and the days."""
    (finding,) = reconcile([made(**one), made(**{"source": "Paper B", **other})])
    told = finding.explain()
    for each in words:
        assert each in told, told
    for cause in finding.causes:
        assert f"{cause.name}: {cause.value}" in told


def test_a_single_claim_says_how_it_was_read(made: Make) -> None:
    """And that nobody else speaks of it."""
    (finding,) = reconcile([made("wooden granaries burned", "dozens")])
    assert finding.verdict is Verdict.SINGLE
    assert "'wooden'" in finding.explain()
    assert "24 or more" in finding.explain() or "24 to 99" in finding.explain()


def test_a_large_finding_is_explained_in_short(made: Make) -> None:
    """A few pairs, and how many more there are."""
    (finding,) = reconcile([made(source=f"Paper {n}") for n in range(9)])
    assert "more pairs, lined up in the same way" in finding.explain()
    assert len(finding.explain().splitlines()) < 40


def test_every_cause_says_what_it_is() -> None:
    """In words that stand in every explanation."""
    assert all(cause.value and cause.value == cause.value.strip() for cause in Cause)
