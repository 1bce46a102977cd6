"""The numbers of a sentence: its figures, and those that are something else."""

from __future__ import annotations

import re

from oirlib.figure import Figure, FigureHit
from oirlib.wording import numbers
from oirlib.wording.scanning import scan
from oirlib.wording.tokens import tokens_of

_VAGUE = (
    "several few multiple numerous many countless couple pair handful dozens scores tens hundreds thousands no none"
    " both"
).split()
_PLURALS = [f"{scale}s" for scale in numbers.SCALES]
_WORDS = frozenset(
    w for w in (*numbers.STARTS, *numbers.SCALES, *numbers.PARTS, *_VAGUE, *_PLURALS, "number") if len(w) > 1
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")

Other = tuple[int, int, str]


_MARK = re.compile(r"(?:[-–—•*·▪◦]{1,2}|\([A-Z][\w ,]{2,24}\)\s?[-–—]{1,2})\s+")


def unmarked(text: str) -> str:
    """The text with blanks for a bullet or a short dateline at its head: "- Four civilians" is no range.

    >>> unmarked("- Four civilians")
    '  Four civilians'
    """
    mark = _MARK.match(text)
    return " " * mark.end() + text[mark.end() :] if mark is not None else text


def numbers_in(text: str) -> tuple[list[FigureHit], list[Other]]:
    """The figures in a text, and the start, end and meaning of the numbers that are none; each number is one of these.

    >>> figures, others = numbers_in("On Oct. 28 two F-16s killed up to 35.")
    >>> [hit.figure.text for hit in figures], [reason for _, _, reason in others]
    (['two', 'up to 35'], ['date', 'designation'])
    """
    if not _may_count(text):
        return [], []
    tokens = tokens_of(text)
    found = scan(tokens)
    figures = []
    for phrase in found.figures:
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.end - 1]
        figure = Figure(text[start:end], phrase.hedge, phrase.low, phrase.high, phrase.best, phrase.unit)
        figures.append(FigureHit(figure, start, end))
    others = [(tokens.starts[skip.first], tokens.ends[skip.end - 1], skip.reason) for skip in found.skips]
    return figures, others


def _may_count(text: str) -> bool:
    """Whether a number may stand in it, by a first look: it spares most sentences the grammar."""
    if _DIGIT.search(text) is not None or not _WORDS.isdisjoint(_WORD.findall(text.lower())):
        return True
    return not text.isascii() and any(c.isnumeric() for c in text)
