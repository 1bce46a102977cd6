"""Stocks over time: runs, contradictions near in time and changes farther apart."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from oirlib import Policy
from oirlib.judge.levels import level_of

sys.path.insert(0, str(Path(__file__).parent))
from made import drafted, subject, told


def troops(words: str) -> object:
    """A claim from "figure, day, source"."""
    figure, day, source, *said = words.split("; ")
    return subject(figure, source, "US troops", when=day if day != "-" else None, said_on=said[0] if said else None)


def found(*given: str, policy: Policy | None = None) -> list[tuple[str, list[str], list[list[str]]]]:
    drafts = drafted(level_of([troops(words) for words in given], policy or Policy()).drafts)
    return [(verdict, causes, [sorted(version) for version in versions]) for verdict, causes, versions in drafts]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["900; 2024-10-01; A"], []),
        (["900; 2024-10-01; A", "900; 2024-10-05; B"], [("AGREEMENT", [], [["900 A", "900 B"]])]),
        (["900; 2023-10-01; A", "900; 2024-10-05; B"], [("AGREEMENT", [], [["900 A", "900 B"]])]),
        (["900; 2024-10-01; A", "2,000; 2024-10-01; B"], [("CONTRADICTION", [], [["900 A"], ["2,000 B"]])]),
        (["900; 2024-10-01; A", "2,000; 2024-10-02; B"], [("CONTRADICTION", [], [["900 A"], ["2,000 B"]])]),
        (
            ["900; 2024-10-01; A", "2,000; 2025-01-01; B"],
            [("CONTRADICTION", ["DATES_DIFFER"], [["900 A"], ["2,000 B"]])],
        ),
        (["900; 2024-10-01; A", "2,000; 2025-01-02; B"], [("EXPLAINED", ["CHANGED"], [["900 A"], ["2,000 B"]])]),
        (["900; 2024-10-01; A", "2,000; 2024-11-01; A"], [("EXPLAINED", ["CHANGED"], [["900 A"], ["2,000 A"]])]),
        (
            ["900; 2024-10-01; A", "2,000; 2024-10-01; A"],
            [("CONTRADICTION", ["SAME_ORIGIN"], [["2,000 A"], ["900 A"]])],
        ),
        (
            ["900; 2024-10-01; A; 2024-10-02", "2,000; 2024-10-01; A; 2024-12-02"],
            [("EXPLAINED", ["REVISED"], [["900 A"], ["2,000 A"]])],
        ),
        (
            ["900; 2024-10-01; A", "up to 2,000; 2024-10-20; B"],
            [("CONSISTENT", ["HEDGE"], [["900 A", "up to 2,000 B"]])],
        ),
        (
            ["no indication of; 2024-10-01; A", "900; 2024-10-20; B"],
            [("EXPLAINED", ["NO_EVIDENCE"], [["no indication of A"], ["900 B"]])],
        ),
    ],
)
def test_two_levels(given: list[str], expected: list[object]) -> None:
    """Near in time they contradict, farther apart they changed, and an origin's newer word stands for it."""
    assert found(*given) == expected


def test_three_runs_make_two_changes() -> None:
    """Each told by the nearest claims that clash."""
    assert found("900; 2022-01-01; A", "2,000; 2023-01-01; B", "900; 2024-01-01; C") == [
        ("EXPLAINED", ["CHANGED"], [["2,000 B"], ["900 C"]]),
        ("EXPLAINED", ["CHANGED"], [["900 A"], ["2,000 B"]]),
    ]


def test_runs_that_clash_are_one_finding() -> None:
    """Three origins, three levels, each within the window of the next."""
    [(verdict, causes, versions)] = found("900; 2024-10-01; A", "2,000; 2024-11-01; B", "2,500; 2024-12-01; C")
    assert (verdict, causes) == ("CONTRADICTION", ["DATES_DIFFER"])
    assert versions == [["900 A"], ["2,000 B"], ["2,500 C"]]


def test_an_origin_that_has_moved_on_contradicts_nobody() -> None:
    """Its newer level is its position, and its older one has changed."""
    assert found("900; 2024-10-01; A", "2,000; 2024-12-01; A", "2,000; 2024-12-05; B") == [
        ("AGREEMENT", [], [["2,000 A", "2,000 B"]]),
        ("EXPLAINED", ["CHANGED"], [["900 A"], ["2,000 A"]]),
    ]


def test_the_window_is_the_analysts() -> None:
    """A month may be far."""
    assert found("900; 2024-10-01; A", "2,000; 2024-11-10; B", policy=Policy(stock_window=30))[0][1] == ["CHANGED"]


def test_a_level_without_a_day_counts_as_the_newest() -> None:
    """And is told to have no date."""
    assert found("900; -; A", "2,000; 2024-11-10; B", "2,000; 2024-12-10; C") == [
        ("CONTRADICTION", ["UNDATED"], [["2,000 B", "2,000 C"], ["900 A"]]),
    ]


def test_each_run_is_a_node() -> None:
    """In the order of time, for parts and wholes to be lined up with."""
    level = level_of([troops("2,000; 2023-01-01; B"), troops("900; 2022-01-01; A")], Policy())
    assert [told(node.subjects) for node in level.runs] == [["900 A"], ["2,000 B"]]
