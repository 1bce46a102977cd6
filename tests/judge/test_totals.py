"""Totals: flows counted throughout a period, or up to a day."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Policy
from oirlib.judge.prepare import Subject
from oirlib.judge.totals import running_of, totals_of

Make = Callable[..., Subject]


def stretches(subject: Make, *whens: str, figures: tuple[str, ...] = ()) -> list[list[str]]:
    claims = [
        subject(figure=figures[at] if figures else "15", source=f"Paper {at}", when=when)
        for at, when in enumerate(whens)
    ]
    return sorted(sorted(s.claim.when.text for s in node.subjects) for node in totals_of(claims, Policy()))


AUGUST = "2024-08-01/2024-08-31"


@pytest.mark.parametrize(
    ("other", "together"),
    [
        (AUGUST, True),
        ("2024-08-02/2024-08-30", True),
        ("2024-08-01/2024-08-20", False),
        ("2024-08-10/2024-08-31", False),
        ("2024-09-01/2024-09-30", False),
        ("2024-01-01/2024-12-31", False),
    ],
)
def test_totals_over_nearly_the_same_days_are_one(subject: Make, other: str, together: bool) -> None:
    """Nine tenths of the longer shared."""
    assert (len(stretches(subject, AUGUST, other)) == 1) is together


def test_a_count_that_has_grown_by_its_later_end_is_another(subject: Make) -> None:
    """From one start, the longer with the higher figure is no other version of the shorter."""
    long = "2014-08-01/2019-08-31"
    assert len(stretches(subject, long, "2014-08-01/2019-07-31", figures=("1,335", "1,319"))) == 2
    assert len(stretches(subject, long, "2014-08-01/2019-07-31", figures=("1,335", "1,335"))) == 1


def test_any_number_of_totals_stays_in_line(subject: Make) -> None:
    """Thirteen months make thirteen nodes, told by two papers each."""
    months = [f"{2023 + n // 12}-{n % 12 + 1:02}-01/{2023 + n // 12}-{n % 12 + 1:02}-28" for n in range(13)]
    found = stretches(subject, *months, *months)
    assert len(found) == 13
    assert all(len(texts) == 2 for texts in found)


def test_counts_that_run_on_are_kept_by_day(subject: Make) -> None:
    """Each day up to which was counted is a node of its own."""
    claims = [
        subject("total deaths", figure, source=f"Paper {at}", when=day)
        for at, (figure, day) in enumerate([("10", "2024-08-29"), ("10", "2024-08-29"), ("12", "2024-08-30")])
    ]
    assert sorted(len(node.subjects) for node in running_of(claims)) == [1, 2]


@pytest.mark.parametrize(
    ("one", "other", "verdict", "causes"),
    [
        (("30", AUGUST), ("30", AUGUST), "AGREEMENT", set()),
        (("30", AUGUST), ("40", AUGUST), "CONTRADICTION", set()),
        (("20", "2024-08-10/2024-08-20"), ("30", AUGUST), "EXPLAINED", {"PART_OF"}),
        (("40", "2024-08-10/2024-08-20"), ("30", AUGUST), "CONTRADICTION", {"EXCEEDS_WHOLE"}),
        (("40", AUGUST), ("30", "2024-08-15/2024-09-15"), "EXPLAINED", {"OTHER_TIME"}),
        (("40", AUGUST), ("30", "2024-09-01/2024-09-30"), "EXPLAINED", {"OTHER_TIME"}),
        (("1,139", "2014-08-01/2018-11-30"), ("1,335", "2014-08-01/2019-08-31"), "EXPLAINED", {"PART_OF"}),
        (("1,335", "2014-08-01/2018-11-30"), ("1,139", "2014-08-01/2019-08-31"), "CONTRADICTION", {"EXCEEDS_WHOLE"}),
        (("50", "2024-08-16"), ("37", AUGUST), "CONTRADICTION", {"EXCEEDS_WHOLE"}),
        (("20", "2024-08-16"), ("37", AUGUST), "EXPLAINED", {"PART_OF"}),
    ],
)
def test_two_totals(made: Any, findings: Any, one: Any, other: Any, verdict: str, causes: set[str]) -> None:
    """The same stretch, one in the other, overlapping, or the next; from one start a count may only grow."""
    claims = [made(figure=figure, when=when, source=when) for figure, when in (one, other)]
    claims[1] = made(figure=other[0], when=other[1], source="another")
    assert [(found[0], found[2]) for found in findings(*claims)] == [(verdict, causes)]
