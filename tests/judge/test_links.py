"""Links: which things, places and nodes have to do with each other, found without trying all pairs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from oirlib import Claim, Vocabulary
from oirlib.judge.links import related_columns
from oirlib.judge.order import Order
from oirlib.judge.scope import Context
from oirlib.judge.what import read_what

Make = Callable[..., Claim]
OIR = Vocabulary.load("oir")
WHATS = [
    "ISIS fighters killed", "ISIS leaders killed", "people killed", "women killed", "US troops", "granaries burned",
    "wooden granaries burned", "granaries", "organisation branches", "organization branches", "coalition airstrikes",
    "coalition strikes", "attacks on US troops", "attacks", "vessels seized by the navy", "navy seized vessels",
    "deaths", "deaths per million", "confirmed deaths", "votes for Smith", "votes",
]  # fmt: skip


def test_all_things_that_are_not_apart_are_found(context: Context) -> None:
    """By what they share; each pair once, and each with itself."""
    whats = [read_what(words, OIR).what for words in WHATS]
    found = related_columns(whats, context)
    by_force = {
        (a, b)
        for a in range(len(whats))
        for b in range(a, len(whats))
        if a == b or context.what(whats[a], whats[b]).order is not Order.APART
    }
    # A thing that only one of two names is in no facet that they share: such pairs are looked for from the other side.
    assert len(found) == len(set(found))
    assert set(found) <= by_force
    named = {(a, b) for a, b in by_force if bool(whats[a].thing) == bool(whats[b].thing)}
    assert {(a, b) for a, b in found if bool(whats[a].thing) == bool(whats[b].thing)} == named


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ("Hawija", "Iraq", True),
        ("Iraq and Syria", "Syria", True),
        ("western Iraq", "Anbar", True),
        ("Tell Salem, Anbar", "Anbar", True),
        ("Khirbat Zahwan", "Khirbet Zahwan", True),
        ("Anbar", "Syria", False),
        ("Tell Salem, Anbar", "Tell Salem, Kirkuk", False),
        ("Lower Wessex", "Upper Wessex", False),
    ],
)
def test_places_that_are_not_apart_meet(made: Make, findings: Any, one: str, other: str, met: bool) -> None:
    """Whatever else is there."""
    others = [made("raids", str(n), where=f"Village {n}", source="Paper C") for n in range(5)]
    found = findings(made("raids", "15", where=one), made("raids", "15", "Paper B", where=other), *others)
    assert bool(found) is met


def test_a_source_that_gives_two_names_means_two_places(made: Make, findings: Any) -> None:
    """However alike they are."""
    alike = [made("raids", f, p, where=w) for p, w, f in (("A", "Khirbat Zahwan", "15"), ("B", "Khirbet Zahwan", "14"))]
    assert [v for v, _, _ in findings(*alike)] == ["EXPLAINED"]
    both = [*alike, made("raids", "14", "A", where="Khirbet Zahwan")]
    assert [v for v, _, _ in findings(*both)] == ["AGREEMENT"]


def test_who_names_no_place_stands_beside_the_nearest(made: Make, findings: Any) -> None:
    """By its number, of all places; a bystander changes nothing."""
    placed = [made("US troops", "900", "A", where="Syria"), made("US troops", "2,500", "B", where="Iraq")]
    assert findings(*placed, made("US troops", "2,500", "C", where=None)) == [
        ("AGREEMENT", [["2,500", "2,500"]], {"UNPLACED"})
    ] or findings(*placed, made("US troops", "2,500", "C", where=None))[0][2] == {"UNPLACED"}
    clash = [made("US troops", "2,000", "A", where=None), placed[1]]
    alone = findings(*clash)
    assert alone == findings(*clash, made("US troops", "50", "D", where="Jordan", when="2020-01-01"))
    assert alone[0][0] == "EXPLAINED"


def test_a_claim_names_its_whole(made: Make, findings: Any) -> None:
    """It is found by its id, whatever the words."""
    whole = made("raids", "20", where="Syria")
    part = made("arrests", "4", "Paper A", part_of=whole)
    assert findings(whole, part) == [("EXPLAINED", [["20"], ["4"]], {"PART_OF"})]
