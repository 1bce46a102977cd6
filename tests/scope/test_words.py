"""Plain words, normalised for comparing."""

from __future__ import annotations

import pytest

from oirlib.scope.relation import Order
from oirlib.scope.words import relate_words, telling
from oirlib.spelling import alike


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the granaries burned", {"granary", "burned"}),
        ("Votes for Ms. Alder", {"vote", "ms", "alder"}),
        ("Task Force 9 raids", {"task", "force", "9", "raid"}),
        ("of the and in", set()),
        ("", set()),
        ("Alder's vote", {"alder", "vote"}),
    ],
)
def test_the_telling_words_are_left(text: str, words: set[str]) -> None:
    """In their normal form, without the empty ones; numbers tell."""
    assert telling(text) == words


def test_words_that_never_tell_things_apart_are_left_out() -> None:
    """The vocabulary says which they are."""
    assert telling("reported raids", ["reported"]) == {"raid"}


def test_the_denial_of_an_ignored_word_tells() -> None:
    """ "Registered" goes without saying, "unregistered" does not."""
    assert telling("unregistered voters", ["registered"]) == {"unregistered", "voter", "not"}
    assert telling("unconfirmed raids", ["confirmed", "unconfirmed"]) == {"raid"}


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("houses flooded", "flooded houses", Order.SAME),
        ("wooden houses flooded", "houses flooded", Order.NARROWER),
        ("houses flooded", "wooden houses flooded", Order.BROADER),
        ("houses flooded", "houses burned", Order.APART),
        ("ballots not counted", "ballots counted", Order.APART),
        ("never used wells", "wells used", Order.APART),
        ("", "wells", Order.BROADER),
        ("", "", Order.SAME),
    ],
)
def test_more_words_say_a_narrower_thing(one: str, other: str, order: Order) -> None:
    """But a word of one's own on either side, or a denial, says another thing."""
    found = relate_words(telling(one), telling(other), lambda a, b: a == b)
    assert found.order is order
    assert not found.spelling


def test_a_match_by_spelling_is_told() -> None:
    """It is the same but for the spelling, and says so."""
    found = relate_words(telling("organisation raids"), telling("organization raids"), lambda a, b: alike(a, b, 88))
    assert (found.order, found.spelling) == (Order.SAME, True)
