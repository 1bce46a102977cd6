"""Pairs of nodes that have to do with each other."""

from __future__ import annotations

import sys
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from oirlib import Policy
from oirlib.align import align
from oirlib.judge.context import Context
from oirlib.judge.links import Shelf, Shelves, links_of
from oirlib.judge.node import node_of
from oirlib.scope.bond import Bond

sys.path.insert(0, str(Path(__file__).parent))
from made import OIR, claim, subject, told


def linked(*claims: object) -> list[tuple[list[str], str]]:
    """The pairs that are found, and their bonds; each claim makes a node of its own."""
    columns, places = align(claims, OIR, Policy())
    context = Context(OIR, Policy(), places)
    shelved = []
    for column in columns:
        by_place: dict[object, list[object]] = {}
        for each in column.subjects:
            by_place.setdefault(context.place(each.where), []).append(node_of([each]))
        shelves = {place: Shelf(found) for place, found in by_place.items()}
        shelved.append(Shelves(column.what, column.kind, column.dimension, shelves))
    return sorted(
        (sorted(told([link.one.standing, link.other.standing])), link.scope.bond.name)
        for link in links_of(shelved, context)
    )


def test_what_touches_in_all_three_is_linked() -> None:
    """A part in what, in where and in when."""
    whole = claim("30", "W", when="2024-09-01/2024-09-30", where="Iraq and Syria")
    leaders = claim("four", "A", what="ISIS leaders killed")
    assert {bond for _, bond in linked(whole, leaders, claim("9", "B", where="Raqqa"))} <= {"PART", "WHOLE"}
    assert len(linked(whole, leaders)) == 1


def test_what_is_apart_in_one_is_not() -> None:
    """Another act, another country, another month."""
    assert (
        linked(
            claim("30"),
            claim("5", what="ISIS fighters wounded"),
            claim("9", where="Iraq"),
            claim("8", when="2024-11-01"),
        )
        == []
    )


def test_a_shelf_finds_what_is_near_in_time() -> None:
    """Within the slack, however long the others are."""
    days = ["2024-09-01", "2024-09-16", "2024-09-17", "2024-12-01", "2024-09-01/2024-09-30", None]
    shelf = Shelf([node_of([subject(str(at), when=day)]) for at, day in enumerate(days)])
    probe = node_of([subject("9", when="2024-09-18")])
    assert sorted(told(node.standing for node in shelf.near(probe, 1))) == ["2 A", "4 A"]
    assert told(node.standing for node in shelf.undated) == ["5 A"]


def test_an_undated_node_is_linked_with_the_newest_before_it() -> None:
    """Of a shelf of many, not with all."""
    shelf = Shelf([node_of([subject(str(at), when=f"2024-09-{at:02}")]) for at in (1, 10, 20)])
    said = node_of([subject("9", when=None, said_on="2024-09-12")])
    unsaid = node_of([subject("9", when=None)])
    assert told(node.standing for node in shelf.newest(said, 1)) == ["10 A"]
    assert told(node.standing for node in shelf.newest(unsaid, 1)) == ["20 A"]
    assert Shelf([]).newest(said, 1) == []


def test_an_undated_node_is_linked_with_those_told_near_it() -> None:
    """With those of a fortnight and those nobody dates the telling of; else with the nearest alone."""
    days = ["2024-01-01", "2024-06-01", "2024-06-10", "2024-12-01"]
    nodes = [node_of([subject(str(at), when=None, said_on=day)]) for at, day in enumerate(days)]
    shelf = Shelf(nodes)
    probe = node_of([subject("9", when=None, said_on="2024-06-08")])
    assert told(node.standing for node in shelf.told_near(probe, Policy())) == ["1 A", "2 A"]
    late = node_of([subject("9", when=None, said_on="2024-10-20")])
    assert told(node.standing for node in shelf.told_near(late, Policy())) == ["3 A"]
    unsaid = node_of([subject("8", when=None)])
    assert told(node.standing for node in Shelf([*nodes, unsaid]).told_near(late, Policy())) == ["8 A", "3 A"]


places = st.sampled_from(["Syria", "Iraq", "Anbar", "Hawija", "western Iraq", "Iraq and Syria", "Tell X9, Anbar", None])
whats = st.sampled_from(
    [
        "ISIS fighters killed",
        "ISIS leaders killed",
        "people killed",
        "US airstrikes",
        "coalition strikes",
        "old mills burned",
        "mills burned",
    ]
)
days = st.sampled_from(["2024-09-01/2024-09-30", "2024-09-10/2024-09-20", "2024-09-16", "2024-11-01/2024-11-30"])


@settings(max_examples=150)
@given(st.lists(st.tuples(whats, places, days), min_size=2, max_size=6, unique=True))
def test_no_pair_is_missed_by_looking_only_near(given: list[tuple[str, str | None, str]]) -> None:
    """Looking up what is near finds all that trying every pair finds."""
    claims = [claim(str(at), what=what, where=where, when=when) for at, (what, where, when) in enumerate(given)]
    context = Context(OIR, Policy(), align(claims, OIR, Policy())[1])
    subjects = [s for column in align(claims, OIR, Policy())[0] for s in column.subjects]
    every = [
        (sorted(told(pair)), bond)
        for pair in combinations(subjects, 2)
        if (bond := context.scope(*pair).bond) not in (Bond.NONE, Bond.OTHER_TIME)
    ]
    assert [pair for pair, _ in linked(*claims)] == sorted(pair for pair, _ in every)
