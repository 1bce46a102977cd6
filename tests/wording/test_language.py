"""What is known of the language as data: every group of words reads its examples, and every word is in one."""

from __future__ import annotations

import pytest

from oirlib.figure import Figure, Hedge
from oirlib.language import knowledge
from oirlib.wording.tokens import tokens_of

FIGURES, RATES = knowledge("figures"), knowledge("rates")


def spelled(words: str) -> list[str]:
    return [" ".join(spelling.split()) for spelling in words.split("¦")]


@pytest.mark.parametrize(
    "example",
    [example for table in FIGURES.values() for example in table["examples"]],
    ids=lambda example: example["text"],
)
def test_words_around_figures_read_their_examples(example: dict[str, object]) -> None:
    """Each example is what its table says."""
    figure = Figure.parse(str(example["text"]))
    for key in ("low", "high", "best"):
        if key in example:
            assert getattr(figure, key) == example[key]


@pytest.mark.parametrize("example", FIGURES["evidence"]["examples"], ids=lambda example: example["text"])
def test_absence_of_evidence_is_its_own_hedge(example: dict[str, object]) -> None:
    """It is no count of nought."""
    assert Figure.parse(str(example["text"])).hedge is Hedge.NO_INDICATION


@pytest.mark.parametrize(
    "example",
    [example for base in RATES["base"].values() for example in base["examples"]],
    ids=lambda example: example["text"],
)
def test_bases_of_rates_read_their_examples(example: dict[str, str]) -> None:
    """The base is part of the unit."""
    assert Figure.parse(example["text"]).unit == example["unit"]


@pytest.mark.parametrize(
    ("base", "spelling"),
    [
        (name, spelling)
        for kind in ("time", "head", "amount")
        for name, words in RATES["base"][kind]["words"].items()
        for spelling in spelled(words)
    ],
)
def test_every_base_is_read(base: str, spelling: str) -> None:
    """One of it, behind "per"."""
    assert Figure.parse(f"12 per {spelling}").unit in (f"per {base}", f"per {spelling}")


@pytest.mark.parametrize("key", ["words", "kinds"])
def test_every_word_of_evidence_is_in_an_example(key: str) -> None:
    """A word whose removal fails no example is not allowed in."""
    examples = [tokens_of(example["text"]).words for example in FIGURES["evidence"]["examples"]]
    assert [word for word in spelled(FIGURES["evidence"][key]) if not any(word in words for words in examples)] == []
