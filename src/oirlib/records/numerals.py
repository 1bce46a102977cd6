"""How a column of a table writes its numbers: what one cell leaves open, the cells beside it may say.

``1.234`` is a decimal number to some and one thousand and so many to others. Beside ``1.234,5`` it can only be the
second. A column is read with decimal commas where some cell can be read in no other way and none speaks against it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

_SIGN = r"(?<![\d.,])"
_END = r"(?![.,]?\d)"
_COMMA_ONLY = re.compile(rf"{_SIGN}(?:\d{{1,3}}(?:\.\d{{3}})+,\d+|\d{{1,3}}(?:\.\d{{3}}){{2,}}|\d+,(?:\d{{1,2}}|\d{{4,}})){_END}")
_POINT = re.compile(rf"{_SIGN}(?:\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+\.(?:\d{{1,2}}|\d{{4,}})){_END}")
_NUMERAL = re.compile(r"\d[\d.,]*\d")
_WHOLE = re.compile(r"\s*[+-]?\d+\.0+\s*")
_SWAPPED = str.maketrans(".,", ",.")


def words_of_column(cells: Iterable[Any]) -> Callable[[Any], Any]:
    """How the cells of one column of figures are put into words: English ones, whole numbers without a decimal point.

    A column of counts that became decimals because one is missing (``900.0``) is one of counts again; one in which some
    number has decimals keeps them all, since they say how exactly it was measured.

    >>> words = words_of_column(["1.234", "1.234,5"])
    >>> words("1.234"), words("1.234,5")
    ('1,234', '1,234.5')
    >>> words_of_column([81.2, 81.0])(81.0), words_of_column([900.0, None])(900.0)
    ('81.0', '900')
    """
    kept = [cell for cell in cells if cell is not None]
    texts = [cell for cell in kept if isinstance(cell, str)]
    commas = any(map(_COMMA_ONLY.search, texts)) and not any(map(_POINT.search, texts))
    decimals = [cell for cell in kept if isinstance(cell, float | Decimal)]
    whole = all(cell == int(cell) for cell in decimals if _finite(cell))
    pointed = [text for text in texts if re.fullmatch(r"\s*[+-]?\d+(\.\d+)?\s*", text)]
    whole_texts = any("." in text for text in pointed) and all(_WHOLE.fullmatch(t) for t in pointed if "." in t)

    def words(cell: Any) -> Any:
        if isinstance(cell, str):
            if whole_texts and _WHOLE.fullmatch(cell):
                return cell.strip().partition(".")[0]
            return _NUMERAL.sub(lambda match: match[0].translate(_SWAPPED), cell) if commas else cell
        if isinstance(cell, float | Decimal) and _finite(cell):
            return str(int(cell)) if whole else str(cell) if abs(cell) >= 1e-4 else f"{cell:f}"
        return cell

    return words


def _finite(number: float | Decimal) -> bool:
    return number - number == 0
