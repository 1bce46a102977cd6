"""Cells of tables that people keep: one figure, the words beside it, and reasons."""

from __future__ import annotations

import math
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from oirlib.cells import Cell, read_cell
from oirlib.figure import Figure, Hedge
from oirlib.language import knowledge

TABLES = knowledge("cells")
EXAMPLES = [example for table in TABLES.values() for example in table["examples"] if isinstance(example, dict)]


@pytest.mark.parametrize("text", TABLES["gap"]["examples"])
def test_words_that_name_no_figure_make_none(text: str) -> None:
    """The reason repeats them, so that a reader finds the row."""
    cell = read_cell(text)
    assert cell.figure is None
    assert text in str(cell.reason)


@pytest.mark.parametrize("text", TABLES["no_evidence"]["examples"])
def test_nobody_has_told_of_any(text: str) -> None:
    """That is no count of zero but absence of evidence."""
    cell = read_cell(text)
    assert cell.figure is not None
    assert (cell.figure.hedge, cell.figure.best) == (Hedge.NO_INDICATION, 0)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["text"])
def test_each_group_of_words_reads_its_examples(example: dict[str, object]) -> None:
    """The figure, and each word beside it where it belongs."""
    cell = read_cell(example["text"])
    if "figures" in example:
        assert cell.figure is None
        assert all(f"{figure}" in str(cell.reason) for figure in example["figures"])
        return
    assert cell.figure is not None, cell.reason
    assert cell.figure.text == example["text"]
    for key in ("low", "high", "best"):
        if key in example:
            assert math.isclose(getattr(cell.figure, key), example[key]), (key, cell)
    assert (cell.standing, cell.thing, cell.note) == tuple(example.get(key) for key in ("standing", "thing", "note"))


@pytest.mark.parametrize("group", [*TABLES["standing"]])
def test_every_word_of_standing_is_recognised(group: str) -> None:
    """Behind the figure and in brackets, by the name of its group."""
    if group == "examples":
        return
    for spelling in TABLES["standing"][group].split("¦"):
        words = spelling.strip().replace(" .", ".").replace(" - ", "-")
        cell = read_cell(f"37 ({words})")
        assert cell.standing is not None, words
        assert group in cell.standing.split(", "), words
        assert cell.figure is not None
        assert cell.figure.best == 37


@pytest.mark.parametrize("value", [None, "", "  ", math.nan])
def test_an_empty_cell_says_so(value: object) -> None:
    """Whatever stands for nothing."""
    assert read_cell(value) == Cell(reason="the cell is empty")


@pytest.mark.parametrize("value", [37, 37.0, Decimal("37"), "37"])
def test_a_number_is_a_figure(value: object) -> None:
    """Also as a number; whole floats are whole."""
    assert read_cell(value).figure == Figure("37", Hedge.NONE, 37, 37, 37)


@pytest.mark.parametrize(
    ("text", "one", "other"), [("213.332", "213,332", "213.332"), ("1.234 killed", "1,234", "1.234")]
)
def test_what_may_be_two_numbers_is_refused(text: str, one: str, other: str) -> None:
    """The reason names both."""
    cell = read_cell(text)
    assert cell.figure is None
    assert one in str(cell.reason)
    assert other in str(cell.reason)


@pytest.mark.parametrize("text", ["5/6", "5/6 killed"])
def test_a_slash_is_refused_with_its_readings(text: str) -> None:
    """Five sixths, five or six, or two counts."""
    assert "5 or 6" in str(read_cell(text).reason)


@given(st.text(max_size=40) | st.integers() | st.floats() | st.booleans())
def test_law_a_cell_is_a_figure_or_a_reason(value: object) -> None:
    """One of the two, whatever stands there, and nothing is raised."""
    cell = read_cell(value)
    assert (cell.figure is None) != (cell.reason is None)
