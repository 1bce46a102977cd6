"""The apostrophe that keeps a spreadsheet from running a cell as a formula: set on writing, taken off on reading."""

from __future__ import annotations

import re

# What starts a formula, also in full width; and what looks like an empty cell, since an empty one means "not said".
_RISKY = r"([=+\-@\t\r\n＝＋－＠]|\s*\Z)"
_NEEDS_MARK = re.compile("'*" + _RISKY)
_HAS_MARK = re.compile("'+" + _RISKY)


def marked(text: str) -> str:
    """The text as a cell that a spreadsheet takes for text.

    >>> marked("=1+1"), marked("900"), marked("'@paper"), marked("'tis")
    ("'=1+1", '900', "''@paper", "'tis")
    """
    return f"'{text}" if _NEEDS_MARK.match(text) else text


def unmarked(cell: str) -> str:
    """The text of a cell: undoes :func:`marked`.

    >>> unmarked("'=1+1"), unmarked("900"), unmarked("''@paper"), unmarked("'tis")
    ('=1+1', '900', "'@paper", "'tis")
    """
    return cell[1:] if _HAS_MARK.match(cell) else cell
