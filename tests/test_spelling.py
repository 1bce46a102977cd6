"""Names and words that are the same but for their spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.spelling import Alike, alike


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


def test_a_letter_dropped_anywhere_but_at_the_start_is_found() -> None:
    """What two words are said to be is what many words are said to be."""
    name = "qamishli"
    for at in range(1, len(name)):
        other = name[:at] + name[at + 1 :]
        assert (other in Alike([name, other], 88).of(name)) is alike(name, other, 88)


def test_no_words_have_no_spellings() -> None:
    """Nor has one that is none of them."""
    assert Alike([], 88).of("qamishli") == ()


LETTERS = st.sampled_from("ab1 ")


@st.composite
def neighbours(draw: st.DrawFn) -> list[str]:
    """Words made from one by taking letters out and putting others in."""
    base = draw(st.text("ab", min_size=4, max_size=26))
    words = {base}
    for _ in range(draw(st.integers(1, 8))):
        letters = list(base)
        for at in draw(st.lists(st.integers(1, len(base)), max_size=6)):
            if draw(st.booleans()):
                letters.insert(min(at, len(letters)), draw(LETTERS))
            elif at < len(letters):
                del letters[at]
        words.add("".join(letters))
    return sorted(words)


@given(neighbours(), st.sampled_from([60.0, 80.0, 88.0, 95.0]))
def test_none_of_many_words_is_missed(words: list[str], similarity: float) -> None:
    """Looking words up finds what comparing each with each finds."""
    everyone = {w: tuple(o for o in words if o != w and alike(w, o, similarity)) for w in words}
    few = Alike(words, similarity)
    assert {word: few.of(word) for word in words} == everyone
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("oirlib.spelling._FEW", 0)
        many = Alike(words, similarity)
        assert {word: many.of(word) for word in words} == everyone
