"""Totals: flows counted throughout a period."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from oirlib import Policy
from oirlib.judge.totals import totals_of

sys.path.insert(0, str(Path(__file__).parent))
from made import nodes, subject


def totals(*given: tuple[str, str]) -> list[list[str]]:
    subjects = [subject(figure, chr(65 + at), when=days) for at, (figure, days) in enumerate(given)]
    return nodes(totals_of(subjects, Policy()))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2024-09-01/2024-09-30", "2024-09-01/2024-09-30", True),
        ("2024-09-01/2024-09-30", "2024-09-03/2024-09-29", True),
        ("2024-09-01/2024-09-30", "2024-09-05/2024-09-30", False),
        ("2024-09-01/2024-09-30", "2024-10-01/2024-10-31", False),
    ],
)
def test_totals_that_share_nine_tenths_of_their_days_are_the_same(one: str, other: str, same: bool) -> None:
    """Sources draw the bounds of one stretch a little differently."""
    assert (len(totals(("30", one), ("40", other))) == 1) is same


def test_a_running_total_that_grew_is_another() -> None:
    """Counted from one start, and restated every month."""
    grown = totals(("1,139", "2014-08-01/2018-11-30"), ("1,190", "2014-08-01/2019-01-31"))
    assert grown == [["1,139 A"], ["1,190 B"]]
    assert totals(("1,139", "2014-08-01/2018-11-30"), ("1,139", "2014-08-01/2019-01-31")) == [["1,139 A", "1,139 B"]]


def test_a_chain_of_stretches_is_not_one_total() -> None:
    """Each shares nine tenths with the next, and the last not with the first."""
    days = [f"2024-09-{at:02}/2024-09-{at + 19:02}" for at in (1, 3, 5)]
    assert totals(*(("30", each) for each in days)) == [["30 A", "30 B"], ["30 C"]]
