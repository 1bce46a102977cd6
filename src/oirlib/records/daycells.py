"""The days of a column of a table: which of two numbers is the month is one question for all of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import evolve, frozen

from oirlib.errors import ParseError
from oirlib.period import Period

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.])(?!-\d)")


@frozen
class Days:
    """How the cells of one column write their days.

    Attributes:
        dayfirst: Whether 03/04/2024 is 3 April, or None.
        refusal: What is wrong with some of them, said once; None where nothing is.
    """

    dayfirst: bool | None
    refusal: str | None = None

    def refuses(self, cell: Any) -> bool:
        """Whether the cell is one of those that the refusal of the column is about."""
        return self.refusal is not None and isinstance(cell, str) and any(map(self._open, _NUMERIC.finditer(cell)))

    def words(self, cell: Any) -> Any:
        """The cell with its numeric days written year first: a cell of no such days as it is."""
        return _NUMERIC.sub(self._iso, cell) if isinstance(cell, str) else cell

    def _open(self, match: re.Match[str]) -> bool:
        """Whether no one day is meant: of two, of no year, or of none in the order that was stated."""
        order = self._order(match)
        return order is None or len(match[4]) == 2 or int(match[3 if order else 1]) > 12

    def _order(self, match: re.Match[str]) -> bool | None:
        """Whether these numbers have the day first: as was said, or as only one order makes a day."""
        one, two = int(match[1]), int(match[3])
        if self.dayfirst is not None:
            return self.dayfirst
        return None if max(one, two) <= 12 and one != two else one >= two

    def _iso(self, match: re.Match[str]) -> str:
        order = self._order(match)
        if self._open(match):
            return match[0]
        day, month = (match[1], match[3]) if order else (match[3], match[1])
        return f"{match[4]}-{month:0>2}-{day:0>2}"


def days_of_column(cells: Iterable[Any], dayfirst: bool | None) -> Days:
    """How a column writes its days, with the order that is stated, and what is left to say about it as a whole.

    >>> days_of_column(["03/04/2024", "10/28/2016"], None).refusal
    "1 of 2 days may be read two ways, as '03/04/2024': say dayfirst=False, since '10/28/2016' is month first"
    >>> days_of_column(["03/04/2024"], False).words("03/04/2024")
    '2024-03-04'
    """
    plain = Days(dayfirst)
    numeric = [(cell, match) for cell in cells if isinstance(cell, str) for match in _NUMERIC.finditer(cell)]
    unclear = [(cell, match) for cell, match in numeric if plain._open(match)]
    return evolve(plain, refusal=_refusal(unclear, numeric, dayfirst)) if unclear else plain


_Cells = list[tuple[str, re.Match[str]]]


def _refusal(unclear: _Cells, numeric: _Cells, dayfirst: bool | None) -> str:
    """What is to be said about days that are unclear."""
    short = next((cell for cell, match in unclear if len(match[4]) == 2), None)
    if short is not None:
        return f"has years of two digits, as {short!r}; write them in full, as pandas.to_datetime(..., format=...) does"
    count = f"{len(unclear):,} of {len(numeric):,} days"
    if dayfirst is not None:
        return f"{count} do not fit dayfirst={dayfirst}, as {unclear[0][0]!r}; correct them, or the order"
    first, second = (next((cell for cell, match in numeric if int(match[at]) > 12), None) for at in (1, 3))
    count += f" may be read two ways, as {unclear[0][0]!r}"
    if (first is None) == (second is None):
        return f"{count}: say dayfirst=True where it is the day that stands first, else dayfirst=False"
    if first is None:
        return f"{count}: say dayfirst=False, since {second!r} is month first"
    return f"{count}: say dayfirst=True, since {first!r} is day first"


def one_day(cell: Any) -> Any:
    """The day of words that mean one day and no other, as a date; anything else as it is, for its field to refuse.

    >>> one_day("October 13, 2024"), one_day("October 2024")
    (datetime.date(2024, 10, 13), 'October 2024')
    """
    if not isinstance(cell, str):
        return cell
    try:
        period = Period.parse(cell)
    except ParseError:
        return cell
    day: date = period.first
    return day if period.first == period.last else cell
