"""Sources and quotes: where a claim stands."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from oirlib import Quote, Source
from oirlib.errors import ClaimError
from oirlib.source import as_day

DAY = date(2024, 10, 13)


@pytest.mark.parametrize(
    "value",
    [DAY, datetime(2024, 10, 13, 23, 59), "2024-10-13", " 2024-10-13 ", "20241013", "2024-10-13T08:00:00+02:00"],
)
def test_a_day_may_be_a_date_a_moment_or_iso_words(value: date | str) -> None:
    """The time of day is left out, as the writer's clock had it."""
    assert as_day(value, "said_on") == DAY
    assert type(as_day(value, "said_on")) is date


def test_no_day_is_no_day() -> None:
    """None stays None: nothing is filled in."""
    assert as_day(None, "said_on") is None
    assert Source("Paper A").published is None


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        ("yesterday", "is not a day; write it as 2024-10-13"),
        ("2024-10", "is not a day; write it as 2024-10-13"),
        ("2024-02-30", "is not a day; write it as 2024-10-13"),
        ("", "is not a day; write it as 2024-10-13"),
        (20241013, "is not a day; give a date or a string"),
    ],
)
def test_what_is_no_day_is_refused_with_its_field(value: object, reason: str) -> None:
    """A month is not a day, and is not made one."""
    with pytest.raises(ClaimError, match=f"source.published: {reason}") as caught:
        Source("Paper A", published=value)
    assert (caught.value.field, caught.value.value) == ("source.published", value)


@pytest.mark.parametrize(
    ("given", "field", "reason"),
    [
        ({"publisher": ""}, "source.publisher", "a source needs a publisher's name"),
        ({"publisher": " "}, "source.publisher", "a source needs a publisher's name"),
        ({"publisher": None}, "source.publisher", "a source needs a publisher's name"),
        ({"publisher": "Paper A", "title": 3}, "source.title", "must be text"),
        ({"publisher": "Paper A", "url": b"x"}, "source.url", "must be text"),
    ],
)
def test_a_source_that_does_not_hold_together_is_refused(given: dict[str, object], field: str, reason: str) -> None:
    """The error names the field of the source."""
    with pytest.raises(ClaimError, match=f"^{field}: {reason}") as caught:
        Source(**given)
    assert caught.value.field == field


@pytest.mark.parametrize(
    ("given", "field", "value"),
    [
        ({"exact": ""}, "quote.exact", ""),
        ({"exact": 3}, "quote.exact", 3),
        ({"exact": "w", "prefix": 3}, "quote.prefix", 3),
        ({"exact": "w", "suffix": None}, "quote.suffix", None),
        ({"exact": "w", "start": 3}, "quote.end", None),
        ({"exact": "w", "end": 3}, "quote.end", 3),
        ({"exact": "w", "start": 3, "end": 3}, "quote.start", (3, 3)),
        ({"exact": "w", "start": -1, "end": 3}, "quote.start", (-1, 3)),
        ({"exact": "w", "start": "a", "end": "b"}, "quote.start", ("a", "b")),
        ({"exact": "w", "figure_at": (3, 2)}, "quote.figure_at", (3, 2)),
        ({"exact": "w", "figure_at": (3,)}, "quote.figure_at", (3,)),
        ({"exact": "w", "figure_at": 3}, "quote.figure_at", 3),
    ],
)
def test_a_quote_that_does_not_hold_together_is_refused(given: dict[str, object], field: str, value: object) -> None:
    """Words that are none and positions outside a text are named."""
    with pytest.raises(ClaimError) as caught:
        Quote(**given)
    assert (caught.value.field, caught.value.value) == (field, value)


def test_a_figure_is_found_inside_its_quote() -> None:
    """Its place is counted from the quote's own start, and a list will do for a pair."""
    quote = Quote("killed up to 35", start=10, end=25, figure_at=[17, 25])
    assert quote.figure_at == (17, 25)
    assert quote.exact[slice(*quote.figure_span)] == "up to 35"


@pytest.mark.parametrize("figure_at", [None, (2, 8), (40, 48)])
def test_a_figure_outside_its_quote_has_no_place_in_it(figure_at: tuple[int, int] | None) -> None:
    """A pronoun's quote need not hold the figure's words: then there is nothing to mark."""
    assert Quote("killed up to 35", start=10, end=25, figure_at=figure_at).figure_span is None
