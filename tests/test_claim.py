"""Claims: what holds together and what is refused."""

from __future__ import annotations

import math

import pytest

from oirlib.claim import Claim
from oirlib.errors import ClaimError
from oirlib.figure import Figure, Hedge


@pytest.mark.parametrize("low", [-1, -0.5, -math.inf])
def test_a_count_built_by_hand_cannot_be_negative(low: float) -> None:
    """A figure without a unit counts things; the error names the part and says that a measure has a unit."""
    with pytest.raises(ClaimError, match=r"figure\.low: a count cannot be negative; give the unit") as caught:
        Claim("raids", Figure("up to 35", Hedge.UP_TO, low, 35, 35), source="Paper A")
    assert (caught.value.field, caught.value.value) == ("figure.low", low)


@pytest.mark.parametrize("figure", ["-3", "minus 3", -3, -0.5, "fewer than 0"])
def test_a_count_in_words_cannot_be_negative(figure: str | float) -> None:
    """Nor may its words say so, in whatever form they are read."""
    with pytest.raises(ValueError, match="figure: "):
        Claim("raids", figure, source="Paper A")


@pytest.mark.parametrize("unit", ["percent", "USD"])
def test_a_measure_may_be_negative(unit: str) -> None:
    """What has a unit may lie below zero."""
    loss = Figure("a loss of 3", Hedge.NONE, -3, -3, -3, unit)
    assert Claim("growth", loss, source="Paper A").figure is loss
