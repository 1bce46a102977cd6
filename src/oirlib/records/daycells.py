"""The days of a column of a table: which of two numbers is the month is one question for all of its cells."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import frozen

from oirlib.errors import ParseError
from oirlib.period import Period

_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/.])(?!-\d)")


@frozen
class Days:
    """How the cells of one column write their days.

    Attributes:
        dayfirst: Whether 03/04/2024 is 3 April, or None.
        refusal: What is wrong with the column as a whole, or None.
    """

    dayfirst: bool | None
    refusal: str | None = None

    def refuses(self, cell: Any) -> bool:
        """Whether the cell is one of those that the refusal of the column is about."""
        return self.refusal is not None and isinstance(cell, str) and any(map(self._open, _NUMERIC.finditer(cell)))

    def words(self, cell: Any) -> Any:
        """The cell with its numeric days written year first: a cell of no such days as it is."""
        return _NUMERIC.sub(self._iso, cell) if isinstance(cell, str) and self.refusal is None else cell

    def _open(self, match: re.Match[str]) -> bool:
        return len(match[4]) == 2 or self._order(match) is None

    def _order(self, match: re.Match[str]) -> bool | None:
        """Whether these numbers have the day first: as was said, or as only one order makes a day."""
        one, two = int(match[1]), int(match[3])
        if self.dayfirst is not None:
            return self.dayfirst
        return None if max(one, two) <= 12 and one != two else one >= two

    def _iso(self, match: re.Match[str]) -> str:
        order = self._order(match)
        if order is None or len(match[4]) == 2:
            return match[0]
        day, month = (match[1], match[3]) if order else (match[3], match[1])
        return f"{match[4]}-{month:0>2}-{day:0>2}"


def days_of_column(cells: Iterable[Any], dayfirst: bool | None) -> Days:
    """How a column writes its days, with the order that is stated, and what is left to say about it as a whole.

    >>> days_of_column(["03/04/2024", "10/28/2016"], None).refusal
    "1 of 2 days may be read two ways, as '03/04/2024': say dayfirst=False (04/03), since '10/28/2016' is month first"
    >>> days_of_column(["03/04/2024"], False).words("03/04/2024")
    '2024-03-04'
    """
    plain = Days(dayfirst)
    numeric = [(cell, match) for cell in cells if isinstance(cell, str) for match in _NUMERIC.finditer(cell)]
    unclear = [cell for cell, match in numeric if plain._open(match)]
    if not unclear:
        return plain
    short = next((cell for cell, match in numeric if len(match[4]) == 2), None)
    count = f"{len(unclear):,} of {len(numeric):,} days may be read two ways, as {unclear[0]!r}"
    if short is not None:
        return Days(dayfirst, f"has years of two digits, as {short!r}; write them in full")
    first = [cell for cell, match in numeric if int(match[1]) > 12]
    second = [cell for cell, match in numeric if int(match[3]) > 12]
    if second and not first:
        return Days(dayfirst, f"{count}: say dayfirst=False (04/03), since {second[0]!r} is month first")
    if first and not second:
        return Days(dayfirst, f"{count}: say dayfirst=True (03/04), since {first[0]!r} is day first")
    return Days(dayfirst, f"{count}: say dayfirst=True where it is the day that stands first, else dayfirst=False")


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
