"""How two claims stand to each other before a look at their figures."""

from __future__ import annotations

import pytest

from oirlib import Cause, Claim, Policy, Vocabulary
from oirlib.scope.bond import Bond, Scope, days_of_two, relate
from oirlib.scope.relation import Order
from oirlib.scope.subject import SubjectReader
from oirlib.scope.when import Meeting

OIR = Vocabulary.load("oir")
READER = SubjectReader(OIR, Policy())
KILLED = {"what": "ISIS fighters killed", "figure": "5", "where": "Iraq", "when": "2024-08-29", "source": "Paper A"}


def claim(**given: object) -> Claim:
    return Claim(**{**KILLED, **given})


def scope(one: dict[str, object], other: dict[str, object]) -> Scope:
    return relate(READER.read(claim(**one)), READER.read(claim(**{"source": "Paper B", **other})), OIR, Policy())


TURNED = {Bond.PART: Bond.WHOLE, Bond.WHOLE: Bond.PART}
CASES = [
    ({}, {}, Bond.SAME),
    ({}, {"what": "Daesh militants killed"}, Bond.SAME),
    ({}, {"figure": "5 percent"}, Bond.NONE),
    ({}, {"kind": "stock"}, Bond.NONE),
    ({}, {"what": "ISIS fighters wounded"}, Bond.NONE),
    ({}, {"where": "Syria"}, Bond.NONE),
    ({}, {"where": "Anbar"}, Bond.SAME),
    ({}, {"where": "Iraq and Syria"}, Bond.SAME),
    ({"where": "northern Iraq"}, {"where": "Diyala"}, Bond.MAY_BE),
    ({"where": "western Iraq"}, {"where": "Anbar"}, Bond.SAME),
    ({}, {"where": None}, Bond.SAME),
    ({}, {"when": "2024-08-30"}, Bond.SAME),
    ({}, {"when": "2024-08-31"}, Bond.OTHER_TIME),
    ({}, {"when": "2024-08-31", "where": "Anbar"}, Bond.NONE),
    ({}, {"when": "August 2024"}, Bond.MAY_BE),
    ({}, {"when": None}, Bond.SAME),
    ({}, {"when": "2024-08-01/2024-08-31"}, Bond.PART),
    ({"what": "ISIS leaders killed"}, {}, Bond.PART),
    ({"what": "ISIS leaders killed"}, {"when": "2024-08-01/2024-08-31"}, Bond.PART),
    ({"when": "2024-08-01/2024-08-31"}, {"what": "ISIS leaders killed", "when": "2024"}, Bond.MAY_BE),
    ({"what": "airstrikes", "where": "Hawija"}, {"what": "airstrikes"}, Bond.PART),
    ({"what": "airstrikes"}, {"what": "airstrikes", "when": "2024-08-30"}, Bond.MAY_BE),
    ({"what": "US troops"}, {"what": "US troops", "when": "2024-10-29"}, Bond.SAME),
    ({"what": "US troops"}, {"what": "US troops", "when": "2025-10-29"}, Bond.OTHER_TIME),
    ({"what": "US troops"}, {"what": "US troops", "where": "Iraq and Syria"}, Bond.PART),
    ({"what": "US troops"}, {"what": "coalition troops"}, Bond.PART),
    (
        {"what": "ISIS defeated", "figure": "2017", "when": None, "kind": "date"},
        {"what": "ISIS defeated", "figure": "2019", "when": None, "kind": "date", "where": "Iraq and Syria"},
        Bond.PART,
    ),
]


@pytest.mark.parametrize(("one", "other", "bond"), CASES)
def test_the_bond_is_what_where_and_when_together(one: dict[str, object], other: dict[str, object], bond: Bond) -> None:
    """Whichever comes first; an event's place only says where to look for it."""
    assert scope(one, other).bond is bond
    assert scope({"source": "Paper B", **other}, {**one, "source": "Paper A"}).bond is TURNED.get(bond, bond)


@pytest.mark.parametrize(
    ("one", "other", "causes"),
    [
        ({}, {}, set()),
        ({}, {"where": None}, {Cause.UNPLACED}),
        ({}, {"when": None}, {Cause.UNDATED}),
        ({"what": "US troops", "when": None}, {"what": "US troops"}, {Cause.UNDATED}),
        ({"what": "US troops", "when": None, "said_on": "2024-08-29"}, {"what": "US troops"}, set()),
        ({"where": "Khirbat Zahwan"}, {"where": "Khirbet Zahwan"}, {Cause.SPELLING}),
        ({}, {"when": "August 2024"}, {Cause.COARSER}),
        ({"when": "2024-08-01/2024-08-31"}, {"when": "2024-08-15/2024-09-15"}, {Cause.OTHER_TIME}),
    ],
)
def test_what_the_reader_should_know_is_a_cause(
    one: dict[str, object], other: dict[str, object], causes: set[Cause]
) -> None:
    """Whatever the figures say then."""
    assert scope(one, other).causes == causes


def test_a_part_that_names_its_whole_is_one() -> None:
    """Whatever the words say of it; and two parts of one whole in one document are two."""
    whole = claim(figure="six", what="airstrikes")
    part = {"figure": "one", "what": "airstrikes", "part_of": whole, "source": "Paper A"}
    assert scope({"figure": "six", "what": "airstrikes"}, part).bond is Bond.WHOLE
    assert scope(part, {**part, "figure": "five"}).bond is Bond.NONE
    assert scope(part, {**part, "figure": "five", "source": "Paper B"}).bond is Bond.SAME


def test_who_names_two_days_means_two_events() -> None:
    """The slack is between two tellers."""
    one, other = claim(), claim(when="2024-08-30")
    mine = [READER.read(c) for c in (one, other)]
    ours = [READER.read(one), READER.read(claim(when="2024-08-30", source="Paper B"))]
    assert days_of_two(*mine, Policy()) is Meeting.APART
    assert days_of_two(*ours, Policy()) is Meeting.SAME


def test_a_scope_knows_what_it_rests_on() -> None:
    """The order of the places, a definition, and whether levels are of two days."""
    found = scope({"what": "airstrikes", "where": "Hawija"}, {"what": "strikes"})
    assert (found.place, found.definition, found.by_part) == (Order.NARROWER, True, True)
    assert scope({"what": "US troops"}, {"what": "US troops", "when": "2024-10-29"}).distant
    assert not scope({}, {"when": "2024-08-30"}).distant
