"""Claims about one thing at one time: their positions, and what they make together."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from oirlib.judge.node import Node, drafts_of, node_of, scope_causes

sys.path.insert(0, str(Path(__file__).parent))
from made import drafted, subject, told


def node(*given: object, coarse: bool = False) -> Node:
    return node_of(given, coarse=coarse)


def test_an_origins_latest_figure_is_its_position() -> None:
    """Its earlier ones are replaced by it, whoever printed them."""
    found = node(
        subject("15", said_by="CENTCOM", said_on="2024-09-17"),
        subject("14", "B", said_by="CENTCOM", said_on="2024-09-30"),
        subject("16", "C"),
    )
    assert told(found.positions) == ["14 B", "16 C"]
    assert [told(pair) for pair in found.replaced] == [["15 A", "14 B"]]


def test_two_figures_of_one_day_both_stand() -> None:
    """A headline over a body that says otherwise."""
    found = node(subject("4,500", said_on="2024-09-17"), subject("45,000", said_on="2024-09-17"))
    assert len(found.positions) == 2
    assert drafted(drafts_of(found)) == [("CONTRADICTION", ["SAME_ORIGIN"], [["4,500 A"], ["45,000 A"]])]


def test_what_was_said_on_no_known_day_stands_beside_what_was_said_last() -> None:
    """It cannot be known which replaces which."""
    found = node(subject("15", said_on="2024-09-17"), subject("14", said_on="2024-09-30"), subject("13"))
    assert sorted(told(found.positions)) == ["13 A", "14 A"]


def test_what_a_source_marks_as_said_before_stands_for_nobody() -> None:
    """Whatever replaced it, it no longer clashes."""
    found = node(subject("15", said_by="CENTCOM (previously announced)"), subject("14", "B"))
    assert told(found.positions) == ["14 B"]
    assert drafted(drafts_of(found)) == [("EXPLAINED", ["REVISED"], [["15 A"], ["14 B"]])]


def test_who_reports_no_evidence_holds_no_position() -> None:
    """Nor does it speak for the node."""
    found = node(subject("no indication of"), subject("14", "B"))
    assert (told(found.positions), told(found.silent)) == (["14 B"], ["no indication of A"])
    assert found.standing.claim.source.publisher == "B"


@pytest.mark.parametrize(
    ("given", "standing"),
    [
        (["about 15 A", "15 B", "15 C", "20 D"], "15 B"),
        (["dozens A", "30 B"], "30 B"),
        (["20 A", "14 B"], "20 A"),
        (["several A"], "several A"),
    ],
)
def test_the_most_exact_claim_of_the_most_voices_speaks_for_the_node(given: list[str], standing: str) -> None:
    """Of as many voices, the version that is told first."""
    found = node(*(subject(*words.rsplit(" ", 1)) for words in given))
    assert told([found.standing]) == [standing]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["15 A"], []),
        (["15 A", "15 B"], [("AGREEMENT", [], [["15 A", "15 B"]])]),
        (["15 A", "16 B"], [("CONTRADICTION", [], [["15 A"], ["16 B"]])]),
        (["dozens A", "30 B"], [("CONSISTENT", ["HEDGE"], [["30 B", "dozens A"]])]),
        (["34 A", "36 B", "about 35 C"], [("CONTRADICTION", [], [["34 A", "about 35 C"], ["36 B", "about 35 C"]])]),
        (["900 A", "945 B"], [("AGREEMENT", ["ROUNDING"], [["900 A", "945 B"]])]),
        (["no reports of A", "none B"], [("CONSISTENT", ["NO_EVIDENCE"], [["no reports of A", "none B"]])]),
        (["no reports of A", "15 B"], [("EXPLAINED", ["NO_EVIDENCE"], [["no reports of A"], ["15 B"]])]),
        (
            ["no reports of A", "no reports of B"],
            [("CONSISTENT", ["NO_EVIDENCE"], [["no reports of A", "no reports of B"]])],
        ),
    ],
)
def test_a_node_makes_findings_of_its_own(given: list[str], expected: list[object]) -> None:
    """One of what its positions say together, and one for each that is set aside."""
    found = node(*(subject(*words.rsplit(" ", 1)) for words in given))
    drafts = [(v, c, [sorted(version) for version in vs]) for v, c, vs in drafted(drafts_of(found))]
    assert drafts == expected


def test_a_revision_that_fits_replaces_nothing() -> None:
    """At least ten, and then 15: it stands with the others of its version."""
    found = node(
        subject("at least 10", said_by="CENTCOM", said_on="2024-09-17"),
        subject("15", "B", said_by="CENTCOM", said_on="2024-09-30"),
        subject("15", "C"),
    )
    [(verdict, causes, [version])] = drafted(drafts_of(found))
    assert (verdict, causes) == ("AGREEMENT", ["HEDGE"])
    assert sorted(version) == ["15 B", "15 C", "at least 10 A"]


def test_a_coarse_node_never_contradicts() -> None:
    """A month may hold two events."""
    found = node(subject("15", when="August 2024"), subject("16", "B", when="August 2024"), coarse=True)
    assert drafted(drafts_of(found)) == [("EXPLAINED", ["COARSER"], [["15 A"], ["16 B"]])]
    found = node(subject("15", when="August 2024"), subject("15", "B", when="August 2024"), coarse=True)
    assert drafted(drafts_of(found)) == [("AGREEMENT", ["COARSER"], [["15 A", "15 B"]])]


@pytest.mark.parametrize(
    ("one", "other", "causes"),
    [
        ({}, {}, set()),
        ({"where": None}, {}, {"UNPLACED"}),
        ({"when": None}, {}, {"UNDATED"}),
        ({"where": None}, {"where": None}, set()),
        ({"where": "Khirbat Zahwan"}, {"where": "Khirbet Zahwan"}, {"SPELLING"}),
        ({"what": "organisation raids"}, {"what": "organization raids"}, {"SPELLING"}),
    ],
)
def test_how_claims_were_lined_up_is_told(one: dict[str, object], other: dict[str, object], causes: set[str]) -> None:
    """What a reader should know before believing it."""
    assert {cause.name for cause in scope_causes([subject("5", **one), subject("5", **other)])} == causes
