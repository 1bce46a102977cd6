"""Two numbers side by side: ranges, choices and changes, and the unit they share."""

from __future__ import annotations

import pytest

from oirlib.errors import FigureError
from oirlib.figure import Figure, Hedge, find_figures


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("It has a 9- or 12-inch screen.", ["in", "in"]),
        ("Growth fell from 3.2 to 2.9 percent.", ["percent", "percent"]),
        ("It fell 20 to 4 percent.", [None, "percent"]),
        ("They chose 5 or 20 percent.", ["percent", "percent"]),
    ],
)
def test_a_unit_is_shared_by_two_numbers(text: str, units: list[str | None]) -> None:
    """The second of two numbers that are no range names the unit for both, if it is a choice or a change."""
    assert [hit.figure.unit for hit in find_figures(text)] == units


def test_a_choice_of_two_is_no_range() -> None:
    """Neighbours are a rough count; numbers further apart are two figures, and the message says so."""
    figure = Figure.parse("40 or 50")
    assert (figure.hedge, figure.low, figure.high, figure.best) == (Hedge.BETWEEN, 40, 50, None)
    with pytest.raises(FigureError, match="no range"):
        Figure.parse("25 or 40")
