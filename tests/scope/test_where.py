"""Where: places read into concepts, and the order between two of them."""

from __future__ import annotations

import pytest

from oirlib import Policy, Vocabulary
from oirlib.scope.relation import Order, Relation
from oirlib.scope.where import Where, read_where, relate_ground, relate_where

OIR = Vocabulary.load("oir")


def relate(one: str | None, other: str | None, vocabulary: Vocabulary = OIR, policy: Policy | None = None) -> Relation:
    places = [read_where(text, vocabulary) if text else None for text in (one, other)]
    return relate_where(*places, vocabulary, policy or Policy())


@pytest.mark.parametrize(
    ("text", "places", "inside"),
    [
        ("Syria", {"place.syria"}, set()),
        ("Hawija, Iraq", {"place.hawija"}, set()),
        ("Hawija (Iraq)", {"place.hawija"}, set()),
        ("Iraq and Syria", {"place.iraq", "place.syria"}, set()),
        ("near Hawija", {"place.hawija"}, set()),
        ("Tell X9, Anbar", {"?tell x9"}, {"place.anbar"}),
        ("Holford", {"?holford"}, set()),
        ("Holford, Lower Wessex", {"?holford"}, {"?lower wessex"}),
        ("Holford (Lower Wessex)", {"?holford"}, {"?lower wessex"}),
        ("Holford and Barton", {"?holford", "?barton"}, set()),
        ("Holford, Barton and Crewe", {"?holford", "?barton", "?crewe"}, set()),
        ("the village of Holford", {"?holford"}, set()),
    ],
)
def test_a_place_is_what_it_names(text: str, places: set[str], inside: set[str]) -> None:
    """A name behind a comma is what it lies in; names joined by "and" are each of them."""
    assert read_where(text, OIR) == Where(frozenset(places), frozenset(inside))


@pytest.mark.parametrize("text", ["the region", "a remote mountain area", "several locations"])
def test_words_that_name_no_place_are_none(text: str) -> None:
    """They say how it lies, not where."""
    assert read_where(text, OIR) is None


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("Syria", "Syria", Order.SAME),
        ("Hawija", "Kirkuk", Order.NARROWER),
        ("Hawija", "Iraq", Order.NARROWER),
        ("Anbar", "Kirkuk", Order.APART),
        ("Iraq", "Syria", Order.APART),
        ("Iraq", "Iraq and Syria", Order.NARROWER),
        ("Deir ez-Zor", "Dayr Az Zawr", Order.SAME),
        ("northern Iraq", "Diyala", Order.OVERLAPPING),
        ("western Iraq", "northern Iraq", Order.APART),
        ("western Iraq", "Iraq", Order.NARROWER),
        ("western Iraq", "Raqqa", Order.APART),
        ("Holford", "Holford, Lower Wessex", Order.SAME),
        ("Holford, Lower Wessex", "Lower Wessex", Order.NARROWER),
        ("Holford, Lower Wessex", "Barton, Lower Wessex", Order.APART),
        ("Holford, Lower Wessex", "Holford, Cumbria", Order.OVERLAPPING),
        ("Holford", "Holford and Barton", Order.NARROWER),
        ("Tell X9, Anbar", "Iraq", Order.NARROWER),
        ("Tell X9, Anbar", "Tell X9, Iraq", Order.SAME),
        ("Tell X9, Anbar", "Tell X9, Kirkuk", Order.APART),
        ("Tell X9, Anbar", "Tell X8, Anbar", Order.APART),
        (None, None, Order.SAME),
        (None, "Syria", Order.UNKNOWN),
    ],
)
def test_two_places_stand_in_an_order(one: str | None, other: str | None, order: Order) -> None:
    """Whichever comes first."""
    assert relate(one, other).order is order
    assert relate(other, one).order is order.turned()


def test_an_unknown_name_may_be_spelled_in_two_ways() -> None:
    """As far as the analyst lets it, and it is told."""
    found = relate("Khirbat Zahwan", "Khirbet Zahwan")
    assert (found.order, found.spelling) == (Order.SAME, True)
    assert relate("Khirbat Zahwan", "Khirbet Zahwan", policy=Policy(similarity=100)).order is Order.APART
    assert not relate("Holford", "Holford, Lower Wessex").spelling


def test_known_spellings_are_no_guess() -> None:
    """The vocabulary lists them."""
    assert not relate("Hamrin Mountains", "Hamreen").spelling


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ([], [], Order.SAME),
        ([], ["place.anbar"], Order.SAME),
        (["place.anbar"], ["place.iraq"], Order.SAME),
        (["place.anbar"], ["place.kirkuk"], Order.APART),
        (["?wessex"], ["?wessex"], Order.SAME),
        (["?wessex"], ["?cumbria"], Order.OVERLAPPING),
        (["?wessex"], ["place.iraq"], Order.OVERLAPPING),
        (["place.western-iraq"], ["place.kirkuk"], Order.OVERLAPPING),
    ],
)
def test_namesakes_are_told_apart_by_what_they_lie_in(one: list[str], other: list[str], order: Order) -> None:
    """Two provinces make two villages; of unknown or vague surroundings it cannot be told."""
    assert relate_ground(frozenset(one), frozenset(other), OIR) is order
    assert relate_ground(frozenset(other), frozenset(one), OIR) is order


def test_without_a_vocabulary_names_are_names() -> None:
    """And what stands behind a comma still says where they lie."""
    empty = Vocabulary()
    assert relate("Hawija, Iraq", "Hawija", empty).order is Order.SAME
    assert relate("Hawija, Iraq", "Iraq", empty).order is Order.NARROWER
    assert relate("the north", "the north", empty).order is Order.SAME
