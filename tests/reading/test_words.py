"""The classes of words that reading goes by: each says what it is for, and what it does to a sentence."""

from __future__ import annotations

import pytest

from oirlib import Article, Source, read
from oirlib.language import knowledge, words

CLASSES = knowledge("reading")
EXAMPLES = [(name, *example) for name, told in CLASSES.items() for example in told["examples"]]


@pytest.mark.parametrize(("name", "text", "figure", "reading"), EXAMPLES)
def test_a_class_does_what_its_example_says(name: str, text: str, figure: str, reading: str) -> None:
    """The figure counts what the example says, or is skipped for the reason that it gives."""
    found = read(Article(text, Source("Paper A", published="2024-11-02")))
    if figure == "-":
        assert reading in {skipped.reason for skipped in found.skipped}
        assert not found.claims or reading not in {claim.what for claim in found.claims}
    else:
        assert (figure, reading) in [(claim.figure.text, claim.what) for claim in found.claims]


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_a_class_says_what_it_is_for(name: str) -> None:
    """A class has a meaning and words, each of them once."""
    told = CLASSES[name]["words"].split()
    assert CLASSES[name]["means"]
    assert sorted(told) == sorted(words(f"reading.{name}"))
