"""Copied words: what is nearly the same text is one, and what is not is none."""

from __future__ import annotations

import pytest

from oirlib import Claim
from oirlib.judge.copies import copied

STATEMENT = "The strike killed fifteen fighters in the desert on Thursday, the command said in a statement."


def is_copy(one: str, other: str) -> bool:
    """Whether two papers' quotes are taken for one text."""
    claims = [Claim("raids", 3, source=paper, quote=text) for paper, text in (("A", one), ("B", other))]
    return bool(list(copied(claims)))


def test_nearly_the_same_words_are_a_copy() -> None:
    """A word changed on the way makes no second source."""
    assert is_copy(STATEMENT, STATEMENT.replace("Thursday", "Friday"))


@pytest.mark.parametrize(
    "other",
    [
        "Fifteen men died when soldiers came upon a hideout they had watched for weeks, a count by the paper shows.",
        "killed fifteen fighters",
    ],
)
def test_words_of_ones_own_are_no_copy(other: str) -> None:
    """Nor are words too few to have been copied."""
    assert not is_copy(STATEMENT, other)
    assert not is_copy("three raids", "three raids")
