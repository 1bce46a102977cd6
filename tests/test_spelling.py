"""Names and words that are the same but for their spelling."""

from __future__ import annotations

import pytest

from oirlib.spelling import alike, canonical, near_copy


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organization"),
        ("khirbat zahwan", "khirbet zahwan"),
        ("tewkesbury", "tewksbury"),
        ("qamishli", "qmishli"),
        ("raid", "raid"),
        ("9", "9"),
    ],
)
def test_a_letter_or_two_is_spelling(one: str, other: str) -> None:
    """In words long enough for it, whichever comes first."""
    assert alike(one, other, 88)
    assert alike(other, one, 88)


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("task force 9", "task force 10", "numbers"),
        ("sector 11", "sector 12", "numbers"),
        ("101st battalion", "102nd battalion", "numbers"),
        ("homs", "hims", "short words"),
        ("dead", "deaf", "short words"),
        ("registered", "unregistered", "another beginning"),
        ("employed", "unemployed", "another beginning"),
        ("granary", "brewery", "other words"),
    ],
)
def test_what_tells_things_apart_is_no_spelling(one: str, other: str, why: str) -> None:
    """Numbers never match by similarity; short words and other beginnings do not either."""
    assert not alike(one, other, 88), why


def test_the_analyst_says_how_alike_is_alike() -> None:
    """At 100 only equal spelling will do."""
    assert not alike("organisation", "organization", 100)
    assert alike("organisation", "organization", 90)


def test_each_spelling_is_stood_for_by_one() -> None:
    """The first in the alphabet, in whatever order they come."""
    words = ["organization", "raid", "organisation", "granary"]
    found = canonical(words, 88)
    assert found == canonical(reversed(words), 88)
    assert found == {
        "organization": "organisation",
        "organisation": "organisation",
        "raid": "raid",
        "granary": "granary",
    }


def test_a_letter_dropped_anywhere_but_at_the_start_is_found() -> None:
    """What two words are said to be is what many words are said to be."""
    name = "qamishli"
    for at in range(1, len(name)):
        other = name[:at] + name[at + 1 :]
        assert (canonical([name, other], 88)[name] == canonical([name, other], 88)[other]) is alike(name, other, 88)


def test_no_words_have_no_spellings() -> None:
    """Nothing in, nothing out."""
    assert canonical([], 88) == {}


STATEMENT = "The strike killed fifteen fighters in the desert on Thursday, the command said in a statement."


def test_nearly_the_same_words_are_a_copy() -> None:
    """A word changed on the way makes no second source."""
    assert near_copy(STATEMENT, STATEMENT.replace("Thursday", "Friday"))


@pytest.mark.parametrize(
    "other",
    [
        "Fifteen men died when soldiers came upon a hideout they had watched for weeks, a count by the paper shows.",
        "killed fifteen fighters",
    ],
)
def test_words_of_ones_own_are_no_copy(other: str) -> None:
    """Nor are words too few to have been copied."""
    assert not near_copy(STATEMENT, other)
    assert not near_copy("three raids", "three raids")
