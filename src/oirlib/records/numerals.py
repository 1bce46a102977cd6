"""How a column of a table writes its numbers: what one cell leaves open, the cells beside it may say.

``1.234`` is a decimal number to some and one thousand and so many to others, and by itself it is refused. Beside
``1.234,5`` it can only be the second, beside ``2.5`` only the first.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from oirlib.errors import FigureError
from oirlib.figure import Figure, Hedge
from oirlib.scalars import plain

_NUMERAL = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)+(?![.,]?\d)")
# What a numeral shows of its writer: a decimal comma, a decimal point, or one mark with three digits, which is either.
_MANNERS = {
    "comma": re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}|\d+,(?:\d{1,2}|\d{4,})"),
    "point": re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.(?:\d{1,2}|\d{4,})"),
    "one comma": re.compile(r"[1-9]\d{0,2},\d{3}"),
    "one point": re.compile(r"[1-9]\d{0,2}\.\d{3}"),
}
_DECIMALS = re.compile(r"\d+\.(?:\d{1,2}|\d{4,})")
_POWER = re.compile(r"[+-]?\d+(?:\.\d+)?[eE][+-]?\d{1,3}")  # 1E+05, as spreadsheets shorten 100,000
_WHOLE = re.compile(r"\s*[+-]?\d+\.0+\s*")


def words_of_column(cells: Iterable[Any]) -> Callable[[Any], Any]:
    """How the cells of one column of figures are read: as their words, or as the figure that only the column makes.

    A column of counts that became decimals because one is missing (``900.0``) is one of counts again; one in which some
    number has decimals keeps them all, since they say how exactly it was measured.

    >>> words = words_of_column(["1.234", "1.234,5"])
    >>> words("1.234").best, words("1.234,5")
    (1234, '1.234,5')
    >>> words_of_column([81.2, 81.0])(81.0).text, words_of_column([900.0, None])(900.0)
    ('81.0', '900')
    """
    kept = [cell for cell in cells if cell is not None]
    texts = [cell for cell in kept if isinstance(cell, str)]
    numbers = [cell for cell in kept if isinstance(cell, float | Decimal) and math.isfinite(cell)]
    whole = all(cell == int(cell) for cell in numbers)
    in_text = _read_of_texts(texts)

    def words(cell: Any) -> Any:
        if isinstance(cell, str):
            return in_text(cell)
        if isinstance(cell, float | Decimal) and math.isfinite(cell):
            return str(int(cell)) if whole else figure_of_number(cell)
        return cell

    return words


def figure_of_number(number: float | Decimal) -> Figure:
    """The figure that a number is; its digits are its words.

    >>> figure_of_number(1.234).best
    1.234
    """
    value = float(number)
    return Figure(format(Decimal(str(number)), "f"), Hedge.NONE, value, value, value)


def _read_of_texts(texts: list[str]) -> Callable[[str], Any]:
    manners = Counter(_manner(text) for text in texts)
    decimals = any(_DECIMALS.fullmatch(found[0]) for text in texts if (found := _NUMERAL.search(text)))
    whole = any(map(_WHOLE.fullmatch, texts)) and not any(
        _DECIMALS.fullmatch(text.strip()) and not _WHOLE.fullmatch(text) for text in texts
    )
    commas = manners["comma"] and not manners["point"]
    # Of two manners that cannot both be the column's, the rarer one is not read.
    refused = "one comma" if manners["comma"] >= manners["one comma"] else "comma"

    def read(text: str) -> Any:
        manner = _manner(text)
        if _POWER.fullmatch(text.strip()):
            value = plain(Decimal(text.strip()))
            return Figure(text.strip(), Hedge.NONE, value, value, value)
        if whole and _WHOLE.fullmatch(text):
            return text.strip().partition(".")[0]
        if commas and manners["one comma"] and manner == refused:
            beside = next(other for other in texts if _manner(other) in {"comma", "one comma"} - {refused})
            raise FigureError(f"may be a decimal or thousands: the column also has {beside!r}; write both alike", text)
        if manner == "one point" and commas and not manners["one comma"]:
            return _turned(text)
        if manner == "one point" and decimals and not manners["comma"] and not manners["one comma"]:
            bare = text.strip()
            return figure_of_number(Decimal(bare)) if _MANNERS["one point"].fullmatch(bare) else text
        return text

    return read


def _manner(text: str) -> str | None:
    found = _NUMERAL.search(text)
    return None if found is None else next((name for name, form in _MANNERS.items() if form.fullmatch(found[0])), None)


def _turned(text: str) -> Any:
    """A cell whose one point stands between thousands; of digits alone, as a figure that keeps its words."""
    turned = _NUMERAL.sub(lambda found: found[0].replace(".", ","), text)
    bare = text.strip()
    if not _MANNERS["one point"].fullmatch(bare):
        return turned
    value = int(bare.replace(".", ""))
    return Figure(bare, Hedge.NONE, value, value, value)
