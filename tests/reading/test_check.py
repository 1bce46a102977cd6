"""Checking claims against the articles they were read from."""

from __future__ import annotations

import attrs
import pytest

from oirlib.claim import Claim
from oirlib.figure import Figure
from oirlib.reading import Article, check, read
from oirlib.source import Quote, Source

ARTICLE = Article("All was quiet. A raid killed up to 35 fighters.", Source("Paper A"))


def claim() -> Claim:
    (found,) = read(ARTICLE).claims
    return found


def reasons(changed: Claim) -> list[str]:
    return [failure.reason for failure in check([changed], [ARTICLE])]


def test_what_was_read_holds() -> None:
    """A claim as it was read has nothing wrong with it."""
    assert reasons(claim()) == []


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        (None, "there is no quote"),
        (Quote("A raid killed up to 53 fighters.", start=15, end=47, figure_at=(29, 37)), "does not stand"),
        (Quote("A raid killed up to 35 fighters.", start=14, end=46, figure_at=(28, 36)), "where it says"),
        (Quote("All was quiet."), "where its figure stands"),
        (Quote("A raid killed up to 35 fighters.", start=15, end=47, figure_at=(35, 37)), "does not give the figure"),
    ],
)
def test_what_does_not_hold_is_listed(quote: Quote | None, reason: str) -> None:
    """A quote that is missing, changed, displaced or of another figure fails, and says how."""
    (found,) = reasons(attrs.evolve(claim(), quote=quote))
    assert reason in found


def test_another_figure_is_found_out() -> None:
    """A figure that the quote's words do not give fails."""
    (found,) = reasons(attrs.evolve(claim(), figure=Figure.parse("35")))
    assert "does not give the figure" in found


def test_an_unknown_source_is_said() -> None:
    """A claim of an article that was not passed in cannot be checked."""
    failures = check([claim()], [Article("Nothing.", "Paper B")])
    assert failures[0].reason.startswith("there is no article of this source, Source(publisher='Paper A'")
    assert len(failures) == 1
    assert "fighters killed" in str(failures[0])


def test_a_plain_quote_need_not_say_where_its_figure_stands() -> None:
    """A quote written by hand holds where its words give the figure somewhere."""
    by_hand = attrs.evolve(claim(), quote="A raid killed up to 35 fighters.")
    assert reasons(by_hand) == []


def test_a_date_is_checked_by_its_words() -> None:
    """A claim of kind date must quote the date's own words."""
    article = Article("ISIS was declared defeated in Iraq in December 2017.", Source("Paper A"))
    (found,) = read(article).claims
    assert check([found], [article]) == []
    assert found.quote is not None
    moved = attrs.evolve(found, quote=attrs.evolve(found.quote, figure_at=(0, 4)))
    assert len(check([moved], [article])) == 1
