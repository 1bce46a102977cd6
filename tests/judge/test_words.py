"""Words that nobody knows."""

from __future__ import annotations

import pytest

from oirlib.judge.order import Order
from oirlib.judge.words import group, relate_words, telling
from oirlib.spelling import alike


def words(text: str) -> frozenset[str]:
    return telling(text)


def same(one: str, other: str) -> bool:
    return alike(one, other, 88)


@pytest.mark.parametrize(
    ("one", "other", "order", "terms", "spelling"),
    [
        ("granaries burned", "burned granaries", Order.SAME, False, False),
        ("granary burned", "granaries burned", Order.SAME, False, False),
        ("organisation branches", "organization branches", Order.SAME, False, True),
        ("wooden granaries", "granaries", Order.OVERLAPPING, True, False),
        ("wooden organisation branches", "organization branches", Order.OVERLAPPING, True, True),
        ("granaries burned", "granaries flooded", Order.APART, False, False),
        ("granaries", "mills", Order.APART, False, False),
        ("granaries not burned", "granaries burned", Order.APART, False, False),
        ("granaries without roofs", "granaries roofs", Order.APART, False, False),
        ("", "", Order.SAME, False, False),
        ("", "granaries", Order.OVERLAPPING, True, False),
        ("granaries of wooden schools", "granaries", Order.OVERLAPPING, True, False),
    ],
)
def test_unknown_words_are_compared_as_words(one: str, other: str, order: Order, terms: bool, spelling: bool) -> None:
    """All equal is the same; one side's within the other's may be; what says no, or differs on both sides, is apart."""
    for a, b in ((one, other), (other, one)):
        found = relate_words(words(a), words(b), same, lambda word: word == "school")
        assert (found.order, found.terms, found.spelling) == (order, terms, spelling)


def test_a_word_that_is_known_says_which() -> None:
    """Those burned in schools are some of those burned; nothing is accused of it."""
    found = relate_words(words("burned in schools"), words("burned"), same, lambda word: word == "school")
    assert (found.order, found.terms, found.sure) == (Order.NARROWER, False, False)


def test_each_spelling_has_one_twin() -> None:
    """Two words that are alike one other are not both it."""
    ones, others = frozenset({"organisation", "organisations"}), frozenset({"organization"})
    found = relate_words(ones, others, same, lambda word: False)
    assert found.terms


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("people who were killed", "people killed"),
        ("the granaries of the town", "granaries town"),
    ],
)
def test_joints_and_articles_tell_nothing_apart(one: str, other: str) -> None:
    """Whatever subject they stand in."""
    assert telling(one) == telling(other)


@pytest.mark.parametrize("word", ["to", "from", "for", "with", "other", "new", "no", "not", "per", "more", "under"])
def test_a_word_that_tells_things_apart_is_kept(word: str) -> None:
    """In some subject it does."""
    assert word in telling(f"granaries {word} mills")
    assert word not in group("empty")
