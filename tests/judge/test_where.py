"""Where: names read, and the order of two places."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib import Vocabulary
from oirlib.judge.order import Order, Relation
from oirlib.judge.where import Where, read_where, relate_where

OIR = Vocabulary.load("oir")
PLAIN = Vocabulary()
S, N, B, V, A, U = (
    Order.SAME,
    Order.NARROWER,
    Order.BROADER,
    Order.OVERLAPPING,
    Order.APART,
    Order.UNKNOWN,
)


def related(one: str | None, other: str | None, vocabulary: Vocabulary = OIR) -> Relation:
    a, b = (read_where(name, vocabulary) if name else None for name in (one, other))
    found = relate_where(a, b, vocabulary, 88)
    assert relate_where(b, a, vocabulary, 88) == found.turned()
    return found


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("Iraq", "Iraq", S),
        ("Deir ez-Zor", "Dayr Az Zawr", S),
        ("Hawija", "Iraq", N),
        ("Hawija, Iraq", "Hawija", S),
        ("Iraq, Hawija", "Hawija", S),
        ("Anbar", "Syria", A),
        ("Iraq and Syria", "Iraq", B),
        ("Iraq and Syria", "Syria and Iraq", S),
        ("Iraq, Syria", "Iraq and Syria", S),
        ("Anbar and Syria", "Iraq", V),
        ("western Iraq", "Iraq", N),
        ("western Iraq", "northern Iraq", A),
        ("western Iraq", "Anbar", B),
        ("northern Lebanon", "southern Lebanon", A),
        ("North Korea", "South Korea", A),
        ("West Virginia", "Virginia", A),
        ("New Mexico", "Mexico", A),
        ("South Sudan", "Sudan", A),
        ("Texas", "US", N),
        ("USA", "United States", S),
        ("Tell Salem, Anbar", "Iraq", N),
        ("Tell Salem, Anbar", "Anbar", N),
        ("Tell Salem, Anbar", "Syria", A),
        ("Tell Salem, Anbar", "Tell Salem, Kirkuk", A),
        ("Tell Salem, Anbar", "Tell Salem, Iraq", S),
        ("Springfield, Illinois", "Springfield, Missouri", A),
        ("Washington, District of Columbia", "Seattle, Washington", A),
        ("Lower Wessex", "Lower Wessex", S),
        ("Lower Wessex", "Upper Wessex", A),
        ("Holford, Lower Wessex", "Lower Wessex", N),
        ("Holford, Lower Wessex", "Stroud, Lower Wessex", A),
        ("Ward Seven", "Ward Eight", A),
        ("Sector 9", "Sector 10", A),
        ("Gaza City", "Gaza Strip", N),
    ],
)
def test_two_places_have_an_order(one: str, other: str, order: Order) -> None:
    """Within, around, apart, or one by two names; all the words of an unknown name count."""
    assert related(one, other).order is order


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("Tewkesbury", "Tewkesbury", S),
        ("Tewkesbury", "Stroud", A),
        ("Tewkesbury, Gloucestershire", "Gloucestershire", N),
        ("Tewkesbury and Stroud", "Stroud", B),
        ("Kent County, Delaware", "Kent County, Maryland", A),
        ("North Tewkesbury", "Tewkesbury", A),
    ],
)
def test_names_that_nobody_knows_are_names(one: str, other: str, order: Order) -> None:
    """A comma says what a place lies in; a word of direction belongs to the name."""
    assert related(one, other, PLAIN).order is order


@pytest.mark.parametrize(("one", "other"), [("Iraq", None), (None, "Lower Wessex")])
def test_no_place_may_be_any(one: str | None, other: str | None) -> None:
    """It is not known how the two stand to each other."""
    assert related(one, other).order is U


def test_neither_names_a_place() -> None:
    """Then nothing tells them apart."""
    assert related(None, None).order is S


@pytest.mark.parametrize(
    ("one", "other", "spelling"),
    [
        ("Khirbat Zahwan", "Khirbet Zahwan", True),
        ("Khirbat Zahwan", "Tell Marouf", False),
        ("Harris County", "Harrison County", False),
        ("Hamrin Mountains", "Hamreen mountains", False),
    ],
)
def test_names_that_are_alike_are_shown_as_such(one: str, other: str, spelling: bool) -> None:
    """A spelling that the vocabulary knows is no likeness."""
    assert related(one, other).spelling is spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tell Salem, Anbar", "Tell Salem"), ("Tewkesbury", "Tewkesbury, Gloucestershire"), ("Aleppo", "Aleppo city")],
)
def test_a_name_that_may_be_anothers_is_doubtful(one: str, other: str) -> None:
    """Nothing may be accused of it."""
    assert not related(one, other).sure


@pytest.mark.parametrize("text", ["the region", "several areas", "unknown", "various locations"])
def test_some_words_name_no_place(text: str) -> None:
    """They are no name that could be looked up, and not the place of another who says as little."""
    found = read_where(text, OIR)
    assert found is not None
    assert not found.names
    assert not related(text, "Iraq").sure or related(text, "Iraq").order is U
    assert related(text, "another village").order is not S


def test_a_place_knows_what_it_lies_in() -> None:
    """Two places that share none of that have nothing to do with each other but by their spelling."""
    hawija, iraq, syria = (read_where(name, OIR) for name in ("Hawija", "Iraq", "Syria"))
    assert isinstance(hawija, Where)
    assert isinstance(iraq, Where)
    assert isinstance(syria, Where)
    assert iraq.own <= hawija.above
    assert not syria.own & hawija.above


NAMES = ["Iraq", "Syria", "Anbar", "Hawija, Iraq", "western Iraq", "Tell Salem, Anbar", "Tell Salem", "Lower Wessex"]
NAMES += ["Holford, Lower Wessex", "Iraq and Syria", "Mosul and Holford", "Aleppo", "Aleppo city", "Khirbat Zahwan"]


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from(["oir", "plain"]))
def test_each_sees_the_other_turned(one: str, other: str, vocabulary: str) -> None:
    """Whichever place is looked at first; and every place is itself."""
    known = OIR if vocabulary == "oir" else PLAIN
    related(one, other, known)
    assert related(one, one, known).order is S
