"""A reading's two faces: the notebook and the terminal."""

from __future__ import annotations

import io

import attrs
import pytest

from oirlib.claim import Claim
from oirlib.reading import Article, Reading, Skipped, read
from oirlib.source import Source

TEXT = "A raid on October 28, 2024 killed up to 35 <b>ISIS</b> fighters.\n\nF-16s took part."


def reading(text: str = TEXT) -> Reading:
    return read(Article(text, Source("Paper & Sons", title="Raid <1>")))


def test_figures_are_marked_with_what_they_were_read_as() -> None:
    """Each claim's figure is marked and numbered, and its reading stands beside it."""
    html = reading()._repr_html_()
    assert ">up to 35</mark><sup>1</sup>" in html
    assert "2024-10-28" in html


def test_skipped_figures_have_their_reasons() -> None:
    """What was skipped is shown with why."""
    assert "F-16s: designation" in reading()._repr_html_()


def test_everything_from_the_article_is_escaped() -> None:
    """The article's own signs never become tags."""
    html = reading()._repr_html_()
    assert "<b>ISIS" not in html
    assert "Paper &amp; Sons" in html
    assert "Raid &lt;1&gt;" in html


def test_the_whole_text_is_there() -> None:
    """Marking loses none of the article's words."""
    html = reading("All was quiet.\nA raid killed 14 ISIS fighters in Syria, the army said.")._repr_html_()
    for words in ("All was quiet.", "A raid killed ", " ISIS fighters in Syria, the army said."):
        assert words in html


def test_claims_without_a_place_are_listed() -> None:
    """A claim that another reader did not quote is shown below the article."""
    found = attrs.evolve(reading(), claims=(Claim("fighters killed", "14", source="Paper A"),))
    assert "Claims without a place in the text" in found._repr_html_()


def test_overlapping_marks_are_shown_once() -> None:
    """Marks of another reader that overlap do not double the text."""
    found = attrs.evolve(
        reading("Some 14 died."), claims=(), skipped=(Skipped("Some 14", 0, 7, "a"), Skipped("14", 5, 7, "b"))
    )
    assert found._repr_html_().count("14</span>") == 1


def test_the_terminal_shows_the_same() -> None:
    """In a terminal the figures, their readings and the reasons are there too."""
    rich = pytest.importorskip("rich.console")
    console = rich.Console(width=120, record=True, file=io.StringIO())
    console.print(reading())
    shown = console.export_text()
    assert "up to 35[1]" in shown
    assert "F-16s: designation" in shown
    assert "<b>ISIS</b>" in shown


def test_a_long_article_is_cut() -> None:
    """A very long article is shown up to a bound, and says so."""
    assert "The rest of the article is not shown." in reading("Quiet. " * 20_000)._repr_html_()
