"""Where a claim stands: the document, and the exact words in it."""

from __future__ import annotations

from datetime import date, datetime
from functools import cached_property
from typing import Any, cast

from attrs import Attribute, field, frozen

from oirlib.errors import ClaimError
from oirlib.scalars import plain


def as_day(value: Any, name: str) -> date | None:
    """A day from a date, a datetime or an ISO 8601 string; anything else raises ClaimError naming the field."""
    value = plain(value)
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        try:
            return datetime.fromisoformat(value.strip()).date()
        except ValueError:
            raise ClaimError(name, value, "is not a day; write it as 2024-10-13") from None
    raise ClaimError(name, value, "is not a day; give a date or a string such as '2024-10-13'")


def _published(value: date | str | None) -> date | None:
    return as_day(value, "source.published")


@frozen
class Source:
    """The document a claim stands in.

    Attributes:
        publisher: Who brought the document out.
        title: Its title, if known.
        published: The day it came out, if known (a date or an ISO 8601 string).
        url: Where it can be read.

    Raises:
        ClaimError: The publisher is empty, or a field is not of its kind.

    >>> Source("Rudaw", published="2020-06-20").published
    datetime.date(2020, 6, 20)
    """

    publisher: str = field()
    title: str | None = field(default=None, converter=plain, kw_only=True)
    published: date | None = field(default=None, converter=_published, kw_only=True)
    url: str | None = field(default=None, converter=plain, kw_only=True)

    @cached_property
    def in_full(self) -> str:
        """All that it says, in one line: what the ids of claims are made of."""
        return repr(self)

    @publisher.validator
    def _has_a_name(self, attribute: Attribute[str], value: str) -> None:
        if not isinstance(value, str) or not value.strip():
            raise ClaimError("source.publisher", value, "a source needs a publisher's name")

    @title.validator
    @url.validator
    def _is_text(self, attribute: Attribute[str | None], value: str | None) -> None:
        if value is not None and not isinstance(value, str):
            raise ClaimError(f"source.{attribute.name}", value, "must be text")


def _pair(value: Any) -> tuple[int, int] | None:
    """A pair from a list too, as JSON has it; what is in it is checked with the rest."""
    return cast(tuple[int, int], tuple(value) if isinstance(value, list) else value)


def _is_span(value: Any) -> bool:
    """Whether these are two positions, the first below the second."""
    if not isinstance(value, tuple) or len(value) != 2 or not all(isinstance(at, int) for at in value):
        return False
    return bool(0 <= value[0] < value[1])


@frozen
class Quote:
    """The exact words of a claim, and where they stand.

    The names are those of the W3C Web Annotation Data Model's TextQuoteSelector (exact, prefix, suffix) and
    TextPositionSelector (start, end).

    Attributes:
        exact: The words as they stand.
        prefix: A few words before them.
        suffix: A few words after them.
        start: Where ``exact`` begins in the article's text, counted in characters from 0.
        end: Where it ends (exclusive).
        figure_at: ``(start, end)`` of the figure's own words in the article's text.

    Raises:
        ClaimError: There are no words, or a position lies outside the text.

    >>> Quote("killed up to 35", start=10, end=25, figure_at=(17, 25)).figure_span
    (7, 15)
    """

    exact: str = field()
    prefix: str = field(default="", kw_only=True)
    suffix: str = field(default="", kw_only=True)
    start: int | None = field(default=None, kw_only=True)
    end: int | None = field(default=None, kw_only=True)
    figure_at: tuple[int, int] | None = field(default=None, converter=_pair, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.exact, str) or not self.exact.strip():
            raise ClaimError("quote.exact", self.exact, "a quote needs its words")
        for name in ("prefix", "suffix"):
            if not isinstance(getattr(self, name), str):
                raise ClaimError(f"quote.{name}", getattr(self, name), "must be text")
        if (self.start is None) != (self.end is None):
            raise ClaimError("quote.end", self.end, "give both start and end, or neither")
        if self.start is not None and not _is_span((self.start, self.end)):
            raise ClaimError("quote.start", (self.start, self.end), "start must be 0 or more and below end")
        if self.figure_at is not None and not _is_span(self.figure_at):
            raise ClaimError("quote.figure_at", self.figure_at, "must be (start, end) with start below end")

    @property
    def figure_span(self) -> tuple[int, int] | None:
        """Where the figure's words stand inside ``exact``; None where that is not known."""
        if self.figure_at is None:
            return None
        offset = self.start or 0
        low, high = self.figure_at[0] - offset, self.figure_at[1] - offset
        return (low, high) if 0 <= low < high <= len(self.exact) else None
