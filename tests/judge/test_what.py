"""What is counted: its facets, and the order of two things counted."""

from __future__ import annotations

from typing import Any

import pytest

from oirlib import Vocabulary
from oirlib.judge.order import Order, Relation
from oirlib.judge.what import read_what, relate_what

OIR = Vocabulary.load("oir")
PLAIN = Vocabulary()


def slugs(concepts: frozenset[str]) -> set[str]:
    return {name.partition(".")[2] for name in concepts}


@pytest.mark.parametrize(
    ("words", "facets"),
    [
        ("ISIS fighters killed", {"party": {"isis"}, "thing": {"fighters"}, "act": {"killed"}}),
        ("Daesh militants killed", {"party": {"isis"}, "thing": {"fighters"}, "act": {"killed"}}),
        ("US troops", {"party": {"us"}, "thing": {"troops"}, "act": {"present"}}),
        ("coalition airstrikes", {"party": {"coalition"}, "thing": {"airstrikes"}}),
        ("women killed", {"thing": {"women"}, "act": {"killed"}, "party": set()}),
        ("attacks on US troops", {"thing": {"attacks"}, "party": set(), "target": {"us", "troops"}}),
        ("people killed by ISIS", {"thing": {"people"}, "agent": {"isis"}, "party": set()}),
        ("suspected ISIS fighters killed", {"standing": {"suspected"}, "thing": {"fighters"}}),
        ("confirmed and probable deaths", {"standing": {"confirmed", "probable"}}),
        ("granaries built", {"words": {"granary", "built"}, "thing": set()}),
    ],
)
def test_words_are_read_into_facets(words: str, facets: dict[str, set[str]]) -> None:
    """Whose, at whom, by whom, what, what was done, and how it was come by; what is left is plain words."""
    what = read_what(words, OIR).what
    for name, wanted in facets.items():
        found = getattr(what, name)
        assert (found if name == "words" else slugs(found)) == wanted, name


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("new deaths", {"tally": "period"}),
        ("daily deaths", {"tally": "period"}),
        ("total deaths", {"tally": "running"}),
        ("deaths so far", {"tally": "running"}),
        ("deaths", {"tally": None}),
        ("square miles lost", {"unit": "mi2"}),
        ("deaths per million", {"unit": "per 1000000"}),
        ("US troops in Syria", {"place": "Syria"}),
        ("US troops", {"place": None, "kind": "stock"}),
        ("ISIS fighters killed", {"kind": "flow"}),
        ("granaries", {"kind": None}),
    ],
)
def test_what_stands_among_the_words_is_lifted_out(words: str, kept: dict[str, Any]) -> None:
    """How it is added up, a unit, a place, and whether it is a level."""
    reading = read_what(words, OIR)
    for name, value in kept.items():
        assert getattr(reading, name) == value


@pytest.mark.parametrize(
    ("words", "nature"),
    [
        ("ISIS fighters killed", {"known": True, "single": True, "events": False, "measure": False, "grows": False}),
        ("people killed", {"known": True, "single": False, "grows": True}),
        ("people killed in the fire", {"known": True, "single": True, "grows": True}),
        ("coalition airstrikes", {"events": True}),
        ("US troops", {"holds": 92}),
        ("oil price", {"measure": True, "holds": 0}),
        ("votes counted", {"exact": True}),
        ("granaries counted", {"known": False, "single": False, "holds": None, "exact": False, "grows": None}),
        ("granary rent", {"measure": True}),
    ],
)
def test_what_is_known_of_things(words: str, nature: dict[str, Any]) -> None:
    """Whether they single out an event, are events, hold, grow, are exact, or do not add up."""
    found = read_what(words, OIR).nature
    for name, value in nature.items():
        assert getattr(found, name) == value, name


def related(one: str, other: str, vocabulary: Vocabulary = OIR) -> Relation:
    a, b = (read_what(words, vocabulary).what for words in (one, other))
    found = relate_what(a, b, vocabulary, 88)
    assert relate_what(b, a, vocabulary, 88) == found.turned()
    return found


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("ISIS fighters killed", "Daesh militants killed", Order.SAME),
        ("ISIS leaders killed", "ISIS fighters killed", Order.NARROWER),
        ("women killed", "people killed", Order.NARROWER),
        ("boys killed", "children killed", Order.NARROWER),
        ("women killed", "men killed", Order.APART),
        ("soldiers killed", "civilians killed", Order.APART),
        ("US troops killed", "US troops wounded", Order.APART),
        ("US troops killed", "US troops killed or wounded", Order.NARROWER),
        ("US troops", "ISIS fighters", Order.APART),
        ("US airstrikes", "coalition airstrikes", Order.NARROWER),
        ("attacks on US troops", "attacks", Order.NARROWER),
        ("people killed by ISIS", "ISIS members killed", Order.APART),
        ("people killed by ISIS", "people killed", Order.NARROWER),
        ("vessels seized by the navy", "navy seized vessels", Order.SAME),
        ("dolphins killed", "people killed", Order.APART),
        ("homes destroyed", "houses destroyed", Order.SAME),
        ("dead", "killed", Order.SAME),
        ("wounded", "injured", Order.NARROWER),
    ],
)
def test_known_words_have_an_order(one: str, other: str, order: Order) -> None:
    """From both sides; facets apart make the whole apart."""
    assert related(one, other).order is order


@pytest.mark.parametrize(
    ("one", "other", "terms"),
    [
        ("wooden houses flooded", "houses flooded", True),
        ("US troops at risk", "US troops", True),
        ("granaries burned", "granaries burned", False),
        ("people killed by robbers", "people killed", True),
    ],
)
def test_a_word_that_nobody_knows_leaves_it_open(one: str, other: str, terms: bool) -> None:
    """It never makes the one the other's part for sure."""
    found = related(one, other)
    assert found.terms is terms
    assert found.sure is not terms


def test_a_definition_is_told_from_a_part() -> None:
    """Airstrikes are some of the strikes only as they are defined; US strikes are some of the coalition's."""
    assert related("coalition airstrikes", "coalition strikes").definition
    assert not related("US strikes", "coalition strikes").definition


def test_an_empty_vocabulary_compares_words() -> None:
    """Two words for one thing are two things."""
    assert related("houses flooded", "houses flooded", PLAIN).order is Order.SAME
    assert related("homes flooded", "houses flooded", PLAIN).order is Order.APART
    assert related("wooden houses flooded", "houses flooded", PLAIN).terms


@pytest.mark.parametrize("place_is_ours", [True, False])
def test_a_subject_speaks_on_its_own_ground(place_is_ours: bool) -> None:
    """Militants are ISIS's there, and nobody's elsewhere."""
    what = read_what("militants killed", OIR, place_is_ours).what
    assert slugs(what.party) == ({"isis"} if place_is_ours else set())
